//! Organisations: the list, adding one, and changing the name of one.

use super::{done, link_cell, table, under, version};
use crate::form::{Fields, Text, form, hidden, text};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new one.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(default)]
    name: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/beheer/organisaties";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let name = Line::parse(&self.name).map_err(|says| Problem::field("name", says))?;
        visit.desk.add_organisation(name).await?;
        Ok(Done::at("/beheer/organisaties?gedaan=toegevoegd"))
    }
}

/// Another name.
#[derive(Deserialize)]
pub(super) struct RenameForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for RenameForm {
    const PAGE: &'static str = "/beheer/organisatie/{id}";
    const NAME: &'static str = "naam";
    const DEED: Deed = Deed::Administer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let name = Line::parse(&self.name).map_err(|says| Problem::field("name", says))?;
        visit.desk.rename_organisation(visit.at("id")?, version(&self.version)?, name).await?;
        Ok(Done::at("/beheer/organisaties?gedaan=opgeslagen"))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.listed_organisations().await?;
    let page = Page::new("title-organisations", move || {
        let fields = Fields::of::<AddForm>(&visit);
        let rows = all.into_iter().map(|one| {
            vec![link_cell(format!("/beheer/organisatie/{}", one.id), one.name), one.people.to_string().into_any()]
        });
        let rows: Vec<_> = rows.collect();
        let list =
            (!rows.is_empty()).then(|| table("lijst", "title-organisations", &["place-name", "title-people"], rows));
        let inside = text(&fields, "name", "place-name", Text::default());
        view! {
            {lead(t("organisations-lead"))}
            {done(&visit)}
            {list}
            {section("nieuw", t("organisation-add"), form::<AddForm, _>(&visit, inside, "add-button"))}
        }
    });
    Ok(under(page))
}

pub(super) async fn one(visit: Visit) -> Result<Page, Problem> {
    let id = visit.at("id")?;
    let all = visit.desk.listed_organisations().await?;
    let one = all.into_iter().find(|one| one.id == id).ok_or(Problem::Absent)?;
    let heading = one.name.clone();
    let page = Page::new("title-organisation", move || {
        let fields = Fields::of::<RenameForm>(&visit).stored("name", one.name);
        let inside = view! {
            {hidden("version", one.version.to_string())}
            {text(&fields, "name", "place-name", Text::default())}
        };
        view! { {lead(t("organisation-lead"))} {form::<RenameForm, _>(&visit, inside, "save-button")} }
    });
    Ok(under(page.headed(heading)).under("/beheer/organisaties", t("title-organisations")))
}
