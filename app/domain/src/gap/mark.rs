//! A report mark, 1 to 10; what it is given for is not known here.

use std::fmt;
use std::str::FromStr;

/// A whole report mark from 1 to 10, as on a Dutch school report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark(u8);

/// Not a whole number from 1 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a mark: a whole number from 1 to 10 is needed")]
pub struct NotAMark;

impl Mark {
    /// Reads a form field in which the question can be skipped: none if it holds nothing but spaces.
    ///
    /// # Errors
    /// [`NotAMark`] if something else stands there.
    pub fn parse_optional(field: &str) -> Result<Option<Mark>, NotAMark> {
        if field.trim().is_empty() { Ok(None) } else { field.parse().map(Some) }
    }

    /// The mark as a number from 1 to 10.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Mark {
    type Error = NotAMark;

    fn try_from(number: u8) -> Result<Mark, NotAMark> {
        if (1..=10).contains(&number) { Ok(Mark(number)) } else { Err(NotAMark) }
    }
}

impl FromStr for Mark {
    type Err = NotAMark;

    /// Reads "7", spaces around it allowed; no sign, no leading zero, no decimals.
    fn from_str(field: &str) -> Result<Mark, NotAMark> {
        let digits = field.trim();
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        if !plain {
            return Err(NotAMark);
        }
        Mark::try_from(digits.parse::<u8>().map_err(|_| NotAMark)?)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_whole_number_from_one_to_ten() {
        for number in 1..=10u8 {
            assert_eq!(number.to_string().parse::<Mark>().map(Mark::get), Ok(number));
        }
        for wrong in ["0", "11", "7,5", "7.5", "-3", "+3", "07", "zeven", "256", "1 0", "٧"] {
            assert_eq!(wrong.parse::<Mark>(), Err(NotAMark), "{wrong}");
        }
        assert_eq!(" 7 ".parse::<Mark>().map(|mark| mark.to_string()), Ok("7".to_owned()));
    }

    #[test]
    fn a_skipped_question_is_no_mark_and_no_mistake() {
        assert_eq!(Mark::parse_optional("  "), Ok(None));
        assert_eq!(Mark::parse_optional("10"), Ok(Some(Mark(10))));
        assert_eq!(Mark::parse_optional("x"), Err(NotAMark));
    }
}
