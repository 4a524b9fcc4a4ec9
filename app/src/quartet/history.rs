//! How a case that came back moved between reflections: one sentence a side and a small table, the family as one and without anybody's words.

use super::points;
use crate::page::{day, section};
use crate::words::{t, tr};
use domain::gap::GapKind;
use domain::quartet::{Moment, Quartet};
use leptos::prelude::*;

const HEADS: [&str; 6] = [
    "quartet-effect",
    "quartet-feeling",
    "quartet-communication",
    "quartet-added-value",
    "history-kept",
    "history-running",
];

/// Nothing before there are two moments to lay side by side, and nothing while none of them says anything.
pub(super) fn history(quartet: &Quartet) -> Option<impl IntoView + use<>> {
    let kept = quartet.past.moments.iter().map(|kept| (tr("history-on", [("day", day(kept.on).into())]), kept.moment));
    let now = quartet.head.open().then(|| (t("history-now"), quartet.moment()));
    let rows: Vec<_> = kept.chain(now).collect();
    let [.., before, last] = rows.as_slice() else { return None };
    if rows.iter().all(|(_, moment)| is_blank(moment)) {
        return None;
    }
    let said: Vec<_> = [GapKind::Feeling, GapKind::Effect]
        .into_iter()
        .filter_map(|kind| moved(kind, before, last))
        .map(|words| view! { <p class="wl-text">{words}</p> })
        .collect();
    Some(section("verloop", t("history"), view! { {said} {table(&rows)} }))
}

/// Whether nobody gave a mark and no agreement was tested: a row of dashes.
fn is_blank(moment: &Moment) -> bool {
    let marks = [moment.effect, moment.feeling, moment.communication, moment.added_value];
    marks.iter().all(Option::is_none) && moment.tested == 0
}

/// How far the sides lay apart, and how far they lie apart now.
fn moved(kind: GapKind, before: &(String, Moment), last: &(String, Moment)) -> Option<String> {
    let key = match kind {
        GapKind::Effect => "history-effect",
        GapKind::Feeling => "history-feeling",
    };
    let (was, now) = (before.1.difference(kind)?, last.1.difference(kind)?);
    let blanks = [
        ("before", before.0.clone().into()),
        ("was", points(was).into()),
        ("last", last.0.clone().into()),
        ("now", points(now).into()),
    ];
    Some(tr(key, blanks))
}

fn table(rows: &[(String, Moment)]) -> impl IntoView + use<> {
    let heads: Vec<_> = HEADS.map(|key| view! { <th scope="col" class="wl-number">{t(key)}</th> }).into();
    let rows: Vec<_> = rows
        .iter()
        .map(|(when, moment)| {
            let cells: Vec<_> = HEADS.iter().zip(cells(moment)).map(|(key, cell)| cell_view(key, cell)).collect();
            view! { <tr><th scope="row">{when.clone()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <section class="wl-table-scroll wl-no-print" aria-labelledby="verloop-tabel" tabindex="0">
            <table class="utrecht-table utrecht-table--html-table wl-rows">
                <caption id="verloop-tabel">{t("history-caption")}</caption>
                <thead><tr><th scope="col">{t("history-when")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// A figure, with its heading for a phone, where a row is a line.
fn cell_view(key: &str, cell: String) -> impl IntoView + use<> {
    let head = tr("history-head", [("head", t(key).into())]);
    view! { <td class="wl-number" data-head=head>{cell}</td> }
}

fn cells(moment: &Moment) -> Vec<String> {
    let mark = |tenths: Option<u32>| tenths.map_or_else(|| t("history-unknown"), super::comma);
    let kept = match moment.tested {
        0 => t("history-unknown"),
        tested => tr("quartet-agreements-of", [("kept", moment.kept.into()), ("tested", tested.into())]),
    };
    vec![
        mark(moment.effect),
        mark(moment.feeling),
        mark(moment.communication),
        mark(moment.added_value),
        kept,
        moment.running.to_string(),
    ]
}
