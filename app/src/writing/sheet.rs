//! Writing in a meeting: one round at a time; which part of the page stands there follows from how far it is.

use super::begin::{announced, begin};
use super::paper::paper;
use super::prepare::prepare;
use super::show::{show, shown_next};
use super::table::{earlier, table};
use super::write::{late, write};
use super::{groups_desk, under};
use crate::page::{Forget, Page, actions, forgetting, keeping, lead, notice, section};
use crate::reflection::live::along;
use crate::reflection::{address, elsewhere, left_behind};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::reflection::{AboutOne, Progress};
use domain::writing::{RoundView, Stage, Writing, Wrote};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let writing = visit.desk.writing(visit.at("id")?).await?;
    let above = writing.clone();
    let page = Page::new("title-writing", move || {
        let part = match (writing.progress, writing.current().cloned()) {
            (Progress::Planned, _) => prepare(&visit, &writing).into_any(),
            (Progress::Open, None) => idle(&visit, &writing).into_any(),
            (Progress::Open, Some(round)) if round.stage == Stage::Shown => shown(&visit, &writing, &round).into_any(),
            (Progress::Open, Some(round)) => silent(&visit, &round).into_any(),
            (Progress::Closed, round) => {
                let beside = writing.on_table().filter(|shown| round.as_ref().is_some_and(|one| one.id != shown.id));
                view! { {over("gedachten", round.as_ref())} {over("op-tafel", beside)} }.into_any()
            }
        };
        // What waited in a window alone goes where its form does not stand any more: its page knows how, also without such a form.
        if writing.progress == Progress::Open {
            keeping();
        }
        let back = address(writing.reflection);
        let forget = (writing.progress == Progress::Closed).then(|| forgetting(&visit, Forget::Meeting(&back)));
        view! {
            {lead(t(intro(&writing)))}
            {along(writing.reflection, writing.progress)}
            {elsewhere(writing.reflection, writing.at_step.as_ref(), AboutOne::Writing)}
            {part}
            {(writing.progress != Progress::Planned).then(|| earlier(&visit, &writing))}
            {(!nameless_now(&writing)).then(|| left_behind(&visit))}
            {actions(view! { <a class="nl-button nl-button--secondary" href=back>{t("reflection-back")}</a> })}
            {forget}
        }
    });
    let open = above.progress == Progress::Open;
    let page = under(page, &above);
    Ok(if open { page.with_island() } else { page })
}

fn intro(writing: &Writing) -> &'static str {
    match (writing.progress, writing.current().map(|round| round.stage)) {
        (Progress::Planned, _) => "writing-lead-planned",
        (Progress::Open, Some(Stage::Writing)) => "writing-lead-silent",
        (Progress::Open, Some(Stage::Shown)) => "writing-lead-shown",
        (Progress::Open, Some(Stage::Announced | Stage::Closed) | None) => "writing-lead",
        (Progress::Closed, _) => "reflection-closed",
    }
}

/// Whether everybody writes without names now: then no words that are kept under a name stand beside the field, to be sent once more.
fn nameless_now(writing: &Writing) -> bool {
    writing.current().is_some_and(|round| round.unsigned && round.stage == Stage::Writing)
}

/// Nothing is written now that the reader may see: a round can begin, but for while one goes on elsewhere or lies on the table.
fn idle(visit: &Visit, writing: &Writing) -> impl IntoView + use<> {
    let beyond = writing.beyond.map(|stage| match stage {
        Stage::Writing => "writing-beyond",
        Stage::Announced | Stage::Shown | Stage::Closed => "writing-beyond-shown",
    });
    let free = writing.beyond.is_none();
    view! {
        {beyond.map(|says| notice(t(says)))}
        {free.then(|| announced(visit, writing))}
        {free.then(|| begin(visit, writing))}
    }
}

/// Everybody writes.
fn silent(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    view! {
        {section("vraag", round.question.clone(), view! { <p class="wl-soft">{about(round)}</p> {nameless(round)} {write(visit, round)} })}
        {section("hoe-ver", t("writing-how-far"), view! {
            <p>{wrote(round)}</p>
            {stands_still(round)}
            {show(visit, round)}
        })}
        {paper(visit, round)}
    }
}

/// Everything lies on the table.
fn shown(visit: &Visit, writing: &Writing, round: &RoundView) -> impl IntoView + use<> {
    view! {
        {section("gedachten", round.question.clone(), view! { <p class="wl-soft">{about(round)}</p> {table(round)} })}
        {actions(view! { <a class="nl-button nl-button--secondary" href=groups_desk(writing.reflection)>{t("writing-to-groups")}</a> })}
        {late(visit, round)}
        {paper(visit, round)}
        {announced(visit, writing)}
        {shown_next(visit, writing, round)}
    }
}

/// The meeting is closed: what was shown can be read, and by its writer what was written and never shown.
fn over(id: &'static str, round: Option<&RoundView>) -> Option<AnyView> {
    let round = round?;
    let unshown = match round.stage {
        Stage::Shown => None,
        Stage::Writing if !round.thoughts.is_empty() => Some(view! { <p>{t("writing-never-shown")}</p> }),
        Stage::Announced | Stage::Writing | Stage::Closed => return None,
    };
    let inside = view! { <p class="wl-soft">{about(round)}</p> {unshown} {table(round)} };
    Some(section(id, round.question.clone(), inside).into_any())
}

/// The case it is about.
pub(super) fn about(round: &RoundView) -> String {
    tr("writing-about", [("case", round.pseudonym.as_str().into())])
}

fn nameless(round: &RoundView) -> impl IntoView + use<> {
    round.unsigned.then(|| notice(t("writing-nameless")))
}

/// No event tells that somebody wrote without a name, so what is said of how many did stands still until the page is renewed; that
/// takes away what is typed and not sent.
fn stands_still(round: &RoundView) -> Option<impl IntoView + use<>> {
    let says = match round.wrote {
        Wrote::Named(_) => return None,
        Wrote::Unsigned { mine: true, .. } => "writing-stands-still",
        Wrote::Unsigned { mine: false, .. } => "writing-stands-still-unsent",
    };
    Some(view! { <p class="wl-soft">{t(says)} " " <a href="">{t("live-renew")}</a></p> })
}

fn wrote(round: &RoundView) -> String {
    let told = match round.wrote {
        Wrote::Named(wrote) => tr("writing-wrote", [("wrote", wrote.into())]),
        Wrote::Unsigned { enough: true, .. } => t("writing-enough"),
        Wrote::Unsigned { enough: false, .. } => t("writing-not-enough"),
    };
    if round.paper == 0 {
        return told;
    }
    format!("{told} {}", tr("writing-paper-waits", [("count", round.paper.into())]))
}
