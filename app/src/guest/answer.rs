//! The guest's one page: what is asked, how long it takes and who reads it; three taps and own words; afterwards the conclusion.

use super::front::GoOutForm;
use crate::form::{Fields, form, looked, once_more, optional_textarea, small_form};
use crate::page::{Page, done, lead, notice, section, through, words};
use crate::practice::{Sent, three};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::guest::Opened;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Three marks and own words.
#[derive(Deserialize)]
pub(super) struct AnswerForm {
    #[serde(flatten)]
    sent: Sent,
    #[serde(default)]
    looked: String,
}

#[async_trait]
impl Form for AnswerForm {
    const PAGE: &'static str = "/m/begin";
    const NAME: &'static str = "antwoorden";
    const DEED: Deed = Deed::AnswerAsGuest;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let said = self.sent.parse()?;
        // A guest answers once: what looks like a person is shown before it goes, never after.
        once_more(self.sent.words(), &self.looked)?;
        visit.desk.answer_as_guest(said).await?;
        Ok(Done::at("/m/begin"))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.as_guest().await {
        Ok(opened) => opened,
        Err(Problem::NotNow(_)) => return Ok(over(visit)),
        Err(problem) => return Err(problem),
    };
    let page = Page::new("title-m", move || {
        let body = match (opened.answered, opened.open) {
            (true, _) => after(&opened).into_any(),
            (false, true) => ask(&visit, &opened).into_any(),
            (false, false) => view! { <p>{t("m-late")}</p> }.into_any(),
        };
        view! { {body} {out(&visit)} }
    });
    Ok(page.headed(t("m-heading")).bare())
}

/// The team stopped with the case.
fn over(visit: Visit) -> Page {
    Page::new("title-m", move || view! { {lead(t("m-over"))} {out(&visit)} }).headed(t("m-heading")).bare()
}

fn ask(visit: &Visit, opened: &Opened) -> impl IntoView + use<> {
    let host = opened.host.clone().unwrap_or_else(|| t("m-host"));
    let who = tr("m-who", [("host", host.into()), ("team", opened.team.as_str().into())]);
    let join = (opened.asking.minutes.get() > 0).then(|| tr("m-join", [("count", opened.asking.minutes.get().into())]));
    let fields = Fields::of::<AnswerForm>(visit);
    let inside = view! {
        {three(&fields, "m-ask-energy")}
        {optional_textarea(&fields, "words", "m-words", Some("m-words-help"), "m-words-readers", 3)}
        {looked(&fields, "m-looked")}
    };
    view! {
        {lead(who)}
        <p>{t("m-taps")} " " {join}</p>
        <p>{t("m-which")} " " {t("m-readers")}</p>
        {form::<AnswerForm, _>(visit, inside, "m-send")}
        {responsible(opened)}
    }
}

fn responsible(opened: &Opened) -> impl IntoView + use<> {
    view! {
        <details class="wl-more">
            <summary>{t("m-more")}</summary>
            <dl class="wl-terms">
                <div><dt>{t("table-organisation")}</dt><dd>{opened.organisation.clone()}</dd></div>
                <div><dt>{t("table-contact")}</dt><dd>{opened.contact.clone()}</dd></div>
            </dl>
            <p>{tr("m-until", [("day", through(opened.until).into())])}</p>
        </details>
    }
}

fn after(opened: &Opened) -> impl IntoView + use<> {
    let heard = match &opened.conclusion {
        Some(text) => section("conclusie", t("m-conclusion"), words(text)).into_any(),
        None => {
            view! { {done(t("m-thanks"))} <p>{tr("m-back", [("day", through(opened.until).into())])}</p> }.into_any()
        }
    };
    let public = opened.conclusion.is_some().then(|| notice(t("m-conclusion-keep")));
    view! { {heard} {public} }
}

fn out(visit: &Visit) -> impl IntoView + use<> {
    view! { <div class="wl-kiosk__out">{small_form::<GoOutForm, _>(visit, (), "m-close")}</div> }
}
