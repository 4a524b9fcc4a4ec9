//! The second person's page: exactly what others will see, and one question; what is released says its own slice.

use super::{looked_at, not_you, question};
use crate::form::{Fields, form};
use crate::page::{Page, lead, minutes, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::release::{Origin, SecondPerson, Stage};
use leptos::prelude::*;

/// What stands before the second person.
pub(crate) struct Before {
    /// The team it comes from.
    pub from: Origin,
    /// How far it is.
    pub stage: Stage,
    /// Whether this visitor can be the second person.
    pub second: SecondPerson,
    /// The version that is shown.
    pub version: i32,
    /// The key of who will see it.
    pub heading: &'static str,
    /// What was written, to tell what in it looks like a person.
    pub texts: Vec<String>,
}

/// Whether they know whom it is about, as it was answered.
///
/// # Errors
/// [`Problem::Refused`] when nothing was chosen.
pub(crate) fn knows(sent: &str) -> Result<bool, Problem> {
    match sent {
        "ja" => Ok(true),
        "nee" => Ok(false),
        _ => Err(Problem::field("knows", "refused-choose")),
    }
}

/// The page, with form `F` under `article`, the text as others will see it.
pub(crate) fn confirm<F: Form>(
    visit: Visit,
    before: Before,
    article: impl FnOnce() -> AnyView + Send + 'static,
) -> Page {
    let team = format!("/team/{}", before.from.team_slug);
    let name = tr("menu-team", [("name", before.from.team.clone().into())]);
    let page = Page::new("title-release-confirm", move || {
        view! {
            {lead(t("release-confirm-lead"))}
            {looked_at(before.heading, article(), &before.texts)}
            {section("vraag", t("release-second"), ask::<F>(&visit, &before))}
        }
    });
    page.under(team.clone(), name).under(format!("{team}/vrijgeven"), t("title-release"))
}

fn ask<F: Form>(visit: &Visit, before: &Before) -> AnyView {
    if before.stage != Stage::Prepared {
        return view! { <p>{t("release-being-written")}</p> }.into_any();
    }
    if before.second != SecondPerson::You {
        return not_you(before.second).into_any();
    }
    let inside = question(&Fields::of::<F>(visit), before.version);
    view! { <p>{minutes(1)}</p> {form::<F, _>(visit, inside, "release-confirm")} }.into_any()
}
