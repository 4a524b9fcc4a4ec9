//! The board: eight fields with their cards; moving one by its own form, which the hands of an island fill in.

use super::{spot_words, spots};
use crate::form::{choose, framed, hidden};
use crate::page::Shown;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::canvas::{Canvas, CanvasCard, Dimension, Moment, Spot};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CanvasCardId, CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A card that goes to another field.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MoveForm {
    card: String,
    spot: String,
    version: String,
}

#[async_trait]
impl Form for MoveForm {
    const PAGE: &'static str = "/casus/{id}/canvas";
    const NAME: &'static str = "verplaatsen";
    const DEED: Deed = Deed::KeepCanvas;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (case, card): (CaseId, CanvasCardId) = (visit.at("id")?, self.card.parse()?);
        let spot = choose(Spot::parse(&self.spot)).map_err(Problem::form)?;
        visit.desk.change_card(case, card, spot, None, self.version.parse().unwrap_or(0)).await?;
        Ok(Done::at(format!("/casus/{case}/canvas#kaart-{card}")))
    }
}

/// The board; the island finds it, its fields and its cards by their marks.
pub(super) fn board(visit: &Visit, canvas: &Canvas) -> impl IntoView + use<> {
    let rows: Vec<_> = Dimension::ALL.iter().map(|dimension| row(visit, canvas, *dimension)).collect();
    view! { <div class="wl-canvas" id="canvas">{rows}</div> }
}

fn row(visit: &Visit, canvas: &Canvas, dimension: Dimension) -> impl IntoView + use<> {
    let fields: Vec<_> =
        Moment::ALL.iter().map(|moment| field(visit, canvas, Spot { dimension, moment: *moment })).collect();
    let id = format!("vak-{}", dimension.code());
    view! {
        <section class="wl-canvas__row" aria-labelledby=id>
            <h2 class="wl-canvas__name" id=id.clone()>{t(&format!("canvas-{}", dimension.code()))}</h2>
            <p class="wl-canvas__help wl-no-print">{t(&format!("canvas-{}-help", dimension.code()))}</p>
            {fields}
        </section>
    }
}

fn field(visit: &Visit, canvas: &Canvas, spot: Spot) -> impl IntoView + use<> {
    let cards: Vec<_> = canvas.in_spot(spot).map(|card| card_view(visit, card, canvas.head.open())).collect();
    let inside = if cards.is_empty() {
        view! { <p class="wl-soft wl-small">{t("canvas-empty")}</p> }.into_any()
    } else {
        view! { <ul class="wl-canvas__cards">{cards}</ul> }.into_any()
    };
    view! {
        <div class="wl-canvas__field" data-vak=spot.to_string() data-naam=spot_words(spot)>
            <h3 class="wl-canvas__moment">{t(&format!("canvas-{}", spot.moment.code()))}</h3>
            {inside}
        </div>
    }
}

fn card_view(visit: &Visit, card: &CanvasCard, open: bool) -> impl IntoView + use<> {
    let ways = open.then(|| ways(visit, card));
    view! {
        <li class="wl-canvas__card" id=format!("kaart-{}", card.id)>
            <p class="wl-canvas__text">{Shown::Marked.line(&card.text)}</p>
            {ways}
        </li>
    }
}

/// The ways to move a card; which keys to press is shown while it is carried, and the island says the same aloud.
fn ways(visit: &Visit, card: &CanvasCard) -> impl IntoView + use<> {
    let href = format!("{}/{}", visit.path.trim_end_matches('/'), card.id);
    let named = |key: &str| tr(key, [("text", card.text.as_str().into())]);
    let options: Vec<_> = spots()
        .into_iter()
        .map(|one| view! { <option value=one.value.clone() selected=one.value == card.spot.to_string()>{one.words}</option> })
        .collect();
    let inside = view! {
        {hidden("card", card.id.to_string())}
        {hidden("version", card.version.to_string())}
        <select class="utrecht-select utrecht-select--html-select" name="spot" aria-label=named("canvas-move-where")>{options}</select>
        <button class="nl-button nl-button--secondary" type="submit">{t("canvas-move-do")}</button>
    };
    view! {
        <div class="wl-canvas__ways wl-no-print">
            <button class="wl-canvas__grip" type="button" aria-label=named("canvas-grip")><span aria-hidden="true">"⠿"</span></button>
            <a href=href>{t("canvas-change")}<span class="wl-unseen">" "{card.text.clone()}</span></a>
            <details class="wl-canvas__move">
                <summary>{t("canvas-move")}<span class="wl-unseen">" "{card.text.clone()}</span></summary>
                {framed::<MoveForm, _>(visit, "wl-form-inline", inside)}
            </details>
            <p class="wl-canvas__how" aria-hidden="true">{t("canvas-hands-taken")}</p>
        </div>
    }
}
