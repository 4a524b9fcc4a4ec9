//! A calendar as RFC 5545 writes it: lines, folding, escapes and the time zone of the Netherlands; what stands in it is given.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::rhythm::FeedEvent;

/// Longest line, in octets, without its end.
const LONGEST: usize = 75;

/// European summer time since 1996, which is all that a meeting here can fall in.
const ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The whole file, as it is at `now`. Its name is the title of every meeting: the same for every team, so that nobody beside it learns
/// anything.
pub(super) fn write(events: &[FeedEvent], title: &str, now: DateTime<Utc>) -> String {
    let mut file = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wijkbreed Leren//NL", "CALSCALE:GREGORIAN"] {
        line(&mut file, text);
    }
    line(&mut file, &format!("X-WR-CALNAME:{}", escaped(title)));
    line(&mut file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line(&mut file, "X-PUBLISHED-TTL:PT6H");
    for text in ZONE {
        line(&mut file, text);
    }
    for one in events {
        event(&mut file, one, title, now);
    }
    line(&mut file, "END:VCALENDAR");
    file
}

fn event(file: &mut String, one: &FeedEvent, title: &str, now: DateTime<Utc>) {
    let status = if one.tentative { "TENTATIVE" } else { "CONFIRMED" };
    line(file, "BEGIN:VEVENT");
    line(file, &format!("UID:{}", one.uid));
    line(file, &format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")));
    line(file, &format!("SEQUENCE:{}", one.sequence));
    match one.hours {
        Some(hours) => {
            let local = |time: domain::calendar::TimeOfDay| {
                format!("{}T{}00", date(one.day), time.to_string().replace(':', ""))
            };
            line(file, &format!("DTSTART;TZID=Europe/Amsterdam:{}", local(hours.starts_at)));
            line(file, &format!("DTEND;TZID=Europe/Amsterdam:{}", local(hours.ends_at())));
        }
        None => {
            line(file, &format!("DTSTART;VALUE=DATE:{}", date(one.day)));
            line(
                file,
                &format!("DTEND;VALUE=DATE:{}", date(one.day.checked_add_days(Days::new(1)).unwrap_or(one.day))),
            );
        }
    }
    line(file, &format!("SUMMARY:{}", escaped(title)));
    if let Some(place) = &one.place {
        line(file, &format!("LOCATION:{}", escaped(place)));
    }
    line(file, &format!("STATUS:{status}"));
    line(file, "CLASS:PRIVATE");
    line(file, "END:VEVENT");
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// Text as a value: what separates values is marked, what would end a line is not let through.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

/// A line with its end, folded before it is too long and never inside a letter.
fn line(file: &mut String, text: &str) {
    let mut width = 0;
    for letter in text.chars() {
        if width + letter.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            width = 1;
        }
        width += letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::{Hours, TimeOfDay};

    fn file(place: &str, hours: Option<Hours>) -> String {
        let day = "2026-12-08".parse().expect("a day");
        let one = FeedEvent { uid: "a@b".into(), sequence: 3, day, hours, place: Some(place.into()), tentative: false };
        write(&[one], "Reflectiesessie", "2026-11-22T22:30:00Z".parse().expect("an instant"))
    }

    #[test]
    fn a_meeting_stands_at_its_time_on_the_wall_and_without_hours_on_its_day() {
        let hours = Hours { starts_at: TimeOfDay::parse("14:00").expect("a time"), minutes: 90 };
        let timed = file("Hier", Some(hours));
        for line in ["DTSTART;TZID=Europe/Amsterdam:20261208T140000", "DTEND;TZID=Europe/Amsterdam:20261208T153000"] {
            assert!(timed.contains(&format!("{line}\r\n")), "{timed}");
        }
        assert!(timed.contains("DTSTAMP:20261122T223000Z\r\n") && timed.contains("SEQUENCE:3\r\n"));
        let whole = file("Hier", None);
        assert!(whole.contains("DTSTART;VALUE=DATE:20261208\r\nDTEND;VALUE=DATE:20261209\r\n"), "{whole}");
    }

    #[test]
    fn long_words_are_folded_between_letters_and_no_word_ends_a_line_early() {
        let place = format!("Zaal é; \\, boven\r\nBEGIN:VEVENT {}", "ë".repeat(120));
        let written = file(&place, None);
        assert!(written.split("\r\n").all(|line| line.len() <= LONGEST), "{written}");
        let unfolded = written.replace("\r\n ", "");
        let expected = format!("LOCATION:Zaal é\\; \\\\\\, boven\\nBEGIN:VEVENT {}\r\n", "ë".repeat(120));
        assert!(unfolded.contains(&expected), "{unfolded}");
        assert_eq!(written.matches("\r\nBEGIN:VEVENT").count(), 1);
    }
}
