//! The second person's page: exactly what the network will see, and one question.

use super::article;
use crate::form::{Fields, form};
use crate::page::{Page, lead, minutes, section};
use crate::release::{not_you, preview, question};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::lesson::LessonCheck;
use domain::policy::Deed;
use domain::release::{SecondPerson, Stage};
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

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let lesson: LessonId = visit.at("id")?;
        let knows = match self.knows.as_str() {
            "ja" => true,
            "nee" => false,
            _ => return Err(Problem::field("knows", "refused-choose")),
        };
        let team = visit.desk.lesson_check(lesson).await?.lesson.shown.from.team_slug;
        Ok(match visit.desk.confirm_lesson(lesson, self.version, knows).await? {
            Stage::Released => Done::at(format!("/les/{lesson}")),
            _ => Done::at(format!("/team/{team}/vrijgeven")),
        })
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let check = visit.desk.lesson_check(visit.at("id")?).await?;
    let from = check.lesson.shown.from.clone();
    let team = format!("/team/{}", from.team_slug);
    let page = Page::new("title-release-confirm", move || {
        let ask = ask(&visit, &check);
        view! {
            {lead(t("release-confirm-lead"))}
            {preview("release-preview-network", article(&check.lesson.shown))}
            {section("vraag", t("release-second"), ask)}
        }
    });
    let name = tr("menu-team", [("name", from.team.into())]);
    Ok(page.under(team.clone(), name).under(format!("{team}/vrijgeven"), t("title-release")))
}

fn ask(visit: &Visit, check: &LessonCheck) -> impl IntoView + use<> {
    if check.lesson.stage != Stage::Prepared {
        return view! { <p>{t("release-being-written")}</p> }.into_any();
    }
    if check.second != SecondPerson::You {
        return not_you(check.second).into_any();
    }
    let inside = question(&Fields::of::<ConfirmForm>(visit), check.lesson.version);
    view! { <p>{minutes(1)}</p> {form::<ConfirmForm, _>(visit, inside, "release-confirm")} }.into_any()
}
