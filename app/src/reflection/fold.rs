//! What the step of a running meeting is not about, folded under a line that tells how much it is: on a telephone what one can do now comes first.

use super::agenda::agenda;
use super::attendance::{AttendForm, change, present};
use super::promise::{SettleForm, earlier};
use super::reword::RewordForm;
use super::step::stands;
use crate::page::said_by;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::tr;
use domain::reflection::Meeting;
use leptos::prelude::*;

/// Folded or not; `id` is of the line to press, so that it keeps the focus when the page is renewed.
fn folded<V: IntoView + 'static>(fold: bool, id: &'static str, words: String, inside: V) -> AnyView {
    if fold {
        view! { <details class="wl-more"><summary id=id>{words}</summary>{inside}</details> }.into_any()
    } else {
        inside.into_any()
    }
}

/// So many, and of how many nothing was said yet.
fn so_many(key: &'static str, key_left: &'static str, count: usize, left: usize) -> String {
    let key = if left == 0 { key } else { key_left };
    tr(key, [("count", count.into()), ("left", left.into())])
}

/// What was promised last time; it stays open for whoever just did something there.
pub(super) fn last_time(visit: &Visit, meeting: &Meeting, away: bool) -> impl IntoView + use<> {
    let (settled, reworded) = (said_by::<SettleForm>(visit), said_by::<RewordForm>(visit));
    let refused = visit.typed.as_ref().is_some_and(|typed| typed.form == SettleForm::NAME);
    let here = refused || settled.is_some() || reworded.is_some();
    let words = so_many("earlier-folded", "earlier-folded-left", meeting.earlier.len(), meeting.untouched());
    let fold = away && !here && !meeting.earlier.is_empty();
    view! { {settled} {reworded} {folded(fold, "vorige-alle", words, earlier(visit, meeting, true))} }
}

/// The agreements on the agenda.
pub(super) fn agreements(meeting: &Meeting, away: bool) -> impl IntoView + use<> {
    let words = so_many("agenda-folded", "agenda-folded-left", meeting.agenda.len(), meeting.undecided());
    folded(away && !meeting.agenda.is_empty(), "agenda-alle", words, agenda(meeting))
}

/// Who is there; the names are known to whoever looks round.
pub(super) fn there(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let count = meeting.members.iter().filter(|member| member.present).count();
    let words = tr("present-folded", [("count", count.into())]);
    let names = folded(true, "aanwezig-alle", words, present(meeting));
    let said = (!stands(&meeting.walk)).then(|| said_by::<AttendForm>(visit));
    view! { {said} {names} {change(meeting)} }
}
