//! A warning under the team's own words when they hold a structured identifier; refusing what leaves the team is domain's.

use super::notice;
use crate::words::t;
use domain::trace::structured_identifiers;
use leptos::prelude::*;

/// The warning; it never blocks, for this is still a draft of the team.
pub fn traces(text: &str) -> Option<impl IntoView + use<>> {
    (!structured_identifiers(text).is_empty()).then(|| notice(t("trace-notice")))
}
