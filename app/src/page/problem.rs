//! The page of a problem and its status: one function each; of what was typed only what would be lost, to copy.

use super::{Page, actions, lead};
use crate::form::orphaned;
use crate::visit::Typed;
use crate::words::t;
use domain::Problem;
use leptos::prelude::*;

/// The status of a problem.
pub fn status(problem: &Problem) -> u16 {
    match problem {
        Problem::Absent => 404,
        Problem::SignIn => 303,
        Problem::Refused(_) => 422,
        Problem::Conflict(_) | Problem::NotNow(_) => 409,
        Problem::Busy => 429,
        Problem::Storage => 503,
        Problem::Broken => 500,
    }
}

/// The page of a problem: what happened, that nothing is lost, and what to do; with what was typed where it has no other page.
pub fn of_problem(problem: &Problem, typed: Option<Typed>) -> Page {
    let (title, words) = match problem {
        Problem::Absent | Problem::SignIn => ("title-absent", "absent-lead"),
        Problem::NotNow(says) => ("title-not-now", *says),
        Problem::Conflict(_) => ("title-not-now", "summary-conflict"),
        Problem::Busy => ("title-busy", "busy-lead"),
        Problem::Storage => ("title-storage", "storage-lead"),
        Problem::Refused(said) => ("title-not-now", said.first().map_or("not-now", |objection| objection.says)),
        Problem::Broken => ("title-broken", "broken-lead"),
    };
    Page::new(title, move || {
        view! {
            {lead(t(words))}
            {typed.as_ref().and_then(orphaned)}
            {actions(view! { <a class="nl-button nl-button--secondary" href="/mijn-werk">{t("absent-next")}</a> })}
        }
    })
}

/// The page for a form that is too long to be read.
pub fn too_long() -> Page {
    Page::new("title-too-long", || lead(t("too-long-lead")))
}
