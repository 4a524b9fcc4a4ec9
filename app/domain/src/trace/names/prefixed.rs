//! Surnames that a prefix before them shows: "Van der Wal belde", "met el Amrani".

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length, seed};

/// "Van der Wal belde", "met el Amrani", "De Wit vertelt".
pub(super) fn prefixed(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !length::is_prefix(word.key())
        || word.closed
        || word.is_letter()
        || seed::before(words, at).is_some_and(|lead| length::is_prefix(lead.key()) && word.gap() == Gap::Space)
    {
        return None;
    }
    let count = 1 + words[at + 1..]
        .iter()
        .take(3)
        .take_while(|next| length::is_prefix(next.key()) && next.gap() == Gap::Space && !next.is_letter())
        .count();
    // "Op De Werf is inloop", "In het Huis van de Wijk": a place that opens a sentence, or a thing that bears a name.
    let opens = matches!(word.key(), "op" | "in" | "bij" | "te") && word.capital() && word.gap() != Gap::Space;
    let thing = seed::before(words, at).is_some_and(|lead| {
        word.gap() == Gap::Space && lead.capital() && lead.is_listed_word() && !lead.given() && !lead.surname()
    });
    if opens || thing {
        return None;
    }
    let surname = words.get(at + count).filter(|surname| {
        surname.gap() == Gap::Space && surname.may_be_name() && (!surname.closed || surname.place && surname.surname())
    })?;
    let two = count > 1 && word.key() == "van" && !matches!(words[at + 1].key(), "het" | "in" | "op" | "de");
    let van_de = count > 1 && word.key() == "van" && words[at + 1].key() == "de";
    let strong = length::is_strong_prefix(word.key())
        && (word.capital() || word.key() != "al" && word.key() != "ben" && word.key() != "ter");
    let verb = words.get(at + count + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_verb(next.key()));
    // "Van Houten belde": a capital of its own, or a verb, makes even a place a surname.
    let own = word.capital() && (verb || word.gap() == Gap::Space);
    let listed = surname.surname() && (!surname.place || own);
    // "De Koning en de minister": an ordinary word behind an article that opens a sentence needs a verb of its own.
    let title = word.key() == "de" && word.gap() != Gap::Space && surname.is_listed_word() && !verb;
    let family = told_behind(surname.rest());
    let capital = word.capital()
        && !title
        && matches!(word.key(), "van" | "de" | "den" | "ten" | "ter" | "op" | "in" | "het" | "t" | "'t")
        && (listed || surname.unknown() && verb && word.key() == "van" || family);
    let article = word.key() == "de" && !word.capital() && surname.surely_surname();
    // "en In 't Veld": capitals of its own about an elided article.
    let elided = count > 1
        && word.capital()
        && word.gap() == Gap::Space
        && matches!(words[at + 1].key(), "t" | "'t")
        && !surname.place
        && surname.letters_only();
    let odd = surname.unknown() || listed;
    let met = word.key() == "de"
        && !word.capital()
        && listed
        && seed::before(words, at)
            .is_some_and(|lead| beside::is_contact(lead.key()) || matches!(lead.key(), "met" | "door"));
    let fits = met
        || elided
        || two && odd
        || van_de && listed && (word.capital() || surname.is_word())
        || strong && (odd || surname.given())
        || capital && (word.key() != "in" && word.key() != "op" && word.key() != "het")
        || article;
    fits.then(|| seed::name(words, at, at + count + 1, Why::Beside))?
}

/// "Van den Broek (vader)": a word of the family in brackets says whose surname it is.
fn told_behind(rest: &str) -> bool {
    rest.strip_prefix(" (")
        .is_some_and(|rest| beside::is_family(rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()))
}

/// "ten Have", "van der Weide" behind a name: after these even an ordinary word is a surname.
pub(super) fn prefixed_surname(words: &[Word<'_>], at: usize) -> bool {
    let Some(prefix) = words.get(at).filter(|prefix| length::is_prefix(prefix.key()) && prefix.gap() == Gap::Space)
    else {
        return false;
    };
    let Some(end) = length::behind_prefixes(words, at, false) else { return false };
    let surname = &words[end - 1];
    let long = end - at > 2 && prefix.key() == "van" || length::is_strong_prefix(prefix.key());
    let weak = matches!(prefix.key(), "in" | "op" | "te" | "het" | "de");
    surname.may_be_name() && (long && !surname.closed || !weak && (surname.surname() || surname.unknown()))
}
