//! What a family still has to hear of its answers: the list of it, and the next step.

use super::items::{card, list, team_words};
use super::next::Step;
use crate::experience::{slug, who};
use crate::words::tr;
use domain::work::{OwedFeedback, OwnWork};
use leptos::prelude::*;

fn at(owed: &OwedFeedback) -> String {
    format!("/casus/{}/ervaring/{}/terugkoppeling", owed.case, slug(owed.respondent))
}

pub(super) fn feedbacks(work: &OwnWork) -> Option<AnyView> {
    let cards = work.feedbacks.iter().map(|owed| {
        let asks = tr("work-feedback-asks", [("who", who(owed.respondent).into())]);
        let facts = view! { <span>{asks}</span> <span>{team_words(&owed.team)}</span> };
        card(at(owed), owed.pseudonym.clone(), facts)
    });
    list("terugkoppelen", "work-feedback", cards.collect())
}

pub(super) fn feedback(work: &OwnWork) -> Option<Step> {
    let first = work.feedbacks.first()?;
    let blanks = [("pseudonym", first.pseudonym.clone().into()), ("who", who(first.respondent).into())];
    Some(Step { what: tr("work-feedback-next", blanks), href: at(first), button: "work-go-feedback" })
}
