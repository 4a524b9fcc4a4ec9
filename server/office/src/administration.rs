//! Use cases: Organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

use crate::Seat;
use async_trait::async_trait;
use domain::administration::AdministrationDesk;

#[async_trait]
impl AdministrationDesk for Seat {}
