//! The page on which a text is made ready to leave the team: written, or seen and handed over, never both at once; what is written says its own slice.

use super::{looked_at, source};
use crate::form::{Fields, form, hidden, seen_version};
use crate::page::{Page, actions, lead, minutes, notice, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::release::{Origin, Stage};
use leptos::prelude::*;

/// What a draft is made of; the keys of its words are those of its slice.
pub(crate) struct Draft {
    /// The team.
    pub from: Origin,
    /// How far it is; nothing when nothing was written yet.
    pub stage: Option<Stage>,
    /// The version that is shown, 0 when nothing was written yet.
    pub version: i32,
    /// The heading of the page, in words.
    pub heading: String,
    /// What the reflection wrote, in its words.
    pub source: String,
    /// The keys of title, lead, source, writing, and who will see it.
    pub words: Words,
    /// How many minutes writing takes.
    pub minutes: u32,
    /// What was written so far, to tell what in it looks like a person.
    pub texts: Vec<String>,
}

/// The keys of a draft's words.
pub(crate) struct Words {
    pub title: &'static str,
    pub lead: &'static str,
    pub source: &'static str,
    pub write: &'static str,
    pub preview: &'static str,
}

/// The page, with form `W` to write and form `P` to hand over; `article` is the text as others will see it.
pub(crate) fn draft<W: Form, P: Form>(
    visit: Visit,
    draft: Draft,
    article: Option<impl FnOnce() -> AnyView + Send + 'static>,
    fields: impl FnOnce(&Visit) -> AnyView + Send + 'static,
) -> Page {
    let team = format!("/team/{}", draft.from.team_slug);
    let (name, list) = (tr("menu-team", [("name", draft.from.team.clone().into())]), format!("{team}/vrijgeven"));
    let heading = draft.heading.clone();
    let page = Page::new(draft.words.title, move || {
        if draft.stage == Some(Stage::Draft) && !writing::<W>(&visit) {
            return article.map(|article| hand_over::<P>(&visit, &draft, article())).into_any();
        }
        let open = draft.stage.is_none_or(Stage::is_open);
        let sent_back = (draft.stage == Some(Stage::SentBack)).then(|| notice(t("release-sent-back")));
        let done = (!open).then(|| notice(t("release-not-open")));
        let waits = matches!(draft.stage, Some(Stage::Prepared | Stage::SentBack));
        let shown = article.filter(|_| waits).map(|article| looked_at(draft.words.preview, article(), &draft.texts));
        let write = open.then(|| write::<W>(&visit, &draft, fields(&visit)));
        view! {
            {lead(t(draft.words.lead))}
            {sent_back} {done} {shown}
            {section("bron", t(draft.words.source), source(&draft.source))}
            {write}
        }
        .into_any()
    });
    page.headed(heading).under(team, name).under(list, t("title-release"))
}

/// The query with which somebody asks to write on.
const WRITING: &str = "aanpassen";

/// Whether a saved draft is written on: somebody asked for it, or what was typed needs another look.
fn writing<W: Form>(visit: &Visit) -> bool {
    visit.query(WRITING).is_some() || visit.typed.as_ref().is_some_and(|typed| typed.form == W::NAME)
}

/// The preview, and under it the button to the second person and the way back to writing.
fn hand_over<P: Form>(visit: &Visit, draft: &Draft, article: AnyView) -> impl IntoView + use<P> {
    let inside =
        view! { <p class="wl-text">{t("release-prepare-help")}</p> {hidden("version", draft.version.to_string())} };
    let adjust = format!("{}?{WRITING}=1", visit.path);
    view! {
        {looked_at(draft.words.preview, article, &draft.texts)}
        {form::<P, _>(visit, inside, "release-prepare")}
        {actions(view! { <a class="nl-button nl-button--secondary" href=adjust>{t("release-adjust")}</a> })}
    }
}

fn write<W: Form>(visit: &Visit, draft: &Draft, fields: AnyView) -> impl IntoView + use<W> {
    let inside = view! { {seen_version(visit, &Fields::of::<W>(visit), draft.version)} {fields} };
    let form = form::<W, _>(visit, inside, "release-save");
    section("schrijven", t(draft.words.write), view! { <p>{minutes(draft.minutes)}</p> {form} })
}
