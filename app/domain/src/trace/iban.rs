//! Recognises bank account numbers (IBAN) of any country by length and check digits; it knows nothing of banks.

use std::ops::Range;

/// Fewer digits than this after the check digits make it a sentence, not an account.
const FEWEST_DIGITS: usize = 8;
const WIDEST_GAP: usize = 3;

/// Places of account numbers, whatever spaces or dashes stand in them.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..signs.len() {
        let inside_last = found.last().is_some_and(|last| signs[start].0 < last.end);
        if !inside_last && let Some(at) = account_at(&signs[start..]) {
            found.push(at);
        }
    }
    found
}

fn account_at(signs: &[(usize, char)]) -> Option<Range<usize>> {
    let (start, first) = *signs.first()?;
    if !first.is_ascii_alphabetic() {
        return None;
    }
    let head: Vec<char> = written(signs).take(4).map(|(_, sign)| sign).collect();
    let &[country_1, country_2, check_1, check_2] = head.as_slice() else { return None };
    if !country_2.is_ascii_uppercase() || !check_1.is_ascii_digit() || !check_2.is_ascii_digit() {
        return None;
    }
    // A country that is not in the table: then it must stand there in one piece.
    let len = length_in(&[country_1, country_2].iter().collect::<String>())
        .or_else(|| Some(signs.iter().take_while(|(_, sign)| sign.is_ascii_alphanumeric()).count()))
        .filter(|len| (15..=34).contains(len))?;
    let account: Vec<(usize, char)> = written(signs).take(len).collect();
    let letters: String = account.iter().map(|(_, sign)| *sign).collect();
    let digits = letters[4.min(letters.len())..].bytes().filter(u8::is_ascii_digit).count();
    let valid = account.len() == len && digits >= FEWEST_DIGITS && remainder_97(&letters) == 1;
    valid.then(|| start..account[len - 1].0 + 1)
}

/// Letters and digits in capitals, up to a gap that is too wide or a sign that is no gap.
fn written(signs: &[(usize, char)]) -> impl Iterator<Item = (usize, char)> {
    let mut gap = 0;
    signs
        .iter()
        .map_while(move |(at, sign)| {
            if sign.is_ascii_alphanumeric() {
                gap = 0;
                return Some(Some((*at, sign.to_ascii_uppercase())));
            }
            gap += 1;
            (gap <= WIDEST_GAP && " .-/_*\n".contains(*sign)).then_some(None)
        })
        .flatten()
}

/// ISO 7064: the first four signs move to the end, letters read as 10 to 35.
fn remainder_97(account: &str) -> u32 {
    let (head, tail) = account.split_at(4);
    tail.chars()
        .chain(head.chars())
        .filter_map(|sign| sign.to_digit(36))
        .fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97)
}

/// Length of an account number per country, from the SWIFT register.
fn length_in(country: &str) -> Option<usize> {
    const LENGTHS: [(usize, &str); 18] = [
        (15, "NO"),
        (16, "BE BI"),
        (18, "DK FI FO GL NL SD"),
        (19, "MK SI"),
        (20, "AT BA EE KZ LT LU MN XK"),
        (21, "CH HR LI LV"),
        (22, "BG BH CR DE GB GE IE ME RS VA"),
        (23, "AE GI IL IQ OM SO TL"),
        (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
        (25, "LY PT ST"),
        (26, "IS TR"),
        (27, "DJ FR GR IT MC MR SM"),
        (28, "AL AZ BY CY DO GT HU LB NI PL SV"),
        (29, "BR EG PS QA UA"),
        (30, "JO KW MU YE"),
        (31, "MT SC"),
        (32, "LC"),
        (33, "RU"),
    ];
    LENGTHS.iter().find(|(_, countries)| countries.split(' ').any(|one| one == country)).map(|(len, _)| *len)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};
    use proptest::prelude::*;

    fn has_iban(text: &str) -> bool {
        structured_identifiers(text).iter().any(|finding| finding.kind == Kind::Iban)
    }

    #[test]
    fn accounts_of_any_country_are_found_however_they_are_spaced() {
        for text in [
            "NL91ABNA0417164300",
            "NL91 ABNA 0417 1643 00",
            "nl91 abna 0417 1643 00",
            "NL91-ABNA-0417-1643-00",
            "NL 91 ABNA 0417164300",
            "IBANNL91ABNA0417164300.",
            "BE68 5390 0754 7034",
            "DE89 3704 0044 0532 0130 00",
            "GB29 NWBK 6016 1331 9268 19",
            "FR14 2004 1010 0505 0001 3M02 606",
            "NO93 8601 1117 947",
            "TR33 0006 1005 1978 6457 8413 26",
            "NL91 ABNA\u{a0}0417\u{200b}1643 00",
            "N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0",
        ] {
            assert!(has_iban(text), "{text}");
        }
    }

    #[test]
    fn wrong_check_digits_and_sentences_are_no_account() {
        for text in [
            "NL92ABNA0417164300",
            "NL91 ABNA 0417 1643",
            "De 12 kinderen van 8 scholen",
            "in 2026 kwamen er 12345678901234",
        ] {
            assert!(!has_iban(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_dutch_account_is_found(bank in "[A-Z]{4}", account in 1_000_000u64..9_999_999_999) {
            let check = 98 - super::remainder_97(&format!("NL00{bank}{account:010}"));
            let iban = format!("NL{check:02}{bank}{account:010}");
            let right = has_iban(&format!("Op rekening {iban} staat niets."));
            prop_assert!(right);
            let wrong = format!("NL{:02}{bank}{account:010}", (check - 1) % 97 + 2);
            prop_assert!(!has_iban(&wrong));
        }
    }
}
