//! Weighing once more what hands decided: the room counts anew what lies on the table now; what phones decided stays.

use super::begin::{ways, weighs};
use super::desk;
use crate::form::{Fields, choose, hidden, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{Way, WeighingView};
use domain::writing::RoundView;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// The room weighs again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AgainForm {
    weighing: String,
    way: String,
}

#[async_trait]
impl Form for AgainForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "opnieuw-wegen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let way = choose(Way::parse(&self.way)).map_err(|says| Problem::field("way", says))?;
        visit.desk.weigh_again(id, self.weighing.parse()?, way).await?;
        Ok(Done::at(desk(id)))
    }
}

/// What would be weighed now, folded until somebody needs it; why it goes by hands is said.
pub(super) fn again(visit: &Visit, old: &WeighingView, round: &RoundView) -> impl IntoView + use<> {
    let weighs = weighs(visit, round)?;
    let fields = Fields::of::<AgainForm>(visit).stored("way", old.way.code());
    let open = visit.typed.as_ref().is_some_and(|typed| typed.form == AgainForm::NAME);
    let inside = view! { {hidden("weighing", old.id.to_string())} {ways(&fields)} };
    Some(view! {
        <details class="wl-more" id="opnieuw-wegen" open=open>
            <summary>{t("weighing-again-open")}</summary>
            <p>{t("weighing-again-lead")}</p>
            {weighs}
            {small_form::<AgainForm, _>(visit, inside, "weighing-begin")}
        </details>
    })
}
