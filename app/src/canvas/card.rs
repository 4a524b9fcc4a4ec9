//! One card: another text or place, or away with it.

use super::spots;
use crate::form::{Fields, Text, choose, form, hidden, link_form, seen_version, select, text};
use crate::page::{Page, lead};
use crate::quartet::below;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::canvas::{CanvasCard, Spot};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CanvasCardId, CaseId, Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

const PAGE: &str = "/casus/{id}/canvas/{kaartje}";

/// A card as it should be.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    spot: String,
    text: String,
    version: String,
}

#[async_trait]
impl Form for ChangeForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "wijzigen";
    const DEED: Deed = Deed::KeepCanvas;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (case, card): (CaseId, CanvasCardId) = (visit.at("id")?, visit.at("kaartje")?);
        let mut objections = Objections::default();
        let spot = objections.take("spot", choose(Spot::parse(&self.spot)));
        let text = objections.take("text", Line::parse(&self.text));
        objections.check()?;
        let (Some(spot), Some(text)) = (spot, text) else { return Err(Problem::Broken) };
        visit.desk.change_card(case, card, spot, Some(text), self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(format!("/casus/{case}/canvas#kaart-{card}")))
    }
}

/// A card that should not be there.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct TakeForm {
    version: String,
}

#[async_trait]
impl Form for TakeForm {
    const PAGE: &'static str = PAGE;
    const NAME: &'static str = "weghalen";
    const DEED: Deed = Deed::KeepCanvas;
    const SAID: Option<&'static str> = Some("gelukt-kaartje-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.take_card(case, visit.at("kaartje")?, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(format!("/casus/{case}/canvas")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let id: CanvasCardId = visit.at("kaartje")?;
    let canvas = visit.desk.canvas(visit.at("id")?).await?;
    let card = canvas.cards.into_iter().find(|card| card.id == id).ok_or(Problem::Absent)?;
    if !canvas.head.open() {
        return Err(Problem::NotNow("not-now"));
    }
    let above = format!("/casus/{}/canvas", canvas.head.case);
    let page = Page::new("title-canvas-card", move || change(&visit, &card));
    Ok(below(page, &canvas.head).under(above, t("title-canvas")))
}

fn change(visit: &Visit, card: &CanvasCard) -> impl IntoView + use<> {
    let fields =
        Fields::of::<ChangeForm>(visit).stored("text", card.text.clone()).stored("spot", card.spot.to_string());
    let version = || hidden("version", card.version.to_string());
    let what = Text { help: Some("canvas-text-help"), readers: Some("canvas-text-readers"), ..Text::default() };
    let inside = view! {
        {seen_version(visit, &fields, card.version)}
        {text(&fields, "text", "canvas-text", what)}
        {select(&fields, "spot", "canvas-where", None, &spots())}
    };
    view! {
        {lead(t("canvas-change-lead"))}
        {form::<ChangeForm, _>(visit, inside, "canvas-save")}
        {link_form::<TakeForm, _>(visit, version(), "canvas-take")}
    }
}
