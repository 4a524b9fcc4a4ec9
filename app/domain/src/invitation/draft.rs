//! An answer while it is filled in, and who may read what beside the marks; nothing of it is read by anybody before it is sent.

use super::Helpers;
use crate::classification::codes;
use crate::experience::Answers;
use crate::gap::Mark;
use crate::{Problem, Words};

codes! {
    /// Who may read the words and the kinds of helper.
    Share {
        /// Everybody who reads the marks.
        Circle = "circle",
        /// All of them but whoever invited the respondent.
        NotHost = "not_host",
        /// Nobody: only the marks are kept.
        MarksOnly = "marks",
    }
}

/// An answer so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The six marks.
    pub marks: [Option<Mark>; 6],
    /// With whom it went well or not.
    pub helpers: Helpers,
    /// Own words.
    pub words: Option<Words>,
    /// Who may read the last two.
    pub share: Option<Share>,
}

impl Draft {
    /// Whether it is still to be said who may read what is there.
    pub fn needs_share(&self) -> bool {
        self.share.is_none() && (self.words.is_some() || !self.helpers.is_empty())
    }

    /// Whether there is anything to send.
    pub fn is_empty(&self) -> bool {
        self.marks.iter().all(Option::is_none) && self.words.is_none() && self.helpers.is_empty()
    }

    /// With these words, for these readers: all of it is kept until it is sent, so that another choice finds it again.
    pub fn with_words(self, words: Option<Words>, share: Option<Share>) -> Self {
        Draft { words, share, ..self }
    }

    /// What goes along when it is sent: of what nobody may read, nothing.
    pub fn goes_along(&self) -> Self {
        match self.share {
            Some(Share::MarksOnly) => Draft { words: None, helpers: Helpers::default(), ..self.clone() },
            None | Some(Share::Circle | Share::NotHost) => self.clone(),
        }
    }

    /// What is sent: the answers, the helpers, and whether both are kept from whoever invited.
    ///
    /// # Errors
    /// [`Problem::Refused`] when nothing is filled in, or it is not said who may read what is there.
    pub fn finish(self) -> Result<(Answers, Helpers, bool), Problem> {
        let draft = self.goes_along();
        if draft.needs_share() {
            return Err(Problem::form("refused-share"));
        }
        if draft.is_empty() {
            return Err(Problem::form("experience-refused-nothing"));
        }
        let hidden = draft.share == Some(Share::NotHost);
        Ok((Answers::remembered(draft.marks, draft.words), draft.helpers, hidden))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Draft {
        Draft {
            marks: [Mark::try_from(4).ok(), None, None, None, None, None],
            helpers: Helpers::of(["school"], ["gp"]),
            words: Words::optional("Vier keer verteld.").expect("words"),
            share: None,
        }
    }

    #[test]
    fn words_and_helpers_are_not_sent_before_it_is_said_who_may_read_them() {
        assert!(full().finish().is_err());
        let words_only = Draft { helpers: Helpers::default(), ..full() };
        assert!(words_only.finish().is_err());
        let marks_only = Draft { helpers: Helpers::default(), words: None, ..full() };
        assert!(marks_only.finish().is_ok());
    }

    #[test]
    fn only_marks_sends_nothing_but_marks_and_loses_nothing_before() {
        let kept = full().with_words(full().words, Some(Share::MarksOnly));
        assert_eq!(
            (kept.words.clone(), kept.helpers.clone()),
            (full().words, full().helpers),
            "another choice finds it"
        );
        let (answers, helpers, from_host) = kept.finish().expect("an answer");
        assert!(answers.words().is_none() && helpers.is_empty() && !from_host);
    }

    #[test]
    fn words_that_do_not_go_along_are_no_answer() {
        let only_words = Draft { marks: [None; 6], share: Some(Share::MarksOnly), ..full() };
        assert!(only_words.goes_along().is_empty() && !only_words.is_empty());
        assert!(only_words.finish().is_err());
    }

    #[test]
    fn what_is_not_for_the_host_is_sent_with_that_mark() {
        for (share, hidden) in [(Share::Circle, false), (Share::NotHost, true)] {
            let (answers, helpers, from_host) = Draft { share: Some(share), ..full() }.finish().expect("an answer");
            assert_eq!((answers.words(), helpers, from_host), (Some("Vier keer verteld."), full().helpers, hidden));
        }
    }

    #[test]
    fn nothing_is_no_answer_and_helpers_alone_are_one() {
        assert!(Draft::default().finish().is_err());
        let helpers = Draft { helpers: Helpers::of(["school"], []), share: Some(Share::Circle), ..Draft::default() };
        assert!(helpers.finish().is_ok());
    }
}
