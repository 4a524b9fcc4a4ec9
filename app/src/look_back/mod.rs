//! Pages and forms: looking back on a meeting: one's own answer or a count of hands, and what the team sees together.

mod answer;
mod given_back;
mod hands;

use crate::page;
use crate::page::{Page, day, lead, section};
use crate::reflection::live::along;
use crate::reflection::{elsewhere, left_of_looking_back};
use crate::route::{Form, FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::look_back::{Band, LookBack, Said, Together};
use domain::reflection::{AboutOne, Progress};
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/sessie/{id}/terugkijken", SeeReflection, page)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<answer::AnswerForm>(), FormRow::of::<hands::HandsForm>()];

/// The address of looking back on a meeting.
pub(crate) fn address(id: impl std::fmt::Display) -> String {
    format!("/sessie/{id}/terugkijken")
}

async fn page(visit: Visit) -> Result<Page, Problem> {
    let seen = visit.desk.look_back(visit.at("id")?).await?;
    let (slug, team) = seen.team.clone();
    let above = tr("reflection-of", [("day", day(seen.planned_on).into())]);
    let up = session(&seen);
    let open = seen.progress == Progress::Open;
    let page = Page::new("title-look-back", move || view(&visit, &seen));
    let page = page.under(format!("/team/{slug}"), tr("menu-team", [("name", team.into())])).under(up, above);
    Ok(if open { page.with_island() } else { page })
}

fn view(visit: &Visit, seen: &LookBack) -> impl IntoView + use<> {
    let own = match (seen.progress, seen.present) {
        (Progress::Planned, _) => view! { <p>{t("reflection-not-open")}</p> }.into_any(),
        (Progress::Closed, _) => view! { <p class="wl-soft">{t("look-back-closed")}</p> }.into_any(),
        (Progress::Open, _) if seen.by_hands => view! { <p class="wl-soft">{t("look-back-counted")}</p> }.into_any(),
        (Progress::Open, _) if seen.said.told() => {
            let says = if seen.own.is_some() { "look-back-told" } else { "look-back-shown" };
            view! { <p class="wl-soft">{t(says)}</p> }.into_any()
        }
        (Progress::Open, false) => view! { <p>{t("look-back-not-there")}</p> }.into_any(),
        (Progress::Open, true) => answer::answer(visit, seen).into_any(),
    };
    let open = seen.progress == Progress::Open && !seen.said.told();
    view! {
        {lead(t("look-back-lead"))}
        {along(seen.reflection, seen.progress)}
        {elsewhere(seen.reflection, seen.at_step.as_ref(), AboutOne::LookingBack)}
        {(!open).then(|| given_back::given_back(visit, seen))}
        {section("antwoord", t("look-back-own"), own)}
        {open.then(|| hands::hands(visit, seen))}
        {section("samen", t("look-back-together"), together(seen))}
        {left_of_looking_back(visit)}
    }
}

/// Whether what is typed in a form of this name is about looking back; no other form of a meeting that keeps what is typed has it.
pub(crate) fn is_own(form: &str) -> bool {
    form == answer::AnswerForm::NAME || form == hands::HandsForm::NAME
}

fn together(seen: &LookBack) -> impl IntoView + use<> {
    let lines: Vec<_> = lines(&seen.said, seen.progress == Progress::Closed)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    // Nobody waits here: the session goes on, and what comes stands here later.
    let up = (seen.progress == Progress::Open && !seen.said.told())
        .then(|| view! { <p class="wl-no-print"><a href=session(seen)>{t("reflection-back")}</a></p> });
    view! { <ul>{lines}</ul> {up} }
}

fn session(seen: &LookBack) -> String {
    format!("/sessie/{}", seen.reflection)
}

/// What the team sees, in sentences; also in minutes.
pub(crate) fn lines(said: &Said, closed: bool) -> Vec<String> {
    match said {
        Said::NotYet if closed => vec![t("look-back-too-few")],
        Said::NotYet => vec![t("look-back-not-yet")],
        Said::Shown(together) => shown(together),
    }
}

fn shown(together: &Together) -> Vec<String> {
    let named =
        |key: &str, names: &[String]| names.iter().map(|name| tr(key, [("what", name.as_str().into())])).collect();
    let (gave, cost): (Vec<_>, Vec<_>) =
        (named("look-back-gave-what", &together.gave_what), named("look-back-cost-what", &together.cost_what));
    let bands = [("worth", together.worth), ("gave", together.gave), ("cost", together.cost)];
    bands.into_iter().map(|(of, band)| t(sentence(of, band))).chain(gave).chain(cost).collect()
}

/// The key of a band of one question.
pub(crate) fn sentence(of: &str, band: Band) -> &'static str {
    match (of, band) {
        ("worth", Band::Most) => "look-back-worth-most",
        ("worth", Band::Half) => "look-back-worth-half",
        ("worth", Band::Few) => "look-back-worth-few",
        ("gave", Band::Most) => "look-back-gave-most",
        ("gave", Band::Half) => "look-back-gave-half",
        ("gave", Band::Few) => "look-back-gave-few",
        (_, Band::Most) => "look-back-cost-most",
        (_, Band::Half) => "look-back-cost-half",
        (_, Band::Few) => "look-back-cost-few",
    }
}
