//! Ways in which an identifier slips past a check, on purpose or by copy and paste; test material for the trace check only.

use proptest::prelude::*;

use super::{Kind, structured_identifiers};

const IDENTIFIERS: [(&str, Kind); 6] = [
    ("123456782", Kind::CitizenNumber),
    ("06-12345678", Kind::Phone),
    ("+31 6 12345678", Kind::Phone),
    ("jan@gmail.com", Kind::Email),
    ("NL91 ABNA 0417 1643 00", Kind::Iban),
    ("3552 AB 12", Kind::HomeAddress),
];

fn found(text: &str, kind: Kind) -> bool {
    structured_identifiers(text).iter().any(|finding| finding.kind == kind)
}

#[test]
fn full_width_signs_hide_nothing() {
    for (identifier, kind) in IDENTIFIERS {
        let wide: String = identifier
            .chars()
            .map(|c| if c == ' ' { '\u{3000}' } else { char::from_u32(c as u32 + 0xFEE0).unwrap() })
            .collect();
        assert!(found(&wide, kind), "{wide}");
    }
}

#[test]
fn invisible_signs_hide_nothing() {
    for (identifier, kind) in IDENTIFIERS {
        for invisible in ['\u{200b}', '\u{200d}', '\u{feff}', '\u{ad}', '\u{2060}', '\u{fe0f}', '\u{20e3}', '\u{202e}']
        {
            let text: String = identifier.chars().flat_map(|c| [c, invisible]).collect();
            assert!(found(&text, kind), "{text:?}");
        }
    }
}

#[test]
fn odd_spaces_and_dashes_hide_nothing() {
    for (identifier, kind) in IDENTIFIERS {
        for space in ['\u{a0}', '\u{202f}', '\u{2009}', '\t'] {
            for dash in ['\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}'] {
                let text = identifier.replace(' ', &space.to_string()).replace('-', &dash.to_string());
                assert!(found(&text, kind), "{text:?}");
            }
        }
    }
}

#[test]
fn marks_around_parts_of_a_number_hide_nothing() {
    for text in
        ["06-**1234**5678", "06_1234_5678", "06·12·34·56·78", "0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "(06)12345678", "06\n12345678"]
    {
        assert!(found(text, Kind::Phone), "{text}");
    }
}

#[test]
fn look_alike_letters_hide_no_postcode() {
    assert!(found("3552 АВ 12", Kind::HomeAddress));
}

proptest! {
    #[test]
    fn findings_lie_on_character_boundaries_in_order(text in any::<String>()) {
        let mut last = 0;
        for finding in structured_identifiers(&text) {
            prop_assert!(text.get(finding.at.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(finding.at.start >= last);
            last = finding.at.start;
        }
    }

    #[test]
    fn words_around_an_identifier_do_not_hide_it(before in "[a-z ,.!\u{200b}]{0,40}", after in "[a-z ,.!]{0,40}", which in 0usize..5) {
        let (identifier, kind) = IDENTIFIERS[which];
        let text = format!("{before} {identifier} {after}");
        prop_assert!(found(&text, kind), "{}", text);
    }

    #[test]
    fn dates_and_amounts_are_never_refused(day in 1u32..32, month in 1u32..13, year in 1900u32..2100, euros in 0u32..1_000_000, cents in 0u32..100) {
        let amount = if euros >= 1000 { format!("{}.{:03},{cents:02}", euros / 1000, euros % 1000) } else { format!("{euros},{cents:02}") };
        let text = format!("Op {day:02}-{month:02}-{year} kostte het EUR {amount}, op {day}/{month}/{year} € {amount}.");
        prop_assert!(structured_identifiers(&text).is_empty(), "{}", text);
    }
}
