//! Time and chance: the only place that asks the machine for either.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Europe::Amsterdam;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// Tells the time and throws the dice.
pub trait Clock: Send + Sync + 'static {
    /// Now, cut to microseconds: PostgreSQL keeps no more.
    fn now(&self) -> DateTime<Utc>;

    /// 64 bits of chance, for what need not be secret: a [`token`] is drawn elsewhere.
    fn chance(&self) -> u64;
}

/// The machine's clock.
pub struct MachineClock;

impl Clock for MachineClock {
    #[allow(clippy::disallowed_methods)]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }

    /// # Panics
    /// When the machine has no randomness.
    fn chance(&self) -> u64 {
        getrandom::u64().expect("the machine gives random bytes")
    }
}

/// A clock that is set by hand: a story told in code has its own time, and its own luck, the same at every telling.
pub struct SetClock {
    micros: AtomicI64,
    thrown: AtomicU64,
}

impl SetClock {
    /// Starts at an instant.
    pub fn at(instant: DateTime<Utc>) -> Self {
        SetClock { micros: AtomicI64::new(instant.timestamp_micros()), thrown: AtomicU64::new(0) }
    }

    /// Moves to an instant.
    pub fn set(&self, instant: DateTime<Utc>) {
        self.micros.store(instant.timestamp_micros(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    /// Each look is a microsecond later, so that what is done in order is found in order.
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.micros.fetch_add(1, Ordering::SeqCst)).unwrap_or_default()
    }

    /// SplitMix64 over the number of throws.
    fn chance(&self) -> u64 {
        let throw = self.thrown.fetch_add(1, Ordering::SeqCst).wrapping_add(1);
        let mixed = throw.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
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

/// 64 random bits, for what must not be guessed.
///
/// # Panics
/// As [`token`].
pub fn secret_bits() -> u64 {
    getrandom::u64().expect("the machine gives random bytes")
}

/// A new id that tells nothing, not even when it was made.
#[allow(clippy::disallowed_methods)]
pub fn chance_id() -> Uuid {
    Uuid::new_v4()
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
