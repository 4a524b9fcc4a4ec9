//! How far a name reaches from the word that shows it: prefixes, initials and surnames behind it, prefixes before it.

use super::super::lists;
use super::super::token::Gap;
use super::word::Word;

const PREFIXES: &str = " van de der den het t 't ten ter te el al ben bel ait aït abou abu aboe bin ibn bint von vom zu di da dos du del la le op in haj hadj ould oulad \
    ouled v vd d s' d' st sint 's sidi lalla ";
/// Small words that stand inside a surname only between a name and a capital: "Maria das Neves".
const INNER: &str = " das do dello della delle degli dei dalla y e ";
/// Before these alone a surname may stand in small letters or begin a sentence.
const STRONG_PREFIXES: &str = " el al ben ait abou abu ibn bin ten ter von ould oulad bel ";

/// A small word inside surnames.
pub(super) fn is_prefix(key: &str) -> bool {
    lists::in_row(PREFIXES, key)
}

pub(super) fn is_strong_prefix(key: &str) -> bool {
    lists::in_row(STRONG_PREFIXES, key)
}

/// A small word inside surnames that has no other place: it opens none.
fn is_inner(word: &Word<'_>) -> bool {
    !word.capital() && lists::in_row(INNER, word.key())
}

/// Where the name ends whose word before `from` is sure: more given names, initials, prefixes with a surname.
pub(super) fn reach(words: &[Word<'_>], from: usize, small: bool) -> usize {
    let mut end = from;
    while let Some(next) = words.get(end) {
        // A genitive ends the name before it: "Sems moeder".
        if end > 0 && words[end - 1].genitive() || end >= from + 6 {
            break;
        }
        let spaced = next.follows() || next.gap() == Gap::Space;
        if !spaced {
            break;
        }
        if end > 0 && words[end - 1].ties() {
            // "Bakker-de Boer", "Brouwer-van den Hoek": what a prefix announces is a surname, whatever the word.
            let small = words[end..].iter().take(3).take_while(|word| is_prefix(word.key()) && word.follows()).count();
            let surname = words.get(end + small).filter(|word| word.follows() && word.letters_only());
            let fits = |word: &&Word<'_>| word.capital() || words[end - 1].surname() && !words[end - 1].capital();
            if surname.filter(fits).is_none() {
                break;
            }
            end += small + 1;
            continue;
        }
        let inner = inner_surname(words, end);
        if of_three(words, end) {
            end += 1;
        } else if inner > 0 {
            end += inner + 1;
        } else if next.is_letter()
            && (next.rest().starts_with('.') || words.get(end + 1).is_some_and(|w| w.may_be_name() && w.follows()))
        {
            end += 1;
        } else if let Some(surname) = behind_prefixes(words, end, small) {
            end = surname;
        } else if fits(next, small) {
            end += 1;
        } else {
            break;
        }
    }
    // A last initial without what follows belongs to it too: "Sem B."
    end
}

/// "Tjon A Fat", "Tjin A Tsoi": surnames of three words, each with a capital, of which the first shows the others.
fn of_three(words: &[Word<'_>], at: usize) -> bool {
    const FIRST: &str = " tjon tjin tjong tjoe lie-a lo-a man-a ";
    let first = |back: usize| at.checked_sub(back).is_some_and(|first| lists::in_row(FIRST, words[first].key()));
    let joined = words[at].capital() && words[at].letters_only() && words[at].follows();
    joined && (first(1) || first(2) && words[at - 1].follows())
}

/// "das Neves", "y Gómez", "de los Santos" behind a name with a capital: how many small words stand before the surname.
fn inner_surname(words: &[Word<'_>], at: usize) -> usize {
    let article = words[at].key() == "de"
        && words
            .get(at + 1)
            .is_some_and(|next| next.follows() && matches!(next.key(), "los" | "las") && !next.capital());
    let count = 1 + usize::from(article);
    let surname = words.get(at + count).filter(|word| word.follows() && word.may_be_name() && !word.closed);
    let fits = (article || is_inner(&words[at]))
        && at > 0
        && words[at - 1].capital()
        && surname.is_some_and(|word| words[at].key().len() > 1 && !word.is_listed_word() || word.surname());
    if fits { count } else { 0 }
}

/// "van der Wal", "El Amrani": where the surname behind these prefixes ends.
pub(super) fn behind_prefixes(words: &[Word<'_>], first: usize, small: bool) -> Option<usize> {
    let inner = |nth: usize, word: &Word<'_>| nth == 0 || word.gap() == Gap::Space;
    let small_letter = |word: &Word<'_>| word.key().len() > 1 || !word.capital();
    let prefixes = words[first..].iter().take(4).enumerate();
    let count =
        prefixes.take_while(|(nth, word)| is_prefix(word.key()) && inner(*nth, word) && small_letter(word)).count();
    if count == 0 {
        return None;
    }
    let surname = words.get(first + count).filter(|word| word.follows())?;
    // "Selam in de Rivierenwijk": where somebody is, no part of who.
    let locative = matches!(words[first].key(), "in" | "op" | "te") && !words[first].capital();
    if locative && (surname.place && !surname.surname() || is_neighbourhood(surname.key())) {
        return None;
    }
    let only_article =
        count == 1 && matches!(words[first].key(), "de" | "het" | "in" | "op" | "te" | "la" | "le" | "a");
    let known = surname.surname() || surname.unknown() || surname.place;
    let capital =
        surname.may_be_name() && (!surname.closed || surname.place && !only_article) && (!only_article || known)
            || surname.double() && (small || surname.capital());
    let listed = small
        && !surname.capital()
        && !surname.closed
        && (surname.surname() || !surname.is_word() && surname.key().len() > 3 && !only_article);
    (capital || listed).then_some(first + count + 1)
}

/// Part of a town by its end.
fn is_neighbourhood(key: &str) -> bool {
    ["wijk", "buurt", "kwartier", "straat", "laan", "plein", "gracht", "singel", "polder", "eiland"]
        .iter()
        .any(|end| key.strip_suffix(end).is_some_and(|stem| stem.len() > 2))
}

/// Whether a word right behind a name belongs to it.
fn fits(word: &Word<'_>, small: bool) -> bool {
    if word.capital() {
        let listed = word.given() || word.surname();
        return word.double()
            || word.may_be_name() && !word.closed && (listed || !word.is_word() || word.key().len() > 3)
            || word.place && word.surname();
    }
    let foreign = word.key().len() >= 5 && word.letters_only() && !super::beside::is_verb(word.key());
    small && !word.closed && !word.is_word() && (word.surname() || word.given() || foreign) && word.key().len() > 2
}

/// Where a name begins whose surname stands at `at`: the prefixes right before it belong to it.
pub(super) fn start(words: &[Word<'_>], at: usize) -> usize {
    let mut first = at;
    while first > 0
        && words[first].gap() == Gap::Space
        && is_prefix(words[first - 1].key())
        && at - first < 3
        && !words[first - 1].is_letter()
    {
        first -= 1;
    }
    first
}
