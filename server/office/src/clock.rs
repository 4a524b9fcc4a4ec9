//! Time and chance: the only place that asks the machine for either.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Europe::Amsterdam;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    /// Now, cut to microseconds: PostgreSQL keeps no more.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
pub struct MachineClock;

impl Clock for MachineClock {
    #[allow(clippy::disallowed_methods)]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that is set by hand: a story told in code has its own time.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// Starts at an instant.
    pub fn at(instant: DateTime<Utc>) -> Self {
        SetClock(AtomicI64::new(instant.timestamp_micros()))
    }

    /// Moves to an instant.
    pub fn set(&self, instant: DateTime<Utc>) {
        self.0.store(instant.timestamp_micros(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    /// Each look is a microsecond later, so that what is done in order is found in order.
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.fetch_add(1, Ordering::SeqCst)).unwrap_or_default()
    }
}

/// The day it is in Europe/Amsterdam.
pub fn day(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&Amsterdam).date_naive()
}

/// A new id for a row. It tells when it was made: never for links and codes.
#[allow(clippy::disallowed_methods)]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// 256 random bits, as 64 hexadecimal signs.
///
/// # Panics
/// When the machine has no randomness: nothing safe can be done then.
pub fn token() -> String {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).expect("the machine gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 64 random bits.
///
/// # Panics
/// When the machine has no randomness.
pub fn chance() -> u64 {
    getrandom::u64().expect("the machine gives random bytes")
}
