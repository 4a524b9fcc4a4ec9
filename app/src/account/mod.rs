//! Pages and forms: the own account, its password and sessions; signing in lives in session.

mod password;
mod sessions;

use crate::page;
use crate::page::{Page, lead, section};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/account", SeeAccount, account)];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<password::PasswordForm>(),
    FormRow::of::<sessions::EndForm>(),
    FormRow::of::<sessions::EverywhereForm>(),
];

async fn account(visit: Visit) -> Result<Page, Problem> {
    let open = visit.desk.own_sessions().await?;
    Ok(Page::new("title-account", move || {
        let done = match visit.query("gedaan") {
            Some("wachtwoord") => Some(page::done(t("account-password-changed"))),
            Some("sessie") => Some(page::done(t("account-session-ended"))),
            _ => None,
        };
        view! {
            {lead(t("account-lead"))}
            {done}
            {section("sessies", t("account-sessions"), sessions::list(&visit, open))}
            {section("wachtwoord", t("account-password"), password::fields(&visit))}
        }
    }))
}
