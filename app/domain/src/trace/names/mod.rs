//! Finds names of persons in the words of a text; how a word counts and what stands beside it are judged in the modules below.

mod beside;
mod double;
mod initials;
mod length;
mod listed;
mod prefixed;
mod role;
mod row;
mod seed;
mod small;
mod strange;
mod told;
mod word;

use std::collections::HashSet;
use std::ops::Range;

use super::found::{Found, TraceKind, Why};
use super::token::Token;
use word::Word;

/// Places of names; what lies over something found before is left out.
pub(super) fn find(text: &str, tokens: &[Token], found: &[Found]) -> Vec<Found> {
    let covered = |at: &Range<usize>| found.iter().any(|one| one.at.start < at.end && at.start < one.at.end);
    let mut words = word::words(text, tokens);
    for word in &mut words {
        word.closed |= covered(&word.at());
    }
    let mut names = initials::find(text, &words);
    names.extend(seed::find(text, &words));
    let mut names = joined(names);
    names.retain(|name| !is_institution(&words, name));
    let in_rows = row::beside_names(&words, &names);
    names.extend(in_rows);
    let names = double::tied(text, &words, joined(names));
    let known: HashSet<&str> = names
        .iter()
        .flat_map(|name| words[name.first..name.end].iter())
        .filter(|word| repeats(word))
        .map(|word| word.key())
        .collect();
    let again = (0..words.len()).filter(|at| {
        let word = &words[*at];
        let inside = names.iter().any(|name| (name.first..name.end).contains(at));
        !inside && !word.closed && known.contains(word.key()) && (word.capital() || !word.is_word())
    });
    let again: Vec<Name> = again.map(|at| Name { first: at, end: at + 1, why: Why::Repeated }).collect();
    let mut all: Vec<Name> = names;
    all.extend(again);
    let all = joined(all);
    all.iter().map(|name| traced(&words, name)).collect()
}

/// A word for somebody of a family, in small letters.
pub(super) fn is_family(key: &str) -> bool {
    beside::is_family(key)
}

/// "het Verwey-Jonker Instituut", "de Johan Cruijff Arena": what bears a name and is nobody.
fn is_institution(words: &[Word<'_>], name: &Name) -> bool {
    let bears = |word: &Word<'_>| word.capital() && (beside::bears_a_name(word.key()) || beside::is_street(word.key()));
    let behind = words.get(name.end).filter(|word| word.gap() == super::token::Gap::Space);
    words[name.first..name.end].iter().skip(1).any(bears) || behind.is_some_and(bears)
}

/// Words of a name, from the first to before the end.
#[derive(Clone, Debug)]
struct Name {
    first: usize,
    end: usize,
    why: Why,
}

/// A part of a name that is sought again elsewhere: no small link, and no word that stands in every text.
fn repeats(word: &Word<'_>) -> bool {
    word.key().len() >= 3 && !length::is_prefix(word.key()) && !word.is_word() && word.letters_only()
}

/// Names that touch or overlap made one.
fn joined(mut names: Vec<Name>) -> Vec<Name> {
    names.sort_by_key(|name| (name.first, std::cmp::Reverse(name.end)));
    let mut all: Vec<Name> = Vec::new();
    for name in names {
        match all.last_mut() {
            Some(last) if name.first < last.end => last.end = last.end.max(name.end),
            _ => all.push(name),
        }
    }
    all
}

fn traced(words: &[Word<'_>], name: &Name) -> Found {
    let at = words[name.first].at().start..words[name.end - 1].at().end;
    Found { instead: role::instead(words, name.first, name.end), ..Found::new(TraceKind::Name, at, name.why) }
}

#[cfg(test)]
mod shapes;
#[cfg(test)]
mod tests;
