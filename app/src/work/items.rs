//! The lists of what waits: one part per kind, left out when it is empty.

use crate::action;
use crate::page::{day, section, when};
use crate::quartet::budget;
use crate::words::{t, tr};
use domain::calendar::Quarter;
use domain::release::Outgoing;
use domain::report::Side;
use domain::work::{
    MadeFrom, NextReflection, OwnWork, ReturnedRelease, StoriesToInterpret, UnansweredCase, UnwrittenReport,
    WaitingLoop, WaitingRelease,
};
use leptos::prelude::*;

pub(super) fn meeting_at(reflection: &NextReflection) -> String {
    format!("/sessie/{}", reflection.id)
}

pub(super) fn case_at(case: &UnansweredCase) -> String {
    format!("/casus/{}/samenwerking", case.id)
}

pub(super) fn release_at(release: &WaitingRelease) -> String {
    match release.what {
        Outgoing::Lesson(id) => format!("/les/{id}/bevestigen"),
        Outgoing::Loop(id) => format!("/leerloop/{id}/bevestigen"),
        Outgoing::Rule(id) => format!("/regel/{id}/bevestigen"),
    }
}

pub(super) fn returned_at(returned: &ReturnedRelease) -> String {
    match returned.from {
        MadeFrom::Insight(id) => format!("/inzicht/{id}/les"),
        MadeFrom::Signal(id) => format!("/signaal/{id}/vrijgeven"),
        MadeFrom::Rule(id) => format!("/regel/{id}/vrijgeven"),
    }
}

pub(super) fn stories_at(stories: &StoriesToInterpret) -> String {
    format!("/rapport/concept/{}/duiding", stories.report)
}

pub(super) fn loop_at(waiting: &WaitingLoop) -> String {
    format!("/leerloop/{}", waiting.id)
}

pub(super) fn report_at(report: &UnwrittenReport) -> String {
    let (municipality, name) = &report.at;
    crate::report::address_in(municipality, name, report.quarter)
}

pub(super) fn promises(work: &OwnWork) -> Option<AnyView> {
    let cards = work.promises.iter().map(|promise| {
        let key = if promise.due < work.today { "work-stood-for" } else { "work-due" };
        let due = tr(key, [("due", day(promise.due).into())]);
        let facts = view! { <span>{due}</span> <span>{team_words(&promise.team.1)}</span> };
        card(action::address(promise.id), promise.text.clone(), facts)
    });
    list("acties", "work-promises", cards.collect())
}

pub(super) fn cases(work: &OwnWork) -> Option<AnyView> {
    let cards = work.cases.iter().map(|case| {
        let asks = match case.round_until {
            Some(last) => tr("work-case-round", [("day", day(last).into())]),
            None => t("work-case-asks"),
        };
        let facts = view! { <span>{asks}</span> <span>{team_words(&case.team)}</span> {budget::minutes_of(&budget::PRACTICE, 1)} };
        card(case_at(case), case.pseudonym.clone(), facts)
    });
    list("casussen", "work-cases", cards.collect())
}

pub(super) fn releases(work: &OwnWork) -> Option<AnyView> {
    let cards = work.releases.iter().map(|release| {
        let words = match release.what {
            Outgoing::Lesson(_) => t("work-release-lesson"),
            Outgoing::Loop(_) => t("work-release-signal"),
            Outgoing::Rule(_) => t("work-release-rule"),
        };
        let facts = view! { <span>{t("work-release-asks")}</span> <span>{team_words(&release.team.1)}</span> };
        card(release_at(release), words, facts)
    });
    list("vrijgeven", "work-releases", cards.collect())
}

pub(super) fn returned(work: &OwnWork) -> Option<AnyView> {
    let cards = work.returned.iter().map(|returned| {
        let kind = match returned.from {
            MadeFrom::Insight(_) => t("work-release-lesson"),
            MadeFrom::Signal(_) => t("work-release-signal"),
            MadeFrom::Rule(_) => t("work-release-rule"),
        };
        let facts = view! { <span>{kind}</span> <span>{team_words(&returned.team)}</span> };
        card(returned_at(returned), returned.words.clone(), facts)
    });
    list("terug", "work-returned", cards.collect())
}

pub(super) fn loops(work: &OwnWork) -> Option<AnyView> {
    let cards = work.loops.iter().map(|waiting| {
        let words = t(match (waiting.for_management, waiting.at_work) {
            (true, true) => "work-loop-at-work",
            (true, false) => "work-loop-for-management",
            (false, _) => "work-loop-for-team",
        });
        let since = tr("work-since", [("since", day(waiting.since).into())]);
        let facts = view! { <span>{words}</span> <span>{since}</span> <span>{team_words(&waiting.team)}</span> };
        card(loop_at(waiting), waiting.asks.clone(), facts)
    });
    list("leerlopen", "work-loops", cards.collect())
}

pub(super) fn reports(work: &OwnWork) -> Option<AnyView> {
    let cards = work.reports.iter().map(|report| {
        let quarter = quarter_words(report.quarter);
        let begun = t(if report.begun { "work-report-begun" } else { "work-report-not-begun" });
        let words = tr("work-report-of", [("name", report.name.clone().into())]);
        card(report_at(report), words, view! { <span>{quarter}</span> <span>{begun}</span> })
    });
    list("rapporten", "work-reports", cards.collect())
}

pub(super) fn stories(work: &OwnWork) -> Option<AnyView> {
    let cards = work.stories.iter().map(|stories| {
        let words = tr("work-stories-of", [("name", stories.name.clone().into())]);
        let state = match stories.unsaid {
            0 => t("work-stories-said"),
            unsaid => tr("work-stories-unsaid", [("count", unsaid.into()), ("all", stories.stories.into())]),
        };
        let state = match stories.side {
            Side::FrontLine => view! { <span>{state}</span> }.into_any(),
            Side::Municipality => {
                view! { <span>{state}</span> <span>{t("work-stories-municipality")}</span> }.into_any()
            }
        };
        card(stories_at(stories), words, view! { <span>{quarter_words(stories.quarter)}</span> {state} })
    });
    list("verhalen", "work-stories", cards.collect())
}

pub(super) fn meetings(work: &OwnWork) -> Option<AnyView> {
    let cards = work.reflections.iter().map(|reflection| {
        let when = if reflection.open { t("work-meeting-open") } else { when(reflection.on, reflection.hours) };
        card(meeting_at(reflection), team_words(&reflection.team.1), view! { <span>{when}</span> })
    });
    list("sessies", "work-meetings", cards.collect())
}

pub(super) fn quarter_words(quarter: Quarter) -> String {
    tr(&format!("work-quarter-{}", quarter.n()), [("year", quarter.year().to_string().into())])
}

pub(super) fn team_words(team: &str) -> String {
    tr("work-team", [("team", team.to_owned().into())])
}

pub(super) fn card<V: IntoView + 'static>(href: String, words: String, facts: V) -> AnyView {
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title"><a href=href>{words}</a></h3>
            <p class="wl-card__facts">{facts}</p>
        </li>
    }
    .into_any()
}

pub(super) fn list(id: &'static str, heading: &'static str, cards: Vec<AnyView>) -> Option<AnyView> {
    (!cards.is_empty()).then(|| section(id, t(heading), view! { <ul class="wl-cards">{cards}</ul> }).into_any())
}
