//! The page of a team's rhythm: what it gives next, who leads, and the form.

use super::words::sentence;
use super::{feed, lead, set};
use crate::page::{Page, lead as first_line, section, when};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::rhythm::{Coming, Rhythm, RhythmPage};
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let found = visit.desk.rhythm(&visit.at::<String>("naam")?).await?;
    let (up, team) = (format!("/team/{}", found.slug), tr("menu-team", [("name", found.team.as_str().into())]));
    let all = format!("{up}/sessies");
    let page = Page::new("title-rhythm", move || {
        view! {
            {first_line(head(&found))}
            {coming(&found)}
            {section("ritme", t("rhythm-heading"), set::part(&visit, &found))}
            {section("leiden", t("turn-heading"), lead::part(&visit, &found))}
            {section("agenda", t("feed-heading"), feed::part(&visit, &found))}
            {set::stop(&visit, &found)}
        }
    });
    Ok(page.under(up, team).under(all, t("title-reflections")))
}

fn head(page: &RhythmPage) -> String {
    page.stands.as_ref().map_or_else(|| t("rhythm-none"), |(rhythm, _)| sentence(rhythm))
}

fn coming(page: &RhythmPage) -> Option<AnyView> {
    let (rhythm, _) = page.stands.as_ref()?;
    let lines: Vec<_> = page.coming.iter().map(|coming| line(rhythm, coming)).collect();
    let sessions = format!("/team/{}/sessies", page.slug);
    let inside = view! {
        <p>{t("rhythm-coming-lead")}</p>
        <ul>{lines}</ul>
        <p><a href=sessions>{t("team-to-reflections")}</a></p>
    };
    Some(section("komt", t("rhythm-coming"), inside).into_any())
}

fn line(rhythm: &Rhythm, coming: &Coming) -> impl IntoView + use<> {
    let named = rhythm.named_day(coming.month);
    let moved = (named != coming.day)
        .then(|| view! { " " <span class="wl-soft">{tr("rhythm-moved-from", [("day", crate::page::day(named).into())])}</span> });
    view! { <li>{when(coming.day, Some(rhythm.hours))}{moved}</li> }
}
