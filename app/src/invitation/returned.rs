//! Behind one's own word: what was done with the answer, and taking it away; the answer itself is never shown again.

use crate::experience::to;
use crate::feedback::told;
use crate::form::{Fields, check, small_form};
use crate::page::{Answer, Page, instant, lead, section};
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
pub(super) struct WithdrawForm {
    #[serde(default)]
    sure: String,
}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = "/v/terug";
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::KeepOwnAnswer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        if self.sure != "ja" {
            return Err(Problem::field("sure", "v-refused-sure"));
        }
        visit.desk.withdraw_answer().await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    let sent = visit.desk.sent().await?;
    // What is here is for whoever has the word; without one there is still the choice of one.
    if !sent.has_word {
        return Ok(Answer::Goto("/v/verstuurd".into()));
    }
    let heard = visit.desk.heard().await?;
    let one = sent.respondent;
    let page = Page::new("title-v", move || {
        let said = tr(&to(one, "v-sent-on"), [("day", instant(sent.at).into())]);
        let withdraw = view! {
            <p>{t(&to(one, "v-withdraw-lead"))} " " {t(&to(one, "v-withdraw-published"))}</p>
            {small_form::<WithdrawForm, _>(&visit, check(&Fields::of::<WithdrawForm>(&visit), "sure", &to(one, "v-withdraw-sure")), "v-withdraw")}
        };
        view! {
            {lead(said)}
            {told(&visit, one, &heard)}
            {section("weghalen", t("v-withdraw-heading"), withdraw)}
        }
    });
    Ok(page.headed(t(&to(one, "v-return-heading"))).bare().with_exit().into())
}
