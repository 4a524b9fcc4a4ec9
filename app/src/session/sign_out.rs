//! Signing out; the page itself only serves those who type its address.

use crate::page::Answer;
use crate::route::Form;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use serde::Deserialize;

/// The button in the head of every page.
#[derive(Deserialize)]
pub(super) struct SignOutForm {}

#[async_trait]
impl Form for SignOutForm {
    const PAGE: &'static str = "/afmelden";
    const NAME: &'static str = "afmelden";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.sign_out().await
    }
}

pub(super) async fn page(_: Visit) -> Result<Answer, Problem> {
    Ok(Answer::Goto("/mijn-werk".into()))
}
