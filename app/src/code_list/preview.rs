//! What reading a pasted file would change, row by row; or what is wrong with it, line by line.

use super::list::{dates, line_words};
use super::month;
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::code_list::{Change, Changes, Fault};
use leptos::prelude::*;

/// More lines than this are only counted.
const SHOWN: usize = 50;

/// What would change.
pub(super) fn preview(changes: &Changes, now: Month) -> impl IntoView + use<> {
    let lines: Vec<_> = changes.all.iter().map(|change| view! { <li>{words(change, now)}</li> }).collect();
    let rest = tr("code-list-rest", [("same", changes.same.into()), ("left", changes.left.into())]);
    let none = changes.all.is_empty().then(|| view! { <p>{t("code-list-refused-same")}</p> });
    view! {
        <section class="wl-preview" aria-labelledby="verandert">
            <h3 class="wl-preview__title" id="verandert">{t("code-list-preview")}</h3>
            <div class="wl-preview__body">{none} <ul>{lines}</ul> <p class="wl-soft">{rest}</p></div>
        </section>
    }
}

fn words(change: &Change, now: Month) -> String {
    let entry = change.entry();
    let name = ("name", entry.label.as_str().into());
    match change {
        Change::New(_) => tr("code-list-change-new", [name, ("dates", dates(entry, now).into())]),
        Change::Renamed(old, _) => tr("code-list-change-renamed", [name, ("old", old.as_str().into())]),
        Change::Ended(until, _) => tr("code-list-change-ended", [name, ("month", month(*until).into())]),
        Change::Other(_) => tr(
            "code-list-change-other",
            [
                name,
                ("dates", dates(entry, now).into()),
                ("lines", line_words(entry).into()),
                ("source", entry.source.as_str().into()),
            ],
        ),
    }
}

/// What is wrong, with the number of each line; what the lines hold stands in the field.
pub(super) fn faults(wrong: &[Fault]) -> impl IntoView + use<> {
    let lines: Vec<_> = wrong
        .iter()
        .take(SHOWN)
        .map(|fault| view! { <li>{tr("code-list-fault", [("line", fault.line.into())])} " " {t(fault.says)}</li> })
        .collect();
    let more = wrong.len().checked_sub(SHOWN).filter(|more| *more > 0);
    let more = more.map(|more| view! { <li>{tr("code-list-faults-more", [("count", more.into())])}</li> });
    view! { <p><b>{t("code-list-faults")}</b></p> <ul class="wl-faults">{lines} {more}</ul> }
}
