//! What a respondent reads behind their own word, and their yes or no to how the team would tell their words on.

use crate::experience::to;
use crate::form::{framed, hidden};
use crate::page::{instant, section, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::classification::Concerned;
use domain::feedback::Heard;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Yes or no.
#[derive(Deserialize)]
pub(super) struct AgreeForm {
    #[serde(default)]
    antwoord: String,
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for AgreeForm {
    const PAGE: &'static str = "/v/terug";
    const NAME: &'static str = "verwoording";
    const DEED: Deed = Deed::KeepOwnAnswer;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let agrees = match self.antwoord.as_str() {
            "ja" => true,
            "nee" => false,
            _ => return Err(Problem::form("refused-choose")),
        };
        visit.desk.agree(agrees, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at("/v/terug"))
    }
}

/// What was done, and how their words would be told on.
pub(crate) fn told(visit: &Visit, one: Concerned, heard: &Heard) -> impl IntoView + use<> {
    let done = match &heard.done {
        Some((text, at)) => {
            let day = tr("v-told-on", [("day", instant(*at).into())]);
            view! { {words(text)} <p class="wl-soft">{day}</p> }.into_any()
        }
        None => view! { <p>{t(&to(one, "v-nothing-yet"))}</p> }.into_any(),
    };
    let paraphrase = heard.paraphrase.as_ref().map(|(text, version, agreed)| {
        section("verwoording", t(&to(one, "v-paraphrase")), ask(visit, one, text, *version, *agreed))
    });
    view! { {section("gedaan", t("v-done-with-it"), done)} {paraphrase} }
}

fn ask(visit: &Visit, one: Concerned, text: &str, version: i32, agreed: Option<bool>) -> impl IntoView + use<> {
    let said = agreed.map(|agreed| {
        let key = if agreed { "v-paraphrase-yes" } else { "v-paraphrase-no" };
        view! { <p><b>{t(&to(one, key))}</b></p> }
    });
    let inside = view! {
        {hidden("version", version.to_string())}
        <div class="wl-actions">
            {answer("ja", "v-yes", agreed != Some(true))}
            {answer("nee", "v-no", agreed != Some(false))}
        </div>
    };
    view! {
        <p>{t(&to(one, "v-paraphrase-lead"))}</p>
        <blockquote>{words(text)}</blockquote>
        {said}
        <p>{t(&to(one, "v-paraphrase-ask"))}</p>
        {framed::<AgreeForm, _>(visit, "wl-form", inside)}
    }
}

/// One of the two; what was said already is not offered again.
fn answer(value: &'static str, says: &str, offered: bool) -> Option<AnyView> {
    let words = t(says);
    let button = move || {
        view! { <button class="nl-button nl-button--secondary" type="submit" name="antwoord" value=value>{words}</button> }
    };
    offered.then(|| button().into_any())
}
