//! How small is too small, and how long a proof may take; what is done with it lives in the suppressor and the audit.

use thiserror::Error;

/// The threshold of a publication and the budget of its audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    threshold: u32,
    budget: u64,
}

/// A threshold may be raised, never lowered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the threshold is at least {0}")]
pub struct TooLow(pub u32);

impl Rules {
    /// The threshold nobody can go below.
    pub const LOWEST: u32 = 5;
    /// Without one team's families there remain none, or at least this many.
    pub const REMAINDER: u32 = 3;
    /// Steps of the audit; the largest report of twenty teams takes less than a twentieth of them.
    pub const BUDGET: u64 = 20_000_000;

    /// Rules with this threshold; below [`Rules::LOWEST`] they are refused.
    pub fn new(threshold: u32) -> Result<Self, TooLow> {
        Self { threshold: Self::LOWEST, budget: Self::BUDGET }.raised(threshold)
    }

    /// The same rules with a higher threshold; a lower one is refused.
    pub fn raised(self, threshold: u32) -> Result<Self, TooLow> {
        if threshold < self.threshold { Err(TooLow(self.threshold)) } else { Ok(Self { threshold, ..self }) }
    }

    /// The same rules with this many steps for the audit; a proof that needs more is no proof.
    pub fn with_budget(self, budget: u64) -> Self {
        Self { budget, ..self }
    }

    /// The smallest number of families that may be shown.
    pub fn threshold(self) -> u32 {
        self.threshold
    }

    /// The steps an audit may take.
    pub fn budget(self) -> u64 {
        self.budget
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self { threshold: Self::LOWEST, budget: Self::BUDGET }
    }
}
