//! The drawing inside the timeline: lanes, bars, months; widths are shares of the page's, so that letters keep their size on a phone.

use crate::care::line::line_words;
use crate::page::Title;
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::care::timeline::{Bar, Span, Timeline};
use domain::care::{About, CareLine};
use leptos::prelude::*;

/// Heights in pixels: the months on top, a lane, in it the words and the bar; the room between young person and parents.
const TOP: usize = 26;
const LANE: usize = 44;
const WORDS: usize = 16;
const BAR: usize = 24;
const THICK: usize = 12;
const BETWEEN: usize = 10;

/// What a stretch of a bar means; each has a look of its own beside its colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Wait,
    Over,
    Help,
    Unknown,
    Open,
}

pub(super) fn drawing(
    id: &str,
    all: &Timeline,
    lines: &[CareLine],
    says: String,
    words: String,
) -> impl IntoView + use<> {
    let parents = all.bars.iter().position(|bar| bar.about == About::Parents);
    // A line parts the parents' help from the young person's, where there is both.
    let part = parents.filter(|place| *place > 0);
    let lane = |place: usize| TOP + place * LANE + if part.is_some_and(|part| place >= part) { BETWEEN } else { 0 };
    let height = lane(all.bars.len());
    let lanes: Vec<_> = all
        .bars
        .iter()
        .enumerate()
        .filter_map(|(place, bar)| Some(bar_view(id, bar, line_words(lines.get(bar.line)?), lane(place))))
        .collect();
    let part = part.map(|place| {
        let y = (lane(place) - BETWEEN / 2).to_string();
        view! { <line class="wl-timeline__part" x1="0" x2="100%" y1=y.clone() y2=y/> }
    });
    let (named, described) = (format!("{id}-titel"), says.clone());
    let title = Title("care-timeline").of_drawing(named.clone());
    let ticks: Vec<_> = all.ticks.iter().enumerate().map(|(n, tick)| tick_view(*tick, n == 0, height)).collect();
    view! {
        <svg class="wl-timeline__drawing" width="100%" height=height.to_string() role="img" aria-labelledby=named aria-describedby=described>
            {title}
            <desc id=says>{words}</desc>
            <defs>{hatch(id, Sort::Wait)} {hatch(id, Sort::Over)}</defs>
            {ticks}
            <line class="wl-timeline__now" x1="100%" x2="100%" y1="18" y2=height.to_string()/>
            <text class="wl-timeline__month" x="100%" y="14" text-anchor="end">{t("care-timeline-now")}</text>
            {part}
            {lanes}
        </svg>
    }
}

/// A place or a length as a share of the whole.
fn share(place: u32) -> String {
    format!("{}.{}%", place / 10, place % 10)
}

/// A month with its name: January by its year, and the first one with it.
fn tick_view((month, place): (Month, u32), first: bool, height: usize) -> impl IntoView + use<> {
    let x = share(place);
    let words = match month.month() {
        1 => month.year().to_string(),
        number if first => format!("{} {}", t(&format!("care-month-{number}")), month.year()),
        number => t(&format!("care-month-{number}")),
    };
    view! {
        <line class="wl-timeline__tick" x1=x.clone() x2=x.clone() y1="18" y2=height.to_string()/>
        <text class="wl-timeline__month" x=x y="14">{words}</text>
    }
}

/// One lane: its number and name, and under them what was waited and given.
fn bar_view(id: &str, bar: &Bar, words: String, top: usize) -> impl IntoView + use<> {
    let words = tr("care-numbered", [("number", (bar.line + 1).into()), ("words", words.into())]);
    let y = top + BAR;
    let stretches =
        [(Sort::Wait, bar.wait), (Sort::Over, bar.over), (Sort::Help, bar.help), (Sort::Unknown, bar.unknown)];
    let stretches: Vec<_> =
        stretches.into_iter().filter_map(|(sort, span)| Some(stretch(id, sort, span?, y))).collect();
    let open = bar.open.then(|| arrow(y));
    view! {
        <text class="wl-timeline__words" x="0" y=(top + WORDS).to_string()>{words}</text>
        {stretches}
        {open}
    }
}

fn stretch(id: &str, sort: Sort, span: Span, y: usize) -> AnyView {
    let (x, width) = (share(span.from), share(span.to - span.from));
    if sort == Sort::Unknown {
        let middle = (y + THICK / 2).to_string();
        let to = share(span.to);
        return view! { <line class="wl-timeline__unknown" x1=x x2=to y1=middle.clone() y2=middle/> }.into_any();
    }
    let term = (sort == Sort::Over).then(|| {
        let (from, to) = ((y - 4).to_string(), (y + THICK + 4).to_string());
        view! { <line class="wl-timeline__term" x1=x.clone() x2=x.clone() y1=from y2=to/> }
    });
    view! {
        <rect class=look(sort) x=x.clone() width=width y=y.to_string() height=THICK.to_string() fill=fill(id, sort)/>
        {term}
    }
    .into_any()
}

fn look(sort: Sort) -> &'static str {
    match sort {
        Sort::Wait => "wl-timeline__wait",
        Sort::Over => "wl-timeline__over",
        Sort::Help | Sort::Unknown | Sort::Open => "wl-timeline__help",
    }
}

fn fill(id: &str, sort: Sort) -> String {
    match sort {
        Sort::Wait => format!("url(#{id}-wacht)"),
        Sort::Over => format!("url(#{id}-lang)"),
        Sort::Help | Sort::Unknown | Sort::Open => "currentColor".to_owned(),
    }
}

/// Stripes that lean one way for waiting, and the other way, closer, past the term.
fn hatch(id: &str, sort: Sort) -> impl IntoView + use<> {
    let (name, turn, wide) = match sort {
        Sort::Over => (format!("{id}-lang"), "rotate(-45)", "4"),
        Sort::Wait | Sort::Help | Sort::Unknown | Sort::Open => (format!("{id}-wacht"), "rotate(45)", "7"),
    };
    view! {
        <pattern id=name width=wide height=wide patternUnits="userSpaceOnUse" patternTransform=turn>
            <rect class="wl-timeline__ground" width=wide height=wide/>
            <line class=look(sort) x1="0" x2="0" y1="0" y2=wide/>
        </pattern>
    }
}

/// It goes on: an arrow past the end of the axis.
fn arrow(y: usize) -> impl IntoView + use<> {
    view! {
        <svg class="wl-timeline__arrow" x="100%" y=(y - 2).to_string() width="12" height="16" overflow="visible">
            <path d="M2 1l8 7-8 7z" fill="currentColor"/>
        </svg>
    }
}

/// A mark as it stands in the drawing, for the words that tell what it means.
pub(super) fn sample(id: &str, sort: Sort) -> impl IntoView + use<> {
    let inside = match sort {
        Sort::Wait | Sort::Help => {
            view! { <rect class=look(sort) x="1" y="2" width="26" height="12" fill=fill(id, sort)/> }.into_any()
        }
        Sort::Over => view! {
            <rect class=look(sort) x="1" y="2" width="26" height="12" fill=fill(id, sort)/>
            <line class="wl-timeline__term" x1="1" x2="1" y1="0" y2="16"/>
        }
        .into_any(),
        Sort::Unknown => view! { <line class="wl-timeline__unknown" x1="1" x2="27" y1="8" y2="8"/> }.into_any(),
        Sort::Open => view! { <path d="M9 1l9 7-9 7z" fill="currentColor"/> }.into_any(),
    };
    view! { <svg class="wl-timeline__sample" width="28" height="16" aria-hidden="true">{inside}</svg> }
}
