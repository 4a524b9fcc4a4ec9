//! Folds a text to the plain characters that a reader sees, remembering where each came from; it decides nothing about what they mean.

use std::ops::Range;

/// A text without disguises, each byte tied to its place in the original.
pub(super) struct Folded {
    text: String,
    origin: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn of(original: &str) -> Folded {
        let mut folded = Folded { text: String::with_capacity(original.len()), origin: Vec::new() };
        for (start, seen) in original.char_indices() {
            let Some(plain) = plain(seen) else { continue };
            folded.text.push(plain);
            let from = start..start + seen.len_utf8();
            folded.origin.extend(std::iter::repeat_n(from, plain.len_utf8()));
        }
        folded
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The place in the original of a non-empty place in the folded text.
    pub(super) fn origin(&self, at: Range<usize>) -> Range<usize> {
        self.origin[at.start].start..self.origin[at.end - 1].end
    }
}

/// The character a reader takes it for, or none if it cannot be seen.
fn plain(seen: char) -> Option<char> {
    if seen.is_ascii() {
        return match seen {
            '\n' | '\r' => Some('\n'),
            c if c.is_ascii_whitespace() || c == '\x0b' => Some(' '),
            c if c.is_ascii_control() => None,
            c => Some(c),
        };
    }
    if invisible(seen) {
        return None;
    }
    Some(digit(seen).or_else(|| letter(seen)).unwrap_or_else(|| sign(seen)))
}

fn invisible(seen: char) -> bool {
    matches!(seen as u32,
        0x80..=0x84 | 0x86..=0x9F | 0xAD // control characters, soft hyphen
        | 0x300..=0x36F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F // marks over a letter
        | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x3164 | 0xFFA0
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB // zero width, direction
        | 0xFE00..=0xFE0F | 0xE0000..=0xE0FFF) // variants, tags
}

/// Digits of other scripts and shapes.
fn digit(seen: char) -> Option<char> {
    const TENS: [u32; 19] = [
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20,
        0x1040, 0x17E0, 0x1810, 0xFF10,
    ];
    const FROM_ONE: [u32; 7] = [0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A];
    let code = seen as u32;
    let value = match code {
        0xB2 | 0xB3 => code - 0xB0,
        0xB9 => 1,
        0x2070 | 0x2074..=0x2079 => code - 0x2070,
        0x2080..=0x2089 => code - 0x2080,
        0x24EA | 0x24FF => 0,
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10,
        0x1FBF0..=0x1FBF9 => code - 0x1FBF0,
        _ => TENS
            .iter()
            .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
            .or_else(|| FROM_ONE.iter().find_map(|one| code.checked_sub(*one).filter(|v| *v < 9).map(|v| v + 1)))?,
    };
    char::from_digit(value, 10)
}

/// Latin letters in other shapes, and Greek and Cyrillic capitals that look the same.
fn letter(seen: char) -> Option<char> {
    let code = seen as u32;
    let nth = |first: u8, n: u32| char::from_u32(u32::from(first) + n);
    match code {
        0xFF21..=0xFF3A => nth(b'A', code - 0xFF21),
        0xFF41..=0xFF5A => nth(b'a', code - 0xFF41),
        0x24B6..=0x24CF => nth(b'A', code - 0x24B6),
        0x24D0..=0x24E9 => nth(b'a', code - 0x24D0),
        0x1F130..=0x1F149 => nth(b'A', code - 0x1F130),
        0x1D400..=0x1D6A3 => match (code - 0x1D400) % 52 {
            n @ 0..26 => nth(b'A', n),
            n => nth(b'a', n - 26),
        },
        _ => {
            const LOOK_ALIKE: &str = "АAВBЕEКKМMНHОOРPСCТTУYХXΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXаaеeоoрpсcуyхx";
            let mut pairs = LOOK_ALIKE.chars();
            while let (Some(foreign), Some(latin)) = (pairs.next(), pairs.next()) {
                if foreign == seen {
                    return Some(latin);
                }
            }
            None
        }
    }
}

/// Spaces, dashes, dots and the rest of the full-width signs.
fn sign(seen: char) -> char {
    match seen as u32 {
        0x85 | 0x2028 | 0x2029 => '\n',
        0x2800 => ' ',
        0x2010..=0x2015 | 0x2043 | 0x207B | 0x208B | 0x2212 | 0xFE58 | 0xFE63 => '-',
        0xB7 | 0x2022 | 0x2024 | 0x2027 | 0x2219 | 0x22C5 | 0x3002 | 0xFE52 | 0xFF61 => '.',
        0x2044 | 0x2215 => '/',
        0x207A | 0x208A | 0xFE62 => '+',
        0x201A | 0xFE50 => ',',
        0xFE6B => '@',
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(seen),
        _ if seen.is_whitespace() => ' ',
        _ => seen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_seen_is_gone_and_what_looks_alike_is_alike() {
        assert_eq!(Folded::of("０６\u{200b}-１２\u{a0}٣④𝟓⁶").text(), "06-12 3456");
        assert_eq!(Folded::of("АВ Ｎ𝐋 e\u{301}").text(), "AB NL e");
    }

    #[test]
    fn a_place_points_back_to_the_original() {
        let original = "x\u{200b}１\u{200b}２y";
        let folded = Folded::of(original);
        assert_eq!(&original[folded.origin(1..3)], "１\u{200b}２");
    }

    proptest! {
        #[test]
        fn plain_text_stays_as_it_is(text in "[ -~\n]{0,80}") {
            let folded = Folded::of(&text);
            prop_assert_eq!(folded.text(), text.as_str());
        }
    }
}
