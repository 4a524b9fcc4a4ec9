//! The four perspectives of a case on one page, for the circle, for the table and for the rest of the team; each is recorded in its own slice.

mod sides;

pub use sides::{Check, Colleague, Sides};

use crate::calendar::Month;
use crate::care::CareLine;
use crate::classification::{AgeBand, Concerned, HelpLine};
use crate::experience::Experience;
use crate::policy::Stage;
use crate::practice::Round;
use crate::theme::Theme;
use crate::{CaseId, PersonId, Problem};
use async_trait::async_trait;
use chrono::NaiveDate;

/// What stands over every page of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which case.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// Its team's name.
    pub team: String,
    /// Its team's address.
    pub team_slug: String,
    /// How far it is.
    pub stage: Stage,
}

impl Head {
    /// Whether its perspectives can be filled in now.
    pub fn open(&self) -> bool {
        self.stage == Stage::Chosen
    }
}

/// What somebody of the team outside the circle sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The case.
    pub head: Head,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// The question: what the team hopes to learn.
    pub hope: String,
}

/// What the circle wrote down about the case itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// What is hard.
    pub hard: String,
    /// What the team hopes to learn.
    pub hope: String,
    /// The line of help it was proposed with.
    pub line: Option<HelpLine>,
    /// The young person's age band.
    pub age: Option<AgeBand>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Lines of help that play a part.
    pub lines: Vec<HelpLine>,
    /// Per person concerned the code of their stance: `told`, `agrees`, `objects` or `not_told`.
    pub notices: Vec<(Concerned, String)>,
    /// After this day its text goes.
    pub ends_on: NaiveDate,
    /// The quarter in which a reflection closed it, as `2026-K3`.
    pub quarter: Option<String>,
    /// How many working agreements the team has in force.
    pub agreements: usize,
}

impl Description {
    /// Whether the young person agrees.
    pub fn young_agrees(&self) -> bool {
        self.notices.iter().any(|(who, stance)| *who == Concerned::Young && stance == "agrees")
    }
}

/// The whole case, for its circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quartet {
    /// The case.
    pub head: Head,
    /// What was written down about it.
    pub about: Description,
    /// Who asks.
    pub me: PersonId,
    /// The agreements that were ticked.
    pub checks: Vec<Check>,
    /// What the family said, each apart.
    pub family: Vec<Experience>,
    /// The professionals of the circle, and those who left it after answering.
    pub colleagues: Vec<Colleague>,
    /// The professionals without names, when they announced it so.
    pub round: Option<Round>,
    /// The care use, the parents' included.
    pub care: Vec<CareLine>,
    /// This month.
    pub now: Month,
}

impl Quartet {
    /// Both sides and what lies between them.
    pub fn sides(&self) -> Sides {
        let family: Vec<_> = self.family.iter().map(Experience::voice).collect();
        Sides::of(&family, &self.colleagues, self.round.as_ref())
    }
}

/// The case as it lies on the table in a reflection: no own words, no parents' care use, no differences within the family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableVersion {
    /// The case.
    pub head: Head,
    /// The question: what the team hopes to learn.
    pub hope: String,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// How many working agreements the team has in force.
    pub agreements: usize,
    /// The agreements that were ticked.
    pub checks: Vec<Check>,
    /// Both sides: the family as one.
    pub sides: Sides,
    /// The professionals by name.
    pub colleagues: Vec<Colleague>,
    /// The professionals without names, when they announced it so.
    pub round: Option<Round>,
    /// The young person's care use.
    pub care: Vec<CareLine>,
    /// This month.
    pub now: Month,
}

/// A case as this visitor may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Whole, for the circle.
    Whole(Box<Quartet>),
    /// As a card, for the rest of the team.
    Card(Card),
}

/// What a visitor can ask here.
#[async_trait]
pub trait QuartetDesk: Send + Sync {
    /// A case, as far as this visitor may see it.
    async fn quartet(&self, case: CaseId) -> Result<Sight, Problem>;
    /// A case as it lies on the table in a reflection.
    async fn table_version(&self, case: CaseId) -> Result<TableVersion, Problem>;
}
