//! Fixed patterns as the finders of traces write them: made once, the named part is the trace; what they look for is theirs.

use std::ops::Range;

use regex::{Captures, Regex};

/// A pattern of this crate, or a fault in it that every test would show.
///
/// The edges of words are those of plain letters: with all letters the search of a text with one accent is many times slower.
pub(super) fn fixed(pattern: &str) -> Regex {
    Regex::new(&pattern.replace(r"\b", r"(?-u:\b)")).expect("the patterns are fixed and tested")
}

/// The place of the part named `t`, else of the whole.
pub(super) fn place(found: &Captures<'_>) -> Range<usize> {
    found.name("t").or_else(|| found.get(0)).map_or(0..0, |part| part.range())
}

/// The text of at most `bytes` before a place.
pub(super) fn before(text: &str, at: usize, bytes: usize) -> &str {
    &text[text.floor_char_boundary(at.saturating_sub(bytes))..at]
}

/// The text of at most `bytes` after a place.
pub(super) fn after(text: &str, at: usize, bytes: usize) -> &str {
    &text[at..text.floor_char_boundary((at + bytes).min(text.len()))]
}
