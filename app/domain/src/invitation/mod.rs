//! Asking somebody of the family by a code: one respondent, one case, one round; what is answered then lives in experience.

mod draft;
mod with_whom;

pub use draft::{Draft, Share};
pub use with_whom::{Helper, Helpers};

use crate::classification::Concerned;
use crate::experience::Table;
use crate::gap::Mark;
use crate::session::Done;
use crate::{CaseId, Problem, Words};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};

/// Days in which an invitation can be answered, the last one to its end.
pub const DAYS: u64 = 30;
/// Days within which whoever invites, or sits somebody down at the table, promises to read an answer.
pub const READ_WITHIN_DAYS: i64 = 7;
/// Shortest word to come back with, in characters.
pub const WORD_MIN: usize = 4;
/// Longest word to come back with, in characters.
pub const WORD_MAX: usize = 60;

/// An invitation that is not answered yet, as the circle sees it: nothing of how much of it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Who is asked.
    pub respondent: Concerned,
    /// Who asked.
    pub by: String,
    /// Until when it can be answered.
    pub until: DateTime<Utc>,
}

/// What whoever came in by a code is shown, before and while answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Who reads it, what it is for, who answers for it.
    pub table: Table,
    /// The profession of whoever invited them.
    pub host: Option<String>,
    /// Whether anybody else is there to read words that are not for whoever invited them.
    pub others_read: bool,
    /// The day on which the host has read it when it is sent today.
    pub host_reads_by: NaiveDate,
    /// Until when it can be answered.
    pub until: DateTime<Utc>,
    /// What was filled in so far.
    pub draft: Draft,
}

/// What there is for whoever comes back after sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Who.
    pub respondent: Concerned,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Whether a word to come back with was chosen.
    pub has_word: bool,
    /// Whether an answer of theirs is still there; it may have been replaced by a newer one.
    pub kept: bool,
}

/// A word to come back with: long enough, and of one line.
///
/// # Errors
/// The key of a sentence.
pub fn check_word(word: &str) -> Result<(), &'static str> {
    let length = word.trim().chars().count();
    if (WORD_MIN..=WORD_MAX).contains(&length) && !word.contains(char::is_control) {
        Ok(())
    } else {
        Err("refused-own-word")
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait InvitationDesk: Send + Sync {
    /// Invites somebody, once it was talked about; the code is shown once. An earlier one without an answer ends.
    async fn invite(&self, case: CaseId, respondent: Concerned, discussed: bool) -> Result<Done, Problem>;
    /// Takes back what was not answered yet.
    async fn take_back_invitation(&self, case: CaseId, respondent: Concerned) -> Result<(), Problem>;

    /// What whoever came in by a code reads, and filled in so far.
    async fn opened(&self) -> Result<Opened, Problem>;
    /// Keeps the marks so far.
    async fn keep_marks(&self, marks: [Option<Mark>; 6]) -> Result<(), Problem>;
    /// Keeps with whom it went well or not.
    async fn keep_helpers(&self, helpers: Helpers) -> Result<(), Problem>;
    /// Keeps own words so far, and who may read them; whether that is still to be said.
    async fn keep_words(&self, words: Option<Words>, share: Option<Share>) -> Result<bool, Problem>;
    /// Sends what was filled in; it takes the place of the own answer of the round before.
    async fn send(&self) -> Result<Done, Problem>;
    /// What there is after sending.
    async fn sent(&self) -> Result<Sent, Problem>;
    /// Chooses a word to come back with, and goes out.
    async fn choose_word(&self, word: &str) -> Result<Done, Problem>;
    /// Takes the own answer away from everything live, and goes out.
    async fn withdraw_answer(&self) -> Result<Done, Problem>;
}

#[cfg(test)]
mod tests {
    use super::check_word;

    #[test]
    fn a_word_to_come_back_with_has_at_least_four_signs() {
        assert!(check_word("boom").is_ok() && check_word("een zin mag ook").is_ok());
        for wrong in ["", "boo", "   ", " b o ", "boom\0", &"x".repeat(61)] {
            assert!(check_word(wrong).is_err(), "{wrong}");
        }
    }
}
