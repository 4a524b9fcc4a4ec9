//! The working agreements on a team's page, each with how it fared in its last ten cases; the register is a page of its own.

use crate::agreement::health_row;
use crate::page::section;
use crate::words::t;
use domain::team::{TeamAgreement, TeamPage};
use leptos::prelude::*;

/// The list, or what will be there.
pub(super) fn agreements(team: &TeamPage) -> impl IntoView + use<> {
    let register = format!("/team/{}/werkafspraken", team.team.0);
    if team.agreements.is_empty() {
        let inside = view! { <p>{t("team-no-agreements")}</p> <p><a href=register>{t("team-to-agreements")}</a></p> };
        return section("afspraken", t("team-agreements"), inside).into_any();
    }
    let cards: Vec<_> = team.agreements.iter().map(card).collect();
    let rules = format!("/team/{}/regels", team.team.0);
    let inside = view! {
        <ul class="wl-cards">{cards}</ul>
        <p><a href=register>{t("team-to-agreements")}</a></p>
        <p><a href=rules>{t("title-rules-own")}</a></p>
    };
    section("afspraken", t("team-agreements"), inside).into_any()
}

fn card(agreement: &TeamAgreement) -> impl IntoView + use<> {
    let href = format!("/werkafspraak/{}", agreement.id);
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{agreement.wording.sentence()}</a></h3>
            {health_row(&agreement.health)}
        </li>
    }
}
