//! An earlier promise, worded differently or for another day by the meeting that looks at it.

use super::elsewhere::elsewhere;
use super::{address, name, under_team};
use crate::form::{Fields, Text, date, form, seen_version, text};
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{AboutOne, AtStep, Progress, Promise};
use domain::session::Done;
use domain::{ActionId, Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Other words, another day.
#[derive(Deserialize)]
pub(super) struct RewordForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for RewordForm {
    const PAGE: &'static str = "/sessie/{id}/actie/{actie}";
    const NAME: &'static str = "veranderen";
    const DEED: Deed = Deed::SettleAction;
    const SAID: Option<&'static str> = Some("gelukt-actie-veranderd");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let mut objections = Objections::default();
        let text = objections.take("text", Line::parse(&self.text));
        let due_on = objections.take("due_on", date(&self.due_on));
        objections.check()?;
        let anew = text.zip(due_on).ok_or(Problem::Broken)?;
        visit.desk.reword_action(id, visit.at("actie")?, self.version, anew).await?;
        Ok(Done::at(format!("{}#vorige", address(id))))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let meeting = visit.desk.meeting(visit.at("id")?).await?;
    let action: ActionId = visit.at("actie")?;
    let promise = meeting.earlier.iter().find(|one| one.id == action).cloned().ok_or(Problem::Absent)?;
    match meeting.progress {
        Progress::Planned => return Err(Problem::NotNow("reflection-not-open")),
        Progress::Open => {}
        Progress::Closed => return Err(Problem::NotNow("reflection-closed")),
    }
    let (slug, team) = (meeting.slug.clone(), meeting.team.clone());
    let (up, above) = (address(meeting.id), name(meeting.planned_on));
    let page = Page::new("title-action-reword", move || {
        let at = AtStep::of(meeting.progress, &meeting.walk);
        let team_is = elsewhere(meeting.id, at.as_ref(), AboutOne::Promise);
        view! { {lead(t("action-reword-lead"))} {team_is} {fields(&visit, &promise)} }
    });
    Ok(under_team(page, &slug, &team).under(up, above))
}

fn fields(visit: &Visit, promise: &Promise) -> impl IntoView + use<> {
    let fields = Fields::of::<RewordForm>(visit)
        .stored("text", promise.text.clone())
        .stored("due_on", promise.due_on.to_string());
    let inside = view! {
        {text(&fields, "text", "action-text", Text { help: Some("action-text-help"), readers: Some("room-readers"), ..Text::default() })}
        {text(&fields, "due_on", "action-due", Text { kind: "date", short: true, ..Text::default() })}
        {seen_version(visit, &fields, promise.version)}
    };
    form::<RewordForm, _>(visit, inside, "action-save")
}
