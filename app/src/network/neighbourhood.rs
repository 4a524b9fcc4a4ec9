//! A neighbourhood's page: its teams by name, its lessons and its reports.

use super::{overview::lessons, report};
use crate::page::{Page, lead, section};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::network::ReportCard;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let (municipality, name): (String, String) = (visit.at("gemeente")?, visit.at("naam")?);
    let found = visit.desk.neighbourhood_page(&municipality, &name).await?;
    let heading = tr("network-neighbourhood", [("name", found.place.name.clone().into())]);
    let page = Page::new("title-neighbourhood", move || {
        let teams: Vec<_> = found.teams.iter().map(|team| view! { <li>{team.clone()}</li> }).collect();
        let municipality = tr("neighbourhood-lead", [("municipality", found.place.municipality.clone().into())]);
        let teams = (!teams.is_empty()).then(|| section("teams", t("neighbourhood-teams"), view! { <ul>{teams}</ul> }));
        view! {
            {lead(municipality)}
            {section("lessen", t("network-lessons"), lessons(&found.lessons))}
            {section("rapporten", t("network-reports"), reports(&found.reports))}
            {teams}
        }
    });
    Ok(page.headed(heading).under("/netwerk", t("title-network")))
}

fn reports(found: &[ReportCard]) -> impl IntoView + use<> {
    if found.is_empty() {
        return view! { <p>{t("neighbourhood-no-reports")}</p> }.into_any();
    }
    report::list(found).into_any()
}
