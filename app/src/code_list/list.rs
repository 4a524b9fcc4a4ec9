//! One list: its rows, the file of it, and the form that reads a file into it.

use super::{import, month, name, of_address, slug};
use crate::page::{Answer, Page, lead, section};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::calendar::Month;
use domain::code_list::{Entry, Kept, List, write};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let list = of_address(&visit)?;
    let kept = visit.desk.code_list(list).await?;
    let page = Page::new("title-code-list", move || {
        let file = format!("/beheer/lijst/{}/bestand", slug(list));
        // Why this list can change and not grow.
        let fixed = (list == List::Themes).then(|| view! { <p class="wl-text">{t("code-list-themes-fixed")}</p> });
        let whole = view! { {fixed} {table(list, &kept)} <p><a href=file>{t("code-list-file")}</a></p> };
        let import = section("inlezen", t("code-list-import"), import::part(&visit, list, &kept));
        // Whoever looks at what would change sees that first.
        if visit.shown_once.is_some() {
            view! { {import} {whole} }.into_any()
        } else {
            view! { {lead(t("code-list-lead"))} {whole} {import} }.into_any()
        }
    });
    let page = page.headed(name(list)).under("/beheer", t("title-administration"));
    Ok(page.under("/beheer/lijsten", t("title-code-lists")))
}

/// The list as a file, as it can be read in again.
pub(super) async fn file(visit: Visit) -> Result<Answer, Problem> {
    let list = of_address(&visit)?;
    let kept = visit.desk.code_list(list).await?;
    Ok(Answer::File {
        kind: "text/csv; charset=utf-8",
        name: format!("{}.csv", slug(list)),
        body: write(&kept.entries).into_bytes(),
    })
}

fn table(list: List, kept: &Kept) -> impl IntoView + use<> {
    let lined = list == List::Forms;
    let rows: Vec<_> = kept.entries.iter().map(|entry| row(entry, lined, kept.now)).collect();
    let lines = lined.then(|| view! { <th scope="col">{t("code-list-lines")}</th> });
    view! {
        <section class="wl-table-scroll" aria-labelledby="lijst" tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id="lijst" class="wl-unseen">{name(list)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("code-list-name")}</th>
                        <th scope="col">{t("code-list-code")}</th>
                        <th scope="col">{t("code-list-dates")}</th>
                        {lines}
                        <th scope="col">{t("code-list-source")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(entry: &Entry, lined: bool, now: Month) -> impl IntoView + use<> {
    let lines = lined.then(|| view! { <td data-head=t("code-list-lines-head")>{line_words(entry)}</td> });
    view! {
        <tr>
            <th scope="row">{entry.label.clone()}</th>
            <td data-head=t("code-list-code-head")>{entry.code.to_string()}</td>
            <td>{dates(entry, now)}</td>
            {lines}
            <td>{entry.source.clone()}</td>
        </tr>
    }
}

/// From when to when a row is used.
pub(super) fn dates(entry: &Entry, now: Month) -> String {
    let from = ("from", month(entry.from).into());
    match entry.until {
        None if entry.from > now => tr("code-list-from-later", [from]),
        None => tr("code-list-from", [from]),
        Some(until) => tr("code-list-between", [from, ("until", month(until).into())]),
    }
}

/// The lines a row can be of.
pub(super) fn line_words(entry: &Entry) -> String {
    match entry.line_numbers() {
        None => t("code-list-lines-any"),
        Some(lines) if lines.start() == lines.end() => lines.start().to_string(),
        Some(lines) => {
            tr("code-list-lines-between", [("from", (*lines.start()).into()), ("until", (*lines.end()).into())])
        }
    }
}
