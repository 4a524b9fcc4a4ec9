//! One person: who they are, their link, their roles and whether the account is open.

use super::{link, people, roles, state, under, version};
use crate::form::{Fields, Text, form, seen_version, select, small_form, text};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::administration::{AccountState, Email, ListedOrganisation, ListedPerson, NewPerson};
use domain::code_list::{Kept, List};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Objections, OrganisationId, PersonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Who somebody is.
#[derive(Deserialize)]
pub(super) struct PersonForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    profession: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for PersonForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "mens";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-persoon-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, version) = (visit.at::<PersonId>("id")?, version(&self.version)?);
        let new = parse(&self.name, &self.email, &self.profession, &self.organisation)?;
        visit.desk.change_person(id, version, new).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

/// A person as typed.
pub(super) fn parse(name: &str, email: &str, profession: &str, employer: &str) -> Result<NewPerson, Problem> {
    let mut objections = Objections::default();
    let name = objections.take("name", Line::parse(name));
    let email = objections.take("email", Email::parse(email));
    let profession = objections.take("profession", optional_line(profession));
    let organisation = objections.take("organisation", organisation(employer));
    objections.check()?;
    let (Some(name), Some(email)) = (name, email) else { return Err(Problem::Broken) };
    Ok(NewPerson { name, email, profession: profession.flatten(), organisation: organisation.flatten() })
}

/// A line that may be left open.
pub(super) fn optional_line(raw: &str) -> Result<Option<Line>, &'static str> {
    if raw.trim().is_empty() { Ok(None) } else { Line::parse(raw).map(Some) }
}

/// An organisation, or none.
pub(super) fn organisation(raw: &str) -> Result<Option<OrganisationId>, &'static str> {
    if raw.is_empty() { Ok(None) } else { raw.parse().map(Some).map_err(|_| "refused-choose") }
}

/// The fields of a person.
pub(super) fn fields(
    fields: &Fields,
    organisations: Vec<ListedOrganisation>,
    professions: &Kept,
) -> impl IntoView + use<> {
    let email = Text { kind: "email", help: Some("person-email-help"), ..Text::default() };
    let now = professions.now;
    let used = professions.entries.iter().filter(|entry| entry.fits(now, now));
    let used: Vec<_> = used.map(|entry| view! { <option value=entry.label.clone()></option> }).collect();
    let help = Some("person-profession-help");
    let profession = Text { optional: true, list: Some("beroepen"), help, ..Text::default() };
    view! {
        {text(fields, "name", "person-name", Text::default())}
        {text(fields, "email", "person-email", email)}
        {text(fields, "profession", "person-profession", profession)}
        <datalist id="beroepen">{used}</datalist>
        {select(fields, "organisation", "person-organisation", None, &super::team::employers(organisations))}
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let (person, held) = visit.desk.listed_person(visit.at("id")?).await?;
    let organisations = visit.desk.listed_organisations().await?;
    let places = visit.desk.places().await?;
    let (today, _) = visit.desk.public_holidays(None).await?;
    let professions = visit.desk.code_list(List::Professions).await?;
    let heading = person.name.clone();
    let page = Page::new("title-person", move || {
        view! {
            {lead(t("person-lead"))}
            <p class="wl-card__facts">{people::state(person.state)} <span>{person.email.clone()}</span></p>
            {link::part(&visit, &person)}
            {section("rollen", t("person-roles"), roles::part(&visit, held, &places, today))}
            {section("gegevens", t("person-details"), details(&visit, &person, organisations, &professions))}
            {section("account", t("person-account"), state::part(&visit, &person))}
        }
    });
    Ok(under(page.headed(heading)).under("/beheer/mensen", t("title-people")))
}

fn details(
    visit: &Visit,
    person: &ListedPerson,
    organisations: Vec<ListedOrganisation>,
    professions: &Kept,
) -> AnyView {
    let stored = Fields::of::<PersonForm>(visit)
        .stored("name", person.name.clone())
        .stored("email", person.email.clone())
        .stored("profession", person.profession.clone().unwrap_or_default())
        .stored("organisation", person.organisation.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default());
    let inside = view! { {seen_version(visit, &stored, person.version)} {fields(&stored, organisations, professions)} };
    // Somebody who is invited needs a link first: then that is the filled button.
    match person.state {
        AccountState::Invited => small_form::<PersonForm, _>(visit, inside, "save-button").into_any(),
        AccountState::Active | AccountState::Stopped => form::<PersonForm, _>(visit, inside, "save-button").into_any(),
    }
}
