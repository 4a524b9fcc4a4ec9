//! A facilitator's help: a card for each kind of step, all cards together, and a page about phones that stay away.

use crate::page::{Page, actions, lead, section};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use domain::reflection::StepKind;
use leptos::prelude::*;

/// The last part of the address of a card.
fn slug(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Promises => "acties",
        StepKind::Telling => "vertellen",
        StepKind::Questions => "vragen",
        StepKind::Writing => "schrijven",
        StepKind::Revealing => "laten-zien",
        StepKind::Grouping => "groeperen",
        StepKind::Weighing => "wegen",
        StepKind::Talking => "praten",
        StepKind::Deciding => "besluiten",
        StepKind::LookingBack => "terugkijken",
    }
}

/// The address of the card of a step.
pub(super) fn address(kind: StepKind) -> String {
    format!("/uitleg/stap/{}", slug(kind))
}

fn name(kind: StepKind) -> String {
    t(&format!("step-{}", kind.code()))
}

/// All cards, one sheet of paper each.
pub(super) async fn cards(_: Visit) -> Result<Page, Problem> {
    let page = Page::new("title-step-cards", || {
        let cards: Vec<_> = StepKind::ALL
            .iter()
            .map(|kind| {
                let heading =
                    view! { <h2 class="nl-heading nl-heading--level-2"><a href=address(*kind)>{name(*kind)}</a></h2> };
                view! { <article class="wl-step-card">{heading} {told(*kind)}</article> }
            })
            .collect();
        view! {
            <div class="wl-no-print">{lead(t("help-cards-lead"))} <p class="wl-soft">{t("help-print")}</p></div>
            {cards}
            <p class="wl-no-print"><a href="/uitleg/telefoons-weg">{t("help-phones-link")}</a></p>
        }
    });
    Ok(under_explanation(page))
}

/// One card.
pub(super) async fn card(visit: Visit) -> Result<Page, Problem> {
    let asked: String = visit.at("soort")?;
    let kind = StepKind::ALL.iter().copied().find(|kind| slug(*kind) == asked).ok_or(Problem::Absent)?;
    let page = Page::new("title-step-help", move || {
        view! {
            <article class="wl-step-card">{told(kind)}</article>
            {actions(view! { <a class="nl-button nl-button--secondary" href="/uitleg/stappen">{t("help-cards-link")}</a> })}
        }
    });
    Ok(under_explanation(page.headed(name(kind))))
}

fn told(kind: StepKind) -> impl IntoView {
    let row = |label: &'static str, what: &str| {
        let words = t(&format!("help-{}-{what}", kind.code()));
        view! { <div><dt>{t(label)}</dt><dd>{words}</dd></div> }
    };
    view! {
        <p class="wl-text">{t(&format!("step-do-{}", kind.code()))}</p>
        <dl class="wl-terms">
            {row("help-why", "why")}
            {row("help-open", "open")}
            {row("help-watch", "watch")}
            {row("help-stall", "stall")}
            {row("help-long", "long")}
        </dl>
    }
}

const WAYS: [&str; 7] = [
    "help-phones-one",
    "help-phones-two",
    "help-phones-three",
    "help-phones-four",
    "help-phones-five",
    "help-phones-six",
    "help-phones-seven",
];

/// Phones that stay away are a way of working too.
pub(super) async fn phones(_: Visit) -> Result<Page, Problem> {
    let page = Page::new("title-phones", || {
        let ways: Vec<_> = WAYS.map(|key| view! { <li>{t(key)}</li> }).into();
        view! {
            {lead(t("help-phones-lead"))}
            {section("zo", t("help-phones-how"), view! { <ol class="wl-text">{ways}</ol> })}
            {section("waarom", t("help-phones-why"), view! { <p class="wl-text">{t("help-phones-why-words")}</p> })}
            {section("let-op", t("help-phones-watch"), view! { <p class="wl-text">{t("help-phones-watch-words")}</p> })}
            {actions(view! { <a class="nl-button nl-button--secondary" href="/uitleg/stappen">{t("help-cards-link")}</a> })}
        }
    });
    Ok(under_explanation(page))
}

fn under_explanation(page: Page) -> Page {
    page.under("/uitleg", t("title-explain"))
}
