//! Writing a learning loop from a signal; handing it over lives in prepare.

use super::prepare;
use crate::form::{Fields, Text, form, hidden, select, small_form, text, textarea};
use crate::page::{Page, lead, minutes, notice, section};
use crate::release::{source, themes};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::learning_loop::{LoopDraft, LoopText, OpenLoop};
use domain::policy::Deed;
use domain::release::Stage;
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

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let signal: SignalId = visit.at("id")?;
        visit.desk.write_loop(signal, LoopText::parse(&self.theme, &self.asks, &self.text)?, self.version).await?;
        Ok(Done::at(format!("/signaal/{signal}/vrijgeven")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let draft = visit.desk.loop_draft(visit.at("id")?).await?;
    let team = (format!("/team/{}", draft.from.team_slug), draft.from.team.clone());
    let list = (format!("{}/vrijgeven", team.0), t("title-release"));
    let heading = tr("loop-draft-heading", [("pseudonym", draft.pseudonym.clone().into())]);
    let page = Page::new("title-loop-draft", move || {
        let stage = draft.made.as_ref().map(|made| made.stage);
        let sent_back = (stage == Some(Stage::SentBack)).then(|| notice(t("release-sent-back")));
        let open = stage.is_none_or(Stage::is_open);
        let done = (!open).then(|| notice(t("release-not-open")));
        let ready = draft.made.as_ref().filter(|_| open).map(|made| prepare::part(&visit, made));
        let write = open.then(|| write(&visit, &draft));
        view! {
            {lead(t("loop-draft-lead"))}
            {sent_back} {done} {ready}
            {section("bron", t("loop-signal"), source(&draft.signal))}
            {write}
        }
    });
    Ok(page.headed(heading).under(team.0, tr("menu-team", [("name", team.1.into())])).under(list.0, list.1))
}

fn write(visit: &Visit, draft: &LoopDraft) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<WriteForm>(visit), draft.made.as_ref());
    let version = draft.made.as_ref().map_or(0, |made| made.version);
    let inside = view! {
        {hidden("version", version.to_string())}
        {select(&fields, "theme", "release-theme", None, &themes())}
        {text(&fields, "asks", "loop-asks", Text { help: Some("loop-asks-help"), readers: Some("loop-release-readers"), ..Text::default() })}
        {textarea(&fields, "text", "loop-text", Some("release-no-names"), "loop-release-readers", 5)}
    };
    let ready = draft.made.as_ref().is_some_and(|made| made.stage == Stage::Draft);
    let form = if ready {
        small_form::<WriteForm, _>(visit, inside, "release-save-again").into_any()
    } else {
        form::<WriteForm, _>(visit, inside, "release-save").into_any()
    };
    section("schrijven", t("loop-write"), view! { <p>{minutes(2)}</p> {form} })
}

fn stored(fields: Fields, made: Option<&OpenLoop>) -> Fields {
    let Some(shown) = made.map(|made| &made.shown) else { return fields };
    fields.stored("theme", shown.theme.code()).stored("asks", shown.asks.as_str()).stored("text", shown.text.as_str())
}
