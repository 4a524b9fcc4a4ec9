//! A page of a meeting that goes along with it: who is in the room, and a link that renews the page; without scripts the link is all.

use crate::words::{t, tr};
use domain::ReflectionId;
use domain::reflection::{Meeting, Progress};
use leptos::prelude::*;

/// Goes along with a meeting, from the event after which the page was made.
pub(crate) fn live(_id: ReflectionId, _after: i32) -> impl IntoView + use<> {
    view! { <p class="wl-live wl-no-print"><a href="">{t("live-renew")}</a></p> }
}

/// Who is in the room of a meeting that is not over.
pub(super) fn in_room(meeting: &Meeting) -> impl IntoView + use<> {
    let names = meeting.here.join(", ");
    let shown = meeting.progress != Progress::Closed && !names.is_empty();
    shown.then(|| view! { <p id="nu-hier" class="wl-soft">{tr("live-here", [("names", names.into())])}</p> })
}
