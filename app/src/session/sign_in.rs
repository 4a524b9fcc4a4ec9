//! Signing in with a password, or, in a demonstration, as one of its people.

use super::came_in;
use crate::form::{Fields, Text, form, framed, hidden, text};
use crate::page::{Answer, Forget, Page, forgetting, lead, notice, section};
use crate::route::Form;
use crate::visit::{KEPT, OUT, UNKEPT, Visit};
use crate::words::{headed, t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::{Deed, RoleKind};
use domain::session::{DemoPerson, Done};
use leptos::prelude::*;
use serde::Deserialize;

/// Address and password.
#[derive(Deserialize)]
pub(super) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

#[async_trait]
impl Form for SignInForm {
    const PAGE: &'static str = "/aanmelden";
    const NAME: &'static str = "aanmelden";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.sign_in(&self.email, &self.password, &visit.device).await.map(came_in)
    }
}

/// Somebody of the demonstration.
#[derive(Deserialize)]
pub(super) struct DemoForm {
    #[serde(default)]
    person: String,
}

#[async_trait]
impl Form for DemoForm {
    const PAGE: &'static str = "/aanmelden";
    const NAME: &'static str = "demo";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.sign_in_as(self.person.parse()?, &visit.device).await.map(came_in)
    }
}

pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    if visit.desk.sitter().me().is_some() {
        return Ok(Answer::Goto("/mijn-werk".into()));
    }
    let people = visit.desk.demo_people().await?;
    Ok(Page::new("title-sign-in", move || {
        let fields = Fields::of::<SignInForm>(&visit);
        let demonstration = !people.is_empty();
        let away = [(KEPT, "sign-in-kept"), (UNKEPT, "sign-in-unkept")];
        let kept = away.iter().find(|(mark, _)| visit.query(mark).is_some()).map(|(_, says)| notice(t(says)));
        let demo = demonstration.then(|| demo(&visit, people));
        let forget = visit.query(OUT).map(|_| forgetting(&visit, Forget::All));
        let inside = view! {
            {text(&fields, "email", "sign-in-email", Text { kind: "email", autocomplete: Some("username"), ..Text::default() })}
            {text(&fields, "password", "sign-in-password", Text { kind: "password", autocomplete: Some("current-password"), ..Text::default() })}
        };
        let own = form::<SignInForm, _>(&visit, inside, "sign-in-button");
        if demonstration {
            let own = section("account", t("sign-in-own"), own);
            view! { {kept} {lead(t("sign-in-demo-lead"))} {demo} {own} {forget} }.into_any()
        } else {
            view! { {kept} {lead(t("sign-in-lead"))} {own} {forget} }.into_any()
        }
    })
    .into())
}

fn demo(visit: &Visit, people: Vec<DemoPerson>) -> impl IntoView + use<> {
    let cards: Vec<_> = people
        .into_iter()
        .map(|person| {
            let roles: Vec<_> = person.roles.iter().map(|(kind, place)| role_words(*kind, place)).collect();
            // Who is called what they do needs it said once.
            let profession = person.profession.filter(|words| !roles.iter().any(|role| words.ends_with(role.as_str())));
            let facts: Vec<_> = profession.into_iter().chain(roles).collect();
            let words = tr("sign-in-demo-button", [("name", person.name.clone().into())]);
            let inside = view! {
                {hidden("person", person.id.to_string())}
                <h3 class="wl-card__title">{person.name}</h3>
                <p class="wl-card__line">{headed(&facts.join(", "))}</p>
                <button class="nl-button nl-button--secondary" type="submit">{words}</button>
            };
            view! { <li class="wl-card">{framed::<DemoForm, _>(visit, "wl-demo", inside)}</li> }
        })
        .collect();
    section("demonstratie", t("sign-in-demo"), view! { <ul class="wl-cards wl-cards--grid">{cards}</ul> })
}

/// A role in words: what, and where it holds.
fn role_words(kind: RoleKind, place: &str) -> String {
    let key = match kind {
        RoleKind::Member if !place.is_empty() => return tr("role-at-team", [("place", place.into())]),
        RoleKind::Member => "role-member",
        RoleKind::Coordinator => "role-coordinator",
        RoleKind::Manager => "role-manager",
        RoleKind::Administrator => "role-administrator",
        RoleKind::PrivacyOfficer => "role-privacy-officer",
    };
    if place.is_empty() { t(key) } else { tr("role-at", [("role", t(key).into()), ("place", place.into())]) }
}
