//! The guests of a case for its circle: who was asked, what they said, and what they hear afterwards.

use super::{ask, conclude, minutes_words, unsaid};
use crate::code_list::profession;
use crate::form::{hidden, link_form};
use crate::page::{Page, Shown, has_traces, instant, lead, section, through};
use crate::quartet::below;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use async_trait::async_trait;
use domain::guest::{Guest, Guests};
use domain::policy::{Deed, Stage};
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Takes back what was asked.
#[derive(Deserialize)]
pub(super) struct CancelForm {
    #[serde(default)]
    id: String,
}

#[async_trait]
impl Form for CancelForm {
    const PAGE: &'static str = "/casus/{id}/gasten";
    const NAME: &'static str = "intrekken";
    const DEED: Deed = Deed::AskGuest;
    const SAID: Option<&'static str> = Some("gelukt-gast-ingetrokken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.cancel_guest(case, self.id.parse()?).await?;
        Ok(Done::at(format!("/casus/{case}/gasten")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let guests = visit.desk.guests(visit.at("id")?).await?;
    let head = guests.head.clone();
    Ok(below(Page::new("title-guests", move || view(&visit, &guests)), &head))
}

fn view(visit: &Visit, guests: &Guests) -> impl IntoView + use<> {
    // A code just made works longest of those that wait for an answer.
    let waiting = guests.all.iter().filter(|guest| guest.said.is_none());
    let last_day = waiting.map(|guest| guest.until).max();
    let ask = guests.head.open().then(|| section("vragen", t("guest-ask"), ask::ask(visit, guests.next, last_day)));
    let answered = guests.all.iter().any(|guest| guest.said.is_some());
    let conclude = (guests.head.stage == Stage::Learned && answered)
        .then(|| conclude::conclude(visit, guests.conclusion.as_ref()));
    let cards: Vec<_> = guests.all.iter().map(|guest| card(visit, guests, guest)).collect();
    let none = cards.is_empty().then(|| view! { <p>{t("guest-none")}</p> });
    let list = section(
        "gasten",
        t("guest-list"),
        view! { {none} <ul class="wl-cards">{cards}</ul> {unsaid::unsaid(visit, guests)} },
    );
    view! { {lead(t("guest-lead"))} {conclude} {ask} {list} }
}

fn card(visit: &Visit, guests: &Guests, guest: &Guest) -> impl IntoView + use<> {
    let body = match &guest.said {
        Some((voice, said, at)) => {
            let marks = [
                ("practice-communication", voice.communication),
                ("practice-added_value", voice.added_value),
                ("practice-energy", voice.energy),
            ];
            let marks: Vec<_> = marks
                .into_iter()
                .filter_map(|(key, mark)| Some(view! { <span>{t(key)} " " <b>{mark?.to_string()}</b></span> }))
                .collect();
            let day = tr("guest-answered", [("day", instant(*at).into())]);
            view! { <p class="wl-card__facts">{marks} <span>{day}</span></p> {said.as_deref().map(own_words)} }
                .into_any()
        }
        None => {
            let until = if guests.head.open() {
                tr("guest-until", [("day", through(guest.until).into())])
            } else {
                t("guest-late")
            };
            let cancel = guests
                .head
                .open()
                .then(|| link_form::<CancelForm, _>(visit, hidden("id", guest.id.to_string()), "guest-cancel"));
            view! { <p class="wl-card__facts"><span>{until}</span></p> {cancel} }.into_any()
        }
    };
    let asked = tr("guest-asked-by", [("name", guest.by.as_str().into())]);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{headed(&profession(guest.asking.profession))}</h3>
            <p class="wl-card__facts"><span>{minutes_words(guest.asking.minutes)}</span> <span>{asked}</span></p>
            {body}
        </li>
    }
}

/// Somebody else's words: nobody here can write them differently, only take them away.
fn own_words(text: &str) -> impl IntoView + use<> {
    let known = has_traces(&[text]).then(|| {
        view! { <p class="wl-soft">{t("guest-words-known")} " " <a href="#woorden">{t("guest-words")}</a></p> }
    });
    view! { {Shown::Marked.words(text)} {known} }
}
