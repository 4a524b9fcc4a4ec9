//! Writing an insight or a signal differently, or taking it away, until the meeting is closed.

use super::case::team_is;
use super::{address, name, under_team};
use crate::form::{Fields, form, framed, hidden, seen_version, textarea};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{Note, NoteId, Progress};
use domain::session::Done;
use domain::{Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

macro_rules! note_forms {
    ($change:ident, $remove:ident, $which:ident, $page:literal, $changed:literal, $removed:literal) => {
        /// Another wording.
        #[derive(Deserialize)]
        pub(super) struct $change {
            #[serde(default)]
            version: i32,
            #[serde(default)]
            text: String,
        }

        #[async_trait]
        impl Form for $change {
            const PAGE: &'static str = $page;
            const NAME: &'static str = "wijzigen";
            const DEED: Deed = Deed::KeepReflection;
            const SAID: Option<&'static str> = Some($changed);
            const KEEPS: &'static [&'static str] = &["version", "text"];

            async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
                let text = Words::parse(&self.text).map_err(|says| Problem::field("text", says))?;
                let id = NoteId::$which(visit.at("notitie")?);
                let to = home(visit, id).await?;
                visit.desk.rewrite_note(id, self.version, text).await?;
                Ok(Done::at(to))
            }
        }

        /// Away with it.
        #[derive(Deserialize)]
        pub(super) struct $remove {
            #[serde(default)]
            version: i32,
        }

        #[async_trait]
        impl Form for $remove {
            const PAGE: &'static str = $page;
            const NAME: &'static str = "verwijderen";
            const DEED: Deed = Deed::KeepReflection;
            const SAID: Option<&'static str> = Some($removed);

            async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
                let id = NoteId::$which(visit.at("notitie")?);
                let to = home(visit, id).await?;
                visit.desk.remove_note(id, self.version).await?;
                Ok(Done::at(to))
            }
        }
    };
}

note_forms!(
    InsightForm,
    RemoveInsightForm,
    Insight,
    "/sessie/{id}/inzicht/{notitie}",
    "gelukt-inzicht-veranderd",
    "gelukt-inzicht-weg"
);
note_forms!(
    SignalForm,
    RemoveSignalForm,
    Signal,
    "/sessie/{id}/signaal/{notitie}",
    "gelukt-signaal-veranderd",
    "gelukt-signaal-weg"
);

/// The page of the case with which it was written, asked before it may be gone.
async fn home(visit: &Visit, id: NoteId) -> Result<String, Problem> {
    let (_, seen) = visit.desk.note(id).await?;
    Ok(format!("{}/casus/{}", address(seen.reflection), seen.case.id))
}

pub(super) async fn insight(visit: Visit) -> Result<Page, Problem> {
    let id = NoteId::Insight(visit.at("notitie")?);
    page::<InsightForm, RemoveInsightForm>(visit, id, "title-insight", ("insight-text", "insight-readers")).await
}

pub(super) async fn signal(visit: Visit) -> Result<Page, Problem> {
    let id = NoteId::Signal(visit.at("notitie")?);
    page::<SignalForm, RemoveSignalForm>(visit, id, "title-signal", ("signal-text", "signal-readers")).await
}

/// What its field is called, and who reads it.
type Field = (&'static str, &'static str);

async fn page<C: Form, R: Form>(visit: Visit, id: NoteId, title: &'static str, field: Field) -> Result<Page, Problem> {
    let (note, seen) = visit.desk.note(id).await?;
    if visit.at::<domain::ReflectionId>("id")? != seen.reflection {
        return Err(Problem::Absent);
    }
    if seen.progress != Progress::Open {
        return Err(Problem::NotNow("reflection-closed"));
    }
    let up = address(seen.reflection);
    let case = format!("{up}/casus/{}", seen.case.id);
    let there = seen.clone();
    let body = Page::new(title, move || {
        view! { {lead(t("note-edit-lead"))} {team_is(&there)} {forms::<C, R>(&visit, &note, field)} }
    });
    let body = under_team(body, &seen.slug, &seen.team).under(up, name(seen.planned_on));
    Ok(body.under(case, seen.case.pseudonym))
}

fn forms<C: Form, R: Form>(visit: &Visit, note: &Note, (label, readers): Field) -> impl IntoView + use<C, R> {
    let fields = Fields::of::<C>(visit).stored("text", note.text.clone());
    let change = view! {
        {seen_version(visit, &fields, note.version)}
        {textarea(&fields, "text", label, None, readers, 5)}
    };
    let remove = view! {
        {hidden("version", note.version.to_string())}
        <p>{t("note-remove-lead")}</p>
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("note-remove")}</button></div>
    };
    view! {
        {form::<C, _>(visit, change, "note-save")}
        {section("verwijderen", t("note-remove"), framed::<R, _>(visit, "wl-form", remove))}
    }
}
