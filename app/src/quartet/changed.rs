//! What this visitor's own addition just changed, and what others learned about the same; what counts as a change is domain's.

use super::points;
use crate::page::{Icon, icon};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::gap::GapKind;
use domain::quartet::{Change, Quartet, changes};
use leptos::prelude::*;

/// For whoever added something just now, and for nobody else.
pub(super) fn changed(visit: &Visit, quartet: &Quartet) -> Option<AnyView> {
    let before = quartet.past.before.as_ref()?;
    let mut said: Vec<_> =
        changes(before, &quartet.moment()).into_iter().map(|change| words(change, quartet.head.open())).collect();
    if said.is_empty() && visit.query("gelukt").is_some() {
        said.push(t("change-nothing"));
    }
    let said: Vec<_> = said.into_iter().map(|words| view! { <li>{words}</li> }).collect();
    (!said.is_empty()).then(|| {
        view! {
            <div class="utrecht-alert utrecht-alert--info wl-no-print" role="status">
                {icon(Icon::Info)}
                <div class="utrecht-alert__content">
                    <h2 class="wl-alert-title">{t("change")}</h2>
                    <ul>{said}</ul>
                    {lessons(quartet)}
                </div>
            </div>
        }
        .into_any()
    })
}

fn words(change: Change, open: bool) -> String {
    match change {
        Change::Filled(count) => tr("change-filled", [("count", count.into())]),
        Change::Difference { kind, was, now } => difference(kind, was, now),
        Change::Agreements { kept, tested } => {
            tr("change-agreements", [("kept", kept.into()), ("tested", tested.into())])
        }
        Change::Wait { was: None, now } => tr("change-wait", [("now", now.into())]),
        Change::Wait { was: Some(was), now } => tr("change-wait-was", [("now", now.into()), ("was", was.into())]),
        Change::OneSided => t(if open { "change-one-sided" } else { "change-one-sided-closed" }),
    }
}

fn difference(kind: GapKind, was: Option<u32>, now: u32) -> String {
    let key = match kind {
        GapKind::Effect => "change-effect",
        GapKind::Feeling => "change-feeling",
    };
    let now = tr(key, [("now", points(now).into())]);
    match was {
        Some(was) => tr("change-was", [("now", now.into()), ("was", points(was).into())]),
        None => now,
    }
}

/// Lessons of other neighbourhoods on a theme of this case.
fn lessons(quartet: &Quartet) -> Option<impl IntoView + use<>> {
    let all: Vec<_> = quartet
        .past
        .lessons
        .iter()
        .map(|(id, title, place)| {
            let href = format!("/les/{id}");
            view! { <li><a href=href>{title.clone()}</a> ", " {place.clone()}</li> }
        })
        .collect();
    (!all.is_empty()).then(|| view! { <p>{t("change-lessons")}</p> <ul>{all}</ul> })
}
