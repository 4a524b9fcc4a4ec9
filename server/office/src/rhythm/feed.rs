//! The address by which a calendar asks for a team's meetings: made, renewed, taken away; and what it answers.

use super::{SHOWN, rows};
use crate::clock::token;
use crate::{Seat, secret};
use chrono::Days;
use domain::Problem;
use domain::policy::{KeepFeed, SeeFeed};
use domain::rhythm::Feed;
use domain::session::Done;
use store::Thing;

/// So many days after a meeting it still stands in calendars.
const KEPT_DAYS: u64 = 62;

/// The key is in this one answer and nowhere else.
pub(super) async fn renew(seat: &Seat, team: &str) -> Result<Done, Problem> {
    let work = seat.enter::<KeepFeed>(Thing::TeamNamed(team.into())).await?;
    let key = token();
    rows::renew_feed(&work.tx, &work.permit, &secret::token_hash(&key), work.now).await?;
    work.done().await.map(|()| Done::showing(key))
}

pub(super) async fn end(seat: &Seat, team: &str) -> Result<(), Problem> {
    let work = seat.enter::<KeepFeed>(Thing::TeamNamed(team.into())).await?;
    rows::end_feed(&work.tx, &work.permit).await?;
    work.done().await
}

/// What whoever made the address may see now: nothing, as if it never was, once they left the team or have no account any more.
pub(super) async fn read(seat: &Seat, key: &str) -> Result<Feed, Problem> {
    if !seat.office.limits.may_read_feed(seat.address) {
        return Err(Problem::Busy);
    }
    let db = seat.office.db.read();
    let holder = rows::feed_holder(db, &secret::token_hash(key)).await?;
    let (team, person) = holder.ok_or(Problem::Absent)?;
    let theirs = seat.office.seat_person(person, "").await?;
    let permit = theirs.glance::<SeeFeed>(Thing::Team(team)).await?;
    let today = seat.today();
    let standing = rows::standing(db, &permit, today).await?;
    let fixed = rows::fixed(db, &permit, today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today)).await?;
    let rhythm = standing.rhythm.as_ref().map(|(rhythm, _)| rhythm);
    let coming = rhythm.map(|rhythm| rhythm.coming(today, &standing.taken, &standing.off).take(SHOWN).collect());
    Ok(Feed::of(team, fixed, coming.unwrap_or_default(), rhythm, seat.office.now()))
}
