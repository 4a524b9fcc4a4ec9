//! Page and form: a text looked at for traces of persons, as a page of its own and as the part that an island shows; nothing is kept.

use crate::form::{Fields, form, textarea};
use crate::page;
use crate::page::{Answer, Page, Shown, has_traces, lead, part, section, traces};
use crate::route::{Form, FormRow, PageRow};
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

pub(crate) const PAGES: &[PageRow] = &[page!("/sporen", CheckText, page)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<CheckForm>()];

/// The query with which the island asks for the list alone.
const PART: &str = "deel";

/// A text.
#[derive(Deserialize)]
struct CheckForm {
    #[serde(default)]
    text: String,
}

#[async_trait]
impl Form for CheckForm {
    const PAGE: &'static str = "/sporen";
    const NAME: &'static str = "sporen";
    const DEED: Deed = Deed::CheckText;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        // Counted first: who sends what is refused looks too.
        visit.desk.look_for_traces().await?;
        let text = Words::optional(&self.text).map_err(|says| Problem::field("text", says))?;
        Ok(Done::showing(text.map(Words::into_string).unwrap_or_default()))
    }
}

async fn page(visit: Visit) -> Result<Answer, Problem> {
    let text = visit.shown_once.clone();
    if visit.query(PART).is_some() {
        // A refusal has no list: the island keeps what it shows, and asks again when something else is typed.
        return Ok(Answer::Part(text.map(|text| part(move || traces(&text))).unwrap_or_default()));
    }
    // As a page it is for whoever has an account; a guest's own page asks for the list alone.
    if visit.desk.sitter().me().is_none() {
        return Err(Problem::Absent);
    }
    let page = Page::new("title-trace", move || {
        let fields = Fields::of::<CheckForm>(&visit).stored("text", text.clone().unwrap_or_default());
        let found = text.filter(|text| !text.is_empty()).map(|text| {
            let none = !has_traces(&[&text]);
            let none = none.then(|| view! { <p>{t("trace-none")} " " {t("trace-honest")}</p> });
            section("gevonden", t("trace-found"), view! { {Shown::Marked.words(&text)} {none} })
        });
        let inside = textarea(&fields, "text", "trace-text", Some("trace-text-help"), "trace-readers", 8);
        view! { {lead(t("trace-lead"))} {found} {form::<CheckForm, _>(&visit, inside, "trace-button")} }
    });
    Ok(page.into())
}
