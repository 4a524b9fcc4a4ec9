//! When each team meets, and about which cases: on a day of its own, Monday to Thursday, never on a public holiday.

use super::days_off::meeting_day;
use chrono::{Days, NaiveDate, Weekday};
use domain::calendar::Quarter;

/// A meeting: when, and about which cases.
pub struct Sitting {
    /// The day.
    pub day: NaiveDate,
    /// The names of its cases.
    pub plots: &'static [&'static str],
}

type Meetings = &'static [&'static [&'static str]];

/// The day on which Molenpad, Kerkebuurt and Kadewerk meet.
const WEEKDAYS: [Weekday; 3] = [Weekday::Tue, Weekday::Thu, Weekday::Mon];

/// The meetings of the four quarters behind us, by team. The last has enough cases to show figures, the others hide.
const PAST: [[Meetings; 4]; 3] = [
    [
        &[&["debts", "toddler"], &["bullied", "third-worker"]],
        &[&["gaming", "stays-home"], &["interpreter", "eats-little"]],
        &[&["club", "dyslexia", "stays-inside"], &["single-father", "moved"]],
        &[
            &["two-providers", "stomach-ache", "crying-baby"],
            &["supervision", "hits-at-school", "young-carer"],
            &["four-helpers", "long-wait", "after-admission"],
        ],
    ],
    [
        &[&["after-admission", "two-providers", "debts"]],
        &[&["moved", "almost-done"], &["stays-home", "dyslexia"]],
        &[&["stays-inside", "eats-little"], &["stomach-ache", "wants-no-help"]],
        &[
            &["third-worker", "divorce", "single-father"],
            &["on-the-street", "almost-eighteen", "four-helpers"],
            &["interpreter", "long-wait", "supervision"],
        ],
    ],
    [
        &[&["stomach-ache", "interpreter"]],
        &[&["third-worker", "out-of-work"], &["practical-school", "gaming"]],
        &[&["four-helpers", "eats-little"], &["afraid-of-help", "moved"]],
        &[&["club", "on-the-street"], &["almost-eighteen", "wants-no-help"]],
    ],
];

/// The meetings of the running quarter, as far as it has come.
const RUNNING: [Meetings; 3] = [
    &[&["almost-eighteen", "foster-son"], &["out-of-work", "afraid-of-help"]],
    &[&["hits-at-school", "out-of-work"], &["gaming", "bullied"]],
    &[&["divorce", "bullied"], &["after-admission", "hits-at-school"]],
];

/// What each team works on now, two cases, and then what is on its list.
/// Of the first the four sides are told: there the family is far less content than the professionals.
pub const NOW: [&[&str]; 3] = [
    &["on-the-street", "sleeps-elsewhere", "wants-no-help", "practical-school", "almost-done"],
    &["young-carer", "toddler", "club", "crying-baby"],
    &["stays-home", "debts", "single-father", "dyslexia"],
];

/// A team has met this long ago, or not yet in the running quarter.
const REST: Days = Days::new(16);

/// All meetings of a team until today, oldest first.
pub fn sittings(team: usize, quarters: &[Quarter; 4], this: Quarter, today: NaiveDate) -> Vec<Sitting> {
    let mut all = Vec::new();
    for (quarter, meetings) in quarters.iter().zip(PAST[team]) {
        all.extend(
            slots(meetings.len()).iter().zip(meetings).map(|(slot, plots)| sitting(team, *quarter, *slot, plots)),
        );
    }
    let running = slots(3).iter().zip(RUNNING[team]).map(|(slot, plots)| sitting(team, this, *slot, plots));
    all.extend(running.filter(|sitting| sitting.day + REST <= today));
    all
}

/// The next meeting of a team.
pub fn next(team: usize, today: NaiveDate) -> NaiveDate {
    meeting_day(today + Days::new(9), WEEKDAYS[team])
}

fn sitting(team: usize, quarter: Quarter, slot: u64, plots: &'static [&'static str]) -> Sitting {
    Sitting { day: meeting_day(quarter.first_day() + Days::new(slot), WEEKDAYS[team]), plots }
}

/// Around which days of a quarter a team meets that meets so often.
fn slots(meetings: usize) -> &'static [u64] {
    match meetings {
        1 => &[60],
        2 => &[30, 74],
        _ => &[16, 46, 76],
    }
}
