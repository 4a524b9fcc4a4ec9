//! Page and forms: the care return of a case: what to write to the doctor, and that it was given; its text is sent nowhere.

mod letter;
mod record;

use crate::code_list::profession;
use crate::page;
use crate::page::{Page, day, lead, notice, section};
use crate::quartet::below;
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use domain::Problem;
use domain::care_return::{CareReturn, CareReturns, Due, Moment, Outcome};
use domain::profession::Profession;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/casus/{id}/zorgretour", SeeCase, page)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<record::RecordForm>(), FormRow::of::<record::TakeBackForm>()];

async fn page(visit: Visit) -> Result<Page, Problem> {
    let returns = visit.desk.care_returns(visit.at("id")?).await?;
    let head = returns.head.clone();
    Ok(below(Page::new("title-care-return", move || view(&visit, &returns)), &head))
}

fn view(visit: &Visit, returns: &CareReturns) -> impl IntoView + use<> {
    let body = match Moment::at(returns.head.stage) {
        Some(moment) => {
            let inside = record::form_to_record(visit, returns, moment);
            view! {
                {due(returns)}
                {letter::letter(visit, returns, moment)}
                {section("gegeven", t("care-return-record"), inside)}
            }
            .into_any()
        }
        None => notice(t("care-return-shut")).into_any(),
    };
    view! { {lead(t("care-return-lead"))} {body} {given(visit, returns)} }
}

fn due(returns: &CareReturns) -> impl IntoView + use<> {
    let lines: Vec<_> = returns
        .due()
        .into_iter()
        .map(|(one, moment)| notice(tr(due_key(moment), [("who", profession(one).into())])))
        .collect();
    let none = lines.is_empty().then(|| view! { <p>{t("care-return-none-due")}</p> });
    let missed: Vec<_> = returns.missed().into_iter().map(|one| notice(missed_words(one))).collect();
    view! { {lines} {none} {missed} }
}

/// That the first message was never recorded.
fn missed_words(doctor: Profession) -> String {
    tr("care-return-missed", [("who", profession(doctor).into())])
}

fn due_key(moment: Moment) -> &'static str {
    match moment {
        Moment::First => "care-return-due-first",
        Moment::Closing => "care-return-due-closing",
    }
}

fn given(visit: &Visit, returns: &CareReturns) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = returns.given.iter().map(|one| line(visit, one)).collect();
    (!lines.is_empty())
        .then(|| section("retouren", t("care-return-given"), view! { <ul class="wl-cards">{lines}</ul> }))
}

fn line(visit: &Visit, one: &CareReturn) -> impl IntoView + use<> {
    let key = match (one.outcome, one.moment) {
        (Outcome::Given, Moment::First) => "care-return-given-first",
        (Outcome::Given, Moment::Closing) => "care-return-given-closing",
        (Outcome::NotNeeded, _) => "care-return-not-needed-line",
    };
    let words = tr(key, [("who", profession(one.profession).into()), ("day", day(one.on).into())]);
    let by = tr("care-return-by", [("name", one.by.clone().into())]);
    view! {
        <li class="wl-card">
            <p class="wl-card__line">{headed(&words)}</p>
            <p class="wl-card__facts"><span>{by}</span></p>
            {record::take_back(visit, one.id)}
        </li>
    }
}

/// The returns that are still due, for the page of the team: of the cases in whose circle the visitor is.
pub(crate) fn due_of_team(all: &[Due]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = all
        .iter()
        .map(|due| {
            let words = tr(due_key(due.moment), [("who", profession(due.profession).into())]);
            let href = format!("/casus/{}/zorgretour", due.case);
            let name = due.pseudonym.clone();
            let missed = due.missed.then(|| view! { <p class="wl-card__line">{missed_words(due.profession)}</p> });
            view! { <li class="wl-card"><h3 class="wl-card__title"><a href=href>{name}</a></h3><p class="wl-card__line">{words}</p>{missed}</li> }
        })
        .collect();
    (!lines.is_empty())
        .then(|| section("zorgretour", t("care-return-team"), view! { <ul class="wl-cards">{lines}</ul> }))
}
