//! Pages and forms: what a client says of the help as a whole, by their own hand at the table or on their behalf.

pub(crate) mod before;
mod behalf;
mod overview;
mod table;
mod thanks;

pub(crate) use behalf::{respondent as respondent_at, slug};

use crate::form::{Fields, choose, mark, marks};
use crate::page;
use crate::route::{FormRow, PageRow};
use crate::words::t;
use domain::classification::Concerned;
use domain::experience::{Answers, Question};
use domain::gap::Mark;
use domain::{Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/casus/{id}/ervaring", SeeCase, overview::page),
    page!("/casus/{id}/ervaring/{wie}", SeeCase, behalf::page),
    page!("/tafel", SeeOwnQuestions, table::page),
    page!("/tafel/klaar", SeePublic, thanks::done),
    page!("/tafel/gestopt", SeePublic, thanks::stopped),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<overview::HostForm>(),
    FormRow::of::<behalf::BehalfForm>(),
    FormRow::of::<table::AnswerForm>(),
    FormRow::of::<table::StopForm>(),
];

/// A respondent, as professionals write it.
pub(crate) fn who(respondent: Concerned) -> String {
    t(match respondent {
        Concerned::Young => "experience-young",
        Concerned::Parent1 => "experience-parent1",
        Concerned::Parent2 => "experience-parent2",
    })
}

/// A key in the form of address of a respondent: `-je` for the young person, `-u` for parents.
pub(crate) fn to(respondent: Concerned, key: &str) -> String {
    match respondent {
        Concerned::Young => format!("{key}-je"),
        Concerned::Parent1 | Concerned::Parent2 => format!("{key}-u"),
    }
}

/// The six marks and own words, as they are sent.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    better: String,
    #[serde(default)]
    got_help: String,
    #[serde(default)]
    taken_seriously: String,
    #[serde(default)]
    story_once: String,
    #[serde(default)]
    knew_whom: String,
    #[serde(default)]
    worked_together: String,
    #[serde(default)]
    words: String,
}

impl Sent {
    fn parse(&self) -> Result<Answers, Problem> {
        let mut objections = Objections::default();
        let given = self.marks(&mut objections);
        let words = objections.take("words", Words::optional(&self.words)).flatten();
        objections.check()?;
        Answers::new(given, words)
    }

    /// The marks, in the order of the questions.
    pub(crate) fn marks(&self, objections: &mut Objections) -> [Option<Mark>; 6] {
        let sent = [
            &self.better,
            &self.got_help,
            &self.taken_seriously,
            &self.story_once,
            &self.knew_whom,
            &self.worked_together,
        ];
        let mut given = [None; 6];
        for (question, sent) in Question::ALL.iter().zip(sent) {
            let parsed = mark(sent).and_then(|mark| mark.map(|mark| choose(Mark::try_from(mark).ok())).transpose());
            given[*question as usize] = objections.take(question.code(), parsed).flatten();
        }
        given
    }
}

/// The six questions in a respondent's form of address.
pub(crate) fn questions(fields: &Fields, respondent: Concerned) -> Vec<AnyView> {
    Question::ALL
        .iter()
        .map(|question| {
            let code = question.code();
            let label = to(respondent, &format!("experience-{code}"));
            let (low, high) = (format!("experience-{code}-low"), format!("experience-{code}-high"));
            marks(fields, code, &label, &low, &high).into_any()
        })
        .collect()
}
