//! Who of a room's listeners may still hear: sessions and rights, looked at anew before anything is told; looking wakes no session.

use super::room::{Place, Room};
use crate::Office;
use crate::clock::day;
use crate::seat::awake;
use domain::policy::{Decision, Permit, SeeReflection, Visitor, decide};
use domain::{PersonId, Problem};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use store::{Thing, door, session};

/// Ends the places of whoever has no session or no right any more; leave to read what is told to the others, if there are any.
///
/// # Errors
/// What the database said; then nothing may be told.
pub(super) async fn look(office: &Office, room: &Room) -> Result<Option<Permit<SeeReflection>>, Problem> {
    let places: Vec<Arc<Place>> = room.places().into_iter().filter(|place| !place.is_over()).collect();
    let (db, thing) = (office.db.read(), Thing::Reflection(room.id));
    let hashes: HashSet<_> = places.iter().map(|place| place.hash.as_str()).collect();
    let hashes: Vec<_> = hashes.into_iter().collect();
    let found = tokio::try_join!(door::situation(db, &thing, PersonId::default()), session::standing(db, &hashes));
    let (situation, standing) = found?;
    let (now, mut leave, mut may) = (office.now(), None, HashMap::new());
    // It is decided once for every session, however many streams it has.
    for (hash, stands) in standing {
        let Some(situation) = situation.as_ref().filter(|_| awake(stands.started_at, stands.seen_at, now)) else {
            continue;
        };
        let visitor = Visitor::Person { id: stands.person, active: true, roles: stands.roles };
        match decide::<SeeReflection>(&visitor, situation, day(now)) {
            Decision::Permitted(permit) => {
                leave = Some(permit);
                may.insert(hash, stands.person);
            }
            Decision::Absent | Decision::NotNow => {}
        }
    }
    let ended: Vec<_> = places.iter().filter(|place| may.get(&place.hash) != Some(&place.person)).collect();
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
