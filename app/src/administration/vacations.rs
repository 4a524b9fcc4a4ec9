//! Weeks in which teams do not meet, on the page of a year and each on its own; single days live in holidays.

use super::{table, under, version};
use crate::form::{
    Choice, Fields, Text, choose, date, form, framed, hidden, seen_version, select, small_form, text, textarea,
};
use crate::page::{Page, day, lead, notice, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::rhythm::{NewVacation, Region, Vacation, VacationKind, vacations_in};
use domain::session::Done;
use domain::{Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/beheer/vakantie/{id}";
/// As region: everywhere.
const EVERYWHERE: &str = "overal";

/// Lines as pasted.
#[derive(Deserialize)]
pub(super) struct PasteForm {
    #[serde(default)]
    lines: String,
}

#[async_trait]
impl Form for PasteForm {
    const PAGE: &'static str = "/beheer/vrije-dagen/{jaar}";
    const NAME: &'static str = "vakanties";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let year: i32 = visit.at("jaar")?;
        let found = read(&self.lines).map_err(|_| Problem::field("lines", "refused-vacation-lines"))?;
        if found.is_empty() {
            return Err(Problem::field("lines", "refused-vacation-lines"));
        }
        visit.desk.add_vacations(found).await?;
        Ok(Done::at(format!("/beheer/vrije-dagen/{year}")))
    }
}

/// One of them, differently.
#[derive(Deserialize)]
pub(super) struct VacationForm {
    #[serde(default)]
    version: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    region: String,
}

#[async_trait]
impl Form for VacationForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "vakantie";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let mut objections = Objections::default();
        let name = objections.take("name", Line::parse(&self.name));
        let from = objections.take("from", date(&self.from));
        let until = objections.take("until", date(&self.until));
        let kind = objections.take("kind", choose(VacationKind::parse(&self.kind)));
        let region = objections.take("region", choose(region_of(&self.region)));
        objections.check()?;
        let (name, (from, until)) = name.zip(from.zip(until)).ok_or(Problem::Broken)?;
        let (kind, region) = kind.zip(region).ok_or(Problem::Broken)?;
        let id = visit.at("id")?;
        let says = NewVacation { name, from, until, kind, region };
        visit.desk.change_vacation(id, version(&self.version)?, says).await?;
        Ok(Done::at(format!("/beheer/vakantie/{id}")))
    }
}

/// Takes it away.
#[derive(Deserialize)]
pub(super) struct RemoveForm {
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.remove_vacation(visit.at("id")?, version(&self.version)?).await?;
        Ok(Done::at("/beheer/vrije-dagen"))
    }
}

fn read(lines: &str) -> Result<Vec<NewVacation>, Vec<usize>> {
    vacations_in(lines, region_of, |raw| date(raw).ok())
}

/// A region by its code or its word; nothing typed is everywhere.
fn region_of(raw: &str) -> Option<Option<Region>> {
    let typed = raw.trim().to_lowercase();
    if typed.is_empty() || typed == EVERYWHERE {
        return Some(None);
    }
    let named = |region: &Region| t(&format!("region-{}", region.code())).to_lowercase() == typed;
    Region::parse(&typed).or_else(|| Region::ALL.iter().copied().find(named)).map(Some)
}

fn region_words(region: Option<Region>) -> String {
    region.map_or_else(|| t("region-everywhere"), |region| t(&format!("region-{}", region.code())))
}

/// Those of a year, and the field to paste more in.
pub(super) fn part(visit: &Visit, found: Vec<Vacation>) -> impl IntoView + use<> {
    let rows: Vec<Vec<AnyView>> = found
        .into_iter()
        .map(|one| {
            let href = format!("/beheer/vakantie/{}", one.id);
            vec![
                view! { <a href=href>{one.says.name.into_string()}</a> }.into_any(),
                region_words(one.says.region).into_any(),
                day(one.says.from).into_any(),
                day(one.says.until).into_any(),
            ]
        })
        .collect();
    let heads = ["vacation-name", "vacation-region", "vacation-from", "vacation-until"];
    let list = (!rows.is_empty()).then(|| table("vakantielijst", "vacations-known", &heads, rows));
    let fields = Fields::of::<PasteForm>(visit);
    let wrong = read(&fields.value("lines")).err().unwrap_or_default();
    let wrong: Vec<_> = wrong.iter().map(ToString::to_string).collect();
    let wrong = (!wrong.is_empty()).then(|| notice(tr("vacation-wrong", [("lines", wrong.join(", ").into())])));
    let inside = view! { {wrong} {textarea(&fields, "lines", "vacation-lines", Some("vacation-lines-help"), "vacation-readers", 6)} };
    let inside = view! {
        <p>{t("vacations-lead")}</p>
        {list}
        {small_form::<PasteForm, _>(visit, inside, "vacation-add")}
    };
    section("vakanties", t("vacations-heading"), inside)
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.vacation(visit.at("id")?).await?;
    let heading = found.says.name.as_str().to_owned();
    let page = Page::new("title-vacation", move || {
        let says = &found.says;
        let fields = Fields::of::<VacationForm>(&visit)
            .stored("name", says.name.as_str())
            .stored("from", says.from.to_string())
            .stored("until", says.until.to_string())
            .stored("kind", says.kind.code())
            .stored("region", says.region.map_or(EVERYWHERE, Region::code));
        let kinds: Vec<_> = VacationKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.code(), t(&format!("vacation-kind-{}", kind.code()))))
            .collect();
        let mut regions = vec![Choice::new(EVERYWHERE, t("region-everywhere"))];
        regions.extend(Region::ALL.iter().map(|region| Choice::new(region.code(), region_words(Some(*region)))));
        let short = |kind| Text { kind, short: true, ..Text::default() };
        let inside = view! {
            {seen_version(&visit, &fields, found.version)}
            {text(&fields, "name", "vacation-name", short(""))}
            {text(&fields, "from", "vacation-from", short("date"))}
            {text(&fields, "until", "vacation-until", short("date"))}
            {select(&fields, "kind", "vacation-kind", None, &kinds)}
            {select(&fields, "region", "vacation-region", None, &regions)}
        };
        let remove = view! {
            {hidden("version", found.version.to_string())}
            <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("holiday-remove-head")}</button></div>
        };
        view! {
            {lead(t("vacations-lead"))}
            {form::<VacationForm, _>(&visit, inside, "save-button")}
            {section("weg", t("vacation-remove"), framed::<RemoveForm, _>(&visit, "wl-form", remove))}
        }
    });
    Ok(under(page.headed(heading)).under("/beheer/vrije-dagen", t("title-holidays")))
}
