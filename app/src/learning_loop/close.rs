//! Closing a loop by the team that raised it, or sending it up again.

use crate::form::{Choice, Fields, form, looked, once_more, radios, seen_version, small_form, textarea};
use crate::page::{minutes, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::learning_loop::{Closing, Felt, LoopPage, LoopState, step_words};
use domain::policy::Deed;
use domain::session::Done;
use domain::{LoopId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// What can be felt on the floor, words with it, and the version that was seen.
#[derive(Deserialize)]
pub(super) struct CloseForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    felt: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    looked: String,
}

#[async_trait]
impl Form for CloseForm {
    const PAGE: &'static str = "/leerloop/{id}";
    const NAME: &'static str = "sluiten";
    const DEED: Deed = Deed::CloseLoop;
    const SAID: Option<&'static str> = Some("gelukt-gesloten");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: LoopId = visit.at("id")?;
        let closing = Closing::parse(&self.felt, &self.words)?;
        once_more(&self.words, &self.looked)?;
        visit.desk.close_loop(id, self.version, closing).await?;
        Ok(Done::at(format!("/leerloop/{id}")))
    }
}

/// What is still needed, and the version that was seen.
#[derive(Deserialize)]
pub(super) struct ReturnForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    words: String,
    #[serde(default)]
    looked: String,
}

#[async_trait]
impl Form for ReturnForm {
    const PAGE: &'static str = "/leerloop/{id}";
    const NAME: &'static str = "terugsturen";
    const DEED: Deed = Deed::CloseLoop;
    const SAID: Option<&'static str> = Some("gelukt-teruggestuurd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: LoopId = visit.at("id")?;
        let words = step_words("words", &self.words)?;
        once_more(&self.words, &self.looked)?;
        visit.desk.return_loop(id, self.version, words).await?;
        Ok(Done::at(format!("/leerloop/{id}")))
    }
}

/// The form to close.
pub(super) fn part(visit: &Visit, found: &LoopPage) -> impl IntoView + use<> {
    let fields = Fields::of::<CloseForm>(visit);
    let choices: Vec<_> =
        Felt::ALL.iter().map(|felt| Choice::new(felt.code(), t(&format!("loop-felt-{}", felt.code())))).collect();
    let inside = view! {
        {seen_version(visit, &fields, found.version)}
        {radios(&fields, "felt", "loop-felt", None, None, &choices)}
        {textarea(&fields, "words", "loop-felt-words", Some("loop-felt-words-help"), "loop-readers", 3)}
        {looked(&fields, "loop-looked")}
    };
    let form = if found.state == LoopState::Answered {
        form::<CloseForm, _>(visit, inside, "loop-close").into_any()
    } else {
        small_form::<CloseForm, _>(visit, inside, "loop-close").into_any()
    };
    section("sluiten", t("loop-close-heading"), view! { <p>{minutes(1)}</p> {form} })
}

/// The form to send it up again.
pub(super) fn again(visit: &Visit, found: &LoopPage) -> impl IntoView + use<> {
    let fields = Fields::of::<ReturnForm>(visit);
    let inside = view! {
        {seen_version(visit, &fields, found.version)}
        {textarea(&fields, "words", "loop-return-words", Some("release-no-names"), "loop-readers", 3)}
        {looked(&fields, "loop-looked")}
    };
    let form = small_form::<ReturnForm, _>(visit, inside, "loop-return");
    section("terugsturen", t("loop-return-heading"), view! { <p>{minutes(1)}</p> {form} })
}
