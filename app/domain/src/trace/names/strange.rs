//! Capitals that no list knows: names where the words around them show a person.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, prefixed, row, seed};

/// A capital that no list knows: the words around it must show a person.
pub(super) fn unknown(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.unknown() || beside::is_person_word(word.key()) {
        return None;
    }
    let lead = seed::before(words, at).filter(|_| word.gap() == Gap::Space);
    let thing = |lead: &Word<'_>| {
        beside::is_locative(lead.key())
            || beside::names_a_thing(lead.key())
            || !lead.capital() && is_article(lead.key())
    };
    let ours = lead.is_some_and(|lead| matches!(lead.key(), "onze" | "ons"))
        && words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_verb(next.key()));
    if ours || kin_van(words, at) {
        return seed::name(words, at, at + 1, Why::Beside);
    }
    if lead.is_some_and(|lead| thing(lead) || lead.capital() && lead.closed) {
        return None;
    }
    let shown = row::enumerated(words, at) || paired(words, at) || surrounded(words, at) || led(text, words, at);
    shown.then(|| seed::name(words, at, at + 1, Why::Beside))?
}

/// "de vader van Gebriel": whose father he is.
fn kin_van(words: &[Word<'_>], at: usize) -> bool {
    at > 1
        && words[at].gap() == Gap::Space
        && words[at - 1].key() == "van"
        && words[at - 1].gap() == Gap::Space
        && beside::is_family(words[at - 2].key())
}

fn is_article(key: &str) -> bool {
    matches!(key, "de" | "het" | "een" | "deze" | "dit" | "onze" | "ons")
}

/// "Öykü Kaya", "Solveig ten Have", "Ties en Solveig wonen".
fn paired(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let surname = next.is_some_and(|next| {
        next.capital() && !next.closed && !next.all_capitals() && (next.surname() || next.unknown())
    });
    let other = |word: &Word<'_>| word.capital() && !word.closed && word.surely_given();
    let and = |word: &Word<'_>| matches!(word.key(), "en" | "of") && word.gap() == Gap::Space;
    let joined = next.is_some_and(and)
        && words.get(at + 2).is_some_and(|word| {
            word.gap() == Gap::Space && (other(word) || word.unknown() && plural_behind(words, at + 3))
        })
        || at > 1
            && words[at].gap() == Gap::Space
            && and(&words[at - 1])
            && (other(&words[at - 2]) || words[at - 2].unknown() && plural_behind(words, at + 1));
    surname || prefixed::prefixed_surname(words, at + 1) || joined
}

fn plural_behind(words: &[Word<'_>], at: usize) -> bool {
    const PLURAL: &str = " wonen slapen willen komen zitten hebben gaan kunnen moeten mogen spelen maken hadden waren zijn gingen wilden kwamen woonden sliepen praten lopen blijven krijgen zien ";
    words.get(at).is_some_and(|verb| verb.gap() == Gap::Space && PLURAL.contains(&format!(" {} ", verb.key())))
}

/// What stands behind the word shows a person: an age, a verb of people, "gezien", "was niet thuis".
fn surrounded(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let rest = word.rest();
    let years =
        |rest: &str| rest.split(' ').nth(1).is_some_and(|years| years.starts_with("jaar") || years.starts_with("jr"));
    let aged = rest.strip_prefix(" (").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || rest.strip_prefix(", ").is_some_and(years);
    let family = rest
        .strip_prefix(" (")
        .is_some_and(|rest| beside::is_person_word(rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("")));
    let verb = next.is_some_and(|next| {
        beside::is_human_verb(next.key()) || word.gap() != Gap::Space && beside::is_living_verb(next.key())
    });
    let object = next.is_some_and(|next| beside::is_done_to(next.key()));
    word.genitive() || aged || family || verb || object || beside::tells_of_person(rest)
}

/// What stands before the word leads to a person.
fn led(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    // A word with a capital that begins the sentence leads as it would in small letters.
    let lead = seed::before(words, at)
        .filter(|lead| word.gap() == Gap::Space && (!lead.capital() || lead.gap() == Gap::Start && lead.is_word()));
    let Some(lead) = lead else { return false };
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let person = || sentence_has_person(text, word.at().start);
    let clause = matches!(
        lead.key(),
        "dat"
            | "als"
            | "omdat"
            | "toen"
            | "zodat"
            | "terwijl"
            | "sinds"
            | "nadat"
            | "voordat"
            | "je"
            | "jij"
            | "ik"
            | "we"
            | "wij"
            | "hij"
            | "ze"
    );
    let turned =
        beside::is_living_verb(lead.key()) || beside::is_human_verb(lead.key()) || beside::is_contact(lead.key());
    let verb = beside::leads_to_person(lead.key()) && next.is_some_and(|next| beside::is_verb(next.key()));
    let towards = matches!(
        lead.key(),
        "met"
            | "volgens"
            | "tegen"
            | "over"
            | "namens"
            | "zonder"
            | "naast"
            | "door"
            | "om"
            | "aan"
            | "tussen"
            | "voor"
    ) && person();
    let behind = ["er", "te", "niet", "weer", "ook", "boos", "ziek", "thuis", "bang", "stil", "blij", "moe", "alleen"];
    let state = beside::is_verb(lead.key()) && next.is_some_and(|next| behind.contains(&next.key()));
    clause || turned || verb || towards || state
}

fn sentence_has_person(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
    let end = text[at..].find(['.', '!', '?', '\n']).map_or(text.len(), |end| at + end);
    let sentence = format!(" {} ", text[start..end].to_lowercase());
    [
        " hij ",
        " zij ",
        " ze ",
        " haar ",
        " zijn ",
        " hem ",
        " gesproken ",
        " gesprek ",
        " gebeld ",
        " thuis ",
        " slaapt ",
        " boos ",
        " verdrietig ",
    ]
    .iter()
    .any(|word| sentence.contains(word))
}
