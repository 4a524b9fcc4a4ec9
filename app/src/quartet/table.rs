//! The quartet as it lies on the table in a reflection: the family as one, no own words, no parents' care use, no ways on.

use super::basis::Rests;
use super::care_pane::care_pane;
use super::pane::{Missing, Pane};
use super::{gap, panes};
use crate::words::{t, tr};
use domain::quartet::TableVersion;
use leptos::prelude::*;

/// The four panes round their sentence, to place on the page of a reflection. Needs a heading of level 1 above it.
pub(super) fn table_panes(table: &TableVersion) -> impl IntoView + use<> {
    let named = !table.sides.gaps.is_empty();
    let id = format!("kloof-{}", table.head.case);
    let rests = Rests::Table(table.sides.professionals(), table.sides.unsigned);
    view! {
        <section class="wl-quartet" aria-labelledby=id.clone()>
            {gap::gap(id.clone(), &table.head, &table.sides, &table.checks, rests)}
            {agreements(table)}
            {family(table, named)}
            {practice(table, named)}
            {care(table)}
        </section>
        <p class="wl-soft wl-small">{t("quartet-table-readers")}</p>
    }
}

const NOTHING: Missing = Missing { takes: None, next: None, story: None };

fn agreements(table: &TableVersion) -> AnyView {
    if table.checks.is_empty() {
        return NOTHING.pane("agreement", "quartet-agreements", "quartet-agreements-missing");
    }
    panes::agreements(&table.checks, None)
}

fn family(table: &TableVersion, gap: bool) -> AnyView {
    if !table.sides.family_spoke() {
        return NOTHING.pane("experience", "quartet-experience", "quartet-table-experience-missing");
    }
    Pane { perspective: "experience", title: "quartet-experience", gap, next: None }.with(panes::as_one(&table.sides))
}

fn practice(table: &TableVersion, gap: bool) -> AnyView {
    if !table.professionals.spoke() {
        let what = table.professionals.round.as_ref().map_or("quartet-practice-missing", panes::unsigned);
        return NOTHING.pane("practice", "quartet-practice", what);
    }
    // Before the whole team nobody is pointed at: how many, and not who.
    let count = panes::silent(&table.professionals).len();
    let silent = (count > 0).then(|| {
        let key = if table.head.open() { "quartet-table-silent" } else { "quartet-table-silent-closed" };
        tr(key, [("count", count.into())])
    });
    panes::practice(&table.professionals, silent, &table.sides, gap, None)
}

fn care(table: &TableVersion) -> AnyView {
    if table.care.is_empty() {
        return NOTHING.pane("care", "quartet-care", "quartet-care-missing");
    }
    // The page of a meeting holds several cases.
    care_pane(&format!("tijdlijn-{}", table.head.case), &table.care, table.now, None)
}
