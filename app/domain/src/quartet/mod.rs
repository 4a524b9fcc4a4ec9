//! The four perspectives of a case on one page, for the circle, for the table and for the rest of the team; each is recorded in its own slice.

mod basis;
mod change;
mod moment;
mod sides;

pub use basis::{Basis, Difference, differences};
pub use change::{Change, changes};
pub use moment::{Heard, Kept, Moment};
pub use sides::{Check, Colleague, GuestVoice, Professionals, Sides};

use crate::calendar::Month;
use crate::care::CareLine;
use crate::classification::{AgeBand, Concerned, HelpLine};
use crate::experience::Experience;
use crate::policy::Stage;
use crate::theme::Theme;
use crate::{CaseId, LessonId, PersonId, Problem};
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
    /// Whether a canvas lies there of which nobody chose yet what becomes of it.
    pub canvas_undecided: bool,
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
    /// The professionals of the circle, those who left it after answering, and guests.
    pub professionals: Professionals,
    /// The care use, the parents' included.
    pub care: Vec<CareLine>,
    /// This month.
    pub now: Month,
    /// What went before, and what others learned.
    pub past: Past,
}

/// What went before in a case, and lessons of others on its themes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// How it stood when reflections with it closed, oldest first.
    pub moments: Vec<Kept>,
    /// How it stood before this visitor added something, when that was just now.
    pub before: Option<Moment>,
    /// Lessons of other neighbourhoods: which, its title, and where.
    pub lessons: Vec<(LessonId, String, String)>,
}

impl Quartet {
    /// On what both sides rest.
    pub fn basis(&self) -> Basis {
        Basis::of(&self.family, &self.sides())
    }

    /// How it stands now.
    pub fn moment(&self) -> Moment {
        let outcomes: Vec<_> = self.checks.iter().map(|check| check.outcome).collect();
        let heard = Heard {
            sides: &self.sides(),
            family: !self.family.is_empty(),
            outcomes: &outcomes,
            care: &self.care,
            now: self.now,
        };
        Moment::of(&heard)
    }

    /// Both sides and what lies between them.
    pub fn sides(&self) -> Sides {
        let family: Vec<_> = self.family.iter().map(Experience::voice).collect();
        Sides::of(&family, &self.professionals)
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
    /// The professionals.
    pub professionals: Professionals,
    /// The young person's care use.
    pub care: Vec<CareLine>,
    /// This month.
    pub now: Month,
}

/// The table version for a beamer: means and counts alone, for people outside the circle sit in the room too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnScreen {
    /// Both sides: the family as one, the professionals together.
    pub sides: Sides,
    /// Agreements that were tested.
    pub tested: usize,
    /// Of those, kept.
    pub kept: usize,
    /// Kinds of help the young person has now.
    pub running: usize,
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

#[cfg(test)]
mod tests;
