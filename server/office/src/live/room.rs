//! The room of one meeting on this node: its listeners and the board that all of them read; who writes on the board lives in watch.

use domain::reflection::EventKind;
use domain::{PersonId, ReflectionId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, watch};

/// Events that stay on the board; whoever is further behind reads them in the database.
const ON_BOARD: usize = 4_096;

/// One listener's place.
pub(super) struct Place {
    number: u64,
    /// The hash of the session it listens with.
    pub hash: String,
    /// Who.
    pub person: PersonId,
    over: AtomicBool,
}

impl Place {
    /// Whether its session or right ended.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    pub fn end(&self) {
        self.over.store(true, Ordering::SeqCst);
    }
}

/// What all listeners read, each at their own pace: nothing waits for whoever does not read.
#[derive(Default)]
pub(super) struct Board {
    /// The number of the event before the first on the board.
    before: i32,
    kinds: Vec<EventKind>,
    /// How often somebody came or went.
    pub comings: u32,
    /// How often it was said that the line holds.
    pub beats: u32,
    /// Whether everybody is asked to come again.
    pub closed: bool,
}

impl Board {
    /// The number of the last event.
    pub fn last(&self) -> i32 {
        self.before + i32::try_from(self.kinds.len()).unwrap_or(i32::MAX)
    }

    /// Whether an event is no longer here, and is in the database alone.
    pub fn forgot(&self, sequence: i32) -> bool {
        sequence <= self.before
    }

    /// The event with this number, if it is here.
    pub fn event(&self, sequence: i32) -> Option<EventKind> {
        let at = usize::try_from(sequence.checked_sub(self.before)?.checked_sub(1)?).ok()?;
        self.kinds.get(at).copied()
    }

    /// Adds what follows on the last; events have no gaps, and none is added twice. Whether there was any.
    pub fn add(&mut self, events: &[(i32, EventKind)]) -> bool {
        let before = self.last();
        for (sequence, kind) in events {
            if *sequence == self.last() + 1 {
                self.kinds.push(*kind);
            }
        }
        if self.kinds.len() > ON_BOARD {
            let gone = self.kinds.len() - ON_BOARD / 2;
            self.kinds.drain(..gone);
            self.before += i32::try_from(gone).unwrap_or(i32::MAX);
        }
        self.last() > before
    }
}

/// The room of one meeting.
pub(super) struct Room {
    /// Which meeting.
    pub id: ReflectionId,
    pub board: watch::Sender<Board>,
    /// Somebody came in, or everybody left.
    pub called: Notify,
    places: Mutex<HashMap<u64, Arc<Place>>>,
    next: AtomicU64,
}

impl Room {
    /// A room in which nothing after this event was told.
    pub fn new(id: ReflectionId, last: i32) -> Self {
        let board = watch::Sender::new(Board { before: last, ..Board::default() });
        Room { id, board, called: Notify::new(), places: Mutex::default(), next: AtomicU64::new(0) }
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<u64, Arc<Place>>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The places that are taken.
    pub fn places(&self) -> Vec<Arc<Place>> {
        self.taken().values().cloned().collect()
    }

    pub fn enter(&self, hash: &str, person: PersonId) -> Arc<Place> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let place = Arc::new(Place { number, hash: hash.to_owned(), person, over: AtomicBool::new(false) });
        self.taken().insert(number, place.clone());
        self.called.notify_one();
        place
    }

    /// The board from now on, with how often it was said until now that the line holds, and that somebody came or went.
    pub fn listen(&self) -> (watch::Receiver<Board>, (u32, u32)) {
        let board = self.board.subscribe();
        // One look for both: a second beside the first would wait for a keeper who waits for the first to be over.
        let now = board.borrow();
        let counts = (now.beats, now.comings);
        drop(now);
        (board, counts)
    }

    /// Whether that was the last one.
    pub fn leave(&self, place: &Place) -> bool {
        let mut taken = self.taken();
        taken.remove(&place.number);
        self.called.notify_one();
        taken.is_empty()
    }

    /// Asks everybody to come again.
    pub fn close(&self) {
        self.board.send_modify(|board| board.closed = true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_in_while_the_board_is_written_on_does_not_wait_for_ever() {
        const TIMES: u32 = 100_000;
        let room = Room::new(ReflectionId::default(), 0);
        std::thread::scope(|together| {
            together.spawn(|| (0..TIMES).for_each(|_| room.board.send_modify(|board| board.beats += 1)));
            together.spawn(|| (0..TIMES).for_each(|_| drop(room.listen())));
        });
        assert_eq!(room.listen().1, (TIMES, 0));
    }

    #[test]
    fn events_stand_on_the_board_once_and_in_order_and_the_oldest_leave_it() {
        let mut board = Board { before: 7, ..Board::default() };
        board.add(&[(8, EventKind::People), (10, EventKind::Notes)]);
        board.add(&[(8, EventKind::Notes), (9, EventKind::Actions)]);
        assert_eq!(
            (board.last(), board.event(8), board.event(9)),
            (9, Some(EventKind::People), Some(EventKind::Actions))
        );
        assert_eq!((board.event(7), board.event(10)), (None, None));
        assert!(board.forgot(7) && !board.forgot(8));
        for sequence in 10..=10 + ON_BOARD as i32 {
            board.add(&[(sequence, EventKind::Step)]);
        }
        assert_eq!(board.last(), 10 + ON_BOARD as i32);
        assert!(board.forgot(8) && board.event(board.last()).is_some());
    }
}
