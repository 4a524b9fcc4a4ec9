//! Words that others read as soon as they are sent: what looks like a person in them is read once more first, and may then go.

use crate::form::{Fields, check};
use crate::page::has_traces;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

const SAYS: &str = "refused-look-again";

/// Nothing, or the question to read it once more.
pub(super) fn once_more(words: &str, looked: &str) -> Result<(), Problem> {
    if looked == "ja" || !has_traces(&[words]) { Ok(()) } else { Err(Problem::field("words", SAYS)) }
}

/// The box with which somebody says that they did; it is there once it was asked.
pub(super) fn looked(fields: &Fields) -> Option<impl IntoView + use<>> {
    let asked = fields.error("words").is_some_and(|says| says == t(SAYS)) || fields.value("looked") == "ja";
    asked.then(|| check(fields, "looked", "loop-looked"))
}
