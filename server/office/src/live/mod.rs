//! Live meetings: who listens at which, and who is in the room; what is told is read in the database, and how it travels is the server's.

mod others;
mod presence;
mod rights;
mod room;
mod stream;
mod watch;

use crate::{Office, Seat};
use async_trait::async_trait;
use domain::policy::SeeReflection;
use domain::reflection::{Listening, LiveDesk, Since};
use domain::{PersonId, Problem, ReflectionId};
use presence::Presence;
use room::{Place, Room};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use store::{Thing, reflection as rows};
use stream::Stream;
use tokio::task::AbortHandle;
use uuid::Uuid;

/// Streams that one session may have at once: so many connections a browser has to one site.
const OF_ONE_SESSION: usize = 6;
/// Streams that one node may have at once, unless it is told otherwise.
const OF_ONE_NODE: usize = 2_000;

/// Everything live on this node.
pub(crate) struct Live {
    open: Mutex<Open>,
    most: AtomicUsize,
    leaving: AtomicBool,
    pub(crate) presence: Presence,
    node: Uuid,
    /// What talks with the other nodes, once somebody is in a room here.
    others: OnceLock<[AbortHandle; 2]>,
}

/// The rooms with listeners, and how many streams each session has.
#[derive(Default)]
struct Open {
    rooms: HashMap<ReflectionId, Arc<Room>>,
    sessions: HashMap<String, usize>,
    streams: usize,
}

impl Live {
    pub(crate) fn new(node: Uuid) -> Self {
        Live {
            open: Mutex::default(),
            most: AtomicUsize::new(OF_ONE_NODE),
            leaving: AtomicBool::new(false),
            presence: Presence::default(),
            node,
            others: OnceLock::new(),
        }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a place back; a room without listeners is given up.
    fn leave(&self, room: &Arc<Room>, place: &Place) {
        let mut open = self.open();
        open.streams -= 1;
        if let Some(count) = open.sessions.get_mut(&place.hash) {
            *count -= 1;
            if *count == 0 {
                open.sessions.remove(&place.hash);
            }
        }
        if room.leave(place) {
            open.give_up(room);
        }
    }

    /// A room that is no longer kept tells its listeners to come again.
    fn abandon(&self, room: &Arc<Room>) {
        self.open().give_up(room);
        room.close();
    }
}

impl Open {
    fn give_up(&mut self, room: &Arc<Room>) {
        if self.rooms.get(&room.id).is_some_and(|kept| Arc::ptr_eq(kept, room)) {
            self.rooms.remove(&room.id);
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.others.get().into_iter().flatten().for_each(AbortHandle::abort);
    }
}

impl Office {
    /// How many streams this node may have at once.
    pub fn limit_streams(&self, most: usize) {
        self.live.most.store(most, Ordering::Relaxed);
    }

    /// How many streams are open on this node.
    pub fn streams(&self) -> usize {
        self.live.open().streams
    }

    /// Asks everybody who listens to come back later, and lets nobody in: the server goes away.
    pub fn send_listeners_away(&self) {
        self.live.leaving.store(true, Ordering::SeqCst);
        self.live.open().rooms.values().for_each(|room| room.close());
    }

    /// Somebody looked at a page of a meeting.
    pub(crate) fn looked(self: &Arc<Self>, reflection: ReflectionId, (person, name): (PersonId, &str)) {
        self.live.presence.looked(reflection, (person, name), self.now());
        if !self.db.embedded() {
            self.live.others.get_or_init(|| others::talk(self));
        }
    }

    /// Takes a place in the room of a meeting.
    fn join(
        self: &Arc<Self>,
        id: ReflectionId,
        hash: &str,
        person: PersonId,
        last: i32,
    ) -> Result<(Arc<Room>, Arc<Place>), Problem> {
        let mut open = self.live.open();
        if self.live.leaving.load(Ordering::SeqCst) || open.streams >= self.live.most.load(Ordering::Relaxed) {
            return Err(Problem::Storage);
        }
        let mine = open.sessions.entry(hash.to_owned()).or_default();
        if *mine >= OF_ONE_SESSION {
            return Err(Problem::Busy);
        }
        *mine += 1;
        open.streams += 1;
        if let Some(room) = open.rooms.get(&id) {
            return Ok((room.clone(), room.enter(hash, person)));
        }
        let room = Arc::new(Room::new(id, last));
        let place = room.enter(hash, person);
        open.rooms.insert(id, room.clone());
        // The bell is heard from here on; what was written before is looked for first.
        tokio::spawn(watch::keep(self.clone(), room.clone(), self.db.hear()));
        Ok((room, place))
    }
}

#[async_trait]
impl LiveDesk for Seat {
    async fn listen(&self, reflection: ReflectionId, since: Since) -> Result<Box<dyn Listening>, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let hash = self.hash.as_deref().ok_or(Problem::SignIn)?;
        let last = rows::last_event(self.office.db.read(), &permit, reflection).await?;
        let (from, anew) = match since {
            Since::Now => (last, false),
            Since::After(number) if (0..=last).contains(&number) => (number, false),
            Since::After(_) | Since::Unknown => (last, true),
        };
        let (room, place) = self.office.join(reflection, hash, permit.person(), last)?;
        Ok(Box::new(Stream::new(self.office.clone(), permit, (room, place), from, anew)))
    }
}
