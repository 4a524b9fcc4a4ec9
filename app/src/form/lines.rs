//! What is the matter with which line of a text area in which every line is a thing of its own.

use super::Fields;
use crate::words::{t, tr};
use leptos::prelude::*;

/// A sentence for each line that needs another look; the summary above the form leads to it.
pub fn line_faults(fields: &Fields) -> impl IntoView + use<> {
    let faults: Vec<_> = fields
        .faults("line-")
        .map(|(name, says)| {
            let number = name.trim_start_matches("line-").to_owned();
            let line = tr("line-number", [("number", number.into())]);
            fields.called(&name, &line);
            let id = fields.id(&name);
            view! { <p class="utrecht-form-field-error-message" id=id tabindex="-1">{line} ": " {t(says)}</p> }
        })
        .collect();
    view! { {faults} }
}
