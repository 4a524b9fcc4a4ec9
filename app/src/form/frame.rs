//! What surrounds a control: label, help, what needs another look, who reads it, always in that order; the controls live beside this.

use super::Fields;
use crate::page::{Icon, icon, watch};
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
    watched: Option<String>,
}

impl Frame {
    /// The frame of a field, with the key of its label.
    pub fn new(fields: &Fields, name: &str, label: &str) -> Self {
        Self::worded(fields, name, t(label))
    }

    /// The frame of a field whose label is no key, such as an agreement's own sentence.
    pub fn worded(fields: &Fields, name: &str, label: impl Into<String>) -> Self {
        let label = label.into();
        fields.called(name, &label);
        let (id, error) = (fields.id(name), fields.error(name));
        Frame { id, label, optional: false, help: None, error, readers: None, watched: None }
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

    /// Round own words, which are looked at for traces of persons when a professional writes them.
    pub(super) fn watched(mut self, fields: &Fields, words: String) -> Self {
        self.watched = fields.watched().then_some(words);
        self
    }

    /// Whether they are.
    pub(super) fn is_watched(&self) -> bool {
        self.watched.is_some()
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
        let watched = self.watched.as_deref().map(|words| watch(&self.id, words, self.readers.is_some()));
        (view! { {help}{error} }, view! { {readers}{watched} })
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
    let parts = [
        ("hulp", frame.help.is_some()),
        ("fout", frame.error.is_some()),
        ("lezers", frame.readers.is_some()),
        ("sporen", frame.is_watched()),
    ];
    let ids: Vec<_> =
        parts.iter().filter(|(_, there)| *there).map(|(part, _)| format!("{}-{part}", frame.id)).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
