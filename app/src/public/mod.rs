//! Pages for everybody: the front door and how it works.

use crate::page;
use crate::page::{Answer, Page, lead, section};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/", SeePublic, front), page!("/uitleg", SeePublic, explain)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn front(_: Visit) -> Result<Answer, Problem> {
    Ok(Answer::Goto("/mijn-werk".into()))
}

/// Who there is, with the key of what they see and do not see.
const ROLES: [(&str, &str); 9] = [
    ("explain-role-client", "explain-role-client-words"),
    ("explain-role-guest", "explain-role-guest-words"),
    ("explain-role-circle", "explain-role-circle-words"),
    ("explain-role-member", "explain-role-member-words"),
    ("explain-role-network", "explain-role-network-words"),
    ("explain-role-coordinator", "explain-role-coordinator-words"),
    ("explain-role-manager", "explain-role-manager-words"),
    ("explain-role-administrator", "explain-role-administrator-words"),
    ("explain-role-privacy", "explain-role-privacy-words"),
];

async fn explain(_: Visit) -> Result<Page, Problem> {
    Ok(Page::new("title-explain", || {
        view! {
            {lead(t("explain-lead"))}
            {section("wat", t("explain-what"), paragraphs(&["explain-what-words", "explain-what-month"]))}
            {section("bewaard", t("explain-stored"), stored())}
            {section("wie", t("explain-who"), roles())}
            {section("klein", t("explain-small"), paragraphs(&["explain-small-words", "explain-small-sample"]))}
            {section("leiden", t("help-explain"), leading())}
            {section("rechten", t("explain-rights"), paragraphs(&["explain-rights-words", "explain-rights-family"]))}
        }
    }))
}

fn paragraphs(keys: &[&'static str]) -> Vec<AnyView> {
    keys.iter().map(|key| view! { <p class="wl-text">{t(key)}</p> }.into_any()).collect()
}

fn stored() -> impl IntoView {
    let keys = [
        "explain-stored-case",
        "explain-stored-canvas",
        "explain-stored-not",
        "explain-stored-until",
        "explain-stored-log",
    ];
    let items: Vec<_> = keys.iter().map(|key| view! { <li>{t(key)}</li> }).collect();
    view! { <ul class="wl-text">{items}</ul> }
}

/// The way to the help for whoever leads a session.
fn leading() -> impl IntoView {
    view! {
        <p class="wl-text">{t("help-explain-lead")}</p>
        <p><a href="/uitleg/stappen">{t("help-cards-link")}</a></p>
        <p><a href="/uitleg/telefoons-weg">{t("help-phones-link")}</a></p>
    }
}

fn roles() -> impl IntoView {
    let items: Vec<_> =
        ROLES.iter().map(|(who, what)| view! { <div><dt>{t(who)}</dt><dd>{t(what)}</dd></div> }).collect();
    view! { <dl class="wl-terms">{items}</dl> }
}
