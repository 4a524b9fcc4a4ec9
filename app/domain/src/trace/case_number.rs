//! Recognises numbers of cases, petitions, files and documents: those of courts by their form, others by the word before them.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{fixed, place};

static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // C/13/123456 / JE RK 24-123, with or without its second half.
        r"\b[CF](?:A)? ?/ ?\d{1,2} ?/ ?\d{5,7}(?: ?[/,;-] ?(?:[A-Z]{2}) ?(?:ZA|RK|KG|HA)? ?\d{2}[-/. ]\d{1,5})?\b",
        // JE RK 24-123, FA RK 24/4321, AWB 23/1234, UTR 23/1234.
        r"\b(?:JE|FA|HA|KG|FT|EX|ES|BZ|VV|EA|OR|PR)[ -]?(?:RK|ZA|VERZ|EXPL)[ .:]{0,2}\d{2,4}[-/. ]\d{1,6}\b",
        r"\b(?:AWB|UTR|AMS|ROT|SGR|ARN|LEE|HAA|ALK|ZWO|DOR|BRE|SHE|MAA|ROE|GRO|ASS|ALM|LEL|HAR|OBR|ZUT|MID|NL)[ -]?\d{2}[ /.-]\d{2,6}(?:\b| )",
        // 16-123456-22 and 16/123456-22: a public prosecutor's number.
        r"\b\d{2} ?[-/.] ?\d{6} ?[-/.] ?\d{2}\b",
        // 200.123.456/01: a court of appeal.
        r"\b[12]00\.\d{3}\.\d{3}(?:/\d{2})?\b",
        r"\bECLI:NL:[A-Z]{2,6}:\d{4}:\d{1,6}\b",
        // PL0900-2023123456: a police report.
        r"\bPL\d{4}[ -]?\d{6,10}(?:-\d{1,2})?\b",
        // Z-2024-001234, ZK/24/01234.
        r"\b[A-Z]{1,4}[-/.](?:20)?\d{2}[-/.]\d{4,8}\b",
        r"\bZ\d{2,4}[-/]?\d{4,9}\b",
    ]
    .iter()
    .map(|form| fixed(form))
    .collect()
});

static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    let what = r"(?:zaak|rekest|parket|rol|dossier|kenmerk|referentie|beschikking|besluit|cli[eë]nt|klant|melding|meldings|aangifte|proces-?verbaal|pv|incident|polis|pati[eë]nt|leerling|student|relatie|registratie|volg|briefnummer|paspoort|identiteitskaart|id-?kaart|document|rijbewijs|verblijfsdocument|vreemdelingen|v|a|zorg|zvw|uzovi|declaratie|factuur|inschrijf|lidmaatschap|lid|kenteken)";
    let word = format!(
        r"(?:{what}[ -]?s?(?:nummer|nummers|nr|no|kenmerk|code|id)|\b(?:ons |uw |onder )?(?:kenmerk|ref|referentie)|\bnummer (?:van de )?(?:zaak|melding|aangifte|beschikking)|{what} (?:onder |met )?(?:nummer|nr|no))"
    );
    fixed(&format!(
        r"(?i)\b{word}\b\.?(?: ?\([^)\n]{{1,20}}\))?(?: van [^\d\n:]{{1,30}})?(?: is| luidt| met| bekend als)?[ :=#]{{0,3}}(?P<t>[A-Z]{{0,6}}[-/. ]?[A-Z]{{0,4}} ?\d[\dA-Z]*(?:[-/.]\d?[\dA-Z]+|(?: / | )(?:[A-Z]{{2}} )?(?:[A-Z]{{2}} )?\d{{2}}-\d+)*)",
    ))
});
// "zaak 2024/12345", "dossier 123456": without the word number, so only what is too long for a year or a rank.
static LOOSE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:zaak|dossier|procedure|melding|aangifte|beschikking|rekest|pv|bvh|mutatie)(?: (?:nr\.?|onder|met|is))?[ :]{1,2}(?P<t>(?:[A-Z]{1,4}[-/.]?)?\d{2,4}[-/.]\d{3,8}(?:[-/.]\d+)*|\d{5,12})\b",
    )
});

/// Places of such numbers; a bare year or a number of one to three figures is none.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for form in FORMS.iter() {
        found.extend(
            form.find_iter(text).map(|one| Found::new(TraceKind::CaseNumber, trimmed(text, one.range()), Why::Form)),
        );
    }
    for one in ANNOUNCED.captures_iter(text).chain(LOOSE.captures_iter(text)) {
        let at = place(&one);
        let digits = text[at.clone()].bytes().filter(u8::is_ascii_digit).count();
        if digits >= 4 && !super::digits::is_year(&text[at.clone()]) {
            found.push(Found::new(TraceKind::CaseNumber, at, Why::Announced));
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.at.len()));
    found
}

fn trimmed(text: &str, at: std::ops::Range<usize>) -> std::ops::Range<usize> {
    at.start..at.start + text[at.clone()].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest(text: &str) -> Option<&str> {
        find(text).first().map(|one| &text[one.at.clone()])
    }

    #[test]
    fn numbers_of_courts_police_and_files_are_found() {
        for number in [
            "C/13/123456",
            "C/16/548213 / JE RK 22-1187",
            "JE RK 23-1042",
            "16-123456-22",
            "200.321.456/01",
            "PL0900-2023187654",
        ] {
            assert_eq!(longest(&format!("Het stuk {number} ligt er.")), Some(number));
        }
        assert_eq!(longest("zaaknummer: 9876543"), Some("9876543"));
        assert_eq!(longest("Parketnummer 05.123456.22"), Some("05.123456.22"));
        assert_eq!(longest("ons kenmerk: ZW-88123"), Some("ZW-88123"));
        assert_eq!(longest("cliëntnummer 45678 bij de ggz"), Some("45678"));
        assert_eq!(longest("het dossier 2025/12345 ligt er"), Some("2025/12345"));
    }

    #[test]
    fn years_articles_and_counts_are_none() {
        for text in [
            "zaak 3 van 2024",
            "casus 12",
            "artikel 1:253 BW",
            "dossier 2024",
            "12-03-2026",
            "€ 1.250.000",
            "ICD F90.0",
        ] {
            assert_eq!(longest(text), None, "{text}");
        }
    }
}
