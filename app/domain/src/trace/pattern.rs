//! Fixed patterns as the finders of traces write them: made once, the named part is the trace; what they look for is theirs.

use std::ops::Range;

use regex::{Captures, Regex};

/// A pattern of this crate, or a fault in it that every test would show.
///
/// The edges of words are those of plain letters: with all letters the search of a text with one accent is many times slower.
/// A letter is one with which European, Turkish and Vietnamese names are written, and a digit one that is folded already: with
/// those of every script, or with every Latin letter that there is, the patterns take a multiple of the memory.
pub(super) fn fixed(pattern: &str) -> Regex {
    let plain = PLAIN.iter().fold(pattern.to_owned(), |pattern, (all, plain)| pattern.replace(all, plain));
    Regex::new(&plain).expect("the patterns are fixed and tested")
}

const PLAIN: [(&str, &str); 7] = [
    (r"\b", r"(?-u:\b)"),
    (r"\d", "[0-9]"),
    (r"\p{N}", "[0-9]"),
    (r"\p{L}", r"\p{Latin}"),
    (r"\p{Lu}", r"[\p{Lu}&&\p{Latin}]"),
    (r"\p{Ll}", r"[\p{Ll}&&\p{Latin}]"),
    (r"\p{Latin}", "[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_one_with_which_people_here_write_their_names() {
        let name = fixed(r"^\p{Lu}\p{Ll}+$");
        for written in ["Zoë", "Çağla", "Şükrü", "İpek", "Łucja", "Őze", "Ștefan", "Đặng", "Ĳsbrand", "Ångström", "Ẽma"]
        {
            assert!(name.is_match(written), "{written}");
        }
        for other in ["zoë", "Анна", "Α", "Zo×", "A1"] {
            assert!(!name.is_match(other), "{other}");
        }
        assert!(fixed(r"^[^\p{L}]+$").is_match("12 ×÷") && !fixed(r"^[^\p{L}]+$").is_match("1é"));
    }
}
