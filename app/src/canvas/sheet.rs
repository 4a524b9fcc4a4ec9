//! The page of a canvas: who reads it, a new card, the board, and what becomes of it.

use super::{board, settle, spots};
use crate::form::{Fields, Text, choose, form, select, text};
use crate::page::{Icon, Page, has_traces, icon, lead, notice, section};
use crate::quartet::below;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::canvas::{Canvas, Spot};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Line, Objections, Problem};
use islands::{CanvasHands, CanvasWords};
use leptos::prelude::*;
use serde::Deserialize;

/// A new card.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LayForm {
    spot: String,
    text: String,
}

#[async_trait]
impl Form for LayForm {
    const PAGE: &'static str = "/casus/{id}/canvas";
    const NAME: &'static str = "kaartje";
    const DEED: Deed = Deed::KeepCanvas;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        let mut objections = Objections::default();
        let spot = objections.take("spot", choose(Spot::parse(&self.spot)));
        let text = objections.take("text", Line::parse(&self.text));
        objections.check()?;
        let (Some(spot), Some(text)) = (spot, text) else { return Err(Problem::Broken) };
        let card = visit.desk.lay_card(case, spot, text).await?;
        Ok(Done::at(format!("/casus/{case}/canvas#kaart-{card}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let canvas = visit.desk.canvas(visit.at("id")?).await?;
    let head = canvas.head.clone();
    let (open, filled) = (head.open(), !canvas.cards.is_empty());
    let page = Page::new("title-canvas", move || {
        let ask = if open { new_card(&visit).into_any() } else { notice(t("canvas-shut")).into_any() };
        let all: Vec<_> = canvas.cards.iter().map(|card| card.text.as_str()).collect();
        // The card itself shows where; what to write instead is told where it is changed.
        let seen = (open && has_traces(&all)).then(|| {
            view! { <div class="wl-traces"><p class="wl-traces__title">{icon(Icon::Attention)} {t("canvas-traces")}</p></div> }
        });
        let hands = (open && filled).then(|| {
            let words = CanvasWords {
                taken: t("canvas-hands-taken"),
                laid: t("canvas-hands-laid"),
                back: t("canvas-hands-back"),
            };
            view! { {words.given()} <CanvasHands/> }
        });
        view! {
            <div class="wl-no-print">
                {lead(t("canvas-lead"))}
                <p class="wl-readers">{t("canvas-readers")}</p>
                {ask}
                {seen}
            </div>
            {board::board(&visit, &canvas)}
            {hands}
            {settled(&visit, &canvas)}
        }
    });
    let page = below(page, &head);
    Ok(if open && filled { page.with_island() } else { page })
}

fn new_card(visit: &Visit) -> impl IntoView + use<> {
    let fields = Fields::of::<LayForm>(visit);
    let what = Text { help: Some("canvas-text-help"), readers: Some("canvas-text-readers"), ..Text::default() };
    let inside = view! {
        {text(&fields, "text", "canvas-text", what)}
        {select(&fields, "spot", "canvas-where", None, &spots())}
    };
    section("nieuw", t("canvas-new"), form::<LayForm, _>(visit, inside, "canvas-lay"))
}

fn settled(visit: &Visit, canvas: &Canvas) -> Option<impl IntoView + use<>> {
    (!canvas.cards.is_empty() || canvas.kept).then(|| settle::part(visit, canvas))
}
