//! The lists as they stand this month: what each row is called, and which rows can be chosen now.

use super::{Entry, List, Lists};
use crate::calendar::Month;
use std::sync::Arc;

/// All lists, and the month it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentLists {
    /// The lists.
    pub lists: Arc<Lists>,
    /// This month.
    pub month: Month,
}

impl CurrentLists {
    /// What people read of a row, ended or not.
    pub fn label(&self, list: List, code: &str) -> Option<&str> {
        self.rows(list).find(|entry| entry.code.as_str() == code).map(|entry| entry.label.as_str())
    }

    /// Which row of its list it is, for the order of the screen; what is not in the list comes last.
    pub fn place(&self, list: List, code: &str) -> usize {
        self.rows(list).position(|entry| entry.code.as_str() == code).unwrap_or(usize::MAX)
    }

    /// The rows that can be chosen this month, and those that `stand` where they would be chosen, in their order.
    pub fn offered(&self, list: List, stand: impl Fn(&str) -> bool) -> impl Iterator<Item = &Entry> {
        self.rows(list).filter(move |entry| entry.fits(self.month, self.month) || stand(entry.code.as_str()))
    }

    fn rows(&self, list: List) -> impl Iterator<Item = &Entry> {
        self.lists.of_list(list)
    }
}
