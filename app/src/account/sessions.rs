//! One's own sessions: on which device, since when, and the way to end them.

use crate::form::{framed, hidden, small_form};
use crate::page::moment;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::account::{Device, OwnSession};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// One session.
#[derive(Deserialize)]
pub(super) struct EndForm {
    #[serde(default)]
    session: String,
}

#[async_trait]
impl Form for EndForm {
    const PAGE: &'static str = "/account";
    const NAME: &'static str = "sessie";
    const DEED: Deed = Deed::KeepAccount;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.end_own_session(&self.session).await
    }
}

/// All of them.
#[derive(Deserialize)]
pub(super) struct EverywhereForm {}

#[async_trait]
impl Form for EverywhereForm {
    const PAGE: &'static str = "/account";
    const NAME: &'static str = "overal";
    const DEED: Deed = Deed::KeepAccount;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.sign_out_everywhere().await
    }
}

pub(super) fn list(visit: &Visit, open: Vec<OwnSession>) -> impl IntoView + use<> {
    let cards: Vec<_> = open.into_iter().map(|session| card(visit, session)).collect();
    view! {
        <p>{t("account-sessions-lead")}</p>
        <ul class="wl-cards">{cards}</ul>
        {small_form::<EverywhereForm, _>(visit, (), "account-everywhere")}
    }
}

fn card(visit: &Visit, session: OwnSession) -> impl IntoView + use<> {
    let device = device_words(session.device);
    let this = session.this.then(|| view! { <span class="nl-data-badge wl-badge-done">{t("account-this")}</span> });
    let table = session.at_table.then(|| view! { <span class="nl-data-badge">{t("account-at-table")}</span> });
    let times = [
        tr("account-since", [("at", moment(session.since).into())]),
        tr("account-seen", [("at", moment(session.seen).into())]),
    ];
    let end = (!session.this).then(|| {
        let words = tr("account-end", [("device", device.clone().into())]);
        let inside = view! {
            {hidden("session", session.name)}
            <button class="wl-link-button" type="submit">{words}</button>
        };
        framed::<EndForm, _>(visit, "wl-form-inline", inside)
    });
    let [since, seen] = times;
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{device}</h3>
            <p class="wl-card__facts">{this}{table}<span>{since}</span><span>{seen}</span></p>
            {end}
        </li>
    }
}

/// A device as its owner calls it.
fn device_words(device: Device) -> String {
    let browser = t(&format!("browser-{}", device.browser.code()));
    let system = t(&format!("system-{}", device.system.code()));
    tr("account-device", [("browser", browser.into()), ("system", system.into())])
}
