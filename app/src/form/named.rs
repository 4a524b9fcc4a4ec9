//! Fields whose names are made while running, one for each thing on a list; and the version a form was shown with.

use super::choice::one;
use super::frame::{Frame, described};
use super::{Choice, Fields};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

/// Buttons side by side of which one is on, under words that are no key.
pub fn radios_named(
    fields: &Fields,
    name: &str,
    words: &str,
    help: Option<&str>,
    choices: &[Choice],
) -> impl IntoView + use<> {
    let frame = Frame::worded(fields, name, words).help(help);
    let all: Vec<_> = choices.iter().map(|choice| one(fields, name, choice, "radio").into_any()).collect();
    frame.group(view! { <div class="wl-choices wl-choices--inline">{all}</div> }.into_any()).into_any()
}

/// Buttons side by side in a form that stands on a page more than once, and so without an id, but for the copy that came back
/// with a question; `label` is a key.
pub fn loose_radios(fields: &Fields, name: &str, label: &str, choices: &[Choice]) -> impl IntoView + use<> {
    let all: Vec<_> = choices.iter().map(|choice| one(fields, name, choice, "radio").into_any()).collect();
    let error = fields.error(name);
    let (mut class, mut id) = ("utrecht-form-fieldset utrecht-form-fieldset--html-fieldset wl-field".to_owned(), None);
    if error.is_some() {
        fields.called(name, &t(label));
        class.push_str(" utrecht-form-fieldset--invalid");
        id = Some(fields.id(name));
    }
    let (told, focus) = (id.as_ref().map(|id| format!("{id}-fout")), id.is_some().then_some("-1"));
    let error = error.map(|words| view! { <p class="utrecht-form-field-error-message" id=told.clone()>{words}</p> });
    view! {
        <fieldset class=class id=id tabindex=focus aria-describedby=told>
            <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{t(label)}</legend>
            {error}
            <div class="wl-choices wl-choices--inline">{all}</div>
        </fieldset>
    }
    .into_any()
}

/// A line of text for which the browser offers what is on a list of the page while somebody types; `label` is a key, and so
/// are the help and the readers in `how`.
pub fn listed_named(
    fields: &Fields,
    name: &str,
    label: &str,
    (help, readers): (Option<&str>, Option<&str>),
    list: &'static str,
) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(help).readers(readers).watched(fields, fields.value(name));
    let control = view! {
        <input
            class="utrecht-textbox utrecht-textbox--html-input"
            type="text"
            autocomplete="off"
            list=list
            id=fields.id(name)
            name=name.to_owned()
            value=fields.value(name)
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
            data-sporen=frame.is_watched().then_some("")
        />
    };
    frame.around(control.into_any()).into_any()
}

/// A number, under words that are no key; what is typed stays on the screen, also when it is no number.
pub fn number_named(fields: &Fields, name: &str, words: &str) -> impl IntoView + use<> {
    let frame = Frame::worded(fields, name, words);
    let control = view! {
        <input
            class="utrecht-textbox utrecht-textbox--html-input wl-input-short"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            id=fields.id(name)
            name=name.to_owned()
            value=fields.value(name)
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
        />
    };
    frame.around(control.into_any()).into_any()
}

/// A field nobody sees.
pub fn hidden_named(name: String, value: String) -> impl IntoView + use<> {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// The field nobody sees that sends along which version the form was first shown with; see [`version`].
pub fn seen_version(visit: &Visit, fields: &Fields, current: i32) -> impl IntoView + use<> {
    hidden_named("version".to_owned(), version(visit, fields, "version", current))
}

/// The version to send along: the one the form was first shown with, so that a change meanwhile is noticed; after a
/// lost race the one that stands now, for both texts are on the page and sending again replaces what is stored.
pub fn version(visit: &Visit, fields: &Fields, name: &str, current: i32) -> String {
    let shown = fields.value(name);
    if lost(visit) || shown.is_empty() { current.to_string() } else { shown }
}

/// The text that a field first showed, to send along as its [`version`] is.
pub fn shown(visit: &Visit, fields: &Fields, name: &str, current: &str) -> String {
    if lost(visit) { current.to_owned() } else { fields.value(name) }
}

/// Whether a field sends along what stood there before, as [`shown`] and [`version`] do: nobody typed it now.
pub fn is_carried(name: &str) -> bool {
    ["was-", "near-of-", "known-"].iter().any(|start| name.starts_with(start))
        || name.ends_with("_shown")
        || name.starts_with("shown_")
}

fn lost(visit: &Visit) -> bool {
    matches!(visit.typed.as_ref().and_then(|typed| typed.problem.as_ref()), Some(Problem::Conflict(_)))
}
