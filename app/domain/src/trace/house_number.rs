//! Recognises a house number before or after a postcode; what a postcode is, is decided elsewhere.

use std::sync::LazyLock;

use regex::{Match, Regex};

use super::digits::is_year;

const NUMBER: &str = r"[1-9]\d{0,4}(?: ?[-/]? ?(?:bis|hs|huis|boven|[a-z]|[ivx]{1,4}|\d{1,3})\b)?";
const STREET: &str = r"\p{L}*(?:straat|str\.?|weg|laan|plein|singel|kade|gracht|dreef|hof|pad|dijk|park|steeg|markt|baan|ring|wal|burg|plantsoen|veld|oord|berg|brink|kamp|hoek|zoom|dam|haven)[ ,]{1,2}";
const LONG_WORD: &str = r"\bhuis ?-?(?:nummer|nr|no)\b[^\d]{0,8}";
const SHORT_WORD: &str = r"(?:\b(?:nummer|nr|no)\b\.?|#)(?: is)?[ :]{0,2}";

// What shows that a number counts something else: a date, a time, a share, a sum of people or days.
static COUNTS_ELSE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:[-/.]\d{1,2}[-/.]\d{2,4}\b|:\d{2}\b|[.,]\d| ?(?:%|euro|procent|jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|week|weken|dag|maand|jaar|jaren|uur|minu|keer|x\b|gezin|kind|jonge|ouder|leerling|client|cliënt|casus|zaak|zaken|plaats|mens|person|school|team|inwoner))",
    )
});
// What a number stands behind when it names a group, a page or an age.
static NAMES_ELSE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"(?:groep|klas|week|artikel|art|lijn|fase|stap|bijlage|leeftijd|casus|wijk|kwartaal|van|tot|en|of) $")
});
static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:[ ,;:()\-/#\n]{0,4}|\.)(?:huis )?([1-9]\d{0,4})"));
// Before the postcode the town may stand in between: "12, Utrecht 3552 AB".
static PRECEDES: LazyLock<Regex> = LazyLock::new(|| {
    let town = r"(?:(?-i:\p{Lu}\p{Ll})[\p{L}'-]*[ ,;(\-/\n]{1,3}){0,3}";
    fixed(&format!(r"(?:^|[^\d.,:\-/€])({NUMBER})[ ,;()\-/\n]{{1,5}}(?:(?:te|postcode|pc|nl)[ :\-]{{1,2}})?{town}$"))
});
static TOLD_BEFORE: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [STREET.to_owned(), format!("(?:{LONG_WORD}|{SHORT_WORD})")]
        .map(|announced| fixed(&format!(r"{announced}({NUMBER})[^.!?\d]{{0,40}}$")))
});
static TOLD_AFTER: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [STREET.to_owned(), format!("(?:{LONG_WORD}|{SHORT_WORD})")]
        .map(|announced| fixed(&format!(r"^[^.!?\d]{{0,40}}?{announced}([1-9]\d{{0,4}})")))
});

/// Where the house number stands: this many bytes back from the postcode, or this many on.
pub(super) enum Side {
    Before(usize),
    After(usize),
}

/// A number that a street name or a word such as "huisnummer" announces, not far from the postcode.
pub(super) fn told(before: &str, after: &str) -> Option<Side> {
    let earlier = TOLD_BEFORE.iter().find_map(|pattern| number(pattern, before));
    let later = || TOLD_AFTER.iter().find_map(|pattern| number(pattern, after));
    earlier.map(|found| back(before, &found)).or_else(|| later().map(|found| Side::After(found.end())))
}

/// A number right beside the postcode that is no year and counts or names nothing else.
pub(super) fn beside(before: &str, after: &str) -> Option<Side> {
    let later = number(&FOLLOWS, after).filter(|found| !is_year(found.as_str()));
    let earlier = || {
        number(&PRECEDES, before)
            .filter(|found| !is_year(found.as_str()) && !NAMES_ELSE.is_match(&before[..found.start()]))
    };
    later.map(|found| Side::After(found.end())).or_else(|| earlier().map(|found| back(before, &found)))
}

fn number<'t>(pattern: &Regex, text: &'t str) -> Option<Match<'t>> {
    let found = pattern.captures(text)?.get(1)?;
    let rest = &text[found.end()..];
    let whole = !rest.starts_with(|c: char| c.is_ascii_digit());
    (whole && !COUNTS_ELSE.is_match(rest)).then_some(found)
}

fn back(before: &str, found: &Match<'_>) -> Side {
    Side::Before(before.len() - found.start())
}

fn fixed(pattern: &str) -> Regex {
    Regex::new(&format!("(?i){pattern}")).expect("the patterns are fixed and tested")
}
