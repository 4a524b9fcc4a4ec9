//! What a whole town heard of: a person in the news or on a film that went round, a named crime at a named sort of place.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::pattern::place;
use super::rows::pattern;

/// Words of time and manner between the verb and the paper.
const WHEN: &str = r"(?: (?:vorige?|afgelopen|begin|eind|deze|die|week|maand|jaar|zomer|winter|laatst|toen|daarmee|ermee|ook|gisteren|vandaag|al|pas|nog|vaak|net|zelfs|onlangs|eens|veel|breed|groot|geregeld|destijds|kort|uitgebreid|twee|drie|keer|met (?:zijn|haar|hun) (?:naam|foto|gezicht|verhaal)|in \d{4}|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|daarna|eerder|meermaals|prominent|volop|hiermee)){0,4}";

static NEWS: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    let somebody = r"(?:<person>|<kin>|hij|zij|ze)";
    let event = r"(?:incident|ruzie|mishandeling|steekpartij|schietpartij|brand|ongeluk|ongeval|overval|zaak|verhaal|foto|filmpje|uithuisplaatsing|vermissing|aanhouding|rechtszaak)";
    let paper = r"(?:in|op|bij) (?:(?:het|de|een|alle|diverse) )?(?:landelijk(?:e)? |regionale |lokale |plaatselijke )?<medium>";
    [
        // "Het meisje dat vorige maand in het AD stond".
        pattern(&format!(
            r"(?P<t>\b{somebody}(?: (?:van|uit) [\p{{L}}\p{{N}}-]+)?,? (?:dat|die|wiens|wier|van wie|over wie|waarvan|waarover)<5> {paper}(?: (?:heeft|had|is|was|werd)){{0,1}} (?:stond|stonden|staat|was|waren|kwam|kwamen|gekomen|gestaan|geweest|verscheen|verschenen|te zien|genoemd))\b"
        )),
        // "Het gezin stond vorig jaar in de krant".
        pattern(&format!(
            r"(?P<t>\b{somebody}(?: (?:zelf|samen|later|ook)){{0,1}} (?:stond|stonden|staat|was|waren|kwam|kwamen|is|zijn|verscheen|verschenen|heeft|hebben|zat|zaten){WHEN} {paper})\b"
        )),
        // "zijn ongeluk was op het nieuws", "haalde de krant".
        pattern(&format!(
            r"(?P<t>\b(?:zijn|haar|hun|dit|deze|die|dat) {event} (?:stond|staat|was|is|kwam|verscheen|haalde|heeft){WHEN} (?:{paper}|(?:het|de) (?:<medium>))|(?:<person>|<kin>|hij|zij|ze) haalde{WHEN} (?:het|de) (?:<medium>))\b"
        )),
        // "een filmpje van hem ging viraal".
        pattern(
            r"(?P<t>\b(?:film|filmpje|filmpjes|video|video's|foto|foto's|beelden|naaktfoto|naaktfoto's|vlog|tiktok|opname|bericht)\b<7> (?:viraal|viral|trending|rondging|rondgingen|rondgaat|rondgaan|op dumpert|duizenden keren? (?:gedeeld|bekeken))|(?:ging|gaat|gingen|gegaan|is|was) (?:<person>\b )?(?:viraal|viral))\b",
        ),
        // "de jongen over wie de krant schreef", "de krant schreef over hem".
        pattern(
            r"(?P<t>\b(?:(?:over|van) (?:wie|hem|haar|hen) (?:de|het) <medium> (?:schreef|berichtte|meldde|bericht|schrijft)|(?:de|het) <medium> (?:schreef|berichtte) over (?:hem|haar|hen|(?:het|de|dit|deze|zijn|haar) (?:<person>|<kin>))))\b",
        ),
    ]
});
/// "zit vast voor de overval op de juwelier".
static CRIME: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    let at = r"<2> (?:op|in|bij|van|aan|tegen) (?:(?:de|het|een|die|deze|zijn|haar|dat) ){0,1}(?:oude |jonge |lokale )?(?:<target>|(?-i:\p{Lu})\p{L}{2,})";
    let held = r"(?:vast|vastzit|vastzat|gedetineerd|veroordeeld|opgepakt|aangehouden|gearresteerd|voorarrest|hechtenis|cel|gevangenis|gezeten|verdacht|verdachte|betrokken|terecht|celstraf|jeugddetentie|tbs)";
    [
        pattern(&format!(
            r"(?P<t>\b{held}<5> (?:voor|wegens|vanwege|na|om|van|bij) (?:(?:de|een|het|die|twee|een gewapende) )?<crime>{at})\b"
        )),
        pattern(&format!(r"(?P<t>\b<crime>{at}<3>(?:,? (?:waarvoor|waarbij|waarvan|die))<6> {held})\b")),
        pattern(
            r"(?P<t>\b(?:<kin>|hij|zij|ze|jongen|meisje|jongere)\b<3> (?:overviel|overvielen|beroofde|beroofden|stak|schoot|gijzelde)<3>(?: (?:in|op|bij)){0,1} (?:de|het|een) <target>)\b",
        ),
    ]
});

/// Places of what was in the news, and of crimes that a town knows.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let patterns = NEWS.iter().chain(CRIME.iter());
    patterns.flat_map(|pattern| pattern.captures_iter(text).map(|one| place(&one))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_in_the_news_is_known() {
        for text in [
            "Het meisje dat vorige maand in het AD stond.",
            "Het gezin stond vorig jaar in de krant.",
            "Hij was vorige week op het nieuws.",
            "Een filmpje van hem ging viraal.",
            "Haar ongeluk haalde het nieuws.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
        for text in [
            "Die belt dezelfde dag, ook als er nog geen nieuws is.",
            "Het stond in de krant dat de gemeente bezuinigt.",
            "Hij zag op het nieuws dat de regels veranderen.",
            "De nieuwe regel stond in de wijkkrant.",
            "Moeder leest de krant.",
            "Ze is boos over wat er op het nieuws was.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_named_crime_at_a_named_sort_of_place_is_known() {
        for text in [
            "Zijn vader zit vast voor de overval op de juwelier.",
            "Broer is opgepakt na een steekpartij bij het station.",
            "De overval op de supermarkt waarvoor zijn oom is veroordeeld.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
        for text in [
            "Vader zit vast.",
            "Hij is veroordeeld voor diefstal.",
            "Moeder is bang voor inbraak in de wijk.",
            "De school is betrokken bij het overleg.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
