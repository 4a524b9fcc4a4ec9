//! Codes of one purpose: eight signs with which somebody without an account comes in, for one case; drawing and keeping them is done in the office.

use crate::classification::codes;
use crate::policy::Who;
use crate::session::Done;
use crate::{AccessId, CaseId, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::fmt;

codes! {
    /// Who comes in by a code.
    Purpose {
        /// Somebody of the family, to say how the help is.
        Client = "client",
        /// A professional without an account, for one case.
        Guest = "guest",
    }
}

impl Purpose {
    /// What whoever comes in so is to the thing of the code.
    pub fn who(self) -> Who {
        match self {
            Purpose::Client => Who::Respondent,
            Purpose::Guest => Who::Guest,
        }
    }
}

/// The signs of a code: 32, so that eight of them hold 40 bits; no letters that look like a digit, and no U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many signs a code has.
const LENGTH: usize = 8;

/// Eight signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessCode(String);

impl AccessCode {
    /// The code of the lowest 40 bits of chance.
    pub fn drawn(chance: u64) -> Self {
        let sign = |nth: usize| char::from(SIGNS[(chance >> (5 * nth) & 31) as usize]);
        AccessCode((0..LENGTH).map(sign).collect())
    }

    /// A code as people type it: small letters, spaces and dashes are fine, and O, I and L are the digits they look like.
    ///
    /// # Errors
    /// The key of a sentence, when it cannot be a code.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let typed = raw.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '.' | '\''));
        let read = typed.map(|sign| match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        let signs: String = read.take(LENGTH + 1).collect();
        let known = signs.chars().all(|sign| u8::try_from(sign).is_ok_and(|sign| SIGNS.contains(&sign)));
        if known && signs.len() == LENGTH { Ok(AccessCode(signs)) } else { Err("refused-access-code") }
    }

    /// The eight signs, without anything between them.
    pub fn signs(&self) -> &str {
        &self.0
    }
}

/// In two halves, as it is read aloud.
impl fmt::Display for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.0.split_at(LENGTH / 2);
        write!(f, "{first} {last}")
    }
}

/// What somebody comes in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A code that was typed.
    Typed(AccessCode),
    /// The long random key of a QR or a link.
    Carried(String),
}

/// How far a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Until when it opens.
    pub until: DateTime<Utc>,
    /// When it did what it was for.
    pub used_at: Option<DateTime<Utc>>,
    /// When it was ended before its time.
    pub ended_at: Option<DateTime<Utc>>,
}

/// What a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// What it was made for.
    Open,
    /// What comes after, for whoever has the word that was chosen then.
    ByWord,
    /// Nothing any more.
    Nothing,
}

impl Validity {
    /// What it opens now.
    pub fn opens(&self, now: DateTime<Utc>) -> Opens {
        match (self.ended_at, self.used_at) {
            (Some(_), _) => Opens::Nothing,
            (None, Some(_)) => Opens::ByWord,
            (None, None) if now < self.until => Opens::Open,
            (None, None) => Opens::Nothing,
        }
    }
}

/// Whoever came in by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Which code.
    pub access: AccessId,
    /// For what.
    pub purpose: Purpose,
    /// Of which case.
    pub case: CaseId,
    /// Whether they came after it was used, with their own word.
    pub by_word: bool,
}

/// What a visitor can ask here.
#[async_trait]
pub trait AccessDesk: Send + Sync {
    /// Comes in. A wrong code, an old one, a used one and a wrong word get the same answer after the same work.
    async fn come_in(&self, purpose: Purpose, key: &Key, word: &str) -> Result<Done, Problem>;
    /// Ends the session of whoever came in by a code, and goes to this page.
    async fn go_out(&self, to: &str) -> Result<Done, Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use std::collections::HashSet;

    #[test]
    fn a_code_has_forty_bits_in_eight_signs_that_look_like_no_other() {
        let last = AccessCode::drawn(u64::MAX);
        assert_eq!((AccessCode::drawn(0).signs(), last.signs()), ("00000000", "ZZZZZZZZ"));
        let each: HashSet<_> = (0..40).map(|bit| AccessCode::drawn(1 << bit).0).collect();
        assert_eq!(each.len(), 40, "every bit counts");
        assert!(SIGNS.iter().all(|sign| !b"OILU".contains(sign)));
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = AccessCode::parse("10AB CDEF").expect("a code");
        for typed in ["10abcdef", " 10ab-cdef ", "loab cdef", "IOAB-CDEF", "1 0 a b c d e f", "10AB–CDEF"] {
            assert_eq!(AccessCode::parse(typed), Ok(code.clone()), "{typed}");
        }
        assert_eq!(AccessCode::parse(&code.to_string()), Ok(code));
        for wrong in ["", "10ABCDE", "10ABCDEFG", "10ABCDEU", "10ABCDE€", "10ABCDEé"] {
            assert!(AccessCode::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_code_opens_until_it_is_used_or_ended_or_its_time_is_over() {
        let now = DateTime::UNIX_EPOCH;
        let fresh = Validity { until: now + Duration::days(30), used_at: None, ended_at: None };
        assert_eq!(fresh.opens(now), Opens::Open);
        assert_eq!(fresh.opens(fresh.until), Opens::Nothing);
        assert_eq!(Validity { used_at: Some(now), ..fresh }.opens(now + Duration::days(90)), Opens::ByWord);
        for used_at in [None, Some(now)] {
            assert_eq!(Validity { ended_at: Some(now), used_at, ..fresh }.opens(now), Opens::Nothing);
        }
    }
}
