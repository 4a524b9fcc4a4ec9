//! Fixed patterns as the finders of traces write them: made once, the named part is the trace; what they look for is theirs.

use std::ops::Range;

use regex::{Captures, Regex};

/// A pattern of this crate, or a fault in it that every test would show.
///
/// The edges of words are those of plain letters: with all letters the search of a text with one accent is many times slower.
/// A letter is one of the Latin script, and a digit one that is folded already: with those of every script the patterns take
/// three times the memory.
pub(super) fn fixed(pattern: &str) -> Regex {
    let plain = PLAIN.iter().fold(pattern.to_owned(), |pattern, (all, plain)| pattern.replace(all, plain));
    Regex::new(&plain).expect("the patterns are fixed and tested")
}

const PLAIN: [(&str, &str); 6] = [
    (r"\b", r"(?-u:\b)"),
    (r"\d", "[0-9]"),
    (r"\p{N}", "[0-9]"),
    (r"\p{L}", r"\p{Latin}"),
    (r"\p{Lu}", r"[\p{Lu}&&\p{Latin}]"),
    (r"\p{Ll}", r"[\p{Ll}&&\p{Latin}]"),
];

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
