//! Promises on the page of a meeting: those of last time first, then at most three new ones.

use super::address;
use crate::form::{Choice, Fields, Text, choose, date, framed, hidden, link_form, select, small_form, text};
use crate::page::{day, traces};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::{Meeting, NewPromise, Outcome, Progress, Promise};
use domain::session::Done;
use domain::{ActionId, Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// What became of an earlier promise.
#[derive(Deserialize)]
pub(super) struct SettleForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    version: i32,
    #[serde(default)]
    outcome: String,
}

#[async_trait]
impl Form for SettleForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "afhandelen";
    const DEED: Deed = Deed::SettleAction;
    const SAID: Option<&'static str> = Some("gelukt-actie-vorige");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let action: ActionId = self.action.parse()?;
        let outcome = Outcome::parse(&self.outcome).ok_or(Problem::form("refused-choose"))?;
        visit.desk.settle_action(id, action, self.version, outcome).await?;
        Ok(Done::at(format!("{}#vorige", address(id))))
    }
}

/// A new promise.
#[derive(Deserialize)]
pub(super) struct PromiseForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due_on: String,
}

#[async_trait]
impl Form for PromiseForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "actie";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-actie");
    const KEEPS: &'static [&'static str] = &["text", "owner", "due_on"];

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        let mut objections = Objections::default();
        let text = objections.take("text", Line::parse(&self.text));
        let owner = objections.take("owner", choose(self.owner.parse().ok()));
        let due_on = objections.take("due_on", date(&self.due_on));
        objections.check()?;
        let ((text, owner), due_on) = text.zip(owner).zip(due_on).ok_or(Problem::Broken)?;
        visit.desk.promise(id, NewPromise { text, owner, due_on }).await?;
        Ok(Done::at(format!("{}#acties", address(id))))
    }
}

/// Takes a new promise back.
#[derive(Deserialize)]
pub(super) struct UnpromiseForm {
    #[serde(default)]
    action: String,
    #[serde(default)]
    version: i32,
}

#[async_trait]
impl Form for UnpromiseForm {
    const PAGE: &'static str = "/sessie/{id}";
    const NAME: &'static str = "actie-weg";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-actie-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id = visit.at("id")?;
        visit.desk.unpromise(id, self.action.parse()?, self.version).await?;
        Ok(Done::at(format!("{}#acties", address(id))))
    }
}

/// Promises of last time, with buttons to settle them or without.
pub(super) fn earlier(visit: &Visit, meeting: &Meeting, settling: bool) -> impl IntoView + use<> {
    if meeting.earlier.is_empty() {
        return view! { <p class="wl-soft">{t("actions-earlier-none")}</p> }.into_any();
    }
    let cards: Vec<_> = meeting
        .earlier
        .iter()
        .map(|promise| {
            let buttons = settling.then(|| settle(visit, promise));
            view! { <li class="wl-card">{told(promise)} {buttons}</li> }
        })
        .collect();
    view! { <ul class="wl-cards">{cards}</ul> }.into_any()
}

fn told(promise: &Promise) -> impl IntoView + use<> {
    let outcome = promise.outcome.map(|outcome| match outcome {
        Outcome::Open => view! { <span class="nl-data-badge wl-badge-attention">{t("action-stays")}</span> }.into_any(),
        Outcome::Done => view! { <span class="nl-data-badge wl-badge-done">{t("action-done")}</span> }.into_any(),
        Outcome::Dropped => view! { <span class="nl-data-badge">{t("action-dropped")}</span> }.into_any(),
    });
    view! {
        <h3 class="wl-card__title">{promise.text.clone()}</h3>
        <p class="wl-card__facts">{outcome} <span>{who_and_when(promise)}</span></p>
    }
}

/// Whose promise it is, and for which day.
pub(super) fn who_and_when(promise: &Promise) -> String {
    tr("action-who-when", [("who", promise.owner_name.clone().into()), ("day", day(promise.due_on).into())])
}

fn settle(visit: &Visit, promise: &Promise) -> impl IntoView + use<> {
    let buttons: Vec<_> = [(Outcome::Done, "action-done"), (Outcome::Dropped, "action-dropped"), (Outcome::Open, "action-stays")]
        .into_iter()
        .map(|(outcome, key)| {
            let about = format!("{}: {}", t(key), promise.text);
            view! { <button class="nl-button nl-button--secondary" type="submit" name="outcome" value=outcome.code() aria-label=about>{t(key)}</button> }
        })
        .collect();
    let inside = view! {
        {hidden("action", promise.id.to_string())}
        {hidden("version", promise.version.to_string())}
        <div class="wl-actions">{buttons}</div>
    };
    framed::<SettleForm, _>(visit, "wl-form", inside)
}

/// Promises of this meeting, and room for more.
pub(super) fn promises(visit: &Visit, meeting: &Meeting) -> impl IntoView + use<> {
    let open = meeting.progress == Progress::Open;
    let cards: Vec<_> = meeting
        .promised
        .iter()
        .map(|promise| {
            let inside =
                view! { {hidden("action", promise.id.to_string())} {hidden("version", promise.version.to_string())} };
            let away = open.then(|| link_form::<UnpromiseForm, _>(visit, inside, "action-remove"));
            view! { <li class="wl-card">{told(promise)} {traces(&promise.text)} {away}</li> }
        })
        .collect();
    let none = (cards.is_empty() && !open).then(|| view! { <p class="wl-soft">{t("actions-none")}</p> });
    let room = open.then(|| room(visit, meeting));
    view! { {none} {(!cards.is_empty()).then(|| view! { <ul class="wl-cards">{cards}</ul> })} {room} }
}

fn room(visit: &Visit, meeting: &Meeting) -> AnyView {
    if meeting.promises_left() == 0 {
        return view! { <p>{t("actions-enough")}</p> }.into_any();
    }
    let fields = Fields::of::<PromiseForm>(visit);
    let mut owners = vec![Choice::new("", t("choose-somebody"))];
    let members = meeting.members.iter().filter(|member| member.current);
    owners.extend(members.map(|member| Choice::new(member.id.to_string(), member.name.clone())));
    let left = tr("actions-left", [("count", meeting.promises_left().into())]);
    let inside = view! {
        <p>{left}</p>
        {text(&fields, "text", "action-text", Text { help: Some("action-text-help"), readers: Some("reflection-readers"), ..Text::default() })}
        {select(&fields, "owner", "action-owner", None, &owners)}
        {text(&fields, "due_on", "action-due", Text { kind: "date", short: true, ..Text::default() })}
    };
    small_form::<PromiseForm, _>(visit, inside, "action-button").into_any()
}
