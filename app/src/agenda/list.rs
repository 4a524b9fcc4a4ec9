//! The points of an agenda and what the system proposes, each with its buttons.

use super::{address, kind, topic_at};
use crate::form::{framed, hidden};
use crate::page::traces;
use crate::reflection::why;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::agenda::{Agenda, Point, PointState, Topic, TopicKind, Why};
use domain::policy::Deed;
use domain::reflection::Progress;
use domain::session::Done;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// One point: on, out, up, down, talked about or not.
#[derive(Deserialize)]
pub(super) struct PointForm {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    what: String,
}

#[async_trait]
impl Form for PointForm {
    const PAGE: &'static str = "/sessie/{id}/agenda";
    const NAME: &'static str = "punt";
    const DEED: Deed = Deed::KeepAgenda;
    const SAID: Option<&'static str> = Some("gelukt-agenda");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let topic: Topic = match self.topic.as_str() {
            "" => return Err(Problem::field("topic", "refused-choose")),
            text => text.parse()?,
        };
        match self.what.as_str() {
            "on" => visit.desk.put_on(id, topic).await?,
            "out" => visit.desk.leave_out(id, topic).await?,
            "up" | "down" => visit.desk.move_point(id, topic, self.what == "up").await?,
            "talked" | "open" => visit.desk.talked_about(id, topic, self.what == "talked").await?,
            _ => return Err(Problem::form("refused-choose")),
        }
        Ok(Done::at(address(id)))
    }
}

/// What is on it, in order.
pub(super) fn points(visit: &Visit, agenda: &Agenda) -> impl IntoView + use<> {
    let points: Vec<_> = agenda.points().collect();
    if points.is_empty() {
        let none = if agenda.progress == Progress::Closed { "point-was-none" } else { "point-none" };
        return view! { <p class="wl-soft">{t(none)}</p> }.into_any();
    }
    let last = points.len() - 1;
    let cards: Vec<_> = points.iter().enumerate().map(|(n, point)| card(visit, agenda, point, (n, last))).collect();
    let minutes = (agenda.minutes() > 0).then(|| {
        let words = tr("point-minutes-all", [("count", agenda.minutes().into())]);
        view! { <p class="wl-soft">{words}</p> }
    });
    view! { <ol class="wl-cards">{cards}</ol> {minutes} }.into_any()
}

fn card(visit: &Visit, agenda: &Agenda, point: &Point, (n, last): (usize, usize)) -> impl IntoView + use<> {
    let minutes = point.minutes.map(|count| {
        let words = tr("point-minutes-some", [("count", count.into())]);
        view! { <span>{words}</span> }
    });
    let state = match point.state {
        Some(PointState::Talked) => Some("point-talked"),
        Some(PointState::Moved) => Some("point-moved"),
        Some(PointState::On | PointState::Out) | None => None,
    };
    let state = state.map(|key| view! { <span class="nl-data-badge">{t(key)}</span> });
    let reasons = (point.topic.kind == TopicKind::Agreement).then(|| why(point.reasons.unwrap_or_default()));
    let marks = (point.topic.kind == TopicKind::Own).then(|| traces(&point.label));
    let tools = agenda.is_open().then(|| tools(visit, agenda, point, (n > 0, n < last)));
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{title(agenda, point)}</h3>
            <p class="wl-card__facts"><span>{t(kind(point.topic.kind))}</span> {reasons} {minutes} {state}</p>
            {marks} {tools}
        </li>
    }
}

fn title(agenda: &Agenda, point: &Point) -> AnyView {
    let words = point.label.clone();
    match topic_at(agenda.reflection, point.topic).filter(|_| point.has_page()) {
        Some(href) => view! { <a href=href>{words}</a> }.into_any(),
        None => view! { {words} }.into_any(),
    }
}

fn tools(visit: &Visit, agenda: &Agenda, point: &Point, (up, down): (bool, bool)) -> impl IntoView + use<> {
    let own = matches!(point.topic.kind, TopicKind::Loop | TopicKind::Lesson | TopicKind::Own);
    let talked = (own && agenda.progress == Progress::Open).then(|| match point.state {
        Some(PointState::Talked) => button("open", "point-not-talked", &point.label),
        _ => button("talked", "point-talk", &point.label),
    });
    // What a meeting that began noted of an agreement stays in its minutes.
    let stays = point.topic.kind == TopicKind::Agreement && agenda.progress == Progress::Open;
    let inside = view! {
        {topic(point)}
        <div class="wl-actions">
            {talked}
            {up.then(|| button("up", "point-up", &point.label))}
            {down.then(|| button("down", "point-down", &point.label))}
            {(!stays).then(|| button("out", "point-out", &point.label))}
        </div>
    };
    let href = format!("{}/{}", address(agenda.reflection), point.topic);
    let about = format!("{}: {}", t("point-change"), point.label);
    view! {
        {framed::<PointForm, _>(visit, "wl-form", inside)}
        <p><a href=href aria-label=about>{t("point-change")}</a></p>
    }
}

/// What nobody decided about yet.
pub(super) fn proposals(visit: &Visit, agenda: &Agenda) -> impl IntoView + use<> {
    let cards: Vec<_> = agenda
        .proposals()
        .map(|point| {
            let why = point.why.map(|why| match why {
                Why::CaseReturns => "point-why-returns",
                Why::CaseWaits => "point-why-waits",
                Why::LoopAnswered => "point-why-loop",
                Why::NewLesson => "point-why-lesson",
            });
            let inside = view! {
                {topic(point)}
                <div class="wl-actions">
                    {button("on", "point-put-on", &point.label)}
                    {button("out", "point-not-now", &point.label)}
                </div>
            };
            view! {
                <li class="wl-card">
                    <h3 class="wl-card__title">{title(agenda, point)}</h3>
                    <p class="wl-card__facts"><span>{t(kind(point.topic.kind))}</span> <span>{why.map(t)}</span></p>
                    {framed::<PointForm, _>(visit, "wl-form", inside)}
                </li>
            }
        })
        .collect();
    view! { <p>{t("point-proposals-lead")}</p> <ul class="wl-cards">{cards}</ul> }
}

/// Which point; where it stands goes along, so that moving on is another press than moving.
fn topic(point: &Point) -> impl IntoView + use<> {
    view! { {hidden("topic", point.topic.to_string())} {hidden("place", point.place.unwrap_or(-1).to_string())} }
}

fn button(what: &'static str, key: &'static str, about: &str) -> AnyView {
    let about = format!("{}: {about}", t(key));
    view! { <button class="nl-button nl-button--secondary" type="submit" name="what" value=what aria-label=about>{t(key)}</button> }
        .into_any()
}
