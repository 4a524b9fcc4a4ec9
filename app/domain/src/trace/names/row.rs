//! Names in a row: "Noor, Sem en hun vader".

use super::super::token::Gap;
use super::beside;
use super::word::Word;

/// One of a row: "Noor, Sem en hun vader", "Öykü, Ties en Lot": a listed name or a family word in the row shows that all are persons.
pub(super) fn enumerated(words: &[Word<'_>], at: usize) -> bool {
    let candidate = |word: &Word<'_>| word.capital() && !word.closed && (word.given() || word.unknown());
    let comma = |word: &Word<'_>| word.gap() == Gap::Comma;
    let mut first = at;
    while first > 0 && comma(&words[first]) && candidate(&words[first - 1]) {
        first -= 1;
    }
    if first > 1 && words[first - 1].key() == "en" && words[first].gap() == Gap::Space {
        return false;
    }
    let mut last = at;
    while words.get(last + 1).is_some_and(|next| comma(next) && candidate(next)) {
        last += 1;
    }
    let (Some(and), Some(after)) = (words.get(last + 1), words.get(last + 2)) else { return false };
    if last == first || and.key() != "en" || and.gap() == Gap::Start {
        return false;
    }
    let family = beside::is_family(after.key())
        || matches!(after.key(), "hun" | "zijn" | "haar" | "de" | "een")
            && words.get(last + 3).is_some_and(|kin| beside::is_family(kin.key()));
    family || candidate(after) && (after.surely_given() || words[first..=last].iter().any(Word::surely_given))
}
