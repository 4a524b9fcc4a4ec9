//! What the family knows, per person concerned, and what that permits; how it is recorded lives in the store.

use crate::classification::{AgeBand, Concerned, codes};
use crate::{Line, Objections, Problem};

codes! {
    /// How somebody concerned stands to the case.
    Stance {
        /// They were told.
        Told = "told",
        /// They agree.
        Agrees = "agrees",
        /// They object: the case stops.
        Objects = "objects",
        /// They were not told, for a reason.
        NotTold = "not_told",
    }
}

/// What one person concerned knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Who.
    pub who: Concerned,
    /// How they stand to it.
    pub stance: Stance,
    /// Why they were not told.
    pub reason: Option<String>,
}

impl Notice {
    /// A notice; only one that was not given has, and needs, a reason.
    ///
    /// # Errors
    /// The key of a sentence, when the reason is missing or too long.
    pub fn new(who: Concerned, stance: Stance, reason: &str) -> Result<Self, &'static str> {
        let reason = match stance {
            Stance::NotTold => Some(Line::parse(reason).map_err(|says| match says {
                "refused-empty" => "refused-reason",
                other => other,
            })?),
            Stance::Told | Stance::Agrees | Stance::Objects => None,
        };
        Ok(Notice { who, stance, reason: reason.map(Line::into_string) })
    }
}

/// What recording a notice does to what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// The same is stored: nothing is written.
    Stands,
    /// It is written over what the visitor saw.
    Writes,
    /// Somebody else changed it meanwhile to something else.
    Clashes,
}

impl Notice {
    /// What recording this does for a visitor who saw the version `seen`, 0 for none, where this is stored now.
    pub fn over(&self, seen: i32, stored: Option<&(Notice, i32)>) -> Recording {
        match stored {
            Some((now, _)) if now == self => Recording::Stands,
            Some((_, version)) if *version == seen => Recording::Writes,
            None if seen == 0 => Recording::Writes,
            Some(_) | None => Recording::Clashes,
        }
    }
}

/// Who must know at an age: below 12 a parent with authority, from 12 to 15 they and the young person, from 16 the
/// young person. A second parent is recorded when there is one.
pub fn must_know(age: AgeBand) -> &'static [Concerned] {
    match age {
        AgeBand::Below12 => &[Concerned::Parent1],
        AgeBand::From12 => &[Concerned::Young, Concerned::Parent1],
        AgeBand::From16 | AgeBand::From18 => &[Concerned::Young],
    }
}

/// Whether the notices permit a case about somebody of this age to go on.
///
/// # Errors
/// [`Problem::Refused`] when somebody objects, or whoever must know is not recorded.
pub fn permits(age: AgeBand, notices: &[Notice]) -> Result<(), Problem> {
    let mut objections = Objections::default();
    if notices.iter().any(|notice| notice.stance == Stance::Objects) {
        objections.add("", "refused-objection");
    }
    for who in must_know(age) {
        if !notices.iter().any(|notice| notice.who == *who) {
            let says = match who {
                Concerned::Young => "refused-young-unknown",
                Concerned::Parent1 | Concerned::Parent2 => "refused-parent-unknown",
            };
            objections.add("age", says);
        }
    }
    objections.check()
}

/// Whether somebody concerned may be asked how the help is: who knows of the case; parents of somebody of 16 or over
/// only after the young person said yes.
pub fn may_answer(who: Concerned, age: Option<AgeBand>, notices: &[Notice]) -> bool {
    let stance = |who| notices.iter().find(|notice| notice.who == who).map(|notice| notice.stance);
    let knows = matches!(stance(who), Some(Stance::Told | Stance::Agrees));
    match (who, age) {
        (Concerned::Parent1 | Concerned::Parent2, Some(AgeBand::From16 | AgeBand::From18)) => {
            knows && stance(Concerned::Young) == Some(Stance::Agrees)
        }
        (Concerned::Young | Concerned::Parent1 | Concerned::Parent2, _) => knows,
    }
}

/// Whether these notices stop a case.
pub fn change_stops(notices: &[Notice]) -> bool {
    notices.iter().any(|notice| notice.stance == Stance::Objects)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(who: Concerned, stance: Stance) -> Notice {
        Notice::new(who, stance, "een reden").expect("a notice")
    }

    #[test]
    fn one_objection_stops_a_case_at_every_age() {
        for age in AgeBand::ALL {
            for who in Concerned::ALL {
                let mut all: Vec<_> = Concerned::ALL.iter().map(|who| says(*who, Stance::Agrees)).collect();
                assert_eq!(permits(*age, &all), Ok(()));
                all.retain(|notice| notice.who != *who);
                all.push(says(*who, Stance::Objects));
                assert!(permits(*age, &all).is_err() && change_stops(&all));
            }
        }
    }

    #[test]
    fn who_must_know_follows_the_age() {
        let young = [says(Concerned::Young, Stance::Told)];
        let parent = [says(Concerned::Parent1, Stance::Told)];
        let verdicts = AgeBand::ALL.iter().map(|age| (permits(*age, &young).is_ok(), permits(*age, &parent).is_ok()));
        assert_eq!(
            verdicts.collect::<Vec<_>>(),
            [(false, true), (false, false), (true, false), (true, false)],
            "0-11, 12-15, 16-17, 18+: young alone, parent alone"
        );
    }

    #[test]
    fn not_told_needs_a_reason_and_nothing_else_keeps_one() {
        assert_eq!(Notice::new(Concerned::Young, Stance::NotTold, " "), Err("refused-reason"));
        assert_eq!(says(Concerned::Young, Stance::Told).reason, None);
    }

    #[test]
    fn what_is_stored_already_is_not_written_and_only_another_answer_clashes() {
        let (told, agrees) = (says(Concerned::Young, Stance::Told), says(Concerned::Young, Stance::Agrees));
        let stored = (told.clone(), 3);
        for seen in [0, 2, 3] {
            assert_eq!(told.over(seen, Some(&stored)), Recording::Stands);
            let other = if seen == 3 { Recording::Writes } else { Recording::Clashes };
            assert_eq!(agrees.over(seen, Some(&stored)), other);
        }
        assert_eq!(agrees.over(0, None), Recording::Writes);
        assert_eq!(agrees.over(2, None), Recording::Clashes, "it was there");
    }

    #[test]
    fn from_sixteen_a_parent_is_asked_only_after_the_young_person_agrees() {
        let told = [says(Concerned::Young, Stance::Told), says(Concerned::Parent1, Stance::Agrees)];
        let agrees = [says(Concerned::Young, Stance::Agrees), says(Concerned::Parent1, Stance::Told)];
        for age in AgeBand::ALL.iter().copied() {
            let old = matches!(age, AgeBand::From16 | AgeBand::From18);
            assert_eq!(may_answer(Concerned::Parent1, Some(age), &told), !old);
            assert!(may_answer(Concerned::Parent1, Some(age), &agrees));
            assert!(!may_answer(Concerned::Parent2, Some(age), &agrees), "who knows nothing is not asked");
        }
    }
}
