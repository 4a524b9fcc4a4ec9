//! Two houses in which the same story was told from one instant, on SQLite and on PostgreSQL, under clocks that go together.

use crate::kin::Kin;
use crate::{House, Pair, database};
use chrono::{DateTime, Duration, Utc};
use office::clock::SetClock;
use std::sync::{Arc, Mutex};

/// Two houses that should tell the same.
pub struct Twins {
    pub(crate) sqlite: House,
    pub(crate) postgres: House,
    clocks: [Arc<SetClock>; 2],
    found: Mutex<Found>,
}

struct Found {
    now: DateTime<Utc>,
    kin: Kin,
    look: Look,
}

/// What was compared since the last look, and how it differed.
#[derive(Default)]
pub struct Look {
    /// Pages that were asked.
    pub pages: usize,
    /// Forms that were sent.
    pub deeds: usize,
    /// Where the two told something else.
    pub differences: Vec<String>,
}

impl Twins {
    /// The demonstration's houses at an instant; nothing when no PostgreSQL is named.
    pub async fn at(now: DateTime<Utc>) -> Option<Self> {
        let [sqlite, postgres] = database::two().await?;
        let told = tokio::join!(database::tell_at(&sqlite, now), database::tell_at(&postgres, now));
        told.0.and(told.1).expect("the story on both databases");
        let clocks = [Arc::new(SetClock::at(now)), Arc::new(SetClock::at(now))];
        let sqlite = House::at(sqlite, clocks[0].clone()).await;
        let postgres = House::at(postgres, clocks[1].clone()).await;
        let found = Found { now, kin: Kin::default(), look: Look::default() };
        Some(Twins { sqlite, postgres, clocks, found: Mutex::new(found) })
    }

    /// Somebody with a browser in each house, without a session.
    pub fn stranger(&self) -> Pair<'_> {
        Pair::new(self)
    }

    /// Somebody of the demonstration, signed in to both houses.
    pub async fn as_person(&self, name: &str) -> Pair<'_> {
        let mut pair = self.stranger();
        pair.sign_in(name).await;
        pair
    }

    /// The first column of the same rows of both.
    pub async fn rows(&self, sql: &str) -> Vec<String> {
        let (here, there) = (self.sqlite.column(sql).await, self.postgres.column(sql).await);
        self.compare(sql, &here.join("\n"), &there.join("\n"));
        here
    }

    /// The tables of both.
    pub async fn tables(&self) -> Vec<String> {
        let here = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
        let there = "select cast(table_name as text) from information_schema.tables where table_schema = 'public'";
        let (mut here, mut there) = (self.sqlite.column(here).await, self.postgres.column(there).await);
        here.sort();
        there.sort();
        self.compare("tables", &here.join("\n"), &there.join("\n"));
        here
    }

    /// What was compared since the last look.
    pub fn look(&self) -> Look {
        std::mem::take(&mut self.found.lock().expect("no panic").look)
    }

    /// So many minutes later in both houses.
    pub fn later(&self, minutes: i64) {
        self.pass(Duration::minutes(minutes));
    }

    /// Before every request: a second later.
    pub(crate) fn tick(&self) {
        self.pass(Duration::seconds(1));
    }

    fn pass(&self, time: Duration) {
        let mut found = self.found.lock().expect("no panic");
        found.now += time;
        for clock in &self.clocks {
            clock.set(found.now);
        }
    }

    /// A text of the first house as it reads in the second.
    pub(crate) fn there(&self, text: &str) -> String {
        self.found.lock().expect("no panic").kin.there(text)
    }

    /// Compares what both houses said when a page was asked or a form was sent.
    pub(crate) fn told(&self, about: &str, sent: bool, here: &str, there: &str) {
        self.compare(about, here, there);
        let mut found = self.found.lock().expect("no panic");
        if sent { found.look.deeds += 1 } else { found.look.pages += 1 }
    }

    fn compare(&self, about: &str, here: &str, there: &str) {
        let mut found = self.found.lock().expect("no panic");
        let differs = found.kin.compare(here, there).map(|difference| format!("{about}: {difference}"));
        found.look.differences.extend(differs);
    }
}
