//! Step four: a look over everything that will be sent, and sending it; afterwards it is never shown again.

use super::{own_words, step, with_whom};
use crate::experience::to;
use crate::form::form;
use crate::page::{Page, notice, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::experience::Question;
use domain::invitation::{Helper, Opened};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Sends what was filled in.
#[derive(Deserialize)]
pub(super) struct SendForm {}

#[async_trait]
impl Form for SendForm {
    const PAGE: &'static str = "/v/nakijken";
    const NAME: &'static str = "versturen";
    const DEED: Deed = Deed::AnswerInvitation;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.send().await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let opened = match visit.desk.opened().await {
        Ok(opened) => opened,
        Err(problem) => return step::over(problem),
    };
    let one = opened.table.respondent;
    let page = Page::new("title-v", move || {
        let send = if opened.draft.goes_along().is_empty() {
            notice(t(&to(one, "v-empty"))).into_any()
        } else if opened.draft.needs_share() {
            notice(t("refused-share")).into_any()
        } else {
            view! { <p>{t(&to(one, "v-send-help"))}</p> {form::<SendForm, _>(&visit, (), "table-send")} }.into_any()
        };
        view! {
            {step::progress(4)}
            {marks(&opened)}
            {people(&opened)}
            {own(&opened)}
            {send}
        }
    });
    Ok(page.headed(t(&to(one, "v-look-heading"))).bare().with_exit())
}

fn marks(opened: &Opened) -> impl IntoView + use<> {
    let one = opened.table.respondent;
    let line = |question: &Question| {
        let mark = opened.draft.marks[*question as usize].map_or_else(|| t("v-skipped"), |mark| mark.to_string());
        view! { <div><dt>{t(&to(one, &format!("experience-{}", question.code())))}</dt><dd>{mark}</dd></div> }
    };
    let lines: Vec<_> = Question::ALL.iter().map(line).collect();
    view! { <dl class="wl-terms">{lines}</dl> {change("/v/vragen", "v-change-marks")} }
}

fn people(opened: &Opened) -> impl IntoView + use<> {
    let one = opened.table.respondent;
    let said = |kinds: &[Helper]| {
        let kinds: Vec<_> = kinds.iter().map(|kind| with_whom::kind(*kind)).collect();
        if kinds.is_empty() { t("v-skipped") } else { kinds.join(", ") }
    };
    let goes = opened.draft.goes_along().helpers;
    let (well, badly) = (said(&goes.well), said(&goes.badly));
    let stay = (goes != opened.draft.helpers).then(|| view! { <p>{t(&to(one, "v-helpers-stay"))}</p> });
    view! {
        {stay}
        <dl class="wl-terms">
            <div><dt>{t(&to(one, "v-well"))}</dt><dd>{well}</dd></div>
            <div><dt>{t(&to(one, "v-badly"))}</dt><dd>{badly}</dd></div>
        </dl>
        {change("/v/hulp", "v-change-helpers")}
    }
}

fn own(opened: &Opened) -> impl IntoView + use<> {
    let one = opened.table.respondent;
    let line = |key: &str, says: AnyView| view! { <div><dt>{t(&to(one, key))}</dt><dd>{says}</dd></div> };
    let goes = opened.draft.goes_along().words;
    let stay = (goes != opened.draft.words).then(|| view! { <p>{t(&to(one, "v-words-stay"))}</p> });
    let text = goes.as_ref().map(|text| line("v-words", words(text.as_str()).into_any()));
    let share = opened.draft.share.map(|share| line("v-share", own_words::said(share, opened).into_any()));
    let none = opened.draft.words.is_none().then(|| view! { <p>{t("v-no-words")}</p> });
    let lines = (text.is_some() || share.is_some()).then(|| view! { <dl class="wl-terms">{text} {share}</dl> });
    view! { {none} {stay} {lines} {change("/v/woorden", "v-change-words")} }
}

fn change(to: &'static str, words: &str) -> impl IntoView + use<> {
    view! { <p><a href=to>{t(words)}</a></p> }
}
