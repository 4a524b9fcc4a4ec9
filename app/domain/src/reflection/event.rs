//! What can change in a meeting, as an event tells it: the kind alone; never who did it, never what it says.

use crate::classification::codes;

codes! {
    /// The part of a meeting that changed.
    EventKind {
        /// It began, was planned differently, or closed; or what it may show of a case changed. That has no kind of its own:
        /// nobody is told that somebody knows a family privately.
        Meeting = "meeting",
        /// Who is there, or who leads.
        People = "people",
        /// The step it is at, or its route.
        Step = "step",
        /// The agenda, and what was decided about its agreements.
        Agenda = "agenda",
        /// Promises, earlier ones and new ones.
        Actions = "actions",
        /// Insights and signals.
        Notes = "notes",
        /// What is written in silence, and that it is shown.
        Thoughts = "thoughts",
        /// Groups of thoughts and what they weigh.
        Groups = "groups",
        /// Looking back on the meeting itself.
        LookBack = "look_back",
    }
}
