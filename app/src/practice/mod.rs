//! Pages and forms: what professionals say of the collaboration; what each part of the page shows lives beside this.

mod ask;
mod others;
mod round;

pub(crate) use ask::{Sent, three};

use crate::page;
use crate::page::{Page, lead, notice};
use crate::quartet::below;
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use domain::practice::Practices;
use leptos::prelude::*;

pub(crate) const PAGES: &[PageRow] = &[page!("/casus/{id}/samenwerking", SeeCase, page)];

pub(crate) const FORMS: &[FormRow] =
    &[FormRow::of::<ask::PracticeForm>(), FormRow::of::<round::AnnounceForm>(), FormRow::of::<round::UnsignedForm>()];

async fn page(visit: Visit) -> Result<Page, Problem> {
    let all = visit.desk.practices(visit.at("id")?).await?;
    let head = all.head.clone();
    Ok(below(Page::new("title-practice", move || view(&visit, &all)), &head))
}

fn view(visit: &Visit, all: &Practices) -> impl IntoView + use<> {
    let open = all.head.open();
    let shut = (!open).then(|| notice(t("practice-shut")));
    let ask = match &all.round {
        Some(round) => round::round(visit, all, round),
        None if open => ask::ask(visit, all.mine()).into_any(),
        None => ().into_any(),
    };
    let others = (all.round.is_none() || !all.given.is_empty()).then(|| others::others(all));
    let announce = open.then(|| round::announce(visit, all)).flatten();
    view! { {lead(t("practice-lead"))} {shut} {ask} {others} {announce} }
}
