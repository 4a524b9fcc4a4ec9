//! Finds surnames with initials: "J. de Vries", "A.B. Yilmaz", "Vries, J. de"; a letter that ends a sentence is no initial.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length};

/// Names that initials give away.
pub(super) fn find(text: &str, words: &[Word<'_>]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let count = initials(text, &words[at..]);
        if count > 0 {
            if let Some(end) = surname(words, at, count) {
                names.push(Name { first: at, end, why: Why::Beside });
                at = end;
                continue;
            }
            // "M. wil niet praten": a letter that stands for a name, where a person's verb follows.
            let alone = matches!(words[at].gap(), Gap::Start)
                || at
                    .checked_sub(1)
                    .is_some_and(|lead| beside::is_family(words[lead].key()) || beside::is_contact(words[lead].key()));
            let verb = words.get(at + count).filter(|next| next.gap() == Gap::Space && !next.capital());
            if alone && count <= 2 && verb.is_some_and(|next| beside::is_verb(next.key())) {
                names.push(Name { first: at, end: at + count, why: Why::Beside });
            } else if let Some(first) = reversed(text, words, at) {
                names.push(Name { first, end: with_prefixes(words, at + count), why: Why::Beside });
            }
        }
        at += count.max(1);
    }
    names
}

/// How many initials stand in a row, each with its full stop (or the last without, before a surname).
fn initials(text: &str, words: &[Word<'_>]) -> usize {
    let dotted = |word: &Word<'_>| word.is_letter() && !word.closed && text[word.at().end..].starts_with('.');
    words
        .iter()
        .enumerate()
        .take(6)
        .take_while(|(nth, word)| dotted(word) && (*nth == 0 || word.gap() == Gap::Space))
        .count()
}

fn surname(words: &[Word<'_>], at: usize, count: usize) -> Option<usize> {
    let next = words.get(at + count).filter(|next| next.gap() == Gap::Space)?;
    if let Some(end) = length::behind_prefixes(words, at + count, false) {
        // "vitamine D. De school": an article that begins a sentence takes no surname that is a plain word.
        let begins = next.capital() && matches!(next.key(), "de" | "het" | "in" | "op" | "van" | "te");
        return (!begins || words[end - 1].double() || words[end - 1].surname() && words[end - 1].capital())
            .then(|| length::reach(words, end, false));
    }
    if next.double() {
        return Some(length::reach(words, at + count + 1, false));
    }
    let plain_word = next.is_word() && !next.surname() && !next.named_there();
    let led = at.checked_sub(1).is_some_and(|lead| {
        words[at].gap() == Gap::Space
            && matches!(
                words[lead].key(),
                "door" | "van" | "met" | "en" | "aan" | "bij" | "namens" | "heer" | "mw" | "mevr" | "dhr"
            )
    });
    let plain_word = plain_word && !led;
    let fits = next.may_be_name()
        && !next.closed
        && !plain_word
        && (count > 1 || next.surname() || next.unknown() || next.named_there() || next.given() || led);
    fits.then(|| length::reach(words, at + count + 1, false))
}

/// "Vries, J. de": the surname stands before the comma.
fn reversed(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let comma = text[words[before].at().end..words[at].at().start].trim_end() == ",";
    let fits =
        words[before].may_be_name() && !words[before].closed && (words[before].surname() || words[before].unknown());
    (comma && fits).then(|| length::start(words, before))
}

fn with_prefixes(words: &[Word<'_>], from: usize) -> usize {
    from + words[from..]
        .iter()
        .take(3)
        .take_while(|word| {
            word.gap() == Gap::Space
                && !word.capital()
                && length::is_prefix(word.key())
                && !matches!(word.key(), "in" | "op" | "te" | "het")
        })
        .count()
}
