//! Fields to choose in: lists, buttons, boxes, report marks.

use super::Fields;
use super::frame::{Frame, described};
use crate::words::t;
use leptos::prelude::*;

/// One of several.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read: words, not a key.
    pub words: String,
    /// A quieter line under it.
    pub help: Option<String>,
}

impl Choice {
    /// A choice with its words.
    pub fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Choice { value: value.into(), words: words.into(), help: None }
    }

    /// With a quieter line under it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// A list to choose one from.
pub fn select(
    fields: &Fields,
    name: &'static str,
    label: &str,
    help: Option<&str>,
    choices: &[Choice],
) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(help);
    let options: Vec<_> = choices
        .iter()
        .map(|choice| view! { <option value=choice.value.clone() selected=fields.on(name, &choice.value)>{choice.words.clone()}</option> })
        .collect();
    let control = view! {
        <select class="utrecht-select utrecht-select--html-select" id=fields.id(name) name=name aria-describedby=described(&frame) aria-invalid=frame.invalid()>
            {options}
        </select>
    };
    frame.around(control)
}

/// Buttons of which one is on; `help` and `readers` are keys.
pub fn radios(
    fields: &Fields,
    name: &'static str,
    label: &str,
    help: Option<&str>,
    readers: Option<&str>,
    choices: &[Choice],
) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(help).readers(readers);
    let all: Vec<_> = choices.iter().map(|choice| one(fields, name, choice, "radio")).collect();
    frame.group(view! { <div class="wl-choices">{all}</div> })
}

/// Boxes of which any number is on.
pub fn checks(
    fields: &Fields,
    name: &'static str,
    label: &str,
    help: Option<&str>,
    choices: &[Choice],
) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(help);
    let all: Vec<_> = choices.iter().map(|choice| one(fields, name, choice, "checkbox")).collect();
    frame.group(view! { <div class="wl-choices">{all}</div> })
}

/// A single box that sends `ja`.
pub fn check(fields: &Fields, name: &'static str, label: &str) -> impl IntoView + use<> {
    let choice = Choice::new("ja", t(label));
    fields.called(name, &t(label));
    let error = fields.error(name).map(|words| view! { <p class="utrecht-form-field-error-message">{words}</p> });
    view! { <div class="utrecht-form-field wl-field" id=fields.id(name) tabindex="-1">{error}{one(fields, name, &choice, "checkbox")}</div> }
}

pub(super) fn one(fields: &Fields, name: &str, choice: &Choice, kind: &'static str) -> impl IntoView + use<> {
    let class = if kind == "radio" {
        "utrecht-radio-button utrecht-radio-button--html-input"
    } else {
        "utrecht-checkbox utrecht-checkbox--html-input"
    };
    let on = fields.on(name, &choice.value);
    let help = choice.help.clone().map(|words| view! { " " <span class="wl-choice__help">{words}</span> });
    view! {
        <label class="wl-choice">
            <input class=class type=kind name=name.to_owned() value=choice.value.clone() checked=on/>
            <span>{choice.words.clone()}{help}</span>
        </label>
    }
}

/// A report mark, 1 to 10, or skipped, which can be chosen back; `low` and `high` are the keys of what the ends mean.
pub fn marks(fields: &Fields, name: &'static str, label: &str, low: &str, high: &str) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label);
    let ten = mark_choices(fields, name);
    let ends = view! { <p class="wl-marks__ends"><span>{t(low)}</span><span>{t(high)}</span></p> };
    let skip = one(fields, name, &Choice::new("", t("mark-skip")), "radio");
    frame.group(view! { <div class="wl-marks">{ten}</div> {ends} <div class="wl-choices">{skip}</div> })
}

/// The ten marks themselves.
pub fn mark_choices(fields: &Fields, name: &'static str) -> Vec<AnyView> {
    (1..=10)
        .map(|mark: u8| {
            let value = mark.to_string();
            let on = fields.on(name, &value);
            view! { <label class="wl-mark"><input type="radio" name=name value=value.clone() checked=on/><span>{value}</span></label> }.into_any()
        })
        .collect()
}
