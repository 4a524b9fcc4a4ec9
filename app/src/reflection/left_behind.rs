//! What somebody typed for a round or a meeting that is over and did not send: for its writer alone, to read, copy or throw away.

use super::address;
use crate::form::{framed, hidden, words_of};
use crate::look_back;
use crate::page::{moment, section, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::draft::Draft;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, ReflectionId};
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;

/// What the part of a page is called that tells of it.
const PLACE: &str = "getypt";

/// Away with it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LeftBehindForm {
    draft: String,
    page: String,
}

#[async_trait]
impl Form for LeftBehindForm {
    const PAGE: &'static str = "/sessie/{id}/concept";
    const NAME: &'static str = "blijft-weg";
    const DEED: Deed = Deed::KeepDraft;
    const SAID: Option<&'static str> = Some("gelukt-concept-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let draft: Uuid = self.draft.parse().map_err(|_| Problem::Absent)?;
        visit.desk.discard_left_behind(id, draft).await?;
        let others = [format!("{}/schrijven", address(id)), look_back::address(id)];
        let from = others.into_iter().find(|page| *page == self.page);
        Ok(Done::at(from.unwrap_or_else(|| address(id))))
    }
}

/// What this visitor left behind in the meeting of this page. It is folded: a page may lie open on a table or hang on a wall.
pub(crate) fn left_behind(visit: &Visit) -> impl IntoView + use<> {
    shelf(visit, false)
}

/// What this visitor was still typing about the meeting itself when the team read what was said, or had answered when hands took the place of it;
/// it goes when the meeting closes.
pub(crate) fn left_of_looking_back(visit: &Visit) -> impl IntoView + use<> {
    shelf(visit, true)
}

/// Where this visitor reads what they left behind about the case of this page, in the meeting with this address.
pub(super) fn left_about_case(visit: &Visit, meeting: &str) -> Option<impl IntoView + use<>> {
    let is_told = |draft: &Draft| draft.left_behind && !told(draft).is_empty();
    visit.drafts.iter().any(is_told).then(|| {
        let href = format!("{meeting}#{PLACE}");
        section(
            PLACE,
            t("left-behind"),
            view! { <p>{t("left-behind-case")} " " <a href=href>{t("left-behind-read")}</a></p> },
        )
    })
}

/// The words of a draft that was left behind, of each page on which they were typed.
fn told(draft: &Draft) -> Vec<String> {
    let texts = [words_of(&draft.standing.typed), words_of(&draft.standing.other)];
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

fn shelf(visit: &Visit, looking_back: bool) -> impl IntoView + use<> {
    let of = |draft: &&Draft| draft.left_behind && look_back::is_own(&draft.form) == looking_back;
    let mut all: Vec<_> = visit.drafts.iter().filter(of).collect();
    all.sort_by_key(|draft| draft.at);
    let cards: Vec<_> = all.into_iter().filter_map(|draft| card(visit, draft, looking_back)).collect();
    let (heading, lead) = if looking_back {
        ("left-behind-told-heading", "left-behind-told")
    } else {
        ("left-behind", "left-behind-lead")
    };
    (!cards.is_empty()).then(|| {
        let count = i64::try_from(cards.len()).unwrap_or_default();
        let inside = view! {
            <p>{t(lead)}</p>
            <details class="wl-more">
                <summary>{tr("left-behind-open", [("count", count.into())])}</summary>
                <ul class="wl-cards">{cards}</ul>
            </details>
        };
        section(PLACE, t(heading), inside)
    })
}

fn card(visit: &Visit, draft: &Draft, looking_back: bool) -> Option<AnyView> {
    let typed = told(draft);
    let start: String = typed.first()?.chars().take(60).collect();
    let typed: Vec<_> = typed.iter().map(|text| words(text)).collect();
    // Of an answer that hands took the place of no time is kept.
    let facts = if looking_back {
        t("left-behind-told-until")
    } else {
        tr("left-behind-when", [("when", moment(draft.at).into()), ("until", moment(draft.until()).into())])
    };
    let inside = view! {
        {hidden("draft", draft.id.to_string())}
        {hidden("page", visit.path.clone())}
        <button class="wl-link-button" type="submit">{t("draft-throw")}<span class="wl-unseen">" "{start}</span></button>
    };
    Some(
        view! {
            <li class="wl-card">
                {typed}
                <p class="wl-card__facts">{facts}</p>
                {framed::<LeftBehindForm, _>(visit, "wl-form-inline", inside)}
            </li>
        }
        .into_any(),
    )
}
