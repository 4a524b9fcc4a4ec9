//! Handing a written lesson to the second person; its page lives in draft.

use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use serde::Deserialize;

/// The version that was seen.
#[derive(Deserialize)]
pub(super) struct PrepareForm {
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for PrepareForm {
    const PAGE: &'static str = "/inzicht/{id}/les";
    const NAME: &'static str = "voorleggen";
    const DEED: Deed = Deed::PrepareRelease;
    const SAID: Option<&'static str> = Some("gelukt-voorgelegd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let lesson = visit.desk.prepare_lesson(visit.at("id")?, self.version).await?;
        Ok(Done::at(format!("/les/{lesson}/bevestigen")))
    }
}
