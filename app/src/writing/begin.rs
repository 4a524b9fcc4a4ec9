//! Beginning a round in a meeting: under names with a question of choice, or an announced one without names.

use super::desk;
use super::prepare::{to_come, which};
use super::question::{Asked, ask};
use crate::form::{Fields, hidden, small_form_about};
use crate::page::{notice, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{RoundView, Writing};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// Everybody writes now, under their names.
#[derive(Deserialize)]
pub(super) struct BeginForm {
    #[serde(flatten)]
    asked: Asked,
}

#[async_trait]
impl Form for BeginForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "beginnen";
    const DEED: Deed = Deed::KeepReflection;
    const KEEPS: &'static [&'static str] = &["case", "prompt", "question"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let (case, question) = self.asked.parse(&visit.desk.writing(id).await?)?;
        visit.desk.begin_silence(id, case, question).await?;
        Ok(Done::at(desk(id)))
    }
}

/// Everybody writes now, as was announced: without names.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct BeginAnnouncedForm {
    round: String,
}

#[async_trait]
impl Form for BeginAnnouncedForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "zonder-namen-beginnen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.begin_announced(id, self.round.parse()?).await?;
        Ok(Done::at(desk(id)))
    }
}

/// Beginning a round under names.
pub(super) fn begin(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    section("beginnen", t("writing-begin-heading"), ask::<BeginForm>(visit, writing, "writing-begin"))
}

/// Whether somebody is at work on a next round.
pub(super) fn begins(visit: &Visit) -> bool {
    let fields = Fields::of::<BeginForm>(visit);
    let sent = visit.typed.as_ref().is_some_and(|typed| typed.form == BeginForm::NAME);
    sent || BeginForm::KEEPS.iter().any(|name| !fields.value(name).is_empty())
}

/// The rounds without names that were announced.
pub(super) fn announced(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    let cards: Vec<_> = writing.announced().map(|round| card(visit, round)).collect();
    let few = writing.too_few_there().map(|there| notice(tr("writing-few-there", [("there", there.into())])));
    let list = view! { <p>{t("writing-announced-now")}</p> {few} <ul class="wl-cards">{cards}</ul> };
    writing.announced().next().map(|_| section("aangekondigd", t("writing-announced-heading"), list))
}

fn card(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let inside = hidden("round", round.id.to_string());
    to_come(round, small_form_about::<BeginAnnouncedForm, _>(visit, inside, "writing-begin-nameless", &which(round)))
}
