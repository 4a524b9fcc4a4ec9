//! The parking list: what nobody chose, kept without an author until a team takes it away or puts it on an agenda.

use crate::{LINE, Line, ParkedId, Problem, ReflectionId};
use chrono::NaiveDate;

/// A team's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkingList {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// The next meeting that is planned, and its day.
    pub next: Option<(ReflectionId, NaiveDate)>,
    /// What is on it, the newest first.
    pub all: Vec<Parked>,
}

/// Something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Which.
    pub id: ParkedId,
    /// What it says.
    pub text: String,
    /// The meeting in which it was weighed.
    pub reflection: ReflectionId,
    /// That meeting's day.
    pub planned_on: NaiveDate,
}

/// As a line of an agenda, which is shorter than a thought may be.
///
/// # Errors
/// [`Problem::Broken`] when nothing stands there.
pub fn agenda_line(text: &str) -> Result<Line, Problem> {
    let fits = text.chars().count() <= LINE;
    let line = if fits { text.to_owned() } else { format!("{}…", text.chars().take(LINE - 1).collect::<String>()) };
    Line::parse(&line).map_err(|_| Problem::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_thought_is_cut_to_a_line_and_a_short_one_stays() {
        let line = |text: &str| agenda_line(text).expect("a line").into_string();
        assert_eq!(line("Wie belt?"), "Wie belt?");
        assert_eq!(line(&"x".repeat(LINE)).chars().count(), LINE);
        let cut = line(&"é".repeat(LINE + 1));
        assert!(cut.chars().count() == LINE && cut.ends_with('…'));
        assert_eq!(agenda_line(" "), Err(Problem::Broken));
    }
}
