//! The time that a team asked of others, per profession and year: for the talk about paying for it.

use crate::code_list::{place, profession};
use crate::page::{Page, lead};
use crate::visit::Visit;
use crate::words::{headed, t, tr};
use domain::Problem;
use domain::guest::AskedByTeam;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let name: String = visit.at("naam")?;
    let asked = visit.desk.asked_by_team(&name).await?;
    let (slug, team) = asked.team.clone();
    let page = Page::new("title-asked", move || view(&asked));
    Ok(page.under(format!("/team/{slug}"), tr("menu-team", [("name", team.into())])))
}

fn view(asked: &AskedByTeam) -> impl IntoView + use<> {
    let mut sums = asked.sums.clone();
    sums.sort_by_key(|one| (std::cmp::Reverse(one.year), place(one.profession)));
    let rows: Vec<_> = sums
        .iter()
        .map(|one| {
            let who = headed(&profession(one.profession));
            view! { <tr><td>{one.year.to_string()}</td><th scope="row">{who}</th><td>{tr("minutes", [("count", one.minutes.into())])}</td></tr> }
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <p>{t("asked-none")}</p> }.into_any()
    } else {
        view! {
            <table class="utrecht-table utrecht-table--html-table">
                <caption class="utrecht-table__caption">{t("asked-caption")}</caption>
                <thead><tr><th scope="col">{t("asked-year")}</th><th scope="col">{t("asked-who")}</th><th scope="col">{t("asked-minutes")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! { {lead(t("asked-lead"))} {body} <p class="wl-readers">{t("asked-readers")}</p> }
}
