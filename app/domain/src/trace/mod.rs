//! Finds traces of persons in free text: `structured_identifiers`, of which the type `Releasable` proves that a text has none, and `traces`, which warns of names, schools and more.
//!
//! Source: domain rule "Not a client file": nothing with a citizen service number, a phone number, an e-mail address, an
//! address, a bank account, a plate, a case number, a birth date or somebody's place on the web leaves a team by any exit.

mod announced;
mod birth_date;
mod case_number;
mod citizen_number;
mod desk;
mod digits;
mod email;
mod firm;
mod fold;
mod found;
mod home_address;
mod house_number;
mod iban;
mod instead;
mod lists;
mod named_place;
mod names;
mod pattern;
mod phone;
mod plate;
mod postcode;
mod prepare;
mod rare;
mod releasable;
mod street;
mod street_by_place;
mod street_in_words;
mod token;
mod web;

#[cfg(test)]
mod any_text;
#[cfg(test)]
mod dutch_texts;
#[cfg(test)]
mod evasions;
#[cfg(test)]
mod shapes_of_places;
#[cfg(test)]
mod singled_out;

use std::ops::Range;

pub use desk::TraceDesk;
pub use found::{Trace, TraceKind, Why, traces};
pub use instead::Instead;
pub use prepare::prepare;
pub use releasable::{Refusal, Releasable};

/// What sort of structured identifier was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A citizen service number (BSN) that passes the eleven test, or that its name announces.
    CitizenNumber,
    /// A phone number, Dutch, written with a country code, or announced as one.
    Phone,
    /// An e-mail address, also with a spelled-out at sign.
    Email,
    /// A Dutch postcode with a house number near it.
    HomeAddress,
    /// A street with a house number.
    Street,
    /// A bank account number (IBAN) that passes its check digits, or that is announced.
    Iban,
    /// The plate of a car, moped or scooter.
    LicencePlate,
    /// A date that a word about birth stands beside.
    DateOfBirth,
    /// The number of a case, petition, file or document.
    CaseNumber,
    /// A handle, or an address on the web that is no public body's.
    UrlHandle,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 10] = [
        Kind::CitizenNumber,
        Kind::Phone,
        Kind::Email,
        Kind::HomeAddress,
        Kind::Street,
        Kind::Iban,
        Kind::LicencePlate,
        Kind::DateOfBirth,
        Kind::CaseNumber,
        Kind::UrlHandle,
    ];
}

/// One structured identifier in a text; it says where, never what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// What was found.
    pub kind: Kind,
    /// Where, in bytes of the text as it was given, always on character boundaries.
    pub at: Range<usize>,
}

/// Every structured identifier in `text`, in order of appearance.
///
/// Disguises are seen through: full-width and other digits, look-alike letters, invisible characters,
/// non-breaking spaces, odd dashes. A finding that lies wholly within another is left out. What is only likely, such as a
/// street without a number or a date beside a name, [`traces`] warns of: a text with a finding here cannot leave its team.
pub fn structured_identifiers(text: &str) -> Vec<Finding> {
    let folded = fold::Folded::of(text);
    let plain = folded.text();
    let runs = digits::runs(plain);
    let mut findings: Vec<Finding> = structured(plain, &runs)
        .into_iter()
        .chain(firm::find(plain))
        .map(|(kind, at)| Finding { kind, at: folded.origin(at) })
        .collect();
    // The street of an address with its postcode is told with that.
    let homes: Vec<Range<usize>> =
        findings.iter().filter(|one| one.kind == Kind::HomeAddress).map(|one| one.at.clone()).collect();
    let told = |one: &Finding| homes.iter().any(|home| one.at.start < home.end && home.start < one.at.end);
    findings.retain(|one| one.kind != Kind::Street || !told(one));
    findings.sort_by_key(|finding| (finding.at.start, std::cmp::Reverse(finding.at.end)));
    let mut reached = 0;
    findings.retain(|finding| {
        let adds = finding.at.end > reached;
        reached = reached.max(finding.at.end);
        adds
    });
    findings
}

/// The five kinds that their own form or check digits give away, in folded text.
fn structured(plain: &str, runs: &[digits::Run<'_>]) -> Vec<(Kind, Range<usize>)> {
    [
        (Kind::Iban, iban::find(plain)),
        (Kind::Phone, phone::find(plain, runs)),
        (Kind::CitizenNumber, citizen_number::find(plain, runs)),
        (Kind::Email, email::find(plain)),
        (Kind::HomeAddress, home_address::find(plain)),
    ]
    .into_iter()
    .flat_map(|(kind, found)| found.into_iter().map(move |at| (kind, at)))
    .collect()
}
