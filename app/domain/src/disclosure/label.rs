//! Of which neighbourhood and quarter a publication is; whether that quarter has closed is asked elsewhere.

use thiserror::Error;

/// Neighbourhood and quarter, in the form they have in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    neighbourhood: String,
    quarter: String,
}

/// No name for a publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unlabelled {
    /// A neighbourhood is named in small letters, digits and single hyphens.
    #[error("not a neighbourhood's slug")]
    Neighbourhood,
    /// A quarter is written as `2026-Q3`.
    #[error("not a quarter")]
    Quarter,
}

impl Label {
    /// A label from a slug (`leidsche-rijn`) and a quarter (`2026-Q3`).
    pub fn new(neighbourhood: &str, quarter: &str) -> Result<Self, Unlabelled> {
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !neighbourhood.split('-').all(plain) {
            return Err(Unlabelled::Neighbourhood);
        }
        let (year, number) = quarter.split_once("-Q").ok_or(Unlabelled::Quarter)?;
        let dated =
            year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && ["1", "2", "3", "4"].contains(&number);
        if !dated {
            return Err(Unlabelled::Quarter);
        }
        Ok(Self { neighbourhood: neighbourhood.to_owned(), quarter: quarter.to_owned() })
    }

    /// The neighbourhood's slug.
    pub fn neighbourhood(&self) -> &str {
        &self.neighbourhood
    }

    /// The quarter, as `2026-Q3`.
    pub fn quarter(&self) -> &str {
        &self.quarter
    }
}
