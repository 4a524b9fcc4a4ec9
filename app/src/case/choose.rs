//! Choosing a proposed case together: age band, lines and themes come with it.

use super::codes::{code_fields, parse, stored};
use super::under;
use crate::code_list::theme_words;
use crate::form::{Fields, form};
use crate::page::{Page, lead, notice, words};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::case::{CaseState, Choosing};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// The description.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChooseForm {
    age: String,
    lines: Vec<String>,
    themes_local: Vec<String>,
    themes_coherence: Vec<String>,
    themes_specialised: Vec<String>,
    themes_learning: Vec<String>,
}

#[async_trait]
impl Form for ChooseForm {
    const PAGE: &'static str = "/casus/{id}/kiezen";
    const NAME: &'static str = "kiezen";
    const DEED: Deed = Deed::ChooseCase;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case = visit.at("id")?;
        let themes: [&[String]; 4] =
            [&self.themes_local, &self.themes_coherence, &self.themes_specialised, &self.themes_learning];
        visit.desk.choose_case(case, parse(&self.age, &self.lines, themes)?).await?;
        let card = visit.desk.case_card(case).await?;
        Ok(Done::at(format!("/team/{}?gekozen={case}", card.head.team.0)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let choosing = visit.desk.choosing(visit.at("id")?).await?;
    let head = choosing.card.head.clone();
    let page = Page::new("title-choose", move || view(&visit, choosing));
    let heading = tr("choose-heading", [("name", head.pseudonym.as_str().into())]);
    Ok(under(page, &head).headed(heading))
}

fn view(visit: &Visit, choosing: Choosing) -> impl IntoView + use<> {
    let card = choosing.card;
    let body = if card.head.state == CaseState::Proposed {
        let fields = stored(Fields::of::<ChooseForm>(visit), choosing.age, &choosing.lines, &card.themes);
        view! { {budget::asks(&budget::CHOOSE, 1)} {form::<ChooseForm, _>(visit, code_fields(&fields), "choose-button")} }.into_any()
    } else {
        notice(t("choose-not-proposed")).into_any()
    };
    let themes: Vec<_> = card.themes.iter().map(|theme| theme_words(*theme)).collect();
    let themes = (!themes.is_empty()).then(|| view! { <p class="wl-soft">{themes.join("; ")}</p> });
    view! {
        {lead(t("choose-lead"))}
        <p class="wl-soft">{t("case-question")}</p>
        {words(&card.question)}
        {themes}
        {body}
    }
}
