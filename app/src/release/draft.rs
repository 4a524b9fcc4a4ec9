//! The page on which a text is made ready to leave the team: preview, source, writing; what is written says its own slice.

use super::{preview, source};
use crate::form::{form, hidden, small_form};
use crate::page::{Page, lead, minutes, notice, section};
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
        let open = draft.stage.is_none_or(Stage::is_open);
        let sent_back = (draft.stage == Some(Stage::SentBack)).then(|| notice(t("release-sent-back")));
        let done = (!open).then(|| notice(t("release-not-open")));
        let ready = article.filter(|_| open).map(|article| hand_over::<P>(&visit, &draft, article()));
        let write = open.then(|| write::<W>(&visit, &draft, fields(&visit)));
        view! {
            {lead(t(draft.words.lead))}
            {sent_back} {done} {ready}
            {section("bron", t(draft.words.source), source(&draft.source))}
            {write}
        }
    });
    page.headed(heading).under(team, name).under(list, t("title-release"))
}

/// The preview, and under it the button to the second person while it is a draft.
fn hand_over<P: Form>(visit: &Visit, draft: &Draft, article: AnyView) -> impl IntoView + use<P> {
    let button = (draft.stage == Some(Stage::Draft)).then(|| {
        let inside =
            view! { <p class="wl-text">{t("release-prepare-help")}</p> {hidden("version", draft.version.to_string())} };
        form::<P, _>(visit, inside, "release-prepare")
    });
    view! { {preview(draft.words.preview, article)} {button} }
}

fn write<W: Form>(visit: &Visit, draft: &Draft, fields: AnyView) -> impl IntoView + use<W> {
    let inside = view! { {hidden("version", draft.version.to_string())} {fields} };
    let form = if draft.stage == Some(Stage::Draft) {
        small_form::<W, _>(visit, inside, "release-save-again").into_any()
    } else {
        form::<W, _>(visit, inside, "release-save").into_any()
    };
    section("schrijven", t(draft.words.write), view! { <p>{minutes(draft.minutes)}</p> {form} })
}
