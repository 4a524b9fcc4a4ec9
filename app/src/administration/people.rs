//! People: the list, and adding somebody.

use super::{link_cell, person, table, under};
use crate::form::{Fields, form};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::administration::{AccountState, ListedPerson};
use domain::code_list::List;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Somebody new.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    profession: String,
    #[serde(default)]
    organisation: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/beheer/mensen";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-persoon");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let new = person::parse(&self.name, &self.email, &self.profession, &self.organisation)?;
        let id = visit.desk.add_person(new).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.listed_people().await?;
    let organisations = visit.desk.listed_organisations().await?;
    let professions = visit.desk.code_list(List::Professions).await?;
    let page = Page::new("title-people", move || {
        let fields = Fields::of::<AddForm>(&visit);
        let heads = ["person-name", "person-email", "person-organisation", "person-roles", "person-state"];
        let rows = all.into_iter().map(row).collect();
        let inside = person::fields(&fields, organisations, &professions);
        view! {
            {lead(t("people-lead"))}
            {table("lijst", "title-people", &heads, rows)}
            {section("nieuw", t("person-add"), form::<AddForm, _>(&visit, inside, "add-button"))}
        }
    });
    Ok(under(page))
}

fn row(person: ListedPerson) -> Vec<AnyView> {
    vec![
        link_cell(format!("/beheer/mens/{}", person.id), person.name),
        person.email.into_any(),
        person.organisation.map_or_else(|| "-".to_owned(), |(_, name)| name).into_any(),
        person.roles.to_string().into_any(),
        state(person.state).into_any(),
    ]
}

/// How far an account is, as a badge.
pub(super) fn state(state: AccountState) -> impl IntoView {
    let class = match state {
        AccountState::Invited => "nl-data-badge wl-badge-attention",
        AccountState::Active => "nl-data-badge wl-badge-done",
        AccountState::Stopped => "nl-data-badge",
    };
    view! { <span class=class>{t(&format!("person-{}", state.code()))}</span> }
}
