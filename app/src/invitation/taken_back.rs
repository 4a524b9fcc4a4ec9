//! How far an invitation is, as the circle sees it, and taking it back; nothing of how much is filled in.

use crate::experience::slug;
use crate::form::{hidden, link_form};
use crate::page::through;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::classification::Concerned;
use domain::experience::Experiences;
use domain::invitation::Invitation;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Takes an invitation back.
#[derive(Deserialize)]
pub(super) struct TakeBackForm {
    #[serde(default)]
    respondent: String,
}

#[async_trait]
impl Form for TakeBackForm {
    const PAGE: &'static str = "/casus/{id}/ervaring";
    const NAME: &'static str = "uitnodiging-intrekken";
    const DEED: Deed = Deed::Invite;
    const SAID: Option<&'static str> = Some("gelukt-uitnodiging-ingetrokken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let respondent = Concerned::parse(&self.respondent).ok_or(Problem::form("refused-choose"))?;
        visit.desk.take_back_invitation(visit.at("id")?, respondent).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

/// An invitation that waits, and the way to make one.
pub(crate) fn status(visit: &Visit, all: &Experiences, one: Concerned) -> impl IntoView + use<> {
    let href = format!("/casus/{}/ervaring/{}/uitnodigen", all.head.case, slug(one));
    let invited = all.invitation(one);
    let label = if invited.is_some() { "invite-new" } else { "invite-link" };
    let waiting = invited.map(|invitation| waiting(visit, invitation, one));
    view! { {waiting} <p><a href=href>{t(label)}</a></p> }
}

fn waiting(visit: &Visit, invitation: &Invitation, one: Concerned) -> impl IntoView + use<> {
    let (day, by) = (through(invitation.until), invitation.by.clone());
    let words = tr("invitation-open", [("day", day.into()), ("by", by.into())]);
    let inside = hidden("respondent", one.code());
    view! { <p>{words}</p> {link_form::<TakeBackForm, _>(visit, inside, "invitation-take-back")} }
}
