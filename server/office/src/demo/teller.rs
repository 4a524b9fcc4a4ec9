//! Who tells the story: an office with a clock set by hand, and seats for everybody in it.

use crate::clock::{Clock, SetClock};
use crate::{Office, Seat};
use chrono::{Days, NaiveDate};
use domain::calendar::day_starts;
use domain::{PersonId, Problem};
use std::sync::Arc;
use store::Db;

/// Tells.
pub struct Teller {
    /// The office of the story.
    pub office: Arc<Office>,
    clock: Arc<SetClock>,
}

impl Teller {
    /// A teller on a database.
    pub fn new(db: Db, clock: Arc<SetClock>) -> Self {
        Teller { office: Office::open(db, clock.clone(), true), clock }
    }

    /// Goes to a day, at ten in the morning or so; never past the real now, never back.
    pub fn go(&self, day: NaiveDate) {
        let ten = day_starts(day) + chrono::Duration::hours(10);
        self.clock.set(ten.max(self.clock.now()));
    }

    /// The day it is in the story.
    pub fn today(&self) -> NaiveDate {
        crate::clock::day(self.clock.now())
    }

    /// So many days from now.
    pub fn in_days(&self, days: u64) -> NaiveDate {
        self.today() + Days::new(days)
    }

    /// Somebody's seat.
    pub async fn seat(&self, person: PersonId) -> Result<Seat, Problem> {
        self.office.seat_of(person).await
    }
}
