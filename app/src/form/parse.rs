//! Parsing what many forms ask: a day, a month, a mark, one of a list; each says what to do when it cannot.

use chrono::{Datelike, NaiveDate};
use domain::calendar::{Month, month_as_typed};

/// A day, as date fields send it or as people type it; a year of two or of five digits is a slip of the finger.
///
/// # Errors
/// The key of a sentence.
pub fn date(raw: &str) -> Result<NaiveDate, &'static str> {
    let raw = raw.trim();
    NaiveDate::parse_from_str(raw, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(raw, "%d-%m-%Y"))
        .ok()
        .filter(|day| (1900..=2100).contains(&day.year()))
        .ok_or("refused-date")
}

/// A month, as month fields send it or as people type it; nothing typed is none.
///
/// # Errors
/// The key of a sentence.
pub fn month(raw: &str) -> Result<Option<Month>, &'static str> {
    match raw.trim() {
        "" => Ok(None),
        text => month_as_typed(text).map(Some).map_err(|_| "refused-month"),
    }
}

/// A report mark; nothing chosen is none.
///
/// # Errors
/// The key of a sentence.
pub fn mark(raw: &str) -> Result<Option<u8>, &'static str> {
    match raw.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|mark| (1..=10).contains(mark)).map(Some).ok_or("refused-mark"),
    }
}

/// One of a list.
///
/// # Errors
/// The key of a sentence.
pub fn choose<T>(found: Option<T>) -> Result<T, &'static str> {
    found.ok_or("refused-choose")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_are_read_as_people_write_them() {
        assert_eq!(date("24-11-2026"), date("2026-11-24"));
        for wrong in ["gisteren", "24-11-26", "+20000-01-01", "-0044-03-15"] {
            assert_eq!(date(wrong), Err("refused-date"), "{wrong}");
        }
        assert_eq!(month("maart 2026"), month("2026-03"));
        assert!(month("2026-03").is_ok_and(|month| month.is_some()));
        assert_eq!(month("2026-13"), Err("refused-month"));
        assert_eq!(month(" "), Ok(None));
    }

    #[test]
    fn a_mark_is_one_to_ten_or_nothing() {
        assert_eq!(mark("10"), Ok(Some(10)));
        assert_eq!(mark(""), Ok(None));
        assert!(mark("0").is_err() && mark("11").is_err() && mark("7,5").is_err());
    }
}
