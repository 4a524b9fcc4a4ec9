//! A team's meeting: planning, attendance, promises, insights, signals, closing and minutes; releases live in lesson and learning_loop.

mod at_step;
mod contribution;
mod desk;
mod event;
mod length;
mod live;
mod meeting;
mod plan;
mod route;
mod route_desk;
mod screen;
mod seen_case;
mod step;
mod still_open;
mod template;
mod walk;

pub use at_step::{AboutOne, AtStep};
pub use contribution::{CareSource, Sources};
pub use desk::ReflectionDesk;
pub use event::EventKind;
pub use live::{Listening, LiveDesk, Since, Told};
pub use meeting::{AgendaPoint, AgreementChange, Meeting, MeetingCase, Member, Note, Promise};
pub use plan::{Held, NewPromise, Plan, Planner};
pub use route::{FullRoute, MOST_MINUTES, MOST_STEPS, Picker, Route, RouteChoice, RouteStep, SeenRoute, TeamRoutes};
pub use route_desk::RouteDesk;
pub use screen::{Screen, Shows};
pub use seen_case::SeenCase;
pub use step::StepKind;
pub use still_open::StillOpen;
pub use template::{Template, TemplateStep};
pub use walk::{Leaving, Move, StepState, StepTitle, Walk, WalkStep};

use crate::classification::codes;
use crate::{InsightId, SignalId};

/// More new promises than this no team keeps.
pub const MOST_PROMISES: usize = 3;
/// Days that a reflection or a promise may lie away from today.
pub const FARTHEST_DAYS: i64 = 366;

codes! {
    /// How far a reflection is.
    Progress {
        /// It has a date.
        Planned = "planned",
        /// The team sits together; whoever leads is in the circle of its cases.
        Open = "open",
        /// It is over, and nothing of it changes any more.
        Closed = "closed",
    }
}

codes! {
    /// What became of a promise.
    Outcome {
        /// It stands.
        Open = "open",
        /// It was kept.
        Done = "done",
        /// It is not needed any more.
        Dropped = "dropped",
        /// It stands, worded differently or for another day; said of a promise in a meeting only.
        Changed = "changed",
    }
}

/// A text that a reflection wrote with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteId {
    /// What was concluded.
    Insight(InsightId),
    /// What the team cannot solve itself.
    Signal(SignalId),
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// What was concluded.
    Insight,
    /// What the team cannot solve itself.
    Signal,
}
