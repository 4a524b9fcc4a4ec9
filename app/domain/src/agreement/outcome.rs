//! The codes of an outcome, in the database and in forms; what an outcome means for weakness lives in gap.

use crate::gap::Outcome;

impl Outcome {
    /// All four, in the order of the screen.
    pub const ALL: [Outcome; 4] = [Self::Kept, Self::NotKept, Self::BlockedByRule, Self::NotApplicable];

    /// The code; its words stand under `outcome-CODE`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::NotKept => "not_kept",
            Self::BlockedByRule => "blocked",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The outcome with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}
