//! The care return that doctors ask for: when it is due and that it was given; the text itself belongs in the doctor's file and is not kept here.

use crate::classification::codes;
use crate::policy::Stage;
use crate::profession::Profession;
use crate::quartet::Head;
use crate::{CareReturnId, CaseId, Problem};
use async_trait::async_trait;
use chrono::NaiveDate;

codes! {
    /// Which of the two messages.
    Moment {
        /// When the help begins: who coordinates, how to reach them, when the first talk is.
        First = "first",
        /// When the case was learned from: the note at the end.
        Closing = "closing",
    }
}

codes! {
    /// What became of it.
    Outcome {
        /// It was given.
        Given = "given",
        /// It was not needed: the doctor sat at the table.
        NotNeeded = "not_needed",
    }
}

impl Moment {
    /// Which message is due at a stage of a case.
    pub fn at(stage: Stage) -> Option<Self> {
        match stage {
            Stage::Chosen => Some(Moment::First),
            Stage::Learned => Some(Moment::Closing),
            Stage::Plain | Stage::TeamShut | Stage::Waiting | Stage::Proposed | Stage::Stopped => None,
        }
    }
}

/// Doctors, who expect a return.
pub fn doctors() -> impl Iterator<Item = Profession> {
    [Profession::GP, Profession::YOUTH_DOCTOR].into_iter()
}

/// A return that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareReturn {
    /// Which.
    pub id: CareReturnId,
    /// To whom, as a kind.
    pub profession: Profession,
    /// Which message.
    pub moment: Moment,
    /// What became of it.
    pub outcome: Outcome,
    /// When.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: String,
}

/// A return to record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewReturn {
    /// To whom, as a kind.
    pub profession: Profession,
    /// Which message.
    pub moment: Moment,
    /// What became of it.
    pub outcome: Outcome,
    /// When.
    pub on: NaiveDate,
}

impl NewReturn {
    /// Whether it can be: to a doctor, and not in days to come.
    ///
    /// # Errors
    /// [`Problem::Refused`] about the field.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        if !self.profession.expects_return() {
            return Err(Problem::field("profession", "refused-choose"));
        }
        if self.on > today {
            return Err(Problem::field("on", "care-return-refused-day"));
        }
        Ok(())
    }
}

/// The returns of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareReturns {
    /// The case.
    pub head: Head,
    /// Doctors who referred, who are named as involved, or who were asked as a guest.
    pub involved: Vec<Profession>,
    /// What was recorded, the first first.
    pub given: Vec<CareReturn>,
    /// Today.
    pub today: NaiveDate,
}

impl CareReturns {
    /// To whom the return of this stage is still due.
    pub fn due(&self) -> Vec<(Profession, Moment)> {
        let Some(moment) = Moment::at(self.head.stage) else { return Vec::new() };
        let done =
            |doctor: &Profession| self.given.iter().any(|given| given.profession == *doctor && given.moment == moment);
        doctors().filter(|one| self.involved.contains(one) && !done(one)).map(|one| (one, moment)).collect()
    }

    /// Of whom nothing was recorded at the beginning, now that the case is closed: the note at the end does not make up for it.
    pub fn missed(&self) -> Vec<Profession> {
        let begun = |doctor: &Profession| {
            self.given.iter().any(|given| given.profession == *doctor && given.moment == Moment::First)
        };
        let closed = Moment::at(self.head.stage) == Some(Moment::Closing);
        doctors().filter(|one| closed && self.involved.contains(one) && !begun(one)).collect()
    }
}

/// A return that is still due, as the team's page names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The case.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// To whom, as a kind.
    pub profession: Profession,
    /// Which message.
    pub moment: Moment,
    /// Whether the first message was never recorded, and the case is closed.
    pub missed: bool,
}

/// What a visitor can ask here.
#[async_trait]
pub trait CareReturnDesk: Send + Sync {
    /// The returns of a case.
    async fn care_returns(&self, case: CaseId) -> Result<CareReturns, Problem>;
    /// Records that a return was given, or was not needed; never what it said.
    async fn record_return(&self, case: CaseId, new: NewReturn) -> Result<(), Problem>;
    /// Takes such a line back: it was a slip.
    async fn take_return_back(&self, case: CaseId, id: CareReturnId) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    const GP: Profession = Profession::GP;
    const YOUTH_DOCTOR: Profession = Profession::YOUTH_DOCTOR;

    fn school() -> Profession {
        Profession::parse("school").expect("a code")
    }

    fn returns(stage: Stage, involved: &[Profession], given: &[(Profession, Moment)]) -> CareReturns {
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        let head = Head {
            case: CaseId::default(),
            pseudonym: "Steeneik".into(),
            team: String::new(),
            team_slug: String::new(),
            stage,
        };
        let given = given.iter().map(|(profession, moment)| CareReturn {
            id: CareReturnId::default(),
            profession: *profession,
            moment: *moment,
            outcome: Outcome::Given,
            on,
            by: String::new(),
        });
        CareReturns { head, involved: involved.to_vec(), given: given.collect(), today: on }
    }

    #[test]
    fn a_doctor_who_is_involved_gets_word_at_the_beginning_and_at_the_end() {
        let due = |stage, given: &[_]| returns(stage, &[school(), YOUTH_DOCTOR, GP], given).due();
        assert_eq!(due(Stage::Chosen, &[]), [(GP, Moment::First), (YOUTH_DOCTOR, Moment::First)]);
        assert_eq!(due(Stage::Chosen, &[(GP, Moment::First)]), [(YOUTH_DOCTOR, Moment::First)]);
        assert_eq!(
            due(Stage::Learned, &[(GP, Moment::First), (YOUTH_DOCTOR, Moment::Closing)]),
            [(GP, Moment::Closing)]
        );
        for stage in [Stage::Waiting, Stage::Proposed, Stage::Stopped] {
            assert!(due(stage, &[]).is_empty(), "{stage:?}");
        }
        assert!(returns(Stage::Chosen, &[school()], &[]).due().is_empty(), "only doctors ask for it");
    }

    #[test]
    fn a_first_message_that_never_went_stays_in_sight_when_the_case_is_closed() {
        let missed = |stage, given: &[_]| returns(stage, &[YOUTH_DOCTOR, GP], given).missed();
        assert_eq!(missed(Stage::Learned, &[]), [GP, YOUTH_DOCTOR]);
        assert_eq!(missed(Stage::Learned, &[(GP, Moment::First), (YOUTH_DOCTOR, Moment::Closing)]), [YOUTH_DOCTOR]);
        assert!(missed(Stage::Chosen, &[]).is_empty(), "then it is still due");
    }

    #[test]
    fn a_return_is_to_a_doctor_and_not_in_days_to_come() {
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        let new = NewReturn { profession: GP, moment: Moment::First, outcome: Outcome::Given, on };
        assert_eq!(new.check(on), Ok(()));
        assert_eq!(new.check(on.pred_opt().expect("a day")), Err(Problem::field("on", "care-return-refused-day")));
        let school = NewReturn { profession: school(), ..new };
        assert_eq!(school.check(on), Err(Problem::field("profession", "refused-choose")));
    }
}
