//! What a visitor can ask about weighing and the parking list; how it is answered is the office's.

use super::{HandCount, ParkingList, Way, Weighing};
use crate::{ParkedId, Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait WeighingDesk: Send + Sync {
    /// What is and was weighed in a meeting.
    async fn weighing(&self, reflection: ReflectionId) -> Result<Weighing, Problem>;
    /// Begins weighing what lies on the table, once.
    async fn begin_weighing(&self, reflection: ReflectionId, round: RoundId, way: Way) -> Result<(), Problem>;
    /// Weighs the round of a closed weighing again, by hands and where hands decided: its outcome stands until the new one is closed.
    async fn weigh_again(&self, reflection: ReflectionId, weighing: WeighingId, way: Way) -> Result<(), Problem>;
    /// Chooses, in place of what the visitor chose before: what, and what of it is in their top; or `none`, when they say so.
    async fn weigh(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        chosen: &[WeighedId],
        top: &[WeighedId],
        none: bool,
    ) -> Result<(), Problem>;
    /// Closes it: totals stay, who chose is forgotten, and what nobody chose is parked. While fewer than [`super::FEWEST_VOTERS`] chose it is taken back.
    async fn close_weighing(&self, reflection: ReflectionId, weighing: WeighingId) -> Result<(), Problem>;
    /// Closes it by what was counted in the room, by no more people than are noted as being there, in place of everything that was chosen on phones: of so many as the one who counts says it `replaces`. Once it is over that is said.
    async fn weigh_by_hands(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        count: &HandCount,
        replaces: i64,
    ) -> Result<(), Problem>;
    /// Counts hands anew, in place of what was typed before (`version`, as [`super::WeighingView::hand_counts`] had it); outcome and parking list follow.
    async fn recount_hands(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        version: i32,
        count: &HandCount,
    ) -> Result<(), Problem>;

    /// What a team parked.
    async fn parking_list(&self, team: &str) -> Result<ParkingList, Problem>;
    /// Takes something off the list.
    async fn unpark(&self, team: &str, parked: ParkedId) -> Result<(), Problem>;
    /// Moves something from the list to the agenda of the next meeting.
    async fn park_on_agenda(&self, team: &str, parked: ParkedId) -> Result<(), Problem>;
}
