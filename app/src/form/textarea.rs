//! The one text area: Leptos 0.8 writes the text of one unescaped on the server, so this one escapes it.

use super::Fields;
use super::frame::{Frame, described};
use leptos::prelude::*;

/// A text area of `rows` lines; `readers` is the key of who will read what is typed here.
pub fn textarea(
    fields: &Fields,
    name: &'static str,
    label: &'static str,
    help: Option<&'static str>,
    readers: &'static str,
    rows: u8,
) -> impl IntoView + use<> {
    area(fields, name, Frame::new(fields, name, label).help(help).readers(Some(readers)), rows)
}

/// A text area that may be skipped, and says so.
pub fn optional_textarea(
    fields: &Fields,
    name: &'static str,
    label: &'static str,
    help: Option<&'static str>,
    readers: &'static str,
    rows: u8,
) -> impl IntoView + use<> {
    let frame = Frame::new(fields, name, label).help(help).readers(Some(readers)).optional(true);
    area(fields, name, frame, rows)
}

fn area(fields: &Fields, name: &'static str, frame: Frame, rows: u8) -> impl IntoView + use<> {
    // The parser eats one newline after the tag: give it one to eat.
    let value = fields.value(name);
    let text = format!("\n{}", escape(&value));
    let frame = frame.watched(fields, value);
    let control = view! {
        <textarea
            class="utrecht-textarea utrecht-textarea--html-textarea"
            id=fields.id(name)
            name=name
            rows=rows.to_string()
            aria-describedby=described(&frame)
            aria-invalid=frame.invalid()
            data-sporen=frame.is_watched().then_some("")
            data-erbij=fields.is_laid(name).then_some("")
            inner_html=text
        ></textarea>
    };
    frame.around(control)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
