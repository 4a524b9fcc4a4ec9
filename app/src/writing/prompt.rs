//! One question of a team's own, worded anew.

use crate::form::{Fields, Text, form, seen_version, text};
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Problem, PromptId};
use leptos::prelude::*;
use serde::Deserialize;

/// Another wording.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    version: i32,
    text: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = "/team/{naam}/vraag/{vraag}";
    const NAME: &'static str = "wijzigen";
    const DEED: Deed = Deed::KeepPrompts;
    const SAID: Option<&'static str> = Some("gelukt-vraag-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (team, id): (String, PromptId) = (visit.at("naam")?, visit.at("vraag")?);
        let text = Line::parse(&self.text).map_err(|says| Problem::field("text", says))?;
        visit.desk.change_prompt(&team, id, self.version, text).await?;
        Ok(Done::at(format!("/team/{team}/vragen")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let (team, id): (String, PromptId) = (visit.at("naam")?, visit.at("vraag")?);
    let prompts = visit.desk.prompts(&team).await?;
    let prompt = prompts.own.iter().find(|one| one.id == id).cloned().ok_or(Problem::Absent)?;
    let page = Page::new("title-prompt", move || {
        let fields = Fields::of::<ChangeForm>(&visit).stored("text", prompt.text.clone());
        let what = Text { help: Some("prompt-text-help"), readers: Some("room-readers"), ..Text::default() };
        let inside = view! {
            {seen_version(&visit, &fields, prompt.version)}
            {text(&fields, "text", "prompt-text", what)}
        };
        view! { {lead(t("prompt-lead"))} {form::<ChangeForm, _>(&visit, inside, "note-save")} }
    });
    let above = format!("/team/{}", prompts.slug);
    let page = page.under(above.clone(), tr("menu-team", [("name", prompts.team.into())]));
    Ok(page.under(format!("{above}/vragen"), t("title-prompts")))
}
