//! One point of an agenda: how many minutes are wished for it, and the words of an own line.

use super::{above, address, under};
use crate::form::{Fields, Text, form, seen_version, text};
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::agenda::{Point, Topic, TopicKind, minutes};
use domain::policy::Deed;
use domain::reflection::Progress;
use domain::session::Done;
use domain::{Line, Objections, Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// Its minutes, and the words of an own line.
#[derive(Deserialize)]
pub(super) struct ChangeForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = "/sessie/{id}/agenda/{punt}";
    const NAME: &'static str = "wijzigen";
    const DEED: Deed = Deed::KeepAgenda;
    const SAID: Option<&'static str> = Some("gelukt-agenda");
    const KEEPS: &'static [&'static str] = &["version", "text", "minutes"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (id, topic): (ReflectionId, Topic) = (visit.at("id")?, visit.at("punt")?);
        let mut objections = Objections::default();
        let text = match topic.kind {
            TopicKind::Own => objections.take("text", Line::parse(&self.text)),
            TopicKind::Case | TopicKind::Agreement | TopicKind::Loop | TopicKind::Lesson => None,
        };
        let wished = objections.take("minutes", minutes(&self.minutes));
        objections.check()?;
        visit.desk.change_point(id, topic, self.version, (text, wished.flatten())).await?;
        Ok(Done::at(address(id)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let agenda = visit.desk.agenda(visit.at("id")?).await?;
    let topic: Topic = visit.at("punt")?;
    let point = agenda.points().find(|point| point.topic == topic).cloned().ok_or(Problem::Absent)?;
    if agenda.progress == Progress::Closed {
        return Err(Problem::NotNow("reflection-closed"));
    }
    let (up, team) = (under(&agenda), agenda.team.clone());
    let agenda_at = address(agenda.reflection);
    let page = Page::new("title-point", move || view! { {lead(point.label.clone())} {fields(&visit, &point)} });
    Ok(above(page, team, up).under(agenda_at, t("title-agenda")))
}

fn fields(visit: &Visit, point: &Point) -> impl IntoView + use<> {
    let wished = point.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let fields = Fields::of::<ChangeForm>(visit).stored("text", point.label.clone()).stored("minutes", wished);
    let own = (point.topic.kind == TopicKind::Own).then(|| {
        text(
            &fields,
            "text",
            "point-text",
            Text { help: Some("action-text-help"), readers: Some("reflection-readers"), ..Text::default() },
        )
    });
    let inside = view! {
        {own}
        {text(&fields, "minutes", "point-minutes", Text { kind: "number", short: true, optional: true, ..Text::default() })}
        {seen_version(visit, &fields, point.version)}
    };
    form::<ChangeForm, _>(visit, inside, "point-save")
}
