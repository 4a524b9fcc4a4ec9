//! The second person of a learning loop; the page itself lives in release.

use super::article::{article, texts};
use crate::page::{Page, Shown};
use crate::release::{Before, confirm, knows};
use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::learning_loop::{LoopCheck, LoopState};
use domain::policy::Deed;
use domain::session::Done;
use domain::{LoopId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The answer, and the version that was seen.
#[derive(Deserialize)]
pub(super) struct ConfirmForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    knows: String,
}

#[async_trait]
impl Form for ConfirmForm {
    const PAGE: &'static str = "/leerloop/{id}/bevestigen";
    const NAME: &'static str = "bevestigen";
    const DEED: Deed = Deed::ConfirmRelease;
    const SAID: Option<&'static str> = Some("gelukt-besluit");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: LoopId = visit.at("id")?;
        let knows = knows(&self.knows)?;
        let team = visit.desk.loop_check(id).await?.made.shown.from.team_slug;
        Ok(match visit.desk.confirm_loop(id, self.version, knows).await? {
            LoopState::WithManagement => Done::at(format!("/leerloop/{id}")),
            _ => Done::at(format!("/team/{team}/vrijgeven")),
        })
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let LoopCheck { made, second } = visit.desk.loop_check(visit.at("id")?).await?;
    let before = Before {
        from: made.shown.from.clone(),
        stage: made.stage,
        second,
        version: made.version,
        heading: "release-preview-management",
        texts: texts(&made.shown),
    };
    Ok(confirm::<ConfirmForm>(visit, before, move || article(&made.shown, Shown::Marked).into_any()))
}
