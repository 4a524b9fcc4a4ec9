//! Families that people of a neighbourhood know: multiples of an age or a place, large families, a parent in a public office.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::pattern::place;
use super::rows::pattern;

const AGE: &str =
    r"(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)";
/// A number of children that few families have.
const MANY: &str = r"(?:acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|8|9|1[0-8])";

/// "een drieling van negen", "de tweeling (4)", "een tweeling uit groep 5", "een vierjarige tweeling".
static MULTIPLE: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        pattern(&format!(
            r"(?P<t>\b(?:twee|drie|vier|vijf|zes)ling(?:en)?\b<1>(?:,? (?:van|is|zijn|was|waren|wordt|werd)(?: (?:nu|net|bijna|ook))? {AGE}(?: (?:jaar oud|jaar|jr|maanden|weken))?|, {AGE} jaar))(?:$|[.,;:!?)\n]| (?:en|met|uit|heeft|hebben|is|zijn|die|dat|in|op|van|zit|zitten|woont|wonen|gaat|gaan|was|waren|bij|thuis|kwam|komt|over|om|als)\b)"
        )),
        pattern(&format!(
            r"(?P<t>\b(?:{AGE}[ -]?jarige|{AGE} jaar oude) (?:twee|drie|vier|vijf|zes)ling\b|\b(?:twee|drie|vier|vijf|zes)ling \({AGE}(?: jaar)?\))"
        )),
        pattern(
            r"(?P<t>\b(?:tweeling\b<2> (?:in|uit|van|op) (?:(?:de|het|deze|dit|hetzelfde|dezelfde|ons|onze) )?<narrow>|(?:drie|vier|vijf|zes)ling(?:en)?\b<4> (?:in|uit|van|op|bij) (?:(?:de|het|deze|dit|hetzelfde|dezelfde|zijn|haar|hun|ons|onze) )?<place>))\b",
        ),
    ]
});
/// "het gezin met elf kinderen", "moeder heeft tien kinderen", "hun negende kind".
static LARGE: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        pattern(&format!(
            r"(?P<t>\b(?:gezin|familie|huishouden)\b<3> (?:met|van|telt|heeft|kent)(?: (?:maar liefst|wel|meer dan|in totaal|samen|ruim))? {MANY}(?: (?:eigen|jonge|kleine|minderjarige|thuiswonende))? ?(?:kinderen|personen|koppen|man|zoons|dochters|broers en zussen)?)(?:$|[.,;:!?)\n]| (?:in|uit|op|die|dat|en|woont|heeft|komt|is|aan|bij|van)\b)"
        )),
        pattern(&format!(
            r"(?P<t>\b(?:(?:moeder|vader|ouders|oma|opa|echtpaar|vrouw|man|mevrouw|meneer|hij|zij|ze)\b<1> (?:heeft|hebben|kreeg|kregen|zorgt voor|zorgen voor|is moeder van|is vader van) (?:al |samen |in totaal |maar liefst |wel ){{0,2}}{MANY} (?:eigen |jonge |kleine )?(?:kinderen|zoons|dochters|broers en zussen|broertjes en zusjes|broers|zussen)|(?:(?:ze|zij) (?:zijn|waren)(?: thuis)?|(?:zijn|waren) (?:ze|zij)(?: thuis)?) met {MANY} kinderen|(?:moeder|vader|ouders) van {MANY}(?: kinderen)?|{MANY} (?:broers en zussen|broertjes en zusjes|zussen en broers|zusjes en broertjes)|{MANY}koppig(?:e)? (?:gezin|familie)|uit een (?:gezin|nest) van {MANY}(?: kinderen)?))(?:$|[.,;:!?)\n]| (?:en|die|in|uit|op|thuis|is|heeft|hebben|was|waarvan|met|bij|van)\b)"
        )),
        pattern(
            r"(?P<t>\b(?:hun|haar|zijn|zwanger van (?:een|het|de)) (?:achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende)(?: kind(?:je)?| zoon| dochter| baby))\b",
        ),
    ]
});
/// "vader is imam", "de zoon van de wethouder"; a trade of which there are more needs the place where it is done.
static OFFICE: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    let who = r"(?:<kin>)\b,?(?: (?:is|was|wordt|werd|werkt als|werkte als|was ooit|blijft))?(?: (?:de|een|zelf|ook|nu|toen|vroeger|jarenlang|al jaren|inmiddels|sinds kort|hier|lokaal|plaatselijke|nieuwe|bekende|vorige|huidige|voormalig(?:e)?|waarnemend|oud|ex)){0,3}";
    let there = r"<1> (?:van|in|bij|op|voor) (?:(?:de|het|deze|dit|dezelfde|hetzelfde|onze|ons|zijn|haar|hun|een|zelfde) ){0,2}(?:grote |kleine |turkse |marokkaanse |katholieke |protestantse |lokale |plaatselijke )?(?:<local>|(?-i:\p{Lu})\p{L}{2,})\b";
    // Of a trade a town has more than one; whether a village has is asked elsewhere.
    let near = there.replace(r"|(?-i:\p{Lu})\p{L}{2,}", "");
    [
        pattern(&format!(r"\b{who} <office>\b(?:{there})?")),
        pattern(&format!(
            r"\b(?:<kin>) van (?:de|onze|een|het) (?:vorige |oude |nieuwe |lokale |plaatselijke )?<office>\b(?:{there})?"
        )),
        pattern(&format!(
            r"\b(?:<kin>)\b(?:,? (?:is|was|wordt|werd|werkt als|werkte als)(?: (?:de|een|zelf|ook|nu|vroeger|jarenlang|al jaren|inmiddels)){{0,2}}| van de) <trade>\b{near}"
        )),
    ]
});

/// Places of such families.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let patterns = MULTIPLE.iter().chain(LARGE.iter()).chain(OFFICE.iter());
    patterns.flat_map(|pattern| pattern.captures_iter(text).map(|one| place(&one))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiples_of_an_age_or_a_place_are_known_in_a_neighbourhood() {
        for text in [
            "Een drieling van negen gaat naar de opvang.",
            "De tweeling (4) slaapt slecht.",
            "Een zesjarige tweeling krijgt hulp.",
            "De tweeling uit groep 5 mist veel.",
            "De drieling op school valt op.",
            "De vierling is nu 2 jaar.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
        for text in ["De tweeling ging mee.", "Een tweeling van een nicht.", "De tweeling was twee keer ziek."] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_family_with_very_many_children_is_known() {
        for text in [
            "Het gezin met elf kinderen woont klein.",
            "Moeder heeft tien kinderen.",
            "Hij komt uit een gezin van negen kinderen.",
            "Ze is zwanger van haar negende kind.",
            "Hij heeft twaalf broers en zussen.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
        for text in [
            "Gezinnen met acht weken wachttijd.",
            "Het gezin met drie kinderen.",
            "In de groep zaten twaalf kinderen.",
            "Het gezin heeft acht keer gebeld.",
            "De moeder heeft tien kinderfeestjes bezocht.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_parent_in_a_public_office_is_known() {
        for text in [
            "Zijn vader is imam van de moskee in de wijk.",
            "Haar moeder is wethouder.",
            "De zoon van de burgemeester spijbelt.",
            "Moeder is juf op dezelfde school.",
            "Oom was jarenlang voorzitter van de voetbalclub.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
        for text in [
            "De dominee en de imam kennen dit gezin allebei.",
            "Moeder is met de wethouder in gesprek.",
            "Vader is bakker.",
            "De wethouder en de burgemeester kwamen langs.",
            "De juf van school belde moeder.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
