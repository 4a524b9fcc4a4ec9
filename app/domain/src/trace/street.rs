//! Recognises a street with a house number, and a street in which somebody lives; a postcode is another's.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::lists;
use super::pattern::{before, fixed, place};
use super::{street_by_place, street_in_words};

const ENDS: &str = r"(?:straat|str|straatweg|weg|laan|plein|singel|kade|gracht|dreef|hof|pad|dijk|park|steeg|markt|baan|ring|wal|plantsoen|veld|oord|berg|brink|kamp|zoom|dam|haven|erf|hage|donk|gaarde|rijt|meent|wijk|waard|weide|akker|es|eng|bos|burg|werf|sloot|vliet|kreek|boulevard|passage|allee|promenade|bolwerk|vest|poort|stee|horst|rode|loop|beek|bocht|hoek|heide|duin|tuin|tuinen|lande|marke|wetering|vaart|schans|wei|kamp|pol|terp|buurt|buren|strjitte|leane|dyk|wei)";
/// A number, its letter and addition; not a time, date, sum or age.
pub(super) const NUMBER: &str = r"(?P<nr>[1-9]\d{0,3})(?: ?-? ?(?:bis|hs|huis|boven|beneden|rood|zwart|[a-hA-H]\b|I{1,3}\b|IV\b|V\b|\d{1,3}\b))?(?: ?(?:bis|hs|[a-hA-H]\b))?";
const COUNTED: &str = r"(?i)^(?:[-/.,:]\d|[°%]| ?(?:%|euro|procent|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|weken|week|dag|maand|jaar|jaren|uur|min|keer|maal|x\b|gezin|kind|jonge|ouder|leerling|client|cliënt|casus|zaak|zaken|plaats|mens|person|school|team|inwoner|huizen|woning|stuks|km|meter|m2|m²|euro|hulpverl|gesprek|afspr|van de|uit de))";

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    // Words with a capital or prefix before one that ends as streets do: "Burgemeester van Tuyllkade 101", "J.P. Coenstraat 3".
    let lead = r"(?:(?:\d{1,2}e |\p{Lu}[\p{L}'’-]*\.? |(?:\p{Lu}\.){1,4} ?|van |de |der |den |het |'t |'s-|van 't |te |ten |ter |op |in |aan |en |da |di |del |la |le ){0,5})";
    fixed(&format!(
        r"(?:^|[\s(,;:/\x22])(?P<t>{lead}(?:\p{{Lu}}[\p{{L}}'’-]*(?i:{ENDS})|\p{{Lu}}\p{{Ll}}*(?i:{ENDS})|\p{{Lu}}[\p{{L}}'’-]+(?:sngl|ln|pln|pl|wg)\.)\.?(?:[ -](?:Noord|Zuid|Oost|West))?,? (?:(?i:huisnummer|nummer|nr|no)\.? ?)?{NUMBER})"
    ))
});
static SMALL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?:^|[\s(,;:/])(?P<t>(?:van (?:(?:de|der|den) )?)?\p{{Ll}}[\p{{Ll}}'’-]+(?:straat|laan|singel|gracht|dreef|kade|plantsoen|steeg|dijk|plein|weg|hof|pad|straatweg),? (?:(?:huisnummer|nummer|nr|no)\.? ?)?{NUMBER})"
    ))
});
static LAAN_VAN: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?P<t>\b(?:Laan|Weg|Plein|Straat|Hof|Kade|Singel|Pad|Park|Rode|Oude|Nieuwe|Korte|Lange|Kleine|Grote|Hoge|Lage)(?: (?:van|naar|de|der|den|het|'t|voor|in|op)){{0,3}} \p{{Lu}}[\p{{L}}'’-]+(?: \p{{Lu}}[\p{{L}}'’-]+){{0,2}},? (?:(?i:nummer|nr)\.? ?)?{NUMBER})"
    ))
});
// "woont op De Bongerd 12": no street by its end, so living there must be told.
static LIVED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?:\b(?:op|aan|in|te|adres:?|naar|van|voor|over|bij|thuis,|:)|,) (?P<t>(?:(?:[Dd]e|[Hh]et|'t|[Oo]p|[Aa]an) ){{0,2}}\p{{Lu}}[\p{{L}}'’-]+(?: (?:van|de|der|den|het|\p{{Lu}}[\p{{L}}'’-]+)){{0,3}},? (?:(?i:nummer|nr)\.? ?)?{NUMBER})"
    ))
});
static LIVING: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:woon\p{L}*|gewoond|adres\p{L}*|verhui\p{L}*|ingeschreven|huis|thuis|flat|woning|verblij\p{L}*|logeert|trekt in|kamer|appartement|huisbezoek|bezoek|langs|afspraak|opgehaald|gehaald|gebracht|buren|bewoners?|pand|perceel|voordeur|aangetroffen)\b[^!?\n]{0,70}$",
    )
});
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"\b(?i:woon\p{L}*|gewoond|adres(?: is)?:?|verhuis\p{L}*|ingeschreven)\b(?: \p{Ll}+){0,4} (?i:op|aan|in|naar|van)(?: (?:de|het|'t))? (?P<t>(?:(?:\p{Lu}[\p{L}'’.-]*|van|de|der|den) ){0,4}\p{Lu}?[\p{L}'’-]{2,}(?:straat|laan|singel|gracht|dreef|kade|plantsoen|steeg|straatweg))\b",
    )
});
// A row of facts: ", 12-05-2013, Ondiep 44."
static IN_A_ROW: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{9}|(?i:adres):?)[,;]? (?P<t>(?:(?:[Dd]e|[Hh]et|'t) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} [1-9]\d{0,3}(?: ?[a-h]\b)?)(?:[,;.\n]|$)",
    )
});
static AS_ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?i)^,? (?:als|is|was) (?:\p{L}+ ){0,3}(?:adres|woning|huis)|^ (?:woont|wonen|woonde)\b"));
/// "nr. 14, Oudegracht", "op nummer 7 aan het Wilhelminapark".
static NUMBER_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"\b(?P<t>(?:(?i:op) )?(?i:huisnummer|nummer|nr\.?) [1-9]\d{0,3}[a-h]?(?:,| (?:in|aan|op|van|bij|te))(?: (?:de|het|'t))? (?:(?:\p{Lu}[\p{L}'’.-]* ){0,3}\p{Lu}[\p{L}'’-]{2,}(?:straat|str\.|laan|singel|gracht|dreef|kade|plantsoen|steeg|weg|dijk|plein|hof|park|pad|markt|haven|wal|baan|brink|boulevard|buurt|wijk)|[\p{L}'’-]{3,}(?:straat|laan|singel|gracht|dreef|kade|plantsoen|steeg|weg|dijk|plein|hof)))\b",
    )
});
/// Ends of words that are streets; other ends, as in "Verbetering 2" and "Advies 4", count only where the word is no ordinary one.
static STREET_END: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:straat|str\.?|weg|laan|plein|singel|kade|gracht|dreef|hof|pad|dijk|park|steeg|markt|plantsoen|boulevard|veld|oord|berg|brink|kamp|zoom|dam|haven|baan|wal|burg|dyk|leane|strjitte)$",
    )
});
/// Words that end as streets do and are none.
pub(super) const NO_STREETS: &str = " onderweg terugweg uitweg omweg heenweg halverwege gaandeweg snelweg werkplein schoolplein speelplein zorgplein \
    kinderhof vakantiepark pretpark speeltuin kantoortuin werf woonwijk wijk buurt groep kamer klas week verdieping middelbaar ";
/// What stands before a number and is no street: "Groep 8", "Kamer 12".
const NO_LEADS: &str = r"(?i)^(?:de |het )?(?:groep|klas|kamer|week|artikel|art|lijn|fase|stap|bijlage|casus|kwartaal|tabel|figuur|punt|versie|deel|niveau|niv|vmbo|havo|vwo|mbo|dag|jaar|om|bus|tram|metro|trein|halte|perron|lokaal|zaal|verdieping|etage|team|blok|module|les|sessie|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|covid|fifa|gta|playstation|fortnite|vraag|doel|actie|regel|hoofdstuk|pagina|blz|nr|nummer|cijfer|schaal|score|ronde|plan|wet|jeugdwet|wmo|bw|ca|circa|na|tot|van|voor|per|over|binnen|nog|pas|al|ruim|bijna|ongeveer)[.:]? \d";

static BEHIND: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?i)^,? ?(?:nr\.? |nummer |huisnummer )?[1-9]\d{0,3}[a-h]?\b"));
pub(super) static POSTCODE_LETTERS: LazyLock<Regex> = LazyLock::new(|| fixed(r"^ ?[A-Z]{2}\b"));
pub(super) static COUNTS: LazyLock<Regex> = LazyLock::new(|| fixed(COUNTED));
pub(super) static LEADS: LazyLock<Regex> = LazyLock::new(|| fixed(NO_LEADS));

/// A postcode with the house number that stands behind it too, when one stood before it already.
pub(super) fn with_number_behind(text: &str, at: Range<usize>) -> Range<usize> {
    let ends_in_letter = text[at.clone()].ends_with(char::is_alphabetic);
    let number = BEHIND
        .find(&text[at.end..])
        .filter(|number| ends_in_letter && !COUNTS.is_match(&text[at.end + number.end()..]));
    at.start..at.end + number.map_or(0, |number| number.end())
}

/// "voor de Bongerd 9.": an article, a capital and a number that closes the sentence, and no brand or place by that name.
fn closes(text: &str, at: &Range<usize>, street: &str) -> bool {
    let article = ["de ", "het "].iter().any(|article| text[..at.start].ends_with(article));
    let own = Some(street).filter(|_| article).is_some_and(|name| {
        !name.contains(' ') && !lists::is_not_person(&lists::key(name)) && !lists::is_place(&lists::key(name))
    });
    own && (at.end == text.len() || text[at.end..].starts_with(['.', ',', ';', ')', '\n']))
}

/// Whether a sentence begins here, so that the capital says nothing.
fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '-', '•']) || text[before.len()..at].contains('\n')
}

/// Places of streets with a number, and of streets where somebody lives.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (pattern, living) in [(&LAAN_VAN, false), (&NAMED, false), (&SMALL, false), (&LIVED, true)] {
        for one in pattern.captures_iter(text) {
            let at = place(&one);
            let lead = ["op ", "in ", "aan ", "en ", "te "].iter().find(|lead| text[at.clone()].starts_with(**lead));
            let at = without_article(text, at.start + lead.map_or(0, |lead| lead.len())..at.end);
            let at = of_one_sentence(text, at);
            let street =
                text[at.clone()].split(|c: char| c.is_ascii_digit()).next().unwrap_or("").trim_end_matches([' ', ',']);
            let last = street.rsplit(' ').next().unwrap_or("").to_lowercase();
            let counted = COUNTS.is_match(&text[at.end..]) || LEADS.is_match(&text[at.clone()]);
            // "te Utrecht, 3531 CJ": the town and the first half of a postcode.
            let town = living && (POSTCODE_LETTERS.is_match(&text[at.end..]) || lists::is_place(&lists::key(street)));
            let year = one.name("nr").is_some_and(|number| super::digits::is_year(number.as_str()));
            let told = !living
                || LIVING.is_match(before(text, at.start, 80))
                || AS_ADDRESS.is_match(&text[at.end..])
                || closes(text, &at, street);
            let weak =
                !living && opens(text, at.start) && !STREET_END.is_match(&last) && lists::is_word(&lists::key(&last));
            if !counted && !year && !town && told && !weak && !NO_STREETS.contains(&format!(" {last} ")) {
                found.push(Found::new(TraceKind::Address, at, if living { Why::Beside } else { Why::Form }));
            }
        }
    }
    found.extend(street_in_words::find(text));
    found.extend(street_by_place::find(text));
    for pattern in [&NUMBER_FIRST, &BARE, &IN_A_ROW] {
        let streets = pattern.captures_iter(text).map(|one| without_article(text, place(&one)));
        found.extend(streets.map(|at| Found::new(TraceKind::Address, at, Why::Beside)));
    }
    found
}

/// "Kanaalstr.", "Wilhelminapl.": streets that their full stop shortens.
static SHORTENED: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?:str|sngl|ln|pln|pl|wg)$"));

/// "geen DigiD. Verbetering 2": a full stop behind a long word ends a sentence; "Burg. Reigerstraat 3" goes on.
fn of_one_sentence(text: &str, at: Range<usize>) -> Range<usize> {
    let stop = text[at.clone()].rfind(". ").filter(|stop| {
        let word = text[at.start..at.start + stop].rsplit([' ', '.']).next().unwrap_or_default();
        word.chars().count() > 4 && !SHORTENED.is_match(word)
    });
    at.start + stop.map_or(0, |stop| stop + 2)..at.end
}

/// Without an article in small letters that belongs to the sentence: "de Vlasakker 28".
pub(super) fn without_article(text: &str, at: Range<usize>) -> Range<usize> {
    let article = ["de ", "het "].iter().find(|article| text[at.clone()].starts_with(**article));
    at.start + article.map_or(0, |article| article.len())..at.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn streets_with_a_number_are_found() {
        for street in [
            "Dorpsstraat 12",
            "Burgemeester van Tuyllkade 101",
            "Van Speijkstraat 12-bis",
            "J.P. Coenstraat 3a",
            "Laan van Nieuw-Guinea 58",
            "1e Helmersstraat 12",
            "Oude Kerkweg 3",
            "Kerkstraat nr. 12",
            "Prins Hendriklaan 3hs",
        ] {
            assert_eq!(found(&format!("Het is bij {street}, zei ze."))[0], street);
        }
        assert_eq!(found("ze woont op De Bongerd 12 in het dorp")[0], "De Bongerd 12");
        assert_eq!(found("gezin woont in de rozenstraat 4")[0], "rozenstraat 4");
        assert_eq!(found("Hij woont al jaren in de Lijsterbeslaan.")[0], "Lijsterbeslaan");
    }

    #[test]
    fn a_street_that_is_shortened_is_found_whole() {
        for street in ["Kanaalstr. 22", "Wilhelminapl. 3", "Lange Nieuwstr. 14a"] {
            assert_eq!(found(&format!("Het is bij {street}, zei ze."))[0], street);
        }
        assert!(found("Dat is geen plan. Groep 8 doet mee. Stap terug. Advies 4 is goed.").is_empty());
    }

    #[test]
    fn a_number_before_its_street_belongs_to_it() {
        assert_eq!(found("Ze wonen nr. 14, Oudegracht."), ["nr. 14, Oudegracht"]);
        assert_eq!(found("Hij zit op nr 7 aan het Wilhelminapark."), ["op nr 7 aan het Wilhelminapark"]);
        assert_eq!(found("nummer 3 in de kerkstraat"), ["nummer 3 in de kerkstraat"]);
        assert!(found("Hij was nummer 2 op de markt en nr 3 van het team.").is_empty());
    }

    #[test]
    fn groups_times_and_counts_are_no_streets() {
        for text in [
            "Groep 8 doet mee",
            "in het park 12 gezinnen",
            "Overleg in kamer 2.14",
            "Week 12 is rustig",
            "In Utrecht 12 gezinnen",
            "Op maandag 3 maart",
            "onderweg 2 keer gestopt",
            "Mei 2026",
            "Tabel 3 laat het zien",
            "woont sinds Mei 12 jaar hier",
            "Verbetering 2 helpt.",
            "Stap terug. Advies 4 is goed.",
        ] {
            assert!(found(text).is_empty(), "{text} {:?}", found(text));
        }
    }
}
