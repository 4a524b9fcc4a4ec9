//! Working agreements with their versions, checks and the rules in the way; which case is checked lives in case.

mod agenda;
mod check;
mod health;
mod outcome;
mod register;
#[cfg(test)]
mod tests;
mod wording;

pub use crate::gap::Outcome;
pub use agenda::{AgendaItem, Decision, Reasons, Standing, in_order};
pub use check::{Answer, Change, Checklist, Meant, Row, Rule, Tick};
pub use health::{FEWEST, Health, LAST};
pub use register::{
    Checked, Consent, End, Entry, InTheWay, NewAgreement, Register, Rewording, Sheet, Version, check_consent,
    check_review,
};
pub use wording::Wording;

use crate::Words;
use crate::classification::codes;
use crate::{AgreementId, CaseId, Problem, ReflectionId};
use async_trait::async_trait;
use chrono::NaiveDate;

codes! {
    /// What an agreement is about; its words stand under `agreement-kind-CODE`.
    AgreementKind {
        /// Who calls or visits whom.
        Contact = "contact",
        /// Passing on.
        HandOver = "hand_over",
        /// Who keeps the overview.
        Coordination = "coordination",
        /// What to do when it is not safe.
        Safety = "safety",
        /// Who is told what.
        Information = "information",
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait AgreementDesk: Send + Sync {
    /// The register of the team at this address, weak agreements first.
    async fn agreements(&self, team: &str) -> Result<Register, Problem>;

    /// Adds an agreement of the team at this address.
    async fn make_agreement(&self, team: &str, new: NewAgreement) -> Result<AgreementId, Problem>;

    /// One agreement with its versions, its checks and the rules in the way.
    async fn agreement(&self, agreement: AgreementId) -> Result<Sheet, Problem>;

    /// Words it anew; checks made before keep pointing at the wording they were made against. `version` is the row's
    /// version as it was read. As with the three below, the answer is the open reflection of the team in which it was decided.
    async fn change_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        rewording: Rewording,
    ) -> Result<Option<ReflectionId>, Problem>;

    /// Says on which day the team agreed to the wording in force.
    async fn consent_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        on: NaiveDate,
    ) -> Result<Option<ReflectionId>, Problem>;

    /// Leaves it as it is, with another day to look at it again.
    async fn review_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        on: NaiveDate,
    ) -> Result<Option<ReflectionId>, Problem>;

    /// Ends it; it is asked no more, and its checks stay.
    async fn end_agreement(
        &self,
        agreement: AgreementId,
        version: i32,
        reason: Words,
    ) -> Result<Option<ReflectionId>, Problem>;

    /// What the circle of a chosen case can tick.
    async fn checklist(&self, case: CaseId) -> Result<Checklist, Problem>;

    /// Keeps what was ticked: all of it, or nothing.
    async fn check_agreements(&self, case: CaseId, ticks: Vec<Tick>) -> Result<(), Problem>;
}
