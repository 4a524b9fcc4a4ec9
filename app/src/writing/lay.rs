//! Laying a card elsewhere: in a group, or apart from what covers it; under one that says the same lives beside it.

use super::groups_desk;
use crate::form::choose;
use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::To;
use domain::{Problem, ReflectionId};
use serde::Deserialize;

/// A card that goes to another group.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    thought: String,
    version: i32,
    group: String,
}

/// What a list says for in no group.
pub(super) const LOOSE: &str = "los";
/// What a list says for a group that is made.
pub(super) const NEW: &str = "nieuw";

#[async_trait]
impl Form for MoveForm {
    const PAGE: &'static str = "/sessie/{id}/groepen";
    const NAME: &'static str = "verplaatsen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let to = match self.group.as_str() {
            LOOSE => To::Loose,
            NEW => To::New,
            group => To::Group(choose(group.parse().ok()).map_err(Problem::form)?),
        };
        visit.desk.put_thought(id, self.thought.parse()?, self.version, to).await?;
        Ok(Done::at(format!("{}#kaart-{}", groups_desk(id), self.thought)))
    }
}

/// A thought that does not say the same after all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PartForm {
    thought: String,
    version: i32,
}

#[async_trait]
impl Form for PartForm {
    const PAGE: &'static str = "/sessie/{id}/groepen";
    const NAME: &'static str = "losmaken";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.part_thought(id, self.thought.parse()?, self.version).await?;
        Ok(Done::at(format!("{}#kaart-{}", groups_desk(id), self.thought)))
    }
}
