//! Closing the account of one person, and opening it again.

use super::version;
use crate::form::{framed, hidden, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::administration::{AccountState, ListedPerson};
use domain::policy::Deed;
use domain::session::Done;
use domain::{PersonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Closes it.
#[derive(Deserialize)]
pub(super) struct StopForm {
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for StopForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "stoppen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-account-gesloten");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: PersonId = visit.at("id")?;
        visit.desk.stop_person(id, version(&self.version)?).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

/// Opens it again.
#[derive(Deserialize)]
pub(super) struct ReactivateForm {
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for ReactivateForm {
    const PAGE: &'static str = "/beheer/mens/{id}";
    const NAME: &'static str = "weer-openen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-account-open");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: PersonId = visit.at("id")?;
        visit.desk.reactivate_person(id, version(&self.version)?).await?;
        Ok(Done::at(format!("/beheer/mens/{id}")))
    }
}

pub(super) fn part(visit: &Visit, person: &ListedPerson) -> AnyView {
    let version = hidden("version", person.version.to_string());
    match person.state {
        AccountState::Stopped => {
            view! { <p>{t("person-reactivate-lead")}</p> {small_form::<ReactivateForm, _>(visit, version, "person-reactivate")} }
                .into_any()
        }
        AccountState::Invited | AccountState::Active => {
            let inside = view! {
                {version}
                <div class="wl-actions">
                    <button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("person-stop")}</button>
                </div>
            };
            view! { <p>{t("person-stop-lead")}</p> {framed::<StopForm, _>(visit, "wl-form", inside)} }.into_any()
        }
    }
}
