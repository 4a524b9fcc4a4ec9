//! Who of a room's listeners may still hear: sessions and rights, looked at anew before anything is told; looking wakes no session.

use super::room::{Place, Room};
use crate::Office;
use crate::clock::day;
use crate::seat::awake;
use domain::policy::{Decision, Permit, SeeReflection, Visitor, decide};
use domain::{PersonId, Problem};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Thing, door, session};

/// Ends the places of whoever has no session or no right any more; leave to read what is told to the others, if there are any.
///
/// # Errors
/// What the database said; then nothing may be told.
pub(super) async fn look(office: &Office, room: &Room) -> Result<Option<Permit<SeeReflection>>, Problem> {
    let places: Vec<Arc<Place>> = room.places().into_iter().filter(|place| !place.is_over()).collect();
    let db = office.db.read();
    let situation = door::situation(db, &Thing::Reflection(room.id), PersonId::default()).await?;
    let hashes: Vec<_> = places.iter().map(|place| place.hash.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
    let standing = session::standing(db, &hashes).await?;
    let now = office.now();
    let (mut leave, mut ended) = (None, Vec::new());
    for place in &places {
        let holds = standing
            .get(&place.hash)
            .filter(|stands| stands.person == place.person && awake(stands.started_at, stands.seen_at, now));
        let permit = holds.zip(situation.as_ref()).and_then(|(stands, situation)| {
            let visitor = Visitor::Person { id: place.person, active: true, roles: stands.roles.clone() };
            match decide::<SeeReflection>(&visitor, situation, day(now)) {
                Decision::Permitted(permit) => Some(permit),
                Decision::Absent | Decision::NotNow => None,
            }
        });
        match permit {
            Some(permit) => leave = Some(permit),
            None => ended.push(place),
        }
    }
    for place in &ended {
        place.end();
        if !places.iter().any(|other| other.person == place.person && !other.is_over()) {
            office.live.presence.gone(room.id, place.person);
        }
    }
    if !ended.is_empty() {
        room.board.send_modify(|_| {});
    }
    Ok(leave)
}
