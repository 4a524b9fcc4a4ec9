//! The lines of care use as a table under the timeline, the same numbers and the same data; with the way to change one.

use super::line::{line_words, wait};
use super::list::RemoveForm;
use crate::code_list::month;
use crate::form::{hidden, link_form};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::care::{Care, CareLine, CareUse};
use domain::code_list::Code;
use domain::waiting::Start;
use leptos::prelude::*;

/// The code of the referrer that is none.
const NOBODY: &str = "none";

pub(super) fn table(visit: &Visit, all: &CareUse) -> impl IntoView + use<> {
    let rows: Vec<_> = all.lines.iter().enumerate().map(|(place, line)| row(visit, all, place, line)).collect();
    let keep = all.head.open().then(|| view! { <th scope="col" class="wl-no-print">{t("care-column-keep")}</th> });
    view! {
        <section class="wl-table-scroll" aria-labelledby="regels" tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id="regels">{t("care-table")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("care-column-help")}</th>
                        <th scope="col">{t("care-asked")}</th>
                        <th scope="col">{t("care-started")}</th>
                        <th scope="col">{t("care-ended")}</th>
                        <th scope="col">{t("care-column-wait")}</th>
                        {keep}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(visit: &Visit, all: &CareUse, place: usize, line: &CareLine) -> impl IntoView + use<> {
    let care = &line.care;
    let name = tr("care-numbered", [("number", (place + 1).into()), ("words", line_words(line).into())]);
    let facts = [
        Some(t(&format!("line-{}", care.line.number()))),
        line.names.provider.clone().map(|who| tr("care-given-by", [("who", who.into())])),
        line.names.referrer.as_ref().map(|who| referred(care, who)),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let started = match care.start {
        Start::In(started) => known("care-started", Some(started), "care-not-yet"),
        Start::StillWaiting => view! { <td class="wl-on-desk">{t("care-not-yet")}</td> }.into_any(),
        Start::Unknown => known("care-started", None, "care-start-unknown"),
    };
    // Who waits is told so by the wait itself; on a phone, where cells are a line of words, three times would be too much.
    let waits = care.start == Start::StillWaiting;
    let going = if waits { "care-waits-on" } else { "care-goes-on" };
    let why = line.names.ending.clone().map(|why| view! { <br/> <span class="wl-soft wl-small">{why}</span> });
    view! {
        <tr>
            <th scope="row">{name} <br/> <span class="wl-soft wl-small">{facts.join(", ")}</span></th>
            {known("care-asked", care.asked, "care-asked-unknown")}
            {started}
            {match care.ended {
                Some(ended) => view! { <td data-head=t("care-ended")>{month(ended)} {why}</td> }.into_any(),
                None => view! { <td class=waits.then_some("wl-on-desk")>{t(going)}</td> }.into_any(),
            }}
            <td>{wait(care, all.now)}</td>
            {all.head.open().then(|| keep(visit, all, line))}
        </tr>
    }
}

/// Who referred, or that nobody did.
fn referred(care: &Care, who: &str) -> String {
    match care.referrer.as_ref().map(Code::as_str) {
        Some(NOBODY) => t("care-not-referred"),
        Some(_) | None => tr("care-referred", [("who", who.into())]),
    }
}

/// A month under its head; on a phone the head stands before it, so what is no month has none.
fn known(head: &'static str, given: Option<Month>, none: &'static str) -> AnyView {
    match given {
        Some(given) => view! { <td data-head=t(head)>{month(given)}</td> }.into_any(),
        None => view! { <td>{t(none)}</td> }.into_any(),
    }
}

fn keep(visit: &Visit, all: &CareUse, line: &CareLine) -> impl IntoView + use<> {
    let href = format!("/casus/{}/zorg/{}", all.head.case, line.id);
    let inside = view! { {hidden("regel", line.id.to_string())} {hidden("version", line.version.to_string())} };
    view! {
        <td class="wl-no-print">
            <div class="wl-actions"><a href=href>{t("care-change")}</a></div>
            <details class="wl-more">
                <summary>{t("care-remove")}</summary>
                {link_form::<RemoveForm, _>(visit, inside, "care-remove-sure")}
            </details>
        </td>
    }
}
