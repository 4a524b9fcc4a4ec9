//! Before the meeting: announcing a round without names, which cannot be done any more once it began.

use super::desk;
use super::question::{Asked, ask};
use super::sheet::about;
use crate::form::{hidden, link_form_about};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{RoundView, Writing};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// There will be a round without names.
#[derive(Deserialize)]
pub(super) struct AnnounceForm {
    #[serde(flatten)]
    asked: Asked,
}

#[async_trait]
impl Form for AnnounceForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "aankondigen";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-stilte-aangekondigd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let (case, question) = self.asked.parse(&visit.desk.writing(id).await?)?;
        visit.desk.announce_silence(id, case, question).await?;
        Ok(Done::at(desk(id)))
    }
}

/// There will not.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct UnannounceForm {
    round: String,
}

#[async_trait]
impl Form for UnannounceForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "afkondigen";
    const DEED: Deed = Deed::PlanReflection;
    const SAID: Option<&'static str> = Some("gelukt-stilte-teruggenomen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.unannounce_silence(id, self.round.parse()?).await?;
        Ok(Done::at(desk(id)))
    }
}

/// What was announced, and announcing more.
pub(super) fn prepare(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    let cards: Vec<_> = writing.announced().map(|round| card(visit, round)).collect();
    let announced = (!cards.is_empty()).then(|| {
        let inside = view! { <p>{t("writing-announced")}</p> <ul class="wl-cards">{cards}</ul> };
        section("aangekondigd", t("writing-announced-heading"), inside)
    });
    let lead = (!writing.cases.is_empty()).then(|| view! { <p>{t("writing-announce-lead")}</p> });
    let inside = view! { {lead} {ask::<AnnounceForm>(visit, writing, "writing-announce")} };
    view! { {announced} {section("aankondigen", t("writing-announce-heading"), inside)} }
}

fn card(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let inside = hidden("round", round.id.to_string());
    to_come(round, link_form_about::<UnannounceForm, _>(visit, inside, "writing-unannounce", &which(round)))
}

/// Of which case a round that was announced is, and what it asks: two of them may ask the same.
pub(super) fn which(round: &RoundView) -> String {
    format!("{}: {}", about(round), round.question)
}

/// A round that was announced, with what can be done about it.
pub(super) fn to_come<V: IntoView + 'static>(round: &RoundView, form: V) -> impl IntoView + use<V> {
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{round.question.clone()}</h3>
            <p class="wl-card__line">{about(round)}</p>
            {form}
        </li>
    }
}
