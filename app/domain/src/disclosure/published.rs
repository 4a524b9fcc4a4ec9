//! A publication: figures that were proven safe, immutable, addressed by their hash; the words beside them live elsewhere.

use super::{
    document::{Document, Entry, Refused},
    figure::Figure,
};
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// The figures of a neighbourhood's quarter. Made by an audit that succeeded ([`super::Preview::publish`]), or read back from the
/// bytes of one ([`Published::parse`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    document: Document,
}

/// One table of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedTable {
    pub(super) key: String,
    pub(super) total: Figure,
    pub(super) cells: Vec<Entry>,
}

impl PublishedTable {
    /// Its stable name: `theme`, `line`, `waiting` or `checks`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The distinct families in it.
    pub fn total(&self) -> Figure {
        self.total
    }

    /// Its cells in order, by key.
    pub fn cells(&self) -> impl Iterator<Item = (&str, Figure)> {
        self.cells.iter().map(|cell| (cell.key.as_str(), cell.families))
    }
}

impl Published {
    /// Only an audit that succeeded leads here.
    pub(super) fn seal(document: Document) -> Self {
        Self { document }
    }

    /// Reads stored bytes back; refuses bytes that would be written in any other way. Compare the hash with the one it was stored under.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refused> {
        Document::parse(bytes).map(|document| Self { document })
    }

    /// The canonical bytes, the same for ever.
    pub fn bytes(&self) -> Vec<u8> {
        self.document.bytes()
    }

    /// The address: SHA-256 of the bytes, in hexadecimal.
    pub fn hash(&self) -> String {
        Sha256::digest(self.bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The version of the form it is written in.
    pub fn schema(&self) -> u32 {
        self.document.schema
    }

    /// The neighbourhood's slug.
    pub fn neighbourhood(&self) -> &str {
        &self.document.neighbourhood
    }

    /// The quarter, as `2026-Q3`.
    pub fn quarter(&self) -> &str {
        &self.document.quarter
    }

    /// Always true: these are difficult cases that teams chose themselves, not a sample.
    pub fn self_chosen(&self) -> bool {
        self.document.self_chosen
    }

    /// The smallest number that could be shown.
    pub fn threshold(&self) -> u32 {
        self.document.threshold
    }

    /// The tables in order.
    pub fn tables(&self) -> &[PublishedTable] {
        &self.document.tables
    }

    /// What was seen by how many families, ordered by key.
    pub fn seen(&self) -> impl Iterator<Item = (&str, Figure)> {
        self.document.seen.iter().map(|seen| (seen.key.as_str(), seen.families))
    }
}

impl Serialize for Published {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}
