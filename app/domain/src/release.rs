//! The way out of a team: how far a release is, who can be its second person, and texts proven free of identifiers; what is released lives in lesson, learning_loop and rule_obstacle.

use crate::classification::codes;
use crate::learning_loop::LoopState;
use crate::trace::{Kind, Refusal, Releasable};
use crate::{InsightId, LINE, LessonId, Line, LoopId, Objections, Problem, RuleObstacleId, SignalId, WORDS, Words};
use chrono::NaiveDate;

codes! {
    /// How far a lesson is.
    Stage {
        /// Written, and shown to its writer as the network would see it.
        Draft = "draft",
        /// Handed to the second person.
        Prepared = "prepared",
        /// The second person knew whom it is about.
        SentBack = "sent_back",
        /// The network reads it.
        Released = "released",
        /// The network sees that it was there; its words are gone.
        Withdrawn = "withdrawn",
    }
}

impl Stage {
    /// Whether the team may still change the words.
    pub fn is_open(self) -> bool {
        matches!(self, Stage::Draft | Stage::Prepared | Stage::SentBack)
    }
}

/// What is on its way out of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// A lesson.
    Lesson(LessonId),
    /// A signal, as a learning loop.
    Loop(LoopId),
    /// A team's rule.
    Rule(RuleObstacleId),
}

/// Whether somebody can be the second person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondPerson {
    /// Yes.
    You,
    /// No: they wrote it or handed it over.
    Wrote,
    /// No: they are in the case's circle.
    Circle,
}

impl SecondPerson {
    /// The circle goes first: who is in it never becomes a second person.
    pub fn of(in_circle: bool, wrote: bool) -> Self {
        match (in_circle, wrote) {
            (true, _) => SecondPerson::Circle,
            (false, true) => SecondPerson::Wrote,
            (false, false) => SecondPerson::You,
        }
    }
}

/// The team that a released text comes from; never a person or a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The team's name.
    pub team: String,
    /// The team's address.
    pub team_slug: String,
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// The neighbourhood's address.
    pub neighbourhood_slug: String,
    /// The municipality's name.
    pub municipality: String,
    /// The municipality's address.
    pub municipality_slug: String,
}

/// What may be released, with what came of it so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// An insight, on its way to a lesson.
    Insight(InsightId, Option<(LessonId, Stage)>),
    /// A signal, on its way to a learning loop.
    Signal(SignalId, Option<(LoopId, LoopState)>),
}

impl Source {
    /// How far it is; nothing when nobody wrote anything yet.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Source::Insight(_, lesson) => lesson.map(|(_, stage)| stage),
            Source::Signal(_, made) => made.map(|(_, state)| state.stage()),
        }
    }
}

/// One row of what a team may release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What, and how far.
    pub source: Source,
    /// The words of the reflection: only the team reads them.
    pub text: String,
    /// The case it came from.
    pub pseudonym: String,
    /// The day of the reflection.
    pub on: NaiveDate,
    /// Whether the visitor can be its second person.
    pub second: SecondPerson,
}

/// What a team may release, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidates {
    /// The team's name.
    pub team: String,
    /// The team's address.
    pub slug: String,
    /// Everything from open and closed reflections.
    pub rows: Vec<Candidate>,
    /// Rules of the team that are under way: which, what was written, how far.
    pub rules: Vec<(RuleObstacleId, String, Stage)>,
}

/// A line that may leave the team, or the objections to it.
pub fn line(objections: &mut Objections, field: &'static str, raw: &str) -> Option<Releasable> {
    let line = objections.take(field, Line::parse(raw))?;
    releasable(objections, field, line.into_string(), LINE)
}

/// Words that may leave the team, or the objections to them.
pub fn words(objections: &mut Objections, field: &'static str, raw: &str) -> Option<Releasable> {
    let words = objections.take(field, Words::parse(raw))?;
    releasable(objections, field, words.into_string(), WORDS)
}

/// The last look, at the moment of leaving: stored words are checked again.
///
/// # Errors
/// [`Problem::Refused`] about the form as a whole, naming the kinds that were found.
pub fn last_look(texts: &[&str]) -> Result<(), Problem> {
    let mut objections = Objections::default();
    for text in texts {
        releasable(&mut objections, "", (*text).to_owned(), WORDS);
    }
    objections.check()
}

/// A text of at most `max` characters that may leave the team, or the objections to it: every kind that was found.
pub(crate) fn releasable(
    objections: &mut Objections,
    field: &'static str,
    text: String,
    max: usize,
) -> Option<Releasable> {
    match Releasable::parse(text, max) {
        Ok(text) => Some(text),
        Err(Refusal::TooLong { .. }) => {
            objections.add(field, "refused-long-words");
            None
        }
        Err(refusal) => {
            refusal.kinds().into_iter().for_each(|kind| objections.add(field, says(kind)));
            None
        }
    }
}

/// The sentence that names the kind and what to do.
fn says(kind: Kind) -> &'static str {
    match kind {
        Kind::CitizenNumber => "refused-trace-citizen-number",
        Kind::Phone => "refused-trace-phone",
        Kind::Email => "refused-trace-email",
        Kind::HomeAddress => "refused-trace-home-address",
        Kind::Street => "refused-trace-street",
        Kind::Iban => "refused-trace-iban",
        Kind::LicencePlate => "refused-trace-plate",
        Kind::DateOfBirth => "refused-trace-birth",
        Kind::CaseNumber => "refused-trace-case-number",
        Kind::UrlHandle => "refused-trace-web",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_every_kind_and_keeps_none_of_the_words() {
        let mut objections = Objections::default();
        assert_eq!(words(&mut objections, "works", "Bel 06-12345678 of mail jan@gmail.com"), None);
        let Err(Problem::Refused(found)) = objections.check() else { panic!("refused") };
        let says: Vec<_> = found.iter().map(|one| (&*one.field, one.says)).collect();
        assert_eq!(says, [("works", "refused-trace-phone"), ("works", "refused-trace-email")]);
    }

    #[test]
    fn who_is_in_the_circle_or_wrote_it_is_no_second_person() {
        assert_eq!(SecondPerson::of(true, false), SecondPerson::Circle);
        assert_eq!(SecondPerson::of(true, true), SecondPerson::Circle);
        assert_eq!(SecondPerson::of(false, true), SecondPerson::Wrote);
        assert_eq!(SecondPerson::of(false, false), SecondPerson::You);
    }
}
