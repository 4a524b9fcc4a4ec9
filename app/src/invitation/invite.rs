//! Inviting somebody of the family: after talking about it a code, shown once.

use crate::access::Made;
use crate::experience::{respondent_at, to, who};
use crate::form::{Fields, check, form};
use crate::page::{Page, lead, notice, through};
use crate::quartet::below;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::classification::Concerned;
use domain::experience::{Experiences, Source};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// That it was talked about.
#[derive(Deserialize)]
pub(super) struct InviteForm {
    #[serde(default)]
    discussed: String,
}

#[async_trait]
impl Form for InviteForm {
    const PAGE: &'static str = "/casus/{id}/ervaring/{wie}/uitnodigen";
    const NAME: &'static str = "uitnodigen";
    const DEED: Deed = Deed::Invite;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.invite(visit.at("id")?, respondent_at(visit)?, self.discussed == "ja").await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let one = respondent_at(&visit)?;
    let all = visit.desk.experiences(visit.at("id")?).await?;
    if !all.head.open() || !all.is_there(one) {
        return Err(Problem::NotNow("not-now"));
    }
    let head = all.head.clone();
    let overview = format!("/casus/{}/ervaring", head.case);
    let heading = tr("invite-heading", [("who", who(one).into())]);
    let page = Page::new("title-invite", move || match Made::of(&visit) {
        Some(made) => shown(&visit, &made, one, &all).into_any(),
        None if all.waits(one) => notice(t("experience-young-first")).into_any(),
        None if all.has_answered(one) => notice(t("experience-answered")).into_any(),
        None => ask(&visit, one, &all).into_any(),
    });
    Ok(below(page, &head).under(overview, t("title-experience")).headed(heading))
}

fn shown(visit: &Visit, made: &Made, one: Concerned, all: &Experiences) -> impl IntoView + use<> {
    let until = all.invitation(one).map(|invitation| through(invitation.until));
    let until = until.map(|day| {
        let paper = tr(&to(one, "invite-paper"), [("day", day.clone().into())]);
        let screen = lead(tr("invite-made", [("day", day.into())]));
        view! { {screen} <p class="wl-print-only">{paper}</p> }
    });
    view! { {until} {made.view(visit, "/v", "invite-message")} <p class="wl-no-print">{t(&to(one, "invite-alone"))}</p> }
}

fn ask(visit: &Visit, one: Concerned, all: &Experiences) -> impl IntoView + use<> {
    let fields = Fields::of::<InviteForm>(visit);
    let open =
        all.invitation(one).map(|invitation| notice(tr("invite-again", [("day", through(invitation.until).into())])));
    let answered = all.of(one, Source::Own).map(|_| view! { <p>{t("experience-again")}</p> });
    let inside = view! { {check(&fields, "discussed", "invite-discussed")} <p>{t("invite-promise")}</p> };
    view! {
        {lead(t("invite-lead"))}
        {open}
        <p>{t("invite-safe")}</p>
        <p>{t("invite-never")}</p>
        {answered}
        {form::<InviteForm, _>(visit, inside, "invite-button")}
    }
}
