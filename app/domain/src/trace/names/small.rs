//! Names in small letters: what is a name and nothing else, or stands where only a name can.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length, seed, told};

/// Small letters: only what is a name and nothing else.
pub(super) fn small(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if word.capital() || word.closed || !word.letters_only() {
        return None;
    }
    let strange = behind_kin_van(words, at);
    if word.is_word() || word.given() && !word.surely_given() {
        return small_noun(words, at);
    }
    if strange {
        return seed::name(words, at, at + 1, Why::Beside);
    }
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let visited =
        at > 0 && matches!(words[at - 1].key(), "bij" | "met") && word.gap() == Gap::Space && word.key().len() > 2;
    if visited
        && next.is_some_and(|next| {
            matches!(next.key(), "geweest" | "gesproken" | "gebeld" | "thuis" | "gezeten" | "gepraat")
        })
    {
        return seed::name(words, at, at + 1, Why::Beside);
    }
    let given = word.surely_given() && word.key().len() >= 4;
    let surname = word.surely_surname() && word.key().len() >= 5;
    (given || surname).then(|| {
        seed::name(words, if surname && !given { length::start(words, at) } else { at }, at + 1, Why::Listed)
    })?
}

/// "moeder van öykü": whose mother she is, in small letters.
fn behind_kin_van(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let of_family = at > 1
        && word.gap() == Gap::Space
        && words[at - 1].key() == "van"
        && words[at - 1].gap() == Gap::Space
        && beside::is_family(words[at - 2].key());
    of_family && word.key().len() > 2 && !beside::is_verb(word.key()) && !word.is_word()
}

/// "moeder van jasmijn", "bij floor geweest", "jan belde": a noun without an article where only a name can stand.
fn small_noun(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.given() || !told::noun_name(word.key()) || word.key().len() < 3 {
        return None;
    }
    let lead = seed::before(words, at).filter(|_| word.gap() == Gap::Space);
    let of_family = lead.is_some_and(|lead| lead.key() == "van") && at > 1 && beside::is_family(words[at - 2].key());
    let towards =
        lead.is_some_and(|lead| matches!(lead.key(), "met" | "bij" | "volgens" | "tegen" | "voor" | "aan" | "door"));
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let speaks = word.gap() != Gap::Space && next.is_some_and(|next| beside::is_human_verb(next.key()));
    (of_family || towards || speaks).then(|| seed::name(words, at, at + 1, Why::Beside))?
}
