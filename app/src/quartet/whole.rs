//! The quartet for the circle: four panes round the sentence about the largest gap, the next step, and the case itself.

use super::basis::Rests;
use super::care_pane::care_pane;
use super::changed::changed;
use super::history::history;
use super::pane::{Missing, silence};
use super::{about, address, budget, gap, heading, panes, state};
use crate::agreement::{TICKED, given_back};
use crate::page::{Page, actions, lead};
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
            Stage::Chosen => view! { {four(&quartet)} {next(&quartet)} {history(&quartet)} }.into_any(),
            Stage::Learned => view! { {state::learned(&quartet)} {four(&quartet)} {history(&quartet)} }.into_any(),
            stage => state::not_yet(&quartet.head, stage).into_any(),
        };
        view! { {given_back(&visit, &quartet.checks)} {changed(&visit, &quartet)} <div class="wl-no-print">{lead(t("quartet-lead"))}</div> {about::on_paper(&quartet)} {body} {about::about(&quartet)} }
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
            {gap::gap("kloof".into(), &quartet.head, &sides, &quartet.checks, Rests::Circle(quartet.basis()))}
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
        let none = Missing { takes: None, next: Some((register, "quartet-agreements-none-link")), story: None };
        return none.pane("agreement", "quartet-agreements", "quartet-agreements-none");
    }
    if quartet.checks.is_empty() {
        let next = quartet.head.open().then_some((href, "quartet-agreements-fill"));
        let takes = Some(budget::takes(&budget::AGREEMENTS, quartet.about.agreements));
        let story = Some(silence(&quartet.head, "quartet-silent-agreements"));
        return Missing { takes, next, story }.pane("agreement", "quartet-agreements", "quartet-agreements-missing");
    }
    panes::agreements(&quartet.checks, quartet.head.open().then(|| (href, t("quartet-agreements-see"))))
}

fn practice(quartet: &Quartet, sides: &Sides, named: bool) -> AnyView {
    let href = address(&quartet.head, "/samenwerking");
    let round = quartet.professionals.round.as_ref();
    if !quartet.professionals.spoke() {
        let (fill, what) = match round {
            Some(round) => ("quartet-practice-round-see", panes::unsigned(round)),
            None => ("quartet-practice-fill", "quartet-practice-missing"),
        };
        let next = quartet.head.open().then_some((href, fill));
        let takes = Some(budget::takes(&budget::PRACTICE, 1));
        let story = Some(silence(&quartet.head, "quartet-silent-practice"));
        return Missing { takes, next, story }.pane("practice", "quartet-practice", what);
    }
    let mine = quartet.professionals.colleagues.iter().any(|one| one.person == quartet.me && one.voice.is_some());
    let words = if quartet.head.open() && !mine && round.is_none() {
        t("quartet-practice-fill")
    } else {
        t("quartet-practice-see")
    };
    let silent = panes::silent(&quartet.professionals);
    let silent = (!silent.is_empty()).then(|| {
        let key = if quartet.head.open() { "quartet-practice-silent" } else { "quartet-practice-silent-closed" };
        tr(key, [("names", silent.join(", ").into())])
    });
    panes::practice(&quartet.professionals, silent, sides, named, Some((href, words)))
}

fn care(quartet: &Quartet) -> AnyView {
    let href = address(&quartet.head, "/zorg");
    if quartet.care.is_empty() {
        let next = quartet.head.open().then_some((href, "quartet-care-fill"));
        let takes = Some(budget::takes(&budget::CARE_LINE, budget::HANDFUL));
        let story = Some(silence(&quartet.head, "quartet-silent-care"));
        return Missing { takes, next, story }.pane("care", "quartet-care", "quartet-care-missing");
    }
    care_pane("tijdlijn", &quartet.care, quartet.now, Some((href, t("quartet-care-see"))))
}

/// The one clear next step, with the minutes it takes.
fn next(quartet: &Quartet) -> impl IntoView + use<> {
    let head = &quartet.head;
    // Who answered in a round without names is not known here: nobody is asked.
    let mine = quartet.professionals.round.is_none()
        && quartet
            .professionals
            .colleagues
            .iter()
            .any(|one| one.person == quartet.me && one.voice.is_none() && one.in_circle);
    let (href, words, takes) = if mine {
        (address(head, "/samenwerking"), "quartet-next-practice", Some((&budget::PRACTICE, 1)))
    } else if quartet.checks.is_empty() && quartet.about.agreements > 0 {
        (
            address(head, "/werkafspraken"),
            "quartet-next-agreements",
            Some((&budget::AGREEMENTS, quartet.about.agreements)),
        )
    } else if !quartet.sides().family_spoke() {
        (address(head, "/ervaring"), "quartet-next-experience", Some((&budget::OWN, 1)))
    } else if quartet.care.is_empty() {
        (address(head, "/zorg"), "quartet-next-care", Some((&budget::CARE_LINE, budget::HANDFUL)))
    } else {
        (format!("/team/{}", head.team_slug), "quartet-next-team", None)
    };
    actions(view! {
        <a class="nl-button nl-button--primary" href=href>{t(words)}</a>
        {takes.map(|(asked, times)| budget::minutes_of(asked, times))}
    })
}
