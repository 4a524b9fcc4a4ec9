//! The lines of care use of a case: adding one, changing one, removing one.

use super::line::{line_words, period, wait};
use super::sent::{Sent, ask, stored};
use super::table::table;
use super::timeline::timeline;
use crate::form::{Fields, form, seen_version};
use crate::page::{Page, empty, lead, notice, section};
use crate::quartet::{below, budget};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::calendar::Month;
use domain::care::{CareLine, CareUse};
use domain::code_list::Lists;
use domain::policy::Deed;
use domain::session::Done;
use domain::{CareUseId, CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A new line.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(flatten)]
    sent: Sent,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/casus/{id}/zorg";
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::RecordCare;
    const SAID: Option<&'static str> = Some("gelukt-zorg-nieuw");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.add_care(case, self.sent.parse()?).await?;
        Ok(Done::at(format!("/casus/{case}/zorg")))
    }
}

/// A line as it should be.
#[derive(Deserialize)]
pub(super) struct ChangeForm {
    #[serde(flatten)]
    sent: Sent,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = "/casus/{id}/zorg/{regel}";
    const NAME: &'static str = "wijzigen";
    const DEED: Deed = Deed::RecordCare;
    const SAID: Option<&'static str> = Some("gelukt-zorg-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let version = self.version.parse().unwrap_or(0);
        visit.desk.change_care(case, visit.at("regel")?, self.sent.parse()?, version).await?;
        Ok(Done::at(format!("/casus/{case}/zorg")))
    }
}

/// A line that should not be there.
#[derive(Deserialize)]
pub(super) struct RemoveForm {
    #[serde(default)]
    regel: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = "/casus/{id}/zorg";
    const NAME: &'static str = "verwijderen";
    const DEED: Deed = Deed::RecordCare;
    const SAID: Option<&'static str> = Some("gelukt-zorg-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.remove_care(case, self.regel.parse()?, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(format!("/casus/{case}/zorg")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.care_use(visit.at("id")?).await?;
    let head = all.head.clone();
    Ok(below(
        Page::new("title-care", move || {
            let add = if all.head.open() {
                let fields = Fields::of::<AddForm>(&visit);
                section(
                    "nieuw",
                    t("care-new"),
                    view! { {budget::asks(&budget::CARE_LINE, 1)} {form::<AddForm, _>(&visit, ask(&fields, &all.lists, all.now), "care-add")} },
                )
                .into_any()
            } else {
                notice(t("care-shut")).into_any()
            };
            view! {
                {lead(t("care-lead"))}
                <p class="wl-readers">{t("care-readers")}</p>
                {lines(&visit, &all)}
                {add}
            }
        }),
        &head,
    ))
}

fn lines(visit: &Visit, all: &CareUse) -> AnyView {
    if all.lines.is_empty() {
        let example = view! { <div class="wl-empty__example"><p>{t("care-example")}</p></div> };
        return empty("leeg", "care-none", "care-none-words", example).into_any();
    }
    let drawn = timeline("tijdlijn", &all.lines, all.now);
    view! { {drawn} {table(visit, all)} }.into_any()
}

pub(super) async fn one(visit: Visit) -> Result<Page, Problem> {
    let id: CareUseId = visit.at("regel")?;
    let all = visit.desk.care_use(visit.at("id")?).await?;
    let line = all.lines.iter().find(|line| line.id == id).cloned().ok_or(Problem::Absent)?;
    if !all.head.open() {
        return Err(Problem::NotNow("not-now"));
    }
    let (now, head, lists) = (all.now, all.head, all.lists);
    let above = format!("/casus/{}/zorg", head.case);
    let page = Page::new("title-care-change", move || change(&visit, &line, &lists, now));
    Ok(below(page, &head).under(above, t("title-care")))
}

fn change(visit: &Visit, line: &CareLine, lists: &Lists, now: Month) -> impl IntoView + use<> {
    let fields = stored(Fields::of::<ChangeForm>(visit), line);
    let version = seen_version(visit, &fields, line.version);
    view! {
        {lead(t("care-change-lead"))}
        <p><b>{line_words(line)}</b> <br/> {period(&line.care)} <br/> {wait(&line.care, now)}</p>
        {budget::asks(&budget::CARE_CHANGE, 1)}
        {form::<ChangeForm, _>(visit, view! { {version} {ask(&fields, lists, now)} }, "care-save")}
    }
}
