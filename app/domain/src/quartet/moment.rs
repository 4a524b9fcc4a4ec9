//! How the four perspectives of a case stand at one moment, as means and counts: nobody apart and no words; when a moment is kept is the office's.

use super::Sides;
use crate::calendar::Month;
use crate::care::{About, CareLine};
use crate::gap::{GapKind, Mean, Outcome};
use crate::waiting::Start;
use chrono::NaiveDate;

/// The four perspectives in numbers; marks in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The family's effect, by who answered for themselves.
    pub effect: Option<u32>,
    /// The family's feeling, likewise.
    pub feeling: Option<u32>,
    /// The professionals' communication.
    pub communication: Option<u32>,
    /// The professionals' added value.
    pub added_value: Option<u32>,
    /// The professionals' energy.
    pub energy: Option<u32>,
    /// Agreements that were tested.
    pub tested: u32,
    /// Of those, kept.
    pub kept: u32,
    /// Kinds of help the young person has now.
    pub running: u32,
    /// The longest wait of the young person, in weeks.
    pub longest: Option<u32>,
    /// How many of the four perspectives hold something.
    pub filled: u32,
}

/// A moment that was kept when a reflection with the case closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The day.
    pub on: NaiveDate,
    /// How it stood.
    pub moment: Moment,
}

/// What a moment is made from.
#[derive(Clone, Debug)]
pub struct Heard<'a> {
    /// What both sides come to.
    pub sides: &'a Sides,
    /// Whether anybody of the family said something, on behalf included.
    pub family: bool,
    /// What was ticked.
    pub outcomes: &'a [Outcome],
    /// The care use.
    pub care: &'a [CareLine],
    /// This month.
    pub now: Month,
}

impl Moment {
    /// How it stands.
    pub fn of(heard: &Heard) -> Self {
        let tenths = |mean: Option<Mean>| mean.map(|mean| mean.tenths());
        let Sides { effect, feeling, communication, added_value, energy, gaps: _, unsigned: _ } = heard.sides;
        let count = |wanted: &[Outcome]| number(heard.outcomes.iter().filter(|one| wanted.contains(one)).count());
        let young = || heard.care.iter().filter(|line| line.care.about == About::Young);
        let runs = |line: &&CareLine| matches!(line.care.start, Start::In(_)) && line.care.ended.is_none();
        let practised = heard.sides.professionals() > 0;
        let filled = [heard.family, practised, !heard.outcomes.is_empty(), !heard.care.is_empty()];
        Moment {
            effect: tenths(*effect),
            feeling: tenths(*feeling),
            communication: tenths(*communication),
            added_value: tenths(*added_value),
            energy: tenths(*energy),
            tested: count(&[Outcome::Kept, Outcome::NotKept, Outcome::BlockedByRule]),
            kept: count(&[Outcome::Kept]),
            running: number(young().filter(runs).count()),
            longest: young()
                .filter_map(|line| line.care.wait()?.weeks_so_far(heard.now))
                .map(|weeks| weeks.get())
                .max(),
            filled: number(filled.iter().filter(|filled| **filled).count()),
        }
    }

    /// How far family and professionals lie apart, in tenths of a mark; none when one of them is silent.
    pub fn difference(&self, kind: GapKind) -> Option<u32> {
        let (family, practice) = match kind {
            GapKind::Effect => (self.effect, self.added_value),
            GapKind::Feeling => (self.feeling, self.communication),
        };
        Some(family?.abs_diff(practice?))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
