//! A team's parking list: what nobody chose waits there until somebody takes it away or puts it on the next agenda.

use super::desk;
use crate::form::{hidden, link_form_about, small_form_about};
use crate::page::{Page, day, lead, marked};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{Parked, ParkingList};
use leptos::prelude::*;
use serde::Deserialize;

/// Off the list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RemoveForm {
    parked: String,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = "/team/{naam}/parkeerlijst";
    const NAME: &'static str = "weg";
    const DEED: Deed = Deed::KeepAgenda;
    const SAID: Option<&'static str> = Some("gelukt-parkeerlijst-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.unpark(&team, self.parked.parse()?).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

/// On the agenda of the next meeting.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AgendaForm {
    parked: String,
}

#[async_trait]
impl Form for AgendaForm {
    const PAGE: &'static str = "/team/{naam}/parkeerlijst";
    const NAME: &'static str = "agenda";
    const DEED: Deed = Deed::KeepAgenda;
    const SAID: Option<&'static str> = Some("gelukt-parkeerlijst-agenda");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.park_on_agenda(&team, self.parked.parse()?).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let team: String = visit.at("naam")?;
    let list = visit.desk.parking_list(&team).await?;
    let (address, name) = (format!("/team/{}", list.slug), tr("menu-team", [("name", list.team.as_str().into())]));
    let page = Page::new("title-parked", move || {
        let cards: Vec<_> = list.all.iter().map(|parked| card(&visit, parked, list.next.is_some())).collect();
        let none = cards.is_empty().then(|| view! { <p class="wl-soft">{t("parked-none")}</p> });
        view! {
            {lead(t("parked-lead"))}
            {none}
            {(!cards.is_empty()).then(|| view! { {next(&list)} <ul class="wl-cards">{cards}</ul> })}
        }
    });
    Ok(page.under(address, name))
}

/// To which agenda something goes.
fn next(list: &ParkingList) -> AnyView {
    match list.next {
        Some((id, on)) => {
            let href = crate::agenda::address(id);
            let words = tr("point-agenda-of", [("day", day(on).into())]);
            view! { <p>{t("parked-next")} " " <a href=href>{words}</a></p> }.into_any()
        }
        None => {
            let href = format!("/team/{}/sessie/nieuw", list.slug);
            view! { <p>{t("parked-no-next")} " " <a href=href>{t("team-plan")}</a></p> }.into_any()
        }
    }
}

fn card(visit: &Visit, parked: &Parked, planned: bool) -> impl IntoView + use<> {
    let which = || hidden("parked", parked.id.to_string());
    let from = tr("parked-from", [("day", day(parked.planned_on).into())]);
    view! {
        <li class="wl-card">
            {marked(&parked.text)}
            <p class="wl-card__facts"><a href=desk(parked.reflection)>{from}</a></p>
            {planned.then(|| small_form_about::<AgendaForm, _>(visit, which(), "parked-to-agenda", &parked.text))}
            {link_form_about::<RemoveForm, _>(visit, which(), "parked-remove", &parked.text)}
        </li>
    }
}
