//! A rhythm as people say it: "Elke maand op de tweede dinsdag, 14:00 tot 15:00."

use crate::page::hours;
use crate::words::{t, tr};
use domain::calendar::Month;
use domain::rhythm::Rhythm;

/// One sentence.
pub(super) fn sentence(rhythm: &Rhythm) -> String {
    tr(
        "rhythm-sentence",
        [
            ("pace", t(&format!("rhythm-pace-{}", rhythm.pace.code())).into()),
            ("nth", t(&format!("rhythm-nth-{}", rhythm.nth.code())).into()),
            ("weekday", t(&format!("weekday-{}", rhythm.weekday.code())).into()),
            ("hours", hours(rhythm.hours).into()),
        ],
    )
}

/// A month with its year.
pub(super) fn month(month: Month) -> String {
    format!("{} {}", t(&format!("month-{}", month.month())), month.year())
}
