//! What the pages of a case show; who sees which of these stands in the policy.

use super::{CaseState, Notice};
use crate::classification::{AgeBand, HelpLine};
use crate::theme::Theme;
use crate::{CaseId, PersonId};
use chrono::NaiveDate;

/// What every page of a case has above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseHead {
    /// Which case.
    pub id: CaseId,
    /// Its name.
    pub pseudonym: String,
    /// How far it is.
    pub state: CaseState,
    /// Address and name of its team.
    pub team: (String, String),
}

/// What the team sees of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseCard {
    /// The case.
    pub head: CaseHead,
    /// What its proposer hopes to learn.
    pub question: String,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// Whether the visitor is in its circle.
    pub in_circle: bool,
}

/// What whoever chooses a case sees of it: the card, and the circle's codes for those in the circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// The card.
    pub card: CaseCard,
    /// The age band, once described, for the circle.
    pub age: Option<AgeBand>,
    /// The lines, for the circle.
    pub lines: Vec<HelpLine>,
}

/// What the circle sees, without the four perspectives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSheet {
    /// The case.
    pub head: CaseHead,
    /// What is hard.
    pub hard: String,
    /// What they hope to learn.
    pub hope: String,
    /// The age band, once described.
    pub age: Option<AgeBand>,
    /// The lines of help.
    pub lines: Vec<HelpLine>,
    /// The themes.
    pub themes: Vec<Theme>,
    /// Whether another team may know this family too.
    pub elsewhere: bool,
    /// The day on which it was proposed.
    pub proposed_on: NaiveDate,
    /// The day after which its text goes.
    pub ends_on: NaiveDate,
    /// For a change.
    pub version: i32,
}

/// What the page for describing needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Describing {
    /// The case.
    pub sheet: CaseSheet,
    /// Cases of the same family, by name.
    pub same: Vec<String>,
    /// The team's other cases, for "the same family as".
    pub others: Vec<(CaseId, String)>,
}

/// What the page for proposing needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposing {
    /// Address and name of the team.
    pub team: (String, String),
    /// Whether the team is open.
    pub open: bool,
    /// The team's cases, for "the same family as".
    pub cases: Vec<(CaseId, String)>,
}

/// Somebody in or near a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their profession.
    pub profession: Option<String>,
    /// Whether they are a member of the team today.
    pub member: bool,
}

/// Who is in the circle, and who could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CirclePage {
    /// The case.
    pub head: CaseHead,
    /// In the circle, by name.
    pub inside: Vec<Seated>,
    /// Members of the team who could join, by name.
    pub outside: Vec<Seated>,
}

/// What the family knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyPage {
    /// The case.
    pub head: CaseHead,
    /// The age band, once described.
    pub age: Option<AgeBand>,
    /// What is recorded, each with its version.
    pub notices: Vec<(Notice, i32)>,
}

/// What the sheet for the family says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Information {
    /// The case.
    pub head: CaseHead,
    /// The young person's age band, once described.
    pub age: Option<AgeBand>,
    /// The responsible organisation.
    pub organisation: String,
    /// Why.
    pub purpose: String,
    /// On which legal basis.
    pub legal_basis: String,
    /// Whom to ask about privacy.
    pub privacy_contact: String,
    /// The day after which the text goes.
    pub ends_on: NaiveDate,
    /// Who reads: the circle.
    pub readers: Vec<Seated>,
}

/// What an erasure would touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasing {
    /// The case.
    pub head: CaseHead,
    /// Lessons and learning loops that are prepared and go with it.
    pub prepared: i64,
    /// Lessons and learning loops that were released and stay.
    pub released: i64,
}
