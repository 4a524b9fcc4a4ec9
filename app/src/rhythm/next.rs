//! The next meeting by the rhythm while none is planned, and the one button that plans it.

use crate::form::{hidden, small_form};
use crate::page::when;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::tr;
use async_trait::async_trait;
use domain::Problem;
use domain::calendar::Month;
use domain::policy::Deed;
use domain::rhythm::{Coming, Rhythm};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// The month of the meeting.
#[derive(Deserialize)]
pub(crate) struct NextForm {
    #[serde(default)]
    month: String,
}

#[async_trait]
impl Form for NextForm {
    const PAGE: &'static str = "/team/{naam}/sessies";
    const NAME: &'static str = "klaarzetten";
    const DEED: Deed = Deed::KeepRhythm;
    const SAID: Option<&'static str> = Some("gelukt-sessie");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let month: Month = self.month.parse().map_err(|_| Problem::form("refused-form"))?;
        let id = visit.desk.plan_by_rhythm(&team, month).await?;
        Ok(Done::at(format!("/sessie/{id}")))
    }
}

/// What comes next by the rhythm, with the button.
pub(crate) fn offer(visit: &Visit, next: &(Coming, Rhythm)) -> impl IntoView + use<> {
    let (coming, rhythm) = next;
    let words = tr("rhythm-next", [("when", when(coming.day, Some(rhythm.hours)).into())]);
    let inside = view! { {hidden("month", coming.month.to_string())} };
    view! { <p>{words}</p> {small_form::<NextForm, _>(visit, inside, "rhythm-plan-next")} }
}
