//! Keeping a room: it wakes by the bell and every second, looks who may still hear, and writes on the board what is new.

use super::rights;
use super::room::Room;
use crate::Office;
use domain::{Problem, ReflectionId};
use std::sync::Arc;
use std::time::Duration;
use store::reflection as rows;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{MissedTickBehavior, interval};

/// How often it is looked whether listeners may still hear: half of what S-9 allows.
const LOOK: Duration = Duration::from_secs(1);
/// Looks between two times that events are looked for without a bell, where other nodes may ring and where none can.
const HEAL: [u32; 2] = [2, 5];
/// Looks between two signs that the line holds.
const BEAT: u32 = 10;

/// What happens to a room whose keeper ends, however it ends.
struct Kept(Arc<Office>, Arc<Room>);

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.live.abandon(&self.1);
    }
}

/// Keeps a room for as long as somebody listens.
pub(super) async fn keep(office: Arc<Office>, room: Arc<Room>, mut bell: Receiver<ReflectionId>) {
    let kept = Kept(office, room);
    let Kept(office, room) = &kept;
    let heal = HEAL[usize::from(office.db.embedded())];
    let mut clock = interval(LOOK);
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut looks, mut here) = (0_u32, office.live.presence.here(room.id, office.now()));
    loop {
        let (rung, beat) = tokio::select! {
            heard = rung(&mut bell, room.id) => {
                if !heard { return }
                (true, false)
            }
            () = room.called.notified() => (true, false),
            _ = clock.tick() => {
                looks = looks.wrapping_add(1);
                (looks.is_multiple_of(heal), looks.is_multiple_of(BEAT))
            }
        };
        if room.places().is_empty() {
            return;
        }
        // When the database does not answer nothing is told, and the next look finds what was missed.
        if tell(office, room, rung).await.is_err() {
            continue;
        }
        let now_here = office.live.presence.here(room.id, office.now());
        let moved = now_here != here;
        here = now_here;
        if moved || beat {
            room.board.send_modify(|board| {
                board.comings = board.comings.wrapping_add(u32::from(moved));
                board.beats = board.beats.wrapping_add(u32::from(beat));
            });
        }
    }
}

/// Waits until the bell rings for this meeting, and takes all rings that wait; nothing more will come when it is not so.
async fn rung(bell: &mut Receiver<ReflectionId>, id: ReflectionId) -> bool {
    loop {
        match bell.recv().await {
            Ok(other) if other != id => {}
            Ok(_) | Err(RecvError::Lagged(_)) => break,
            Err(RecvError::Closed) => return false,
        }
    }
    *bell = bell.resubscribe();
    true
}

/// Looks at everybody's right, and then for events if it is time.
async fn tell(office: &Office, room: &Room, events: bool) -> Result<(), Problem> {
    let permit = rights::look(office, room).await?;
    let Some(permit) = permit.filter(|_| events) else { return Ok(()) };
    loop {
        let after = room.board.borrow().last();
        let new = rows::events(office.db.read(), &permit, room.id, after).await?;
        room.board.send_if_modified(|board| board.add(&new));
        if new.len() < rows::MOST_EVENTS {
            return Ok(());
        }
    }
}
