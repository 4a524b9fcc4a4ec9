//! Who leads a meeting, and the way to lead it oneself or to hand it over: also when whoever led is gone.

use super::now::stands;
use crate::form::{Choice, Fields, choose, hidden, select, shown, small_form};
use crate::page::{said_by, section};
use crate::reflection::address;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::Meeting;
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Who leads from now on; `from` is who led for whoever sends it.
#[derive(Deserialize)]
pub(in crate::reflection) struct LeadForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

#[async_trait]
impl Form for LeadForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "leiding";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-leiding");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let mut objections = Objections::default();
        let to = objections.take("to", choose(self.to.parse().ok()));
        objections.check()?;
        visit.desk.give_lead(id, self.from.parse().ok(), to.ok_or(Problem::Broken)?).await?;
        Ok(Done::at(format!("{}#nu", address(id))))
    }
}

/// Who leads, with a button to take it, and folded a list to hand it on.
pub(in crate::reflection) fn lead_section(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let me = visit.desk.sitter().me().map(|me| me.id);
    let leads = meeting.lead.as_ref().map(|(id, _)| *id);
    let says = match &meeting.lead {
        Some((id, _)) if Some(*id) == me => t("lead-by-me"),
        Some((_, name)) => tr("lead-by", [("who", name.clone().into())]),
        None => t("lead-by-nobody"),
    };
    let from = leads.map(|id| id.to_string()).unwrap_or_default();
    let take = me.filter(|me| Some(*me) != leads).map(|me| {
        let inside = view! { {hidden("from", from.clone())} {hidden("to", me.to_string())} };
        small_form::<LeadForm, _>(visit, inside, "lead-take")
    });
    let mut members = vec![Choice::new("", t("choose-somebody"))];
    let others = meeting.members.iter().filter(|one| one.current && Some(one.id) != leads);
    members.extend(others.map(|one| Choice::new(one.id.to_string(), one.name.clone())));
    let fields = Fields::of::<LeadForm>(visit).stored("from", from.clone());
    let inside = view! { {hidden("from", shown(visit, &fields, "from", &from))} {select(&fields, "to", "lead-to", None, &members)} };
    let open = visit.typed.as_ref().is_some_and(|typed| typed.form == LeadForm::NAME);
    section(
        "leiding",
        t("lead-heading"),
        view! {
            {(!stands(&meeting.walk)).then(|| said_by::<LeadForm>(visit))}
            <p>{says} " " {t("lead-why")}</p>
            {take}
            <details class="wl-more" open=open>
                <summary id="leiding-ander">{t("lead-other")}</summary>
                {small_form::<LeadForm, _>(visit, inside, "lead-button")}
            </details>
        },
    )
}
