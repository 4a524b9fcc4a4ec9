//! A meeting on the beamer: the step in large type and what belongs to it, for everybody in the room; no line that may point at a person.

use super::address;
use super::live::along;
use super::promise::who_and_when;
use super::step::{title, until, what_to_do};
use crate::page::{Page, words};
use crate::quartet::on_screen;
use crate::visit::Visit;
use crate::words::{t, tr};
use crate::{weighing, writing};
use domain::reflection::{Note, NoteKind, Outcome, Progress, Promise, Screen, Shows, StepKind, WalkStep};
use domain::trace::structured_identifiers;
use domain::writing::Stage;
use domain::{CaseId, Problem};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let screen = visit.desk.screen(visit.at("id")?).await?;
    let open = screen.progress == Progress::Open;
    let step = open.then(|| screen.walk.current().cloned()).flatten();
    let heading = match (&step, screen.progress) {
        (Some(step), _) => safe(title(step)),
        (None, Progress::Planned) => t("screen-planned"),
        (None, Progress::Open) => t("steps-over"),
        (None, Progress::Closed) => t("screen-closed"),
    };
    let page = Page::new("title-screen", move || {
        let back = address(screen.reflection);
        view! {
            {along(screen.reflection, screen.progress)}
            <div class="wl-screen">
                {step.as_ref().map(|step| at(&screen, step))}
                <p class="wl-screen__foot wl-no-print">
                    <a href=back>{t("screen-back")}</a> " " <span>{t("screen-readers")}</span>
                </p>
            </div>
        }
    });
    let page = page.headed(heading).bare();
    Ok(if open { page.with_island() } else { page })
}

/// A line that looks like it holds a structured identifier stays inside.
pub(crate) fn safe(line: String) -> String {
    if structured_identifiers(&line).is_empty() { line } else { t("screen-held-back") }
}

fn at(screen: &Screen, step: &WalkStep) -> impl IntoView + use<> {
    let number = tr("steps-number", [("number", step.position.into()), ("count", screen.walk.steps.len().into())]);
    let until = until(step).map(|words| view! { <p>{words}</p> });
    let both = screen.shows != Shows::Step && screen.came != Shows::Step;
    let class = if both { "wl-screen__part wl-screen__part--two" } else { "wl-screen__part" };
    view! {
        <section id="stap" class="wl-screen__bar">
            <p>{number}</p>
            {until}
            {of_a_case(step.kind).then(|| case(screen))}
        </section>
        <div class="wl-screen__lead">{to_do(screen, step.kind)} {hopes(step.kind).then(|| hope(screen)).flatten()}</div>
        <section id="inhoud-stap" class=class>
            <div>{shown(screen, &screen.shows)}</div>
            <div>{shown(screen, &screen.came)}</div>
        </section>
    }
}

/// What one does now, and at reading how without a telephone. What was weighed asks nothing any more.
fn to_do(screen: &Screen, kind: StepKind) -> impl IntoView + use<> {
    let writes = matches!(kind, StepKind::Writing);
    let written = writes && on_table(screen);
    let weighed = matches!(&screen.shows, Shows::Weighing(weighed) if weighed.running.is_none());
    let what = if written { t("writing-lead-shown") } else { what_to_do(kind) };
    let how = if written || matches!(kind, StepKind::Revealing) {
        Some(if is_signed(screen) { "screen-read" } else { "screen-read-nameless" })
    } else {
        writes.then_some("screen-write")
    };
    (!weighed).then(|| view! { <p>{what} " " {how.map(t)}</p> })
}

/// Whether its round is known to be one with names: whoever reads a thought aloud then gives nobody away.
fn is_signed(screen: &Screen) -> bool {
    matches!(&screen.shows, Shows::Round(round) if !round.unsigned)
}

/// Whether a step is about one case.
fn of_a_case(kind: StepKind) -> bool {
    !matches!(kind, StepKind::Promises | StepKind::LookingBack)
}

/// Whether a step goes back to what was hoped for; where a round asks something, that question stands alone.
fn hopes(kind: StepKind) -> bool {
    matches!(kind, StepKind::Telling | StepKind::Questions | StepKind::Talking | StepKind::Deciding)
}

fn case(screen: &Screen) -> impl IntoView + use<> {
    let told = screen.case.as_ref().map(|case| {
        view! { <h2>{tr("screen-case", [("name", case.pseudonym.clone().into())])}</h2> }
    });
    let hidden = screen.walk.case_hidden.then(|| view! { <p>{t("step-case-hidden")}</p> });
    view! { {told} {hidden} }
}

fn hope(screen: &Screen) -> Option<impl IntoView + use<>> {
    let hope = safe(screen.case.as_ref()?.hope.clone());
    Some(view! {
        <div class="wl-screen__hope">
            <p class="wl-screen__label">{t("screen-hope")}</p>
            {words(&hope)}
        </div>
    })
}

fn shown(screen: &Screen, what: &Shows) -> AnyView {
    match what {
        Shows::Step => ().into_any(),
        Shows::Figures(figures) => on_screen(figures).into_any(),
        Shows::Round(round) => {
            view! { {elsewhere(screen, round.case, &round.pseudonym)} {writing::on_screen(round)} }.into_any()
        }
        Shows::Weighing(weighed) => {
            view! { {elsewhere(screen, weighed.case, &weighed.pseudonym)} {weighing::on_screen(weighed)} }.into_any()
        }
        Shows::Promises(promises) => {
            lines("screen-promises", promises.iter().map(promised).collect(), "actions-earlier-none").into_any()
        }
        Shows::Made(notes, promises) => view! {
            {learned(screen, notes)}
            {lines("screen-actions", promises.iter().map(promised).collect(), "screen-nothing-yet")}
        }
        .into_any(),
    }
}

/// What was learned. Of a case that is left out nothing is told, and so not that it is nothing.
fn learned(screen: &Screen, notes: &[Note]) -> Option<impl IntoView + use<>> {
    let insights = notes.iter().filter(|note| note.kind() == NoteKind::Insight);
    let insights: Vec<_> = insights.map(|note| note.text.clone()).collect();
    let none = if screen.leaves_out { "screen-nothing-seen" } else { "screen-nothing-yet" };
    let left_out = screen.leaves_out.then(|| view! { <p class="wl-screen__label">{t("screen-left-out")}</p> });
    let silent = screen.walk.case_hidden && insights.is_empty();
    (!silent).then(|| view! { {lines("screen-insights", insights, none)} {left_out} })
}

/// Whether what was written of the case of now was shown, also where whoever opened this may not see it: nobody writes in silence then.
fn on_table(screen: &Screen) -> bool {
    let beyond = screen.case.is_none() && screen.beyond == Some(Stage::Shown);
    beyond || matches!(&screen.shows, Shows::Round(round) if round.table.is_some() && here(screen, round.case))
}

/// Whether the step is about this case.
fn here(screen: &Screen, case: CaseId) -> bool {
    screen.case.as_ref().is_some_and(|told| told.id == case)
}

/// Its case, when it is not the one that the step is about.
fn elsewhere(screen: &Screen, case: CaseId, pseudonym: &str) -> impl IntoView + use<> {
    let here = here(screen, case);
    (!here).then(|| view! { <p class="wl-screen__label">{tr("writing-about", [("case", pseudonym.into())])}</p> })
}

fn promised(promise: &Promise) -> String {
    let outcome = promise.outcome.map(|outcome| match outcome {
        Outcome::Open => t("action-stays"),
        Outcome::Done => t("action-done"),
        Outcome::Dropped => t("action-dropped"),
        Outcome::Changed => t("action-changed"),
    });
    let said = format!("{} ({})", promise.text, who_and_when(promise));
    outcome.map_or(said.clone(), |outcome| format!("{outcome}: {said}"))
}

fn lines(heading: &str, all: Vec<String>, none: &str) -> impl IntoView + use<> {
    let empty = all.is_empty().then(|| view! { <p>{t(none)}</p> });
    let rows: Vec<_> = all.into_iter().map(|line| view! { <li>{words(&safe(line))}</li> }).collect();
    let rows = (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> });
    view! { <h2>{t(heading)}</h2> {empty} {rows} }
}
