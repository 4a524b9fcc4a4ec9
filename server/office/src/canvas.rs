//! Use cases: the canvas of a conversation, kept with the case or thrown away as those at the table choose.

use crate::Seat;
use crate::clock::new_id;
use async_trait::async_trait;
use domain::canvas::{Canvas, CanvasCard, CanvasDesk, MOST, Spot};
use domain::policy::{KeepCanvas, SeeCase, SettleCanvas};
use domain::{CanvasCardId, CaseId, Line, Problem};
use store::{Thing, canvas};

#[async_trait]
impl CanvasDesk for Seat {
    async fn canvas(&self, case: CaseId) -> Result<Canvas, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        canvas::canvas(self.office.db.read(), &permit).await
    }

    async fn lay_card(&self, case: CaseId, spot: Spot, text: Line) -> Result<CanvasCardId, Problem> {
        let work = self.enter::<KeepCanvas>(Thing::Case(case)).await?;
        if canvas::cards_now(&work.tx, &work.permit).await?.len() >= MOST {
            return Err(Problem::field("text", "canvas-refused-many"));
        }
        let id = CanvasCardId(new_id());
        canvas::lay(&work.tx, &work.permit, id, spot, &text, work.now).await?;
        work.done().await.map(|()| id)
    }

    async fn change_card(
        &self,
        case: CaseId,
        id: CanvasCardId,
        spot: Spot,
        text: Option<Line>,
        version: i32,
    ) -> Result<(), Problem> {
        let work = self.enter::<KeepCanvas>(Thing::Case(case)).await?;
        let before = one(canvas::cards_now(&work.tx, &work.permit).await?, id)?;
        let text = text.map_or_else(|| before.text.clone(), Line::into_string);
        let card = CanvasCard { spot, text, ..before.clone() };
        if !canvas::change(&work.tx, &work.permit, &card, version, work.now).await? {
            return Err(as_it_lies(before));
        }
        work.done().await
    }

    async fn take_card(&self, case: CaseId, id: CanvasCardId, version: i32) -> Result<(), Problem> {
        let work = self.enter::<KeepCanvas>(Thing::Case(case)).await?;
        let before = one(canvas::cards_now(&work.tx, &work.permit).await?, id)?;
        if !canvas::take(&work.tx, &work.permit, id, version).await? {
            return Err(as_it_lies(before));
        }
        work.done().await
    }

    async fn keep_canvas(&self, case: CaseId) -> Result<(), Problem> {
        let work = self.enter::<SettleCanvas>(Thing::Case(case)).await?;
        canvas::keep(&work.tx, &work.permit, work.now).await?;
        work.done().await
    }

    async fn discard_canvas(&self, case: CaseId) -> Result<(), Problem> {
        let work = self.enter::<SettleCanvas>(Thing::Case(case)).await?;
        canvas::discard(&work.tx, &work.permit).await?;
        work.done().await
    }
}

fn one(cards: Vec<CanvasCard>, id: CanvasCardId) -> Result<CanvasCard, Problem> {
    cards.into_iter().find(|card| card.id == id).ok_or(Problem::Absent)
}

/// Somebody else wrote on it or moved it meanwhile.
fn as_it_lies(now: CanvasCard) -> Problem {
    Problem::Conflict(vec![("canvas-text", now.text)])
}
