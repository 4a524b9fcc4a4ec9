//! A lesson's page for the whole network, and taking its words back.

use super::article;
use crate::form::{Fields, check, small_form};
use crate::page::{Page, Shown, instant, lead, notice, section};
use crate::release::since;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::lesson::LessonPage;
use domain::policy::Deed;
use domain::session::Done;
use domain::{LessonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// That it is sure.
#[derive(Deserialize)]
pub(super) struct WithdrawForm {
    #[serde(default)]
    sure: String,
}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = "/les/{id}";
    const NAME: &'static str = "intrekken";
    const DEED: Deed = Deed::WithdrawLesson;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let lesson: LessonId = visit.at("id")?;
        if self.sure != "ja" {
            return Err(Problem::field("sure", "refused-sure"));
        }
        visit.desk.withdraw_lesson(lesson).await?;
        Ok(Done::at(format!("/les/{lesson}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.lesson(visit.at("id")?).await?;
    let heading = tr("lesson-heading", [("team", found.from.team.clone().into())]);
    let wijk = format!("/wijk/{}/{}", found.from.municipality_slug, found.from.neighbourhood_slug);
    let name = tr("network-neighbourhood", [("name", found.from.neighbourhood.clone().into())]);
    let page = Page::new("title-lesson", move || {
        view! { {lead(t("lesson-lead"))} {body(&found)} {withdraw(&visit, &found)} }
    });
    Ok(page.headed(heading).under("/netwerk", t("title-network")).under(wijk, name))
}

fn body(found: &LessonPage) -> impl IntoView + use<> {
    if let Some(at) = found.withdrawn_at {
        return notice(tr("lesson-withdrawn", [("day", instant(at).into())])).into_any();
    }
    let released = since("lesson-released", found.released_at);
    let shown = found.shown.as_ref().map(|lesson| article(lesson, Shown::Plain));
    section(
        "les",
        t("lesson-section"),
        view! { {shown} <p class="wl-soft">{released} " " {t("lesson-own-context")}</p> },
    )
    .into_any()
}

fn withdraw(visit: &Visit, found: &LessonPage) -> impl IntoView + use<> {
    found.may_withdraw.then(|| {
        let sure = check(&Fields::of::<WithdrawForm>(visit), "sure", "erase-sure");
        let inside = view! { <p class="wl-text">{t("lesson-withdraw-help")}</p> {sure} };
        let form = small_form::<WithdrawForm, _>(visit, inside, "lesson-withdraw");
        section("intrekken", t("lesson-withdraw-heading"), form)
    })
}
