//! What somebody sees after they ticked the agreements of a case: that it is there, and what it adds.

use super::health::health_words;
use crate::page::{Icon, icon};
use crate::visit::Visit;
use crate::words::t;
use domain::quartet::Check;
use leptos::prelude::*;

/// The key of what ticking did, which the case's own page says together with what it adds.
pub const TICKED: Option<&str> = Some("gelukt-aangetikt");

/// On a case's own page, after agreements were ticked there: that it is there, and how each of them fares now.
pub fn given_back(visit: &Visit, checks: &[Check]) -> Option<AnyView> {
    let just_now = visit.query("gelukt") == TICKED && !checks.is_empty();
    let item = |one: &Check| view! { <li>{one.wording.sentence()} " " <b>{health_words(&one.health)}</b></li> };
    just_now.then(|| {
        let items: Vec<_> = checks.iter().map(item).collect();
        done(view! { <p>{t("gelukt-aangetikt")}</p> <ul>{items}</ul> }.into_any())
    })
}

fn done(inside: AnyView) -> AnyView {
    view! {
        <div class="utrecht-alert utrecht-alert--ok" role="status">
            {icon(Icon::Check)}
            <div class="utrecht-alert__content">{inside}</div>
        </div>
    }
    .into_any()
}
