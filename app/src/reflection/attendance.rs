//! Who is there.

use super::{address, ids};
use crate::form::{Choice, Fields, checks, hidden, small_form};
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

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        visit.desk.attend(id, self.version, &ids(&self.people)?).await?;
        Ok(Done::at(format!("{}#vorige", address(id))))
    }
}

pub(super) fn attendance(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let mut fields = Fields::of::<AttendForm>(visit);
    for member in meeting.members.iter().filter(|member| member.present) {
        fields = fields.stored("people", member.id.to_string());
    }
    let choices: Vec<_> = meeting
        .members
        .iter()
        .map(|member| {
            let choice = Choice::new(member.id.to_string(), member.name.clone());
            if member.leads_others { choice.help(t("leads-others")) } else { choice }
        })
        .collect();
    let inside = view! {
        {hidden("version", meeting.version.to_string())}
        {checks(&fields, "people", "attendance-who", None, &choices)}
    };
    small_form::<AttendForm, _>(visit, inside, "attendance-button")
}
