//! Figures on screen: a table with its bars, hidden cells in words, and the label that these cases are no sample.

use crate::words::{known, t, tr};
use domain::disclosure::{Figure, Table};
use domain::report::{About, FigureTable, Figures, Story};
use leptos::prelude::*;

/// The key of a table's name.
pub(super) fn table_key(table: Table) -> &'static str {
    match table {
        Table::Theme => "report-table-theme",
        Table::Line => "report-table-line",
        Table::Waiting => "report-table-waiting",
        Table::Checks => "report-table-checks",
    }
}

/// What a story is about, in words.
pub(super) fn about_words(about: About) -> String {
    match about {
        About::Theme(group) => tr("report-about-theme", [("what", t(&format!("theme-group-{}", group.code())).into())]),
        About::Table(table) => tr("report-about-table", [("what", t(table_key(table)).into())]),
        About::Year => t("report-year"),
    }
}

fn cell_words(table: Table, key: &str) -> String {
    let words = match table {
        Table::Theme => format!("theme-group-{key}"),
        Table::Line => format!("line-{key}"),
        Table::Waiting => format!("report-waiting-{key}"),
        Table::Checks => format!("report-checks-{key}"),
    };
    // A publication of years ago may have a cell that is named nowhere any more.
    if known(&words) { t(&words) } else { key.to_owned() }
}

fn column_and_explanation(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Theme => ("report-column-theme", "report-explain-theme"),
        Table::Line => ("report-column-line", "report-explain-line"),
        Table::Waiting => ("report-column-waiting", "report-explain-waiting"),
        Table::Checks => ("report-column-checks", "report-explain-checks"),
    }
}

/// A table as a figure; `named` when the heading above it already says what it is.
pub(super) fn figure(found: &FigureTable, named: bool) -> impl IntoView + use<> {
    let caption = named.then_some("wl-unseen");
    let (column, explanation) = column_and_explanation(found.table);
    let largest = found.largest();
    let rows: Vec<_> = found
        .cells
        .iter()
        .map(|(key, figure)| row(cell_words(found.table, key), *figure, "report-hidden", largest))
        // A total may be hidden for what could be subtracted from it, beside cells that are plainly not too few.
        .chain([row(t("report-total"), found.total, "report-hidden-total", largest)])
        .collect();
    view! {
        <figure class="wl-figure">
            <table class="utrecht-table utrecht-table--html-table wl-bars">
                <caption class=caption>{t(table_key(found.table))}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(column)}</th>
                        <th scope="col" class="wl-number" colspan="2">{t("report-families")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <figcaption>{t(explanation)} " " {t("report-self-chosen")}</figcaption>
        </figure>
    }
}

fn row(words: String, figure: Figure, hidden: &'static str, largest: u32) -> AnyView {
    match figure {
        Figure::Shown(families) => {
            let width = (u64::from(families) * 100 / u64::from(largest.max(1))).to_string();
            view! {
                <tr>
                    <th scope="row">{words}</th>
                    <td class="wl-bar">
                        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                            <rect width=width height="10" fill="currentColor"/>
                        </svg>
                    </td>
                    <td class="wl-number">{families.to_string()}</td>
                </tr>
            }
            .into_any()
        }
        Figure::Hidden => view! {
            <tr>
                <th scope="row">{words}</th>
                <td class="wl-hidden-figure" colspan="2">{t(hidden)}</td>
            </tr>
        }
        .into_any(),
    }
}

/// How often a story was seen.
pub(super) fn seen(figures: &Figures, story: &Story) -> String {
    match story.lesson.map(|lesson| figures.seen(lesson)) {
        Some(Figure::Shown(families)) => {
            tr("report-seen", [("count", families.into()), ("label", t("report-self-chosen").into())])
        }
        Some(Figure::Hidden) => t("report-seen-hidden"),
        None => t("report-seen-uncounted"),
    }
}
