//! What a visitor can ask about routes, steps and the beamer; how it is answered is the office's.

use super::{Move, Picker, Route, RouteChoice, Screen, SeenRoute, TeamRoutes};
use crate::{CaseId, PersonId, Problem, ReflectionId, RouteId};
use async_trait::async_trait;

/// What a visitor can ask here.
#[async_trait]
pub trait RouteDesk: Send + Sync {
    /// The routes of a team's own.
    async fn routes(&self, team: &str) -> Result<TeamRoutes, Problem>;
    /// One of them.
    async fn route(&self, team: &str, route: RouteId) -> Result<SeenRoute, Problem>;
    /// Makes a route the team's own.
    async fn make_route(&self, team: &str, route: Route) -> Result<RouteId, Problem>;
    /// Changes one of the team's own; meetings that began keep their steps.
    async fn change_route(&self, team: &str, id: RouteId, version: i32, route: Route) -> Result<(), Problem>;
    /// Takes one away; a planned meeting that had chosen it follows the route of an hour.
    async fn remove_route(&self, team: &str, id: RouteId, version: i32) -> Result<(), Problem>;

    /// What a meeting can choose its route from.
    async fn route_picker(&self, reflection: ReflectionId) -> Result<Picker, Problem>;
    /// Chooses the route of a planned meeting; `from` is what stood there for whoever chooses.
    async fn choose_route(&self, reflection: ReflectionId, from: RouteChoice, to: RouteChoice) -> Result<(), Problem>;
    /// Goes to a step, of any, whichever is done.
    async fn go_to_step(&self, reflection: ReflectionId, asked: Move) -> Result<(), Problem>;
    /// Says which case the meeting is about now; `from` is the one whoever asks saw.
    async fn turn_to_case(&self, reflection: ReflectionId, from: Option<CaseId>, to: CaseId) -> Result<(), Problem>;
    /// Hands the lead to a member of the team, who may be oneself; `from` is who led for whoever asks.
    async fn give_lead(&self, reflection: ReflectionId, from: Option<PersonId>, to: PersonId) -> Result<(), Problem>;
    /// What everybody in the room sees.
    async fn screen(&self, reflection: ReflectionId) -> Result<Screen, Problem>;
}
