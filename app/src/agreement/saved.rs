//! What somebody sees after they entered something: that it is there, and what it adds.

use super::health::health_words;
use crate::page::{Icon, icon};
use crate::visit::Visit;
use crate::words::t;
use domain::agreement::Tested;
use domain::{CaseId, Problem};
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

/// For a case's own page: the agreements that were ticked just now; at any other time none, and nothing is asked.
///
/// # Errors
/// What the desk said.
pub async fn just_ticked(visit: &Visit, case: CaseId) -> Result<Vec<Tested>, Problem> {
    match visit.query("bewaard") {
        Some("werkafspraken") => visit.desk.tested_agreements(case).await,
        _ => Ok(Vec::new()),
    }
}

/// That it is there, and how each of these agreements fares now.
pub fn given_back(tested: &[Tested]) -> Option<AnyView> {
    let item = |one: &Tested| view! { <li>{one.wording.sentence()} " " <b>{health_words(&one.health)}</b></li> };
    let items: Vec<_> = tested.iter().map(item).collect();
    (!items.is_empty()).then(|| done(view! { <p>{t("check-saved")}</p> <ul>{items}</ul> }.into_any()))
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
