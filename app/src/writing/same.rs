//! Laying a card under one that says the same: its list begins with no choice, so that a press alone folds nothing together.

use super::card::{short, which};
use super::groups_desk;
use crate::form::{Fields, framed};
use crate::page::unseen;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::writing::{Card, Thought};
use domain::{Problem, ReflectionId, ThoughtId};
use leptos::prelude::*;
use serde::Deserialize;

/// A thought that says the same as another.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct JoinForm {
    thought: String,
    version: i32,
    under: String,
}

#[async_trait]
impl Form for JoinForm {
    const PAGE: &'static str = "/sessie/{id}/groepen";
    const NAME: &'static str = "samenvoegen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let chosen: Option<ThoughtId> = self.under.parse().ok();
        let under = chosen.ok_or_else(|| Problem::field("under", "refused-thought-which"))?;
        visit.desk.join_thoughts(id, self.thought.parse()?, self.version, under).await?;
        Ok(Done::at(format!("{}#kaart-{under}", groups_desk(id))))
    }
}

/// The way under another; without a choice it comes back open, with what to do.
pub(super) fn join(visit: &Visit, card: &Card, tops: &[Thought]) -> impl IntoView + use<> {
    let fields = Fields::of_copy::<JoinForm>(visit, "thought", &card.top.id.to_string());
    let refused = fields.error("under");
    let (open, id) = (refused.is_some(), refused.is_some().then(|| fields.id("under")));
    let (invalid, told) = (open.then_some("true"), id.as_ref().map(|id| format!("{id}-fout")));
    let says = refused.map(|words| view! { <p class="utrecht-form-field-error-message" id=told.clone()>{words}</p> });
    let none = std::iter::once((String::new(), t("choose-thought")));
    let others = tops.iter().filter(|one| one.id != card.top.id);
    let options: Vec<_> = none
        .chain(others.map(|one| (one.id.to_string(), short(one))))
        .map(|(value, words)| {
            let on = fields.on("under", &value);
            view! { <option value=value selected=on>{words}</option> }
        })
        .collect();
    let label = tr("thought-join-where", [("text", short(&card.top).into())]);
    let inside = view! {
        {which(&card.top)}
        {says}
        <select class="utrecht-select utrecht-select--html-select" name="under" id=id aria-label=label aria-describedby=told aria-invalid=invalid>
            {options}
        </select>
        <button class="nl-button nl-button--secondary" type="submit">{t("thought-join")}{unseen(&card.top.text)}</button>
    };
    let form = framed::<JoinForm, _>(visit, "wl-form-inline", inside);
    let of = unseen(&card.top.text);
    view! { <details class="wl-more" open=open><summary>{t("thought-join-open")}{of}</summary>{form}</details> }
}
