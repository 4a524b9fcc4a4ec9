//! The canvas of a conversation: cards in eight fields, now and wished for; nothing on it is asked for, scored or counted.

use crate::classification::codes;
use crate::quartet::Head;
use crate::{CanvasCardId, CaseId, Line, Problem};
use async_trait::async_trait;
use std::fmt;

/// More cards than this are no conversation any more, and do not fit on a page.
pub const MOST: usize = 80;

codes! {
    /// What a card is about.
    Dimension {
        /// The body.
        Body = "body",
        /// The mind.
        Mind = "mind",
        /// Taking part: school, work, money, living.
        Society = "society",
        /// The people around.
        Social = "social",
    }
}

codes! {
    /// How it is, or how somebody wants it to be.
    Moment {
        /// Now.
        Now = "now",
        /// Wished for.
        Wished = "wished",
    }
}

/// One of the eight fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// What about.
    pub dimension: Dimension,
    /// Now or wished for.
    pub moment: Moment,
}

impl Spot {
    /// All eight, in the order of the screen.
    pub fn all() -> impl Iterator<Item = Spot> {
        let both = |dimension: Dimension| Moment::ALL.iter().map(move |moment| Spot { dimension, moment: *moment });
        Dimension::ALL.iter().copied().flat_map(both)
    }

    /// The field that is written like this.
    pub fn parse(text: &str) -> Option<Spot> {
        let (dimension, moment) = text.split_once('-')?;
        Some(Spot { dimension: Dimension::parse(dimension)?, moment: Moment::parse(moment)? })
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.dimension.code(), self.moment.code())
    }
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanvasCard {
    /// Which.
    pub id: CanvasCardId,
    /// Where it lies.
    pub spot: Spot,
    /// What stands on it.
    pub text: String,
    /// Its row version.
    pub version: i32,
}

/// The canvas of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// The case.
    pub head: Head,
    /// Its cards, in each field in the order in which they were laid there.
    pub cards: Vec<CanvasCard>,
    /// Whether those at the table chose to keep it with the case; until they choose it is a draft.
    pub kept: bool,
}

impl Canvas {
    /// Whether nobody chose yet what becomes of it.
    pub fn undecided(&self) -> bool {
        !self.kept && !self.cards.is_empty()
    }

    /// The cards of one field.
    pub fn in_spot(&self, spot: Spot) -> impl Iterator<Item = &CanvasCard> {
        self.cards.iter().filter(move |card| card.spot == spot)
    }
}

/// What a visitor can ask here.
#[async_trait]
pub trait CanvasDesk: Send + Sync {
    /// The canvas of a case.
    async fn canvas(&self, case: CaseId) -> Result<Canvas, Problem>;
    /// Lays a card.
    async fn lay_card(&self, case: CaseId, spot: Spot, text: Line) -> Result<CanvasCardId, Problem>;
    /// Writes another text on a card, or lays it elsewhere; without a text only its place changes.
    async fn change_card(
        &self,
        case: CaseId,
        card: CanvasCardId,
        spot: Spot,
        text: Option<Line>,
        version: i32,
    ) -> Result<(), Problem>;
    /// Takes a card away; its text is gone at once.
    async fn take_card(&self, case: CaseId, card: CanvasCardId, version: i32) -> Result<(), Problem>;
    /// Keeps the canvas with the case.
    async fn keep_canvas(&self, case: CaseId) -> Result<(), Problem>;
    /// Throws the canvas away: every card is gone at once.
    async fn discard_canvas(&self, case: CaseId) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_eight_fields_and_each_is_read_as_it_is_written() {
        let all: Vec<_> = Spot::all().collect();
        assert_eq!(all.len(), 8);
        assert!(all.iter().all(|spot| Spot::parse(&spot.to_string()) == Some(*spot)));
        for wrong in ["", "body", "body-", "now-body", "body-now-now"] {
            assert_eq!(Spot::parse(wrong), None, "{wrong}");
        }
    }
}
