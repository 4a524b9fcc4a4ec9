//! What members of one family say differently: on the circle's screen and nowhere else.

use crate::experience::who;
use crate::words::{t, tr};
use domain::experience::Experience;
use domain::quartet::{Difference, differences};
use leptos::prelude::*;

/// Questions named; the whole table stands on a page of its own.
const NAMED: usize = 3;

/// The largest differences, for inside something that is never printed.
pub(super) fn differ(family: &[Experience]) -> Option<impl IntoView + use<>> {
    let found: Vec<_> = differences(family).iter().take(NAMED).map(one).collect();
    (!found.is_empty()).then(|| {
        view! {
            <h4 class="wl-pane__sub">{t("quartet-differ")}</h4>
            <ul class="wl-pane__lines">{found}</ul>
            <p class="wl-soft wl-small">{t("quartet-differ-note")}</p>
        }
    })
}

fn one(difference: &Difference) -> impl IntoView + use<> {
    let said = difference
        .said
        .iter()
        .map(|(one, mark)| tr("quartet-differ-mark", [("who", who(*one).into()), ("mark", mark.get().into())]));
    let said = said.collect::<Vec<_>>().join(", ");
    let question = t(&format!("experience-short-{}", difference.question.code()));
    view! { <li>{question} ": " {said}</li> }
}
