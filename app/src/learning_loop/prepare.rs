//! Handing a written loop to the second person; its page lives in draft.

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
    const PAGE: &'static str = "/signaal/{id}/vrijgeven";
    const NAME: &'static str = "voorleggen";
    const DEED: Deed = Deed::PrepareRelease;
    const SAID: Option<&'static str> = Some("gelukt-voorgelegd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.desk.prepare_loop(visit.at("id")?, self.version).await?;
        Ok(Done::at(format!("/leerloop/{id}/bevestigen")))
    }
}
