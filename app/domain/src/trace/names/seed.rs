//! Finds the words that show a name, from the surest sign to the loosest; each sign is judged in a module of its own.

use super::super::found::Why;
use super::word::Word;
use super::{Name, length, listed, prefixed, small, strange, told};

/// Names that a list or a word beside them shows.
pub(super) fn find(text: &str, words: &[Word<'_>]) -> Vec<Name> {
    let mut names = Vec::new();
    for at in 0..words.len() {
        let seed = told::behind_title(text, words, at)
            .or_else(|| told::shortened(words, at))
            .or_else(|| told::behind_person(text, words, at))
            .or_else(|| told::behind_naming(text, words, at));
        let seed = seed
            .or_else(|| listed::listed(words, at))
            .or_else(|| prefixed::prefixed(words, at))
            .or_else(|| strange::unknown(text, words, at));
        names.extend(seed.or_else(|| small::small(text, words, at)));
    }
    names
}

pub(super) fn name(words: &[Word<'_>], first: usize, end: usize, why: Why) -> Option<Name> {
    let small = !words[first].capital();
    Some(Name { first, end: length::reach(words, end, small).max(end), why })
}

pub(super) fn before<'w, 't>(words: &'w [Word<'t>], at: usize) -> Option<&'w Word<'t>> {
    at.checked_sub(1).map(|before| &words[before])
}
