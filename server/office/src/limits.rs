//! How often somebody may guess, a password per account and address, a code per address, so that nobody locks another out; and have a text looked at, or kept while it is typed.
//! The word that comes after a code lives in word_turns.

use crate::clock::secret_bits;
use crate::word_turns::WordTurns;
use governor::clock::{Clock, DefaultClock};
use governor::{Quota, RateLimiter, state::keyed::DashMapStateStore};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

type Key = (String, [u8; 8]);

/// Counters of attempts.
pub struct Limits {
    sign_in: RateLimiter<Key, DashMapStateStore<Key>, DefaultClock>,
    codes: RateLimiter<[u8; 8], DashMapStateStore<[u8; 8]>, DefaultClock>,
    looks: RateLimiter<String, DashMapStateStore<String>, DefaultClock>,
    feeds: RateLimiter<[u8; 8], DashMapStateStore<[u8; 8]>, DefaultClock>,
    keeps: RateLimiter<String, DashMapStateStore<String>, DefaultClock>,
    waiting: Semaphore,
    /// Guesses of the word that comes after a code, per code.
    pub words: WordTurns,
}

/// Ten guesses at once, then one a minute, for one account from one network.
const GUESSES: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(1).expect("not zero");

/// Codes tried at once from one network, a town hall perhaps, and then two a second, whose turn it is by chance: whoever guesses
/// there makes the others wait and shuts nobody out. Of 40 bits a stranger tries so few that a thousand open codes hold for years.
const CODES: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const PER_SECOND: NonZeroU32 = NonZeroU32::new(2).expect("not zero");
/// So long somebody's press of the button may take; so many may wait at once, of all networks.
const PATIENCE: Duration = Duration::from_secs(20);
const WAITING: usize = 1_000;
/// Nobody who waits looks again sooner than this, in milliseconds, and at most so much later by chance.
const AGAIN: (u64, u64) = (20, 400);

/// Somebody who types without a pause has their text looked at less than twice a second.
const LOOKS: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const LOOKS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(100).expect("not zero");
/// A page keeps what is typed once in a second and a half; somebody may have a few of them open.
const KEEPS: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const KEEPS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");

/// Calendars asked at once from one network: a town hall has many, and each asks a few times a day. A key is 256 bits: what is
/// kept down here is the work, not the guessing.
const FEEDS: NonZeroU32 = NonZeroU32::new(120).expect("not zero");

impl Default for Limits {
    fn default() -> Self {
        Limits {
            sign_in: RateLimiter::keyed(Quota::per_minute(PER_MINUTE).allow_burst(GUESSES)),
            codes: RateLimiter::keyed(Quota::per_second(PER_SECOND).allow_burst(CODES)),
            looks: RateLimiter::keyed(Quota::per_minute(LOOKS_PER_MINUTE).allow_burst(LOOKS)),
            feeds: RateLimiter::keyed(Quota::per_second(PER_SECOND).allow_burst(FEEDS)),
            keeps: RateLimiter::keyed(Quota::per_minute(KEEPS_PER_MINUTE).allow_burst(KEEPS)),
            waiting: Semaphore::new(WAITING),
            words: WordTurns::default(),
        }
    }
}

impl Limits {
    /// Whether another guess is allowed.
    pub fn may_sign_in(&self, email: &str, address: IpAddr) -> bool {
        if self.sign_in.len() > 10_000 {
            self.sign_in.retain_recent();
        }
        self.sign_in.check_key(&(email.to_owned(), network(address))).is_ok()
    }

    /// Waits for a turn to try a code from here; false when it does not come in time. Nothing is counted per code: nobody can
    /// shut one.
    pub async fn turn_to_try_code(&self, address: IpAddr) -> bool {
        if self.codes.len() > 10_000 {
            self.codes.retain_recent();
        }
        let (network, until) = (network(address), Instant::now() + PATIENCE);
        let Err(first) = self.codes.check_key(&network) else { return true };
        let Ok(_place) = self.waiting.try_acquire() else { return false };
        let mut wait = first.wait_time_from(DefaultClock::default().now());
        loop {
            // By chance, so that whoever came with many goes before nobody.
            wait += Duration::from_millis(AGAIN.0 + secret_bits() % AGAIN.1);
            if Instant::now() + wait > until {
                return false;
            }
            tokio::time::sleep(wait).await;
            match self.codes.check_key(&network) {
                Ok(()) => return true,
                Err(later) => wait = later.wait_time_from(DefaultClock::default().now()),
            }
        }
    }

    /// Whether one more calendar is answered here.
    pub fn may_read_feed(&self, address: IpAddr) -> bool {
        if self.feeds.len() > 10_000 {
            self.feeds.retain_recent();
        }
        self.feeds.check_key(&network(address)).is_ok()
    }

    /// Whether one more text of this session, by its hash, is looked at.
    pub fn may_look(&self, session: &str) -> bool {
        if self.looks.len() > 10_000 {
            self.looks.retain_recent();
        }
        self.looks.check_key(&session.to_owned()).is_ok()
    }

    /// Whether one more text that this session, by its hash, is typing is kept.
    pub fn may_keep(&self, session: &str) -> bool {
        if self.keeps.len() > 10_000 {
            self.keeps.retain_recent();
        }
        self.keeps.check_key(&session.to_owned()).is_ok()
    }
}

/// An IPv4 address, or the first half of an IPv6 one: that is one household or office.
fn network(address: IpAddr) -> [u8; 8] {
    let mut prefix = [0; 8];
    match address.to_canonical() {
        IpAddr::V4(v4) => prefix[..4].copy_from_slice(&v4.octets()),
        IpAddr::V6(v6) => prefix.copy_from_slice(&v6.octets()[..8]),
    }
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_that_asks_faster_than_anybody_types_waits_and_others_do_not() {
        let limits = Limits::default();
        assert!((0..60).all(|_| limits.may_look("a")));
        assert!((0..60).any(|_| !limits.may_look("a")));
        assert!(limits.may_look("b"));
    }

    #[test]
    fn calendars_of_one_network_wait_and_those_of_another_do_not() {
        let (limits, one, other) = (Limits::default(), [192, 0, 2, 1].into(), [198, 51, 100, 1].into());
        assert!((0..120).all(|_| limits.may_read_feed(one)));
        assert!((0..120).any(|_| !limits.may_read_feed(one)));
        assert!(limits.may_read_feed(other));
    }

    #[test]
    fn guessing_stops_after_ten_and_locks_out_nobody_else() {
        let limits = Limits::default();
        let here: IpAddr = [192, 0, 2, 1].into();
        assert!((0..10).all(|_| limits.may_sign_in("a", here)));
        assert!(!limits.may_sign_in("a", here));
        assert!(limits.may_sign_in("a", [192, 0, 2, 2].into()), "the owner elsewhere still gets in");
        assert!(limits.may_sign_in("b", here), "a colleague behind the same address still gets in");
    }

    #[tokio::test]
    async fn a_town_hall_behind_one_address_comes_in_by_codes_at_once_and_nobody_elsewhere_waits() {
        let limits = Limits::default();
        let begun = Instant::now();
        let town_hall: IpAddr = [192, 0, 2, 1].into();
        for _ in 0..60 {
            assert!(limits.turn_to_try_code(town_hall).await, "sixty people in the same minute");
        }
        let tries = |address: &str| limits.codes.check_key(&network(address.parse().expect("an address"))).is_ok();
        let more = (0..1_000).filter(|_| tries("192.0.2.1")).count();
        assert!(more as u64 <= 1 + 2 * begun.elapsed().as_secs(), "{more} more at once");
        assert!(tries("192.0.2.2"), "nobody elsewhere waits");
        assert!((0..60).all(|_| tries("2001:db8::1")) && !tries("2001:db8::2:1"), "one network of six, one bucket");
    }

    #[tokio::test]
    async fn whoever_guesses_makes_a_neighbour_behind_the_same_address_wait_and_shuts_nobody_out() {
        let limits = Limits::default();
        let here: IpAddr = [192, 0, 2, 1].into();
        while limits.codes.check_key(&network(here)).is_ok() {}
        let guesser = async {
            loop {
                limits.turn_to_try_code(here).await;
            }
        };
        tokio::select! {
            () = async { tokio::join!(guesser, async { loop { limits.turn_to_try_code(here).await; } }); } => {}
            comes_in = limits.turn_to_try_code(here) => assert!(comes_in),
        }
    }
}
