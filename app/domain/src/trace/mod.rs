//! Finds structured identifiers of persons in free text and proves that a text has none; names, schools and other loose traces are judged elsewhere.
//!
//! Source: domain rule "Not a client file": nothing with a citizen service number, a phone number, an e-mail
//! address, a postcode with house number or an IBAN leaves a team by any exit.

mod citizen_number;
mod digits;
mod email;
mod fold;
mod home_address;
mod house_number;
mod iban;
mod phone;
mod postcode;
mod releasable;

#[cfg(test)]
mod dutch_texts;
#[cfg(test)]
mod evasions;

use std::ops::Range;

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
    let mut findings: Vec<Finding> = [
        (Kind::Iban, iban::find(plain)),
        (Kind::Phone, phone::find(plain, &runs)),
        (Kind::CitizenNumber, citizen_number::find(plain, &runs)),
        (Kind::Email, email::find(plain)),
        (Kind::HomeAddress, home_address::find(plain)),
    ]
    .into_iter()
    .flat_map(|(kind, found)| found.into_iter().map(move |at| (kind, at)))
    .map(|(kind, at)| Finding { kind, at: folded.origin(at) })
    .collect();
    findings.sort_by_key(|finding| (finding.at.start, std::cmp::Reverse(finding.at.end)));
    let mut reached = 0;
    findings.retain(|finding| {
        let adds = finding.at.end > reached;
        reached = reached.max(finding.at.end);
        adds
    });
    findings
}
