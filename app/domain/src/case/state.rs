//! How far a case is; what may be done at which stage stands in the policy.

use crate::classification::codes;

codes! {
    /// How far a case is.
    CaseState {
        /// A worry about safety, a complaint, an incident or a court case is not settled.
        Waiting = "waiting",
        /// On the list.
        Proposed = "proposed",
        /// Worked on.
        Chosen = "chosen",
        /// Closed by a reflection.
        Learned = "learned",
        /// Somebody concerned objects.
        Stopped = "stopped",
    }
}
