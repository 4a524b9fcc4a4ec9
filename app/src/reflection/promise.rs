//! Promises on the page of a meeting: those of last time first, then at most three new ones.

use super::address;
use crate::action::{self, settled};
use crate::form::{Choice, Fields, Text, choose, date, framed, hidden, link_form_about, select, small_form, text};
use crate::page::{actions, day, traces};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::action::Helped;
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
    #[serde(default)]
    helped: String,
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
        let outcome = settled(&self.outcome).ok_or(Problem::form("refused-choose"))?;
        let helped = action::helped_with(outcome, &self.helped)?;
        visit.desk.settle_action_with(id, action, self.version, (outcome, helped)).await?;
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
            let buttons = settling.then(|| settle(visit, meeting, promise));
            let left = (!meeting.is_member(promise.owner) && promise.outcome.is_none()).then(|| {
                let words = tr("action-nobody", [("name", promise.owner_name.as_str().into())]);
                view! { <p class="wl-card__line">{words}</p> }
            });
            view! { <li class="wl-card" id=card_of(promise)>{told(promise)} {left} {buttons}</li> }
        })
        .collect();
    view! { <ul class="wl-cards">{cards}</ul> }.into_any()
}

/// The name of its card among those of last time.
pub(super) fn card_of(promise: &Promise) -> String {
    format!("actie-{}", promise.id)
}

fn told(promise: &Promise) -> impl IntoView + use<> {
    let badge = promise.outcome.map(|outcome| {
        let class = match outcome {
            Outcome::Open => "nl-data-badge wl-badge-attention",
            Outcome::Done => "nl-data-badge wl-badge-done",
            Outcome::Dropped | Outcome::Changed => "nl-data-badge",
        };
        view! { <span class=class>{t(action::outcome(outcome))}</span> }
    });
    let more: Vec<_> = more(promise).into_iter().map(|words| view! { <p class="wl-card__line">{words}</p> }).collect();
    let href = action::address(promise.id);
    view! {
        <h3 class="wl-card__title"><a href=href>{promise.text.clone()}</a></h3>
        <p class="wl-card__facts">{badge} <span>{who_and_when(promise)}</span></p>
        {more}
    }
}

/// Whether it helped, what it said before, and that no meeting settled it.
pub(super) fn more(promise: &Promise) -> Vec<String> {
    let was = promise
        .was
        .as_ref()
        .map(|(text, due_on)| tr("action-was", [("text", text.as_str().into()), ("day", day(*due_on).into())]));
    let outside = promise.outside.then(|| t("action-outside"));
    promise.helped.map(|helped| t(action::helped(helped))).into_iter().chain(was).chain(outside).collect()
}

/// Whose promise it is, and for which day.
pub(super) fn who_and_when(promise: &Promise) -> String {
    tr("action-who-when", [("who", promise.owner_name.clone().into()), ("day", day(promise.due_on).into())])
}

fn settle(visit: &Visit, meeting: &Meeting, promise: &Promise) -> impl IntoView + use<> {
    let buttons: Vec<_> = [(Outcome::Done, "action-done"), (Outcome::Dropped, "action-dropped"), (Outcome::Open, "action-stays")]
        .into_iter()
        .map(|(outcome, key)| {
            let about = format!("{}: {}", t(key), promise.text);
            view! { <button class="nl-button nl-button--secondary" type="submit" name="outcome" value=outcome.code() aria-label=about>{t(key)}</button> }
        })
        .collect();
    let fields = Fields::of_copy::<SettleForm>(visit, "action", &promise.id.to_string())
        .stored("helped", promise.helped.map(Helped::code).unwrap_or_default());
    let inside = view! {
        {hidden("action", promise.id.to_string())}
        {hidden("version", promise.version.to_string())}
        {action::helping(&fields)}
        <div class="wl-actions">{buttons}</div>
    };
    let stands = !matches!(promise.outcome, Some(Outcome::Done | Outcome::Dropped));
    let reword = stands.then(|| {
        let href = format!("{}/actie/{}", address(meeting.id), promise.id);
        let about = format!("{}: {}", t("action-reword"), promise.text);
        actions(view! { <a href=href aria-label=about>{t("action-reword")}</a> })
    });
    view! { {framed::<SettleForm, _>(visit, "wl-form", inside)} {reword} }
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
            let away = open.then(|| link_form_about::<UnpromiseForm, _>(visit, inside, "action-remove", &promise.text));
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
        {text(&fields, "text", "action-text", Text { help: Some("action-text-help"), readers: Some("room-readers"), ..Text::default() })}
        {select(&fields, "owner", "action-owner", None, &owners)}
        {text(&fields, "due_on", "action-due", Text { kind: "date", short: true, ..Text::default() })}
    };
    small_form::<PromiseForm, _>(visit, inside, "action-button").into_any()
}
