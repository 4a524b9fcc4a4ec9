//! Writing for oneself: under one's name, as often as one likes until the showing; without names everything at once, and once.

use super::desk;
use crate::form::{Fields, form, hidden, line_faults, small_form, textarea};
use crate::page::{done, marked};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{MOST_AT_ONCE, RoundView, Thought, Wrote, pile};
use domain::{Problem, ReflectionId, RoundId};
use leptos::prelude::*;
use serde::Deserialize;

/// What is said of a thought that came late: the team reads it at once.
pub(crate) const SAID_LATE: &str = "gelukt-gedachten-laat";

/// What the form of a late thought sends along, and that of the silence does not.
const LATE: &str = "ja";

/// Thoughts under one's name, one on each line. The form of the silence says that nobody else reads them, that of a late thought that the
/// team does at once: which of the two somebody sent goes along, so that a page of before the showing shows nobody's words.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ThoughtsForm {
    round: String,
    late: String,
    thoughts: String,
}

#[async_trait]
impl Form for ThoughtsForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "gedachten";
    const DEED: Deed = Deed::WriteThought;
    const SAID: Option<&'static str> = Some("gelukt-gedachten");
    const KEEPS: &'static [&'static str] = &["thoughts"];
    const ABOUT: Option<&'static str> = Some("round");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let thoughts = pile(&self.thoughts, MOST_AT_ONCE)?;
        let round: RoundId = self.round.parse()?;
        let done = Done::at(desk(id));
        if self.late == LATE {
            visit.desk.add_late(id, round, &thoughts).await?;
            return Ok(done.saying(SAID_LATE));
        }
        visit.desk.write_thoughts(id, round, &thoughts).await?;
        Ok(done)
    }
}

/// Everything one has to say, without a name. Nothing of it is kept by anybody else while it is typed: its form carries `data-no-draft`, as
/// every form of a deed without a name does, and its words wait in their own window alone.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct UnsignedForm {
    round: String,
    thoughts: String,
}

#[async_trait]
impl Form for UnsignedForm {
    const PAGE: &'static str = "/sessie/{id}/schrijven";
    const NAME: &'static str = "zonder-naam";
    const DEED: Deed = Deed::WriteUnsigned;
    const NEVER_KEPT: bool = true;
    const ABOUT: Option<&'static str> = Some("round");
    const WAITS: &'static [&'static str] = &["thoughts"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let thoughts = pile(&self.thoughts, MOST_AT_ONCE)?;
        visit.desk.send_unsigned(id, self.round.parse()?, &thoughts).await?;
        // The address says no more than that of whoever only looks.
        Ok(Done::at(desk(id)))
    }
}

/// A place to write, with what one wrote.
pub(super) fn write(visit: &Visit, round: &RoundView) -> AnyView {
    match round.wrote {
        Wrote::Named(_) => view! { {mine(visit, round)} {named(visit, round)} }.into_any(),
        Wrote::Unsigned { mine: true, .. } => done(t("writing-sent")).into_any(),
        Wrote::Unsigned { mine: false, .. } => unsigned(visit, round).into_any(),
    }
}

fn named(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let fields = Fields::of::<ThoughtsForm>(visit);
    let inside = view! {
        {hidden("round", round.id.to_string())}
        {textarea(&fields, "thoughts", "writing-thoughts", Some("writing-thoughts-help"), "writing-readers", 4)}
        {line_faults(&fields)}
    };
    form::<ThoughtsForm, _>(visit, inside, "writing-save")
}

fn unsigned(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let fields = Fields::of::<UnsignedForm>(visit);
    let inside = view! {
        {hidden("round", round.id.to_string())}
        {textarea(&fields, "thoughts", "writing-thoughts", Some("writing-nameless-help"), "writing-nameless-readers", 6)}
        {line_faults(&fields)}
    };
    form::<UnsignedForm, _>(visit, inside, "writing-send")
}

/// One's own thoughts, each with the way to change it.
fn mine(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    let cards: Vec<_> = round.thoughts.iter().filter(|thought| thought.mine).map(|one| card(visit, one)).collect();
    (!cards.is_empty()).then(|| {
        view! { <h3 class="nl-heading nl-heading--level-3">{t("writing-mine")}</h3> <ul class="wl-cards">{cards}</ul> }
    })
}

fn card(visit: &Visit, thought: &Thought) -> impl IntoView + use<> {
    let href = format!("{}/gedachte/{}", visit.path.trim_end_matches("/schrijven"), thought.id);
    let about = format!("{}: {}", t("note-edit"), thought.text.chars().take(60).collect::<String>());
    view! {
        <li class="wl-card">
            {marked(&thought.text)}
            <p class="wl-card__facts"><a href=href aria-label=about>{t("note-edit")}</a></p>
        </li>
    }
}

/// After the showing: a thought that came late, in a round under names. What was typed in silence and not sent stands in it.
pub(super) fn late(visit: &Visit, round: &RoundView) -> impl IntoView + use<> {
    round.stage.takes_thoughts(round.unsigned).then(|| {
        let open = !Fields::of::<ThoughtsForm>(visit).value("thoughts").is_empty();
        view! {
            <details class="wl-more" id="laat" open=open>
                <summary>{t("writing-late-open")}</summary>
                {late_words(visit, round, String::new())}
            </details>
        }
    })
}

/// The form of a thought that comes late, with these words in it.
pub(super) fn late_words(visit: &Visit, round: &RoundView, words: String) -> impl IntoView + use<> {
    let fields = Fields::of::<ThoughtsForm>(visit).stored("thoughts", words);
    let inside = view! {
        {hidden("round", round.id.to_string())}
        {hidden("late", LATE)}
        {textarea(&fields, "thoughts", "writing-late", Some("writing-thoughts-help"), "writing-late-readers", 2)}
        {line_faults(&fields)}
    };
    small_form::<ThoughtsForm, _>(visit, inside, "writing-late-save")
}
