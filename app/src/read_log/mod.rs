//! Pages: who saw which case when, as the privacy officer reviews it; never case text.

mod lines;

use crate::page;
use crate::page::{Page, empty, lead};
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::read_log::ReviewedTeam;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] =
    &[page!("/privacy", ReviewReadLog, teams), page!("/privacy/{team}", ReviewReadLog, lines::page)];

pub(crate) const FORMS: &[FormRow] = &[];

async fn teams(visit: Visit) -> Result<Page, Problem> {
    let teams = visit.desk.reviewed_teams().await?;
    Ok(Page::new("title-read-log", move || {
        let list = if teams.is_empty() {
            empty("leeg", "read-log-no-teams", "read-log-no-teams-line", ()).into_any()
        } else {
            let cards: Vec<_> = teams.into_iter().map(card).collect();
            view! { <ul class="wl-cards">{cards}</ul> }.into_any()
        };
        view! { {lead(t("read-log-lead"))} {list} <p class="wl-soft">{t("read-log-no-text")}</p> }
    }))
}

fn card(team: ReviewedTeam) -> impl IntoView {
    let href = format!("/privacy/{}", team.slug);
    let facts = tr("read-log-views", [("count", team.views.into())]);
    view! {
        <li class="wl-card">
            <h2 class="wl-card__title"><a href=href>{team.name}</a></h2>
            <p class="wl-card__line">{team.neighbourhood}</p>
            <p class="wl-card__facts"><span>{facts}</span></p>
        </li>
    }
}
