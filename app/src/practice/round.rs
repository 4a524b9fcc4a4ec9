//! The round without names: announcing it, answering in it, and what may be told of it once it closed.

use super::ask::{Sent, three};
use crate::form::{Fields, Text, date, form, optional_textarea, small_form, text};
use crate::page::{day, done, notice, section, words};
use crate::quartet::{budget, tenths};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::gap::Mean;
use domain::policy::Deed;
use domain::practice::{FEWEST, Practices, Round, Stands};
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Until when everybody answers without a name.
#[derive(Deserialize)]
pub(super) struct AnnounceForm {
    #[serde(default)]
    closes_on: String,
}

#[async_trait]
impl Form for AnnounceForm {
    const PAGE: &'static str = "/casus/{id}/samenwerking";
    const NAME: &'static str = "ronde";
    const DEED: Deed = Deed::AnnounceRound;
    const SAID: Option<&'static str> = Some("gelukt-ronde");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let closes_on = date(&self.closes_on).map_err(|says| Problem::field("closes_on", says))?;
        visit.desk.announce_round(case, closes_on).await?;
        Ok(Done::at(format!("/casus/{case}/samenwerking")))
    }
}

/// Three marks and own words, without a name.
#[derive(Deserialize)]
pub(super) struct UnsignedForm {
    #[serde(flatten)]
    sent: Sent,
}

#[async_trait]
impl Form for UnsignedForm {
    const PAGE: &'static str = "/casus/{id}/samenwerking";
    const NAME: &'static str = "anoniem";
    const DEED: Deed = Deed::AnswerRound;
    const SAID: Option<&'static str> = Some("gelukt-anoniem");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.answer_round(visit.at("id")?, self.sent.parse()?).await?;
        // Not to a page of the case: whoever answered would leave one view more than whoever only looked.
        Ok(Done::at("/mijn-werk"))
    }
}

/// The round that there is: a place to answer, or what it told.
pub(super) fn round(visit: &Visit, all: &Practices, round: &Round) -> AnyView {
    match &round.stands {
        Stands::Running if !all.head.open() => notice(tr("practice-round-later", [("day", last(round))])).into_any(),
        Stands::Running if all.answered => {
            view! { {done(tr("practice-round-answered", [("day", last(round))]))} <p>{t("practice-round-once")}</p> }
                .into_any()
        }
        Stands::Running => answer(visit, round).into_any(),
        Stands::TooFew => section("ronde", t("practice-round"), view! { <p>{t("practice-round-few")}</p> }).into_any(),
        Stands::Heard(means) => heard(means, &all.unsigned).into_any(),
    }
}

fn last(round: &Round) -> fluent_bundle::FluentValue<'static> {
    day(round.closes_on).into()
}

fn answer(visit: &Visit, round: &Round) -> impl IntoView + use<> {
    let fields = Fields::of::<UnsignedForm>(visit);
    let inside = view! {
        {three(&fields, "practice-ask-energy")}
        {optional_textarea(&fields, "words", "practice-words", Some("practice-round-words-help"), "practice-round-words-readers", 3)}
        <p>{t("practice-round-once")}</p>
    };
    let lines = ["practice-round-no-name", "practice-round-no-change", "practice-round-not-kept"];
    let lines: Vec<_> = lines.into_iter().map(|key| view! { <li>{t(key)}</li> }).collect();
    section(
        "ronde",
        t("practice-round"),
        view! {
            <p>{tr("practice-round-until", [("day", last(round))])} " " {budget::minutes_of(&budget::PRACTICE, 1)}</p>
            <ul>{lines}</ul>
            {form::<UnsignedForm, _>(visit, inside, "practice-round-send")}
        },
    )
}

fn heard(means: &[Option<Mean>; 3], unsigned: &[String]) -> impl IntoView + use<> {
    let keys = ["practice-communication", "practice-added_value", "practice-energy"];
    let rows: Vec<_> = keys
        .into_iter()
        .zip(means)
        .map(|(key, mean)| {
            let mean = mean.map_or_else(|| t("practice-round-hidden"), tenths);
            view! { <div><dt>{t(key)}</dt><dd>{mean}</dd></div> }
        })
        .collect();
    let said: Vec<_> = unsigned.iter().map(|text| view! { <li class="wl-card">{words(text)}</li> }).collect();
    let said =
        (!said.is_empty()).then(|| view! { <p>{t("practice-round-order")}</p> <ul class="wl-cards">{said}</ul> });
    let inside = view! { <p>{tr("practice-round-heard", [("count", FEWEST.into())])}</p> <dl class="wl-terms">{rows}</dl> {said} };
    section("ronde", t("practice-round"), inside)
}

/// Announcing a round, or why that cannot be.
pub(super) fn announce(visit: &Visit, all: &Practices) -> Option<AnyView> {
    let before = all.before();
    let inside = match before.may_announce() {
        Ok(()) => form_to_announce(visit).into_any(),
        Err(_) if before.round.is_some() => return None,
        Err(_) if before.named => view! { <p>{t("practice-round-too-late")}</p> }.into_any(),
        Err(_) => view! { <p>{tr("practice-round-alone", [("count", before.people.into())])}</p> }.into_any(),
    };
    Some(section("anoniem", t("practice-round-announce"), inside).into_any())
}

fn form_to_announce(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<AnnounceForm>(visit);
    let how = Text { kind: "date", help: Some("practice-round-closes-help"), short: true, ..Text::default() };
    let inside = text(&fields, "closes_on", "practice-round-closes", how);
    view! {
        <p>{t("practice-round-what")}</p>
        {small_form::<AnnounceForm, _>(visit, inside, "practice-round-button")}
    }
}
