//! Whether two wordings name the same rule, or look so much alike that somebody should be asked; whose rules they are is not known here.

use crate::alphabet::unmarked;
use std::collections::BTreeSet;

/// How many rules are offered at most.
pub const OFFERED: usize = 3;

/// A wording without what people write differently each time: capitals, accents, spaces, full stops.
pub fn folded(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match unmarked(letter) {
            Some(letters) => plain.push_str(letters),
            None if letter.is_alphanumeric() => plain.push(letter),
            // An apostrophe, or a mark that stands apart from its letter.
            None if matches!(letter, '\'' | '’' | '‘' | '\u{300}'..='\u{36f}') => {}
            None => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two wordings name the same rule.
pub fn same_rule(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// The places of those that look like what was typed, the nearest first; one that says the same is not among them.
pub fn near<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
    let typed = folded(typed);
    let mut found: Vec<(usize, u32)> = known
        .into_iter()
        .map(folded)
        .enumerate()
        .filter(|(_, text)| *text != typed && !text.is_empty())
        .filter_map(|(place, text)| likeness(&typed, &text).map(|likeness| (place, likeness)))
        .collect();
    found.sort_by_key(|(place, likeness)| (std::cmp::Reverse(*likeness), *place));
    found.into_iter().take(OFFERED).map(|(place, _)| place).collect()
}

/// How much two folded texts are alike, in hundredths; nothing when it is too little to ask about. Either they are written
/// alike, as with a slip of the finger, or most words that say something are the same, as with a longer and a shorter wording.
fn likeness(one: &str, other: &str) -> Option<u32> {
    let written = written(one, other);
    let told = told(one, other);
    (written >= 65 || told >= 65).then_some(written + told)
}

/// Pairs of letters in both, against all pairs.
fn written(one: &str, other: &str) -> u32 {
    let pairs = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect::<BTreeSet<_>>()
    };
    let (one, other) = (pairs(one), pairs(other));
    hundredths(2 * one.intersection(&other).count(), one.len() + other.len())
}

/// Words that say something in both, against those of the shorter one; a single word says too little.
fn told(one: &str, other: &str) -> u32 {
    let words = |text: &str| text.split(' ').filter(|word| word.chars().count() > 3).map(str::to_owned).collect();
    let (one, other): (BTreeSet<String>, BTreeSet<String>) = (words(one), words(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let both = few.iter().filter(|word| many.iter().any(|same| same_word(word, same))).count();
    if both < 2 { 0 } else { hundredths(both, few.len()) }
}

/// `beschikking` and `beschikkingen` are one word here.
fn same_word(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    one == other || alike >= 6
}

fn hundredths(part: usize, whole: usize) -> u32 {
    u32::try_from(100 * part / whole.max(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_spaces_and_full_stops_make_no_other_rule() {
        assert!(same_rule("Eerst een beschikking.", "  eerst één   Beschikking"));
        assert!(same_rule("Cliënt-ondersteuner vooraf!", "client ondersteuner vooraf"));
        assert!(!same_rule("Eerst een beschikking", "Eerst een intake"));
    }

    #[test]
    fn what_looks_like_a_known_rule_is_offered_and_what_does_not_is_not() {
        let known = [
            "Eerst een beschikking, dan pas hulp",
            "De school meldt pas na zestien uur verzuim",
            "Een tolk boeken gaat via het stadhuis",
        ];
        let offered = |typed: &str| near(typed, known);
        assert_eq!(offered("eerst beschikking dan hulp"), [0]);
        assert_eq!(offered("Eerst een beschiking, dan pas hulp"), [0], "a slip of the finger");
        assert_eq!(offered("Verzuim meldt de school pas na zestien uur"), [1], "another order");
        assert_eq!(offered("Tolk alleen boeken via stadhuis"), [2]);
        assert!(offered("Geen vervoer buiten de gemeente").is_empty());
        assert!(offered("Zonder indicatie geen hulp").is_empty());
        assert!(offered("EERST een beschikking, dan pas hulp.").is_empty(), "that one is the same");
    }

    #[test]
    fn at_most_three_are_offered_the_nearest_first() {
        let known = [
            "wachten op besluit raad a",
            "wachten op besluit raad",
            "wachten op besluit raad bc",
            "wachten op besluit raad defg",
        ];
        let offered = near("wachten op besluit raad ab", known);
        assert_eq!((offered.len(), offered[0]), (OFFERED, 0));
    }
}
