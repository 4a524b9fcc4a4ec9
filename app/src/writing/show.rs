//! Showing everything at once, stopping a round, and what comes after one that was shown.

use super::begin::{begin, begins};
use super::desk;
use crate::form::{form, framed, hidden, link_form, small_form};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{RoundView, Writing, Wrote};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// What is said when what was shown was put away: nothing of it is gone.
pub(crate) const SAID_AWAY: &str = "gelukt-stilte-weggelegd";

/// Everything on the table; pressed again it changes nothing.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ShowForm {
    round: String,
}

#[async_trait]
impl Form for ShowForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "tonen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.show_silence(id, self.round.parse()?).await?;
        Ok(Done::at(desk(id)))
    }
}

/// No more of this round.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct StopForm {
    round: String,
}

#[async_trait]
impl Form for StopForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "stoppen";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-stilte-gestopt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let away = visit.desk.stop_silence(id, self.round.parse()?).await?;
        let done = Done::at(desk(id));
        Ok(if away { done.saying(SAID_AWAY) } else { done })
    }
}

/// The button that shows, and the way out of a round.
pub(super) fn show(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let id = || hidden("round", round.id.to_string());
    let (says, stop) = match round.wrote {
        Wrote::Named(_) => {
            let stop = || link_form::<StopForm, _>(visit, id(), "writing-stop").into_any();
            ("writing-show-lead", round.thoughts.is_empty().then(stop))
        }
        Wrote::Unsigned { .. } => ("writing-show-nameless", Some(throw_away(visit, round).into_any())),
    };
    view! { <p>{t(says)}</p> {small_form::<ShowForm, _>(visit, id(), "writing-show")} {stop} }
}

/// Stopping a round without names throws away what everybody wrote: folded, and it says so first. It stands there however many wrote,
/// and is refused once they are enough: a form that went would tell when the fifth sent theirs.
fn throw_away(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let inside = view! {
        {hidden("round", round.id.to_string())}
        <div class="wl-actions"><button class="nl-button nl-button--secondary nl-button--negative" type="submit">{t("writing-stop-nameless")}</button></div>
    };
    view! {
        <details class="wl-more">
            <summary>{t("writing-stop-open")}</summary>
            <p>{t("writing-stop-lead")}</p>
            {framed::<StopForm, _>(visit, "wl-form", inside)}
        </details>
    }
}

/// Putting what lies on the table away, and beginning a next round.
pub(super) fn shown_next(visit: &Visit, writing: &Writing, round: &RoundView) -> impl IntoView + use<> {
    let inside = hidden("round", round.id.to_string());
    // Of a round without names nothing is kept that was not sent.
    let kept = (!round.unsigned).then(|| format!(" {}", t("writing-put-away-kept")));
    let ready =
        view! { <p>{t("writing-put-away-lead")}{kept}</p> {form::<StopForm, _>(visit, inside, "writing-put-away")} };
    let typed = begins(visit);
    view! {
        {section("klaar", t("writing-put-away-heading"), ready)}
        <details class="wl-more" open=typed><summary>{t("writing-next")}</summary>{begin(visit, writing)}</details>
    }
}
