//! The one-time link with which somebody sets a password: made by a form whose own answer shows it, once.

use crate::form::{form, small_form};
use crate::page::{Icon, icon, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::administration::{AccountState, ListedPerson};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Asks for a link.
#[derive(Deserialize)]
pub(super) struct LinkForm {}

#[async_trait]
impl Form for LinkForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "link";
    const DEED: Deed = Deed::Administer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.make_link(visit.at("id")?).await.map(Done::showing)
    }
}

pub(super) fn part(visit: &Visit, person: &ListedPerson) -> Option<AnyView> {
    let inside = match (&visit.shown_once, person.state) {
        (Some(secret), _) => shown(&format!("{}/welkom/{secret}", visit.origin), &person.name).into_any(),
        (None, AccountState::Stopped) => return None,
        (None, AccountState::Invited) => {
            view! { <p>{t("link-invite")}</p> {form::<LinkForm, _>(visit, (), "link-button")} }.into_any()
        }
        (None, AccountState::Active) => {
            view! { <p>{t("link-forgotten")}</p> {small_form::<LinkForm, _>(visit, (), "link-button")} }.into_any()
        }
    };
    Some(section("link", t("link-title"), inside).into_any())
}

fn shown(address: &str, name: &str) -> impl IntoView + use<> {
    let (href, words) = (address.to_owned(), address.to_owned());
    view! {
        <div class="utrecht-alert utrecht-alert--ok" role="status">
            {icon(Icon::Check)}
            <div class="utrecht-alert__content">
                <p>{tr("link-shown", [("name", name.into())])}</p>
                <p><a href=href>{words}</a></p>
                <p>{t("link-once")}</p>
            </div>
        </div>
    }
}
