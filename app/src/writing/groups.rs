//! Putting together what lies on the table: a list and a button for each card, that work by keyboard and without scripts; hands lives beside it.

use super::hands::{grip, hands, tip};
use super::sheet::about;
use super::{desk, groups_desk, under};
use crate::form::{choose, framed, hidden, link_form};
use crate::page::{Page, Shown, actions, lead, marked, section};
use crate::reflection::live::along;
use crate::route::Form;
use crate::visit::Visit;
use crate::weighing;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::reflection::Progress;
use domain::session::Done;
use domain::writing::{Card, RoundView, Stage, Thought, ThoughtGroup, To};
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;

/// A card that goes to another group.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    thought: String,
    version: i32,
    group: String,
}

const LOOSE: &str = "los";
const NEW: &str = "nieuw";

#[async_trait]
impl Form for MoveForm {
    const PAGE: &'static str = "/sessie/{id}/groepen";
    const NAME: &'static str = "verplaatsen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let to = match self.group.as_str() {
            LOOSE => To::Loose,
            NEW => To::New,
            group => To::Group(choose(group.parse().ok()).map_err(Problem::form)?),
        };
        visit.desk.put_thought(id, self.thought.parse()?, self.version, to).await?;
        Ok(Done::at(format!("{}#kaart-{}", groups_desk(id), self.thought)))
    }
}

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
        let under = choose(self.under.parse().ok()).map_err(Problem::form)?;
        visit.desk.join_thoughts(id, self.thought.parse()?, self.version, under).await?;
        Ok(Done::at(format!("{}#kaart-{under}", groups_desk(id))))
    }
}

/// A thought that does not say the same after all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PartForm {
    thought: String,
    version: i32,
}

#[async_trait]
impl Form for PartForm {
    const PAGE: &'static str = "/sessie/{id}/groepen";
    const NAME: &'static str = "losmaken";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        visit.desk.part_thought(id, self.thought.parse()?, self.version).await?;
        Ok(Done::at(format!("{}#kaart-{}", groups_desk(id), self.thought)))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let writing = visit.desk.writing(visit.at("id")?).await?;
    let round = writing.current().filter(|round| round.stage == Stage::Shown).cloned();
    let (back, open) = (desk(writing.reflection), writing.progress == Progress::Open);
    let (weigh, above) = (weighing::desk(writing.reflection), writing.clone());
    let page = Page::new("title-groups", move || {
        let inside = match round {
            Some(round) => table(&visit, &round, open).into_any(),
            None => {
                let none = if writing.progress == Progress::Closed { "groups-over" } else { "groups-nothing" };
                view! { <p class="wl-soft">{t(none)}</p> }.into_any()
            }
        };
        let back = view! {
            <a class="nl-button nl-button--secondary" href=weigh>{t("title-weighing")}</a>
            <a class="nl-button nl-button--secondary" href=back>{t("title-writing")}</a>
        };
        let along = along(writing.reflection, writing.progress);
        view! { {lead(t(intro(writing.progress)))} {along} {inside} {actions(back)} {open.then(hands)} }
    });
    let page = under(page, &above).under(desk(above.reflection), t("title-writing"));
    Ok(if open { page.with_island() } else { page })
}

fn intro(progress: Progress) -> &'static str {
    match progress {
        Progress::Closed => "reflection-closed",
        Progress::Planned | Progress::Open => "groups-lead",
    }
}

fn table(visit: &Visit, round: &RoundView, open: bool) -> impl IntoView + use<> {
    let (groups, loose) = round.grouped();
    let known: Vec<_> = groups.iter().map(|(group, cards)| (group.id.to_string(), in_list(group, cards))).collect();
    let tops: Vec<_> = round.cards().into_iter().map(|card| card.top).collect();
    let cards = |all: &[Card]| {
        let one = |card: &Card| {
            let ways = open.then(|| ways(visit, card, &known, &tops));
            let id = format!("kaart-{}", card.top.id);
            // It takes the focus when its own form leads back to it.
            view! {
                <li class="wl-card" id=id tabindex="-1">{open.then(grip)} {text(visit, round, card, open)} {ways}</li>
            }
        };
        let all: Vec<_> = all.iter().map(one).collect();
        view! { <ul class="wl-cards">{all}</ul> }
    };
    let groups: Vec<_> = groups
        .iter()
        .map(|(group, all)| {
            let (id, rename) = (format!("groep-{}", group.id), open.then(|| rename(visit, group)));
            let heading = view! { <h2 class="nl-heading nl-heading--level-2" id=id.clone()>{called(group)}</h2> };
            view! { <section class="wl-section" aria-labelledby=id>{heading} {rename} {cards(all)}</section> }
        })
        .collect();
    let apart = if open { "groups-loose" } else { "groups-left" };
    let loose = (!loose.is_empty()).then(|| section("los", t(apart), cards(&loose)));
    let tip = open.then(|| tip(round));
    view! { <p class="wl-soft">{round.question.clone()} " " {about(round)}</p> {tip} {groups} {loose} }
}

fn rename(visit: &Visit, group: &ThoughtGroup) -> impl IntoView + use<> {
    let href = format!("{}/groep/{}", visit.path.trim_end_matches("/groepen"), group.id);
    let which = view! { <span class="wl-unseen">" "{called(group)}</span> };
    view! { <p class="wl-no-print"><a href=href>{t("group-rename")}{which}</a></p> }
}

fn called(group: &ThoughtGroup) -> String {
    if group.name.is_empty() { t("group-nameless") } else { group.name.clone() }
}

/// In a list a group without a name is known by its first card.
fn in_list(group: &ThoughtGroup, cards: &[Card]) -> String {
    match cards.first().filter(|_| group.name.is_empty()) {
        Some(card) => tr("group-nameless-with", [("text", first_words(&card.top.text, 20).into())]),
        None => group.name.clone(),
    }
}

/// The text on top, what lies folded under it, and the way to an insight.
fn text(visit: &Visit, round: &RoundView, card: &Card, open: bool) -> impl IntoView + use<> {
    let one = |one: &Thought| {
        let part = open.then(|| link_form::<PartForm, _>(visit, which(one), "thought-part"));
        view! { <li>{Shown::Marked.line(&one.text)} {part}</li> }
    };
    let under: Vec<_> = card.under.iter().map(one).collect();
    let count = tr("thought-same", [("count", card.under.len().into())]);
    let under = (!under.is_empty())
        .then(|| view! { <details class="wl-more"><summary>{count}</summary><ul>{under}</ul></details> });
    let insight = open.then(|| {
        let meeting = visit.path.trim_end_matches("/groepen");
        let href = format!("{meeting}/casus/{}?gedachte={}#opschrijven", round.case, card.top.id);
        let which = view! { <span class="wl-unseen">" "{short(&card.top)}</span> };
        view! { <p class="wl-card__facts wl-no-print"><a href=href>{t("thought-insight")}{which}</a></p> }
    });
    view! { {marked(&card.top.text)} {under} {insight} }
}

fn which(thought: &Thought) -> impl IntoView + use<> {
    view! { {hidden("thought", thought.id.to_string())} {hidden("version", thought.version.to_string())} }
}

fn short(thought: &Thought) -> String {
    first_words(&thought.text, 60)
}

/// As much of a text as a line has room for.
fn first_words(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    if cut.len() < text.len() { format!("{}…", cut.trim_end()) } else { cut }
}

/// To another group, or under a thought that says the same.
fn ways(visit: &Visit, card: &Card, groups: &[(String, String)], tops: &[Thought]) -> impl IntoView + use<> {
    let now = card.top.group.as_ref().map_or(LOOSE.to_owned(), |group| group.id.to_string());
    let mut places = vec![(LOOSE.to_owned(), t("groups-loose")), (NEW.to_owned(), t("group-new"))];
    places.extend(groups.iter().cloned());
    let button = |key: &str| view! { <button class="nl-button nl-button--secondary" type="submit">{t(key)}</button> };
    let where_to = list("group", "thought-where", card, places, &now);
    let inside = view! { {which(&card.top)} {where_to} {button("thought-move")} };
    let others = tops.iter().filter(|one| one.id != card.top.id).map(|one| (one.id.to_string(), short(one))).collect();
    let same = (card.under.is_empty() && tops.len() > 1).then(|| {
        let with = list("under", "thought-join-where", card, others, "");
        let inside = view! { {which(&card.top)} {with} {button("thought-join")} };
        let join = framed::<JoinForm, _>(visit, "wl-form-inline", inside);
        view! { <details class="wl-more"><summary>{t("thought-join-open")}</summary>{join}</details> }
    });
    view! { <div class="wl-no-print">{framed::<MoveForm, _>(visit, "wl-form-inline", inside)} {same}</div> }
}

fn list(
    name: &'static str,
    label: &str,
    card: &Card,
    options: Vec<(String, String)>,
    now: &str,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| view! { <option value=value.clone() selected=value == now>{words}</option> })
        .collect();
    let label = tr(label, [("text", short(&card.top).into())]);
    view! { <select class="utrecht-select utrecht-select--html-select" name=name aria-label=label>{options}</select> }
}
