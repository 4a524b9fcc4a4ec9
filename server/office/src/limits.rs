//! How often somebody may guess, a password per account and address, a code per address, so that nobody locks another out; and have a text looked at.

use governor::{Quota, RateLimiter, clock::DefaultClock, state::keyed::DashMapStateStore};
use std::net::IpAddr;
use std::num::NonZeroU32;

type Key = (String, [u8; 8]);

/// Counters of attempts.
pub struct Limits {
    sign_in: RateLimiter<Key, DashMapStateStore<Key>, DefaultClock>,
    codes: RateLimiter<[u8; 8], DashMapStateStore<[u8; 8]>, DefaultClock>,
    looks: RateLimiter<String, DashMapStateStore<String>, DefaultClock>,
}

/// Ten guesses at once, then one a minute, for one account from one network.
const GUESSES: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(1).expect("not zero");

/// Codes tried at once from one network, a town hall perhaps, and then one a second: that is none of them locked out for long.
/// Of 40 bits a stranger tries so few that a thousand open codes hold for centuries.
const CODES: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const PER_SECOND: NonZeroU32 = NonZeroU32::new(1).expect("not zero");

/// Somebody who types without a pause has their text looked at less than twice a second.
const LOOKS: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const LOOKS_PER_MINUTE: NonZeroU32 = NonZeroU32::new(100).expect("not zero");

impl Default for Limits {
    fn default() -> Self {
        Limits {
            sign_in: RateLimiter::keyed(Quota::per_minute(PER_MINUTE).allow_burst(GUESSES)),
            codes: RateLimiter::keyed(Quota::per_second(PER_SECOND).allow_burst(CODES)),
            looks: RateLimiter::keyed(Quota::per_minute(LOOKS_PER_MINUTE).allow_burst(LOOKS)),
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

    /// Whether another code may be tried from here. Nothing is counted per code: nobody can shut one.
    pub fn may_try_code(&self, address: IpAddr) -> bool {
        if self.codes.len() > 10_000 {
            self.codes.retain_recent();
        }
        self.codes.check_key(&network(address)).is_ok()
    }

    /// Whether one more text of this session, by its hash, is looked at.
    pub fn may_look(&self, session: &str) -> bool {
        if self.looks.len() > 10_000 {
            self.looks.retain_recent();
        }
        self.looks.check_key(&session.to_owned()).is_ok()
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
    fn guessing_stops_after_ten_and_locks_out_nobody_else() {
        let limits = Limits::default();
        let here: IpAddr = [192, 0, 2, 1].into();
        assert!((0..10).all(|_| limits.may_sign_in("a", here)));
        assert!(!limits.may_sign_in("a", here));
        assert!(limits.may_sign_in("a", [192, 0, 2, 2].into()), "the owner elsewhere still gets in");
        assert!(limits.may_sign_in("b", here), "a colleague behind the same address still gets in");
    }

    #[test]
    fn a_town_hall_behind_one_address_comes_in_by_codes_and_a_guesser_gets_one_a_second() {
        let limits = Limits::default();
        let town_hall: IpAddr = [192, 0, 2, 1].into();
        assert!((0..60).all(|_| limits.may_try_code(town_hall)), "sixty people in the same minute");
        let begun = std::time::Instant::now();
        let more = (0..1_000).filter(|_| limits.may_try_code(town_hall)).count();
        assert!(more as u64 <= 1 + begun.elapsed().as_secs(), "{more} more at once");
        assert!(limits.may_try_code([192, 0, 2, 2].into()), "nobody elsewhere waits");
        let (one, two) = ("2001:db8::1".parse().expect("an address"), "2001:db8::2:1".parse().expect("an address"));
        assert!(
            (0..60).all(|_| limits.may_try_code(one)) && !limits.may_try_code(two),
            "one network of six, one bucket"
        );
    }
}
