//! Who of the family answered, and how; from here a client is asked to sit down, or something is typed on their behalf.

use super::{to, who};
use crate::form::{form, hidden, small_form};
use crate::page::{Page, instant, lead, marked, notice, section, words};
use crate::quartet::{below, budget};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use async_trait::async_trait;
use domain::classification::Concerned;
use domain::experience::{Experience, Experiences, Question, Source};
use domain::invitation::Helper;
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Hands the device to a client.
#[derive(Deserialize)]
pub(super) struct HostForm {
    #[serde(default)]
    respondent: String,
}

#[async_trait]
impl Form for HostForm {
    const PAGE: &'static str = "/casus/{id}/ervaring";
    const NAME: &'static str = "aan-tafel";
    const DEED: Deed = Deed::HostClient;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let respondent = Concerned::parse(&self.respondent).ok_or(Problem::form("refused-choose"))?;
        visit.desk.host_client(visit.at("id")?, respondent, &visit.device).await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.experiences(visit.at("id")?).await?;
    let head = all.head.clone();
    Ok(below(
        Page::new("title-experience", move || {
            let shut = (!all.head.open()).then(|| notice(t("experience-shut")));
            let there: Vec<_> = Concerned::ALL.iter().filter(|one| all.is_there(**one)).collect();
            // Who was invited is left in peace: the green button is for the next one.
            let asks = |one: Concerned| !all.has_answered(one) && !all.waits(one) && all.invitation(one).is_none();
            let next = there.iter().find(|one| asks(***one));
            let each: Vec<_> =
                there.iter().map(|one| respondent(&visit, &all, **one, Some(one) == next).into_any()).collect();
            let missing = (there.len() < Concerned::ALL.len() && all.head.open()).then(|| missing(&all));
            view! {
                {lead(t("experience-lead"))}
                <p class="wl-readers">{t("experience-readers")}</p>
                {shut}
                {compare(&all)}
                {each}
                {missing}
            }
        }),
        &head,
    ))
}

/// Where a parent who stands not on this page is written down first.
fn missing(all: &Experiences) -> impl IntoView + use<> {
    let href = format!("/casus/{}/gezin", all.head.case);
    view! { <p class="wl-no-print">{t("experience-missing")} " " <a href=href>{t("experience-missing-link")}</a></p> }
}

/// All marks side by side: for the circle, and never on paper.
fn compare(all: &Experiences) -> impl IntoView + use<> {
    if all.given.is_empty() {
        let key = if all.invited.is_empty() { "experience-none" } else { "experience-waiting" };
        return view! { <p>{t(key)} " " {budget::minutes_of(&budget::OWN, 1)}</p> }.into_any();
    }
    let heads: Vec<_> =
        all.given.iter().map(|said| view! { <th scope="col" class="wl-number">{name(said)}</th> }).collect();
    let rows: Vec<_> = Question::ALL
        .iter()
        .map(|question| {
            let marks: Vec<_> = all
                .given
                .iter()
                .map(|said| {
                    said.answers.mark(*question).map_or_else(|| t("experience-skipped"), |mark| mark.to_string())
                })
                .map(|mark| view! { <td class="wl-number">{mark}</td> })
                .collect();
            let label = t(&format!("experience-short-{}", question.code()));
            view! { <tr><th scope="row">{label}</th>{marks}</tr> }
        })
        .collect();
    view! {
        <section class="wl-table-scroll wl-no-print" aria-labelledby="cijfers" tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id="cijfers">{t("experience-table")}</caption>
                <thead><tr><th scope="col">{t("experience-question")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
        <p class="wl-print-only">{t("quartet-experience-print")}</p>
    }
    .into_any()
}

fn name(said: &Experience) -> String {
    match said.source {
        Source::Own => headed(&who(said.respondent)),
        Source::OnBehalf => headed(&tr("experience-name-behalf", [("who", who(said.respondent).into())])),
    }
}

/// One person of the family: what they said, and how they can be heard.
fn respondent(visit: &Visit, all: &Experiences, one: Concerned, first: bool) -> impl IntoView + use<> {
    let id = one.code();
    let own = all.of(one, Source::Own).map(|said| own(all.head.case, said));
    let behalf = all.of(one, Source::OnBehalf).map(behalf);
    let silent = (own.is_none() && behalf.is_none()).then(|| view! { <p class="wl-soft">{t("experience-silent")}</p> });
    let ways = all.head.open().then(|| ways(visit, all, one, first));
    let inside = view! { <div class="wl-no-print">{own} {behalf}</div> {silent} {ways} };
    section(id, headed(&who(one)), inside)
}

fn own(case: CaseId, said: &Experience) -> impl IntoView + use<> {
    let day = tr("experience-own-on", [("day", instant(said.at).into())]);
    let back = format!("/casus/{case}/ervaring/{}/terugkoppeling", super::slug(said.respondent));
    view! { <p>{day}</p> {helped(said)} {said.answers.words().map(words)} <p><a href=back>{t("feedback-link")}</a></p> }
}

/// With which kinds of helper it went well and not, when they said so.
fn helped(said: &Experience) -> impl IntoView + use<> {
    let line = |key: &str, kinds: &[Helper]| {
        let kinds: Vec<_> = kinds.iter().map(|kind| t(&format!("helper-{}", kind.code()))).collect();
        (!kinds.is_empty()).then(|| view! { <p>{tr(key, [("kinds", kinds.join(", ").into())])}</p> })
    };
    view! { {line("experience-well", &said.helpers.well)} {line("experience-badly", &said.helpers.badly)} }
}

fn behalf(said: &Experience) -> impl IntoView + use<> {
    let how = said.asked_how.map(|how| t(&format!("experience-asked-{}", how.code()))).unwrap_or_default();
    let by = tr(
        "experience-behalf-on",
        [("day", instant(said.at).into()), ("author", said.author.clone().into()), ("how", how.into())],
    );
    view! { <p><span class="nl-data-badge">{t("experience-behalf")}</span> " " {by}</p> {said.answers.words().map(marked)} }
}

/// At the table, or typed in on their behalf.
fn ways(visit: &Visit, all: &Experiences, one: Concerned, first: bool) -> AnyView {
    if all.waits(one) {
        return view! { <p>{t("experience-young-first")}</p> }.into_any();
    }
    let again = all.of(one, Source::Own).is_some().then(|| view! { <p>{t("experience-again")}</p> });
    let inside = view! {
        {hidden("respondent", one.code())}
        {again}
        <p class="utrecht-form-field-description">{t(&to(one, "experience-host-help"))}</p>
    };
    let href = format!("/casus/{}/ervaring/{}", all.head.case, super::behalf::slug(one));
    let typed =
        if all.of(one, Source::OnBehalf).is_some() { "experience-behalf-change" } else { "experience-behalf-add" };
    let typed = view! { <p><a href=href>{t(typed)}</a></p> };
    if all.has_answered(one) {
        return view! { <p class="wl-soft">{t("experience-answered")}</p> {typed} }.into_any();
    }
    let host = if first {
        form::<HostForm, _>(visit, inside, "experience-host").into_any()
    } else {
        small_form::<HostForm, _>(visit, inside, "experience-host").into_any()
    };
    view! { {host} {crate::invitation::status(visit, all, one)} {typed} }.into_any()
}
