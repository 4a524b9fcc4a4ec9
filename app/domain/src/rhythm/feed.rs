//! A team's meetings as a calendar outside hears of them: day, hours, place and how sure it is; no people and no cases.

use super::{Coming, Rhythm};
use crate::calendar::{Hours, Month};
use crate::{ReflectionId, TeamId};
use chrono::{DateTime, NaiveDate, Utc};

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedEvent {
    /// Its name, the same from its proposal to its end.
    pub uid: String,
    /// Higher with every change.
    pub sequence: i32,
    /// On which day.
    pub day: NaiveDate,
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
    /// Where, in the team's words.
    pub place: Option<String>,
    /// Whether it is proposed by the rhythm and not planned.
    pub tentative: bool,
}

/// All that a calendar is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The meetings, by day.
    pub events: Vec<FeedEvent>,
    /// When it was asked.
    pub now: DateTime<Utc>,
}

/// A meeting that is planned, goes on or was held lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Which.
    pub id: ReflectionId,
    /// The month of the rhythm that it is for.
    pub month: Option<Month>,
    /// Its day.
    pub day: NaiveDate,
    /// From when and for how long.
    pub hours: Option<Hours>,
    /// The row's version.
    pub version: i32,
}

impl Feed {
    /// What is fixed, and what the rhythm names next.
    pub fn of(
        team: TeamId,
        fixed: Vec<Fixed>,
        coming: Vec<Coming>,
        rhythm: Option<&Rhythm>,
        now: DateTime<Utc>,
    ) -> Self {
        let place = rhythm.and_then(|rhythm| rhythm.place.as_ref()).map(|place| place.as_str().to_owned());
        let of_month = |month: Month| format!("{team}-{month}@wijkbreed-leren");
        let fixed = fixed.into_iter().map(|one| FeedEvent {
            uid: one.month.map_or_else(|| format!("{}@wijkbreed-leren", one.id), of_month),
            sequence: one.version,
            day: one.day,
            hours: one.hours,
            place: place.clone(),
            tentative: false,
        });
        let named = coming.into_iter().map(|one| FeedEvent {
            uid: of_month(one.month),
            sequence: 0,
            day: one.day,
            hours: rhythm.map(|rhythm| rhythm.hours),
            place: place.clone(),
            tentative: true,
        });
        let mut events: Vec<_> = fixed.chain(named).collect();
        events.sort_by(|one, other| (one.day, &one.uid).cmp(&(other.day, &other.uid)));
        Feed { events, now }
    }
}
