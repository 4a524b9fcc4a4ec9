//! Choosing what to write about: a case, and a question of the list or one's own; the list itself lives in prompts.

use crate::form::{Choice, Fields, Text, form, radios, select, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use domain::writing::{BUILT_IN, Method, Prompt, WritableCase, Writing};
use domain::{CaseId, Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A case and a question.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    case: String,
    prompt: String,
    question: String,
}

impl Asked {
    /// What was chosen or typed; a question typed goes before one of the list.
    pub(super) fn parse(&self, writing: &Writing) -> Result<(CaseId, Line), Problem> {
        let mut objections = Objections::default();
        let chosen = writing.cases.iter().find(|case| case.id.to_string() == self.case);
        let case = objections.take("case", chosen.map(|case| case.id).ok_or("refused-choose"));
        let question = if self.question.trim().is_empty() {
            objections.take("prompt", listed(&self.prompt, &writing.prompts).ok_or("refused-choose"))
        } else {
            objections.take("question", Line::parse(&self.question))
        };
        objections.check()?;
        case.zip(question).ok_or(Problem::Broken)
    }
}

/// The wording of a question of the list.
fn listed(code: &str, own: &[Prompt]) -> Option<Line> {
    let built_in = BUILT_IN.iter().find(|one| one.code == code).map(|one| t(&format!("prompt-{}", one.code)));
    let text = built_in.or_else(|| own.iter().find(|one| one.id.to_string() == code).map(|one| one.text.clone()));
    Line::parse(&text?).ok()
}

/// The name of a form of reflection.
pub(super) fn method(method: Method) -> String {
    t(&format!("method-{}", method.code()))
}

/// The form that asks for a round, where there is a case to write about, and the way to the team's questions.
pub(super) fn ask<F: Form>(visit: &Visit, writing: &Writing, button: &'static str) -> AnyView {
    if writing.cases.is_empty() {
        return view! { <p class="wl-soft">{t("writing-no-cases")}</p> }.into_any();
    }
    let fields = with_case(Fields::of::<F>(visit), writing);
    let inside = controls(&fields, writing);
    view! { {form::<F, _>(visit, inside, button)} {to_list(writing)} }.into_any()
}

/// The three fields of a round.
fn controls(fields: &Fields, writing: &Writing) -> impl IntoView + use<> {
    let choice = |case: &WritableCase| {
        let choice = Choice::new(case.id.to_string(), case.pseudonym.clone());
        if writing.case_now == Some(case.id) { choice.help(t("writing-case-now")) } else { choice }
    };
    let cases: Vec<_> = writing.cases.iter().map(choice).collect();
    let mut prompts = vec![Choice::new("", t("writing-choose"))];
    for one in Method::ALL {
        let named = |code: String, words: &str| Choice::new(code, format!("{}: {words}", method(*one)));
        let own = writing.prompts.iter().filter(|prompt| prompt.method == *one);
        prompts.extend(own.map(|prompt| named(prompt.id.to_string(), &prompt.text)));
        let built_in = BUILT_IN.iter().filter(|built_in| built_in.method == *one);
        prompts.extend(built_in.map(|prompt| named(prompt.code.to_owned(), &t(&format!("prompt-{}", prompt.code)))));
    }
    let own =
        Text { help: Some("writing-question-help"), readers: Some("room-readers"), optional: true, ..Text::default() };
    view! {
        {radios(fields, "case", "writing-case", None, None, &cases)}
        {select(fields, "prompt", "writing-prompt", None, &prompts)}
        {text(fields, "question", "writing-question", own)}
    }
}

/// The case that the meeting is about now is chosen beforehand, and else the only one.
fn with_case(fields: Fields, writing: &Writing) -> Fields {
    let only = match writing.cases.as_slice() {
        [only] => Some(only.id),
        _ => None,
    };
    match writing.case_now.or(only) {
        Some(case) => fields.stored("case", case.to_string()),
        None => fields,
    }
}

/// The way to the team's own questions.
fn to_list(writing: &Writing) -> impl IntoView + use<> {
    let href = format!("/team/{}/vragen", writing.slug);
    view! { <p><a href=href>{t("writing-to-prompts")}</a></p> }
}
