//! Fields of one row of a form that has several rows of the same kind; their names end in the row's number.

use super::choice::one;
use super::field::Text;
use super::frame::{Frame, described};
use super::{Choice, Fields};
use crate::words::t;
use leptos::prelude::*;

/// A line of text, or a number (`kind: "number"`), as [`super::text`] is.
pub fn text_of_row(fields: &Fields, name: String, label: &str, how: Text) -> impl IntoView + use<> {
    let frame = Frame::new(fields, &name, label).help(how.help).optional(how.optional);
    let words = how.own && how.kind.is_empty();
    let frame = if words { frame.watched(fields, fields.value(&name)) } else { frame };
    let class = if how.short {
        "utrecht-textbox utrecht-textbox--html-input wl-input-short"
    } else {
        "utrecht-textbox utrecht-textbox--html-input"
    };
    let kind = if how.kind.is_empty() { "text" } else { how.kind };
    let control = view! {
        <input
            class=class
            type=kind
            id=fields.id(&name)
            value=fields.value(&name)
            name=name
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
            data-sporen=frame.is_watched().then_some("")
        />
    };
    frame.around(control.into_any()).into_any()
}

/// A list to choose one from, as [`super::select`] is.
pub fn select_of_row(fields: &Fields, name: String, label: &str, choices: &[Choice]) -> impl IntoView + use<> {
    let frame = Frame::new(fields, &name, label);
    let options: Vec<_> = choices
        .iter()
        .map(|choice| view! { <option value=choice.value.clone() selected=fields.on(&name, &choice.value)>{choice.words.clone()}</option> })
        .collect();
    let control = view! {
        <select class="utrecht-select utrecht-select--html-select" id=fields.id(&name) name=name.clone() aria-describedby=described(&frame) aria-invalid=frame.invalid()>
            {options}
        </select>
    };
    frame.around(control.into_any()).into_any()
}

/// A single box that sends `ja`.
pub fn check_of_row(fields: &Fields, name: &str, label: &str) -> impl IntoView + use<> {
    one(fields, name, &Choice::new("ja", t(label)), "checkbox").into_any()
}
