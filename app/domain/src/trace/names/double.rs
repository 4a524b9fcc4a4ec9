//! Judges one word with a hyphen: two surnames of one person ("Boer-Visser", the "Bakker-de" of "Bakker-de Boer") or something else; what stands beside it is not asked.

use super::super::lists;
use super::word::Word;
use super::{Name, length};

/// What a word with a hyphen is for its writing and the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// Two listed surnames, or one and a strange word: "Boer-Visser", "Bakker-de", "vries-jansen".
    Known,
    /// Two capitals that no list explains as names: "Hoek-Winter". Only what stands before it can make it one.
    Strange,
    /// No two surnames.
    None,
}

/// Parts of a town or of the year, which stand behind a hyphen with a capital as well.
const DIRECTIONS: &str = " noord zuid oost west centrum midden stad binnen buiten hoog laag oud nieuw boven beneden ";

/// Whether its last part is the prefix of the surname that follows.
pub(super) fn ties(key: &str) -> bool {
    let Some((first, last)) = key.rsplit_once('-') else { return false };
    first.len() > 2
        && matches!(
            last,
            "de" | "van" | "den" | "der" | "ten" | "ter" | "el" | "al" | "ben" | "vd" | "von" | "te" | "t"
        )
}

/// What the word is, as it is written in the text.
pub(super) fn pair(written: &str, all_capitals: bool) -> Pair {
    let key = lists::key(written);
    if ties(&key) {
        let first = key.rsplit_once('-').map_or("", |(first, _)| first);
        return if lists::is_surname(first) || lists::is_given(first) { Pair::Known } else { Pair::None };
    }
    let parts: Vec<&str> = key.split('-').collect();
    let direction = parts.iter().any(|part| part.len() < 2 || lists::in_row(DIRECTIONS, part));
    if parts.len() != 2 || direction || all_capitals || length::is_prefix(parts[0]) {
        return Pair::None;
    }
    let capitals = written.split('-').filter(|part| capital_alone(part)).count();
    let surnames = parts.iter().filter(|part| lists::is_surname(part)).count();
    let plain = |part: &&&str| lists::is_word(part) || lists::is_place(part) || lists::is_not_person(part);
    let words = parts.iter().filter(plain).count();
    let organised = parts.iter().any(|part| lists::is_not_person(part) && !lists::is_surname(part));
    match capitals {
        2 if surnames == 2 || surnames == 1 && words == 0 => Pair::Known,
        2 if !organised => Pair::Strange,
        // In small letters "kok-bakker" may be two trades: one of them must be a surname and nothing else.
        0 if surnames == 2 && words < 2 => Pair::Known,
        0 if surnames == 2 => Pair::Strange,
        _ => Pair::None,
    }
}

fn capital_alone(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|letter| !letter.is_uppercase())
}

/// "van der Berg - Smit": two surnames with spaces about the hyphen made one name.
pub(super) fn tied(text: &str, words: &[Word<'_>], names: Vec<Name>) -> Vec<Name> {
    let mut all: Vec<Name> = Vec::with_capacity(names.len());
    for name in names {
        let surname = |at: usize| words[at].surname() && words[at].capital() && !words[at].surely_given();
        match all.last_mut() {
            Some(last)
                if last.end == name.first
                    && matches!(
                        &text[words[last.end - 1].at().end..words[name.first].at().start],
                        " - " | "- " | " -"
                    )
                    && surname(last.end - 1)
                    && surname(name.end - 1)
                    && !surely_begins(words, &name) =>
            {
                last.end = name.end;
            }
            _ => all.push(name),
        }
    }
    all
}

/// Whether a name begins with a given name or an initial: then it is somebody else's.
fn surely_begins(words: &[Word<'_>], name: &Name) -> bool {
    words[name.first].surely_given() || words[name.first].is_letter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_surnames_with_a_hyphen_are_told_from_places_and_trades() {
        assert_eq!(pair("Boer-Visser", false), Pair::Known);
        assert_eq!(pair("Bakker-de", false), Pair::Known);
        assert_eq!(pair("vries-jansen", false), Pair::Known);
        for other in ["Utrecht-Noord", "kok-bakker", "Wmo-consulent", "GGZ-NHN", "intake-gesprek", "Cito-Toets"] {
            assert_ne!(pair(other, false), Pair::Known, "{other}");
        }
        assert_eq!(pair("Wmo-consulent", false), Pair::None);
    }
}
