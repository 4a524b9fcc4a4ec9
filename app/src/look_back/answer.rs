//! The form of one's own answer about a meeting.

use super::address;
use crate::form::{Choice, Fields, Text, choose, form, hidden_named, radios, select, shown, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::look_back::{Answer, Cause, Energy, LookBack, Pick, Worth};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Objections, Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// Three taps, and own words for whoever likes.
#[derive(Deserialize)]
pub(super) struct AnswerForm {
    #[serde(default)]
    worth: String,
    #[serde(default)]
    energy: String,
    #[serde(default)]
    gave: String,
    #[serde(default)]
    gave_words: String,
    #[serde(default)]
    cost: String,
    #[serde(default)]
    cost_words: String,
    /// The print of the answer that its page was drawn with.
    #[serde(default)]
    version: String,
}

#[async_trait]
impl Form for AnswerForm {
    const PAGE: &'static str = "/sessie/{id}/terugkijken";
    const NAME: &'static str = "terugkijken";
    const DEED: Deed = Deed::AnswerLookBack;
    const SAID: Option<&'static str> = Some("gelukt-terugkijken");
    const KEEPS: &'static [&'static str] = &["version", "worth", "energy", "gave", "gave_words", "cost", "cost_words"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let mut objections = Objections::default();
        let worth = objections.take("worth", choose(Worth::parse(&self.worth)));
        let energy = objections.take("energy", choose(Energy::parse(&self.energy)));
        let gave_words = objections.take("gave_words", line(&self.gave_words));
        let cost_words = objections.take("cost_words", line(&self.cost_words));
        objections.check()?;
        let (worth, energy) = worth.zip(energy).ok_or(Problem::Broken)?;
        let gave = Cause { pick: pick(&self.gave)?, words: gave_words.flatten() };
        let cost = Cause { pick: pick(&self.cost)?, words: cost_words.flatten() };
        match visit.desk.answer_look_back(id, Answer { worth, energy, gave, cost }, &self.version).await {
            Err(Problem::Conflict(_)) => Err(Problem::Conflict(as_stored(&visit.desk.look_back(id).await?))),
            other => other.map(|()| Done::at(address(id))),
        }
    }
}

/// What stands there now, for whoever sends from a page that lay open; what was left empty is not said.
fn as_stored(seen: &LookBack) -> Vec<(&'static str, String)> {
    let Some(own) = &seen.own else { return Vec::new() };
    let picked = |cause: &Cause| {
        let choice = seen.choices.iter().find(|(pick, _)| cause.pick == Some(*pick));
        choice.map(|(_, words)| words.clone()).unwrap_or_default()
    };
    let words = |cause: &Cause| cause.words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default();
    let all = [
        ("look-back-worth", t(&format!("worth-{}", own.worth.code()))),
        ("look-back-energy", t(&format!("energy-{}", own.energy.code()))),
        ("look-back-gave", picked(&own.gave)),
        ("look-back-gave-words", words(&own.gave)),
        ("look-back-cost", picked(&own.cost)),
        ("look-back-cost-words", words(&own.cost)),
    ];
    all.into_iter().filter(|(_, says)| !says.is_empty()).collect()
}

fn line(raw: &str) -> Result<Option<Line>, &'static str> {
    if raw.trim().is_empty() { Ok(None) } else { Line::parse(raw).map(Some) }
}

/// An agreement or a rule; nothing chosen is none.
pub(super) fn pick(raw: &str) -> Result<Option<Pick>, Problem> {
    if raw.is_empty() { Ok(None) } else { raw.parse().map(Some) }
}

/// What can be picked, and nothing.
pub(super) fn causes(seen: &LookBack) -> Vec<Choice> {
    let mut causes = vec![Choice::new("", t("look-back-nothing"))];
    causes.extend(seen.choices.iter().map(|(pick, words)| Choice::new(pick.to_string(), words.clone())));
    causes
}

pub(super) fn answer(visit: &Visit, seen: &LookBack) -> impl IntoView + use<> {
    let drawn = Answer::print(seen.own.as_ref());
    let mut fields = Fields::of::<AnswerForm>(visit).stored("version", drawn.as_str());
    if let Some(own) = &seen.own {
        fields = fields.stored("worth", own.worth.code()).stored("energy", own.energy.code());
        for (name, words, cause) in [("gave", "gave_words", &own.gave), ("cost", "cost_words", &own.cost)] {
            let picked = cause.pick.map(|pick| pick.to_string()).unwrap_or_default();
            let said = cause.words.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default();
            fields = fields.stored(name, picked).stored(words, said);
        }
    }
    let worth: Vec<_> =
        Worth::ALL.iter().map(|one| Choice::new(one.code(), t(&format!("worth-{}", one.code())))).collect();
    let energy: Vec<_> =
        Energy::ALL.iter().map(|one| Choice::new(one.code(), t(&format!("energy-{}", one.code())))).collect();
    let causes = causes(seen);
    let own = Text { readers: Some("look-back-readers"), optional: true, ..Text::default() };
    let inside = view! {
        {hidden_named("version".to_owned(), shown(visit, &fields, "version", &drawn))}
        {radios(&fields, "worth", "look-back-worth", None, None, &worth)}
        {radios(&fields, "energy", "look-back-energy", None, None, &energy)}
        {select(&fields, "gave", "look-back-gave", None, &causes)}
        {text(&fields, "gave_words", "look-back-gave-words", own)}
        {select(&fields, "cost", "look-back-cost", None, &causes)}
        {text(&fields, "cost_words", "look-back-cost-words", own)}
    };
    let stands = seen.own.is_some().then(|| view! { <p class="wl-soft">{t("look-back-stands")}</p> });
    view! { {stands} {form::<AnswerForm, _>(visit, inside, "look-back-save")} }
}
