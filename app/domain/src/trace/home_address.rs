//! Recognises a Dutch postcode with a house number near it; a bare postcode points at a street and is left alone.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::house_number::{self, Side};
use super::pattern::{before, fixed};
use super::postcode::{self, Postcode};

/// How far from the postcode a house number is looked for, in bytes.
const NEAR: usize = 70;

/// Places of a postcode together with the house number near it, in folded text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    postcode::find(text).into_iter().filter_map(|postcode| address(text, &postcode)).collect()
}

fn address(text: &str, postcode: &Postcode) -> Option<Range<usize>> {
    let (start, end) = (postcode.at.start, postcode.at.end);
    let before = &text[text.floor_char_boundary(start.saturating_sub(NEAR))..start];
    let after = &text[end..text.floor_char_boundary(end + NEAR)];
    // What may be a word and a sum, as "2026 in 12", needs a street or a word for the number to be an address.
    let beside = || if postcode.may_be_a_word { None } else { house_number::beside(before, after) };
    match house_number::told(before, after).or_else(beside)? {
        Side::Before(bytes) => Some(with_box(text, start - bytes)..end),
        Side::After(bytes) => Some(start..end + bytes),
    }
}

/// "postbus 12, 3511 EX": the box belongs to its number.
fn with_box(text: &str, number: usize) -> usize {
    static BOX: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?i)\b(?:postbus|antwoordnummer)(?: nr\.?| nummer)? ?$"));
    let lead = before(text, number, 32);
    BOX.find(lead).map_or(number, |found| number - (lead.len() - found.start()))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};
    use proptest::prelude::*;

    fn has_address(text: &str) -> bool {
        structured_identifiers(text).iter().any(|finding| finding.kind == Kind::HomeAddress)
    }

    #[test]
    fn a_postcode_with_a_house_number_near_it_is_found() {
        for text in [
            "3552 AB 12",
            "3552AB12",
            "3552ab, nr 12",
            "3552 ab 12a",
            "3552-AB-12",
            "3552 AB, huisnummer 12",
            "Straatweg 12, 3552 AB",
            "Straatweg 12\n3552 AB Utrecht",
            "Straatweg 12-a bis, 3552 AB Utrecht",
            "Kerkplein 3 in Utrecht, 3552 AB",
            "12, 3552 AB",
            "nr 12, 3552 AB",
            "huisnummer 12 met postcode 3552 AB",
            "postcode 3552 AB en huisnummer 12",
            "3552 AB Utrecht, nr. 12",
            "op Straatweg 12 te 3552AB",
            "NL-3552 AB 12",
            "3552\u{a0}AB\u{a0}12",
            "Straatweg 12, 3552 en",
            "3552 AB (12)",
            "3552 AB, Dorpsstraat 12",
            "3552 AB huis 12",
            "postcode is 3552 AB, nr is 12",
            "De Bongerd 12, Utrecht 3552 AB",
            "Nummer 12 op de Dorpsstraat, 3552 AB",
            "3552 AB #12",
            "1950 AB 7",
        ] {
            assert!(has_address(text), "{text}");
        }
    }

    #[test]
    fn a_box_of_the_post_is_marked_from_its_word() {
        let text = "Stuur naar postbus 12, 3511 ex utrecht.";
        let found = structured_identifiers(text);
        assert_eq!(&text[found[0].at.clone()], "postbus 12, 3511 ex");
    }

    #[test]
    fn a_bare_postcode_may_be_told() {
        for text in [
            "postcode 3552 AB",
            "In 3552 AB wachten gezinnen lang.",
            "3552 AB in 2026",
            "3552 AB, 12 maart 2026",
            "3552 AB 12-03-2026",
            "3552 AB, 12 gezinnen",
            "groep 8, 3552 AB",
            "12-03-2026, 3552 AB",
            "2026, 3552 AB",
            "Het Zandpad telt in 3552 AB veel gezinnen",
        ] {
            assert!(!has_address(text), "{text}");
        }
    }

    #[test]
    fn a_number_with_a_short_word_is_no_postcode() {
        for text in [
            "in 2026 in 12 gezinnen",
            "er waren 5160 in 12 wijken",
            "2025 en 12 keer",
            "na 1250 km 12 uur later",
            "1500 kg, 12 keer",
            "In 2024 is 1 op 10 kinderen",
            "2018 of 2019",
            "13455 in 12 jaar",
            "in het park 12 gezinnen, 5160 in de wijk",
            "1234 SS 12",
        ] {
            assert!(!has_address(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_ordinary_address_is_found(digits in 1000u32..10_000, letters in "[B-RT-Z]{2}", number in 1u32..1900, order in 0u8..3) {
            let text = match order {
                0 => format!("Woont op {digits} {letters} {number} sinds kort."),
                1 => format!("Woont op Dorpsstraat {number}, {digits}{letters} sinds kort."),
                _ => format!("Woont op {digits}{letters}, nr {number} sinds kort."),
            };
            prop_assert!(has_address(&text), "{}", text);
        }
    }
}
