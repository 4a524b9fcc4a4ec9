//! Pages and forms: a conversation on a canvas, together with the client; optional, without marks, counted nowhere.

mod board;
mod card;
mod settle;
mod sheet;

use crate::form::Choice;
use crate::page;
use crate::route::{FormRow, PageRow};
use crate::words::{t, tr};
use domain::canvas::Spot;

pub(crate) const PAGES: &[PageRow] =
    &[page!("/casus/{id}/canvas", SeeCase, sheet::page), page!("/casus/{id}/canvas/{kaartje}", SeeCase, card::page)];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<sheet::LayForm>(),
    FormRow::of::<board::MoveForm>(),
    FormRow::of::<settle::KeepForm>(),
    FormRow::of::<settle::DiscardForm>(),
    FormRow::of::<card::ChangeForm>(),
    FormRow::of::<card::TakeForm>(),
];

/// A field's name: "Lichaam, nu".
fn spot_words(spot: Spot) -> String {
    let dimension = t(&format!("canvas-{}", spot.dimension.code()));
    let moment = t(&format!("canvas-{}-short", spot.moment.code()));
    tr("canvas-spot", [("dimension", dimension.into()), ("moment", moment.into())])
}

/// The eight fields to choose from.
fn spots() -> Vec<Choice> {
    Spot::all().map(|spot| Choice::new(spot.to_string(), spot_words(spot))).collect()
}
