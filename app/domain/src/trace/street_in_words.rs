//! Recognises a street with its house number in words, "Kanaalstraat twaalf"; numbers in figures are found beside it.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{fixed, place};
use super::street::{COUNTS, NO_STREETS, without_article};

/// "Kanaalstraat twaalf": a number in words, with nothing counted behind it.
static SPELLED: LazyLock<Regex> = LazyLock::new(|| {
    let below_ten = "(?:twee|drie|vier|vijf|zes|zeven|acht|negen)";
    let tens = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)";
    let number = format!(
        "(?:{below_ten}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:(?:een|één|{below_ten})(?:en|ën))?{tens}|(?:{below_ten}?honderd)(?:en)?(?:{below_ten}|tien|elf|twaalf|{tens})?)"
    );
    let behind = "(?:$|[.,;:!?)\n]|-| (?:te|in|bij|op|aan|en|of|woont|wonen|woonde|staat|staan|is|was|waar|met|van|voor|heeft|hebben|om|sinds|naar|komt|kwam|[a-h]|hs|bis|boven|beneden|achter|hoog|huis)(?-u:\\b))";
    fixed(&format!(
        r"(?:^|[\s(,;:/])(?P<t>(?:(?:\p{{Lu}}[\p{{L}}'’-]*\.? |van |de |der |den |het ){{0,4}}\p{{Lu}}|\p{{Ll}})[\p{{L}}'’-]+(?:straat|laan|singel|gracht|dreef|kade|plantsoen|steeg|straatweg|weg|plein|hof|dijk),? (?:(?:(?:huisnummer|nummer|nr) )?(?i:{number})|(?:huisnummer|nummer|nr) (?:een|één)))(?P<behind>{behind})"
    ))
});
/// Streets with a number in words.
pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    SPELLED.captures_iter(text).filter_map(|one| {
        let at = without_article(text, place(&one));
        let street = text[at.clone()].split([' ', ',']).next().unwrap_or("").to_lowercase();
        let counted = COUNTS.is_match(&text[at.end..]);
        // In small letters a way may be a figure of speech: it warns and is never refused.
        let why = if text[at.clone()].starts_with(char::is_uppercase) { Why::Form } else { Why::Beside };
        (!counted && !NO_STREETS.contains(&format!(" {street} "))).then(|| Found::new(TraceKind::Address, at, why))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).map(|one| &text[one.at]).collect()
    }

    #[test]
    fn a_number_in_words_behind_a_street_is_an_address() {
        assert_eq!(found("Ze woont in de Kanaalstraat twaalf."), ["Kanaalstraat twaalf"]);
        assert_eq!(found("op de Oude Molenweg nummer een bij oma"), ["Oude Molenweg nummer een"]);
        assert_eq!(found("in de rozenlaan drieëntwintig woont vader"), ["rozenlaan drieëntwintig"]);
    }

    #[test]
    fn what_is_counted_in_a_street_is_no_number_of_a_house() {
        for text in [
            "In de Kanaalstraat twaalf gezinnen bezocht.",
            "In de Kanaalstraat een bezoek gebracht.",
            "Op het schoolplein twee, later drie kinderen.",
            "We waren onderweg drie keer gestopt.",
        ] {
            assert!(found(text).is_empty(), "{text} {:?}", found(text));
        }
    }
}
