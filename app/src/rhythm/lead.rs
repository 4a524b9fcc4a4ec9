//! Whose turn it is to lead, and the button for who would rather not; nobody is asked why.

use super::words::month;
use crate::form::{hidden, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::calendar::Month;
use domain::policy::Deed;
use domain::rhythm::{RhythmPage, Turn};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Whether one would rather not.
#[derive(Deserialize)]
pub(super) struct AsideForm {
    #[serde(default)]
    aside: String,
}

const YES: &str = "liever-niet";

#[async_trait]
impl Form for AsideForm {
    const PAGE: &'static str = "/team/{naam}/ritme";
    const NAME: &'static str = "leiden";
    const DEED: Deed = Deed::KeepRhythm;
    const SAID: Option<&'static str> = Some("gelukt-leiden");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        visit.desk.stand_aside(&team, self.aside == YES).await?;
        Ok(Done::at(format!("/team/{team}/ritme")))
    }
}

/// Whose turn it is, in one line.
pub(crate) fn turn(turn: Option<&Turn>) -> String {
    match turn {
        Some(Turn { name, led: Some(day), .. }) => {
            let month = month(Month::of_day(*day));
            tr("turn-led", [("name", name.as_str().into()), ("month", month.into())])
        }
        Some(Turn { name, led: None, .. }) => tr("turn-never", [("name", name.as_str().into())]),
        None => t("turn-nobody"),
    }
}

/// The line, and one's own button.
pub(super) fn part(visit: &Visit, page: &RhythmPage) -> impl IntoView + use<> {
    let (value, lead, button) =
        if page.aside { ("", "aside-is", "aside-no") } else { (YES, "aside-is-not", "aside-yes") };
    let inside = view! { {hidden("aside", value)} <p>{t(lead)}</p> };
    view! { <p>{turn(page.turn.as_ref())}</p> {small_form::<AsideForm, _>(visit, inside, button)} }
}
