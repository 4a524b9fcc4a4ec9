//! The rules that the network reads; nothing countable about families, and no team by name.

use super::article::article;
use crate::page::{Page, Shown, empty, lead};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let rules = visit.desk.released_rules().await?;
    let page = Page::new("title-rules", move || {
        let none = rules.is_empty().then(|| {
            let example = view! { <div class="wl-empty__example"><p>{t("rules-example")}</p></div> };
            empty("leeg", "rules-network-empty", "rules-network-empty-line", example)
        });
        let cards: Vec<_> = rules.iter().map(|rule| view! { <li>{article(rule, Shown::Plain)}</li> }).collect();
        let list = (!cards.is_empty()).then(|| {
            view! {
                <h2 class="nl-heading nl-heading--level-2">{t("rules-network-list")}</h2>
                <ul class="wl-cards">{cards}</ul>
                <p class="wl-soft wl-small">{t("rules-network-figure")}</p>
            }
        });
        view! { {lead(t("rules-network-lead"))} {none} {list} }
    });
    Ok(page.under("/netwerk", t("title-network")))
}
