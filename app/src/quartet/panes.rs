//! What stands in three of the panes, care has a file of its own; which of them are missing is seen by the pages.

use super::differ::differ;
use super::pane::{Missing, Pane, pairs, silence, voices};
use super::{address, budget, tenths};
use crate::code_list::{place, profession};
use crate::experience::who;
use crate::rule_obstacle::own_words;
use crate::words::{headed, t, tr};
use domain::experience::{Experience, Source};
use domain::gap::{Mark, Mean, Outcome};
use domain::practice::{Round, Stands};
use domain::quartet::{Check, GuestVoice, Professionals, Quartet, Sides};
use leptos::prelude::*;

/// How many of the tested agreements were kept, and what went otherwise.
pub(super) fn agreements(checks: &[Check], next: Option<(String, String)>) -> AnyView {
    let count = |outcome: Outcome| checks.iter().filter(|check| check.outcome == outcome).count();
    let (kept, not, blocked) = (count(Outcome::Kept), count(Outcome::NotKept), count(Outcome::BlockedByRule));
    let tested = kept + not + blocked;
    let figure = (tested > 0).then(|| {
        let of = tr("quartet-agreements-of", [("kept", kept.into()), ("tested", tested.into())]);
        view! { <p class="wl-pane__figure"><b>{of}</b> " " {t("quartet-agreements-kept")}</p> }
    });
    let counts = [("quartet-agreements-not", not), ("quartet-agreements-blocked", blocked)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| view! { <li>{tr(key, [("count", count.into())])}</li> });
    let counts: Vec<_> = counts.collect();
    let untested = (tested == 0).then(|| view! { <p>{t("quartet-agreements-untested")}</p> });
    let inside = view! { {figure} {untested} <ul class="wl-pane__lines">{counts}{failed(checks)}</ul> };
    Pane { perspective: "agreement", title: "quartet-agreements", gap: false, next }.with(inside)
}

/// The agreements that were not kept, unless they stand beside the gap already; rules in the way always.
fn failed(checks: &[Check]) -> Vec<AnyView> {
    let weak = Check::weak(checks).is_some();
    let named = |check: &Check| match (check.outcome, &check.obstacle) {
        (Outcome::BlockedByRule, Some(rule)) => Some(tr("quartet-agreements-rule", [("rule", own_words(rule).into())])),
        (Outcome::NotKept | Outcome::BlockedByRule, _) if !weak => Some(check.wording.sentence()),
        (Outcome::Kept | Outcome::NotKept | Outcome::BlockedByRule | Outcome::NotApplicable, _) => None,
    };
    checks.iter().filter_map(named).map(|words| view! { <li class="wl-soft">{words}</li> }.into_any()).collect()
}

/// The family for the circle: each apart on the screen, as one on paper.
pub(super) fn family(quartet: &Quartet, sides: &Sides, gap: bool) -> AnyView {
    let href = address(&quartet.head, "/ervaring");
    if quartet.family.is_empty() {
        let next = quartet.head.open().then_some((href, "quartet-experience-fill"));
        let story = Some(silence(&quartet.head, "quartet-silent-experience"));
        let missing = Missing { takes: Some(budget::takes(&budget::OWN, 1)), next, story };
        return missing.pane("experience", "quartet-experience", "quartet-experience-missing");
    }
    let rows = quartet.family.iter().map(voice).collect();
    let quote = quartet.family.iter().find_map(quote);
    let heard = (!sides.family_spoke()).then(|| view! { <p>{t("quartet-experience-behalf-only")}</p> });
    let apart = view! {
        <div class="wl-no-print">
            {voices("quartet-experience-caption", &["quartet-effect-short", "quartet-feeling-short"], rows)}
            {differ(&quartet.family)}
            {quote}
        </div>
        <p class="wl-print-only">{t("quartet-experience-print")}</p>
    };
    let inside = view! { {as_one(sides)} {heard} {apart} };
    let next = Some((href, t("quartet-experience-see")));
    Pane { perspective: "experience", title: "quartet-experience", gap, next }.with(inside)
}

/// The family as one.
pub(super) fn as_one(sides: &Sides) -> impl IntoView + use<> {
    pairs(vec![("quartet-effect", sides.effect.map(tenths)), ("quartet-feeling", sides.feeling.map(tenths))])
}

fn voice(said: &Experience) -> (AnyView, Vec<Option<String>>) {
    let voice = said.voice();
    let behalf = (said.source == Source::OnBehalf)
        .then(|| view! { <span class="wl-pane__behalf">{t("experience-behalf")}</span> });
    let name = view! { {headed(&who(said.respondent))} {behalf} }.into_any();
    (name, vec![voice.effect().map(tenths), voice.feeling().map(tenths)])
}

/// The beginning of somebody's own words.
fn quote(said: &Experience) -> Option<impl IntoView + use<>> {
    const LENGTH: usize = 140;
    let words = said.answers.words().filter(|_| said.source == Source::Own)?;
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(LENGTH).collect();
    let cut = if short.len() < line.len() { "…" } else { "" };
    let said = tr("quartet-quote", [("words", format!("{}{cut}", short.trim_end()).into())]);
    Some(view! { <p class="wl-pane__quote">{said}</p> })
}

/// Who of the circle did not answer by name; in a round without names nobody knows.
pub(super) fn silent(all: &Professionals) -> Vec<String> {
    if all.round.is_some() {
        return Vec::new();
    }
    let silent = all.colleagues.iter().filter(|one| one.voice.is_none() && one.in_circle);
    silent.map(|one| one.name.clone()).collect()
}

/// The professionals by name, or together when they announced a round without names; `silent` tells of those who did not answer.
pub(super) fn practice(
    all: &Professionals,
    silent: Option<String>,
    sides: &Sides,
    gap: bool,
    next: Option<(String, String)>,
) -> AnyView {
    let mean = |mean: Option<Mean>| mean.map(tenths);
    let large = pairs(vec![
        ("quartet-communication", mean(sides.communication)),
        ("quartet-added-value", mean(sides.added_value)),
        ("quartet-energy", mean(sides.energy)),
    ]);
    let mark = |mark: Option<Mark>| mark.map(|mark| mark.to_string());
    let named = all.colleagues.iter().filter_map(|one| Some((one.name.clone(), one.voice?)));
    let guest = |one: &GuestVoice| tr("practice-guest", [("who", profession(one.profession).into())]);
    let mut guests = all.guests.clone();
    guests.sort_by_key(|one| place(one.profession));
    let guests = guests.iter().map(|one| (headed(&guest(one)), one.voice));
    let rows: Vec<_> = named
        .chain(guests)
        .map(|(name, voice)| {
            (name.into_any(), vec![mark(voice.communication), mark(voice.added_value), mark(voice.energy)])
        })
        .collect();
    let round = all.round.as_ref().map(|round| view! { <p class="wl-soft">{t(unsigned(round))}</p> });
    let table = (!rows.is_empty()).then(|| voices("quartet-practice-caption", &COLUMNS, rows));
    let silent = silent.map(|words| view! { <p class="wl-soft">{words}</p> });
    let inside = view! { {large} {round} {table} {silent} };
    Pane { perspective: "practice", title: "quartet-practice", gap, next }.with(inside)
}

const COLUMNS: [&str; 3] = ["quartet-communication", "quartet-added-value", "quartet-energy"];

/// What may be told of a round: the key of a sentence.
pub(super) fn unsigned(round: &Round) -> &'static str {
    match round.stands {
        Stands::Running => "quartet-practice-round-running",
        Stands::TooFew => "quartet-practice-round-few",
        Stands::Heard(_) => "quartet-practice-round-heard",
    }
}
