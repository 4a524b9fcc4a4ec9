//! Finds combinations that few people have: something rare together with an age or a place, and what the modules beside it know; sparingly.

mod family;
mod only;
mod public;
mod rows;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::lists;
use super::pattern::{fixed, place};
use super::token;

/// How far apart the parts may stand, in bytes.
const REACH: usize = 260;
/// So many of the rows of what is rare are diagnoses and origins; the others are situations, which need an age and a place.
const SITUATIONS: usize = 2;
/// Syndromes that many families know.
const COMMON: [&str; 4] = ["down", "asperger", "tourette", "gilles"];

static RARE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // Rare diagnoses.
        r"(?i)\b(?:syndroom van (?:\p{Lu}[\p{L}-]+)|(?:prader-?willi|angelman|rett|dravet|klinefelter|turner|marfan|noonan|kabuki|duchenne|williams|huntington|wolfram|batten|sanfilippo|lesch-nyhan|cornelia de lange|rubinstein-taybi|smith-magenis|cri du chat|fragiele[- ]x|ehlers-danlos|moebius|usher)\b(?:-?syndroom)?|taaislijmziekte|cystic fibrosis|cystische fibrose|sikkelcel\p{L}*|thalassemie|hemofilie|stofwisselingsziekte|spierziekte|spierdystrofie|sma type \d|osteogenesis|brozebotten\p{L}*|epidermolysis\p{L}*|vlinderkind\p{L}*|albinisme|dwerggroei|achondroplasie|conversiestoornis|dissociatieve identiteitsstoornis|narcolepsie|selectief mutisme|foetaal alcohol\p{L}*|fas\b|leukemie|hersentumor|niertransplantatie|harttransplantatie|doofblind\p{L}*|hermafrodiet|intersekse|transgender)",
        // Rare origins.
        r"(?i)\b(?:uit|afkomstig uit|geboren in|gevlucht uit) (?:tonga|bhutan|faer[oö]er|ijsland|papoea\p{L}*|mongoli[eë]|laos|malediven|fiji|burundi|djibouti|eswatini|lesotho|tsjaad|togo|benin|gabon|madagaskar|mauritius|nauru|samoa|tuvalu|kiribati|turkmenistan|tadzjikistan|kirgizi[eë]|tibet|groenland|belize|paraguay|uruguay|bolivia|guatemala|honduras|nicaragua|el salvador|haïti|oost-timor|brunei|tsjetsjeni[eë]|abchazi[eë]|moldavi[eë]|malta|cyprus|nieuw-zeeland|botswana|namibi[eë]|zambia|malawi|rwanda|niger|mauritani[eë])\b",
        // Rare family situations.
        r"(?i)\b(?:drieling|vierling|vijfling|(?:acht|negen|tien|elf|twaalf|dertien|8|9|10|11|12|13) (?:kinderen|broers en zussen)|(?:moeder|vader|ouder|broer|zus)s? (?:is|werd) (?:vermoord|doodgeschoten|doodgestoken)|(?:vermoordde|doodde|doodstak) (?:zijn|haar)|familiedrama|gezinsdrama|eerwraak|draagmoeder\p{L}*|te vondeling|vondeling|(?:ex-)?burgemeester|wethouder|dominee van|imam van|profvoetballer|bekende? (?:zanger|zangeres|acteur|actrice|voetballer|vlogger|rapper|nederlander)|olympisch\p{L}*|circusartiest\p{L}*|kermisfamilie|woonwagenkamp|schippersgezin|(?:stond|was) (?:ermee |daarmee )?in (?:de krant|het nieuws)|op tv geweest|sekte)\b",
    ]
    .iter()
    .map(|pattern| fixed(pattern))
    .collect()
});
static ONLY: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:(?:het|de|als) enige (?:\p{L}+ ){1,4}?(?:in|van|op) (?:het |de |dit |deze |ons |heel )?(?:dorp|eiland|straat|gehucht|(?-i:\p{Lu})[\p{L}-]+))",
    )
});
/// "de zoon van de bakker in Hollandscheveld": of somebody of whom a village has one.
static KNOWN_TO_ALL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"\b(?P<t>(?i:(?:de|het|een) (?:oudste |jongste |enige )?(?:zoon|zoontje|dochter|dochtertje|kind|vrouw|man|weduwe|moeder|vader|broer|zus|kleinzoon|kleindochter|ex|gezin|kinderen) van (?:de|onze|een) (?:oude |vorige |plaatselijke )?(?:bakker|slager|huisarts|dokter|dominee|predikant|pastoor|koster|smid|kapper|notaris|dierenarts|veearts|tandarts|apotheker|molenaar|schoolmeester|hoofdmeester|schooldirecteur|burgemeester|wethouder|kruidenier|kastelein|herbergier|juwelier|bloemist|visboer|melkboer|groenteboer|kaasboer|boswachter|brandweercommandant|wijkagent|imam|voorganger|rabbijn|organist|dirigent|veerman|sluiswachter|fietsenmaker|garagehouder|supermarkteigenaar|dorpsagent|postbode|boer|schaapherder|caf[eé]baas|snackbarhouder)) (?:in|uit|van|te|op) (?P<where>\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+)?))",
    )
});
/// Towns where that says little.
const CITIES: &str = " amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn haarlem arnhem amersfoort zaanstad enschede \
    haarlemmermeer zwolle zoetermeer leiden maastricht dordrecht ede leeuwarden alphen alkmaar emmen delft deventer venlo helmond hilversum lelystad purmerend \
    nederland belgie duitsland den nieuwegein zeist gouda hoorn almelo hengelo assen ";
static AGE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:\d{1,2}[ -]?(?:jaar|jarige?|jr|maanden)\b|\d{1,2} ?\(?jaar|(?:van|is|was) (?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)\b|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)[ -]?jarige?|groep \d)|\(\d{1,2}[),]",
    )
});
static VILLAGE: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?i)\b(?:in|uit|op|van) (?:het|ons|dit|een klein) (?:dorp(?:je)?|eiland|gehucht)\b"));

/// An age that somebody has by itself, not how long or how often something was.
static AGED: LazyLock<Regex> = LazyLock::new(|| {
    let age = "(?:\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)";
    let behind = r"(?:$|[.,;)\n]| (?:en|met|uit|heeft|die|dat|is|oud)\b)";
    fixed(&format!(
        r"(?i)\b{age}[ -]?jarige?\b|\(\d{{1,2}}\)|(?:\b(?:van|is|was|wordt|werd) {age}(?: jaar)?|,? \d{{1,2}} jaar|\bgroep \d){behind}"
    ))
});
static SOMEBODY: LazyLock<Regex> = LazyLock::new(|| rows::pattern(r"\b(?:<person>|<kin>)\b"));

/// Places of such combinations, from the first part to the last.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = together(text);
    let known = family::find(text).into_iter().chain(only::find(text)).chain(public::find(text));
    found.extend(known.map(|at| Found::new(TraceKind::Rare, at, Why::Together)));
    found.extend(ONLY.find_iter(text).map(|one| Found::new(TraceKind::Rare, one.range(), Why::Together)));
    found.extend(KNOWN_TO_ALL.captures_iter(text).filter_map(|one| {
        let town = lists::key(one.name("where")?.as_str());
        let said = town.split(' ').next().unwrap_or_default();
        let known = lists::in_row(CITIES, said) || lists::is_not_person(said) || lists::is_not_person(&town);
        (!known).then(|| Found::new(TraceKind::Rare, place(&one), Why::Together))
    }));
    found.sort_by_key(|one| (one.at.start, std::cmp::Reverse(one.at.end)));
    found.dedup_by(|later, earlier| later.at.start < earlier.at.end);
    found
}

/// Something rare with an age and a place; a diagnosis or an origin with one of the two, for the neighbourhood of a team is known.
fn together(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let rare = RARE
        .iter()
        .enumerate()
        .flat_map(|(nth, pattern)| pattern.find_iter(text).map(move |one| (nth < SITUATIONS, one.range())));
    let mut places = None;
    let mut ages: Option<Vec<Range<usize>>> = None;
    for (own, one) in rare {
        if COMMON.iter().any(|common| text[one.clone()].to_lowercase().ends_with(common)) {
            continue;
        }
        let places = places.get_or_insert_with(|| places_in(text));
        let near = |other: &&Range<usize>| {
            other.end + REACH > one.start
                && other.start < one.end + REACH
                && (other.end <= one.start || other.start >= one.end)
        };
        let town = places.iter().find(near).cloned();
        let ages = ages.get_or_insert_with(|| AGE.find_iter(text).map(|age| age.range()).collect());
        let age = ages.iter().find(near).cloned();
        let parts = match (town, age) {
            (Some(town), Some(age)) => Some(town.start.min(age.start)..town.end.max(age.end)),
            (town, _) if own => one_of_two(text, &one, town),
            _ => None,
        };
        found.extend(parts.map(|parts| {
            Found::new(TraceKind::Rare, one.start.min(parts.start)..one.end.max(parts.end), Why::Together)
        }));
    }
    found
}

/// The age of somebody, or a place with somebody, in the sentence of what is rare.
fn one_of_two(text: &str, one: &Range<usize>, town: Option<Range<usize>>) -> Option<Range<usize>> {
    let start = text[..one.start].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
    let end = text[one.end..].find(['.', '!', '?', '\n']).map_or(text.len(), |end| one.end + end);
    let age = AGED.captures_iter(&text[start..end]).map(|aged| place(&aged)).map(|at| start + at.start..start + at.end);
    let outside = |at: &Range<usize>| at.end <= one.start || at.start >= one.end;
    let age = age.into_iter().find(outside);
    let town = town.filter(|town| town.start >= start && town.end <= end && SOMEBODY.is_match(&text[start..end]));
    age.or(town)
}

/// Places of towns and neighbourhoods, and of "in het dorp".
fn places_in(text: &str) -> Vec<Range<usize>> {
    let words = token::tokens(text);
    let mut places: Vec<Range<usize>> = VILLAGE.find_iter(text).map(|one| one.range()).collect();
    places.extend(words.windows(2).filter_map(|pair| {
        let before = pair[1].gap == token::Gap::Comma
            || matches!(
                pair[0].key.as_str(),
                "in" | "uit" | "te" | "op" | "van" | "wijk" | "dorp" | "gemeente" | "den" | "de"
            );
        (before && pair[1].capital && lists::is_place(&pair[1].key)).then(|| pair[1].start..pair[1].end)
    }));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_rare_with_an_age_and_a_place_is_found() {
        assert_eq!(find("Het meisje van 9 uit Bunnik heeft het syndroom van Rett.").len(), 1);
        assert_eq!(find("Een drieling van 4 jaar in Vleuten.").len(), 1);
        assert_eq!(find("Zij zijn het enige Eritrese gezin in het dorp.").len(), 1);
    }

    #[test]
    fn something_rare_of_a_person_with_an_age_or_a_place_is_found() {
        for text in [
            "Het meisje van 9 heeft het syndroom van Rett.",
            "Een jongen met taaislijmziekte uit Bunnik.",
            "De 14-jarige komt uit Bhutan.",
        ] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn one_of_the_three_alone_is_no_trace() {
        for text in [
            "Ze is twee keer opgenomen met leukemie.",
            "Over taaislijmziekte is in Utrecht veel bekend.",
            "De wethouder kwam langs in groep 8.",
            "Het kind heeft het syndroom van Down.",
            "Een jongen van 12 uit Utrecht heeft ADHD.",
            "De enige vraag is wie het doet.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
