//! Voting: a plain form per case, which an island answers without reload where it can.

use crate::form::{framed, hidden};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::tr;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::team::TeamCase;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Which case, and whether the vote is given or taken back.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct VoteForm {
    case: String,
    give: String,
}

#[async_trait]
impl Form for VoteForm {
    const PAGE: &'static str = "/team/{naam}";
    const NAME: &'static str = "stem";
    const DEED: Deed = Deed::VoteCase;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = self.case.parse()?;
        let give = match self.give.as_str() {
            "ja" => true,
            "nee" => false,
            _ => return Err(Problem::form("refused-form")),
        };
        let team = visit.desk.vote_case(case, give).await?;
        Ok(Done::at(format!("/team/{team}#casus-{case}")))
    }
}

/// The form of one case. Its frame has an id, by which the island finds the same form in the answer.
pub(super) fn form(visit: &Visit, case: &TeamCase) -> impl IntoView + use<> {
    let name = || [("name", case.pseudonym.as_str().into())];
    let (give, words) = if case.mine { ("nee", "team-vote-take") } else { ("ja", "team-vote-give") };
    let counted = tr("team-vote-count", [("count", case.votes.into())]);
    let inside = view! {
        {hidden("case", case.id.to_string())}
        {hidden("give", give.to_owned())}
        <button class="nl-button nl-button--secondary" type="submit">{tr(words, name())}</button>
        <span class="wl-vote-count" role="status">{counted}</span>
    };
    view! { <div id=format!("stem-{}", case.id) data-stem="">{framed::<VoteForm, _>(visit, "wl-form-inline", inside)}</div> }
}
