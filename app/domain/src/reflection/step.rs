//! The kinds of step that a route through a meeting is made of; routes and their times are not here.

use crate::classification::codes;

codes! {
    /// What a meeting does in one step.
    StepKind {
        /// What became of the actions of last time.
        Promises = "promises",
        /// Whoever brings the case tells it.
        Telling = "telling",
        /// Questions to understand, no opinions.
        Questions = "questions",
        /// Everybody writes for themselves.
        Writing = "writing",
        /// What was written is shown, all at once.
        Revealing = "revealing",
        /// What belongs together is put together.
        Grouping = "grouping",
        /// What matters most is chosen.
        Weighing = "weighing",
        /// Talking it over.
        Talking = "talking",
        /// Insights, actions, agreements, signals.
        Deciding = "deciding",
        /// Looking back on the meeting itself.
        LookingBack = "looking_back",
    }
}
