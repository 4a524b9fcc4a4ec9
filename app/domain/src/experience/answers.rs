//! The six questions and what was answered to them; who may answer for whom is decided at the door.

use crate::classification::{Concerned, codes};
use crate::gap::{FamilyVoice, Mark};
use crate::{Objections, Problem, Words};

codes! {
    /// What a client is asked, at most these six; every one can be skipped.
    Question {
        /// Is it better than when the help began?
        Better = "better",
        /// Did you get the help you needed?
        GotHelp = "got_help",
        /// Were you taken seriously?
        TakenSeriously = "taken_seriously",
        /// Did you not have to tell your story again and again?
        StoryOnce = "story_once",
        /// Did you know whom to call?
        KnewWhom = "knew_whom",
        /// Did the people who help you work well together?
        WorkedTogether = "worked_together",
    }
}

codes! {
    /// How something that was typed on somebody's behalf was asked.
    AskedHow {
        /// In a conversation.
        Talk = "talk",
        /// By telephone.
        Phone = "phone",
        /// The questions were read together.
        Together = "together",
    }
}

/// Marks in the order of [`Question::ALL`], and own words; at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    marks: [Option<Mark>; 6],
    words: Option<Words>,
}

impl Answers {
    /// What was answered.
    ///
    /// # Errors
    /// [`Problem::Refused`] when nothing was: leaving is another button.
    pub fn new(marks: [Option<Mark>; 6], words: Option<Words>) -> Result<Self, Problem> {
        if marks.iter().all(Option::is_none) && words.is_none() {
            return Err(Problem::form("experience-refused-nothing"));
        }
        Ok(Answers { marks, words })
    }

    /// As remembered.
    pub fn remembered(marks: [Option<Mark>; 6], words: Option<Words>) -> Self {
        Answers { marks, words }
    }

    /// The mark for a question.
    pub fn mark(&self, question: Question) -> Option<Mark> {
        self.marks[question as usize]
    }

    /// The own words.
    pub fn words(&self) -> Option<&str> {
        self.words.as_ref().map(Words::as_str)
    }

    /// As the gap hears them.
    pub fn voice(&self, own: bool) -> FamilyVoice {
        let [better, got_help, taken_seriously, story_once, knew_whom, worked_together] = self.marks;
        FamilyVoice { own, better, got_help, taken_seriously, story_once, knew_whom, worked_together }
    }
}

/// What a professional types on somebody's behalf: only what that person knows of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBehalf {
    /// Who said it.
    pub respondent: Concerned,
    /// How it was asked.
    pub asked_how: AskedHow,
    /// What they said.
    pub answers: Answers,
}

impl OnBehalf {
    /// Refuses without the knowledge of the person, and without how it was asked.
    ///
    /// # Errors
    /// [`Problem::Refused`] with everything that is missing.
    pub fn new(
        respondent: Concerned,
        knows: bool,
        asked_how: Option<AskedHow>,
        answers: Answers,
    ) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        if !knows {
            objections.add("knows", "experience-refused-knows");
        }
        let asked_how = objections.take("asked_how", asked_how.ok_or("experience-refused-asked-how"));
        objections.check()?;
        Ok(OnBehalf { respondent, asked_how: asked_how.unwrap_or(AskedHow::Talk), answers })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gap::{PracticeVoice, gaps};

    fn all(mark: u8) -> Answers {
        Answers::new([Mark::try_from(mark).ok(); 6], None).expect("answers")
    }

    #[test]
    fn every_question_can_be_skipped_but_not_everything() {
        let mut marks = [None; 6];
        assert!(Answers::new(marks, None).is_err());
        assert!(Answers::new(marks, Words::optional("Het ging goed.").expect("words")).is_ok());
        marks[3] = Mark::try_from(4).ok();
        let answers = Answers::new(marks, None).expect("answers");
        assert_eq!(answers.mark(Question::StoryOnce), Mark::try_from(4).ok());
        assert_eq!(answers.mark(Question::KnewWhom), None);
    }

    #[test]
    fn on_behalf_needs_that_the_person_knows_and_how_it_was_asked() {
        let both = OnBehalf::new(Concerned::Young, false, None, all(5));
        assert!(matches!(both, Err(Problem::Refused(objections)) if objections.len() == 2));
        assert!(OnBehalf::new(Concerned::Young, true, Some(AskedHow::Talk), all(5)).is_ok());
    }

    #[test]
    fn what_was_typed_on_behalf_counts_in_no_gap() {
        let high = PracticeVoice { communication: Mark::try_from(9).ok(), added_value: None, energy: None };
        assert!(gaps(&[all(2).voice(false)], &[high]).is_empty());
        assert_eq!(gaps(&[all(2).voice(true)], &[high]).len(), 1);
    }
}
