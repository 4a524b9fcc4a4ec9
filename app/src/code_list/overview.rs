//! All lists, with how much is in them.

use super::{name, slug};
use crate::page::{Page, lead};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.code_lists().await?;
    let page = Page::new("title-code-lists", move || {
        let cards: Vec<_> = all
            .iter()
            .map(|(list, used, ended)| {
                let ended = (*ended > 0).then(|| view! { <span>{tr("code-list-ended", [("count", (*ended).into())])}</span> });
                view! {
                    <li class="wl-card">
                        <h2 class="wl-card__title"><a href=format!("/beheer/lijst/{}", slug(*list))>{name(*list)}</a></h2>
                        <p class="wl-card__facts"><span>{tr("code-list-used", [("count", (*used).into())])}</span> {ended}</p>
                    </li>
                }
            })
            .collect();
        view! { {lead(t("code-lists-lead"))} <ul class="wl-cards">{cards}</ul> }
    });
    Ok(page.under("/beheer", t("title-administration")))
}
