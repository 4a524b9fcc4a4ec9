//! A team's meetings in one's own calendar: the address that a calendar asks, shown once, and the file it gets.

use super::calendar_file::write;
use crate::form::{framed, small_form};
use crate::page::{Answer, instant, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::rhythm::RhythmPage;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Makes an address, or another one in its place.
#[derive(Deserialize)]
pub(super) struct RenewForm {}

#[async_trait]
impl Form for RenewForm {
    const PAGE: &'static str = "/team/{naam}/ritme";
    const NAME: &'static str = "agenda-adres";
    const DEED: Deed = Deed::KeepFeed;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.renew_feed(&visit.at::<String>("naam")?).await
    }
}

/// Takes it away.
#[derive(Deserialize)]
pub(super) struct EndForm {}

#[async_trait]
impl Form for EndForm {
    const PAGE: &'static str = "/team/{naam}/ritme";
    const NAME: &'static str = "agenda-weg";
    const DEED: Deed = Deed::KeepFeed;
    const SAID: Option<&'static str> = Some("gelukt-agenda-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.end_feed(&team).await?;
        Ok(Done::at(format!("/team/{team}/ritme")))
    }
}

/// The address when it was made just now, and the buttons.
pub(super) fn part(visit: &Visit, page: &RhythmPage) -> impl IntoView + use<> {
    let made = visit.shown_once.as_ref().map(|key| {
        let address = format!("{}/agenda/{key}.ics", visit.origin);
        let href = address.clone();
        view! { {notice(t("feed-once"))} <p><a href=href>{address}</a></p> }
    });
    let stands = page.feed.map(|at| view! { <p>{tr("feed-stands", [("day", instant(at).into())])}</p> });
    let button = if page.feed.is_some() { "feed-renew" } else { "feed-make" };
    let end = page.feed.map(|_| {
        let inside = view! { <button class="wl-link-button" type="submit">{t("feed-end")}</button> };
        framed::<EndForm, _>(visit, "wl-form-inline", inside)
    });
    view! {
        <p>{t("feed-lead")}</p>
        {made}
        {stands}
        {small_form::<RenewForm, _>(visit, (), button)}
        {end}
    }
}

/// The file. Calendars ask for it by its ending, people need not type that.
pub(super) async fn file(visit: Visit) -> Result<Answer, Problem> {
    let key: String = visit.at("sleutel")?;
    let feed = visit.desk.feed(key.strip_suffix(".ics").unwrap_or(&key)).await?;
    let body = write(&feed.events, &t("feed-title"), feed.now).into_bytes();
    Ok(Answer::File { kind: "text/calendar; charset=utf-8", name: "reflectiesessies.ics".into(), body })
}
