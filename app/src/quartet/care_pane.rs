//! What stands in the pane of care use: how much there is, the timeline, and each line in words.

use super::pane::{Pane, pairs};
use crate::care::{line_words, timeline, wait};
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::care::{About, CareLine};
use domain::waiting::Start;
use leptos::prelude::*;

/// The care use: how many kinds of help there are now, the longest wait, the timeline, and each line against the legal term.
pub(super) fn care_pane(id: &str, lines: &[CareLine], now: Month, next: Option<(String, String)>) -> AnyView {
    let young = || lines.iter().filter(|line| line.care.about == About::Young);
    let running = young().filter(|line| matches!(line.care.start, Start::In(_)) && line.care.ended.is_none()).count();
    let longest = young().filter_map(|line| line.care.wait()?.weeks_so_far(now)).map(|weeks| weeks.get()).max();
    let large = pairs(vec![
        ("quartet-care-running", Some(running.to_string())),
        ("quartet-care-longest", longest.map(|weeks| weeks.to_string())),
    ]);
    let inside = view! { {large} {drawn(id, lines, now)} {in_words(lines, now)} };
    Pane { perspective: "care", title: "quartet-care", gap: false, next }.with(inside)
}

/// The timeline; what parents use stays off paper, as it stays off the table.
fn drawn(id: &str, lines: &[CareLine], now: Month) -> impl IntoView + use<> {
    let young: Vec<_> = lines.iter().filter(|line| line.care.about == About::Young).cloned().collect();
    let parents = young.len() < lines.len();
    let paper = parents.then(|| timeline(&format!("{id}-papier"), &young, now));
    view! {
        <div class=parents.then_some("wl-no-print")>{timeline(id, lines, now)}</div>
        {paper.map(|paper| view! { <div class="wl-print-only">{paper}</div> })}
    }
}

/// So many lines stand open beside their drawing.
const FEW: usize = 2;

/// Every line under its number in the drawing; of many only those past the legal term stand open.
fn in_words(lines: &[CareLine], now: Month) -> AnyView {
    let all: Vec<_> = lines.iter().enumerate().map(|(place, line)| care_line(place, line, now)).collect();
    if lines.len() <= FEW {
        return view! { <ul class="wl-pane__lines">{all}</ul> }.into_any();
    }
    let over = |line: &CareLine| line.care.wait().is_some_and(|wait| wait.past_legal_term(now));
    let long = lines.iter().enumerate().filter(|(_, line)| over(line));
    let long: Vec<_> = long.map(|(place, line)| care_line(place, line, now)).collect();
    view! {
        {(!long.is_empty()).then(|| view! { <ul class="wl-pane__lines">{long}</ul> })}
        <details class="wl-more"><summary>{t("quartet-care-words")}</summary><ul class="wl-pane__lines">{all}</ul></details>
    }
    .into_any()
}

/// One line under its number in the timeline.
fn care_line(place: usize, line: &CareLine, now: Month) -> AnyView {
    let name = tr("care-numbered", [("number", (place + 1).into()), ("words", line_words(line).into())]);
    let class = (line.care.about == About::Parents).then_some("wl-no-print");
    view! { <li class=class><span class="wl-pane__line">{name}</span> " " {wait(&line.care, now)}</li> }.into_any()
}
