//! Recognises phone numbers among digits; public help lines of eight or eleven digits (0800-2000) are no trace of a person.

use std::ops::Range;

use super::digits::{Run, Window};

/// Places of Dutch numbers of ten digits, and of any number written with a country code.
pub(super) fn find(text: &str, runs: &[Run<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs {
        let national = run.windows(10).into_iter().filter(|window| is_national(text, window));
        found.extend(national.map(|window| window.at));
        let no_sign = run.windows(11).into_iter().filter(is_mobile_after_31);
        found.extend(no_sign.map(|window| window.at));
        let abroad = run.longest(10..=15);
        found.extend(abroad.into_iter().filter_map(|window| with_country_code(text, window)));
    }
    found
}

fn is_national(text: &str, window: &Window<'_>) -> bool {
    let digits = window.digits.as_bytes();
    if digits[0] != b'0' || is_list_or_time(window) || window.has_date() {
        return false;
    }
    let mobile = digits[1] == b'6' && digits[2] != b'0';
    match window.shape[0] {
        1 => mobile && window.shape.iter().all(|len| *len == 1),
        2 => mobile,
        _ if mobile => true,
        _ => is_area_code(digits) && !inside_a_larger_number(text, window.at.start),
    }
}

/// As "06,07" or "06:30"; a colon with a space, or before a long group, may stand behind the first group: "06: 12345678".
fn is_list_or_time(window: &Window<'_>) -> bool {
    let gaps = window.gaps.iter().zip(&window.shape[1..]).enumerate();
    let odd = |(nth, (gap, next)): (usize, (&&str, &usize))| {
        *gap == "," || gap.contains(':') && (nth > 0 || *gap == ":" && *next < 4)
    };
    gaps.into_iter().any(odd)
}

/// Area codes start 01 to 05 and 07; 084, 085, 087 and 088 are sold to persons and practices.
fn is_area_code(digits: &[u8]) -> bool {
    match digits[1] {
        b'1'..=b'5' | b'7' => true,
        b'8' => matches!(digits[2], b'4' | b'5' | b'7' | b'8'),
        _ => false,
    }
}

/// As the "030" in the amount "12.030.123.456,7".
fn inside_a_larger_number(text: &str, start: usize) -> bool {
    let before = &text.as_bytes()[..start];
    matches!(before, [.., digit, b'.' | b','] if digit.is_ascii_digit())
}

/// As "31 6 12345678", the plus sign forgotten.
fn is_mobile_after_31(window: &Window<'_>) -> bool {
    let starts_so = matches!(window.shape.as_slice(), [2, 1, ..] | [3, ..] | [11] | [2, 9]);
    starts_so && window.digits.starts_with("316") && !is_list_or_time(window) && !window.has_date()
}

/// With "+" and ten digits or more, or "00" and twelve or more; the place then starts at the sign.
fn with_country_code(text: &str, window: Window<'_>) -> Option<Range<usize>> {
    if is_list_or_time(&window) {
        return None;
    }
    let before = &text[..window.at.start];
    let loose = before.strip_suffix(' ').filter(|_| window.digits.starts_with("31")).unwrap_or(before);
    if let Some(sign) = loose.strip_suffix('+') {
        return (!window.digits.starts_with('0')).then_some(sign.len()..window.at.end);
    }
    let abroad = window.digits.starts_with("00") && window.digits.len() >= 12 && !window.digits.starts_with("000");
    abroad.then_some(window.at)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};
    use proptest::prelude::*;

    fn has_phone(text: &str) -> bool {
        structured_identifiers(text).iter().any(|finding| finding.kind == Kind::Phone)
    }

    #[test]
    fn dutch_numbers_are_found_however_they_are_written() {
        for text in [
            "06-12345678",
            "0612345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06 - 1234 5678",
            "06/12345678",
            "(06) 12345678",
            "06: 12 34 56 78",
            "06:12345678",
            "0 6 1 2 3 4 5 6 7 8",
            "061 234 5678",
            "(030) 123 45 67",
            "030-1234567",
            "030 12 34 567",
            "0301234567",
            "0297-123456",
            "0297 12 34 56",
            "088 123 45 67",
            "085-1234567",
            "tel.030-1234567",
        ] {
            assert!(has_phone(text), "{text}");
        }
    }

    #[test]
    fn a_country_code_does_not_hide_a_number() {
        for text in [
            "+31 6 12345678",
            "+31612345678",
            "+31 (0)6 12345678",
            "0031 6 12345678",
            "0031612345678",
            "+31-30-1234567",
            "+ 31 6 1234 5678",
            "00 31 6 12 34 56 78",
            "31612345678",
            "31 6 12345678",
            "+32 2 123 45 67",
            "+49 151 23456789",
            "(+31) 6 12345678",
        ] {
            assert!(has_phone(text), "{text}");
        }
    }

    #[test]
    fn help_lines_money_years_and_dates_are_no_phone_numbers() {
        for text in [
            "bel 112",
            "0800-2000",
            "Kindertelefoon 0800-0432",
            "14 030",
            "06-12-2026 10 uur",
            "06-12-2026 10:30",
            "EUR 12.030.123.456,7",
            "2015 2016 2017 2018",
            "0,5",
            "0.123456789",
            "06 07 08 09 10",
            "06:30-07:15 10 keer",
            "van 08:30 - 09:15",
            "van 2019-2020",
            "5160, 9645, 11095, 11280",
            "+2 punten",
            "+1.250,00",
        ] {
            assert!(!has_phone(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_mobile_number_is_found_in_any_grouping(n in 10_000_000u32..60_000_000, cuts in 0u8..128) {
            let mut written = "06-".to_owned();
            for (nth, digit) in n.to_string().chars().enumerate() {
                written.push(digit);
                if nth < 7 && cuts & (1 << nth) != 0 { written.push(' '); }
            }
            let text = format!("Bel oma op {written} na vieren.");
            prop_assert!(has_phone(&text), "{}", text);
        }
    }
}
