//! One team: its name, and the four things without which it does not open.

use super::{under, version};
use crate::form::{Choice, Fields, Text, check, form, seen_version, select, text, textarea};
use crate::page::{self, Page, lead, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::administration::{ListedOrganisation, ListedTeam, TeamTerms, team_name};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, OrganisationId, Problem, TeamId, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// Everything about a team that an administrator keeps.
#[derive(Deserialize)]
pub(super) struct TeamForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    legal_basis: String,
    #[serde(default)]
    privacy_contact: String,
    #[serde(default)]
    shut: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for TeamForm {
    const PAGE: &'static str = "/beheer/team/{id}";
    const NAME: &'static str = "team";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-team-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, version) = (visit.at::<TeamId>("id")?, version(&self.version)?);
        let mut objections = Objections::default();
        let name = objections.take("name", team_name(&self.name));
        let organisation = objections.take("organisation", super::person::organisation(&self.organisation));
        let purpose = objections.take("purpose", Words::optional(&self.purpose));
        let legal_basis = objections.take("legal_basis", Words::optional(&self.legal_basis));
        let privacy_contact = objections.take("privacy_contact", super::contact::contact(&self.privacy_contact));
        objections.check()?;
        let terms = TeamTerms {
            organisation: organisation.flatten(),
            purpose: purpose.flatten(),
            legal_basis: legal_basis.flatten(),
            privacy_contact: privacy_contact.flatten(),
        };
        visit.desk.change_team(id, version, name.ok_or(Problem::Broken)?, terms, self.shut == "ja").await?;
        Ok(Done::at(format!("/beheer/team/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team = visit.desk.listed_team(visit.at("id")?).await?;
    let organisations = visit.desk.listed_organisations().await?;
    let heading = team.name.clone();
    let page = Page::new("title-team-settings", move || {
        let state = if team.terms.complete() {
            page::done(tr("team-is-open", [("address", format!("/team/{}", team.slug).into())])).into_any()
        } else {
            notice(tr("team-is-shut", [("missing", missing(&team.terms).into())])).into_any()
        };
        view! { {lead(t("team-settings-lead"))} {state} {fields(&visit, &team, organisations)} }
    });
    Ok(under(page.headed(heading)).under("/beheer/teams", t("title-teams")))
}

/// What is still missing, in words.
fn missing(terms: &TeamTerms) -> String {
    let parts = [
        (terms.organisation.is_none(), "administration-team-organisation"),
        (terms.purpose.is_none(), "team-purpose"),
        (terms.legal_basis.is_none(), "team-basis"),
        (terms.privacy_contact.is_none(), "team-contact"),
    ];
    let missing: Vec<_> = parts.iter().filter(|(is, _)| *is).map(|(_, key)| t(key).to_lowercase()).collect();
    missing.join(", ")
}

fn fields(visit: &Visit, team: &ListedTeam, organisations: Vec<ListedOrganisation>) -> impl IntoView + use<> {
    let words = |words: &Option<Words>| words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default();
    let terms = &team.terms;
    let fields = Fields::of::<TeamForm>(visit)
        .stored("name", team.name.clone())
        .stored("organisation", terms.organisation.map(|id| id.to_string()).unwrap_or_default())
        .stored("purpose", words(&terms.purpose))
        .stored("legal_basis", words(&terms.legal_basis))
        .stored(
            "privacy_contact",
            terms.privacy_contact.as_ref().map(|line| line.as_str().to_owned()).unwrap_or_default(),
        );
    // Asked when the change turned out to shut the team, and again while the form is not done.
    let asked = fields.error("shut").is_some() || fields.on("shut", "ja");
    let shut = asked.then(|| check(&fields, "shut", "team-shuts"));
    let contact = Text { help: Some("team-contact-help"), readers: Some("readers-everybody"), ..Text::default() };
    let inside = view! {
        {seen_version(visit, &fields, team.version)}
        {text(&fields, "name", "place-name", Text::default())}
        {select(&fields, "organisation", "administration-team-organisation", Some("team-organisation-help"), &employers(organisations))}
        {textarea(&fields, "purpose", "team-purpose", Some("team-purpose-help"), "readers-everybody", 3)}
        {textarea(&fields, "legal_basis", "team-basis", Some("team-basis-help"), "readers-everybody", 2)}
        {text(&fields, "privacy_contact", "team-contact", contact)}
        {shut}
    };
    form::<TeamForm, _>(visit, inside, "save-button")
}

/// Organisations to choose from, or none.
pub(super) fn employers(organisations: Vec<ListedOrganisation>) -> Vec<Choice> {
    let none = Choice::new("", t("choose-none"));
    let named = organisations.into_iter().map(|one| Choice::new(OrganisationId::to_string(&one.id), one.name));
    std::iter::once(none).chain(named).collect()
}
