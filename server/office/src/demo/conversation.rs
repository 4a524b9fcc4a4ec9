//! A conversation on a canvas, of one case of the story: how it is now, and how they would like it.

use super::must;
use crate::Seat;
use domain::canvas::{CanvasDesk, Spot};
use domain::{CaseId, Line, Problem};

const CARDS: [(&str, &str); 9] = [
    ("body-now", "Slaapt slecht, is vaak moe"),
    ("body-wished", "Weer op tijd naar bed"),
    ("mind-now", "Piekert over school"),
    ("mind-wished", "Een dag zonder buikpijn van de zenuwen"),
    ("society-now", "Twee ochtenden per week naar school"),
    ("society-wished", "Eén iemand op school die het weet"),
    ("social-now", "Oma komt elke dinsdag"),
    ("social-now", "Vrienden alleen nog online"),
    ("social-wished", "Weer voetballen met de jongens uit de straat"),
];

/// Lays the cards; what becomes of them is not chosen yet.
pub async fn tell(seat: &Seat, case: CaseId) -> Result<(), Problem> {
    for (spot, text) in CARDS {
        let spot = must(Spot::parse(spot).ok_or("a field"))?;
        seat.lay_card(case, spot, must(Line::parse(text))?).await?;
    }
    Ok(())
}
