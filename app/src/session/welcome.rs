//! Setting a password by a one-time link.

use super::came_in;
use crate::form::{Fields, Text, form, text};
use crate::page::{Page, actions, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// A new password, twice.
#[derive(Deserialize)]
pub(super) struct WelcomeForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

#[async_trait]
impl Form for WelcomeForm {
    const PAGE: &'static str = "/welkom/{sleutel}";
    const NAME: &'static str = "wachtwoord";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let token: String = visit.at("sleutel")?;
        match visit.desk.set_password(&token, &self.password, &self.again, &visit.device).await {
            // The link ended while it stood open: its page says so.
            Err(Problem::Absent) => Ok(Done::at(visit.path.clone())),
            done => done.map(came_in),
        }
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let token: String = visit.at("sleutel")?;
    let name = match visit.desk.link_holder(&token).await {
        Ok(name) => name,
        Err(Problem::Absent) => return Ok(over()),
        Err(problem) => return Err(problem),
    };
    Ok(Page::new("title-welcome", move || {
        let fields = Fields::of::<WelcomeForm>(&visit);
        let new = |help| Text { kind: "password", autocomplete: Some("new-password"), help, ..Text::default() };
        let inside = view! {
            {text(&fields, "password", "password-new", new(Some("password-help")))}
            {text(&fields, "again", "password-again", new(None))}
        };
        view! { {lead(tr("welcome-lead", [("name", name.into())]))} {form::<WelcomeForm, _>(&visit, inside, "password-button")} }
    }))
}

/// A used link, an old one and one that never was: nobody learns which.
fn over() -> Page {
    Page::new("title-welcome-over", || {
        let sign_in = view! { <a class="nl-button nl-button--primary" href="/aanmelden">{t("title-sign-in")}</a> };
        view! { {lead(t("welcome-over"))} {actions(sign_in)} }
    })
}
