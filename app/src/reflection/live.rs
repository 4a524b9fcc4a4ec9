//! A page of a meeting that goes along with it: who is in the room, and a link that renews the page; without scripts the link is all.

use super::address;
use crate::words::{t, tr};
use domain::ReflectionId;
use domain::reflection::{EventKind, Meeting, Progress};
use islands::{Live, LiveWords};
use leptos::prelude::*;

/// Goes along with a meeting, from the event after which the page was made. A page that holds it is one `with_island`.
pub(crate) fn live(id: ReflectionId, after: i32) -> impl IntoView + use<> {
    let at = format!("{}/stroom", address(id));
    let kinds: Vec<_> = EventKind::ALL.iter().map(|kind| kind.code()).collect();
    let words = LiveWords {
        at,
        after: after.to_string(),
        kinds: kinds.join(" "),
        away: t("live-away"),
        ended: t("live-ended"),
        changed: t("live-changed"),
        renew: t("live-renew"),
    };
    view! {
        <p class="wl-live wl-no-print">
            <a href="">{t("live-renew")}</a>
            " "
            {words.given(t("live-again"))}
            <Live/>
        </p>
    }
}

/// Goes along with a meeting that is open, on a page that does not know after which event it was made: it looks once more when
/// it begins to listen. Such a page is one `with_island`.
pub(crate) fn along(id: ReflectionId, progress: Progress) -> impl IntoView + use<> {
    (progress == Progress::Open).then(|| live(id, -1))
}

/// Who is in the room of a meeting that is not over.
pub(super) fn in_room(meeting: &Meeting) -> impl IntoView + use<> {
    let names = meeting.here.join(", ");
    let shown = meeting.progress != Progress::Closed && !names.is_empty();
    shown.then(|| view! { <p id="nu-hier" class="wl-soft">{tr("live-here", [("names", names.into())])}</p> })
}
