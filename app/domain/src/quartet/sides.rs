//! The sides of a quartet and what lies between them; single answers of the family are not in here.

use crate::agreement::{Health, Wording};
use crate::gap::{
    AgreementCheck, FamilyVoice, Gap, Mean, Outcome, PracticeVoice, WeakAgreements, family_means, gaps_between,
    practice_means, weak_agreements,
};
use crate::practice::{FEWEST, Round};
use crate::profession::Profession;
use crate::{AgreementId, PersonId};

/// One working agreement as it was ticked in this case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which.
    pub agreement: AgreementId,
    /// How it was worded when it was ticked.
    pub wording: Wording,
    /// What was ticked.
    pub outcome: Outcome,
    /// The rule that stood in the way.
    pub obstacle: Option<String>,
    /// How the agreement did in its last ten tests, this case among them.
    pub health: Health,
}

impl Check {
    /// The places of the checks to name beside the gap, with how many were tested.
    pub fn weak(checks: &[Check]) -> Option<WeakAgreements<usize>> {
        let ticked = |(agreement, check): (usize, &Check)| AgreementCheck { agreement, outcome: check.outcome };
        weak_agreements(&checks.iter().enumerate().map(ticked).collect::<Vec<_>>())
    }
}

/// A professional of the case, by name, without their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their profession.
    pub profession: Option<String>,
    /// Whether they are in the circle now.
    pub in_circle: bool,
    /// Their marks, once given.
    pub voice: Option<PracticeVoice>,
}

/// A professional without an account who was asked about the case, by kind and without own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuestVoice {
    /// Of which kind.
    pub profession: Profession,
    /// Their marks.
    pub voice: PracticeVoice,
}

/// The professionals of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Professionals {
    /// Of the team, by name.
    pub colleagues: Vec<Colleague>,
    /// Guests who answered.
    pub guests: Vec<GuestVoice>,
    /// Those of the team without names, when they announced it so.
    pub round: Option<Round>,
}

impl Professionals {
    /// Whether there is anything to show of them.
    pub fn spoke(&self) -> bool {
        let means = self.round.as_ref().map_or([None; 3], Round::means);
        !self.guests.is_empty()
            || means.iter().any(Option::is_some)
            || self.colleagues.iter().any(|one| one.voice.is_some())
    }
}

/// The family and the professionals, each person weighing the same, and the gaps between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The family's effect; who answered on somebody's behalf is not in it.
    pub effect: Option<Mean>,
    /// The family's feeling; likewise.
    pub feeling: Option<Mean>,
    /// The professionals' communication.
    pub communication: Option<Mean>,
    /// The professionals' added value.
    pub added_value: Option<Mean>,
    /// The professionals' energy; stands in no gap.
    pub energy: Option<Mean>,
    /// The gaps to name, largest first.
    pub gaps: Vec<Gap>,
    /// Whether professionals are among them without names: then how many there are is not told.
    pub unsigned: bool,
}

impl Sides {
    /// From what everybody said: the professionals by name, or without names once their round closed; guests with them.
    pub fn of(family: &[FamilyVoice], professionals: &Professionals) -> Self {
        let Professionals { colleagues, guests, round } = professionals;
        let named = colleagues.iter().filter_map(|one| one.voice);
        let voices: Vec<_> = named.chain(guests.iter().map(|one| one.voice)).collect();
        let family = family_means(family);
        let mut practice = practice_means(&voices);
        for (named, unsigned) in practice.iter_mut().zip(round.as_ref().map_or([None; 3], Round::means)) {
            *named = Mean::over_both(*named, unsigned);
        }
        let unsigned = round.as_ref().is_some_and(|round| round.means().iter().any(Option::is_some));
        let ([effect, feeling], [communication, added_value, energy]) = (family, practice);
        Sides { effect, feeling, communication, added_value, energy, gaps: gaps_between(family, practice), unsigned }
    }

    /// How many professionals gave a mark; where some did without a name, no more than the fewest of whom anything is told.
    pub fn professionals(&self) -> u64 {
        if self.unsigned {
            return FEWEST as u64;
        }
        let means = [self.communication, self.added_value, self.energy];
        means.iter().flatten().map(Mean::people).max().unwrap_or(0)
    }

    /// Whether the family answered for itself.
    pub fn family_spoke(&self) -> bool {
        self.effect.is_some() || self.feeling.is_some()
    }

    /// Whether a professional gave a mark that is compared.
    pub fn practice_spoke(&self) -> bool {
        self.communication.is_some() || self.added_value.is_some()
    }

    /// Whether some side of the one can be laid beside the other.
    pub fn comparable(&self) -> bool {
        (self.effect.is_some() && self.added_value.is_some())
            || (self.feeling.is_some() && self.communication.is_some())
    }
}
