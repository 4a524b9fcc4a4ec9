//! Setting a password by a one-time link.

use crate::form::{Fields, Text, form, text};
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::tr;
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
        visit.desk.set_password(&token, &self.password, &self.again, &visit.device).await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let token: String = visit.at("sleutel")?;
    let name = visit.desk.link_holder(&token).await?;
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
