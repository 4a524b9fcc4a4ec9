//! Whose turn it is to lead: whoever led longest ago; a proposal, and the team chooses.

use crate::PersonId;
use crate::alphabet::alphabetical;
use chrono::NaiveDate;

/// A member of the team, as far as leading goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Leads others, and so may be somebody's superior.
    pub leads_others: bool,
    /// The day of the last meeting of this team that they led.
    pub led: Option<NaiveDate>,
    /// Whether they would rather not; nobody asks why.
    pub aside: bool,
}

/// Somebody whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub who: PersonId,
    /// Their name.
    pub name: String,
    /// The day of the last meeting of this team that they led.
    pub led: Option<NaiveDate>,
}

/// Whose turn it is: who never led goes first, then who led longest ago; of several the first by name. Nobody when all would
/// rather not.
pub fn whose_turn(candidates: &[Candidate]) -> Option<Turn> {
    let willing = candidates.iter().filter(|one| !one.aside);
    let first = willing.min_by_key(|one| (one.led, alphabetical(&one.name), one.id))?;
    Some(Turn { who: first.id, name: first.name.clone(), led: first.led })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str, led: Option<&str>, aside: bool) -> Candidate {
        let led = led.map(|written| written.parse().unwrap());
        Candidate { id: PersonId::default(), name: name.into(), leads_others: false, led, aside }
    }

    fn turn(all: &[Candidate]) -> Option<String> {
        whose_turn(all).map(|turn| turn.name)
    }

    #[test]
    fn who_never_led_goes_first_then_who_led_longest_ago_then_by_name() {
        let anna = candidate("Anna", Some("2026-03-10"), false);
        let bram = candidate("Bram", Some("2026-02-10"), false);
        let chris = candidate("Chris", None, false);
        let emile = candidate("Émile", None, false);
        assert_eq!(turn(&[anna.clone(), bram.clone(), emile.clone(), chris]).as_deref(), Some("Chris"));
        assert_eq!(turn(&[anna.clone(), bram.clone(), emile]).as_deref(), Some("Émile"));
        assert_eq!(turn(&[anna, bram]).as_deref(), Some("Bram"));
    }

    #[test]
    fn who_would_rather_not_is_passed_over_and_nobody_is_made_to() {
        let aside = [candidate("Anna", None, true), candidate("Bram", Some("2026-02-10"), false)];
        assert_eq!(turn(&aside).as_deref(), Some("Bram"));
        assert_eq!((turn(&aside[..1]), turn(&[])), (None, None));
    }
}
