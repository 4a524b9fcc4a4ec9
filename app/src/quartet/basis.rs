//! On what the sentence about the gap rests, and that it is a reason to talk; the gap itself is drawn in gap.

use crate::page::day;
use crate::words::{t, tr};
use domain::quartet::Basis;
use leptos::prelude::*;

/// As far as whoever looks may know.
#[derive(Clone, Copy)]
pub(super) enum Rests {
    /// The circle: how many of the family spoke, and when.
    Circle(Basis),
    /// The table: the family as one, the professionals by name, or so many at least without.
    Table(u64, bool),
}

impl Rests {
    /// Whether anybody spoke at all.
    fn anybody(self) -> bool {
        match self {
            Rests::Circle(basis) => basis.family + basis.on_behalf > 0 || basis.practice > 0,
            Rests::Table(practice, _) => practice > 0,
        }
    }
}

/// Who stands behind it, and which questions lie beside which.
pub(super) fn basis(rests: Rests) -> Option<impl IntoView + use<>> {
    let who = match rests {
        Rests::Circle(basis) => circle(basis),
        Rests::Table(practice, unsigned) => vec![t("quartet-basis-one"), professionals(practice, unsigned)],
    };
    rests.anybody().then(|| {
        view! {
            <p class="wl-quartet__basis">{who.join(" ")}</p>
            <details class="wl-more wl-quartet__basis wl-no-print">
                <summary>{t("quartet-basis")}</summary>
                <p>{t("quartet-basis-effect")}</p>
                <p>{t("quartet-basis-feeling")}</p>
                <p>{t("quartet-basis-equal")}</p>
            </details>
        }
    })
}

fn circle(basis: Basis) -> Vec<String> {
    let family =
        basis.family_on.map(|on| tr("quartet-basis-family", [("count", basis.family.into()), ("day", day(on).into())]));
    let behalf = (basis.on_behalf > 0).then(|| t("quartet-basis-behalf"));
    [family.or_else(|| Some(t("quartet-basis-no-family"))), behalf, Some(professionals(basis.practice, basis.unsigned))]
        .into_iter()
        .flatten()
        .collect()
}

fn professionals(count: u64, unsigned: bool) -> String {
    let key = if unsigned { "quartet-basis-practice-round" } else { "quartet-basis-practice" };
    tr(key, [("count", count.into())])
}
