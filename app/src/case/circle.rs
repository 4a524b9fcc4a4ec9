//! Who is in the circle of a case: adding, taking out.

use super::under;
use crate::form::{Choice, Fields, form, framed, hidden, select};
use crate::page::{Page, done, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::case::{CaseState, CirclePage, Seated};
use domain::policy::Deed;
use domain::session::Done;
use domain::{PersonId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Who joins.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AddForm {
    person: String,
}

#[async_trait]
impl Form for AddForm {
    const PAGE: &'static str = "/casus/{id}/kring";
    const NAME: &'static str = "erbij";
    const DEED: Deed = Deed::KeepCircle;
    const SAID: Option<&'static str> = Some("gelukt-kring");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        if self.person.is_empty() {
            return Err(Problem::field("person", "refused-choose"));
        }
        let case = visit.at("id")?;
        visit.desk.add_to_circle(case, self.person.parse()?).await?;
        Ok(Done::at(format!("/casus/{case}/kring")))
    }
}

/// Who leaves.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RemoveForm {
    person: String,
}

#[async_trait]
impl Form for RemoveForm {
    const PAGE: &'static str = "/casus/{id}/kring";
    const NAME: &'static str = "eruit";
    const DEED: Deed = Deed::KeepCircle;
    const SAID: Option<&'static str> = Some("gelukt-kring");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (case, person): (_, PersonId) = (visit.at("id")?, self.person.parse()?);
        visit.desk.remove_from_circle(case, person).await?;
        let myself = visit.desk.sitter().me().is_some_and(|me| me.id == person);
        Ok(Done::at(if myself { "/mijn-werk".to_owned() } else { format!("/casus/{case}/kring") }))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let circle = visit.desk.circle(visit.at("id")?).await?;
    let head = circle.head.clone();
    let page = Page::new("title-circle", move || view(&visit, circle));
    Ok(under(page, &head))
}

fn view(visit: &Visit, circle: CirclePage) -> impl IntoView + use<> {
    let name = circle.head.pseudonym.clone();
    let new = visit.query("nieuw").map(|_| done(tr("circle-new", [("name", name.as_str().into())])));
    let open = matches!(circle.head.state, CaseState::Waiting | CaseState::Proposed | CaseState::Chosen);
    let alone = circle.inside.iter().filter(|person| person.member).count() < 2;
    let inside: Vec<_> = circle
        .inside
        .into_iter()
        .map(|person| {
            let leave = (open && !(alone && person.member)).then(|| leave(visit, &person));
            view! { <li class="wl-card"><h3 class="wl-card__title">{person.name.clone()}</h3> {facts(&person)} {leave}</li> }
        })
        .collect();
    let next = circle.head.id;
    view! {
        {lead(t("circle-lead"))}
        {new}
        {section("wie", t("circle-inside"), view! { <ul class="wl-cards">{inside}</ul> {alone.then(|| view! { <p class="wl-soft">{t("circle-alone")}</p> })} })}
        {open.then(|| section("erbij", t("circle-add"), join(visit, circle.outside)))}
        <p><a href=format!("/casus/{next}")>{tr("circle-to-case", [("name", name.into())])}</a></p>
    }
}

fn facts(person: &Seated) -> impl IntoView + use<> {
    let past = (!person.member).then(|| view! { <span class="nl-data-badge">{t("circle-former")}</span> });
    let profession = person.profession.clone().map(|words| view! { <span>{words}</span> });
    view! { <p class="wl-card__facts">{profession}{past}</p> }
}

fn leave(visit: &Visit, person: &Seated) -> impl IntoView + use<> {
    let words = tr("circle-leave", [("name", person.name.as_str().into())]);
    let inside = view! {
        {hidden("person", person.id.to_string())}
        <button class="wl-link-button" type="submit">{words}</button>
    };
    framed::<RemoveForm, _>(visit, "wl-form-inline", inside)
}

fn join(visit: &Visit, outside: Vec<Seated>) -> impl IntoView + use<> {
    if outside.is_empty() {
        return view! { <p>{t("circle-nobody")}</p> }.into_any();
    }
    let fields = Fields::of::<AddForm>(visit);
    let choices: Vec<_> = std::iter::once(Choice::new("", t("circle-pick")))
        .chain(outside.into_iter().map(|person| {
            let words = person.profession.map_or(person.name.clone(), |work| format!("{}, {work}", person.name));
            Choice::new(person.id.to_string(), words)
        }))
        .collect();
    form::<AddForm, _>(
        visit,
        view! {
            <p>{t("circle-reads-too")}</p>
            {select(&fields, "person", "circle-who", Some("circle-who-help"), &choices)}
        },
        "circle-button",
    )
    .into_any()
}
