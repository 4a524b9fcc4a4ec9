//! The list of loops: with whom each is and since how long.

use super::article::holder_words;
use crate::code_list::theme_words;
use crate::page::{Page, empty, lead, section};
use crate::release::origin_words;
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use domain::learning_loop::{Answer, Felt, Holder, LoopCard};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let cards = visit.desk.loops().await?;
    Ok(Page::new("title-loops", move || {
        let none = cards.is_empty().then(none);
        let (closed, open): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.holder == Holder::Nobody);
        let (answered, waiting): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|card| matches!(card.holder, Holder::Team(_)));
        view! {
            {lead(t("loops-lead"))}
            {none}
            {part("management", "loops-management", waiting)}
            {part("team", "loops-team", answered)}
            {part("gesloten", "loops-closed", closed)}
        }
    }))
}

fn none() -> impl IntoView {
    let example = view! {
        <div class="wl-empty__example"><p><b>{t("release-example")}</b></p><p>{t("loops-example")}</p></div>
    };
    empty("leeg", "loops-empty", "loops-empty-line", example)
}

fn part(id: &'static str, heading: &'static str, cards: Vec<LoopCard>) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        let cards: Vec<_> = cards.iter().map(card).collect();
        section(id, t(heading), view! { <ul class="wl-cards">{cards}</ul> })
    })
}

fn card(card: &LoopCard) -> impl IntoView + use<> {
    let held = || holder_words(card.holder, &card.shown.from.team);
    let (class, state) = match (card.holder, card.felt) {
        (Holder::Management(_), _) => ("nl-data-badge wl-badge-attention", held()),
        (Holder::Team(_), _) => ("nl-data-badge", held()),
        // Closed is not the same as solved.
        (Holder::Nobody, Some(Felt::No)) => ("nl-data-badge", t("loop-closed-felt-no")),
        (Holder::Nobody, Some(Felt::Partly)) => ("nl-data-badge", t("loop-closed-felt-partly")),
        (Holder::Nobody, Some(Felt::Yes) | None) => ("nl-data-badge wl-badge-done", held()),
    };
    let working = (card.answer == Some(Answer::WorkingOn) && matches!(card.holder, Holder::Management(_)))
        .then(|| view! { <span>{t("loop-answer-working_on")}</span> });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=format!("/leerloop/{}", card.id)>{card.shown.asks.clone()}</a></h3>
            <p class="wl-card__line">{origin_words(&card.shown.from)}</p>
            <p class="wl-card__facts">
                <span class=class>{state}</span>
                {working}
                <span>{theme_words(card.shown.theme)}</span>
            </p>
        </li>
    }
}
