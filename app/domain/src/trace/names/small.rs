//! Names in small letters: what is a name and nothing else, or stands where only a name can.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length, seed, told};

/// Small letters: only what is a name and nothing else.
pub(super) fn small(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if let Some(name) = initial(text, words, at) {
        return Some(name);
    }
    if word.capital() || word.closed || !word.letters_only() {
        return None;
    }
    if let Some(name) = full(words, at).or_else(|| of_whom(words, at)) {
        return Some(name);
    }
    let strange = behind_kin_van(words, at);
    // "hoessein" is no "hoes" with a "sein": a long given name is a name, also when two words would make it.
    let made = word.surely_given() && word.key().len() >= 6 && !word.is_listed_word();
    if word.is_word() && !made || word.given() && !word.surely_given() {
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

/// "jan de vries", "kees van dijk", "piet jansen": a given name with a surname behind it, both in small letters.
fn full(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.given() || word.key().len() < 3 || told::never_small(word.key()) {
        return None;
    }
    // "een roos van de bakker": what has an article is no given name.
    let noun = seed::before(words, at).filter(|_| word.gap() == Gap::Space).is_some_and(|lead| {
        matches!(
            lead.key(),
            "de" | "het"
                | "een"
                | "die"
                | "dat"
                | "deze"
                | "dit"
                | "geen"
                | "mijn"
                | "zijn"
                | "haar"
                | "hun"
                | "ons"
                | "onze"
                | "elke"
                | "iedere"
        )
    });
    let next = words.get(at + 1).filter(|next| next.follows() && !next.capital())?;
    if noun && word.is_word() {
        return None;
    }
    if length::is_prefix(next.key()) {
        let end = length::behind_prefixes(words, at + 1, true)?;
        let surname = &words[end - 1];
        // "vera de hele dag", "sam op zondag": the small word must open a surname that is listed as one.
        let opens = !matches!(next.key(), "het" | "in" | "op" | "te" | "do" | "di" | "le" | "la");
        return (opens && (surname.surname() || surname.capital() || !surname.is_word()))
            .then(|| seed::name(words, at, end, Why::Listed))?;
    }
    let surname = next.surely_surname() && next.key().len() >= 5;
    // "ria bakker": a trade behind a name that is nothing else.
    let trade = next.surname()
        && next.key().len() > 2
        && (!word.is_word() || told::noun_name(word.key()))
        && !next.closed
        && !beside::may_describe(next.key())
        && !beside::is_verb(next.key());
    (surname || trade).then(|| seed::name(words, at, at + 2, Why::Listed))?
}

/// "j. de vries", "a. jansen": one initial in small letters, no abbreviation of more letters, before a listed surname.
fn initial(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    let letter = word.key().len() == 1 && !word.capital() && word.key().starts_with(|c: char| c.is_ascii_lowercase());
    if !letter || !word.rest().starts_with(". ") || text[..word.at().start].ends_with('.') {
        return None;
    }
    let titled = seed::before(words, at).is_some_and(|title| beside::is_title(title.key()));
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space && !next.capital())?;
    if length::is_prefix(next.key()) {
        let end = length::behind_prefixes(words, at + 1, true)?;
        return words[end - 1].surname().then(|| seed::name(words, at, end, Why::Beside))?;
    }
    (next.surely_surname() || titled && next.surname()).then(|| seed::name(words, at, at + 2, Why::Beside))?
}

/// "sem's moeder", "tim's zusje": a genitive of what is no plural; one behind a vowel ("opa's", "lama's") may be a plural.
fn of_whom(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    let vowel = word.key().ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
    let whose = word.genitive()
        && word.rest().starts_with(['\'', '’', '´', '`'])
        && word.given()
        && word.key().len() > 2
        && (!vowel || !word.is_word());
    let next = words.get(at + 1).filter(|next| next.follows() || next.gap() == Gap::Space)?;
    (whose && !next.closed).then(|| seed::name(words, at, at + 1, Why::Beside))?
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
    let speaks = word.gap() != Gap::Space
        && next.is_some_and(|next| {
            beside::is_human_verb(next.key())
                || matches!(
                    next.key(),
                    "belt"
                        | "belde"
                        | "mailt"
                        | "mailde"
                        | "appt"
                        | "appte"
                        | "wil"
                        | "wilde"
                        | "weigert"
                        | "weigerde"
                        | "komt"
                        | "kwam"
                )
        });
    (of_family || towards || speaks).then(|| seed::name(words, at, at + 1, Why::Beside))?
}
