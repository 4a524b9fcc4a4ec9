//! The page of one promise: what, who, until when, from which meeting, and what happened to it since.

use super::{helped, outcome, tend};
use crate::page::{Page, day, instant, lead, notice, section};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::action::{Happened, Sheet, Step};
use domain::reflection::Outcome;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sheet = visit.desk.action(visit.at("id")?).await?;
    let (slug, team) = sheet.team.clone();
    let heading = sheet.text.clone();
    let page = Page::new("title-action", move || view(&visit, &sheet));
    let team = tr("menu-team", [("name", team.into())]);
    Ok(page.headed(heading).under(format!("/team/{slug}"), team))
}

fn view(visit: &Visit, sheet: &Sheet) -> impl IntoView + use<> {
    let (reflection, on, open) = sheet.made_in;
    let made = tr("action-made-in", [("day", day(on).into())]);
    let left = (!sheet.is_owned() && sheet.state == Outcome::Open)
        .then(|| notice(tr("action-nobody", [("name", sheet.owner.1.as_str().into())])));
    let forms = if open {
        view! { <p>{t("action-being-made")}</p> }.into_any()
    } else {
        let tended = (sheet.state == Outcome::Open)
            .then(|| section("overdragen", t("action-tend-heading"), tend::hand_over(visit, sheet)));
        view! { {section("afronden", t("action-outcome-heading"), tend::outcome(visit, sheet))} {tended} }.into_any()
    };
    view! {
        {lead(stands(sheet))}
        {left}
        <p><a href=format!("/sessie/{reflection}")>{made}</a></p>
        <p class="wl-readers">{t("action-readers")}</p>
        {forms}
        {section("verloop", t("action-history"), history(sheet))}
    }
}

/// Whose it is, for when, and what became of it.
fn stands(sheet: &Sheet) -> String {
    let who = tr("action-who-when", [("who", sheet.owner.1.as_str().into()), ("day", day(sheet.due_on).into())]);
    let what = match sheet.state {
        Outcome::Open if sheet.is_past() => t("action-still-busy"),
        Outcome::Open => t("action-open"),
        Outcome::Done | Outcome::Dropped | Outcome::Changed => t(outcome(sheet.state)),
    };
    let says = sheet.helped.map(|one| format!(" {}", t(helped(one)))).unwrap_or_default();
    format!("{who}. {what}.{says}").replace("?.", "?")
}

fn history(sheet: &Sheet) -> impl IntoView + use<> {
    if sheet.steps.is_empty() {
        return view! { <p class="wl-soft">{t("action-history-none")}</p> }.into_any();
    }
    let lines: Vec<_> = sheet.steps.iter().map(|step| view! { <li>{told(step)}</li> }).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// One line of the history.
fn told(step: &Step) -> String {
    let what = match &step.what {
        Happened::Settled(how, did) => {
            let did = did.map(|one| format!(" {}", t(helped(one)))).unwrap_or_default();
            format!("{}.{did}", t(outcome(*how)))
        }
        Happened::Changed { text, due_on, owner } => {
            let was = [
                text.as_ref().map(|text| tr("action-was-text", [("text", text.as_str().into())])),
                due_on.map(|on| tr("action-was-due", [("day", day(on).into())])),
                owner.as_ref().map(|name| tr("action-was-owner", [("name", name.as_str().into())])),
            ];
            let was: Vec<_> = was.into_iter().flatten().collect();
            if was.is_empty() { t("action-changed-nothing") } else { was.join(" ") }
        }
    };
    let at = match step.reflection {
        Some((_, on)) => tr("action-step-in", [("day", day(on).into()), ("who", step.who.as_str().into())]),
        None => tr("action-step", [("day", instant(step.at).into()), ("who", step.who.as_str().into())]),
    };
    format!("{at}: {what}")
}
