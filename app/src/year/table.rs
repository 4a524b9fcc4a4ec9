//! The two tables of a year: how often agreements were kept and what was said looking back, by quarter, in bands.

use crate::look_back;
use crate::words::t;
use domain::look_back::Band;
use domain::year::{Looked, Year};
use leptos::prelude::*;

const QUARTERS: [&str; 4] = ["year-quarter-1", "year-quarter-2", "year-quarter-3", "year-quarter-4"];

/// How often each agreement was kept, and all together.
pub(super) fn kept(year: &Year) -> Option<AnyView> {
    let tested = year.agreements.iter().filter(|one| !one.tests.is_empty());
    let mut rows: Vec<_> = tested.map(|one| (one.sentence.clone(), one.kept().map(often))).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push((t("year-kept-all"), year.kept.map(often)));
    Some(table("year-kept", "year-agreement", rows))
}

fn often(band: Option<Band>) -> String {
    t(match band {
        Some(Band::Most) => "year-kept-most",
        Some(Band::Half) => "year-kept-half",
        Some(Band::Few) => "year-kept-few",
        None => "year-too-few",
    })
}

/// What was said looking back.
pub(super) fn looked(year: &Year) -> AnyView {
    if year.looked.iter().all(Option::is_none) {
        return view! { <p class="wl-soft">{t("year-looked-none")}</p> }.into_any();
    }
    let row = |of: &'static str, band: fn(&Looked) -> Band| {
        let says = [0, 1, 2, 3].map(|quarter| match year.looked[quarter] {
            Some(looked) => t(look_back::sentence(of, band(&looked))),
            None if quarter < year.over => t("year-looked-hidden"),
            None => t("year-looked-later"),
        });
        (t(&format!("year-{of}")), says)
    };
    let rows = vec![row("worth", |one| one.worth), row("gave", |one| one.gave), row("cost", |one| one.cost)];
    view! { <p>{t("year-looked-lead")}</p> {table("year-looked", "year-question", rows)} }.into_any()
}

fn table(caption: &str, first: &str, rows: Vec<(String, [String; 4])>) -> AnyView {
    let heads: Vec<_> = QUARTERS.iter().map(|key| view! { <th scope="col">{t(key)}</th> }).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(name, cells)| {
            // On a phone there are no columns: every cell says its quarter.
            let cell = |(cell, quarter): (String, &str)| view! { <td data-head=format!("{}:", t(quarter))>{cell}</td> };
            let cells: Vec<_> = cells.into_iter().zip(QUARTERS).map(cell).collect();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="utrecht-table utrecht-table--html-table wl-rows">
            <caption>{t(caption)}</caption>
            <thead><tr><th scope="col">{t(first)}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
