//! Neighbourhoods: the list, adding one to a municipality, and changing one.

use super::{link_cell, table, under, version};
use crate::form::{Choice, Fields, Text, form, seen_version, select, text};
use crate::page::{Page, actions, empty, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::administration::{ListedMunicipality, ListedNeighbourhood};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, MunicipalityId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new neighbourhood.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(default)]
    municipality: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    cbs: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/beheer/wijken";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-wijk");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let of = self.municipality.parse::<MunicipalityId>().map_err(|_| "refused-choose");
        let of = objections.take("municipality", of);
        let name = objections.take("name", Line::parse(&self.name));
        let cbs = objections.take("cbs", code(&self.cbs));
        objections.check()?;
        let (Some(of), Some(name), Some(cbs)) = (of, name, cbs) else { return Err(Problem::Broken) };
        visit.desk.add_neighbourhood(of, name, cbs).await?;
        Ok(Done::at("/beheer/wijken"))
    }
}

/// Another name or code.
#[derive(Deserialize)]
pub(super) struct ChangeForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    cbs: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = "/beheer/wijk/{id}";
    const NAME: &'static str = "wijk";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-wijk-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let name = objections.take("name", Line::parse(&self.name));
        let cbs = objections.take("cbs", code(&self.cbs));
        objections.check()?;
        let (Some(name), Some(cbs)) = (name, cbs) else { return Err(Problem::Broken) };
        visit.desk.change_neighbourhood(visit.at("id")?, version(&self.version)?, name, cbs).await?;
        Ok(Done::at("/beheer/wijken"))
    }
}

/// A code of Statistics Netherlands: `WK` or `BU` and six or eight digits; nothing typed is none.
fn code(raw: &str) -> Result<Option<Line>, &'static str> {
    let code = raw.trim().to_uppercase();
    if code.is_empty() {
        return Ok(None);
    }
    let digits = |rest: &str, count: usize| rest.len() == count && rest.bytes().all(|byte| byte.is_ascii_digit());
    let good = code.strip_prefix("WK").is_some_and(|rest| digits(rest, 6))
        || code.strip_prefix("BU").is_some_and(|rest| digits(rest, 8));
    if good { Line::parse(&code).map(Some) } else { Err("refused-cbs") }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.listed_neighbourhoods().await?;
    let municipalities = visit.desk.listed_municipalities().await?;
    let page = Page::new("title-neighbourhoods", move || {
        let list = (!all.is_empty()).then(|| {
            let heads = ["place-name", "title-municipality", "place-cbs"];
            table("lijst", "title-neighbourhoods", &heads, all.into_iter().map(row).collect())
        });
        view! { {lead(t("neighbourhoods-lead"))} {list} {add(&visit, municipalities)} }
    });
    Ok(under(page))
}

fn row(one: ListedNeighbourhood) -> Vec<AnyView> {
    let cbs = one.cbs.unwrap_or_else(|| "-".to_owned());
    vec![link_cell(format!("/beheer/wijk/{}", one.id), one.name), one.municipality.into_any(), cbs.into_any()]
}

fn add(visit: &Visit, municipalities: Vec<ListedMunicipality>) -> AnyView {
    if municipalities.is_empty() {
        let next =
            view! { <a class="nl-button nl-button--primary" href="/beheer/gemeenten">{t("title-municipalities")}</a> };
        return empty("eerst", "neighbourhood-add", "next-municipality", actions(next)).into_any();
    }
    let fields = Fields::of::<AddForm>(visit);
    let choices: Vec<_> = municipalities.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect();
    let inside = view! {
        {select(&fields, "municipality", "title-municipality", None, &choices)}
        {text(&fields, "name", "place-name", Text::default())}
        {cbs_field(&fields)}
    };
    section("nieuw", t("neighbourhood-add"), form::<AddForm, _>(visit, inside, "add-button")).into_any()
}

fn cbs_field(fields: &Fields) -> impl IntoView + use<> {
    text(
        fields,
        "cbs",
        "place-cbs",
        Text { help: Some("place-cbs-help"), optional: true, short: true, ..Text::default() },
    )
}

pub(super) async fn one(visit: Visit) -> Result<Page, Problem> {
    let id = visit.at("id")?;
    let all = visit.desk.listed_neighbourhoods().await?;
    let one = all.into_iter().find(|one| one.id == id).ok_or(Problem::Absent)?;
    let heading = one.name.clone();
    let page = Page::new("administration-neighbourhood", move || {
        let fields =
            Fields::of::<ChangeForm>(&visit).stored("name", one.name).stored("cbs", one.cbs.unwrap_or_default());
        let inside = view! {
            {seen_version(&visit, &fields, one.version)}
            {text(&fields, "name", "place-name", Text::default())}
            {cbs_field(&fields)}
        };
        view! { {lead(t("administration-neighbourhood-lead"))} {form::<ChangeForm, _>(&visit, inside, "save-button")} }
    });
    Ok(under(page.headed(heading)).under("/beheer/wijken", t("title-neighbourhoods")))
}
