//! Parts that releasing a lesson and a learning loop share: themes, preview, the second person's question, where a text comes from.

mod confirm;
mod draft;

pub(crate) use confirm::{Before, confirm, knows};
pub(crate) use draft::{Draft, Words, draft};

use crate::code_list::{offered, theme_in};
use crate::form::{Choice, Fields, hidden, radios};
use crate::page::{Icon, icon, instant, marked, notice, traces_of};
use crate::visit::Visit;
use crate::words::{t, tr};
use chrono::{DateTime, Utc};
use domain::Problem;
use domain::code_list::List;
use domain::release::{Origin, SecondPerson};
use domain::theme::Theme;
use leptos::prelude::*;

/// Every theme to choose from, none first.
pub(crate) fn themes(fields: &Fields) -> Vec<Choice> {
    let none = Choice::new("", t("release-theme-none"));
    std::iter::once(none).chain(offered(List::Themes, |code| fields.on("theme", code))).collect()
}

/// What stands now, its theme first, for whoever lost the race.
pub(crate) fn with_theme(visit: &Visit, now: Vec<(&'static str, String)>, theme: Option<Theme>) -> Problem {
    let theme = theme.map(|theme| ("release-theme", theme_in(&visit.desk.lists(), theme)));
    Problem::Conflict(theme.into_iter().chain(now).collect())
}

/// Where a text comes from, in one line.
pub(crate) fn origin_words(from: &Origin) -> String {
    tr(
        "release-origin",
        [
            ("team", from.team.clone().into()),
            ("neighbourhood", from.neighbourhood.clone().into()),
            ("municipality", from.municipality.clone().into()),
        ],
    )
}

/// Exactly what others will see, in a frame of its own.
pub(crate) fn preview<V: IntoView + 'static>(heading: &'static str, inside: V) -> impl IntoView {
    view! {
        <section class="wl-preview" aria-labelledby="voorbeeld">
            <h2 class="wl-preview__title" id="voorbeeld">{icon(Icon::Eye)} {t(heading)}</h2>
            <div class="wl-preview__body">{inside}</div>
        </section>
    }
}

/// The preview, and right below it what in these texts looks like a person: for whoever writes, and whoever decides.
pub(crate) fn looked_at<V: IntoView + 'static>(
    heading: &'static str,
    inside: V,
    texts: &[String],
) -> impl IntoView + use<V> {
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    let traces = traces_of(&texts);
    view! { {preview(heading, inside)} {traces} }
}

/// The question that the second person answers, with the version they saw.
pub(crate) fn question(fields: &Fields, version: i32) -> impl IntoView + use<> {
    let choices = [
        Choice::new("nee", t("release-knows-no")).help(t("release-knows-no-help")),
        Choice::new("ja", t("release-knows-yes")).help(t("release-knows-yes-help")),
    ];
    view! {
        {hidden("version", version.to_string())}
        {radios(fields, "knows", "release-knows", Some("release-knows-help"), None, &choices)}
    }
}

/// Why this visitor cannot be the second person.
pub(crate) fn not_you(second: SecondPerson) -> impl IntoView {
    let key = match second {
        SecondPerson::Circle => "release-second-circle",
        SecondPerson::Wrote => "release-second-wrote",
        SecondPerson::You => "release-second-you",
    };
    notice(t(key))
}

/// The team's words that nobody else reads.
pub(crate) fn source(words: &str) -> impl IntoView + use<> {
    let words = words.to_owned();
    view! {
        <div class="wl-text">
            <p class="wl-readers">{icon(Icon::Eye)} {t("release-source-readers")}</p>
            <blockquote>{marked(&words)}</blockquote>
        </div>
    }
}

/// A day in a line of facts.
pub(crate) fn since(key: &'static str, at: DateTime<Utc>) -> String {
    tr(key, [("day", instant(at).into())])
}
