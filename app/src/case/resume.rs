//! A case that waits for safety: the reporting code first, then on.

use super::under;
use crate::form::{Fields, check, form};
use crate::page::{Page, done, lead, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::case::{CaseHead, CaseState};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// That it is settled.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ResumeForm {
    settled: String,
}

#[async_trait]
impl Form for ResumeForm {
    const PAGE: &'static str = "/casus/{id}/verder";
    const NAME: &'static str = "verder";
    const DEED: Deed = Deed::ResumeCase;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        if self.settled != "ja" {
            return Err(Problem::field("settled", "refused-settled"));
        }
        let case = visit.at("id")?;
        visit.desk.resume_case(case).await?;
        let card = visit.desk.case_card(case).await?;
        Ok(Done::at(format!("/team/{}?verder={case}", card.head.team.0)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let head = visit.desk.case_sheet(visit.at("id")?).await?.head;
    let above = head.clone();
    Ok(under(Page::new("title-resume", move || view(&visit, &head)), &above))
}

fn view(visit: &Visit, head: &CaseHead) -> impl IntoView + use<> {
    let new = visit.query("nieuw").map(|_| done(tr("resume-new", [("name", head.pseudonym.as_str().into())])));
    let back = format!("/team/{}", head.team.0);
    let on = match head.state {
        CaseState::Waiting => {
            let fields = Fields::of::<ResumeForm>(visit);
            form::<ResumeForm, _>(visit, check(&fields, "settled", "resume-settled"), "resume-button").into_any()
        }
        // An objection does not take the worry away.
        CaseState::Stopped => {
            let family = format!("/casus/{}/gezin", head.id);
            view! { <p>{t("resume-stopped")} " " <a href=family>{t("quartet-stopped-next")}</a></p> }.into_any()
        }
        CaseState::Proposed | CaseState::Chosen | CaseState::Learned => {
            return view! { {lead(t("resume-not-waiting"))} <p><a href=back>{t("to-team")}</a></p> }.into_any();
        }
    };
    view! {
        {lead(t("resume-lead"))}
        {new}
        {notice(t("resume-danger"))}
        {held(visit, head)}
        <ol><li>{t("resume-step-1")}</li><li>{t("resume-step-2")}</li><li>{t("resume-step-3")}</li></ol>
        <p>{t("resume-other")}</p>
        {on}
    }
    .into_any()
}

/// What was written of this case looks like a person in places: where that is seen, for it cannot be changed just now.
pub(super) fn held(visit: &Visit, head: &CaseHead) -> Option<AnyView> {
    let href = format!("/casus/{}", head.id);
    visit
        .query("sporen")
        .map(|_| view! { {notice(t("trace-held"))} <p><a href=href>{t("trace-look")}</a></p> }.into_any())
}
