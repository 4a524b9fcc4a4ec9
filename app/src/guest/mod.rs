//! Pages and forms: asking a professional without an account about a case, and their own pages from the code to the conclusion.

mod answer;
mod ask;
mod asked;
mod conclude;
mod front;
mod listed;

use crate::page;
use crate::route::{FormRow, PageRow};
use crate::words::{t, tr};
use domain::guest::Minutes;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/m", SeePublic, front::page),
    page!("/m/q/{sleutel}", SeePublic, front::carry),
    page!("/m/begin", SeeAsGuest, answer::page),
    page!("/casus/{id}/gasten", SeeCase, listed::page),
    page!("/team/{naam}/gevraagde-tijd", SeeTeam, asked::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<front::ComeInForm>(),
    FormRow::of::<front::GoOutForm>(),
    FormRow::of::<answer::AnswerForm>(),
    FormRow::of::<ask::AskForm>(),
    FormRow::of::<listed::CancelForm>(),
    FormRow::of::<conclude::ConcludeForm>(),
];

/// How much of somebody's time is asked, in words.
fn minutes_words(minutes: Minutes) -> String {
    match minutes.get() {
        0 => t("guest-taps"),
        count => tr("guest-joins", [("count", count.into())]),
    }
}
