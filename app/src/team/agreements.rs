//! The working agreements on a team's page, each with how it fared in its last ten cases; the register is a page of its own.

use crate::page::section;
use crate::words::{t, tr};
use domain::team::{Fared, TeamAgreement, TeamPage};
use leptos::prelude::*;

/// The list, or what will be there.
pub(super) fn agreements(team: &TeamPage) -> impl IntoView + use<> {
    let register = format!("/team/{}/werkafspraken", team.team.0);
    if team.agreements.is_empty() {
        let inside = view! { <p>{t("team-no-agreements")}</p> <p><a href=register>{t("team-to-agreements")}</a></p> };
        return section("afspraken", t("team-agreements"), inside).into_any();
    }
    let cards: Vec<_> = team.agreements.iter().map(card).collect();
    let inside = view! { <ul class="wl-cards">{cards}</ul> <p><a href=register>{t("team-to-agreements")}</a></p> };
    section("afspraken", t("team-agreements"), inside).into_any()
}

fn card(agreement: &TeamAgreement) -> impl IntoView + use<> {
    let (who, what, moment) = agreement.sentence.clone();
    let href = format!("/werkafspraak/{}", agreement.id);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{format!("{who} {what}")}</a></h3>
            <p class="wl-card__line">{moment}</p>
            {health(&agreement.last)}
        </li>
    }
}

fn health(last: &[Fared]) -> impl IntoView + use<> {
    if last.is_empty() {
        return view! { <p class="wl-soft">{t("team-health-none")}</p> }.into_any();
    }
    let marks: Vec<_> = last
        .iter()
        .map(|fared| {
            let class = match fared {
                Fared::Kept => "wl-health__mark wl-health__mark--kept",
                Fared::Blocked => "wl-health__mark wl-health__mark--partly",
                Fared::NotKept => "wl-health__mark wl-health__mark--broken",
                Fared::NotApplicable => "wl-health__mark wl-health__mark--unasked",
            };
            view! { <span class=class></span> }
        })
        .collect();
    let parts = [
        (Fared::Kept, "team-health-kept"),
        (Fared::NotKept, "team-health-not-kept"),
        (Fared::Blocked, "team-health-blocked"),
        (Fared::NotApplicable, "team-health-not-applicable"),
    ];
    let said: Vec<_> = parts
        .into_iter()
        .map(|(fared, key)| (last.iter().filter(|one| **one == fared).count(), key))
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| tr(key, [("count", count.into())]))
        .collect();
    let words = tr("team-health", [("count", last.len().into()), ("said", said.join(", ").into())]);
    view! {
        <div class="wl-health">
            <span class="wl-health__row" aria-hidden="true">{marks}</span>
            " " <span class="wl-health__words">{words}</span>
        </div>
    }
    .into_any()
}
