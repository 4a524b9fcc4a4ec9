//! A professional without an account who is asked once about one case: what is asked, what they say, and what they hear afterwards.

use crate::gap::PracticeVoice;
use crate::practice::Said;
use crate::profession::Profession;
use crate::quartet::Head;
use crate::release::words as releasable_words;
use crate::session::Done;
use crate::trace::Releasable;
use crate::{AccessId, CaseId, Objections, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Days in which a guest can answer, the last one to its end.
pub const DAYS: u64 = 30;

/// How many minutes of their time are asked beside the three taps: a handful of lengths, twenty rather than an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(u16);

impl Minutes {
    /// Only three taps.
    pub const TAPS: Minutes = Minutes(0);
    /// All that can be asked.
    pub const ALL: [Minutes; 6] = [Self::TAPS, Minutes(10), Minutes(20), Minutes(30), Minutes(45), Minutes(60)];

    /// The length with this number.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.0.to_string() == text)
    }

    /// As it is stored; a number that was once allowed stays readable.
    pub fn of(stored: i32) -> Self {
        Minutes(u16::try_from(stored).unwrap_or_default())
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// What is asked of a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Of which kind of professional.
    pub profession: Profession,
    /// How much of their time.
    pub minutes: Minutes,
}

/// A guest of a case, as the circle sees them: by kind, never by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The code they were given.
    pub id: AccessId,
    /// What was asked of them.
    pub asking: Asking,
    /// Who of the circle asked them.
    pub by: String,
    /// Until when they can answer.
    pub until: DateTime<Utc>,
    /// What they said, and when.
    pub said: Option<(PracticeVoice, Option<String>, DateTime<Utc>)>,
}

/// What guests hear after the reflection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// The words.
    pub text: String,
    /// Who wrote them.
    pub by: String,
    /// Its row version.
    pub version: i32,
}

/// The guests of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guests {
    /// The case.
    pub head: Head,
    /// Guests who can answer or did, the first asked first.
    pub all: Vec<Guest>,
    /// What they hear.
    pub conclusion: Option<Conclusion>,
    /// Under which the next one is asked: who sends the form twice asks one guest.
    pub next: AccessId,
    /// Now.
    pub now: DateTime<Utc>,
}

/// What a guest sees: nothing of the case, for they were told by mouth which one it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What is asked.
    pub asking: Asking,
    /// What whoever asks does, such as "gezinswerker".
    pub host: Option<String>,
    /// The team's name.
    pub team: String,
    /// The responsible organisation.
    pub organisation: String,
    /// Whom to ask about privacy.
    pub contact: String,
    /// Whether the case is still open for answers.
    pub open: bool,
    /// Until when one can answer; once answered, until when one can come back.
    pub until: DateTime<Utc>,
    /// Whether they answered.
    pub answered: bool,
    /// What the team concluded.
    pub conclusion: Option<String>,
}

/// Minutes asked of one kind of professional in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The year.
    pub year: i32,
    /// Of whom.
    pub profession: Profession,
    /// How many.
    pub minutes: u32,
}

/// What a team asked of others: its address, its name, and the sums, the newest year first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedByTeam {
    /// The team's address and name.
    pub team: (String, String),
    /// The sums.
    pub sums: Vec<Asked>,
}

/// What the circle says to its guests: it leaves the team, so it carries no structured trace.
///
/// # Errors
/// [`Problem::Refused`] about the field.
pub fn conclusion(typed: &str) -> Result<Releasable, Problem> {
    let mut objections = Objections::default();
    let text = releasable_words(&mut objections, "conclusion", typed);
    objections.check()?;
    text.ok_or(Problem::Broken)
}

/// What a visitor can ask here.
#[async_trait]
pub trait GuestDesk: Send + Sync {
    /// The guests of a case.
    async fn guests(&self, case: CaseId) -> Result<Guests, Problem>;
    /// Asks somebody; the answer shows their code once. Asked again under the same `id`, the later answer has the code that works.
    async fn ask_guest(&self, case: CaseId, id: AccessId, asking: Asking) -> Result<Done, Problem>;
    /// Takes back what was asked and not yet answered.
    async fn cancel_guest(&self, case: CaseId, guest: AccessId) -> Result<(), Problem>;
    /// Takes away the own words of a guest who answered: what should not have been written down is gone, their marks stay.
    async fn remove_guest_words(&self, case: CaseId, guest: AccessId) -> Result<(), Problem>;
    /// Writes what the guests of a case hear; `version` is 0 the first time.
    async fn conclude_for_guests(&self, case: CaseId, text: Releasable, version: i32) -> Result<(), Problem>;
    /// As the guest: what is asked, and later what was concluded.
    async fn as_guest(&self) -> Result<Opened, Problem>;
    /// As the guest: answers, once.
    async fn answer_as_guest(&self, said: Said) -> Result<(), Problem>;
    /// What a team asked of others; `team` is its address.
    async fn asked_by_team(&self, team: &str) -> Result<AskedByTeam, Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_is_asked_for_three_taps_or_for_one_of_a_few_lengths() {
        assert_eq!(Minutes::parse("0"), Some(Minutes::TAPS));
        assert_eq!(Minutes::parse("20").map(Minutes::get), Some(20));
        for wrong in ["", "7", "-20", "90", "020"] {
            assert_eq!(Minutes::parse(wrong), None, "{wrong}");
        }
        assert!(Minutes::ALL.iter().all(|one| one.get() <= 60), "nobody is kept longer than an hour");
    }

    #[test]
    fn a_conclusion_with_a_telephone_number_stays_in_the_team() {
        assert!(conclusion("Eerst belt de huisarts, dan de school.").is_ok());
        assert_eq!(conclusion("Bel 06-12345678."), Err(Problem::field("conclusion", "refused-trace-phone")));
        assert!(conclusion(" ").is_err());
    }
}
