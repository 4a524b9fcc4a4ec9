//! Behind one's own word: what was done with the answer, and taking it away; the answer itself is never shown again.

use crate::experience::to;
use crate::feedback::told;
use crate::form::small_form;
use crate::page::{Page, instant, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Takes the answer away.
#[derive(Deserialize)]
pub(super) struct WithdrawForm {}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = "/v/terug";
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::KeepOwnAnswer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.withdraw_answer().await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sent = visit.desk.sent().await?;
    let heard = visit.desk.heard().await?;
    let one = sent.respondent;
    let page = Page::new("title-v", move || {
        let said = tr(&to(one, "v-sent-on"), [("day", instant(sent.at).into())]);
        let withdraw = view! {
            <p>{t(&to(one, "v-withdraw-lead"))} " " {t(&to(one, "v-withdraw-published"))}</p>
            {small_form::<WithdrawForm, _>(&visit, (), "v-withdraw")}
        };
        view! {
            {lead(said)}
            {told(&visit, one, &heard)}
            {section("weghalen", t("v-withdraw-heading"), withdraw)}
        }
    });
    Ok(page.headed(t(&to(one, "v-return-heading"))).bare().with_exit())
}
