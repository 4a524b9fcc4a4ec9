//! Names in a row: "Noor, Sem en hun vader".

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside};

/// How often the row is read again, so that a name found in it can show the next.
const READINGS: usize = 3;

/// "Van Dijk, Kuipers en De Wit": capitals that stand in a row with names already found are names too.
pub(super) fn beside_names(words: &[Word<'_>], names: &[Name]) -> Vec<Name> {
    let mut inside = vec![false; words.len()];
    names.iter().for_each(|name| inside[name.first..name.end].fill(true));
    let mut more = Vec::new();
    for _ in 0..READINGS {
        let before = more.len();
        for at in 0..words.len() {
            if !inside[at] && in_row(words, &inside, at) {
                inside[at] = true;
                more.push(Name { first: at, end: at + 1, why: Why::Beside });
            }
        }
        if more.len() == before {
            break;
        }
    }
    more
}

/// A listed name needs a name on one side of it; a strange capital needs one on both, or to close a row of three.
fn in_row(words: &[Word<'_>], inside: &[bool], at: usize) -> bool {
    let word = &words[at];
    if word.closed || word.place || word.all_capitals() || !word.may_be_name() || word.is_letter() {
        return false;
    }
    let and = |at: usize| words.get(at).is_some_and(|and| and.key() == "en" && and.gap() == Gap::Space);
    let named = |at: usize| inside.get(at).is_some_and(|named| *named);
    let after_comma = word.gap() == Gap::Comma && at > 0 && named(at - 1);
    let closes = at > 1 && word.gap() == Gap::Space && and(at - 1) && named(at - 2);
    let before_comma = words.get(at + 1).is_some_and(|next| next.gap() == Gap::Comma) && named(at + 1);
    let before_and = and(at + 1) && words.get(at + 2).is_some_and(|next| next.gap() == Gap::Space) && named(at + 2);
    let (left, right) = (after_comma || closes, before_comma || before_and);
    if word.listed_name() {
        let located = at > 0 && word.gap() == Gap::Space && beside::is_locative(words[at - 1].key());
        let opens = word.gap() == Gap::Start && word.is_word() && !word.surname();
        return left || right && !located && !opens;
    }
    // Between two names even a word that is only made as ordinary words are: "Noor, Faas en Jip".
    let between = left && right && word.named_there() && !beside::is_person_word(word.key());
    between || word.unknown() && left && (right || closes && row_before(words, inside, at - 2))
}

/// Whether the name that ends here follows another by a comma.
fn row_before(words: &[Word<'_>], inside: &[bool], last: usize) -> bool {
    let mut first = last;
    while first > 0 && inside[first - 1] && words[first].gap() == Gap::Space && last - first < 6 {
        first -= 1;
    }
    first > 0 && words[first].gap() == Gap::Comma && inside[first - 1]
}

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
