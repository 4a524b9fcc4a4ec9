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
    gaps_between(family_means(families), practice_means(professionals))
}

/// The gaps to name between the means of [`family_means`] and of [`practice_means`].
pub fn gaps_between(family: [Option<Mean>; 2], practice: [Option<Mean>; 3]) -> Vec<Gap> {
    let ([effect, feeling], [communication, added_value, _]) = (family, practice);
    let sides = [(GapKind::Effect, effect, added_value), (GapKind::Feeling, feeling, communication)];
    let mut gaps: Vec<Gap> = sides
        .into_iter()
        .filter_map(|(kind, family, practice)| Some(Gap { kind, family: family?, practice: practice? }))
        .filter(|gap| gap.family.differs_by(gap.practice, NAMED_FROM))
        .collect();
    gaps.sort_by(|one, other| other.compare(one));
    gaps
}

/// The family's effect and feeling over those who answered for themselves, each person weighing the same.
pub fn family_means(families: &[FamilyVoice]) -> [Option<Mean>; 2] {
    let own = || families.iter().filter(|voice| voice.own);
    [Mean::of_people(own().map(FamilyVoice::of_effect)), Mean::of_people(own().map(FamilyVoice::of_feeling))]
}

/// The professionals' communication, added value and energy, each person weighing the same.
pub fn practice_means(professionals: &[PracticeVoice]) -> [Option<Mean>; 3] {
    let mean =
        |side: fn(&PracticeVoice) -> Option<Mark>| Mean::of_people(professionals.iter().map(|voice| [side(voice)]));
    [mean(|voice| voice.communication), mean(|voice| voice.added_value), mean(|voice| voice.energy)]
}

impl FamilyVoice {
    /// This person's effect, whoever typed it.
    pub fn effect(&self) -> Option<Mean> {
        Mean::of_people(std::iter::once(self.of_effect()))
    }

    /// This person's feeling, whoever typed it.
    pub fn feeling(&self) -> Option<Mean> {
        Mean::of_people(std::iter::once(self.of_feeling()))
    }

    fn of_effect(&self) -> [Option<Mark>; 2] {
        [self.better, self.got_help]
    }

    fn of_feeling(&self) -> [Option<Mark>; 4] {
        [self.taken_seriously, self.story_once, self.knew_whom, self.worked_together]
    }
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
