//! What the network learned: lessons, of one group of themes if asked, and reports of all neighbourhoods.

use super::report;
use crate::lesson::card;
use crate::page::{Page, empty, lead, section};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use domain::network::LessonCard;
use domain::theme::ThemeGroup;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let group = match visit.query("thema") {
        None => None,
        Some(code) => Some(ThemeGroup::parse(code).ok_or(Problem::Absent)?),
    };
    let found = visit.desk.network(group).await?;
    Ok(Page::new("title-network", move || {
        let reports = (!found.reports.is_empty())
            .then(|| section("rapporten", t("network-reports"), report::list(&found.reports)));
        view! {
            {lead(t("network-lead"))}
            <p><a href="/regels">{t("network-rules")}</a></p>
            {section("lessen", t("network-lessons"), view! { {filter(group)} {lessons(&found.lessons)} })}
            {reports}
        }
    }))
}

/// The groups of themes as links; the chosen one is told to those who listen, too.
fn filter(chosen: Option<ThemeGroup>) -> impl IntoView {
    let all = std::iter::once((None, "/netwerk".to_owned(), t("network-all")));
    let groups = ThemeGroup::ALL.into_iter().map(|group| {
        (Some(group), format!("/netwerk?thema={}", group.code()), t(&format!("theme-group-{}", group.code())))
    });
    let links: Vec<_> = all
        .chain(groups)
        .map(|(group, href, words)| {
            let here = (group == chosen).then_some("true");
            view! { <li><a href=href aria-current=here>{words}</a></li> }
        })
        .collect();
    view! { <nav class="wl-nav" aria-label=t("network-filter")><ul>{links}</ul></nav> }
}

/// The lessons, or what will be here.
pub(super) fn lessons(lessons: &[LessonCard]) -> impl IntoView + use<> {
    if lessons.is_empty() {
        let example = view! {
            <div class="wl-empty__example"><p><b>{t("release-example")}</b></p><p>{t("network-example")}</p></div>
        };
        return empty("geen-lessen", "network-no-lessons", "network-no-lessons-line", example).into_any();
    }
    let lessons: Vec<_> = lessons.iter().map(|lesson| view! { <li>{card(lesson)}</li> }).collect();
    view! { <ul class="wl-cards">{lessons}</ul> }.into_any()
}
