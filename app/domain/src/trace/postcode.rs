//! Recognises what is written like a Dutch postcode; whether it makes an address is decided elsewhere.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

static POSTCODE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"([1-9]\d{3})([ .\-_\n]{0,2})([A-Za-z]{2})").expect("the pattern is fixed and tested")
});

/// Two letters that after a number are a word far more often than the end of a postcode.
const WORDS: &str = " aan al af bv ca de di do en er et ge he ij ik im in is ja je ma me na nl no nr nu of om op pc pp \
    te ui uw vr wo ze za zo zn ";
/// The same for units; these also stand right behind a number.
const UNITS: &str = " cc cl cm dl ec gb gr ha kb kg km kw mb mg ml mm nm pk st tb tl ud vm ";

/// Four digits and two letters.
pub(super) struct Postcode {
    /// From the first digit to the last letter.
    pub(super) at: Range<usize>,
    /// It may as well be a number and a word, as "2026 in", "5160 en" or "1250 km".
    pub(super) may_be_a_word: bool,
}

/// Everything in folded text that is written like a postcode that can exist: SA, SD and SS are never given out.
pub(super) fn find(text: &str) -> Vec<Postcode> {
    let found = POSTCODE.captures_iter(text).filter_map(|found| {
        let at = found.get(0)?.range();
        let glued =
            text[..at.start].ends_with(|c: char| c.is_ascii_digit()) || text[at.end..].starts_with(char::is_alphabetic);
        let exists = !matches!(found[3].to_ascii_uppercase().as_str(), "SA" | "SD" | "SS");
        (exists && !glued).then(|| Postcode { at, may_be_a_word: may_be_a_word(&found) })
    });
    found.collect()
}

/// Small letters may be a word; capitals are taken for a postcode even behind a year: a needless refusal beats a leak.
fn may_be_a_word(found: &Captures<'_>) -> bool {
    let letters = &found[3];
    let listed = |list: &str| list.contains(&format!(" {} ", letters.to_lowercase()));
    let capitals = letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let spaced = !found[2].is_empty();
    !capitals && (listed(UNITS) || spaced && listed(WORDS))
}
