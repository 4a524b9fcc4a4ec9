//! What finishing a case or closing its meeting would cut off; never of whom.

use crate::CaseId;
use chrono::{DateTime, NaiveDate, Utc};

/// What is still on its way for a case, which finishing it or closing the meeting would cut off; never of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillOpen {
    /// Which case.
    pub case: CaseId,
    /// The end of the time in which somebody with a code can answer, if a code is out.
    pub code_until: Option<DateTime<Utc>>,
    /// The last day of a round without names that is still running.
    pub round_until: Option<NaiveDate>,
    /// In this meeting a round was not shown, in which somebody wrote or which has no names: it goes when that closes.
    pub unshown: bool,
}

impl StillOpen {
    /// Whether finishing the case would cut something off.
    pub fn cut_by_finishing(&self) -> bool {
        self.code_until.is_some() || self.round_until.is_some()
    }
}
