//! Recognises licence plates of cars, mopeds and scooters; other codes of letters and figures are no plates.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{before, fixed, place};

// All Dutch series; "~" stands for what separates the groups.
const SERIES: &str = r"(?:[A-Z]{2}~\d{2}~\d{2}|\d{2}~\d{2}~[A-Z]{2}|\d{2}~[A-Z]{2}~\d{2}|[A-Z]{2}~\d{2}~[A-Z]{2}|[A-Z]{2}~[A-Z]{2}~\d{2}|\d{2}~[A-Z]{2}~[A-Z]{2}|\d{2}~[A-Z]{3}~\d|\d~[A-Z]{3}~\d{2}|[A-Z]{2}~\d{3}~[A-Z]|[A-Z]~\d{3}~[A-Z]{2}|[A-Z]{3}~\d{2}~[A-Z]|[A-Z]~\d{2}~[A-Z]{3}|\d~[A-Z]{2}~\d{3}|\d{3}~[A-Z]{2}~\d)";
static HYPHENED: LazyLock<Regex> =
    LazyLock::new(|| fixed(&format!(r"(?:^|[^\p{{L}}\d-])(?P<t>{})(?:$|[^\p{{L}}\d-])", SERIES.replace('~', "-"))));
static SMALL: LazyLock<Regex> =
    LazyLock::new(|| fixed(&format!(r"(?i)(?:^|[^\p{{L}}\d-])(?P<t>{})(?:$|[^\p{{L}}\d-])", SERIES.replace('~', "-"))));
static LOOSE: LazyLock<Regex> = LazyLock::new(|| {
    let spaced = SERIES.replace('~', "[ .-]?");
    fixed(&format!(r"(?i)\b(?P<t>{spaced}|[1-9]-[A-Z]{{3}}-\d{{3}}|[A-Z]{{1,3}}[- ][A-Z]{{1,2}}[- ]?\d{{1,4}})\b"))
});
static VEHICLE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:kenteken(?:plaat)?|nummerbord|nummerplaat|auto|wagen|busje|bestelbus|scooter|brommer|bromfiets|snorfiets|motor|taxi|golf|polo|opel|corsa|astra|volkswagen|vw|ford|fiat|panda|peugeot|renault|clio|twingo|toyota|yaris|aygo|kia|picanto|hyundai|seat|ibiza|skoda|bmw|audi|mercedes|volvo|mazda|suzuki|nissan|citro[eë]n|vespa|piaggio)\b[^.!?\n]{0,40}$",
    )
});
static PLATE_WORD: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?i)\b(?:kenteken(?:plaat)?|nummerbord|nummerplaat)\b[^.!?\n]{0,25}$"));

/// Places of plates: with hyphens by form, without them or in small letters behind a word for a vehicle.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> =
        HYPHENED.captures_iter(text).map(|one| Found::new(TraceKind::LicencePlate, place(&one), Why::Form)).collect();
    for (pattern, word) in [(&SMALL, &VEHICLE), (&LOOSE, &PLATE_WORD), (&LOOSE, &VEHICLE)] {
        for one in pattern.captures_iter(text) {
            let at = place(&one);
            let written = &text[at.clone()];
            let mixed = written.bytes().any(|b| b.is_ascii_digit()) && written.bytes().any(|b| b.is_ascii_alphabetic());
            let closed =
                word.as_str() == PLATE_WORD.as_str() || written == written.to_uppercase() && written.len() <= 8;
            if mixed && (closed || written.contains('-')) && word.is_match(before(text, at.start, 50)) {
                found.push(Found::new(TraceKind::LicencePlate, at, Why::Announced));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn plates_of_all_series_are_found() {
        for plate in
            ["G-123-BB", "GH-456-K", "12-ABC-3", "1-XYZ-23", "AB-12-34", "12-AB-34", "AB-CD-12", "12-34-AB", "XX-99-XX"]
        {
            assert_eq!(found(&format!("Hij reed weg, {plate}.")), [plate]);
        }
        assert_eq!(found("kenteken gh456k"), ["gh456k"]);
        assert_eq!(found("in een rode Golf met 12 ABC 3 erop")[0], "12 ABC 3");
    }

    #[test]
    fn other_codes_are_no_plates() {
        for text in
            ["2026-K3", "06-12-2026", "WK034403", "ICD F90.0", "vmbo-t 3", "12-14 jaar", "de auto kost 12 per 10 km"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
