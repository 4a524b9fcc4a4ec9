//! The stories of a report for whoever says what they make of them.

use super::figure::about_words;
use super::{address, list_address, place, quarter_words};
use crate::page::{Page, empty, lead};
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use domain::Problem;
use domain::report::{Story, ToInterpret};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.to_interpret(visit.at("id")?).await?;
    let heading = format!("{} {}", t("title-report-voices"), headed(&quarter_words(found.quarter)));
    let above = (list_address(&found.at), place(&found.at));
    let page = Page::new("title-report-voices", move || {
        if found.stories.is_empty() {
            return nothing(&found).into_any();
        }
        let cards: Vec<_> = found.stories.iter().map(card).collect();
        view! { {lead(t("report-voices-lead"))} <ul class="wl-cards">{cards}</ul> }.into_any()
    });
    Ok(page.headed(heading).under("/rapporten", t("title-reports")).under(above.0, above.1))
}

fn nothing(found: &ToInterpret) -> impl IntoView + use<> {
    let back = list_address(&found.at);
    let next = view! { <a class="nl-button nl-button--secondary" href=back>{t("title-reports")}</a> };
    empty("geen-verhaal", "report-voices-none", "report-voices-none-lead", next)
}

fn card(story: &Story) -> impl IntoView + use<> {
    let href = format!("/rapport/verhaal/{}/duiding", story.id);
    let title = story.words.as_ref().map_or_else(|| t("report-story-withdrawn-title"), |(title, _)| title.clone());
    let said = tr("report-voice-count", [("count", story.voices.len().into())]);
    view! {
        <li class="wl-card">
            <h2 class="wl-card__title"><a href=href>{title}</a></h2>
            <p class="wl-card__line">{about_words(story.about)}</p>
            <p class="wl-card__facts"><span>{said}</span></p>
        </li>
    }
}

/// Where whoever spoke goes on: those who compose to the draft, others to the list of stories.
pub(super) fn back(found: &ToInterpret) -> String {
    match (&found.hash, found.composes) {
        (None, false) => format!("/rapport/concept/{}/duiding", found.report),
        (None, true) | (Some(_), _) => address(&found.at, found.quarter),
    }
}
