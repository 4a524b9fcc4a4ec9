//! Pages and forms: the own account, its password and sessions; signing in lives in session.

mod password;
mod sessions;

use crate::page;
use crate::page::{Page, instant, lead, section};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/account", SeeAccount, account)];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<password::PasswordForm>(),
    FormRow::of::<sessions::EndForm>(),
    FormRow::of::<sessions::EverywhereForm>(),
];

async fn account(visit: Visit) -> Result<Page, Problem> {
    let own = visit.desk.own_account().await?;
    Ok(Page::new("title-account", move || {
        let done = match visit.query("gedaan") {
            Some("wachtwoord") => Some(page::done(t("account-password-changed"))),
            Some("sessie") => Some(page::done(t("account-session-ended"))),
            _ => None,
        };
        let relinked = own.relinked.map(|at| tr("account-relinked", [("day", instant(at).into())]));
        let relinked = relinked.map(|words| view! { <p>{words}</p> });
        view! {
            {lead(t("account-lead"))}
            {done}
            {relinked}
            {section("sessies", t("account-sessions"), sessions::list(&visit, own.sessions))}
            {section("wachtwoord", t("account-password"), password::fields(&visit))}
        }
    }))
}
