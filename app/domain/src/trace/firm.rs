//! The hits of the wider finders that are right nearly always: a text with one cannot leave its team, so what is only likely is left out here.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{before, fixed};
use super::{Kind, announced, birth_date, case_number, lists, plate, street, web};

/// Places of announced numbers, streets with a number, plates, case numbers, birth dates and places on the web.
pub(super) fn find(text: &str) -> Vec<(Kind, Range<usize>)> {
    let mut found = Vec::new();
    found.extend(web::mail(text).into_iter().map(|one| (Kind::Email, one.at)));
    found.extend(announced::find(text).into_iter().filter_map(number));
    found.extend(street::find(text).into_iter().filter(|one| is_street(text, one)).map(|one| (Kind::Street, one.at)));
    found.extend(
        plate::find(text).into_iter().filter(|one| is_plate(text, one)).map(|one| (Kind::LicencePlate, one.at)),
    );
    found.extend(
        case_number::find(text).into_iter().filter(|one| is_case(text, one)).map(|one| (Kind::CaseNumber, one.at)),
    );
    found.extend(
        birth_date::find(text).into_iter().filter(|one| is_birth(text, one)).map(|one| (Kind::DateOfBirth, one.at)),
    );
    found.extend(web::find(text).into_iter().filter(|one| is_own(text, one)).map(|one| (Kind::UrlHandle, one.at)));
    found
}

fn number(one: Found) -> Option<(Kind, Range<usize>)> {
    let kind =
        [Kind::CitizenNumber, Kind::Phone, Kind::Iban].into_iter().find(|kind| TraceKind::of(*kind) == one.kind)?;
    Some((kind, one.at))
}

/// Words that end as streets surely do; "Verbetering 1" and "Advies 3" end as some streets do.
static STREET: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)(?:straat|str\.?|weg|laan|plein|singel|kade|gracht|dreef|hof|pad|dijk|park|steeg|markt|plantsoen|boulevard|strjitte|leane)[ ,]",
    )
});
/// Ways and courts that nobody lives in: steps of help, of school, of time.
static FIGURE_OF_SPEECH: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)(?:leer|zorg|tijd|klant|groei|ontwikkel|stappen|route|hulp|keuze|oplossings|op|af|door|snel|auto|zij|water|lucht|school|speel|werk|wijk|zorg|buurt|gerechts|kort|vakantie|rustig|meest|uit|om|terug|heen|onder|half|gaande)(?:weg|pad|hof|plein|park|markt)[ ,]",
    )
});

fn is_street(text: &str, one: &Found) -> bool {
    let written = &text[one.at.clone()];
    one.why == Why::Form && STREET.is_match(written) && !FIGURE_OF_SPEECH.is_match(written)
}

static PLATE_WORD: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?i)\b(?:kenteken(?:plaat)?|nummerbord|nummerplaat)\b[^.!?\n]{0,25}$"));

fn is_plate(text: &str, one: &Found) -> bool {
    text[one.at.clone()].contains('-') || PLATE_WORD.is_match(before(text, one.at.start, 40))
}

static YEARS: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:19|20)\d\d[-/.](?:19|20)\d\d$"));

/// A ruling that was published and a paper of parliament (five figures) may be named: they are nobody's file.
fn is_case(text: &str, one: &Found) -> bool {
    let written = &text[one.at.clone()];
    let figures = written.bytes().filter(u8::is_ascii_digit).count();
    let numbered = before(text, one.at.start, 24).to_lowercase();
    let told = ["nummer", "nr", "kenmerk", "code", "id"].iter().any(|word| numbered.contains(word));
    !(written.starts_with("ECLI") || YEARS.is_match(written) || !told && figures < 6)
}

/// A law or a rule speaks of whoever was born from a day on, or before it.
static BORN_IN_A_RULE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"(?i)\b(?:na|voor|vóór|vanaf|tussen|tot|sinds|kinderen|jongeren|mensen|personen|iedereen)\b[^.!?\n]{0,40}$")
});
static FULL: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?:(?:19|20)\d\d|\d[-/.]'?\d\d|'\d\d)$|^(?:19|20)\d\d|tweeduizend|negentien"));

fn is_birth(text: &str, one: &Found) -> bool {
    let written = &text[one.at.clone()];
    let day = written.starts_with(|c: char| c.is_ascii_digit()) || written.contains("tweeduizend");
    day && FULL.is_match(written) && !BORN_IN_A_RULE.is_match(before(text, one.at.start, 48))
}

static PROFILE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:https?://)?(?:[a-z]+\.)?(?:facebook|instagram|tiktok|snapchat|linkedin|twitter|x|t|wa|discord|twitch|vinted|onlyfans|marktplaats|roblox)\.[a-z]{2,3}/.",
    )
});

/// A handle, a profile, a page deeper than a front door; a site that is only named is an organisation's as a rule.
fn is_own(text: &str, one: &Found) -> bool {
    let written = &text[one.at.clone()];
    if let Some(handle) = written.strip_prefix('@') {
        return !lists::is_word(&lists::key(handle));
    }
    if one.why == Why::Announced || PROFILE.is_match(written) {
        return true;
    }
    let host = written.split("://").last().unwrap_or_default();
    let deep = host.split_once('/').is_some_and(|(_, path)| !path.is_empty());
    deep || named_after_somebody(host)
}

/// "familie-jansen.nl": a family's own site.
fn named_after_somebody(host: &str) -> bool {
    let name = host.trim_start_matches("www.").split(['.', '/']).next().unwrap_or_default();
    name.starts_with("fam")
        || name.split('-').any(|part| (lists::is_given(part) || lists::is_surname(part)) && !lists::is_word(part))
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};

    fn kinds(text: &str) -> Vec<Kind> {
        structured_identifiers(text).into_iter().map(|one| one.kind).collect()
    }

    #[test]
    fn what_points_at_a_person_stays_inside() {
        for (text, kind) in [
            ("Zijn BSN is 123456789.", Kind::CitizenNumber),
            ("tel: 2345678, na vieren", Kind::Phone),
            ("mail naar jan punt jansen at gmail punt com", Kind::Email),
            ("rekeningnummer 12.34.56.789 van opa", Kind::Iban),
            ("Zij woont op Dorpsstraat 12.", Kind::Street),
            ("Moeder woont in de rozenstraat 4.", Kind::Street),
            ("Laan van Nieuw-Guinea 58 is te klein.", Kind::Street),
            ("De scooter, G-123-BB, stond er.", Kind::LicencePlate),
            ("kenteken gh456k", Kind::LicencePlate),
            ("Zaaknummer: 9876543", Kind::CaseNumber),
            ("De zaak C/16/548213 / JE RK 22-1187 loopt.", Kind::CaseNumber),
            ("Het dossier 2025/12345 ligt bij de rechter.", Kind::CaseNumber),
            ("Ze is geboren op 12-03-2011.", Kind::DateOfBirth),
            ("Geboortedatum: 3 mei 2012", Kind::DateOfBirth),
            ("Volg @yous.ra_x maar.", Kind::UrlHandle),
            ("Kijk op instagram.com/yousra.", Kind::UrlHandle),
            ("snap: noah_xx", Kind::UrlHandle),
            ("Zie www.familiebakker.nl", Kind::UrlHandle),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
    }

    #[test]
    fn what_is_written_about_the_work_leaves() {
        for text in [
            "Verbetering 1: bel eerst. Advies 3: kom langs.",
            "Leerweg 2 en het zorgpad 3 duren lang; de vergadering 2 keer per maand.",
            "Wet 2015, artikel 3.2, lid 4; de Jeugdwet 2015 en de Wmo 2015.",
            "Kinderen geboren na 1 januari 2015 vallen onder de nieuwe regel.",
            "De moeder is bereikbaar op 12-03-2026 of op maandag 09.00-17.00.",
            "Uitspraak ECLI:NL:CRVB:2017:1477 en Kamerstukken dossier 31839.",
            "Het dossier 2024/2025 telt 12 weken wachten; de beschikking 2015/2016 ook.",
            "Kijk op www.nji.nl/cijfers, www.eigenkracht.nl en vraag het @school.",
            "De pilot begon op 12-03-2026 en kostte € 12.345.678.",
            "Stap 1 in week 12: het team is op 3 mei jarig.",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
