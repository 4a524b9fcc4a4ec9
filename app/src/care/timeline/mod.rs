//! The timeline of care use as a figure: its name, its drawing and what the drawing's marks mean; where bars stand is decided in domain.

mod bars;

use crate::code_list::month;
use crate::words::{t, tr};
use bars::{Sort, drawing};
use domain::calendar::Month;
use domain::care::CareLine;
use domain::care::timeline::{Bar, Timeline};
use leptos::prelude::*;

/// The figure, with `id` once on its page; nothing when no line tells a month. The lines stand beside it under the same
/// numbers, in a table or a list.
pub(crate) fn timeline(id: &str, lines: &[CareLine], now: Month) -> Option<impl IntoView + use<>> {
    let all = Timeline::of(lines, now)?;
    let says = format!("{id}-uitleg");
    let words = tr("care-timeline-words", [("month", month(all.first).into()), ("count", all.bars.len().into())]);
    let key = key(id, &all.bars);
    Some(view! {
        <figure class="wl-timeline wl-is-care">
            <figcaption class="wl-timeline__name">{t("care-timeline")}</figcaption>
            {drawing(id, &all, lines, says, words)}
            <ul class="wl-timeline__key">{key}</ul>
        </figure>
    })
}

/// What the marks mean, of those that are there.
fn key(id: &str, bars: &[Bar]) -> Vec<AnyView> {
    let there = |has: fn(&Bar) -> bool| bars.iter().any(has);
    let marks = [
        (Sort::Wait, there(|bar| bar.wait.is_some()), "care-timeline-wait"),
        (Sort::Over, there(|bar| bar.over.is_some()), "care-timeline-over"),
        (Sort::Help, there(|bar| bar.help.is_some()), "care-timeline-help"),
        (Sort::Unknown, there(|bar| bar.unknown.is_some()), "care-timeline-unknown"),
        (Sort::Open, there(|bar| bar.open), "care-timeline-open"),
    ];
    let shown = marks.into_iter().filter(|(_, there, _)| *there);
    shown.map(|(sort, _, words)| view! { <li>{bars::sample(id, sort)} {t(words)}</li> }.into_any()).collect()
}
