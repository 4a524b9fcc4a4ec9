//! Pages and forms: one promise: what became of it, whether it helped, its day and its owner; making it lives in reflection.

mod sheet;
mod tend;

use crate::form::{Choice, Fields, loose_radios};
use crate::page;
use crate::route::{FormRow, PageRow};
use crate::words::t;
use domain::Problem;
use domain::action::Helped;
use domain::reflection::Outcome;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/actie/{id}", SeeAction, sheet::page)];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<tend::OutcomeForm>(), FormRow::of::<tend::HandOverForm>()];

/// The address of a promise.
pub(crate) fn address(id: impl std::fmt::Display) -> String {
    format!("/actie/{id}")
}

/// What a form may say became of a promise.
pub(crate) fn settled(code: &str) -> Option<Outcome> {
    Outcome::parse(code).filter(|outcome| *outcome != Outcome::Changed)
}

/// The key of what became of a promise.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "action-stays",
        Outcome::Done => "action-done",
        Outcome::Dropped => "action-dropped",
        Outcome::Changed => "action-changed",
    }
}

/// The key of whether it helped, as a sentence.
pub(crate) fn helped(helped: Helped) -> &'static str {
    match helped {
        Helped::Yes => "helped-yes",
        Helped::Bit => "helped-bit",
        Helped::No => "helped-no",
        Helped::Unknown => "helped-unknown",
    }
}

/// Whether it helped, as sent with an outcome: of what is done or dropped it is asked, and that it is not clear yet is an answer too.
///
/// # Errors
/// [`Problem::Refused`] when it closes and nothing was answered: nothing is said in anybody's name.
pub(crate) fn helped_with(outcome: Outcome, sent: &str) -> Result<Option<Helped>, Problem> {
    let closes = matches!(outcome, Outcome::Done | Outcome::Dropped);
    match Helped::parse(sent) {
        None if closes => Err(Problem::field("helped", "refused-helped")),
        helped => Ok(helped),
    }
}

/// Buttons for whether it helped.
pub(crate) fn helping(fields: &Fields) -> impl IntoView + use<> {
    let all: Vec<_> =
        Helped::ALL.iter().map(|one| Choice::new(one.code(), t(&format!("helped-{}-short", one.code())))).collect();
    loose_radios(fields, "helped", "action-helped", &all)
}
