//! What reading rows into a list would change; nothing is written here.

use super::{Code, Entry};
use crate::calendar::Month;

/// What would happen to one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    New(Entry),
    /// It gets another name: the old one, and the row as it will be.
    Renamed(String, Entry),
    /// It can no longer be chosen after this month.
    Ended(Month, Entry),
    /// Something else of it changes: its dates, lines or source.
    Other(Entry),
}

impl Change {
    /// The row as it will be.
    pub fn entry(&self) -> &Entry {
        match self {
            Change::New(entry) | Change::Renamed(_, entry) | Change::Ended(_, entry) | Change::Other(entry) => entry,
        }
    }
}

/// Everything that reading rows would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Each change, in the order of the rows; a row that is renamed and ends is named for both.
    pub all: Vec<Change>,
    /// How many of the rows are in the list already as they are.
    pub same: usize,
    /// How many rows of the list are not among them and stay as they are.
    pub left: usize,
}

impl Changes {
    /// Compares the rows with what the list holds.
    pub fn of(held: &[Entry], rows: &[Entry]) -> Changes {
        let before = |code: Code| held.iter().find(|entry| entry.code == code);
        let all: Vec<_> = rows.iter().flat_map(|row| told(before(row.code), row)).collect();
        let same = rows.iter().filter(|row| before(row.code) == Some(row)).count();
        let left = held.iter().filter(|entry| rows.iter().all(|row| row.code != entry.code)).count();
        Changes { all, same, left }
    }
}

fn told(before: Option<&Entry>, row: &Entry) -> Vec<Change> {
    let Some(before) = before else { return vec![Change::New(row.clone())] };
    let renamed = (before.label != row.label).then(|| Change::Renamed(before.label.clone(), row.clone()));
    let ended = row.until.filter(|_| before.until != row.until).map(|until| Change::Ended(until, row.clone()));
    let named: Vec<_> = renamed.into_iter().chain(ended).collect();
    if named.is_empty() && before != row { vec![Change::Other(row.clone())] } else { named }
}
