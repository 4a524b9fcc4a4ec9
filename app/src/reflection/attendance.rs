//! Who is there: boxes until somebody is ticked, names after that.

use super::{address, ids};
use crate::form::{Choice, Fields, checks, form, seen_version};
use crate::page::actions;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::Meeting;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// The members that are there.
#[derive(Deserialize)]
pub(super) struct AttendForm {
    #[serde(default)]
    version: i32,
    #[serde(default)]
    people: Vec<String>,
}

#[async_trait]
impl Form for AttendForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "aanwezig";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-aanwezig");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let people = ids(&self.people)?;
        visit.desk.attend(id, self.version, &people).await?;
        // Who is there goes on with the step; as long as nobody is, the boxes stand alone on the page.
        let part = if people.is_empty() { "aanwezig" } else { "nu" };
        Ok(Done::at(format!("{}#{part}", address(id))))
    }
}

/// Whether it was written down that anybody is there.
pub(super) fn attended(meeting: &Meeting) -> bool {
    meeting.members.iter().any(|member| member.present)
}

/// Whether the boxes stand on the page: nobody is ticked yet, somebody asked for them, or they were sent and refused.
pub(super) fn ticking(visit: &Visit, meeting: &Meeting) -> bool {
    let sent = visit.typed.as_ref().is_some_and(|typed| typed.form == AttendForm::NAME);
    sent || visit.query(AttendForm::NAME).is_some() || !attended(meeting)
}

/// The names of who is there.
pub(super) fn present(meeting: &Meeting) -> impl IntoView + use<> {
    let there = meeting.members.iter().filter(|member| member.present);
    let names: Vec<_> = there.map(|member| view! { <li>{member.name.clone()}</li> }).collect();
    view! { <ul>{names}</ul> }
}

/// The way to the boxes.
pub(super) fn change(meeting: &Meeting) -> impl IntoView + use<> {
    let href = format!("{}?{}=1#aanwezig", address(meeting.id), AttendForm::NAME);
    actions(view! { <a class="nl-button nl-button--secondary" href=href>{t("attendance-change")}</a> })
}

/// The boxes.
pub(super) fn boxes(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let mut fields = Fields::of::<AttendForm>(visit);
    for member in meeting.members.iter().filter(|member| member.present) {
        fields = fields.stored("people", member.id.to_string());
    }
    let choices: Vec<_> = meeting
        .members
        .iter()
        .filter(|member| member.current || member.present)
        .map(|member| {
            let choice = Choice::new(member.id.to_string(), member.name.clone());
            if member.leads_others { choice.help(t("leads-others")) } else { choice }
        })
        .collect();
    let inside = view! {
        {seen_version(visit, &fields, meeting.version)}
        {checks(&fields, "people", "attendance-who", None, &choices)}
    };
    form::<AttendForm, _>(visit, inside, "attendance-button")
}
