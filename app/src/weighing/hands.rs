//! Telephones down: one person counts hands or stickers and types how many each topic got; that closes the weighing.

use super::counted::{Counted, counts};
use super::desk;
use crate::form::{Choice, Fields, checks, hidden, number_named, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::WeighingView;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `weighing`, `people` and `replaces` (of how many phones, as the page said it), and what was counted.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct HandsForm(Counted);

#[async_trait]
impl Form for HandsForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "handen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let count = self.0.count("people")?;
        let replaces = self.0.value("replaces").parse().unwrap_or_default();
        visit.desk.weigh_by_hands(id, self.0.value("weighing").parse()?, &count, replaces).await?;
        Ok(Done::at(desk(id)))
    }
}

/// The counts, folded until somebody needs them; so many as `chose` on phones lose what they chose, and whoever counts says so.
pub(super) fn hands(visit: &Visit, one: &WeighingView, chose: i64) -> impl IntoView + use<> {
    let open = visit.typed.as_ref().is_some_and(|typed| typed.form == HandsForm::NAME);
    view! {
        <details class="wl-more" id="handen" open=open>
            <summary>{t("weighing-hands-open")}</summary>
            <p>{t("weighing-hands-lead")}</p>
            <p>{t("weighing-hands-lapses")}</p>
            {typed(visit, one, chose)}
        </details>
    }
}

/// The counts where nothing else decides: nobody has to unfold them.
pub(super) fn hands_again(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    view! { <div id="handen"><p>{t("weighing-hands-lead")}</p> {typed(visit, one, 0)}</div> }
}

fn typed(visit: &Visit, one: &WeighingView, chose: i64) -> impl IntoView + use<> {
    let fields = Fields::of::<HandsForm>(visit);
    let phones = (chose > 0).then(|| {
        let words = tr("weighing-hands-replaces", [("count", chose.into())]);
        checks(&fields, "replaces", "weighing-hands-phones", None, &[Choice::new(chose.to_string(), words)])
    });
    let inside = view! {
        {hidden("weighing", one.id.to_string())}
        {number_named(&fields, "people", &t("weighing-hands-people"))}
        {counts(&fields, one)}
        {phones}
    };
    small_form::<HandsForm, _>(visit, inside, "weighing-hands-close")
}
