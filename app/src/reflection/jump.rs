//! The ways to the parts of a meeting's page, which is long.

use crate::words::t;
use leptos::prelude::*;

const PARTS: [(&str, &str); 8] = [
    ("#aanwezig", "jump-present"),
    ("#leiding", "jump-lead"),
    ("#vorige", "jump-earlier"),
    ("#casussen", "jump-cases"),
    ("#agenda", "jump-agenda"),
    ("#afspraken", "jump-changes"),
    ("#acties", "jump-actions"),
    ("#sluiten", "jump-close"),
];

/// A link to each part of the page of a meeting that is going on.
pub(super) fn jump() -> impl IntoView {
    let links: Vec<_> = PARTS.iter().map(|(href, key)| view! { <li><a href=*href>{t(key)}</a></li> }).collect();
    view! { <nav class="wl-jump wl-no-print" aria-label=t("jump-label")><ul>{links}</ul></nav> }
}
