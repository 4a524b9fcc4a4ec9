//! Management's answer to a loop; "no, because" is an answer.

use super::shown::answer_words;
use crate::form::{Choice, Fields, choose, form, looked, once_more, radios, seen_version, textarea};
use crate::page::{minutes, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::learning_loop::{Answer, LoopPage, step_words};
use domain::policy::Deed;
use domain::session::Done;
use domain::{LoopId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// The answer with its words, and the version that was seen.
#[derive(Deserialize)]
pub(super) struct AnswerForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    looked: String,
}

#[async_trait]
impl Form for AnswerForm {
    const PAGE: &'static str = "/leerloop/{id}";
    const NAME: &'static str = "antwoord";
    const DEED: Deed = Deed::AnswerLoop;
    const SAID: Option<&'static str> = Some("gelukt-antwoord");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: LoopId = visit.at("id")?;
        let mut all = domain::Objections::default();
        let answer = all.take("answer", choose(Answer::parse(&self.answer)));
        let words = match step_words("words", &self.words) {
            Ok(words) => Some(words),
            Err(Problem::Refused(found)) => {
                found.into_iter().for_each(|one| all.add(one.field, one.says));
                None
            }
            Err(problem) => return Err(problem),
        };
        all.check()?;
        let (Some(answer), Some(words)) = (answer, words) else { return Err(Problem::Broken) };
        once_more(&self.words, &self.looked)?;
        visit.desk.answer_loop(id, self.version, answer, words).await?;
        Ok(Done::at(format!("/leerloop/{id}")))
    }
}

/// The form.
pub(super) fn part(visit: &Visit, found: &LoopPage) -> impl IntoView + use<> {
    let fields = Fields::of::<AnswerForm>(visit);
    let choices: Vec<_> = Answer::ALL.iter().map(|answer| Choice::new(answer.code(), answer_words(*answer))).collect();
    let inside = view! {
        {seen_version(visit, &fields, found.version)}
        {radios(&fields, "answer", "loop-answer", None, None, &choices)}
        {textarea(&fields, "words", "loop-answer-words", Some("loop-answer-words-help"), "loop-readers", 4)}
        {looked(&fields, "loop-looked")}
    };
    let form = form::<AnswerForm, _>(visit, inside, "loop-answer-button");
    section("antwoord", t("loop-answer-heading"), view! { <p>{minutes(2)}</p> {form} })
}
