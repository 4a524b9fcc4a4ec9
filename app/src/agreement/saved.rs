//! What somebody sees after they entered something: that it is there, and what it adds.

use super::health::health_words;
use crate::page::{Icon, icon};
use crate::visit::Visit;
use crate::words::t;
use domain::quartet::Check;
use leptos::prelude::*;

/// One line after a change of an agreement.
pub(super) fn saved(visit: &Visit) -> Option<AnyView> {
    let key = match visit.query("bewaard")? {
        "nieuw" => "agreement-saved-new",
        "versie" => "agreement-saved-version",
        "datum" => "agreement-saved-review",
        "gestopt" => "agreement-saved-ended",
        _ => return None,
    };
    Some(done(view! { <p>{t(key)}</p> }.into_any()))
}

/// On a case's own page, after agreements were ticked there: that it is there, and how each of them fares now.
pub fn given_back(visit: &Visit, checks: &[Check]) -> Option<AnyView> {
    let just_now = visit.query("bewaard") == Some("werkafspraken") && !checks.is_empty();
    let item = |one: &Check| view! { <li>{one.wording.sentence()} " " <b>{health_words(&one.health)}</b></li> };
    just_now.then(|| {
        let items: Vec<_> = checks.iter().map(item).collect();
        done(view! { <p>{t("check-saved")}</p> <ul>{items}</ul> }.into_any())
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
