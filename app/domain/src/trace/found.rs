//! The wider detector of traces of persons: what a hit is, and how hits of all kinds are put in order; the kinds are found elsewhere.

use std::ops::Range;

use super::fold::Folded;
use super::instead::Instead;
use super::{
    Kind, announced, birth_date, case_number, digits, named_place, names, plate, postcode, rare, street, token, web,
};

/// What sort of trace was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TraceKind {
    /// A citizen service number (BSN).
    Bsn,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postcode with a house number.
    PostcodeAddress,
    /// A street with a house number.
    Address,
    /// A bank account number.
    Iban,
    /// The plate of a car, moped or scooter.
    LicencePlate,
    /// The day somebody was born.
    DateOfBirth,
    /// The number of a case, petition, file or document.
    CaseNumber,
    /// An address or a handle on the web.
    UrlHandle,
    /// A person's name.
    Name,
    /// A named school, nursery or day care.
    School,
    /// A named club.
    Club,
    /// A combination that few people have.
    Rare,
}

/// Why something is taken for a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// Its digits pass the test for this sort of number.
    Digits,
    /// It is written as such things are.
    Form,
    /// A word before it announces it.
    Announced,
    /// It stands in a list of names.
    Listed,
    /// A word beside it shows that a name is meant: a title, a family word, initials, a verb.
    Beside,
    /// The same name stands elsewhere in the text.
    Repeated,
    /// Together these words fit very few people.
    Together,
}

/// One trace of a person in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trace {
    /// What was found.
    pub kind: TraceKind,
    /// Where, in bytes of the text as it was given, always on character boundaries.
    pub at: Range<usize>,
    /// Why it is taken for one.
    pub why: Why,
    /// What to write instead: a role, or how to say it without the trace.
    pub instead: Instead,
}

impl TraceKind {
    /// All of them.
    pub const ALL: [TraceKind; 14] = [
        TraceKind::Bsn,
        TraceKind::Phone,
        TraceKind::Email,
        TraceKind::PostcodeAddress,
        TraceKind::Address,
        TraceKind::Iban,
        TraceKind::LicencePlate,
        TraceKind::DateOfBirth,
        TraceKind::CaseNumber,
        TraceKind::UrlHandle,
        TraceKind::Name,
        TraceKind::School,
        TraceKind::Club,
        TraceKind::Rare,
    ];

    /// What the wider detector calls a structured identifier.
    pub fn of(kind: Kind) -> TraceKind {
        match kind {
            Kind::CitizenNumber => TraceKind::Bsn,
            Kind::Phone => TraceKind::Phone,
            Kind::Email => TraceKind::Email,
            Kind::HomeAddress => TraceKind::PostcodeAddress,
            Kind::Street => TraceKind::Address,
            Kind::Iban => TraceKind::Iban,
            Kind::LicencePlate => TraceKind::LicencePlate,
            Kind::DateOfBirth => TraceKind::DateOfBirth,
            Kind::CaseNumber => TraceKind::CaseNumber,
            Kind::UrlHandle => TraceKind::UrlHandle,
        }
    }

    /// Its name in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            TraceKind::Bsn => "BSN",
            TraceKind::Phone => "PHONE",
            TraceKind::Email => "EMAIL",
            TraceKind::PostcodeAddress => "POSTCODE_ADDRESS",
            TraceKind::Address => "ADDRESS",
            TraceKind::Iban => "IBAN",
            TraceKind::LicencePlate => "LICENCE_PLATE",
            TraceKind::DateOfBirth => "DATE_OF_BIRTH",
            TraceKind::CaseNumber => "CASE_NUMBER",
            TraceKind::UrlHandle => "URL_HANDLE",
            TraceKind::Name => "NAME",
            TraceKind::School => "SCHOOL",
            TraceKind::Club => "CLUB",
            TraceKind::Rare => "RARE",
        }
    }
}

/// A trace within folded text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) kind: TraceKind,
    pub(super) at: Range<usize>,
    pub(super) why: Why,
    pub(super) instead: Instead,
}

impl Found {
    pub(super) fn new(kind: TraceKind, at: Range<usize>, why: Why) -> Found {
        Found { kind, at, why, instead: Instead::of(kind) }
    }
}

/// Every trace of a person in `text`, in order of appearance.
///
/// Wider and looser than [`super::structured_identifiers`]: it warns and never refuses. Names are judged by lists and by the
/// words around them; a general word ("de school") is no trace, a named one ("obs De Regenboog") is.
pub fn traces(text: &str) -> Vec<Trace> {
    let folded = Folded::of(text);
    let plain = folded.text();
    let mut found = certain(plain);
    let tokens = token::tokens(plain);
    settle(&mut found, street::find(plain));
    apart(plain, &mut found);
    settle(&mut found, named_place::find(plain, &tokens));
    let named = names::find(plain, &tokens, &found);
    settle(&mut found, named);
    let dates = birth_date::beside_persons(plain, &found);
    settle(&mut found, dates);
    found.extend(rare::find(plain));
    found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.at.end)));
    let place = |one: Found| Trace { kind: one.kind, at: folded.origin(one.at), why: one.why, instead: one.instead };
    found.into_iter().map(place).collect()
}

/// What its own form gives away: numbers, addresses on the web, dates after "geboren".
fn certain(plain: &str) -> Vec<Found> {
    let runs = digits::runs(plain);
    let mut found = Vec::new();
    settle(&mut found, web::mail(plain));
    for (kind, at) in super::structured(plain, &runs) {
        let why = if matches!(kind, Kind::CitizenNumber | Kind::Iban) { Why::Digits } else { Why::Form };
        let kind = TraceKind::of(kind);
        let at = if kind == TraceKind::PostcodeAddress { street::with_number_behind(plain, at) } else { at };
        settle(&mut found, vec![Found::new(kind, at, why)]);
    }
    settle(&mut found, case_number::find(plain));
    settle(&mut found, announced::find(plain));
    settle(&mut found, announced::mistyped(plain));
    settle(&mut found, birth_date::find(plain));
    settle(&mut found, plate::find(plain));
    settle(&mut found, web::find(plain));
    found
}

/// "Kanaalstraat 12-bis te Utrecht, 3531 CJ": where the street with its number is told already, the other begins at the postcode.
fn apart(plain: &str, found: &mut [Found]) {
    let streets: Vec<Range<usize>> =
        found.iter().filter(|one| one.kind == TraceKind::Address).map(|one| one.at.clone()).collect();
    for home in found.iter_mut().filter(|one| one.kind == TraceKind::PostcodeAddress) {
        let over = streets.iter().find(|street| street.start < home.at.end && home.at.start < street.end);
        let codes = postcode::find(&plain[home.at.clone()]);
        let code = over.and_then(|street| codes.iter().find(|code| home.at.start + code.at.start >= street.end));
        home.at.start += code.map_or(0, |code| code.at.start);
    }
}

/// Adds what does not lie over something found before; a street may lie before its postcode.
fn settle(found: &mut Vec<Found>, more: Vec<Found>) {
    for one in more {
        let over = |other: &Found| {
            let apart = one.at.end <= other.at.start || other.at.end <= one.at.start;
            let beside = one.kind == TraceKind::Address && other.kind == TraceKind::PostcodeAddress;
            !(apart || beside)
        };
        if !one.at.is_empty() && !found.iter().any(over) {
            found.push(one);
        }
    }
}
