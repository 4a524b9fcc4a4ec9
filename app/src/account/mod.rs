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
            {feeds(&visit)}
        }
    }))
}

/// The way to the address for one's own calendar: each team has its own.
fn feeds(visit: &Visit) -> impl IntoView + use<> {
    let me = visit.desk.sitter().me()?;
    let links: Vec<_> = me
        .teams
        .iter()
        .map(|(slug, name)| {
            let href = format!("/team/{slug}/ritme#agenda");
            view! { <li><a href=href>{tr("account-feed", [("team", name.as_str().into())])}</a></li> }
        })
        .collect();
    let inside = view! { <p>{t("account-feed-lead")}</p> <ul>{links}</ul> };
    (!me.teams.is_empty()).then(|| section("agenda", t("feed-heading"), inside))
}
