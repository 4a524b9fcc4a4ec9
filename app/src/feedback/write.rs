//! What the circle writes for one respondent: what was done, and their words as they may be told on.

use crate::experience::{respondent_at, who};
use crate::form::{Fields, check, form, hidden, small_form, textarea, version};
use crate::page::{Page, instant, lead, notice, section, words};
use crate::quartet::below;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::feedback::{APART, Feedback, Paraphrase, Said, Written};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// What was done.
#[derive(Deserialize)]
pub(super) struct DoneForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    apart: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for DoneForm {
    const PAGE: &'static str = "/casus/{id}/ervaring/{wie}/terugkoppeling";
    const NAME: &'static str = "gedaan";
    const DEED: Deed = Deed::TellDone;
    const SAID: Option<&'static str> = Some("gelukt-gedaan");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (case, said): (CaseId, _) = (visit.at("id")?, Said::parse(&self.text, self.apart == "ja")?);
        visit.desk.tell_done(case, respondent_at(visit)?, said, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

/// Their words, as they may be told on.
#[derive(Deserialize)]
pub(super) struct ParaphraseForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    apart: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for ParaphraseForm {
    const PAGE: &'static str = "/casus/{id}/ervaring/{wie}/terugkoppeling";
    const NAME: &'static str = "verwoording";
    const DEED: Deed = Deed::ParaphraseWords;
    const SAID: Option<&'static str> = Some("gelukt-verwoording");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (case, said): (CaseId, _) = (visit.at("id")?, Said::parse(&self.text, self.apart == "ja")?);
        visit.desk.paraphrase(case, respondent_at(visit)?, said, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(visit.path.clone()))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let one = respondent_at(&visit)?;
    let all = visit.desk.feedback(visit.at("id")?, one).await?;
    let head = all.head.clone();
    let overview = format!("/casus/{}/ervaring", head.case);
    let heading = tr("feedback-heading", [("who", who(one).into())]);
    let page = Page::new("title-feedback", move || {
        let how = if all.reachable { "feedback-reads" } else { "feedback-reads-not" };
        view! {
            {lead(t("feedback-lead"))}
            <p>{t(how)}</p>
            <p>{t("feedback-others")}</p>
            {section("gedaan", t("feedback-done"), done(&visit, &all))}
            {paraphrase(&visit, &all).map(|inside| section("verwoording", t("feedback-paraphrase"), inside))}
        }
    });
    Ok(below(page, &head).under(overview, t("title-experience")).headed(heading))
}

fn done(visit: &Visit, all: &Feedback) -> AnyView {
    if !all.discussed {
        return view! { <p>{t("feedback-done-later")}</p> }.into_any();
    }
    let before = all.done.as_ref();
    let fields = Fields::of::<DoneForm>(visit).stored("text", before.map(|one| one.text.clone()).unwrap_or_default());
    let sent = version(visit, &fields, "version", before.map_or(0, |one| one.version));
    let inside = view! {
        {hidden("version", sent)}
        {textarea(&fields, "text", "feedback-done-text", Some("feedback-done-help"), "feedback-done-readers", 4)}
        {apart(&fields)}
        {before.map(by)}
    };
    view! { {form::<DoneForm, _>(visit, inside, "feedback-done-save")} }.into_any()
}

/// Nothing when there are no words to tell on: that would sound as if some are hidden.
fn paraphrase(visit: &Visit, all: &Feedback) -> Option<AnyView> {
    let before = all.paraphrase.as_ref();
    let said = before.map(|one| notice_of(one.agreed));
    let Some(own) = &all.words else {
        return before.map(|one| view! { {said} <blockquote>{words(&one.written.text)}</blockquote> }.into_any());
    };
    if !all.reachable {
        return Some(view! { <p>{t("feedback-no-yes")}</p> }.into_any());
    }
    let text = before.map(|one: &Paraphrase| one.written.text.clone()).unwrap_or_default();
    let fields = Fields::of::<ParaphraseForm>(visit).stored("text", text);
    let sent = version(visit, &fields, "version", before.map_or(0, |one| one.written.version));
    let inside = view! {
        {hidden("version", sent)}
        {textarea(&fields, "text", "feedback-paraphrase-text", Some("feedback-paraphrase-help"), "feedback-paraphrase-readers", 3)}
        {apart(&fields)}
        {before.map(|one| by(&one.written))}
    };
    let whole = view! {
        <p>{t("feedback-own-words")}</p>
        <blockquote>{words(own)}</blockquote>
        {said}
        {small_form::<ParaphraseForm, _>(visit, inside, "feedback-paraphrase-save")}
    };
    Some(whole.into_any())
}

/// Asked of whoever names somebody of the family, and of nobody else.
fn apart(fields: &Fields) -> Option<AnyView> {
    let asked = fields.error(APART).is_some() || fields.on(APART, "ja");
    asked.then(|| check(fields, APART, "feedback-apart").into_any())
}

fn by(written: &Written) -> impl IntoView + use<> {
    let words = tr("feedback-by", [("author", written.author.clone().into()), ("day", instant(written.at).into())]);
    view! { <p class="wl-soft">{words}</p> }
}

/// What the respondent said of it.
fn notice_of(agreed: Option<bool>) -> AnyView {
    match agreed {
        Some(true) => view! { <p>{t("feedback-agreed")}</p> }.into_any(),
        Some(false) => notice(t("feedback-refused")).into_any(),
        None => view! { <p>{t("feedback-waits")}</p> }.into_any(),
    }
}
