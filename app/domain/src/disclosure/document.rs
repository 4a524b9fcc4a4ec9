//! The written form of a publication, version 1: fields in a fixed order, one way to write each; it does not decide what is shown.

use super::{figure::Figure, label::Label, preview::Preview, published::PublishedTable, rules::Rules};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// Bytes that are no publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    /// Not this form at all.
    #[error("not a publication")]
    Unreadable,
    /// Another version of the form.
    #[error("another version")]
    Version,
    /// It says what no publication may say: a number below its threshold, a key twice, no label, a sample that is none.
    #[error("not a lawful publication")]
    Unlawful,
    /// The same content is written in another way.
    #[error("not in canonical form")]
    NotCanonical,
}

pub(super) const SCHEMA: u32 = 1;

/// Field order is part of the form. Changing anything here needs a new version; published bytes never change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub schema: u32,
    pub neighbourhood: String,
    pub quarter: String,
    /// Cases are chosen by the teams because they are difficult: no sample of anything. Always true.
    pub self_chosen: bool,
    pub threshold: u32,
    pub tables: Vec<PublishedTable>,
    pub seen: Vec<Entry>,
}

/// A key with its figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub key: String,
    pub families: Figure,
}

impl Document {
    pub fn new(preview: &Preview, rules: Rules, label: Label) -> Self {
        let entry = |key: &str, families| Entry { key: key.to_owned(), families };
        let tables = preview.tables().map(|table| PublishedTable {
            key: table.key.to_owned(),
            total: table.total,
            cells: table.cells.iter().map(|(key, figure)| entry(key, *figure)).collect(),
        });
        Self {
            schema: SCHEMA,
            neighbourhood: label.neighbourhood().to_owned(),
            quarter: label.quarter().to_owned(),
            self_chosen: true,
            threshold: rules.threshold(),
            tables: tables.collect(),
            seen: preview.seen().map(|seen| entry(seen.key, seen.families)).collect(),
        }
    }

    /// Reads what [`Document::bytes`] wrote, and nothing else.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refused> {
        let document: Self = serde_json::from_slice(bytes).map_err(|_| Refused::Unreadable)?;
        if document.schema != SCHEMA {
            return Err(Refused::Version);
        }
        if !document.lawful() {
            return Err(Refused::Unlawful);
        }
        if document.bytes() == bytes { Ok(document) } else { Err(Refused::NotCanonical) }
    }

    /// The canonical bytes: JSON without spaces.
    pub fn bytes(&self) -> Vec<u8> {
        // Strings, numbers and lists always serialise; no bytes at all would be refused on reading.
        serde_json::to_vec(self).unwrap_or_default()
    }

    fn lawful(&self) -> bool {
        let entries = || self.tables.iter().map(|table| &table.cells).chain([&self.seen]);
        let figures =
            entries().flatten().map(|entry| entry.families).chain(self.tables.iter().map(|table| table.total));
        let once = |entries: &Vec<Entry>| {
            let keys: BTreeSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
            keys.len() == entries.len() && !keys.contains("")
        };
        self.self_chosen
            && Label::new(&self.neighbourhood, &self.quarter).is_ok()
            && Rules::new(self.threshold).is_ok()
            && self.tables.iter().map(|table| table.key.as_str()).eq(super::Table::ALL.map(super::Table::key))
            && entries().all(once)
            && figures.filter_map(Figure::shown).all(|families| families >= self.threshold)
    }
}
