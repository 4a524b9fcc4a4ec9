//! Words that go as soon as they are sent: what looks like a person in them is read once more first, and may then go.

use super::{Fields, check};
use crate::page::has_traces;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

const SAYS: &str = "refused-look-again";

/// Nothing, or the question to read it once more.
pub fn once_more(words: &str, looked: &str) -> Result<(), Problem> {
    if looked == "ja" || !has_traces(&[words]) { Ok(()) } else { Err(Problem::field("words", SAYS)) }
}

/// The box with which somebody says that they did, under the key `says`; it is there once it was asked.
pub fn looked(fields: &Fields, says: &'static str) -> Option<impl IntoView + use<>> {
    let asked = fields.error("words").is_some_and(|says| says == t(SAYS)) || fields.value("looked") == "ja";
    asked.then(|| check(fields, "looked", says))
}
