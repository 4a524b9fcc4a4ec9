//! Small parts that many pages share; fields of forms live in form.

use super::{Icon, icon};
use crate::words::{t, tr};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::calendar::Hours;
use leptos::prelude::*;

/// What a page is for, in one line.
pub fn lead(words: impl Into<String>) -> impl IntoView {
    let words = words.into();
    view! { <p class="wl-lead">{words}</p> }
}

/// Own words of somebody, with their line breaks.
pub fn words(text: &str) -> impl IntoView + use<> {
    let lines: Vec<_> = text.split('\n').map(str::to_owned).collect();
    let last = lines.len().saturating_sub(1);
    let lines: Vec<_> =
        lines.into_iter().enumerate().map(|(n, line)| view! { {line}{(n < last).then(|| view! { <br/> })} }).collect();
    view! { <p class="wl-text">{lines}</p> }
}

/// How long it takes.
pub fn minutes(count: u32) -> impl IntoView {
    view! { <span class="wl-minutes">{icon(Icon::Clock)} {tr("minutes", [("count", count.into())])}</span> }
}

/// A part of a page under its own heading.
pub fn section<V: IntoView + 'static>(id: &'static str, heading: impl Into<String>, inside: V) -> impl IntoView {
    let heading = heading.into();
    view! {
        <section class="wl-section" aria-labelledby=id>
            <h2 class="nl-heading nl-heading--level-2" id=id>{heading}</h2>
            {inside}
        </section>
    }
}

/// Something that asks attention.
pub fn notice(words: impl Into<String>) -> impl IntoView {
    let words = words.into();
    view! {
        <div class="utrecht-alert utrecht-alert--warning">
            {icon(Icon::Attention)}
            <div class="utrecht-alert__content"><p>{words}</p></div>
        </div>
    }
}

/// What was just done, in one line.
pub fn done(words: impl Into<String>) -> impl IntoView {
    let words = words.into();
    view! {
        <div class="utrecht-alert utrecht-alert--ok" role="status">
            {icon(Icon::Check)}
            <div class="utrecht-alert__content"><p>{words}</p></div>
        </div>
    }
}

/// What will be here, and what to do first.
pub fn empty<V: IntoView + 'static>(
    id: &'static str,
    heading: &'static str,
    line: &'static str,
    next: V,
) -> impl IntoView {
    view! {
        <section class="wl-empty" aria-labelledby=id>
            <h2 class="nl-heading nl-heading--level-2" id=id>{t(heading)}</h2>
            <p>{t(line)}</p>
            {next}
        </section>
    }
}

/// Buttons side by side.
pub fn actions<V: IntoView + 'static>(inside: V) -> impl IntoView {
    view! { <div class="wl-actions">{inside}</div> }
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

/// A day as people write it.
pub fn day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), t(MONTHS[day.month0() as usize]), day.year())
}

/// From when till when.
pub fn hours(hours: Hours) -> String {
    tr("hours", [("from", hours.starts_at.to_string().into()), ("until", hours.ends_at().to_string().into())])
}

/// A day with its weekday, and the hours when they are known.
pub fn when(on: NaiveDate, at: Option<Hours>) -> String {
    const WEEKDAYS: [&str; 7] = [
        "weekday-monday",
        "weekday-tuesday",
        "weekday-wednesday",
        "weekday-thursday",
        "weekday-friday",
        "weekday-saturday",
        "weekday-sunday",
    ];
    let named = format!("{} {}", t(WEEKDAYS[on.weekday().num_days_from_monday() as usize]), day(on));
    at.map_or_else(|| named.clone(), |at| format!("{named}, {}", hours(at)))
}

/// The day of an instant, in Europe/Amsterdam.
pub fn instant(at: DateTime<Utc>) -> String {
    day(at.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive())
}

/// The last day that an end includes, in Europe/Amsterdam, for "tot en met": the end itself is the first instant after it.
pub fn through(end: DateTime<Utc>) -> String {
    day(domain::calendar::last_day_before(end))
}

/// The day and time of an instant, in Europe/Amsterdam.
pub fn moment(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::Amsterdam);
    format!("{}, {:02}:{:02}", day(local.date_naive()), local.hour(), local.minute())
}

/// The time of day of an instant, in Europe/Amsterdam.
pub fn clock(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&chrono_tz::Europe::Amsterdam);
    format!("{:02}:{:02}", local.hour(), local.minute())
}
