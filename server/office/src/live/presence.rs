//! Who is in the room of a meeting now: whoever listens, or looked at a page of it just now; never who is typing.

use chrono::{DateTime, Duration, Utc};
use domain::alphabet::alphabetical;
use domain::{PersonId, ReflectionId};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use store::reflection::presence::InRoom;

/// So long somebody who looked at a page counts as being there.
fn looking() -> Duration {
    Duration::seconds(90)
}

/// So long somebody whose last stream ended does: time to come back, or to open the next page.
fn leaving() -> Duration {
    Duration::seconds(8)
}

/// Rooms that are remembered before those that everybody left are looked for.
const ROOMS: usize = 256;

/// Somebody in a room of this node.
struct Here {
    name: String,
    until: DateTime<Utc>,
    looked: DateTime<Utc>,
    streams: usize,
}

impl Here {
    fn holds(&self, now: DateTime<Utc>) -> bool {
        self.streams > 0 || self.until > now
    }
}

type People = HashMap<PersonId, Here>;

/// Everybody in the rooms of this node, and what other nodes said of theirs.
#[derive(Default)]
pub(crate) struct Presence {
    here: Mutex<HashMap<ReflectionId, People>>,
    elsewhere: Mutex<Vec<InRoom>>,
}

impl Presence {
    fn rooms(&self) -> MutexGuard<'_, HashMap<ReflectionId, People>> {
        self.here.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, reflection: ReflectionId, person: PersonId, change: impl FnOnce(&mut Here)) {
        if let Some(one) = self.rooms().get_mut(&reflection).and_then(|people| people.get_mut(&person)) {
            change(one);
        }
    }

    /// Somebody looked at a page.
    pub fn looked(&self, reflection: ReflectionId, (person, name): (PersonId, &str), now: DateTime<Utc>) {
        let mut rooms = self.rooms();
        if rooms.len() > ROOMS {
            rooms.retain(|_, people| people.values().any(|one| one.holds(now)));
        }
        let people = rooms.entry(reflection).or_default();
        let one =
            people.entry(person).or_insert_with(|| Here { name: name.to_owned(), until: now, looked: now, streams: 0 });
        (one.until, one.looked) = (now + looking(), now);
    }

    /// Somebody listens; they looked just before.
    pub fn came(&self, reflection: ReflectionId, person: PersonId) {
        self.change(reflection, person, |one| one.streams += 1);
    }

    /// A stream of somebody ended. Whoever goes on to the next page looked at it just before.
    pub fn went(&self, reflection: ReflectionId, person: PersonId, now: DateTime<Utc>) {
        self.change(reflection, person, |one| {
            one.streams = one.streams.saturating_sub(1);
            if one.streams == 0 && now - one.looked > leaving() {
                one.until = now + leaving();
            }
        });
    }

    /// Somebody has no business there any more.
    pub fn gone(&self, reflection: ReflectionId, person: PersonId) {
        self.rooms().get_mut(&reflection).and_then(|people| people.remove(&person));
    }

    /// What the other nodes said.
    pub fn heard(&self, elsewhere: Vec<InRoom>) {
        *self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner) = elsewhere;
    }

    /// The names of who is there, in alphabetical order.
    pub fn here(&self, reflection: ReflectionId, now: DateTime<Utc>) -> Vec<String> {
        let mut all = HashMap::new();
        let elsewhere = self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner);
        let there = elsewhere.iter().filter(|one| one.reflection == reflection && one.until > now);
        all.extend(there.map(|one| (one.person, one.name.clone())));
        drop(elsewhere);
        if let Some(people) = self.rooms().get_mut(&reflection) {
            people.retain(|_, one| one.holds(now));
            all.extend(people.iter().map(|(person, one)| (*person, one.name.clone())));
        }
        let mut names: Vec<_> = all.into_values().collect();
        names.sort_by_cached_key(|name| alphabetical(name));
        names
    }

    /// Everybody in the rooms of this node; whoever listens, for this long.
    pub fn tell(&self, now: DateTime<Utc>, listening: Duration) -> Vec<InRoom> {
        let rooms = self.rooms();
        let all = rooms
            .iter()
            .flat_map(|(reflection, people)| people.iter().map(|(person, one)| (*reflection, *person, one)));
        all.filter(|(.., one)| one.holds(now))
            .map(|(reflection, person, one)| InRoom {
                reflection,
                person,
                name: one.name.clone(),
                until: if one.streams > 0 { now + listening } else { one.until },
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_looked_or_listens_is_there_and_whoever_left_is_gone_soon() {
        let (presence, room) = (Presence::default(), ReflectionId::default());
        let at = |seconds| DateTime::UNIX_EPOCH + Duration::seconds(seconds);
        let [anouk, bram] = [1, 2].map(|n| PersonId(uuid::Uuid::from_u128(n)));
        presence.looked(room, (bram, "Bram"), at(0));
        presence.looked(room, (anouk, "Anouk"), at(0));
        presence.came(room, anouk);
        assert_eq!(presence.here(room, at(89)), ["Anouk", "Bram"]);
        assert_eq!(presence.here(room, at(91)), ["Anouk"], "who listens stays");
        presence.went(room, anouk, at(100));
        assert_eq!(presence.here(room, at(107)), ["Anouk"], "a moment to come back");
        assert_eq!(presence.here(room, at(109)), [""; 0]);
        presence.looked(room, (anouk, "Anouk"), at(200));
        presence.gone(room, anouk);
        assert_eq!(presence.here(room, at(201)), [""; 0], "who may not be there is not shown");
    }
}
