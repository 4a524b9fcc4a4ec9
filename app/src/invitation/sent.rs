//! Right after sending: a word to come back with, for whoever wants to hear what was done or may want to take it back.

use super::out::WITH_WORD;
use crate::experience::to;
use crate::form::{Fields, Text, form, small_form, text};
use crate::page::{Answer, Page, done};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::classification::Concerned;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// A word to come back with.
#[derive(Deserialize)]
pub(super) struct WordForm {
    #[serde(default)]
    word: String,
}

#[async_trait]
impl Form for WordForm {
    const PAGE: &'static str = "/v/verstuurd";
    const NAME: &'static str = "woord";
    const DEED: Deed = Deed::KeepOwnAnswer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let done = visit.desk.choose_word(&self.word).await?;
        Ok(Done { to: format!("{}?{WITH_WORD}=ja", done.to), ..done })
    }
}

/// Without a word.
#[derive(Deserialize)]
pub(super) struct NoWordForm {}

#[async_trait]
impl Form for NoWordForm {
    const PAGE: &'static str = "/v/verstuurd";
    const NAME: &'static str = "klaar";
    const DEED: Deed = Deed::KeepOwnAnswer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.go_out("/v/klaar").await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    let sent = match visit.desk.sent().await {
        Ok(sent) => sent,
        // Nothing was sent yet: there is still something to fill in.
        Err(Problem::Absent) if visit.desk.sitter().holder().is_some() => return Ok(Answer::Goto("/v/begin".into())),
        Err(problem) => return Err(problem),
    };
    if sent.has_word {
        return Ok(Answer::Goto("/v/terug".into()));
    }
    let one = sent.respondent;
    let page = Page::new("title-v", move || {
        let fields = Fields::of::<WordForm>(&visit);
        let (label, readers) = match one {
            Concerned::Young => ("v-new-word-je", "v-word-readers"),
            Concerned::Parent1 | Concerned::Parent2 => ("v-new-word-u", "v-word-readers"),
        };
        let how = Text {
            // Read while it is chosen: a slip that nobody sees shuts the way back for good.
            kind: "text",
            help: Some("v-new-word-help"),
            readers: Some(readers),
            autocomplete: Some("off"),
            short: true,
            ..Text::default()
        };
        let inside = text(&fields, "word", label, how);
        view! {
            {done(t("v-sent"))}
            <p>{t(&to(one, "v-word-why"))}</p>
            <p>{t(&to(one, "v-word-how"))}</p>
            {form::<WordForm, _>(&visit, inside, "v-word-keep")}
            <p>{t(&to(one, "v-word-without"))}</p>
            {small_form::<NoWordForm, _>(&visit, (), "v-word-none")}
        }
    });
    Ok(page.headed(t("v-sent-heading")).bare().with_exit().into())
}
