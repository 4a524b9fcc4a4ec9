//! The question budget: what each form of the four perspectives asks of a person, and how long that takes; the forms themselves live with their pages.

mod client;
mod effort;
mod forms;

pub use client::{HELPERS, OWN, OWN_WORDS, SIX};
pub use effort::{Kind, READING_MS};
pub use forms::{
    AGREEMENTS, ALL, BEHALF, CARE_CHANGE, CARE_LINE, CHOOSE, DESCRIBE, PERSPECTIVES, PRACTICE, PROPOSE, UNSIGNED,
};

use crate::policy::Deed;

/// The four perspectives together, for the person who fills in most.
pub const WHOLE: u32 = 600;
/// A client's own answers, everything that must be read first included.
pub const CLIENT: u32 = 180;
/// What a professional may be asked of the agreements, with this many in force.
pub const MANY_AGREEMENTS: usize = 15;
/// What a handful of lines of care use is.
pub const HANDFUL: usize = 3;

/// Whether a field is asked of everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it the form is refused.
    Required,
    /// May be left alone.
    Optional,
    /// Asked only after one answer of another field, or folded away: counted once, however often the form is filled in.
    Seldom,
    /// One question together with the field before it: its seconds count, and it is no question more.
    Part,
    /// Carried by the page; nobody fills it in.
    Carried,
}

/// One field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name on the page; one that ends in `-` stands there for every agreement, with its id.
    pub name: &'static str,
    /// What kind of work it is.
    pub kind: Kind,
    /// Whether it is asked of everybody.
    pub need: Need,
}

/// What one form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The page it stands on.
    pub page: &'static str,
    /// Its name there.
    pub form: &'static str,
    /// What it does.
    pub deed: Deed,
    /// How many words must be read before its first field.
    pub reading: u32,
    /// Its fields, in the order of the page.
    pub fields: &'static [Field],
}

/// A perspective with its share of the ten minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Perspective {
    /// What its form asks of one professional.
    pub asked: &'static Asked,
    /// How often that is filled in at most: for every agreement, for every line.
    pub times: usize,
    /// Its share, in seconds.
    pub share: u32,
}

impl Asked {
    /// How many questions somebody meets who fills it in so many times over.
    pub fn questions(&self, times: usize) -> usize {
        self.asked_of_all().filter(|field| field.need != Need::Part).count() * times
    }

    /// How many of them may be left alone.
    pub fn skippable(&self, times: usize) -> usize {
        self.asked_of_all().filter(|field| field.need == Need::Optional).count() * times
    }

    /// The seconds it takes without own words that may be left alone.
    pub fn least(&self, times: usize) -> u32 {
        let own_words = |field: &&Field| field.kind == Kind::Words && field.need == Need::Optional;
        self.seconds(self.asked_of_all().filter(|field| !own_words(field)), times)
    }

    /// The seconds it takes when everything is filled in, and once also what is asked seldom.
    pub fn most(&self, times: usize) -> u32 {
        let seldom: u32 =
            self.fields.iter().filter(|field| field.need == Need::Seldom).map(|field| field.kind.seconds()).sum();
        self.seconds(self.asked_of_all(), times) + seldom
    }

    fn asked_of_all(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| matches!(field.need, Need::Required | Need::Optional | Need::Part))
    }

    fn seconds<'a>(&self, fields: impl Iterator<Item = &'a Field>, times: usize) -> u32 {
        let once: u32 = fields.map(|field| field.kind.seconds()).sum();
        let reading = (self.reading * READING_MS).div_ceil(1000);
        reading + once.saturating_mul(u32::try_from(times).unwrap_or(u32::MAX))
    }
}

/// Seconds as people say them: whole minutes, rounded up, never none.
pub fn minutes(seconds: u32) -> u32 {
    seconds.div_ceil(60).max(1)
}

#[cfg(test)]
mod tests;
