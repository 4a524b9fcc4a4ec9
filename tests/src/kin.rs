//! Which id here is which id there: learned from pages that are alike, and held to ever after.

use crate::normal::{normal, replace};
use std::collections::HashMap;

/// Pairs of ids, one of each house.
#[derive(Default)]
pub struct Kin {
    there: HashMap<String, String>,
    here: HashMap<String, String>,
}

impl Kin {
    /// Compares two texts and learns from them; what differs, if anything does.
    pub fn compare(&mut self, here: &str, there: &str) -> Option<String> {
        let (here, there) = (normal(here), normal(there));
        if here.text != there.text {
            return Some(apart(&here.text, &there.text));
        }
        let mut pairs = here.chance.into_iter().zip(there.chance);
        let stranger = pairs.find(|(one, other)| !self.learn(one, other))?;
        Some(format!("{} and {} are not the same thing", stranger.0, stranger.1))
    }

    /// A text of this house as it reads in the other.
    pub fn there(&self, text: &str) -> String {
        replace(text, |one| self.there.get(one).cloned().unwrap_or_else(|| one.to_owned()))
    }

    fn learn(&mut self, one: &str, other: &str) -> bool {
        let known = self.there.entry(one.to_owned()).or_insert_with(|| other.to_owned()) == other;
        let back = self.here.entry(other.to_owned()).or_insert_with(|| one.to_owned()) == one;
        known && back
    }
}

/// Where two texts part.
fn apart(here: &str, there: &str) -> String {
    let same: usize =
        here.chars().zip(there.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let before = here[..same].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect::<String>();
    let part = |text: &str| text[same..].chars().take(120).collect::<String>();
    format!("after {before:?}\n  SQLite has     {:?}\n  PostgreSQL has {:?}", part(here), part(there))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_keeps_its_counterpart() {
        let id = |last: char| format!("018f0000-0000-7000-8000-00000000000{last}");
        let mut kin = Kin::default();
        assert_eq!(kin.compare(&id('a'), &id('b')), None);
        assert_eq!(kin.there(&format!("/casus/{}", id('a'))), format!("/casus/{}", id('b')));
        assert!(kin.compare(&id('a'), &id('c')).is_some(), "another counterpart");
        assert!(kin.compare(&id('d'), &id('b')).is_some(), "a counterpart that is taken");
        assert!(kin.compare("elan", "Élan").is_some());
    }
}
