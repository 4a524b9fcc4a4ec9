//! Something of the parking list on the agenda of the next meeting: it leaves the list when it stands there, or neither.

use super::rows;
use crate::Seat;
use crate::clock::new_id;
use domain::policy::KeepAgenda;
use domain::reflection::EventKind;
use domain::weighing::agenda_line;
use domain::{ParkedId, Problem};
use store::{Thing, agenda, reflection};

pub(super) async fn on_agenda(seat: &Seat, team: &str, id: ParkedId) -> Result<(), Problem> {
    let work = seat.enter::<KeepAgenda>(Thing::TeamNamed(team.into())).await?;
    let (case, text) = rows::on_list(&work.tx, &work.permit, id).await?;
    let next = agenda::next_planned(&work.tx, &work.permit).await?;
    let next = next.ok_or_else(|| Problem::form("refused-park-unplanned"))?;
    reflection::hold(&work.tx, &work.permit, next).await?;
    // Whoever came a moment before put it there already.
    if !rows::unpark(&work.tx, &work.permit, id).await? {
        return Err(Problem::Absent);
    }
    let (point, line) = (new_id(), agenda_line(&text)?);
    agenda::add_line(&work.tx, &work.permit, next, point, (&line, None), work.now).await?;
    rows::line_of(&work.tx, &work.permit, point, case).await?;
    reflection::record(&work.tx, &work.permit, next, EventKind::Agenda, work.now).await?;
    work.done().await
}
