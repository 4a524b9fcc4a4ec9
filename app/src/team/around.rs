//! What stands round the cases on a team's page: the next reflection, open actions, who is responsible.

use crate::page::{day, hours, section};
use crate::rhythm::offer;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::team::TeamPage;
use leptos::prelude::*;

/// The next meeting.
pub(super) fn reflection(visit: &Visit, team: &TeamPage) -> impl IntoView + use<> {
    let inside = match &team.reflection {
        Some(next) => {
            let key = if next.open { "team-reflection-open" } else { "team-reflection-on" };
            let on = next.hours.map_or_else(|| day(next.on), |at| format!("{}, {}", day(next.on), hours(at)));
            let words = tr(key, [("day", on.into())]);
            view! { <p><a href=format!("/sessie/{}", next.id)>{words}</a></p> }.into_any()
        }
        None => {
            let href = format!("/team/{}/sessie/nieuw", team.team.0);
            let next = team.by_rhythm.as_ref().map(|next| offer(visit, next));
            view! { <p>{t("team-no-reflection")} " " <a href=href>{t("team-plan")}</a></p> {next} }.into_any()
        }
    };
    let all = format!("/team/{}/sessies", team.team.0);
    let rhythm = format!("/team/{}/ritme", team.team.0);
    let year = format!("/team/{}/jaar", team.team.0);
    let prompts = format!("/team/{}/vragen", team.team.0);
    let parking = format!("/team/{}/parkeerlijst", team.team.0);
    let inside = view! {
        {inside}
        <p><a href=all>{t("team-to-reflections")}</a></p>
        <p><a href=rhythm>{t("rhythm-link")}</a></p>
        <p><a href=prompts>{t("title-prompts")}</a></p>
        <p><a href=parking>{t("parked-link")}</a></p>
        <p><a href=year>{t("year-go")}</a></p>
    };
    team.open.then(|| section("reflectie", t("team-reflection"), inside))
}

/// The way out of the team for what was learned.
pub(super) fn release(team: &TeamPage) -> impl IntoView + use<> {
    let href = format!("/team/{}/vrijgeven", team.team.0);
    let inside = view! { <p><a href=href>{t("team-to-release")}</a></p> };
    team.open.then(|| section("vrijgeven", t("team-release"), inside))
}

/// What the team asked of others.
pub(super) fn asked(team: &TeamPage) -> impl IntoView + use<> {
    let href = format!("/team/{}/gevraagde-tijd", team.team.0);
    team.open.then(|| view! { <p><a href=href>{t("asked-link")}</a></p> })
}

/// Open promises.
pub(super) fn actions(team: &TeamPage) -> impl IntoView + use<> {
    if team.actions.is_empty() {
        return section("acties", t("team-actions"), view! { <p>{t("team-no-actions")}</p> }).into_any();
    }
    let items: Vec<_> = team
        .actions
        .iter()
        .map(|action| {
            let who =
                tr("team-action-who", [("name", action.owner.as_str().into()), ("day", day(action.due_on).into())]);
            let left = (!action.owned).then(|| {
                let words = tr("team-action-left", [("name", action.owner.as_str().into())]);
                view! { <p class="wl-card__line">{words}</p> }
            });
            let href = crate::action::address(action.id);
            view! {
                <li class="wl-card">
                    <p class="wl-card__line"><a href=href>{action.text.clone()}</a></p>
                    <p class="wl-card__facts"><span>{who}</span></p>
                    {left}
                </li>
            }
        })
        .collect();
    section("acties", t("team-actions"), view! { <ul class="wl-cards">{items}</ul> }).into_any()
}

/// Who is responsible, and whom to ask about privacy.
pub(super) fn responsible(team: &TeamPage) -> impl IntoView + use<> {
    let row =
        |key: &str, value: Option<String>| value.map(|value| view! { <div><dt>{t(key)}</dt><dd>{value}</dd></div> });
    let terms = view! {
        <dl class="wl-terms">
            {row("team-organisation", team.organisation.clone())}
            {row("team-privacy", team.privacy_contact.clone())}
        </dl>
    };
    let known = team.organisation.is_some() || team.privacy_contact.is_some();
    known.then(|| section("verantwoordelijk", t("team-responsible"), terms))
}
