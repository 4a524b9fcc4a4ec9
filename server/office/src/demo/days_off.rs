//! The calendar of the story: the public holidays of the years it touches, and the days on which people work and meet.

use super::must;
use crate::clock::new_id;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use domain::administration::PublicHoliday;
use domain::calendar::{HolidayKind, default_holidays};
use domain::rhythm::{NewVacation, Region, VacationKind};
use domain::{Line, Problem, VacationId};
use std::ops::RangeInclusive;
use store::{Db, administration, rhythm};

/// Fills the table for these years.
pub async fn fill(db: &Db, years: RangeInclusive<i32>) -> Result<(), Problem> {
    let tx = db.write().await?;
    for (day, kind) in years.flat_map(default_holidays) {
        administration::put_holiday(&tx, &PublicHoliday { day, name: name(kind).to_owned() }).await?;
    }
    tx.commit().await
}

/// The vacations of schools as they usually fall, for these years: which week a region has differs.
pub async fn vacations(db: &Db, years: RangeInclusive<i32>) -> Result<(), Problem> {
    let tx = db.write().await?;
    for year in years {
        for (name, region, week, weeks) in VACATIONS {
            let saturday = NaiveDate::from_isoywd_opt(year, *week, Weekday::Sat).ok_or(Problem::Broken)?;
            let vacation = NewVacation {
                name: must(Line::parse(name))?,
                from: saturday,
                until: saturday + TimeDelta::days(7 * weeks + 1),
                kind: VacationKind::School,
                region: *region,
            };
            rhythm::put_vacation(&tx, VacationId(new_id()), &vacation).await?;
        }
    }
    tx.commit().await
}

/// Name, region, the week on whose Saturday it begins, and how many weeks it lasts.
const VACATIONS: &[(&str, Option<Region>, u32, i64)] = &[
    ("Voorjaarsvakantie", Some(Region::North), 7, 1),
    ("Voorjaarsvakantie", Some(Region::Middle), 7, 1),
    ("Voorjaarsvakantie", Some(Region::South), 6, 1),
    ("Meivakantie", None, 17, 1),
    ("Zomervakantie", Some(Region::North), 27, 6),
    ("Zomervakantie", Some(Region::Middle), 28, 6),
    ("Zomervakantie", Some(Region::South), 29, 6),
    ("Herfstvakantie", Some(Region::North), 41, 1),
    ("Herfstvakantie", Some(Region::Middle), 42, 1),
    ("Herfstvakantie", Some(Region::South), 42, 1),
    ("Kerstvakantie", None, 51, 2),
];

/// The last working day up to and including this one.
pub fn working_day(day: NaiveDate) -> NaiveDate {
    let works = |one: &NaiveDate| !matches!(one.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(*one);
    std::iter::successors(Some(day), NaiveDate::pred_opt).find(works).unwrap_or(day)
}

/// The first such day of the week from this day on, or soon after it when that is a public holiday; never a Friday.
pub fn meeting_day(from: NaiveDate, weekday: Weekday) -> NaiveDate {
    let wanted = from.iter_days().find(|day| day.weekday() == weekday).unwrap_or(from);
    wanted.iter_days().find(meets).unwrap_or(wanted)
}

/// Whether teams meet on this day.
pub fn meets(day: &NaiveDate) -> bool {
    day.weekday().num_days_from_monday() < 4 && !is_holiday(*day)
}

fn is_holiday(day: NaiveDate) -> bool {
    default_holidays(day.year()).iter().any(|(holiday, _)| *holiday == day)
}

fn name(kind: HolidayKind) -> &'static str {
    match kind {
        HolidayKind::NewYear => "Nieuwjaarsdag",
        HolidayKind::GoodFriday => "Goede Vrijdag",
        HolidayKind::EasterMonday => "Tweede paasdag",
        HolidayKind::KingsDay => "Koningsdag",
        HolidayKind::LiberationDay => "Bevrijdingsdag",
        HolidayKind::Ascension => "Hemelvaartsdag",
        HolidayKind::WhitMonday => "Tweede pinksterdag",
        HolidayKind::ChristmasDay => "Eerste kerstdag",
        HolidayKind::SecondChristmasDay => "Tweede kerstdag",
    }
}
