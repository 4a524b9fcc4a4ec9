//! How fast the own word of one code may be guessed by whoever holds the code, from however many networks: slower and slower, and shut to nobody.

use crate::clock::secret_bits;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// So many tries at once: whoever mistypes waits for nothing.
const AT_ONCE: u32 = 10;
/// After those a second, then twice as long each time, and never longer than this: whoever has the right word still comes in.
const LONGEST: Duration = Duration::from_secs(16);
/// So long somebody's press of the button may take; so many may wait at once, for all codes.
const PATIENCE: Duration = Duration::from_secs(40);
const WAITING: usize = 1_000;
/// Nobody who waits looks again sooner than this, in milliseconds, and at most so much later by chance.
const AGAIN: (u64, u64) = (20, 400);
/// Tries before so long ago are forgotten, and looked for beyond so many codes.
const REMEMBERED: Duration = Duration::from_secs(24 * 60 * 60);
const MANY: usize = 10_000;
/// Beyond so many codes a few tries are remembered this long.
const SHORTLY: Duration = Duration::from_secs(60);

/// The tries at one code.
struct Tries {
    made: u32,
    last: Instant,
    next: Instant,
}

/// Whose turn it is to try a word, per code; a code that is not there is counted like any other.
pub struct WordTurns {
    tries: Mutex<HashMap<String, Tries>>,
    waiting: Semaphore,
}

impl Default for WordTurns {
    fn default() -> Self {
        WordTurns { tries: Mutex::default(), waiting: Semaphore::new(WAITING) }
    }
}

impl WordTurns {
    /// Waits for a turn to try a word at a code; false when it does not come in time.
    pub async fn turn(&self, code: &str) -> bool {
        let until = Instant::now() + PATIENCE;
        let Err(mut wait) = self.take(code, Instant::now()) else { return true };
        let Ok(_place) = self.waiting.try_acquire() else { return false };
        loop {
            // By chance, so that whoever came with many goes before nobody.
            wait += Duration::from_millis(AGAIN.0 + secret_bits() % AGAIN.1);
            if Instant::now() + wait > until {
                return false;
            }
            tokio::time::sleep(wait).await;
            match self.take(code, Instant::now()) {
                Ok(()) => return true,
                Err(later) => wait = later,
            }
        }
    }

    /// The right word came: what was tried before is forgotten.
    pub fn came_in(&self, code: &str) {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner).remove(code);
    }

    /// Takes a turn now, or says how long it takes before there is one.
    fn take(&self, code: &str, now: Instant) -> Result<(), Duration> {
        let mut all = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let old = |tries: &Tries| now.saturating_duration_since(tries.last) >= REMEMBERED;
        if all.len() > MANY {
            // Keys that nobody made can be sent without end: of what was tried a few times and not just now nothing is kept.
            let idle = |tries: &Tries| tries.made < AT_ONCE && now.saturating_duration_since(tries.last) >= SHORTLY;
            all.retain(|_, tries| !old(tries) && !idle(tries));
        }
        let fresh = || Tries { made: 0, last: now, next: now };
        let tries = all.entry(code.to_owned()).or_insert_with(fresh);
        if old(tries) {
            *tries = fresh();
        }
        if tries.next > now {
            return Err(tries.next - now);
        }
        tries.made = tries.made.saturating_add(1);
        (tries.last, tries.next) = (now, now + pause(tries.made));
        Ok(())
    }
}

/// How long a code rests after so many tries.
fn pause(made: u32) -> Duration {
    let over = made.checked_sub(AT_ONCE).map(|over| Duration::from_secs(1) * 2_u32.pow(over.min(10)));
    over.unwrap_or_default().min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_tries_are_free_and_then_each_takes_longer_up_to_a_bound() {
        let (turns, begun) = (WordTurns::default(), Instant::now());
        assert!((0..10).all(|_| turns.take("a", begun).is_ok()));
        let mut now = begun;
        for seconds in [1, 2, 4, 8, 16, 16, 16] {
            assert_eq!(turns.take("a", now), Err(Duration::from_secs(seconds)), "from however many networks");
            now += Duration::from_secs(seconds);
            assert!(turns.take("a", now).is_ok(), "the next comes in its turn");
        }
        assert!(turns.take("b", begun).is_ok(), "another code waits for nothing");
    }

    #[test]
    fn a_day_of_guessing_is_a_few_thousand_words_for_one_code() {
        let (turns, begun) = (WordTurns::default(), Instant::now());
        let (mut now, mut tried) = (begun, 0);
        while now < begun + REMEMBERED {
            match turns.take("a", now) {
                Ok(()) => tried += 1,
                Err(wait) => now += wait,
            }
        }
        assert!((5_000..5_500).contains(&tried), "{tried}");
    }

    #[test]
    fn the_right_word_and_a_day_of_rest_forget_what_was_tried() {
        let (turns, begun) = (WordTurns::default(), Instant::now());
        let guessed = |now| {
            while turns.take("a", now).is_ok() {}
        };
        guessed(begun);
        assert!(turns.take("a", begun + REMEMBERED).is_ok());
        guessed(begun + REMEMBERED);
        turns.came_in("a");
        assert!((0..10).all(|_| turns.take("a", begun + REMEMBERED).is_ok()));
    }

    #[test]
    fn keys_without_end_are_forgotten_and_a_code_that_is_guessed_is_not() {
        let (turns, begun) = (WordTurns::default(), Instant::now());
        while turns.take("a", begun).is_ok() {}
        for n in 0..=MANY {
            assert!(turns.take(&format!("key {n}"), begun).is_ok());
        }
        assert!(turns.take("b", begun + SHORTLY).is_ok());
        let kept = turns.tries.lock().expect("tries").len();
        assert_eq!(kept, 2, "the one that is guessed, and the newest");
    }

    #[tokio::test]
    async fn whoever_holds_the_word_waits_a_little_and_comes_in() {
        let turns = WordTurns::default();
        let now = Instant::now();
        while turns.take("a", now).is_ok() {}
        assert!(turns.turn("a").await && now.elapsed() >= Duration::from_secs(1));
    }
}
