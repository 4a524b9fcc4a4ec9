//! Adding to an agenda: a line of the team's own, or something that is there to be chosen.

use super::list::PointForm;
use super::{address, kind};
use crate::form::{Choice, Fields, Text, form, hidden, select, small_form, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::agenda::{Agenda, minutes};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Objections, Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// A line of the team's own.
#[derive(Deserialize)]
pub(super) struct LineForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    minutes: String,
}

#[async_trait]
impl Form for LineForm {
    const PAGE: &'static str = "/sessie/{id}/agenda";
    const NAME: &'static str = "erbij";
    const DEED: Deed = Deed::KeepAgenda;
    const SAID: Option<&'static str> = Some("gelukt-agenda");
    const KEEPS: &'static [&'static str] = &["text", "minutes"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let mut objections = Objections::default();
        let text = objections.take("text", Line::parse(&self.text));
        let wished = objections.take("minutes", minutes(&self.minutes));
        objections.check()?;
        let (text, wished) = text.zip(wished).ok_or(Problem::Broken)?;
        visit.desk.add_line(id, text, wished).await?;
        Ok(Done::at(address(id)))
    }
}

/// Both ways.
pub(super) fn add(visit: &Visit, agenda: &Agenda) -> impl IntoView + use<> {
    let fields = Fields::of::<LineForm>(visit);
    let own = view! {
        {text(&fields, "text", "point-text", Text { help: Some("action-text-help"), readers: Some("reflection-readers"), ..Text::default() })}
        {text(&fields, "minutes", "point-minutes", Text { kind: "number", short: true, optional: true, ..Text::default() })}
    };
    let others: Vec<_> = agenda
        .others()
        .map(|point| Choice::new(point.topic.to_string(), format!("{}: {}", t(kind(point.topic.kind)), point.label)))
        .collect();
    let pick = (!others.is_empty()).then(|| {
        let all: Vec<_> = [Choice::new("", t("point-choose"))].into_iter().chain(others).collect();
        let fields = Fields::of_copy::<PointForm>(visit, "topic", "");
        let inside = view! { {select(&fields, "topic", "point-pick", None, &all)} {hidden("what", "on")} };
        small_form::<PointForm, _>(visit, inside, "point-put-on")
    });
    view! { {form::<LineForm, _>(visit, own, "point-add-button")} {pick} }
}
