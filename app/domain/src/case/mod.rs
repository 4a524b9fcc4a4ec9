//! A case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

mod describe;
mod notice;
mod propose;
mod state;
mod view;

pub use describe::{Description, FamilySaid, Revision, last_end};
pub use notice::{Notice, Recording, Stance, change_stops, may_answer, must_know, permits};
pub use propose::{Proposal, Proposed, first_end};
pub use state::CaseState;
pub use view::{
    CaseCard, CaseHead, CaseSheet, Choosing, CirclePage, Describing, Erasing, FamilyPage, Information, Proposing,
    Seated,
};

use crate::{CaseId, PersonId, Problem};
use async_trait::async_trait;

/// How many of a team's proposed cases one person picks at most.
pub const VOTES: i64 = 3;

/// What a visitor can ask here.
#[async_trait]
pub trait CaseDesk: Send + Sync {
    /// What the page for proposing needs; `team` is its address.
    async fn proposing(&self, team: &str) -> Result<Proposing, Problem>;
    /// Proposes a case; its name is drawn.
    async fn propose_case(&self, team: &str, proposal: Proposal) -> Result<Proposed, Problem>;
    /// Gives a vote, or takes it back; the address of the case's team.
    async fn vote_case(&self, case: CaseId, give: bool) -> Result<String, Problem>;
    /// What whoever chooses a case sees of it.
    async fn choosing(&self, case: CaseId) -> Result<Choosing, Problem>;
    /// Chooses a proposed case, with its description.
    async fn choose_case(&self, case: CaseId, description: Description) -> Result<(), Problem>;
    /// What the team sees of a case: pseudonym, themes and question.
    async fn case_card(&self, case: CaseId) -> Result<CaseCard, Problem>;
    /// What the circle sees of a case, without the four perspectives.
    async fn case_sheet(&self, case: CaseId) -> Result<CaseSheet, Problem>;
    /// What the page for describing needs.
    async fn describing(&self, case: CaseId) -> Result<Describing, Problem>;
    /// Describes a case anew.
    async fn describe_case(&self, case: CaseId, revision: Revision) -> Result<(), Problem>;
    /// Says whose family a case is about, also once it was learned from.
    async fn keep_family(&self, case: CaseId, said: FamilySaid) -> Result<(), Problem>;
    /// Who is in the circle, and who could be.
    async fn circle(&self, case: CaseId) -> Result<CirclePage, Problem>;
    /// Adds a member of the team to the circle.
    async fn add_to_circle(&self, case: CaseId, person: PersonId) -> Result<(), Problem>;
    /// Takes somebody out of the circle; never the last one.
    async fn remove_from_circle(&self, case: CaseId, person: PersonId) -> Result<(), Problem>;
    /// What the family knows.
    async fn family(&self, case: CaseId) -> Result<FamilyPage, Problem>;
    /// Records what the family knows; each notice with the version it replaces, 0 for none.
    async fn record_notices(&self, case: CaseId, notices: Vec<(Notice, i32)>) -> Result<(), Problem>;
    /// What the sheet for the family says.
    async fn information(&self, case: CaseId) -> Result<Information, Problem>;
    /// Lets a case that waited for safety go on.
    async fn resume_case(&self, case: CaseId) -> Result<(), Problem>;
    /// Closes the case for the visitor, who knows the family privately; the address of its team.
    async fn declare_private(&self, case: CaseId) -> Result<String, Problem>;
    /// What goes and what stays when a case is erased.
    async fn erasing(&self, case: CaseId) -> Result<Erasing, Problem>;
    /// Erases a case with all that hangs on it; the address of its team.
    async fn erase_case(&self, case: CaseId) -> Result<String, Problem>;
}
