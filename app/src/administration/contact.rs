//! How to reach whoever goes about a team's privacy: an e-mail address or a telephone number has to be in it; which people there are is not known here.

use domain::Line;
use domain::administration::Email;

/// Fewest digits of a telephone number, as in "14 030"; and most.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=15;

/// A contact as it was typed; nothing typed is none.
///
/// # Errors
/// The key of a sentence.
pub(super) fn contact(raw: &str) -> Result<Option<Line>, &'static str> {
    if raw.trim().is_empty() {
        return Ok(None);
    }
    let line = Line::parse(raw)?;
    if has_email(line.as_str()) || has_telephone(line.as_str()) { Ok(Some(line)) } else { Err("refused-contact") }
}

fn has_email(text: &str) -> bool {
    let bare = |word: &str| word.trim_matches(['(', ')', '<', '>', ',', ';', ':']).trim_end_matches('.').to_owned();
    text.split_whitespace().any(|word| Email::parse(&bare(word)).is_ok())
}

/// Digits with at most the signs between them that telephone numbers have, and a beginning that they have.
fn has_telephone(text: &str) -> bool {
    text.split(|sign: char| !sign.is_ascii_digit() && !"+-()./ ".contains(sign)).any(|part| {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        DIGITS.contains(&digits.len()) && (part.contains('+') || digits.starts_with('0') || digits.starts_with("140"))
    })
}

#[cfg(test)]
mod tests {
    use super::contact;

    #[test]
    fn a_contact_can_be_reached() {
        for good in [
            "fg@gemeente.example",
            "Sanne Wachtveld, fg@gemeente.example.",
            "fg@élan.example",
            "Sanne (fg@gemeente.example)",
            "06-12345678",
            "Bel 030 123 45 67 en vraag naar Sanne",
            "+31 30 1234567",
            "0800-2000",
            "14 030",
        ] {
            assert!(contact(good).is_ok_and(|line| line.is_some()), "{good}");
        }
        for wrong in ["onzin", "Sanne Wachtveld", "kamer 12", "sanne@kantoor", "2026", "postbus 12345"] {
            assert_eq!(contact(wrong), Err("refused-contact"), "{wrong}");
        }
        assert_eq!(contact(" "), Ok(None));
    }
}
