//! One press of a button counts once: the same form sent again as the very next thing that a session sends gets the same answer and is
//! not done again; what forms refuse by themselves, such as a name that is there already, stays with them.

use domain::Problem;
use domain::session::{Cookie, Done};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Mutex as Turn;

/// A second press comes within this; later it is meant.
const WINDOW: Duration = Duration::from_secs(10);
/// Beyond so many sessions those that sent nothing lately are forgotten.
const MANY: usize = 10_000;

/// A form as it was sent, by its hash: its words are kept nowhere.
pub type Print = [u8; 32];

/// What a session sent last, and what it was answered.
struct Last {
    sent: Print,
    at: Instant,
    done: Done,
}

type Turns = HashMap<Print, Arc<Turn<Option<Last>>>>;

/// What every session sent last.
#[derive(Clone, Default)]
pub struct Once(Arc<Mutex<Turns>>);

/// The hash of some parts, each with its length so that none runs into the next.
pub fn print(parts: &[&[u8]]) -> Print {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

impl Once {
    /// Does it, unless this session just sent the very same; two presses at the same moment wait for each other.
    ///
    /// # Errors
    /// What doing it said; that is never remembered.
    pub async fn done(
        &self,
        session: Print,
        sent: Print,
        doing: impl Future<Output = Result<Done, Problem>>,
    ) -> Result<Done, Problem> {
        let turn = self.turn(session);
        let mut last = turn.lock().await;
        if let Some(before) = last.as_ref().filter(|before| before.sent == sent && before.at.elapsed() < WINDOW) {
            return Ok(before.done.clone());
        }
        *last = None;
        let done = doing.await?;
        // A secret is shown once, and a cookie set once.
        if done.shown_once.is_none() && done.cookie == Cookie::Keep {
            *last = Some(Last { sent, at: Instant::now(), done: done.clone() });
        }
        Ok(done)
    }

    fn turn(&self, session: Print) -> Arc<Turn<Option<Last>>> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.len() >= MANY {
            let lately = |turn: &Turn<Option<Last>>| {
                turn.try_lock().is_ok_and(|last| last.as_ref().is_none_or(|last| last.at.elapsed() >= WINDOW))
            };
            turns.retain(|_, turn| !lately(turn));
        }
        turns.entry(session).or_default().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    const ME: Print = [1; 32];

    async fn press(once: &Once, session: Print, sent: Print, times: &AtomicUsize) -> String {
        let doing = async {
            tokio::task::yield_now().await;
            Ok(Done::at(format!("/casus/{}", times.fetch_add(1, Ordering::SeqCst))))
        };
        once.done(session, sent, doing).await.expect("done").to
    }

    #[tokio::test]
    async fn a_second_press_is_answered_as_the_first_and_does_nothing() {
        let (once, times) = (Once::default(), AtomicUsize::new(0));
        let (one, two) = tokio::join!(press(&once, ME, [7; 32], &times), press(&once, ME, [7; 32], &times));
        assert_eq!((one, two), ("/casus/0".to_owned(), "/casus/0".to_owned()));
        assert_eq!(press(&once, [2; 32], [7; 32], &times).await, "/casus/1", "a colleague who sends the same");
    }

    #[tokio::test]
    async fn what_comes_after_something_else_is_meant() {
        let (once, times) = (Once::default(), AtomicUsize::new(0));
        for (sent, to) in [(7, "/casus/0"), (8, "/casus/1"), (7, "/casus/2")] {
            assert_eq!(press(&once, ME, [sent; 32], &times).await, to);
        }
    }

    #[tokio::test]
    async fn what_was_refused_or_shown_once_is_done_again() {
        let (once, times) = (Once::default(), AtomicUsize::new(0));
        let refused = once.done(ME, [7; 32], async { Err(Problem::Absent) }).await;
        assert_eq!(refused, Err(Problem::Absent));
        assert_eq!(press(&once, ME, [7; 32], &times).await, "/casus/0");
        let secret = || async { Ok(Done::showing("geheim".to_owned())) };
        assert!(once.done(ME, [9; 32], secret()).await.is_ok());
        assert_eq!(press(&once, ME, [9; 32], &times).await, "/casus/1");
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(print(&[b"ab", b"c"]), print(&[b"a", b"bc"]));
    }
}
