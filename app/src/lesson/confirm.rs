//! The second person of a lesson; the page itself lives in release.

use super::article::{article, texts};
use crate::page::{Page, Shown};
use crate::release::{Before, confirm, knows};
use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::lesson::LessonCheck;
use domain::policy::Deed;
use domain::release::Stage;
use domain::session::Done;
use domain::{LessonId, Problem};
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
    const PAGE: &'static str = "/les/{id}/bevestigen";
    const NAME: &'static str = "bevestigen";
    const DEED: Deed = Deed::ConfirmRelease;
    const SAID: Option<&'static str> = Some("gelukt-besluit");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let lesson: LessonId = visit.at("id")?;
        let knows = knows(&self.knows)?;
        let team = visit.desk.lesson_check(lesson).await?.lesson.shown.from.team_slug;
        Ok(match visit.desk.confirm_lesson(lesson, self.version, knows).await? {
            Stage::Released => Done::at(format!("/les/{lesson}")),
            _ => Done::at(format!("/team/{team}/vrijgeven")),
        })
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let LessonCheck { lesson, second } = visit.desk.lesson_check(visit.at("id")?).await?;
    let before = Before {
        from: lesson.shown.from.clone(),
        stage: lesson.stage,
        second,
        version: lesson.version,
        heading: "release-preview-network",
        texts: texts(&lesson.shown),
    };
    Ok(confirm::<ConfirmForm>(visit, before, move || article(&lesson.shown, Shown::Marked).into_any()))
}
