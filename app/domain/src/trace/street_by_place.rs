//! Recognises a street with a number that only the place before it shows, "Lunetten, Hondsrug 12"; streets by their own name are found beside it.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::lists;
use super::pattern::{fixed, place};
use super::street::{COUNTS, LEADS, NUMBER, POSTCODE_LETTERS};

/// "Lunetten, Hondsrug 12": a neighbourhood, a street that only its place shows, and a number.
static BEHIND_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?P<where>\p{{Lu}}[\p{{L}}'’-]+(?: \p{{Lu}}[\p{{L}}'’-]+)?), (?P<t>(?:(?:De|Het|Op|Aan|'t) (?:de |het )?)?(?P<street>\p{{Lu}}[\p{{L}}'’-]{{2,}}(?: \p{{Lu}}[\p{{L}}'’-]+){{0,2}}),? (?:(?i:nummer|nr)\.? ?)?{NUMBER})(?P<end>$|[.,;:)\n]| \p{{Ll}})"
    ))
});
/// Streets behind the name of a listed place; a person with an age, an organisation and what is counted are none.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    BEHIND_PLACE.captures_iter(text).filter_map(|one| {
        let (place_name, street) = (lists::key(one.name("where")?.as_str()), lists::key(one.name("street")?.as_str()));
        let last = place_name.rsplit(' ').next().unwrap_or_default();
        let located = lists::is_place(&place_name) || lists::is_place(last);
        let at = place(&one);
        let other = lists::is_given(&street) || lists::is_not_person(&street) || lists::is_place(&street);
        let counted = COUNTS.is_match(&text[at.end..]) || LEADS.is_match(&text[at.clone()]);
        let year = one.name("nr").is_some_and(|number| super::digits::is_year(number.as_str()));
        let postcode = POSTCODE_LETTERS.is_match(&text[at.end..]);
        (located && !other && !counted && !year && !postcode).then(|| Found::new(TraceKind::Address, at, Why::Beside))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).map(|one| &text[one.at]).collect()
    }

    #[test]
    fn a_neighbourhood_shows_a_street_by_another_name() {
        assert_eq!(found("Ze vertelt over Lunetten, Hondsrug 12.")[0], "Hondsrug 12");
        for text in ["In Utrecht, Groep 8 doet mee.", "Uit Zeist, Sem 12 jaar.", "In Lunetten, Februari 2026."] {
            assert!(found(text).is_empty(), "{text} {:?}", found(text));
        }
    }
}
