//! The days of one year on which nobody is expected to work: clocks in working days skip them.

use super::{table, under, vacations};
use crate::form::{Fields, Text, date, framed, hidden, small_form, text};
use crate::page::{Answer, Page, actions, day, empty, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use chrono::Datelike;
use domain::administration::PublicHoliday;
use domain::calendar::default_holidays;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/beheer/vrije-dagen/{jaar}";

/// All public holidays of the year.
#[derive(Deserialize)]
pub(super) struct FillForm {}

#[async_trait]
impl Form for FillForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "vullen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let year = year(visit)?;
        let named = |(day, kind): (_, domain::calendar::HolidayKind)| PublicHoliday {
            day,
            name: t(&format!("holiday-{}", kind.code())),
        };
        visit.desk.add_holidays(default_holidays(year).into_iter().map(named).collect()).await?;
        Ok(Done::at(format!("/beheer/vrije-dagen/{year}")))
    }
}

/// One more day.
#[derive(Deserialize)]
pub(super) struct AddForm {
    #[serde(default)]
    day: String,
    #[serde(default)]
    name: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let year = year(visit)?;
        let mut objections = Objections::default();
        let within = |day: chrono::NaiveDate| if day.year() == year { Ok(day) } else { Err("refused-year") };
        let day = objections.take("day", date(&self.day).and_then(within));
        let name = objections.take("name", Line::parse(&self.name));
        objections.check()?;
        let (Some(day), Some(name)) = (day, name) else { return Err(Problem::Broken) };
        visit.desk.add_holidays(vec![PublicHoliday { day, name: name.into_string() }]).await?;
        Ok(Done::at(format!("/beheer/vrije-dagen/{year}")))
    }
}

/// A day less.
#[derive(Deserialize)]
pub(super) struct RemoveForm {
    #[serde(default)]
    day: String,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-vrije-dagen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let year = year(visit)?;
        visit.desk.remove_holiday(date(&self.day).map_err(Problem::form)?).await?;
        Ok(Done::at(format!("/beheer/vrije-dagen/{year}")))
    }
}

fn year(visit: &Visit) -> Result<i32, Problem> {
    visit.at("jaar")
}

pub(super) async fn this_year(visit: Visit) -> Result<Answer, Problem> {
    let (today, _) = visit.desk.public_holidays(None).await?;
    Ok(Answer::Goto(format!("/beheer/vrije-dagen/{}", today.year())))
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let year = year(&visit)?;
    let (_, days) = visit.desk.public_holidays(Some(year)).await?;
    let weeks = visit.desk.vacations(year).await?;
    let page = Page::new("title-holidays", move || {
        view! { {lead(t("holidays-lead"))} {list(&visit, days, year)} {add(&visit)} {vacations::part(&visit, weeks)} {years(year)} }
    });
    Ok(under(page.headed(tr("holidays-of", [("year", year.to_string().into())]))))
}

fn list(visit: &Visit, days: Vec<PublicHoliday>, year: i32) -> AnyView {
    let fill = tr("holidays-fill", [("year", year.to_string().into())]);
    if days.is_empty() {
        let inside = view! { <div class="wl-actions"><button class="nl-button nl-button--primary" type="submit">{fill}</button></div> };
        return empty("leeg", "holidays-empty", "holidays-empty-line", framed::<FillForm, _>(visit, "wl-form", inside))
            .into_any();
    }
    let rows = days.into_iter().map(|holiday| {
        let name = holiday.name.clone();
        let inside = view! {
            {hidden("day", holiday.day.to_string())}
            <button class="wl-link-button" type="submit">{t("holiday-remove-head")}<span class="wl-unseen">" "{name}</span></button>
        };
        let remove = framed::<RemoveForm, _>(visit, "wl-form-inline", inside);
        vec![day(holiday.day).into_any(), holiday.name.into_any(), remove.into_any()]
    });
    table("lijst", "title-holidays", &["holiday-day", "holiday-name", "holiday-remove-head"], rows.collect()).into_any()
}

fn add(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<AddForm>(visit);
    let inside = view! {
        {text(&fields, "day", "holiday-day", Text { kind: "date", short: true, ..Text::default() })}
        {text(&fields, "name", "holiday-name", Text { short: true, ..Text::default() })}
    };
    section("nieuw", t("holiday-add"), small_form::<AddForm, _>(visit, inside, "add-button"))
}

fn years(year: i32) -> impl IntoView {
    let to =
        |year: i32| (format!("/beheer/vrije-dagen/{year}"), tr("holidays-of", [("year", year.to_string().into())]));
    let ((before, before_words), (after, after_words)) = (to(year - 1), to(year + 1));
    actions(view! { <a href=before>{before_words}</a> <a href=after>{after_words}</a> })
}
