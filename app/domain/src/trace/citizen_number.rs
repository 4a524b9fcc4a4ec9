//! Recognises a citizen service number (BSN) among digits; it does not look at other numbers.

use std::ops::Range;

use super::digits::{Run, Window};

/// How far before the digits a word may announce them, in bytes.
const ANNOUNCED_WITHIN: usize = 30;
const ANNOUNCEMENTS: [&str; 4] = ["bsn", "burgerservice", "sofinummer", "sofi-nummer"];

/// Places of numbers of nine digits that pass the eleven test, in the ways people write them.
///
/// Eight digits count only when a word such as "BSN" announces them: the leading zero was dropped.
/// Digits in an unusual grouping count only when no further numbers stand beside them and no group
/// reads as a year, so that rows of figures are left alone.
pub(super) fn find(text: &str, runs: &[Run<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs {
        for window in run.windows(9) {
            if passes_eleven_test(&window.digits) && (is_written_so(&window) || announced(text, window.at.start)) {
                found.push(window.at);
            }
        }
        for window in run.windows(8) {
            if passes_eleven_test(&format!("0{}", window.digits)) && announced(text, window.at.start) {
                found.push(window.at);
            }
        }
    }
    found
}

/// Nine digits weighed 9, 8, .. 2 and -1 add up to a multiple of eleven.
fn passes_eleven_test(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let sum: i32 = values.zip(weights).map(|(value, weight)| value as i32 * weight).sum();
    sum % 11 == 0 && digits.bytes().any(|digit| digit != b'0')
}

fn is_written_so(window: &Window<'_>) -> bool {
    if window.gaps.iter().any(|gap| gap.contains(['(', ')'])) {
        return false;
    }
    match window.shape.as_slice() {
        [9] | [3, 3, 3] => true,
        [4, 2, 3] => !window.has_year() || window.gaps == [".", "."],
        _ => {
            let tight = window.gaps.iter().all(|gap| gap.len() == 1 && !matches!(*gap, "\n" | "," | ":"));
            tight && window.alone && !window.has_year() && !window.has_date()
        }
    }
}

fn announced(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(ANNOUNCED_WITHIN));
    let before = text[from..start].to_lowercase();
    ANNOUNCEMENTS.iter().any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};
    use super::passes_eleven_test;
    use proptest::prelude::*;

    fn has_bsn(text: &str) -> bool {
        structured_identifiers(text).iter().any(|finding| finding.kind == Kind::CitizenNumber)
    }

    #[test]
    fn the_eleven_test_tells_a_citizen_number_from_other_digits() {
        assert!(passes_eleven_test("123456782") && passes_eleven_test("111222333"));
        assert!(!passes_eleven_test("123456789") && !passes_eleven_test("000000000"));
    }

    #[test]
    fn grouping_does_not_hide_a_citizen_number() {
        for text in [
            "123456782",
            "123.456.782",
            "123 456 782",
            "1234.56.782",
            "1234 56782",
            "1 2 3 4 5 6 7 8 2",
            "123-456-782",
            "123 - 456 - 782",
            "BSN123456782",
            "123\n456\n782",
            "123,456,782",
            "(123456782)",
        ] {
            assert!(has_bsn(text), "{text}");
        }
    }

    #[test]
    fn eight_digits_count_only_when_announced() {
        // 010000008: 1*8 - 8 = 0
        assert!(has_bsn("Haar BSN is 10000008.") && has_bsn("burgerservicenummer: 10000008"));
        assert!(!has_bsn("Kenmerk 10000008"));
    }

    #[test]
    fn rows_of_figures_are_no_citizen_numbers() {
        for text in ["1234 56782 9645 11095", "2019 13450 en 13451", "van 12-3-2026 10 uur", "1.234.567,89"] {
            assert!(!has_bsn(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_citizen_number_is_found_in_running_text(first in 1_000_000u32..100_000_000, shape in 0usize..4) {
            let body = format!("{first:08}");
            let sum: u32 = body.bytes().zip((2..=9).rev()).map(|(d, w)| u32::from(d - b'0') * w).sum();
            if sum % 11 == 10 {
                return Ok(()); // no last digit makes this a citizen number
            }
            let n = format!("{body}{}", sum % 11);
            let written = match shape {
                0 => n.clone(),
                1 => format!("{}.{}.{}", &n[..3], &n[3..6], &n[6..]),
                2 => format!("{} {} {}", &n[..3], &n[3..6], &n[6..]),
                _ => format!("{}.{}.{}", &n[..4], &n[4..6], &n[6..]),
            };
            let right = has_bsn(&format!("Het nummer {written} staat erin."));
            prop_assert!(right);
            let last = (sum % 11 + 1) % 10;
            let wrong = format!("{body}{}", last);
            let found = has_bsn(&format!("Het nummer {wrong} staat erin."));
            prop_assert!(!found);
        }
    }
}
