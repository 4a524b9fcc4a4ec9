//! The second person of a rule; the page itself lives in release.

use super::article::article;
use crate::page::{Page, Shown};
use crate::release::{Before, confirm, knows};
use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::rule_obstacle::RuleCheck;
use domain::session::Done;
use domain::{Problem, RuleObstacleId};
use leptos::prelude::*;
use serde::Deserialize;

/// The answer, and the version that was seen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ConfirmForm {
    version: i32,
    knows: String,
}

#[async_trait]
impl Form for ConfirmForm {
    const PAGE: &'static str = "/regel/{id}/bevestigen";
    const NAME: &'static str = "bevestigen";
    const DEED: Deed = Deed::ConfirmRule;
    const SAID: Option<&'static str> = Some("gelukt-besluit");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        visit.desk.confirm_rule(id, self.version, knows(&self.knows)?).await?;
        Ok(Done::at(format!("/regel/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let RuleCheck { made, from, second } = visit.desk.rule_check(visit.at("id")?).await?;
    let before = Before {
        from,
        stage: made.stage,
        second,
        version: made.version,
        heading: "release-preview-network",
        texts: vec![made.shown.text.clone()],
    };
    Ok(confirm::<ConfirmForm>(visit, before, move || article(&made.shown, Shown::Marked).into_any()))
}
