//! One pane of the quartet: its title with its shape, what stands in it, and the way on.

use crate::page::{Icon, icon, shape};
use crate::words::t;
use domain::quartet::Head;
use leptos::prelude::*;

/// How a pane is drawn.
pub(super) struct Pane {
    /// Which perspective: `agreement`, `experience`, `practice` or `care`.
    pub perspective: &'static str,
    /// The key of its title.
    pub title: &'static str,
    /// Whether it is one of the two sides of the largest gap.
    pub gap: bool,
    /// Address and words of the way on.
    pub next: Option<(String, String)>,
}

impl Pane {
    /// A pane with something in it.
    pub fn with<V: IntoView + 'static>(self, inside: V) -> AnyView {
        let class = frame(self.perspective);
        let flag = self.gap.then(|| view! { <p class="wl-pane__flag">{t("quartet-flag")}</p> });
        let next = self.next.map(|(href, words)| view! { <p class="wl-pane__next"><a href=href>{words}</a></p> });
        view! {
            <article class=class>
                <h3 class="wl-pane__title">{shape(self.perspective)} {t(self.title)}</h3>
                {flag}
                {inside}
                {next}
            </article>
        }
        .into_any()
    }
}

/// A pane that nobody filled in yet: shown as missing, never as zero, and without nagging.
pub(super) struct Missing {
    /// How long filling it in takes, in words.
    pub takes: Option<String>,
    /// Address and key of the words of the way on.
    pub next: Option<(String, &'static str)>,
    /// The key of what its emptiness says, to the circle.
    pub story: Option<&'static str>,
}

impl Missing {
    /// The pane, with the keys of its title and of what will stand here.
    pub fn pane(self, perspective: &'static str, title: &'static str, what: &'static str) -> AnyView {
        let class = format!("{} wl-pane--missing", frame(perspective));
        let takes = self.takes.filter(|_| self.next.is_some());
        let takes = takes.map(|words| view! { <span class="wl-minutes">{icon(Icon::Clock)} {words}</span> });
        let next = self.next.map(|(href, words)| view! { <p class="wl-pane__next"><a href=href>{t(words)}</a></p> });
        let state = if self.story == Some(CLOSED) { "quartet-stayed-empty" } else { "quartet-missing" };
        let story = self.story.map(|key| view! { <p class="wl-soft">{t(key)}</p> });
        view! {
            <article class=class>
                <h3 class="wl-pane__title">{shape(perspective)} {t(title)}</h3>
                <p class="wl-pane__figure"><b>{t(state)}</b></p>
                <p>{t(what)} " " {takes}</p>
                {story}
                {next}
            </article>
        }
        .into_any()
    }
}

/// The key of what a side says that stayed empty.
const CLOSED: &str = "quartet-silent-closed";

/// The key of what an empty side says: while it can be filled in, and when it stayed empty.
pub(super) fn silence(head: &Head, open: &'static str) -> &'static str {
    if head.open() { open } else { CLOSED }
}

fn frame(perspective: &str) -> &'static str {
    match perspective {
        "agreement" => "wl-pane wl-is-agreement",
        "experience" => "wl-pane wl-is-experience",
        "practice" => "wl-pane wl-is-practice",
        _ => "wl-pane wl-is-care",
    }
}

/// Large values with their names; what is not known is left out.
pub(super) fn pairs(pairs: Vec<(&'static str, Option<String>)>) -> impl IntoView {
    let pairs: Vec<_> = pairs
        .into_iter()
        .filter_map(|(name, value)| Some(view! { <div><dt>{t(name)}</dt><dd>{value?}</dd></div> }))
        .collect();
    (!pairs.is_empty()).then(|| view! { <dl class="wl-pane__pairs">{pairs}</dl> })
}

/// A small table: who, and one mark per column; `head` and `caption` are keys.
pub(super) fn voices(
    caption: &'static str,
    head: &[&'static str],
    rows: Vec<(AnyView, Vec<Option<String>>)>,
) -> impl IntoView + use<> {
    let columns: Vec<_> = head.iter().map(|key| view! { <th scope="col">{t(key)}</th> }).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(who, marks)| {
            let marks: Vec<_> = marks.into_iter().map(mark).collect();
            view! { <tr><th scope="row">{who}</th>{marks}</tr> }
        })
        .collect();
    view! {
        <table class="wl-pane__voices">
            <caption class="wl-unseen">{t(caption)}</caption>
            <thead><tr><th scope="col">{t("quartet-who")}</th>{columns}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn mark(mark: Option<String>) -> AnyView {
    match mark {
        Some(mark) => view! { <td>{mark}</td> }.into_any(),
        None => {
            view! { <td><span aria-hidden="true">"–"</span><span class="wl-unseen">{t("quartet-skipped")}</span></td> }
                .into_any()
        }
    }
}
