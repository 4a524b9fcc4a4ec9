//! One listener's stream: their own place on the board and behind it; it waits for nobody, and nobody waits for it.

use super::room::{Board, Place, Room};
use crate::Office;
use async_trait::async_trait;
use domain::policy::{Permit, SeeReflection};
use domain::reflection::{EventKind, Listening, Told};
use std::collections::VecDeque;
use std::sync::Arc;
use store::reflection as rows;
use tokio::sync::watch::Receiver;

/// One listener.
pub(super) struct Stream {
    office: Arc<Office>,
    permit: Permit<SeeReflection>,
    room: Arc<Room>,
    place: Arc<Place>,
    board: Receiver<Board>,
    /// The number of the last event that was told.
    told: i32,
    /// Events that are no longer on the board.
    older: VecDeque<(i32, EventKind)>,
    anew: bool,
    beats: u32,
    comings: u32,
    over: bool,
}

impl Stream {
    pub fn new(
        office: Arc<Office>,
        permit: Permit<SeeReflection>,
        (room, place): (Arc<Room>, Arc<Place>),
        from: i32,
        anew: bool,
    ) -> Self {
        office.live.presence.came(room.id, place.person);
        let (board, (beats, comings)) = room.listen();
        let older = VecDeque::new();
        Stream { office, permit, room, place, board, told: from, older, anew, beats, comings, over: false }
    }

    /// What can be told at once.
    fn ready(&mut self) -> Ready {
        // The board first: whoever ends a place writes on the board after it, and what is written after this look wakes again.
        let board = self.board.borrow_and_update();
        if self.place.is_over() {
            drop(board);
            return self.last(Told::Ended);
        }
        if board.closed {
            drop(board);
            return self.last(Told::Later);
        }
        if std::mem::take(&mut self.anew) {
            return Ready::Tell(Told::Anew { sequence: self.told });
        }
        let next = self.told + 1;
        if let Some((sequence, kind)) = self.older.pop_front() {
            self.told = sequence;
            return Ready::Tell(Told::Changed { sequence, kind });
        }
        if let Some(kind) = board.event(next) {
            self.told = next;
            return Ready::Tell(Told::Changed { sequence: next, kind });
        }
        if board.forgot(next) {
            return Ready::Behind;
        }
        if self.comings != board.comings {
            self.comings = board.comings;
            return Ready::Tell(Told::Presence);
        }
        if self.beats != board.beats {
            self.beats = board.beats;
            return Ready::Tell(Told::Quiet);
        }
        Ready::Nothing
    }

    fn last(&mut self, told: Told) -> Ready {
        self.over = true;
        Ready::Tell(told)
    }
}

enum Ready {
    Tell(Told),
    /// What comes next is in the database alone.
    Behind,
    Nothing,
}

#[async_trait]
impl Listening for Stream {
    async fn next(&mut self) -> Option<Told> {
        while !self.over {
            match self.ready() {
                Ready::Tell(told) => return Some(told),
                Ready::Behind => {
                    let db = self.office.db.read();
                    match rows::events(db, &self.permit, self.room.id, self.told).await {
                        Ok(events) if !events.is_empty() => self.older = events.into(),
                        // Whoever asks again later is told what is missing.
                        Ok(_) | Err(_) => {
                            self.over = true;
                            return Some(Told::Later);
                        }
                    }
                }
                Ready::Nothing => self.board.changed().await.ok()?,
            }
        }
        None
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.office.live.leave(&self.room, &self.place);
        self.office.live.presence.went(self.room.id, self.place.person, self.office.now());
    }
}
