//! Fields of one line, and those nobody sees; choices live in choice.

use super::Fields;
use super::frame::{Frame, described};
use leptos::prelude::*;

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
    /// The id of a list on the page with words to take over; anything else may be typed too.
    pub list: Option<&'static str>,
    /// Own words, of which another field of the form says who reads them.
    pub own: bool,
}

/// A line of text, a date (`kind: "date"`), a month (`"month"`), a number, an address or a password.
pub fn text(fields: &Fields, name: &'static str, label: &str, how: Text) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(how.help).readers(how.readers).optional(how.optional);
    // What somebody else will read is written in words; a date or a number is not.
    let words = (how.own || how.readers.is_some()) && how.kind.is_empty();
    let frame = if words { frame.watched(fields, fields.value(name)) } else { frame };
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
            list=how.list
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
            data-sporen=frame.is_watched().then_some("")
        />
    };
    frame.around(control)
}

/// A field nobody sees.
pub fn hidden(name: &'static str, value: impl Into<String>) -> impl IntoView {
    let value = value.into();
    view! { <input type="hidden" name=name value=value/> }
}
