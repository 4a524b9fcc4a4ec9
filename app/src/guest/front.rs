//! Where a guest's code is typed, or carried in from a link; and the way out.

use crate::access::key_of;
use crate::form::{Fields, Text, form, text};
use crate::page::{Answer, Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::access::Purpose;
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// A code, unless the link carried one.
#[derive(Deserialize)]
pub(super) struct ComeInForm {
    #[serde(default)]
    code: String,
}

#[async_trait]
impl Form for ComeInForm {
    const PAGE: &'static str = "/m";
    const NAME: &'static str = "binnen";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.come_in(Purpose::Guest, &key_of(visit, &self.code)?, "").await
    }
}

/// Done here.
#[derive(Deserialize)]
pub(super) struct GoOutForm {}

#[async_trait]
impl Form for GoOutForm {
    const PAGE: &'static str = "/m/begin";
    const NAME: &'static str = "sluiten";
    const DEED: Deed = Deed::SignIn;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        visit.desk.go_out("/m").await
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let page = Page::new("title-m", move || {
        let fields = Fields::of::<ComeInForm>(&visit).renewed("code", "");
        let how = Text { help: Some("m-code-help"), autocomplete: Some("off"), short: true, ..Text::default() };
        let field = text(&fields, "code", "m-code", how);
        let inside = match &visit.carried {
            Some(_) => view! { <details class="wl-more"><summary>{t("m-type")}</summary>{field}</details> }.into_any(),
            None => field.into_any(),
        };
        let words = if visit.carried.is_some() { "m-carried" } else { "m-lead" };
        view! { {lead(t(words))} {form::<ComeInForm, _>(&visit, inside, "m-open")} }
    });
    Ok(page.headed(t("m-heading")).bare())
}

/// The address of a link: changes nothing, and hands the key on to the page where one button posts it.
pub(super) async fn carry(visit: Visit) -> Result<Answer, Problem> {
    let key: String = visit.at("sleutel")?;
    Ok(Answer::Carry { to: "/m", key })
}
