//! Writing a learning loop from a signal; handing it over lives in prepare.

use super::article::{article, texts};
use super::prepare::PrepareForm;
use crate::form::{Fields, Text, select, text, textarea};
use crate::page::{Page, Shown};
use crate::release::{Draft, Words, draft, themes, with_theme};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::tr;
use async_trait::async_trait;
use domain::learning_loop::{LoopDraft, LoopText, OpenLoop};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, SignalId};
use leptos::prelude::*;
use serde::Deserialize;

/// The words of a loop.
#[derive(Deserialize)]
pub(super) struct WriteForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    asks: String,
    #[serde(default)]
    text: String,
}

#[async_trait]
impl Form for WriteForm {
    const PAGE: &'static str = "/signaal/{id}/vrijgeven";
    const NAME: &'static str = "signaal";
    const DEED: Deed = Deed::PrepareRelease;
    const SAID: Option<&'static str> = Some("gelukt-signaal");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let signal: SignalId = visit.at("id")?;
        let text = LoopText::parse(&self.theme, &self.asks, &self.text)?;
        match visit.desk.write_loop(signal, text, self.version).await {
            Err(Problem::Conflict(now)) => {
                let written = visit.desk.loop_draft(signal).await?.made;
                Err(with_theme(visit, now, written.map(|made| made.shown.theme)))
            }
            other => other.map(|_| Done::at(format!("/signaal/{signal}/vrijgeven"))),
        }
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let LoopDraft { signal, pseudonym, from, made } = visit.desk.loop_draft(visit.at("id")?).await?;
    let written = Draft {
        from,
        stage: made.as_ref().map(|made| made.stage),
        version: made.as_ref().map_or(0, |made| made.version),
        heading: tr("loop-draft-heading", [("pseudonym", pseudonym.into())]),
        source: signal,
        words: Words {
            title: "title-loop-draft",
            lead: "loop-draft-lead",
            source: "loop-signal",
            write: "loop-write",
            preview: "release-preview-management",
        },
        minutes: 2,
        texts: made.as_ref().map(|made| texts(&made.shown)).unwrap_or_default(),
    };
    let shown =
        made.as_ref().map(|made| made.shown.clone()).map(|shown| move || article(&shown, Shown::Marked).into_any());
    Ok(draft::<WriteForm, PrepareForm>(visit, written, shown, move |visit| fields(visit, made.as_ref())))
}

fn fields(visit: &Visit, made: Option<&OpenLoop>) -> AnyView {
    let fields = stored(Fields::of::<WriteForm>(visit), made);
    view! {
        {select(&fields, "theme", "release-theme", None, &themes(&fields))}
        {text(&fields, "asks", "loop-asks", Text { help: Some("loop-asks-help"), readers: Some("loop-release-readers"), ..Text::default() })}
        {textarea(&fields, "text", "loop-text", Some("release-no-names"), "loop-release-readers", 5)}
    }
    .into_any()
}

fn stored(fields: Fields, made: Option<&OpenLoop>) -> Fields {
    let Some(shown) = made.map(|made| &made.shown) else { return fields };
    fields.stored("theme", shown.theme.code()).stored("asks", shown.asks.as_str()).stored("text", shown.text.as_str())
}
