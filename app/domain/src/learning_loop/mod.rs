//! A signal on its way up and back, with its clock; only the team closes it, and nothing here knows a case.

mod closing;
mod view;

pub use closing::Closing;
pub use view::{LoopCard, LoopCheck, LoopDraft, LoopPage, LoopView, OpenLoop};

use crate::calendar::{local_day, working_days_between};
use crate::classification::codes;
use crate::release::{Stage, line, words};
use crate::theme::Theme;
use crate::trace::Releasable;
use crate::{LoopId, Objections, Problem, SignalId};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

codes! {
    /// How far a loop is.
    LoopState {
        /// Written, and shown to its writer as others would see it.
        Draft = "draft",
        /// Handed to the second person.
        Prepared = "prepared",
        /// The second person knew whom it is about.
        SentBack = "sent_back",
        /// Management has it.
        WithManagement = "with_management",
        /// Management answered; the team says whether it helps.
        Answered = "answered",
        /// The team closed it.
        Closed = "closed",
    }
}

impl LoopState {
    /// How far its release is.
    pub fn stage(self) -> Stage {
        match self {
            LoopState::Draft => Stage::Draft,
            LoopState::Prepared => Stage::Prepared,
            LoopState::SentBack => Stage::SentBack,
            LoopState::WithManagement | LoopState::Answered | LoopState::Closed => Stage::Released,
        }
    }
}

codes! {
    /// What management answers.
    Answer {
        /// It will be done, or is.
        Yes = "yes",
        /// It will not; the words say why.
        NoBecause = "no_because",
        /// Not yet: the clock goes on.
        WorkingOn = "working_on",
    }
}

impl Answer {
    /// Who has the loop after this answer: being at work on it is not the end of it.
    pub fn leads_to(self) -> LoopState {
        match self {
            Answer::Yes | Answer::NoBecause => LoopState::Answered,
            Answer::WorkingOn => LoopState::WithManagement,
        }
    }
}

codes! {
    /// Whether the change can be felt on the floor.
    Felt {
        /// It can.
        Yes = "yes",
        /// Somewhat.
        Partly = "partly",
        /// It cannot.
        No = "no",
    }
}

codes! {
    /// A step of a loop.
    StepKind {
        /// The team sent it up.
        Sent = "sent",
        /// Management answered.
        Answered = "answered",
        /// The team sent it up again.
        Returned = "returned",
        /// The team closed it.
        Closed = "closed",
    }
}

/// One step, without the person who took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub kind: StepKind,
    /// Management's answer, if it is one.
    pub answer: Option<Answer>,
    /// The words with it.
    pub text: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// With whom a loop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// With management, this many working days.
    Management(u32),
    /// With the team, this many working days.
    Team(u32),
    /// With nobody: it is closed.
    Nobody,
}

impl Holder {
    /// `sent` is when management last got it, `answered` when management last answered.
    pub fn of(
        state: LoopState,
        sent: Option<DateTime<Utc>>,
        answered: Option<DateTime<Utc>>,
        today: NaiveDate,
        holidays: &BTreeSet<NaiveDate>,
    ) -> Self {
        let since = |at: Option<DateTime<Utc>>| at.map_or(0, |at| working_days_between(local_day(at), today, holidays));
        match state {
            LoopState::WithManagement => Holder::Management(since(sent)),
            LoopState::Answered => Holder::Team(since(answered)),
            LoopState::Draft | LoopState::Prepared | LoopState::SentBack | LoopState::Closed => Holder::Nobody,
        }
    }
}

/// The words of a loop, proven to hold no identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopText {
    /// What it is about.
    pub theme: Theme,
    /// What is asked of management, in one line.
    pub asks: Releasable,
    /// What the team runs into.
    pub text: Releasable,
}

impl LoopText {
    /// Every part is asked.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that is empty, too long, or holds an identifier.
    pub fn parse(theme: &str, asks: &str, text: &str) -> Result<Self, Problem> {
        let mut all = Objections::default();
        let theme = all.take("theme", Theme::parse(theme).ok_or("refused-choose"));
        let asks = line(&mut all, "asks", asks);
        let text = words(&mut all, "text", text);
        all.check()?;
        match (theme, asks, text) {
            (Some(theme), Some(asks), Some(text)) => Ok(LoopText { theme, asks, text }),
            _ => Err(Problem::Broken),
        }
    }
}

/// Words beside a step: obligatory, and free of identifiers.
///
/// # Errors
/// [`Problem::Refused`] about `field`.
pub fn step_words(field: &'static str, raw: &str) -> Result<Releasable, Problem> {
    let mut all = Objections::default();
    let text = words(&mut all, field, raw);
    all.check()?;
    text.ok_or(Problem::Broken)
}

/// Once management said anything the team may close, also while it is still at work on it.
pub fn closable(state: LoopState, answered: bool) -> bool {
    state == LoopState::Answered || (state == LoopState::WithManagement && answered)
}

/// What a visitor can ask here.
#[async_trait]
pub trait LoopDesk: Send + Sync {
    /// A signal with what was written of it.
    async fn loop_draft(&self, signal: SignalId) -> Result<LoopDraft, Problem>;
    /// Writes or rewrites a loop; `version` is the row's as it was shown, 0 for a new one.
    async fn write_loop(&self, signal: SignalId, text: LoopText, version: i32) -> Result<LoopId, Problem>;
    /// Hands a written loop to the second person.
    async fn prepare_loop(&self, signal: SignalId, version: i32) -> Result<LoopId, Problem>;
    /// A loop before its second person.
    async fn loop_check(&self, id: LoopId) -> Result<LoopCheck, Problem>;
    /// The second person's answer: whether they know whom it is about sends it back, else it goes to management.
    async fn confirm_loop(&self, id: LoopId, version: i32, knows_who: bool) -> Result<LoopState, Problem>;
    /// The loops of one's own teams, neighbourhood or scope: longest with somebody first, closed ones last.
    async fn loops(&self) -> Result<Vec<LoopCard>, Problem>;
    /// One loop with its steps.
    async fn loop_page(&self, id: LoopId) -> Result<LoopPage, Problem>;
    /// Management answers.
    async fn answer_loop(&self, id: LoopId, version: i32, answer: Answer, words: Releasable) -> Result<(), Problem>;
    /// The team sends it up again, with what is still needed.
    async fn return_loop(&self, id: LoopId, version: i32, words: Releasable) -> Result<(), Problem>;
    /// The team closes it.
    async fn close_loop(&self, id: LoopId, version: i32, closing: Closing) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<DateTime<Utc>> {
        text.parse().ok()
    }

    #[test]
    fn the_clock_counts_working_days_over_christmas() {
        let holidays =
            crate::calendar::default_holidays(2026).into_iter().chain(crate::calendar::default_holidays(2027));
        let holidays = holidays.map(|(day, _)| day).collect();
        let monday = NaiveDate::from_ymd_opt(2027, 1, 4).expect("a day");
        let sent = at("2026-12-24T09:00:00Z");
        assert_eq!(Holder::of(LoopState::WithManagement, sent, None, monday, &holidays), Holder::Management(5));
        let answered = at("2026-12-30T09:00:00Z");
        assert_eq!(Holder::of(LoopState::Answered, sent, answered, monday, &holidays), Holder::Team(2));
        assert_eq!(Holder::of(LoopState::Closed, sent, answered, monday, &holidays), Holder::Nobody);
    }

    #[test]
    fn being_at_work_on_it_leaves_the_loop_with_management() {
        assert_eq!(Answer::WorkingOn.leads_to(), LoopState::WithManagement);
        assert_eq!(Answer::NoBecause.leads_to(), LoopState::Answered, "no, because is an answer");
        assert!(closable(LoopState::WithManagement, true) && !closable(LoopState::WithManagement, false));
    }
}
