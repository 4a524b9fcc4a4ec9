//! Fields: a label, a line of help, what needs another look, the control, and who reads it, always in that order.

use super::Fields;
use crate::page::{Icon, icon};
use crate::words::t;
use leptos::prelude::*;

/// What surrounds a control.
pub struct Frame {
    id: String,
    label: String,
    optional: bool,
    help: Option<String>,
    error: Option<String>,
    readers: Option<String>,
}

impl Frame {
    /// The frame of a field, with the key of its label.
    pub fn new(fields: &Fields, name: &str, label: &str) -> Self {
        Frame {
            id: fields.id(name),
            label: t(label),
            optional: false,
            help: None,
            error: fields.error(name),
            readers: None,
        }
    }

    /// With a line of help.
    pub fn help(mut self, help: Option<&str>) -> Self {
        self.help = help.map(t);
        self
    }

    /// With who reads it.
    pub fn readers(mut self, readers: Option<&str>) -> Self {
        self.readers = readers.map(t);
        self
    }

    /// May be skipped.
    pub fn optional(mut self, optional: bool) -> Self {
        self.optional = optional;
        self
    }

    /// For `aria-invalid`.
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    fn notes(&self) -> (impl IntoView + use<>, impl IntoView + use<>) {
        let help = self.help.clone().map(|words| {
            view! { <p class="utrecht-form-field-description" id=format!("{}-hulp", self.id)>{words}</p> }
        });
        let error = self.error.clone().map(|words| {
            view! { <p class="utrecht-form-field-error-message" id=format!("{}-fout", self.id)>{words}</p> }
        });
        let readers = self.readers.clone().map(|words| {
            view! { <p class="wl-readers" id=format!("{}-lezers", self.id)>{icon(Icon::Eye)} {words}</p> }
        });
        (view! { {help}{error} }, readers)
    }

    /// The whole field round one control.
    pub fn around<V: IntoView + 'static>(self, control: V) -> impl IntoView + use<V> {
        let class = if self.error.is_some() {
            "utrecht-form-field wl-field utrecht-form-field--invalid"
        } else {
            "utrecht-form-field wl-field"
        };
        let (above, below) = self.notes();
        let optional = self.optional.then(|| view! { " " <span class="wl-optional">{t("optional")}</span> });
        view! {
            <div class=class>
                <label class="utrecht-form-label" for=self.id.clone()>{self.label.clone()}{optional}</label>
                {above}
                {control}
                {below}
            </div>
        }
    }

    /// The whole field round a group of controls.
    pub fn group<V: IntoView + 'static>(self, controls: V) -> impl IntoView + use<V> {
        let class = if self.error.is_some() {
            "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset wl-field utrecht-form-fieldset--invalid"
        } else {
            "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset wl-field"
        };
        let (above, below) = self.notes();
        let optional = self.optional.then(|| view! { " " <span class="wl-optional">{t("optional")}</span> });
        view! {
            <fieldset class=class id=self.id.clone() tabindex="-1" aria-describedby=described(&self)>
                <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{self.label.clone()}{optional}</legend>
                {above}
                {controls}
                {below}
            </fieldset>
        }
    }
}

/// For `aria-describedby`: the ids of what stands round a control.
pub fn described(frame: &Frame) -> Option<String> {
    let parts = [("hulp", frame.help.is_some()), ("fout", frame.error.is_some()), ("lezers", frame.readers.is_some())];
    let ids: Vec<_> =
        parts.iter().filter(|(_, there)| *there).map(|(part, _)| format!("{}-{part}", frame.id)).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// How a line of text is asked for.
#[derive(Clone, Copy, Default)]
pub struct Text {
    /// The input's type; `text` when empty.
    pub kind: &'static str,
    /// The key of a line of help.
    pub help: Option<&'static str>,
    /// The key of who reads it.
    pub readers: Option<&'static str>,
    /// For `autocomplete`.
    pub autocomplete: Option<&'static str>,
    /// May be skipped.
    pub optional: bool,
    /// Not as wide as the column.
    pub short: bool,
}

/// A line of text, a date (`kind: "date"`), a month (`"month"`), a number, an address or a password.
pub fn text(fields: &Fields, name: &'static str, label: &str, how: Text) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(how.help).readers(how.readers).optional(how.optional);
    let class = if how.short {
        "utrecht-textbox utrecht-textbox--html-input wl-input-short"
    } else {
        "utrecht-textbox utrecht-textbox--html-input"
    };
    let kind = if how.kind.is_empty() { "text" } else { how.kind };
    // A password is never sent back.
    let value = if kind == "password" { String::new() } else { fields.value(name) };
    let control = view! {
        <input
            class=class
            type=kind
            id=fields.id(name)
            name=name
            value=value
            autocomplete=how.autocomplete
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
        />
    };
    frame.around(control)
}

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
    let error = fields.error(name).map(|words| view! { <p class="utrecht-form-field-error-message">{words}</p> });
    view! { <div class="utrecht-form-field wl-field" id=fields.id(name) tabindex="-1">{error}{one(fields, name, &choice, "checkbox")}</div> }
}

fn one(fields: &Fields, name: &'static str, choice: &Choice, kind: &'static str) -> impl IntoView + use<> {
    let class = if kind == "radio" {
        "utrecht-radio-button utrecht-radio-button--html-input"
    } else {
        "utrecht-checkbox utrecht-checkbox--html-input"
    };
    let on = fields.on(name, &choice.value);
    let help = choice.help.clone().map(|words| view! { " " <span class="wl-choice__help">{words}</span> });
    view! {
        <label class="wl-choice">
            <input class=class type=kind name=name value=choice.value.clone() checked=on/>
            <span>{choice.words.clone()}{help}</span>
        </label>
    }
}

/// A report mark, 1 to 10, or none; `low` and `high` are the keys of what the ends mean.
pub fn marks(fields: &Fields, name: &'static str, label: &str, low: &str, high: &str) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label);
    let ten = mark_choices(fields, name);
    let ends = view! { <p class="wl-marks__ends"><span>{t(low)}</span><span>{t(high)}</span></p> };
    frame.group(view! { <div class="wl-marks">{ten}</div> {ends} })
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

/// A field nobody sees.
pub fn hidden(name: &'static str, value: impl Into<String>) -> impl IntoView {
    let value = value.into();
    view! { <input type="hidden" name=name value=value/> }
}
