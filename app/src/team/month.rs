//! The month of a team and its next step: the one filled button of the page.

use crate::page::{actions, day};
use crate::words::{t, tr};
use domain::team::{Step, TeamPage, next_step};
use leptos::prelude::*;

/// Where the month stands, and the next step.
pub(super) fn month(team: &TeamPage) -> impl IntoView + use<> {
    let step = next_step(team);
    let now = match step {
        Step::Wait => return ().into_any(),
        Step::Propose => 0,
        Step::Choose(_) => 1,
        Step::Plan => 2,
        Step::Reflect(_) => 3,
    };
    let planned = team.reflection.as_ref().map_or_else(|| t("month-no-date"), |next| day(next.on));
    let steps = [
        (t("month-propose"), tr("month-proposed", [("count", team.proposed.len().into())])),
        (t("month-choose"), tr("month-chosen", [("count", team.chosen.len().into())])),
        (t("month-plan"), planned),
        (t("month-reflect"), tr("month-learned", [("count", team.learned.len().into())])),
    ];
    let steps: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(place, (name, what))| {
            let class = match place.cmp(&now) {
                std::cmp::Ordering::Less => "wl-month__step wl-month__step--done",
                std::cmp::Ordering::Equal => "wl-month__step wl-month__step--now",
                std::cmp::Ordering::Greater => "wl-month__step",
            };
            let current = (place == now).then_some("step");
            view! {
                <li class=class aria-current=current>
                    <span class="wl-month__name">{name}</span>" "<span class="wl-month__what">{what}</span>
                </li>
            }
        })
        .collect();
    view! { <p class="wl-unseen">{t("month-label")}</p> <ol class="wl-month">{steps}</ol> {next(team, step)} }
        .into_any()
}

fn next(team: &TeamPage, step: Step) -> impl IntoView + use<> {
    let slug = &team.team.0;
    let (href, words) = match step {
        Step::Wait => return ().into_any(),
        Step::Propose => (format!("/team/{slug}/casus/nieuw"), t("team-propose")),
        Step::Choose(case) => {
            let name = team.proposed.first().map_or("", |case| case.pseudonym.as_str());
            (format!("/casus/{case}/kiezen"), tr("team-choose", [("name", name.into())]))
        }
        Step::Plan => (format!("/team/{slug}/sessie/nieuw"), t("team-plan")),
        Step::Reflect(id) => (format!("/sessie/{id}"), t("team-reflect")),
    };
    let also = (step != Step::Propose).then(|| {
        let href = format!("/team/{slug}/casus/nieuw");
        view! { <a class="nl-button nl-button--secondary" href=href>{t("team-propose")}</a> }
    });
    actions(view! { <a class="nl-button nl-button--primary" href=href>{words}</a> {also} }).into_any()
}
