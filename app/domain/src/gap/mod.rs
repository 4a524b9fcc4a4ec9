//! The gap in a quartet between what a family and its professionals say; single scores and differences within a family are not shown from here.

mod agreements;
mod mark;
mod mean;

use std::cmp::Ordering;

pub use agreements::{AgreementCheck, Outcome, WeakAgreements, weak_agreements};
pub use mark::{Mark, NotAMark};
pub use mean::Mean;

/// From this difference on, in marks, a gap is named.
pub const NAMED_FROM: u32 = 2;

/// The answers of one person of the family; every question can be skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamilyVoice {
    /// Answered by this person: by code or at the table. False when a professional typed it on their behalf.
    pub own: bool,
    /// Effect: is it better than when the help began.
    pub better: Option<Mark>,
    /// Effect: did you get the help you needed.
    pub got_help: Option<Mark>,
    /// Feeling: were you taken seriously.
    pub taken_seriously: Option<Mark>,
    /// Feeling: did you not have to tell your story again and again.
    pub story_once: Option<Mark>,
    /// Feeling: did you know whom to call.
    pub knew_whom: Option<Mark>,
    /// Feeling: did the people who help you work well together.
    pub worked_together: Option<Mark>,
}

/// The answers of one professional; every question can be skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PracticeVoice {
    /// I knew in time what I needed to know.
    pub communication: Option<Mark>,
    /// Together we did more for this family than I could have alone.
    pub added_value: Option<Mark>,
    /// It gave or cost me energy; stands in no gap.
    pub energy: Option<Mark>,
}

/// Which two sides are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapKind {
    /// The family's effect with the professionals' added value.
    Effect,
    /// The family's feeling with the professionals' communication.
    Feeling,
}

/// Two sides that differ by [`NAMED_FROM`] marks or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which sides.
    pub kind: GapKind,
    /// The mean of the family, each person weighing the same.
    pub family: Mean,
    /// The mean of the professionals, each person weighing the same.
    pub practice: Mean,
}

/// The gaps to name, largest first, effect before feeling when equal.
///
/// Per person first the mean of what they answered on that side, then the mean over persons. A person without an
/// answer on a side does not count on it. Answers on behalf of somebody count in no gap. The arithmetic is exact.
/// Source: domain, section 6.
pub fn gaps(families: &[FamilyVoice], professionals: &[PracticeVoice]) -> Vec<Gap> {
    let own = || families.iter().filter(|voice| voice.own);
    let effect = Mean::of_people(own().map(|voice| [voice.better, voice.got_help]));
    let feeling = Mean::of_people(
        own().map(|voice| [voice.taken_seriously, voice.story_once, voice.knew_whom, voice.worked_together]),
    );
    let added_value = Mean::of_people(professionals.iter().map(|voice| [voice.added_value]));
    let communication = Mean::of_people(professionals.iter().map(|voice| [voice.communication]));

    let sides = [(GapKind::Effect, effect, added_value), (GapKind::Feeling, feeling, communication)];
    let mut gaps: Vec<Gap> = sides
        .into_iter()
        .filter_map(|(kind, family, practice)| Some(Gap { kind, family: family?, practice: practice? }))
        .filter(|gap| gap.family.differs_by(gap.practice, NAMED_FROM))
        .collect();
    gaps.sort_by(|one, other| other.compare(one));
    gaps
}

impl Gap {
    /// Whether the family gives the higher mark.
    pub fn family_is_higher(&self) -> bool {
        self.family > self.practice
    }

    /// The difference in tenths of a mark, rounded to the nearest, a half upwards; at least 20.
    pub fn difference_in_tenths(&self) -> u32 {
        self.family.difference_in_tenths(self.practice)
    }

    fn compare(&self, other: &Gap) -> Ordering {
        Mean::compare_differences((self.family, self.practice), (other.family, other.practice))
    }
}

#[cfg(test)]
mod tests;
