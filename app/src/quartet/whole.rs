//! The quartet for the circle: four panes round the sentence about the largest gap, the next step, and the case itself.

use super::pane::Missing;
use super::{about, address, budget, gap, heading, panes, state};
use crate::agreement::{TICKED, given_back};
use crate::page::{Page, actions, lead, minutes};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::policy::Stage;
use domain::quartet::{Quartet, Sides};
use leptos::prelude::*;

pub(super) fn page(visit: Visit, quartet: Quartet) -> Page {
    let head = &quartet.head;
    let (name, team, words) = (heading(head), format!("/team/{}", head.team_slug), head.team.clone());
    Page::new("title-case", move || {
        let body = match quartet.head.stage {
            Stage::Chosen => view! { {four(&quartet)} {next(&quartet)} }.into_any(),
            Stage::Learned => view! { {state::learned(&quartet)} {four(&quartet)} }.into_any(),
            stage => state::not_yet(&quartet.head, stage).into_any(),
        };
        view! { {given_back(&visit, &quartet.checks)} {lead(t("quartet-lead"))} {body} {about::about(&quartet)} }
    })
    .saying(&[TICKED])
    .headed(name)
    .under(team, tr("menu-team", [("name", words.into())]))
}

fn four(quartet: &Quartet) -> impl IntoView + use<> {
    let sides = quartet.sides();
    let named = !sides.gaps.is_empty();
    view! {
        <section class="wl-quartet" aria-labelledby="kloof">
            {gap::gap("kloof".into(), &sides, &quartet.checks)}
            {agreements(quartet)}
            {panes::family(quartet, &sides, named)}
            {practice(quartet, &sides, named)}
            {care(quartet)}
        </section>
    }
}

fn agreements(quartet: &Quartet) -> AnyView {
    let href = address(&quartet.head, "/werkafspraken");
    if quartet.about.agreements == 0 && quartet.checks.is_empty() {
        let register = format!("/team/{}/werkafspraken", quartet.head.team_slug);
        let none = Missing { minutes: None, next: Some((register, "quartet-agreements-none-link")) };
        return none.pane("agreement", "quartet-agreements", "quartet-agreements-none");
    }
    if quartet.checks.is_empty() {
        let next = quartet.head.open().then_some((href, "quartet-agreements-fill"));
        return Missing { minutes: Some(budget::agreements(quartet.about.agreements)), next }.pane(
            "agreement",
            "quartet-agreements",
            "quartet-agreements-missing",
        );
    }
    panes::agreements(&quartet.checks, quartet.head.open().then(|| (href, t("quartet-agreements-see"))))
}

fn practice(quartet: &Quartet, sides: &Sides, named: bool) -> AnyView {
    let href = address(&quartet.head, "/samenwerking");
    let round = quartet.round.as_ref();
    if quartet.colleagues.iter().all(|one| one.voice.is_none()) && !sides.practice_gave_marks() {
        let (fill, what) = match round {
            Some(round) => ("quartet-practice-round-see", panes::unsigned(round)),
            None => ("quartet-practice-fill", "quartet-practice-missing"),
        };
        let next = quartet.head.open().then_some((href, fill));
        return Missing { minutes: Some(budget::PRACTICE), next }.pane("practice", "quartet-practice", what);
    }
    let mine = quartet.colleagues.iter().any(|one| one.person == quartet.me && one.voice.is_some());
    let words = if quartet.head.open() && !mine && round.is_none() {
        t("quartet-practice-fill")
    } else {
        t("quartet-practice-see")
    };
    panes::practice(&quartet.colleagues, round, sides, named, Some((href, words)))
}

fn care(quartet: &Quartet) -> AnyView {
    let href = address(&quartet.head, "/zorg");
    if quartet.care.is_empty() {
        let next = quartet.head.open().then_some((href, "quartet-care-fill"));
        return Missing { minutes: Some(budget::CARE), next }.pane("care", "quartet-care", "quartet-care-missing");
    }
    panes::care(&quartet.care, quartet.now, Some((href, t("quartet-care-see"))))
}

/// The one clear next step, with the minutes it takes.
fn next(quartet: &Quartet) -> impl IntoView + use<> {
    let head = &quartet.head;
    // Who answered in a round without names is not known here: nobody is asked.
    let mine = quartet.round.is_none()
        && quartet.colleagues.iter().any(|one| one.person == quartet.me && one.voice.is_none() && one.in_circle);
    let (href, words, takes) = if mine {
        (address(head, "/samenwerking"), "quartet-next-practice", Some(budget::PRACTICE))
    } else if quartet.checks.is_empty() && quartet.about.agreements > 0 {
        (address(head, "/werkafspraken"), "quartet-next-agreements", Some(budget::agreements(quartet.about.agreements)))
    } else if !quartet.sides().family_spoke() {
        (address(head, "/ervaring"), "quartet-next-experience", Some(budget::EXPERIENCE))
    } else if quartet.care.is_empty() {
        (address(head, "/zorg"), "quartet-next-care", Some(budget::CARE))
    } else {
        (format!("/team/{}", head.team_slug), "quartet-next-team", None)
    };
    actions(view! {
        <a class="nl-button nl-button--primary" href=href>{t(words)}</a>
        {takes.map(minutes)}
    })
}
