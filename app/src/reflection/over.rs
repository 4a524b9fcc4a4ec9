//! A meeting that is over, as its page shows it; its minutes are in minutes.

use super::address;
use super::agenda::{agenda, points};
use super::cases::cases;
use super::left_behind;
use super::meeting::{changes, writing};
use super::promise::{earlier, promises};
use crate::page::{Forget, actions, forgetting, section, when};
use crate::visit::Visit;
use crate::words::t;
use domain::reflection::Meeting;
use leptos::prelude::*;

pub(super) fn closed(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let forget = forgetting(visit, Forget::Meeting(&address(meeting.id)));
    let minutes = format!("{}/notulen", address(meeting.id));
    let release = format!("/team/{}/vrijgeven", meeting.slug);
    view! {
        {actions(view! {
            <a class="nl-button nl-button--primary" href=release>{t("reflection-next-release")}</a>
            <a class="nl-button nl-button--secondary" href=minutes>{t("minutes-open")}</a>
        })}
        {writing(meeting, "meeting-writing")}
        {left_behind(visit)}
        {section("casussen", t("reflection-cases-heading"), cases(meeting))}
        {section("agenda", t("agenda-heading"), agenda(meeting))}
        {section("punten", t("point-more"), points(meeting))}
        {section("afspraken", t("changes-heading"), changes(meeting))}
        {section("acties", t("actions-new"), promises(visit, meeting))}
        {section("vorige", t("actions-earlier"), earlier(visit, meeting, false))}
        {section("volgende", t("team-reflection"), next(meeting))}
        {forget}
    }
}

/// What comes after this one: its agenda is open already.
fn next(meeting: &Meeting) -> impl IntoView + use<> {
    match meeting.next {
        Some((id, on, at)) => view! { <p><a href=address(id)>{when(on, at)}</a></p> }.into_any(),
        None => {
            let href = format!("/team/{}/sessie/nieuw", meeting.slug);
            view! { <p><a href=href>{t("reflection-plan-one")}</a></p> }.into_any()
        }
    }
}
