//! Who tells the story: an office with a clock set by hand, and seats for everybody in it.

use super::days_off::working_day;
use crate::clock::{Clock, SetClock};
use crate::{Office, Seat};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use domain::calendar::day_starts;
use domain::{PersonId, Problem};
use std::sync::Arc;
use store::Db;

/// Tells.
pub struct Teller {
    /// The office of the story.
    pub office: Arc<Office>,
    clock: Arc<SetClock>,
    latest: DateTime<Utc>,
}

impl Teller {
    /// A teller on a database, of what came before `now`.
    ///
    /// # Errors
    /// What the database said.
    pub async fn new(db: Db, clock: Arc<SetClock>, now: DateTime<Utc>) -> Result<Self, Problem> {
        let office = Office::open(db, clock.clone(), true).await?;
        Ok(Teller { office, clock, latest: now - Duration::seconds(1) })
    }

    /// Goes to this working day or the last one before it, at ten; never past the real now, never back.
    pub fn go(&self, day: NaiveDate) {
        self.clock.set(self.at(working_day(day), 10).max(self.clock.now()));
    }

    /// Goes to three in the afternoon of this very day: then teams meet.
    pub fn go_to_meeting(&self, day: NaiveDate) {
        self.clock.set(self.at(day, 15).max(self.clock.now()));
    }

    /// Begins anew at ten in the morning of this very day: another part of the story was told to its end.
    pub fn go_back(&self, day: NaiveDate) {
        self.clock.set(self.at(day, 10));
    }

    /// The instant it is in the story.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Goes on where a part of the story was told to its end.
    pub fn go_on(&self, from: DateTime<Utc>) {
        self.clock.set(from);
    }

    /// The day it is in the story.
    pub fn today(&self) -> NaiveDate {
        crate::clock::day(self.clock.now())
    }

    /// The working day so many days from now, or the one before it.
    pub fn in_days(&self, days: u64) -> NaiveDate {
        working_day(self.today() + Days::new(days)).max(self.today())
    }

    /// Somebody's seat.
    pub async fn seat(&self, person: PersonId) -> Result<Seat, Problem> {
        self.office.seat_of(person).await
    }

    fn at(&self, day: NaiveDate, hour: i64) -> DateTime<Utc> {
        (day_starts(day) + Duration::hours(hour)).min(self.latest)
    }
}
