//! Setting a team's rhythm, and ending it.

use crate::form::{Choice, Fields, Text, choose, form, framed, hidden, month, radios, seen_version, select, text};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::calendar::{Hours, Month, TimeOfDay};
use domain::policy::Deed;
use domain::rhythm::{Nth, Pace, Rhythm, RhythmPage, Skips, Workday};
use domain::session::Done;
use domain::{Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/team/{naam}/ritme";

/// How often, when, from which month, where; and of which version that is a change, nought for none.
#[derive(Deserialize)]
pub(super) struct SetForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    pace: String,
    #[serde(default)]
    nth: String,
    #[serde(default)]
    weekday: String,
    #[serde(default)]
    starts_at: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    skips: String,
}

#[async_trait]
impl Form for SetForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "ritme";
    const DEED: Deed = Deed::KeepRhythm;
    const SAID: Option<&'static str> = Some("gelukt-ritme");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.set_rhythm(&team, self.version, self.parse()?).await?;
        Ok(Done::at(format!("/team/{team}/ritme")))
    }
}

impl SetForm {
    fn parse(&self) -> Result<Rhythm, Problem> {
        let mut objections = Objections::default();
        let pace = objections.take("pace", choose(Pace::parse(&self.pace)));
        let nth = objections.take("nth", choose(Nth::parse(&self.nth)));
        let weekday = objections.take("weekday", choose(Workday::parse(&self.weekday)));
        let starts_at = objections.take("starts_at", TimeOfDay::parse(&self.starts_at));
        let minutes = objections.take("minutes", Hours::length(&self.minutes));
        let from = objections.take("from", month(&self.from).and_then(|month| month.ok_or("refused-month")));
        let place = match self.place.trim() {
            "" => None,
            place => objections.take("place", Line::parse(place)),
        };
        let skips = objections.take("skips", choose(Skips::parse(&self.skips)));
        objections.check()?;
        let (pace, nth, weekday) = pace.zip(nth).zip(weekday).map(|((a, b), c)| (a, b, c)).ok_or(Problem::Broken)?;
        let hours = starts_at.zip(minutes).map(|(starts_at, minutes)| Hours { starts_at, minutes });
        let (hours, (from, skips)) = hours.zip(from.zip(skips)).ok_or(Problem::Broken)?;
        Ok(Rhythm { pace, nth, weekday, hours, from, place, skips })
    }
}

/// Ends it.
#[derive(Deserialize)]
pub(super) struct StopForm {
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for StopForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "stoppen";
    const DEED: Deed = Deed::KeepRhythm;
    const SAID: Option<&'static str> = Some("gelukt-ritme-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.stop_rhythm(&team, self.version).await?;
        Ok(Done::at(format!("/team/{team}/ritme")))
    }
}

fn choices(prefix: &str, codes: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    codes.map(|code| Choice::new(code, t(&format!("{prefix}-{code}")))).collect()
}

/// The fields, as the rhythm stands.
pub(super) fn part(visit: &Visit, page: &RhythmPage) -> impl IntoView + use<> {
    let version = page.stands.as_ref().map_or(0, |(_, version)| *version);
    let next = Month::of_day(page.today).plus(1).unwrap_or(Month::of_day(page.today));
    let mut fields = Fields::of::<SetForm>(visit);
    let stored = match &page.stands {
        Some((rhythm, _)) => [
            ("pace", rhythm.pace.code().to_owned()),
            ("nth", rhythm.nth.code().to_owned()),
            ("weekday", rhythm.weekday.code().to_owned()),
            ("starts_at", rhythm.hours.starts_at.to_string()),
            ("minutes", rhythm.hours.minutes.to_string()),
            ("from", rhythm.from.to_string()),
            ("place", rhythm.place.as_ref().map(|place| place.as_str().to_owned()).unwrap_or_default()),
            ("skips", rhythm.skips.code().to_owned()),
        ],
        None => [
            ("pace", Pace::Monthly.code().to_owned()),
            ("nth", Nth::Second.code().to_owned()),
            ("weekday", Workday::Tuesday.code().to_owned()),
            ("starts_at", String::new()),
            ("minutes", Hours::USUAL_MINUTES.to_string()),
            ("from", next.to_string()),
            ("place", String::new()),
            ("skips", Skips::Everywhere.code().to_owned()),
        ],
    };
    for (name, value) in stored {
        fields = fields.stored(name, value);
    }
    let paces = choices("rhythm-pace", Pace::ALL.iter().map(|one| one.code()));
    let nths = choices("rhythm-nth", Nth::ALL.iter().map(|one| one.code()));
    let weekdays = choices("weekday", Workday::ALL.iter().map(|one| one.code()));
    let skips = choices("rhythm-skips", Skips::ALL.iter().map(|one| one.code()));
    let short = |kind, help| Text { kind, help, short: true, ..Text::default() };
    let place = Text { optional: true, readers: Some("rhythm-place-readers"), ..Text::default() };
    let inside = view! {
        {seen_version(visit, &fields, version)}
        {radios(&fields, "pace", "rhythm-pace", None, None, &paces)}
        {select(&fields, "nth", "rhythm-nth", None, &nths)}
        {select(&fields, "weekday", "rhythm-weekday", None, &weekdays)}
        {text(&fields, "starts_at", "rhythm-starts-at", short("time", Some("rhythm-starts-at-help")))}
        {text(&fields, "minutes", "rhythm-minutes", short("number", None))}
        {text(&fields, "from", "rhythm-from", short("month", Some("rhythm-from-help")))}
        {select(&fields, "skips", "rhythm-skips", Some("rhythm-skips-help"), &skips)}
        {text(&fields, "place", "rhythm-place", place)}
    };
    form::<SetForm, _>(visit, inside, "rhythm-button")
}

/// The button that ends it, when there is one.
pub(super) fn stop(visit: &Visit, page: &RhythmPage) -> Option<AnyView> {
    let (_, version) = page.stands.as_ref()?;
    let inside = view! {
        {hidden("version", version.to_string())}
        <p>{t("rhythm-stop-lead")}</p>
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("rhythm-stop")}</button></div>
    };
    Some(section("stoppen", t("rhythm-stop-heading"), framed::<StopForm, _>(visit, "wl-form", inside)).into_any())
}
