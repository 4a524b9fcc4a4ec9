//! A time of day in the Netherlands and a stretch of a day from it; on which day is decided elsewhere.

use std::fmt;

/// Minutes after midnight, by the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// So many minutes after midnight, if there are as many in a day.
    pub fn new(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(TimeOfDay(minutes))
    }

    /// A time as time fields send it or as people type it: "14:00", "14.00", "9:30", "14u", "14 uur".
    ///
    /// # Errors
    /// The key of a sentence.
    pub fn parse(raw: &str) -> Result<Self, &'static str> {
        let text = raw.trim().to_lowercase();
        let text = text.trim_end_matches("uur").trim_end_matches('u').trim_end();
        let (hour, minute) = text.split_once([':', '.', 'u']).unwrap_or((text, "00"));
        let number = |part: &str, longest: usize| {
            let digits = (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            if digits { part.parse::<u16>().ok() } else { None }
        };
        // Seconds, which some browsers send, are nought.
        let minute = minute.strip_suffix(":00").unwrap_or(minute);
        let minute = number(minute, 2).filter(|minute| *minute < 60);
        let hour = number(hour, 2).filter(|hour| *hour < 24);
        hour.zip(minute).map(|(hour, minute)| TimeOfDay(hour * 60 + minute)).ok_or("refused-time")
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// From when, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// When it begins.
    pub starts_at: TimeOfDay,
    /// How many minutes it takes.
    pub minutes: u16,
}

impl Hours {
    /// What people expect of a meeting when nobody says otherwise.
    pub const USUAL_MINUTES: u16 = 60;

    /// A length as it was typed; nothing typed is the usual one.
    ///
    /// # Errors
    /// The key of a sentence, below a quarter of an hour and above four hours.
    pub fn length(raw: &str) -> Result<u16, &'static str> {
        match raw.trim() {
            "" => Ok(Self::USUAL_MINUTES),
            text => text.parse().ok().filter(|minutes| (15..=240).contains(minutes)).ok_or("refused-length"),
        }
    }

    /// When it is over, the same day; at the latest just before midnight.
    pub fn ends_at(self) -> TimeOfDay {
        TimeOfDay((self.starts_at.0 + self.minutes).min(24 * 60 - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Weekday};
    use chrono_tz::Europe::Amsterdam;
    use proptest::prelude::*;

    #[test]
    fn a_time_is_read_as_people_write_it_and_written_in_one_way() {
        for typed in ["14:00", "14.00", "14u", "14 uur", "14", " 14:00:00 ", "14u00"] {
            assert_eq!(TimeOfDay::parse(typed).map(|time| time.to_string()), Ok("14:00".into()), "{typed}");
        }
        assert_eq!(TimeOfDay::parse("9:30").map(|time| time.to_string()), Ok("09:30".into()));
        for wrong in ["", "25:00", "14:60", "twee uur", "-1:00", "1400:00", "14:00:30"] {
            assert_eq!(TimeOfDay::parse(wrong), Err("refused-time"), "{wrong}");
        }
        assert_eq!(TimeOfDay::new(24 * 60), None);
    }

    #[test]
    fn a_length_is_a_quarter_to_four_hours() {
        assert_eq!((Hours::length(""), Hours::length("90")), (Ok(60), Ok(90)));
        for wrong in ["14", "241", "een uur", "-60"] {
            assert_eq!(Hours::length(wrong), Err("refused-length"), "{wrong}");
        }
    }

    proptest! {
        /// The clock changes in the night of a Sunday: on a working day every time of the wall is one instant, and stays itself.
        #[test]
        fn r_6_a_time_on_a_working_day_is_one_instant_whatever_the_clock_does(days in 0i64..18_300, minutes in 0u16..1440) {
            let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(days);
            prop_assume!(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
            let time = TimeOfDay::new(minutes).unwrap();
            let wall = NaiveTime::from_hms_opt(u32::from(minutes) / 60, u32::from(minutes) % 60, 0).unwrap();
            let instant = Amsterdam.from_local_datetime(&day.and_time(wall)).single();
            prop_assert_eq!(instant.map(|at| at.format("%H:%M").to_string()), Some(time.to_string()));
        }
    }
}
