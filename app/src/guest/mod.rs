//! Pages and forms: asking a professional without an account about a case, and their own pages from the code to the conclusion.

mod answer;
mod ask;
mod asked;
mod conclude;
mod front;
mod listed;
mod unsaid;

use crate::page;
use crate::page::section;
use crate::route::{FormRow, PageRow};
use crate::words::{t, tr};
use domain::CaseId;
use domain::guest::Minutes;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/m", SeePublic, front::page),
    page!("/m/q/{sleutel}", SeePublic, front::carry),
    page!("/m/begin", SeeAsGuest, answer::page),
    page!("/casus/{id}/gasten", SeeCase, listed::page),
    page!("/team/{naam}/gevraagde-tijd", SeeTeam, asked::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<front::ComeInForm>(),
    FormRow::of::<front::GoOutForm>(),
    FormRow::of::<answer::AnswerForm>(),
    FormRow::of::<ask::AskForm>(),
    FormRow::of::<listed::CancelForm>(),
    FormRow::of::<conclude::ConcludeForm>(),
    FormRow::of::<unsaid::UnsaidForm>(),
];

/// How much of somebody's time is asked, in words.
fn minutes_words(minutes: Minutes) -> String {
    match minutes.get() {
        0 => t("guest-taps"),
        count => tr("guest-joins", [("count", count.into())]),
    }
}

/// Cases whose guests wait for what was concluded, for the page of the team: of those in whose circle the visitor is.
pub(crate) fn waiting_of_team(all: &[(CaseId, String)]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = all
        .iter()
        .map(|(case, name)| {
            let href = format!("/casus/{case}/gasten");
            let name = name.clone();
            view! { <li class="wl-card"><h3 class="wl-card__title"><a href=href>{name}</a></h3><p class="wl-card__line">{t("guest-wait-line")}</p></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| section("gasten", t("guest-wait"), view! { <ul class="wl-cards">{lines}</ul> }))
}
