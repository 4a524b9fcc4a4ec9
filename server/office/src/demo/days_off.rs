//! The public holidays of the years that the story touches.

use domain::Problem;
use domain::administration::PublicHoliday;
use domain::calendar::{HolidayKind, default_holidays};
use std::ops::RangeInclusive;
use store::{Db, administration};

/// Fills the table for these years.
pub async fn fill(db: &Db, years: RangeInclusive<i32>) -> Result<(), Problem> {
    let tx = db.write().await?;
    for (day, kind) in years.flat_map(default_holidays) {
        administration::put_holiday(&tx, &PublicHoliday { day, name: name(kind).to_owned() }).await?;
    }
    tx.commit().await
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
