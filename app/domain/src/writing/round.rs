//! A round of writing: what may be done with it when, and how many must write before it may be shown without names.

use crate::Problem;
use crate::classification::codes;
use crate::practice::FEWEST;

codes! {
    /// How far a round is.
    Stage {
        /// A round without names that was announced before the meeting.
        Announced = "announced",
        /// Everybody writes for themselves.
        Writing = "writing",
        /// Everything lies on the table.
        Shown = "shown",
        /// It was put away, or a next round came after it; its texts stay.
        Closed = "closed",
    }
}

impl Stage {
    /// Whether somebody may still add a thought under their name: while writing, and late while it is shown.
    pub fn takes_thoughts(self, unsigned: bool) -> bool {
        match self {
            Stage::Writing => true,
            Stage::Shown => !unsigned,
            Stage::Announced | Stage::Closed => false,
        }
    }

    /// Whether notes of paper may be typed in: in a round without names not after the showing, for what comes alone is somebody's.
    pub fn takes_paper(self, unsigned: bool) -> bool {
        self.takes_thoughts(unsigned)
    }

    /// Whether everybody reads what was written.
    pub fn told(self) -> bool {
        matches!(self, Stage::Shown | Stage::Closed)
    }
}

/// With fewer people who may write about its case than a round without names needs, none is announced.
///
/// # Errors
/// [`Problem::Refused`] for fewer than [`FEWEST`] of them.
pub fn may_announce(writers: usize) -> Result<(), Problem> {
    if writers < FEWEST { Err(Problem::form("refused-silence-alone")) } else { Ok(()) }
}

/// Whether somebody may add thoughts under their name. Once the round is shown the team reads them at once, and only whoever was told so
/// (`told`) may: what was typed in silence stays with its writer until they send it knowing that.
///
/// # Errors
/// [`Problem::NotNow`] in a round without names and in one that is over, [`Problem::Refused`] when it was shown meanwhile.
pub fn may_write(stage: Stage, unsigned: bool, told: bool) -> Result<(), Problem> {
    match stage {
        _ if unsigned => Err(Problem::NotNow("silence-unsigned")),
        Stage::Writing => Ok(()),
        Stage::Shown if told => Ok(()),
        Stage::Shown => Err(Problem::field("thoughts", "refused-thoughts-shown")),
        Stage::Announced | Stage::Closed => Err(Problem::NotNow("silence-over")),
    }
}

/// What fewer than [`FEWEST`] people wrote without names is never shown; paper does not count, for a pile has no writers.
///
/// # Errors
/// [`Problem::Refused`] when too few wrote.
pub fn may_show(unsigned: bool, writers: usize) -> Result<(), Problem> {
    if unsigned && writers < FEWEST { Err(Problem::form("refused-silence-few")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_names_five_must_write_and_with_names_nobody_need() {
        assert!(may_show(true, 4).is_err() && may_show(true, 5).is_ok() && may_show(false, 0).is_ok());
        assert!(may_announce(4).is_err() && may_announce(5).is_ok());
    }

    #[test]
    fn once_a_round_is_shown_only_whoever_knows_that_it_is_read_at_once_may_add_to_it() {
        let asked = Err(Problem::field("thoughts", "refused-thoughts-shown"));
        assert_eq!(may_write(Stage::Shown, false, false), asked);
        assert_eq!(may_write(Stage::Shown, false, true), Ok(()));
        assert_eq!(may_write(Stage::Writing, false, false), Ok(()));
        for told in [false, true] {
            assert_eq!(may_write(Stage::Closed, false, told), Err(Problem::NotNow("silence-over")));
            assert_eq!(may_write(Stage::Shown, true, told), Err(Problem::NotNow("silence-unsigned")));
        }
    }

    #[test]
    fn nobody_is_late_in_a_round_without_names() {
        let late = |unsigned| Stage::Shown.takes_thoughts(unsigned);
        assert!(late(false) && !late(true));
        assert!([Stage::Announced, Stage::Closed].iter().all(|stage| !stage.takes_thoughts(false)));
    }
}
