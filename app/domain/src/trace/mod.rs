//! Finds traces of persons in free text: `structured_identifiers`, of which the type `Releasable` proves that a text has none, and `traces`, which warns of names, schools and more.
//!
//! Source: domain rule "Not a client file": nothing with a citizen service number, a phone number, an e-mail
//! address, a postcode with house number or an IBAN leaves a team by any exit.

mod announced;
mod birth_date;
mod case_number;
mod citizen_number;
mod digits;
mod email;
mod fold;
mod found;
mod home_address;
mod house_number;
mod iban;
mod lists;
mod named_place;
mod names;
mod pattern;
mod phone;
mod plate;
mod postcode;
mod rare;
mod releasable;
mod street;
mod token;
mod web;

#[cfg(test)]
mod dutch_texts;
#[cfg(test)]
mod evasions;

use std::ops::Range;

pub use found::{Trace, TraceKind, Why, traces};
pub use releasable::{Refusal, Releasable};

/// What sort of structured identifier was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A citizen service number (BSN) that passes the eleven test.
    CitizenNumber,
    /// A phone number, Dutch or written with a country code.
    Phone,
    /// An e-mail address, also with a spelled-out at sign.
    Email,
    /// A Dutch postcode with a house number near it.
    HomeAddress,
    /// A bank account number (IBAN) that passes its check digits.
    Iban,
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
/// non-breaking spaces, odd dashes. A finding that lies wholly within another is left out. Spelled-out
/// digits ("nul zes") and a bare " at " are not recognised.
pub fn structured_identifiers(text: &str) -> Vec<Finding> {
    let folded = fold::Folded::of(text);
    let plain = folded.text();
    let runs = digits::runs(plain);
    let mut findings: Vec<Finding> =
        structured(plain, &runs).into_iter().map(|(kind, at)| Finding { kind, at: folded.origin(at) }).collect();
    findings.sort_by_key(|finding| (finding.at.start, std::cmp::Reverse(finding.at.end)));
    let mut reached = 0;
    findings.retain(|finding| {
        let adds = finding.at.end > reached;
        reached = reached.max(finding.at.end);
        adds
    });
    findings
}

/// Every structured identifier in folded text, kind by kind.
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
