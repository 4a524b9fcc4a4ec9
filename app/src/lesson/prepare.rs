//! Handing a written lesson to the second person, under the preview of exactly what the network will see.

use super::article;
use crate::form::{form, hidden};
use crate::release::preview;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::lesson::OpenLesson;
use domain::policy::Deed;
use domain::release::Stage;
use domain::session::Done;
use leptos::prelude::*;
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

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let lesson = visit.desk.prepare_lesson(visit.at("id")?, self.version).await?;
        Ok(Done::at(format!("/les/{lesson}/bevestigen")))
    }
}

/// The preview, and the button under it while it is a draft.
pub(super) fn part(visit: &Visit, lesson: &OpenLesson) -> impl IntoView + use<> {
    let button = (lesson.stage == Stage::Draft).then(|| {
        form::<PrepareForm, _>(visit, view! { <p class="wl-text">{t("release-prepare-help")}</p> {hidden("version", lesson.version.to_string())} }, "release-prepare")
    });
    view! { {preview("release-preview-network", article(&lesson.shown))} {button} }
}
