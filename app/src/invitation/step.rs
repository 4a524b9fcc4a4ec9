//! What the steps share: how far one is, a way on and a way back that both keep what was filled in, and what stands there when it is over.

use super::keep::keep;
use crate::form::framed;
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::session::Done;
use leptos::prelude::*;

/// How many steps there are.
const STEPS: u32 = 4;
/// The button's value that leads back.
const BACK: &str = "terug";
/// What stands there when no button was pressed and the page itself keeps what is filled in so far.
const KEPT: &str = "bewaar";

/// Where a step leads: back, or on.
pub(super) fn way(pressed: &str, back: &'static str, on: &'static str) -> Done {
    Done::at(if pressed == BACK { back } else { on })
}

/// Whether somebody goes on: they did not press the way back, and the form is not only kept meanwhile.
pub(super) fn goes_on(pressed: &str) -> bool {
    ![BACK, KEPT].contains(&pressed)
}

/// How far one is.
pub(super) fn progress(nth: u32) -> impl IntoView {
    let words = tr("v-step", [("n", nth.into())]);
    view! {
        <p class="wl-step">{words} <progress class="wl-step__bar" max=STEPS.to_string() value=nth.to_string() aria-hidden="true"></progress></p>
    }
}

/// A step's form, with a way on, which Enter takes, and a way back; with scripts it is also kept meanwhile.
pub(super) fn step_form<F: Form, V: IntoView + 'static>(visit: &Visit, inside: V) -> impl IntoView + use<F, V> {
    let form = framed::<F, _>(
        visit,
        "wl-form",
        view! {
            {inside}
            <div class="wl-actions">
                <button class="nl-button nl-button--primary" type="submit" name="naar" value="verder">{t("v-next")}</button>
                <button class="nl-button nl-button--secondary" type="submit" name="naar" value=BACK>{t("v-back")}</button>
            </div>
        },
    );
    view! { {form} {keep(visit)} }
}

/// The page when the invitation was answered or ended, or its case is closed; another problem stays one.
pub(super) fn over(problem: Problem) -> Result<Page, Problem> {
    let Problem::NotNow(_) = problem else { return Err(problem) };
    let page = Page::new("title-v", || {
        view! { {lead(t("v-over"))} <p class="wl-kiosk__out"><a href="/v">{t("v-to-code")}</a></p> }
    });
    Ok(page.bare().with_exit())
}
