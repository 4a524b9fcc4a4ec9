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

async fn explain(_: Visit) -> Result<Page, Problem> {
    Ok(Page::new("title-explain", || {
        view! {
            {lead(t("explain-lead"))}
            {section("wat", t("explain-what"), view! { <p class="wl-text">{t("explain-what-words")}</p> })}
            {section("wie", t("explain-who"), view! { <p class="wl-text">{t("explain-who-words")}</p> })}
            {section("klein", t("explain-small"), view! { <p class="wl-text">{t("explain-small-words")}</p> })}
        }
    }))
}
