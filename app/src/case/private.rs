//! "Ik ken dit gezin privé": closes the family's cases for one person, for good.

use super::under;
use crate::form::framed;
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// The button.
#[derive(Deserialize)]
pub(super) struct PrivateForm {}

#[async_trait]
impl Form for PrivateForm {
    const PAGE: &'static str = "/casus/{id}/prive";
    const NAME: &'static str = "prive";
    const DEED: Deed = Deed::DeclarePrivate;
    const SAID: Option<&'static str> = Some("gelukt-prive");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team = visit.desk.declare_private(visit.at("id")?).await?;
        Ok(Done::at(format!("/team/{team}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let card = visit.desk.case_card(visit.at("id")?).await?;
    let page = Page::new("title-private", move || {
        let points = ["private-closes", "private-circle", "private-votes", "private-stays"];
        let points: Vec<_> = points.into_iter().map(|key| view! { <li>{t(key)}</li> }).collect();
        let button = view! {
            <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("private-button")}</button></div>
        };
        view! { {lead(t("private-lead"))} <ul>{points}</ul> {framed::<PrivateForm, _>(&visit, "wl-form", button)} }
    });
    Ok(under(page, &card.head))
}
