//! The second person's page: exactly what others will see, and one question.

use super::article::article;
use crate::form::{Fields, form};
use crate::page::{Page, lead, minutes, section};
use crate::release::{not_you, preview, question};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::learning_loop::{LoopCheck, LoopState};
use domain::policy::Deed;
use domain::release::{SecondPerson, Stage};
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

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: LoopId = visit.at("id")?;
        let knows = match self.knows.as_str() {
            "ja" => true,
            "nee" => false,
            _ => return Err(Problem::field("knows", "refused-choose")),
        };
        let team = visit.desk.loop_check(id).await?.made.shown.from.team_slug;
        Ok(match visit.desk.confirm_loop(id, self.version, knows).await? {
            LoopState::WithManagement => Done::at(format!("/leerloop/{id}")),
            _ => Done::at(format!("/team/{team}/vrijgeven")),
        })
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let check = visit.desk.loop_check(visit.at("id")?).await?;
    let from = check.made.shown.from.clone();
    let team = format!("/team/{}", from.team_slug);
    let page = Page::new("title-release-confirm", move || {
        let ask = ask(&visit, &check);
        view! {
            {lead(t("release-confirm-lead"))}
            {preview("release-preview-management", article(&check.made.shown))}
            {section("vraag", t("release-second"), ask)}
        }
    });
    let name = tr("menu-team", [("name", from.team.into())]);
    Ok(page.under(team.clone(), name).under(format!("{team}/vrijgeven"), t("title-release")))
}

fn ask(visit: &Visit, check: &LoopCheck) -> impl IntoView + use<> {
    if check.made.stage != Stage::Prepared {
        return view! { <p>{t("release-being-written")}</p> }.into_any();
    }
    if check.second != SecondPerson::You {
        return not_you(check.second).into_any();
    }
    let inside = question(&Fields::of::<ConfirmForm>(visit), check.made.version);
    view! { <p>{minutes(1)}</p> {form::<ConfirmForm, _>(visit, inside, "release-confirm")} }.into_any()
}
