//! The case itself, below its quartet: the question, the circle, what the family knows, and the ways to change them.

use super::address;
use super::card::themes;
use crate::experience::who;
use crate::page::{day, marked, notice, section};
use crate::words::{t, tr};
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::policy::Stage;
use domain::quartet::Quartet;
use leptos::prelude::*;

pub(super) fn about(quartet: &Quartet) -> impl IntoView + use<> {
    let about = &quartet.about;
    let story = view! {
        <h3 class="nl-heading nl-heading--level-3">{t("quartet-hope")}</h3>
        {marked(&about.hope)}
        <h3 class="nl-heading nl-heading--level-3">{t("quartet-hard")}</h3>
        {marked(&about.hard)}
    };
    let inside = section(
        "casus",
        t("quartet-about"),
        view! {
            <div class="wl-columns"><div>{story}</div><div>{terms(quartet)}</div></div>
            <p class="wl-readers">{t("quartet-readers")}</p>
            {canvas_left(quartet)}
            {quiet_ways(quartet)}
        },
    );
    view! { <div class="wl-no-print">{inside}</div> }
}

/// What stands over the quartet on paper: the team's question, whose sheet it is and how long.
pub(super) fn on_paper(quartet: &Quartet) -> impl IntoView + use<> {
    let until = tr("quartet-paper", [("day", day(quartet.about.ends_on).into())]);
    view! {
        <div class="wl-print-only">
            <p><b>{t("quartet-hope")}</b> " " {quartet.about.hope.clone()}</p>
            <p>{until}</p>
        </div>
    }
}

/// A canvas of which nobody chose what becomes of it, when the case is over.
fn canvas_left(quartet: &Quartet) -> impl IntoView + use<> {
    let over = [Stage::Learned, Stage::Stopped].contains(&quartet.head.stage);
    (over && quartet.about.canvas_undecided).then(|| {
        let href = address(&quartet.head, "/canvas");
        view! { <div class="wl-no-print">{notice(t("canvas-remind"))} <p><a href=href>{t("canvas-remind-link")}</a></p></div> }
    })
}

/// One line: what it is, what it says, and where it is changed.
fn term(name: &'static str, says: String, change: Option<(String, &'static str)>) -> impl IntoView + use<> {
    let change = change.map(|(href, words)| view! { <br/> <a href=href>{t(words)}</a> });
    view! { <div><dt>{t(name)}</dt><dd>{says} {change}</dd></div> }
}

fn terms(quartet: &Quartet) -> impl IntoView + use<> {
    let (head, about) = (&quartet.head, &quartet.about);
    let at = |stages: &[Stage], page: &str, words| stages.contains(&head.stage).then(|| (address(head, page), words));
    let described = at(&[Stage::Proposed, Stage::Chosen], "/beschrijven", "quartet-describe");
    let circle = at(&[Stage::Waiting, Stage::Proposed, Stage::Chosen], "/kring", "quartet-circle-keep");
    let family = at(&[Stage::Learned], "/beschrijven", "quartet-family-keep");
    let notices =
        at(&[Stage::Waiting, Stage::Proposed, Stage::Chosen, Stage::Stopped], "/gezin", "quartet-notices-keep");
    let age = about.age.map_or_else(|| t("quartet-not-described"), |age| t(age_key(age)));
    view! {
        <dl class="wl-terms">
            {term("quartet-circle", people(quartet), circle)}
            {term("quartet-notices", known(quartet), notices.or(family))}
            {term("quartet-age", age, None)}
            {term("quartet-themes", themes(&about.themes), None)}
            {term("quartet-lines", lines(quartet), described)}
            {term("quartet-ends", tr("quartet-ends-on", [("day", day(about.ends_on).into())]), None)}
        </dl>
    }
}

fn people(quartet: &Quartet) -> String {
    let people = quartet.professionals.colleagues.iter().filter(|one| one.in_circle);
    let names: Vec<_> = people
        .map(|one| match &one.profession {
            Some(profession) => format!("{} ({profession})", one.name),
            None => one.name.clone(),
        })
        .collect();
    names.join(", ")
}

fn known(quartet: &Quartet) -> String {
    let notices = &quartet.about.notices;
    let mut stances: Vec<&str> = Vec::new();
    for (_, stance) in notices {
        if !stances.contains(&stance.as_str()) {
            stances.push(stance);
        }
    }
    let said: Vec<_> = stances.into_iter().map(|stance| stands(notices, stance)).collect();
    if said.is_empty() { t("quartet-notices-none") } else { said.join(" ") }
}

/// Everybody of one stance in one sentence.
fn stands(notices: &[(Concerned, String)], stance: &str) -> String {
    let people: Vec<_> =
        notices.iter().filter(|(_, one)| one == stance).map(|(concerned, _)| who(*concerned)).collect();
    let key = match stance {
        "told" => "quartet-notice-told",
        "agrees" => "quartet-notice-agrees",
        "objects" => "quartet-notice-objects",
        _ => "quartet-notice-not-told",
    };
    tr(key, [("count", people.len().into()), ("who", people.join(", ").into())])
}

fn lines(quartet: &Quartet) -> String {
    let about = &quartet.about;
    let all: Vec<HelpLine> =
        if about.lines.is_empty() { about.line.into_iter().collect() } else { about.lines.clone() };
    let words: Vec<_> = all.iter().map(|line| t(&format!("line-{}", line.number()))).collect();
    words.join("; ")
}

/// The key of an age band: its code holds a sign that a key cannot.
fn age_key(age: AgeBand) -> &'static str {
    match age {
        AgeBand::Below12 => "age-0-11",
        AgeBand::From12 => "age-12-15",
        AgeBand::From16 => "age-16-17",
        AgeBand::From18 => "age-18-up",
    }
}

/// What is seldom needed, and never in the way.
fn quiet_ways(quartet: &Quartet) -> impl IntoView + use<> {
    let head = &quartet.head;
    let ways = [
        ("/canvas", "title-canvas"),
        ("/zorgretour", "quartet-return"),
        ("/gasten", "quartet-guests"),
        ("/informatie", "quartet-sheet"),
        ("/prive", "quartet-private"),
        ("/wissen", "quartet-erase"),
    ];
    let ways: Vec<_> =
        ways.into_iter().map(|(page, words)| view! { <a href=address(head, page)>{t(words)}</a> }).collect();
    view! { <div class="wl-actions wl-no-print">{ways}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_one_stance_are_told_in_one_sentence() {
        let stance = |who| (who, "agrees".to_owned());
        let both = [stance(Concerned::Young), stance(Concerned::Parent1)];
        assert_eq!(stands(&both, "agrees"), "Vinden het goed: de jongere, ouder 1.");
        assert_eq!(stands(&both[..1], "agrees"), "Vindt het goed: de jongere.");
    }
}
