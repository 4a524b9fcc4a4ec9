//! How often somebody may guess a password: per account and address together, so that nobody can lock another out.

use governor::{Quota, RateLimiter, clock::DefaultClock, state::keyed::DashMapStateStore};
use std::net::IpAddr;
use std::num::NonZeroU32;

type Key = (String, [u8; 8]);

/// Counters of attempts.
pub struct Limits {
    sign_in: RateLimiter<Key, DashMapStateStore<Key>, DefaultClock>,
}

/// Ten guesses at once, then one a minute, for one account from one network.
const GUESSES: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(1).expect("not zero");

impl Default for Limits {
    fn default() -> Self {
        Limits { sign_in: RateLimiter::keyed(Quota::per_minute(PER_MINUTE).allow_burst(GUESSES)) }
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
    fn guessing_stops_after_ten_and_locks_out_nobody_else() {
        let limits = Limits::default();
        let here: IpAddr = [192, 0, 2, 1].into();
        assert!((0..10).all(|_| limits.may_sign_in("a", here)));
        assert!(!limits.may_sign_in("a", here));
        assert!(limits.may_sign_in("a", [192, 0, 2, 2].into()), "the owner elsewhere still gets in");
        assert!(limits.may_sign_in("b", here), "a colleague behind the same address still gets in");
    }
}
