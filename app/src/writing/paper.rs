//! Telephones down: a pile of paper notes, typed in by one person in one go.

use super::desk;
use crate::form::{Fields, hidden, line_faults, small_form, textarea};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{MOST_PAPER, RoundView, pile};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// A pile of notes, one on each line.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PaperForm {
    round: String,
    thoughts: String,
}

#[async_trait]
impl Form for PaperForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "papier";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-papier");
    const KEEPS: &'static [&'static str] = &["thoughts"];
    const ABOUT: Option<&'static str> = Some("round");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let notes = pile(&self.thoughts, MOST_PAPER)?;
        visit.desk.add_paper(id, self.round.parse()?, &notes).await?;
        Ok(Done::at(desk(id)))
    }
}

/// The same pile in a round without names, of which nothing is kept while it is typed, nor for whoever was away meanwhile.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct NamelessPaperForm(PaperForm);

#[async_trait]
impl Form for NamelessPaperForm {
    const PAGE: &'static str = PaperForm::PAGE;
    const NAME: &'static str = "papier-zonder-namen";
    const DEED: Deed = PaperForm::DEED;
    const SAID: Option<&'static str> = PaperForm::SAID;
    const NEVER_KEPT: bool = true;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        self.0.submit(visit).await
    }
}

/// The pile.
pub(super) fn paper(visit: &Visit, round: &RoundView) -> AnyView {
    match (round.stage.takes_paper(round.unsigned), round.unsigned) {
        (false, _) => ().into_any(),
        (true, true) => typed::<NamelessPaperForm>(visit, round, "writing-paper-nameless-readers"),
        (true, false) if round.stage.told() => typed::<PaperForm>(visit, round, "writing-paper-shown-readers"),
        (true, false) => typed::<PaperForm>(visit, round, "writing-paper-readers"),
    }
}

fn typed<F: Form>(visit: &Visit, round: &RoundView, readers: &'static str) -> AnyView {
    let fields = Fields::of::<F>(visit);
    let open = !fields.value("thoughts").is_empty();
    // Said before anybody types sixty notes that can never be shown.
    let nameless = round.unsigned.then(|| view! { <p>{t("writing-paper-nameless")}</p> });
    let inside = view! {
        {hidden("round", round.id.to_string())}
        {textarea(&fields, "thoughts", "writing-paper", Some("writing-paper-help"), readers, 8)}
        {line_faults(&fields)}
    };
    view! {
        <details class="wl-more" id="stapel" open=open>
            <summary>{t("writing-paper-open")}</summary>
            {nameless}
            {small_form::<F, _>(visit, inside, "writing-paper-save")}
        </details>
    }
    .into_any()
}
