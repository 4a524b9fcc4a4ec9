//! Changing one's own password.

use crate::form::{Fields, Text, form, text};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// The current password, and a new one twice.
#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    again: String,
}

#[async_trait]
impl Form for PasswordForm {
    const PAGE: &'static str = "/account";
    const NAME: &'static str = "wachtwoord";
    const DEED: Deed = Deed::KeepAccount;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.change_password(&self.current, &self.password, &self.again, &visit.device).await
    }
}

pub(super) fn fields(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<PasswordForm>(visit);
    let secret =
        |autocomplete, help| Text { kind: "password", autocomplete: Some(autocomplete), help, ..Text::default() };
    let inside = view! {
        {text(&fields, "current", "password-current", secret("current-password", None))}
        {text(&fields, "password", "password-new", secret("new-password", Some("password-help")))}
        {text(&fields, "again", "password-again", secret("new-password", None))}
    };
    view! {
        <p>{t("account-password-lead")}</p>
        {form::<PasswordForm, _>(visit, inside, "password-button")}
    }
}
