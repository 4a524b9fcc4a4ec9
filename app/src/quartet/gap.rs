//! The sentence about the largest gap, with the scale and the agreements beside it; how a gap is found lives in domain.

use super::basis::{Rests, basis};
use super::tenths;
use crate::words::{t, tr};
use domain::gap::{Gap, GapKind};
use domain::quartet::{Check, Head, Sides};
use leptos::prelude::*;

/// Agreements named before the rest is only counted.
const NAMED: usize = 3;

pub(super) fn gap(id: String, head: &Head, sides: &Sides, checks: &[Check], rests: Rests) -> impl IntoView + use<> {
    let (sentence, scale, why) = match sides.gaps.as_slice() {
        [] => (quiet(sides, head.open()).into_any(), None, None),
        [largest, rest @ ..] => (spoken(largest).into_any(), Some(scale(largest)), Some(why(rest.first()))),
    };
    view! {
        <div class="wl-quartet__gap">
            <h2 class="wl-quartet__sentence" id=id>{sentence}</h2>
            {scale}
            {why}
            {basis(rests)}
            {weak(checks)}
        </div>
    }
}

/// The two sides, a sentence each.
pub(super) fn spoken(gap: &Gap) -> impl IntoView + use<> {
    let (practice, family) = keys(gap.kind);
    let practice = tr(practice, [("mark", tenths(gap.practice).into())]);
    let family = tr(family, [("mark", tenths(gap.family).into())]);
    view! { <span>{practice} " "</span><span>{family}</span> }
}

fn keys(kind: GapKind) -> (&'static str, &'static str) {
    match kind {
        GapKind::Effect => ("quartet-gap-added-value", "quartet-gap-effect"),
        GapKind::Feeling => ("quartet-gap-communication", "quartet-gap-feeling"),
    }
}

/// When there is no gap to name: because both agree, or because a side is not there yet, or never came.
pub(super) fn quiet(sides: &Sides, open: bool) -> impl IntoView + use<> {
    let words = if sides.comparable() {
        "quartet-gap-none"
    } else {
        match (sides.family_spoke(), sides.practice_spoke(), open) {
            (true, true, _) => "quartet-gap-apart",
            (true, false, true) => "quartet-gap-no-practice",
            (false, true, true) => "quartet-gap-no-family",
            (false, false, true) => "quartet-gap-empty",
            (true, false, false) => "quartet-gap-closed-no-practice",
            (false, true, false) => "quartet-gap-closed-no-family",
            (false, false, false) => "quartet-gap-closed-empty",
        }
    };
    view! { <span>{t(words)}</span> }
}

fn why(second: Option<&Gap>) -> impl IntoView + use<> {
    let second = second.map(|gap| {
        let key = match gap.kind {
            GapKind::Effect => "quartet-gap-second-effect",
            GapKind::Feeling => "quartet-gap-second-feeling",
        };
        tr(key, [("practice", tenths(gap.practice).into()), ("family", tenths(gap.family).into())])
    });
    view! { <p class="wl-quartet__why">{t("quartet-gap-why")} " " {second} " " {t("quartet-gap-careful")}</p> }
}

/// The agreements, when half or more of those tested were not kept.
fn weak(checks: &[Check]) -> impl IntoView + use<> {
    let weak = Check::weak(checks)?;
    let count = weak.not_kept.len();
    let names: Vec<_> = weak
        .not_kept
        .iter()
        .take(NAMED)
        .filter_map(|place| checks.get(*place))
        .map(|check| view! { <li>{check.wording.sentence()}</li> })
        .collect();
    let more = (count > NAMED).then(|| {
        let rest = tr("quartet-weak-more", [("count", (count - NAMED).into())]);
        view! { <li>{rest}</li> }
    });
    let words = tr("quartet-weak", [("count", count.into()), ("tested", weak.tested.into())]);
    Some(view! {
        <div class="wl-quartet__weak">
            <p>{words}</p>
            <ul>{names}{more}</ul>
        </div>
    })
}

/// Both marks on one line from 1 to 10, the family above it and the professionals below.
pub(super) fn scale(gap: &Gap) -> impl IntoView + use<> {
    let (family, practice) = (tenths(gap.family), tenths(gap.practice));
    let says = tr("quartet-scale", [("family", family.clone().into()), ("practice", practice.clone().into())]);
    let place = |tenths: u32| 20.0 + (f64::from(tenths) - 10.0) * 4.0;
    let (f, p) = (place(gap.family.tenths()), place(gap.practice.tenths()));
    let anchor = |x: f64| {
        if x < 100.0 {
            "start"
        } else if x > 300.0 {
            "end"
        } else {
            "middle"
        }
    };
    let edge = |x: f64| {
        if x < 100.0 {
            x - 13.0
        } else if x > 300.0 {
            x + 13.0
        } else {
            x
        }
    };
    let ticks: String = (0..10).map(|n| format!("M{} 45v10", 20 + n * 40)).collect();
    let drawing = format!(
        r##"<path d="M20 50h360{ticks}" fill="none" stroke="#827a6c" stroke-width="1.5"/><path d="M{f} 50H{p}" stroke="#b57913" stroke-width="7"/><g class="wl-is-experience"><g class="wl-hue" fill="currentColor"><circle cx="{f}" cy="50" r="13"/><text x="{fe}" y="22" font-size="19" font-weight="600" text-anchor="{fa}">{fw} {family}</text></g></g><g class="wl-is-practice"><g class="wl-hue" fill="currentColor"><path d="M{p} 35l15 27h-30z"/><text x="{pe}" y="90" font-size="19" font-weight="600" text-anchor="{pa}">{pw} {practice}</text></g></g><g font-size="17" text-anchor="middle" fill="#57524a"><text x="4" y="56">1</text><text x="396" y="56">10</text></g>"##,
        fe = edge(f),
        fa = anchor(f),
        fw = t("quartet-scale-family"),
        pe = edge(p),
        pa = anchor(p),
        pw = t("quartet-scale-practice"),
    );
    view! { <svg class="wl-gap-scale" viewBox="0 0 400 100" role="img" aria-label=says inner_html=drawing></svg> }
}
