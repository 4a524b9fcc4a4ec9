//! Writing a rule for the network, and handing it to the second person.

use super::article::article;
use crate::form::{Fields, Text, text};
use crate::page::{Page, Shown};
use crate::release::{Draft, Words, draft};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::rule_obstacle::{RuleDraft, released_words};
use domain::session::Done;
use domain::{Problem, RuleObstacleId};
use leptos::prelude::*;
use serde::Deserialize;

/// The words for the network.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WriteForm {
    version: i32,
    text: String,
}

/// The version that was seen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PrepareForm {
    version: i32,
}

#[async_trait]
impl Form for WriteForm {
    const PAGE: &'static str = "/regel/{id}/vrijgeven";
    const NAME: &'static str = "regel";
    const DEED: Deed = Deed::PrepareRelease;
    const SAID: Option<&'static str> = Some("gelukt-regel");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        visit.desk.write_rule(id, released_words(&self.text)?, self.version).await?;
        Ok(Done::at(format!("/regel/{id}/vrijgeven")))
    }
}

#[async_trait]
impl Form for PrepareForm {
    const PAGE: &'static str = "/regel/{id}/vrijgeven";
    const NAME: &'static str = "voorleggen";
    const DEED: Deed = Deed::PrepareRelease;
    const SAID: Option<&'static str> = Some("gelukt-voorgelegd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        visit.desk.prepare_rule(id, self.version).await?;
        Ok(Done::at(format!("/regel/{id}/bevestigen")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let RuleDraft { own, from, made } = visit.desk.rule_draft(visit.at("id")?).await?;
    let written = Draft {
        from,
        stage: made.as_ref().map(|made| made.stage),
        version: made.as_ref().map_or(0, |made| made.version),
        heading: t("title-rule-draft"),
        source: own.clone(),
        words: Words {
            title: "title-rule-draft",
            lead: "rule-draft-lead",
            source: "rule-own",
            write: "rule-write",
            preview: "release-preview-network",
        },
        minutes: 1,
        texts: made.iter().map(|made| made.shown.text.clone()).collect(),
    };
    let now = made.as_ref().map_or(own, |made| made.shown.text.clone());
    let shown = made.map(|made| move || article(&made.shown, Shown::Marked).into_any());
    Ok(draft::<WriteForm, PrepareForm>(visit, written, shown, move |visit| {
        let fields = Fields::of::<WriteForm>(visit).stored("text", now);
        let how = Text { help: Some("rule-released-help"), readers: Some("release-readers"), ..Text::default() };
        text(&fields, "text", "rule-released-text", how).into_any()
    }))
}
