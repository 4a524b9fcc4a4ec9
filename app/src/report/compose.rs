//! A quarter's report for whoever comes to its address: the publication, a beginning, or the draft to compose.

use super::article::{Article, Tools};
use super::figure::table_key;
use super::{Address, address, list_address, place, quarter_words};
use crate::form::form;
use crate::page::{Answer, Page, Shown, actions, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::report::{Draft, Figures, Missing, Outline, ReportOf, Side};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Begins a report.
#[derive(Deserialize)]
pub(super) struct BeginForm {}

#[async_trait]
impl Form for BeginForm {
    const PAGE: &'static str = "/wijk/{gemeente}/{naam}/rapport/{kwartaal}";
    const NAME: &'static str = "beginnen";
    const DEED: Deed = Deed::ComposeReport;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let at = Address::of(visit)?;
        visit.desk.begin_report(&at.municipality, &at.neighbourhood, at.quarter).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    let at = Address::of(&visit)?;
    match visit.desk.report_of(&at.municipality, &at.neighbourhood, at.quarter).await? {
        ReportOf::Published(hash) => Ok(Answer::Goto(format!("/rapport/{hash}"))),
        ReportOf::NotBegun(outline) => Ok(beginning(visit, outline).into()),
        ReportOf::Draft(draft) => Ok(composing(*draft).into()),
    }
}

fn beginning(visit: Visit, outline: Outline) -> Page {
    let heading = tr(
        "report-begin-heading",
        [
            ("neighbourhood", outline.at.neighbourhood.clone().into()),
            ("quarter", quarter_words(outline.quarter).into()),
        ],
    );
    let above = (list_address(&outline.at), place(&outline.at));
    let page = Page::new("title-report-draft", move || {
        let steps = ["report-begin-1", "report-begin-2", "report-begin-3", "report-begin-4"];
        let steps: Vec<_> = steps.into_iter().map(|key| view! { <li>{t(key)}</li> }).collect();
        view! {
            {lead(t("report-begin-lead"))}
            {section("zo-gaat-het", t("report-begin-what"), view! { <ol>{steps}</ol> })}
            {form::<BeginForm, _>(&visit, (), "report-begin-button")}
        }
    });
    page.headed(heading).under("/rapporten", t("title-reports")).under(above.0, above.1)
}

fn composing(draft: Draft) -> Page {
    let heading = tr("report-heading", [("neighbourhood", draft.at.neighbourhood.clone().into())]);
    let above = (list_address(&draft.at), place(&draft.at));
    let page = Page::new("title-report-draft", move || {
        let figures = Figures::from(&draft.preview);
        let article = Article {
            at: &draft.at,
            quarter: draft.quarter,
            figures: &figures,
            stories: &draft.stories,
            lessons: &draft.lessons,
            tools: Tools::Compose,
            shown: Shown::Marked,
        };
        view! {
            {lead(t("report-draft-lead"))}
            {next(&draft)}
            {missing(&draft)}
            {article.traces()}
            {article.view(view! { <p>{t("report-self-chosen")}</p> })}
        }
    });
    page.headed(heading).under("/rapporten", t("title-reports")).under(above.0, above.1)
}

/// Without a story the next step is to write one, with one it is to look and publish.
fn next(draft: &Draft) -> impl IntoView + use<> {
    let here = address(&draft.at, draft.quarter);
    let class = |first: bool| {
        if first { "nl-button nl-button--primary" } else { "nl-button nl-button--secondary" }
    };
    let empty = draft.stories.is_empty();
    let voices = format!("/rapport/concept/{}/duiding", draft.report);
    let voices = (!empty).then(|| view! { <a class=class(false) href=voices>{t("report-to-voices")}</a> });
    actions(view! {
        <a class=class(empty) href=format!("{here}/verhaal")>{t("report-add-story")}</a>
        {voices}
        <a class=class(!empty) href=format!("{here}/publiceren")>{t("report-to-publish")}</a>
    })
}

fn missing(draft: &Draft) -> impl IntoView + use<> {
    let lines: Vec<_> = draft.missing().into_iter().map(|one| view! { <li>{missing_words(one)}</li> }).collect();
    let inside = if lines.is_empty() {
        view! { <p>{t("report-missing-none")}</p> }.into_any()
    } else {
        view! { <p>{t("report-missing-lead")}</p> <ul>{lines}</ul> }.into_any()
    };
    section("nog-beter", t("report-missing"), inside)
}

fn missing_words(missing: Missing) -> String {
    let counted = |key, count: usize| tr(key, [("count", count.into())]);
    match missing {
        Missing::Story => t("report-missing-story"),
        Missing::StoryBeside(table) => tr("report-missing-beside", [("table", t(table_key(table)).into())]),
        Missing::Count(count) => counted("report-missing-count", count),
        Missing::Voice(Side::FrontLine, count) => counted("report-missing-front-line", count),
        Missing::Voice(Side::Municipality, count) => counted("report-missing-municipality", count),
    }
}
