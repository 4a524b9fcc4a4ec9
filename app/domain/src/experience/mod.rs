//! What a client says of the help as a whole, by their own hand or on their behalf; the gap it makes is computed in gap.

mod answers;
mod table;

pub use answers::{Answers, AskedHow, OnBehalf, Question};
pub use table::{Reader, Table, Turn, waits_for_young};

use crate::classification::{AgeBand, Concerned, codes};
use crate::gap::FamilyVoice;
use crate::invitation::{Helpers, Invitation};
use crate::quartet::Head;
use crate::session::Done;
use crate::{CaseId, Problem};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

codes! {
    /// Whose hand wrote an answer.
    Source {
        /// The client's own, by code or at the table.
        Own = "own",
        /// A professional's, on the client's behalf: counts in no gap and no published figure.
        OnBehalf = "on_behalf",
    }
}

/// What one person of the family said, as the circle reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    /// Who said it.
    pub respondent: Concerned,
    /// Whose hand wrote it.
    pub source: Source,
    /// The six marks and own words.
    pub answers: Answers,
    /// With whom it went well or not, if they said.
    pub helpers: Helpers,
    /// How it was asked, when it was typed on somebody's behalf.
    pub asked_how: Option<AskedHow>,
    /// The professional who typed it, or on whose device it was answered.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Its row version.
    pub version: i32,
    /// Whether a meeting about the case closed since: then it belongs to an earlier round.
    pub earlier: bool,
}

impl Experience {
    /// As the gap hears it.
    pub fn voice(&self) -> FamilyVoice {
        self.answers.voice(self.source == Source::Own)
    }
}

/// Everything the family of one case said, each apart; own answers before those on behalf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experiences {
    /// The case.
    pub head: Head,
    /// The young person's age band, once described.
    pub age: Option<AgeBand>,
    /// Whether the young person agrees, as the family's notices say.
    pub young_agrees: bool,
    /// Of whom it is written down what they know; nobody writes that down of somebody who is not there.
    pub known: Vec<Concerned>,
    /// What was said.
    pub given: Vec<Experience>,
    /// Who is invited by a code and did not answer yet.
    pub invited: Vec<Invitation>,
}

impl Experiences {
    /// What one respondent said, by one hand.
    pub fn of(&self, respondent: Concerned, source: Source) -> Option<&Experience> {
        self.given.iter().find(|one| one.respondent == respondent && one.source == source)
    }

    /// The invitation of one respondent that waits for an answer.
    pub fn invitation(&self, respondent: Concerned) -> Option<&Invitation> {
        self.invited.iter().rfind(|one| one.respondent == respondent)
    }

    /// Whether there is somebody to ask: the young person always, a parent who is written down or answered already.
    pub fn is_there(&self, respondent: Concerned) -> bool {
        let answered = self.given.iter().any(|one| one.respondent == respondent);
        respondent == Concerned::Young || answered || self.known.contains(&respondent)
    }

    /// Whether this respondent answered by their own hand in this round: nobody else can put another answer in its place.
    pub fn has_answered(&self, respondent: Concerned) -> bool {
        self.of(respondent, Source::Own).is_some_and(|own| !own.earlier)
    }

    /// Whether this respondent must wait for the young person's yes.
    pub fn waits(&self, respondent: Concerned) -> bool {
        waits_for_young(respondent, self.age, self.young_agrees)
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait ExperienceDesk: Send + Sync {
    /// Everything the family of a case said.
    async fn experiences(&self, case: CaseId) -> Result<Experiences, Problem>;
    /// Hands this device to a client: ends the professional's session here and begins one that sees nothing but the questions.
    async fn host_client(&self, case: CaseId, respondent: Concerned, device: &str) -> Result<Done, Problem>;
    /// Types in what somebody said; `version` is 0 the first time.
    async fn record_on_behalf(&self, case: CaseId, said: OnBehalf, version: i32) -> Result<(), Problem>;
    /// What the client at the table reads before answering.
    async fn table(&self) -> Result<Table, Problem>;
    /// Answers as the client at the table, once a round; takes the place of the answer of the round before, and ends the session.
    async fn answer(&self, answers: Answers) -> Result<Done, Problem>;
    /// Leaves the table without sending anything.
    async fn leave_table(&self) -> Result<Done, Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Stage;

    #[test]
    fn a_parent_who_is_not_there_is_not_on_the_page_unless_they_answered() {
        let head = Head {
            case: CaseId::default(),
            pseudonym: "Steeneik".into(),
            team: "Kade".into(),
            team_slug: "kade".into(),
            stage: Stage::Chosen,
        };
        let known = vec![Concerned::Parent1];
        let (given, invited) = (Vec::new(), Vec::new());
        let mut all = Experiences { head, age: None, young_agrees: false, known, given, invited };
        let there =
            |all: &Experiences| Concerned::ALL.iter().copied().filter(|one| all.is_there(*one)).collect::<Vec<_>>();
        assert_eq!(there(&all), [Concerned::Young, Concerned::Parent1]);
        all.given.push(Experience {
            respondent: Concerned::Parent2,
            source: Source::Own,
            answers: Answers::remembered([None; 6], None),
            helpers: Helpers::default(),
            asked_how: None,
            author: "Anouk".into(),
            at: DateTime::UNIX_EPOCH,
            version: 1,
            earlier: false,
        });
        assert_eq!(there(&all), Concerned::ALL);
        assert!(all.has_answered(Concerned::Parent2) && !all.has_answered(Concerned::Parent1));
        all.given[0].earlier = true;
        assert!(!all.has_answered(Concerned::Parent2), "a meeting closed with the case: a new round");
    }
}
