//! What the lists say about one word of a text: a name, a place, an ordinary word, or nothing known; the words beside it are not asked.

use std::cell::OnceCell;
use std::ops::Range;

use super::super::lists;
use super::super::token::{Gap, Token};
use super::{double, length};
use crate::pseudonym::Pseudonym;

/// One word and what is known of it.
pub(super) struct Word<'t> {
    token: &'t Token,
    text: &'t str,
    /// Part of a place, an organisation, a pseudonym or another trace: no name.
    pub(super) closed: bool,
    /// A place by itself: a name only with a given name or prefix before it.
    pub(super) place: bool,
    /// Two surnames with a hyphen, as only persons have them: "Boer-Visser".
    double: bool,
    given: bool,
    surname: bool,
    and_word: bool,
    word: OnceCell<bool>,
}

/// All words with what the lists say of them.
pub(super) fn words<'t>(text: &'t str, tokens: &'t [Token]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = tokens.iter().map(|token| word(text, token)).collect();
    let mut at = 0;
    while at < tokens.len() {
        let count = if tokens[at].capital || tokens[at].key == "s" { known_phrase(text, &tokens[at..]) } else { 0 };
        // "Frans de Boer": a language by itself, a given name before a surname.
        let count = if count == 1 && given_before_surname(&tokens[at..]) { 0 } else { count };
        for word in &mut words[at..at + count] {
            word.place = count == 1 && lists::is_place(&tokens[at].key) && !lists::is_not_person(&tokens[at].key);
            word.closed = true;
            word.double = false;
        }
        // "Treurspar aan de Dommel" is the name of a case.
        let river = tokens
            .get(at..at + 4)
            .filter(|four| four[0].capital && four[1].key == "aan" && four[2].key == "de" && four[3].capital);
        if river.is_some_and(|four| Pseudonym::parse(&text[four[0].start..four[3].end]).is_ok()) {
            words[at..at + 4].iter_mut().for_each(|word| word.closed = true);
        }
        at += count.max(1);
    }
    words
}

/// Whether a given name stands here with small words and a capital behind it, as before a surname.
fn given_before_surname(tokens: &[Token]) -> bool {
    let small = tokens.iter().skip(1).take(3);
    let small =
        small.take_while(|token| token.gap == Gap::Space && !token.capital && length::is_prefix(&token.key)).count();
    let surname = tokens.get(small + 1).filter(|token| token.gap == Gap::Space && token.capital);
    small > 0
        && lists::is_given(&tokens[0].key)
        && surname.is_some_and(|surname| lists::is_surname(&surname.key) || !lists::is_word(&surname.key) && small > 1)
}

/// How many words from the first make a listed place or organisation, or a pseudonym.
fn known_phrase(text: &str, tokens: &[Token]) -> usize {
    let near = tokens.iter().skip(1).take(4).take_while(|token| token.gap == Gap::Space).count();
    let keys: Vec<&str> = tokens[..=near].iter().map(|token| token.key.as_str()).collect();
    let count = lists::phrase(&keys);
    if count == 0 && Pseudonym::parse(&text[tokens[0].start..tokens[0].end]).is_ok() { 1 } else { count }
}

fn word<'t>(text: &'t str, token: &'t Token) -> Word<'t> {
    let key = token.key.as_str();
    let part = |is: fn(&str) -> bool| {
        is(key) || key.contains('-') && token.capital && key.split('-').any(|part| part.len() > 2 && is(part))
    };
    let genitive = key.strip_suffix('s').filter(|stem| token.capital && stem.len() > 2);
    let bare = |stem: &str| lists::is_given(stem) && !lists::is_word_and_name(stem) && !lists::is_word(key);
    let pair = double::pair(&text[token.start..token.end], token.all_capitals);
    Word {
        given: part(lists::is_given) || genitive.is_some_and(bare),
        surname: part(lists::is_surname) || pair == double::Pair::Known,
        and_word: lists::is_word_and_name(key),
        word: OnceCell::new(),
        closed: token.key.bytes().all(|b| b.is_ascii_digit())
            || key.contains('-') && pair != double::Pair::Known && closed_parts(key),
        double: matches!(pair, double::Pair::Known | double::Pair::Strange),
        place: false,
        token,
        text,
    }
}

/// "GGZ-instelling", "Wmo-consulent", "Utrecht-Noord", "IB'er".
fn closed_parts(key: &str) -> bool {
    key.split('-').any(|part| lists::is_not_person(part) || lists::is_place(part))
        || key.split('-').all(|part| lists::is_word(part) && !lists::is_given(part))
}

impl Word<'_> {
    pub(super) fn key(&self) -> &str {
        &self.token.key
    }

    pub(super) fn at(&self) -> Range<usize> {
        self.token.start..self.token.end
    }

    pub(super) fn gap(&self) -> Gap {
        self.token.gap
    }

    /// Follows the word before it with nothing but a space between.
    pub(super) fn follows(&self) -> bool {
        self.token.gap == Gap::Space
    }

    pub(super) fn capital(&self) -> bool {
        self.token.capital
    }

    pub(super) fn all_capitals(&self) -> bool {
        self.token.all_capitals
    }

    /// Written as two surnames with a hyphen between.
    pub(super) fn double(&self) -> bool {
        self.double
    }

    /// Ends in the prefix of another surname: the "Bakker-de" of "Bakker-de Boer".
    pub(super) fn ties(&self) -> bool {
        double::ties(&self.token.key)
    }

    pub(super) fn genitive(&self) -> bool {
        self.token.genitive
    }

    /// A single letter, as an initial is.
    pub(super) fn is_letter(&self) -> bool {
        self.token.key.chars().count() == 1 && self.capital()
    }

    pub(super) fn letters_only(&self) -> bool {
        self.token.key.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
    }

    /// What the text says right behind it.
    pub(super) fn rest(&self) -> &str {
        &self.text[self.token.end..]
    }

    /// Listed as a given name.
    pub(super) fn given(&self) -> bool {
        self.given
    }

    /// Listed as a surname, or ending as one.
    pub(super) fn surname(&self) -> bool {
        self.surname
    }

    /// Listed as a given name or a surname.
    pub(super) fn listed_name(&self) -> bool {
        self.given || self.surname
    }

    /// A given name that is hardly ever another word.
    pub(super) fn surely_given(&self) -> bool {
        self.given && !self.and_word && self.key().len() > 1
    }

    /// A surname that is no ordinary word and no place.
    pub(super) fn surely_surname(&self) -> bool {
        self.surname && !self.place && !self.is_word()
    }

    /// An ordinary Dutch word, whatever else it is.
    pub(super) fn is_word(&self) -> bool {
        *self.word.get_or_init(|| lists::is_word(self.key()))
    }

    /// An ordinary word by the list itself; "Doelwijt" and "Hoogeboom" are only made as such words are.
    pub(super) fn is_listed_word(&self) -> bool {
        lists::is_listed_word(self.key())
    }

    /// Right behind initials, a title or a role: a capital there is a name, unless the lists know the word.
    pub(super) fn named_there(&self) -> bool {
        self.capital()
            && !self.closed
            && !self.all_capitals()
            && self.letters_only()
            && self.key().len() > 3
            && !self.is_listed_word()
            && !capital_inside(&self.text[self.at()])
    }

    /// Opens its line behind a bullet: "- Ton: regelt vervoer".
    pub(super) fn bulleted(&self) -> bool {
        let before = self.text[..self.token.start].trim_end_matches(' ');
        before.len() < self.token.start
            && before.ends_with(['-', '•', '*', '–'])
            && before
                .trim_end_matches(['-', '•', '*', '–'])
                .trim_end_matches(' ')
                .chars()
                .next_back()
                .is_none_or(|c| c == '\n')
    }

    /// A capital that no list explains.
    pub(super) fn unknown(&self) -> bool {
        self.capital()
            && !self.closed
            && !self.all_capitals()
            && self.letters_only()
            && self.key().len() > 2
            && !self.given
            && !self.surname
            && !self.is_word()
            && !capital_inside(&self.text[self.at()])
    }

    /// Could be a name for its writing: a capital, and no place, organisation or row of capitals.
    pub(super) fn may_be_name(&self) -> bool {
        self.capital()
            && (!self.closed || self.place)
            && self.letters_only()
            && (!self.all_capitals() || self.key().len() > 3)
            && self.key().len() > 1
    }
}

/// "WhatsApp", "OuderKind": hardly a person. "McDonald" and "DeVries" are rare enough.
fn capital_inside(written: &str) -> bool {
    written
        .split('-')
        .any(|part| part.chars().skip(1).any(char::is_uppercase) && !part.starts_with("Mc") && !part.starts_with("IJ"))
}
