//! All steps of a meeting in a list, each a press away: forward, back, left out and opened again.

use super::title;
use crate::form::{framed, hidden};
use crate::page::section;
use crate::reflection::address;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::reflection::{Leaving, Meeting, Move, StepState, Walk, WalkStep};
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// From which step to which, and how the one is left: a button sends `go` as `3:done`, without a number for the end.
#[derive(Deserialize)]
pub(in crate::reflection) struct StepForm {
    #[serde(default)]
    from: String,
    #[serde(default)]
    go: String,
}

#[async_trait]
impl Form for StepForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "stap";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let asked = self.asked().ok_or(Problem::form("refused-choose"))?;
        visit.desk.go_to_step(id, asked).await?;
        Ok(Done::at(format!("{}#nu", address(id))))
    }
}

impl StepForm {
    fn asked(&self) -> Option<Move> {
        let place = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
        let (to, leaving) = self.go.split_once(':')?;
        let leaving = match leaving {
            "done" => Leaving::Done,
            "skipped" => Leaving::Skipped,
            "waiting" => Leaving::Waiting,
            _ => return None,
        };
        Some(Move { from: place(&self.from)?, to: place(to)?, leaving })
    }
}

/// What a button sends.
pub(super) fn go(to: Option<&WalkStep>, leaving: Leaving) -> String {
    let leaving = match leaving {
        Leaving::Done => "done",
        Leaving::Skipped => "skipped",
        Leaving::Waiting => "waiting",
    };
    format!("{}:{leaving}", to.map(|step| step.position.to_string()).unwrap_or_default())
}

/// The step that whoever presses saw the meeting at.
pub(super) fn from(walk: &Walk) -> impl IntoView + use<> {
    hidden("from", walk.current().map(|step| step.position.to_string()).unwrap_or_default())
}

/// The list; with buttons, as the page of a meeting has it, and folded while the meeting is at one of them.
pub(in crate::reflection) fn list(visit: &Visit, meeting: &Meeting) -> Option<impl IntoView + use<>> {
    let walk = &meeting.walk;
    if walk.steps.is_empty() {
        return None;
    }
    let steps: Vec<_> = walk.steps.iter().map(|step| row(walk, step)).collect();
    let inside = framed::<StepForm, _>(visit, "wl-steps", view! { {from(walk)} <ol>{steps}</ol> });
    let help = view! { <p class="wl-soft">{t("steps-suggestion")}</p> };
    // The step of now has its own ways on: the rest is folded, and its fold keeps the focus when the page is renewed.
    let open = walk.current().is_none();
    let all = view! {
        <details class="wl-more" open=open><summary id="stappen-alle">{t("steps-all")}</summary>{help} {inside}</details>
    };
    Some(section("stappen", t("steps-heading"), all))
}

fn row(walk: &Walk, step: &WalkStep) -> impl IntoView + use<> {
    let here = step.state == StepState::At;
    let state = match step.state {
        StepState::At => Some("step-here"),
        StepState::Done => Some("step-done"),
        StepState::Skipped => Some("step-skipped"),
        StepState::Waiting if step.optional => Some("step-optional"),
        StepState::Waiting => None,
    };
    let state = state.map(|key| view! { <span class="wl-steps__state">{t(key)}</span> });
    let minutes = tr("step-minutes", [("count", step.minutes.into())]);
    // Whoever jumps ahead is done with this step, whoever goes back may come again.
    let ahead = walk.current().is_none_or(|current| current.position < step.position);
    let button = (!here).then(|| {
        let go = go(Some(step), if ahead { Leaving::Done } else { Leaving::Waiting });
        let about = tr("steps-go-to", [("step", title(step).into())]);
        view! { <button class="wl-link-button" type="submit" name="go" value=go aria-label=about>{t("steps-go")}</button> }
    });
    view! {
        <li class=class(step.state) aria-current=here.then_some("step")>
            <span class="wl-steps__title">{title(step)}</span>
            <span class="wl-soft wl-small">{minutes}</span>
            {state}
            {button}
        </li>
    }
}

fn class(state: StepState) -> &'static str {
    match state {
        StepState::At => "wl-steps__one wl-steps__one--at",
        StepState::Done => "wl-steps__one wl-steps__one--done",
        StepState::Skipped => "wl-steps__one wl-steps__one--skipped",
        StepState::Waiting => "wl-steps__one",
    }
}
