//! Erasing a case: what goes, what stays, and the button.

use super::under;
use crate::form::{Fields, check, framed};
use crate::page::{Page, actions, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::case::Erasing;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// That it is sure.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EraseForm {
    sure: String,
}

#[async_trait]
impl Form for EraseForm {
    const PAGE: &'static str = "/casus/{id}/wissen";
    const NAME: &'static str = "wissen";
    const DEED: Deed = Deed::EraseCase;
    const SAID: Option<&'static str> = Some("gelukt-gewist");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        if self.sure != "ja" {
            return Err(Problem::field("sure", "refused-sure"));
        }
        let team = visit.desk.erase_case(visit.at("id")?).await?;
        Ok(Done::at(format!("/team/{team}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let erasing = visit.desk.erasing(visit.at("id")?).await?;
    let head = erasing.head.clone();
    let heading = tr("erase-heading", [("name", head.pseudonym.as_str().into())]);
    Ok(under(Page::new("title-erase", move || view(&visit, &erasing)), &head).headed(heading))
}

fn view(visit: &Visit, erasing: &Erasing) -> impl IntoView + use<> {
    let list = |keys: &[&str]| keys.iter().map(|key| view! { <li>{t(key)}</li> }).collect::<Vec<_>>();
    let prepared =
        (erasing.prepared > 0).then(|| view! { <li>{tr("erase-prepared", [("count", erasing.prepared.into())])}</li> });
    let released =
        (erasing.released > 0).then(|| view! { <li>{tr("erase-released", [("count", erasing.released.into())])}</li> });
    let goes =
        view! { <ul>{list(&["erase-texts", "erase-perspectives", "erase-insights", "erase-figures"])}{prepared}</ul> };
    let stays = view! { <ul>{list(&["erase-name", "erase-log", "erase-published"])}{released}</ul> };
    let fields = Fields::of::<EraseForm>(visit);
    let back = format!("/casus/{}", erasing.head.id);
    let buttons = actions(view! {
        <button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("erase-button")}</button>
        <a class="nl-button nl-button--secondary" href=back>{t("erase-back")}</a>
    });
    let inside = view! { {check(&fields, "sure", "erase-sure")} {buttons} };
    view! {
        {lead(t("erase-lead"))}
        {section("weg", t("erase-goes"), goes)}
        {section("blijft", t("erase-stays"), stays)}
        {framed::<EraseForm, _>(visit, "wl-form", inside)}
    }
}
