//! "The only one": somebody who by an origin, an aid or a sort of person is alone in a place; other combinations live beside this.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::pattern::before;
use super::rows::pattern;

/// "de enige jongen met een gehoorapparaat op school", "het enige Syrische gezin in de straat".
static OF_A_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:de|het|als|'t) enig(?:st)?e<3> (?:<person>|<origin>)\b<6> (?:in|op|van|uit|binnen|bij) (?:(?:de|het|deze|dit|die|zijn|haar|hun|onze|ons|heel|een) ){0,2}(?:kleine |hele |eigen )?<place>\b",
    )
});
/// "de enige jongen in een rolstoel", "de enige met een gehoorapparaat".
static WITH_AN_AID: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:de|het|als|'t) enig(?:st)?e(?:<3> (?:<person>|<origin>)\b|,? (?:die|dat|met|in|zonder)\b)<4>(?: (?:met|in|zonder|aan)){0,1}(?: (?:een|zijn|haar|twee|de)){0,1}(?: (?:roze|rode|blauwe|zwarte|grote|kleine|elektrische)){0,1} <aid>\b",
    )
});
/// "In groep 8 is hij de enige Eritrese jongen".
static PLACE_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:in|op|binnen|bij) (?:(?:de|het|deze|dit|die|zijn|haar|hun|onze|ons|heel) ){0,2}<place> (?:is|was|zit|zat|woont|woonde|loopt|heeft|zijn|waren|blijft)<4>(?: (?:de|het|als)) enig(?:st)?e<2> (?:<person>|<origin>)\b",
    )
});
/// "als enige van de klas in een rolstoel": the sort of person is told before.
static AS_ONLY_ONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:de|het|als) enig(?:st)?e,? (?:in|op|van|uit|bij) (?:(?:de|het|deze|dit|zijn|haar|hun|onze|heel) ){0,2}<place>\b<4>(?: (?:met|in|zonder|uit|van)){0,1}(?: (?:een|zijn|haar|twee|de)){0,1} (?:<aid>|<origin>)\b",
    )
});

/// Places of people who are alone in something.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    if !text.contains("enig") {
        return Vec::new();
    }
    let patterns = [&OF_A_PLACE, &WITH_AN_AID, &PLACE_FIRST, &AS_ONLY_ONE];
    let found = patterns.into_iter().flat_map(|pattern| pattern.find_iter(text).map(|one| one.range()));
    found.filter(|at| !denied(text, at)).collect()
}

/// "niet de enige jongen in de klas": there are more of them.
fn denied(text: &str, at: &Range<usize>) -> bool {
    let lead = before(text, at.start, 24).trim_end().to_lowercase();
    let inside = text[at.clone()].to_lowercase();
    ["niet", "nooit", "geen"].iter().any(|no| lead.ends_with(no) || inside.contains(&format!(" {no} de enige")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_alone_in_a_place_is_singled_out() {
        for text in [
            "Hij is de enige jongen met een gehoorapparaat op school.",
            "Zij was het enige meisje in een rolstoel in de buurt.",
            "De enige Syrische jongen in groep 8 voelt zich alleen.",
            "Het is het enige Eritrese gezin van de straat.",
            "Hij is de enige Syriër van het team.",
            "Hij is de enige met een gehoorapparaat.",
            "In groep 6 is zij het enige meisje met een hoofddoek.",
            "Ze zit als enige van de klas in een rolstoel.",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_only_thing_and_somebody_who_is_not_alone_single_nobody_out() {
        for text in [
            "De enige vraag is wie het doet op school.",
            "Hij is niet de enige jongen in de klas die dit vertelt.",
            "De mentor is de enige die op school naar hem luistert.",
            "Het enige dat hielp was rust in de klas.",
            "Er waren enige kinderen in de wijk die hulp kregen.",
            "De enige plek op school waar het stil is.",
            "Moeder is de enige ouder met gezag.",
            "School is het enige dat nog loopt.",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
