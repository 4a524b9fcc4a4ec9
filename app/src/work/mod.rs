//! Pages: what waits for one person, with one clear next step first; every item is changed in its own slice.

mod items;
mod next;
mod owed;

use crate::administration;
use crate::page;
use crate::page::{Page, actions, empty, lead};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::policy::RoleKind;
use domain::session::Me;
use domain::work::OwnWork;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/mijn-werk", SeeWork, work)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn work(visit: Visit) -> Result<Page, Problem> {
    let me = visit.desk.sitter().me().cloned().ok_or(Problem::SignIn)?;
    let work = visit.desk.own_work().await?;
    let begin = begin(&visit, &me, &work).await?;
    Ok(Page::new("title-work", move || {
        let name = me.name.clone();
        if work.done() {
            let words = tr("work-lead-done", [("name", name.into())]);
            let middle = begin.map_or_else(|| all_done(&me).into_any(), to_administration);
            view! { {lead(words)} {middle} {items::cases(&work)} {items::stories(&work)} {items::meetings(&work)} }
                .into_any()
        } else {
            let words = tr("work-lead", [("name", name.into())]);
            view! { {lead(words)} {next::step(&work)} {lists(&work)} }.into_any()
        }
    }))
}

fn lists(work: &OwnWork) -> impl IntoView + use<> {
    view! {
        {items::promises(work)}
        {items::cases(work)}
        {owed::feedbacks(work)}
        {items::releases(work)}
        {items::returned(work)}
        {items::loops(work)}
        {items::reports(work)}
        {items::stories(work)}
        {items::meetings(work)}
    }
}

/// With what an administrator begins, while no team is open for whom anything could be done.
async fn begin(visit: &Visit, me: &Me, work: &OwnWork) -> Result<Option<&'static str>, Problem> {
    if !work.done() || !me.kinds.contains(&RoleKind::Administrator) {
        return Ok(None);
    }
    Ok(administration::begin(&visit.desk.overview().await?))
}

fn to_administration(line: &'static str) -> AnyView {
    let next =
        actions(view! { <a class="nl-button nl-button--primary" href="/beheer">{t("work-to-administration")}</a> });
    empty("begin", "begin-title", line, next).into_any()
}

/// Nothing waits: what will come here, and somewhere to go.
fn all_done(me: &Me) -> impl IntoView + use<> {
    let has = |kind| me.kinds.contains(&kind);
    let (href, words) = if let Some((slug, name)) = me.teams.first() {
        (format!("/team/{slug}"), tr("work-to-team", [("team", name.as_str().into())]))
    } else if has(RoleKind::Administrator) {
        ("/beheer".to_owned(), t("work-to-administration"))
    } else if has(RoleKind::PrivacyOfficer) {
        ("/privacy".to_owned(), t("work-to-read-log"))
    } else if me.kinds.is_empty() {
        ("/uitleg".to_owned(), t("work-to-explanation"))
    } else {
        ("/netwerk".to_owned(), t("work-to-network"))
    };
    let line = if me.kinds.is_empty() {
        "work-no-role"
    } else if !me.teams.is_empty() {
        "work-done-line"
    } else if has(RoleKind::Coordinator) {
        "work-done-coordinator"
    } else if has(RoleKind::Manager) {
        "work-done-manager"
    } else if has(RoleKind::Administrator) {
        "work-done-administrator"
    } else if has(RoleKind::PrivacyOfficer) {
        "work-done-privacy"
    } else {
        "work-done-line"
    };
    let next = actions(view! { <a class="nl-button nl-button--primary" href=href>{words}</a> });
    empty("klaar", "work-done", line, next)
}
