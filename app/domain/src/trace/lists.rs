//! The lists of names, words, places and organisations, looked up by a word in small letters without accents; who is meant, others decide.

use std::collections::HashSet;
use std::sync::LazyLock;

type Words = HashSet<String>;

const WORDS: &str = include_str!("lists/words.txt");
/// At most this many words make one name of a place or an organisation.
const LONGEST_PHRASE: usize = 5;

static GIVEN: LazyLock<Words> = LazyLock::new(|| {
    let mut names = keys(include_str!("lists/given_names.txt"));
    names.extend(keys(include_str!("lists/given_names_opentaal.txt")));
    names
});
static SURNAMES: LazyLock<Words> = LazyLock::new(|| keys(include_str!("lists/surnames.txt")));
static WORDS_AND_NAMES: LazyLock<Words> = LazyLock::new(|| keys(include_str!("lists/words_and_names.txt")));
static PLACES: LazyLock<Words> = LazyLock::new(|| keys(include_str!("lists/places.txt")));
static NOT_PERSONS: LazyLock<Words> = LazyLock::new(|| keys(include_str!("lists/not_persons.txt")));

fn keys(file: &str) -> Words {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(|name| key(&name.replace('_', " "))).collect()
}

/// A word in small letters without accents.
pub(super) fn key(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(plain_letter).collect()
}

fn plain_letter(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' | 'į' | 'ĩ' | 'ỉ' | 'ị' => 'i',
        'ľ' | 'ł' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ț' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '’' | '‘' | '`' | '´' => '\'',
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

/// Whether a row of words, with a space before and behind each, has this one.
pub(super) fn in_row(row: &str, word: &str) -> bool {
    let spaced = |at: usize| row[..at].ends_with(' ') && row[at + word.len()..].starts_with(' ');
    !word.is_empty() && row.match_indices(word).any(|(at, _)| spaced(at))
}

/// A listed given name.
pub(super) fn is_given(key: &str) -> bool {
    GIVEN.contains(key)
}

/// A listed surname, or one that ends as only surnames do.
pub(super) fn is_surname(key: &str) -> bool {
    SURNAMES.contains(key) || ends_as_surname(key)
}

fn ends_as_surname(key: &str) -> bool {
    const ENDS: [&str; 26] = [
        "stra", "sma", "inga", "oglu", "ski", "ska", "wicz", "czyk", "enko", "chuk", "escu", "singh", "redjo",
        "dikromo", "wijojo", "widjojo", "pawiro", "mariam", "medhin", "selassie", "michael", "haimanot", "ovic",
        "evic", "yilmaz", "moglu",
    ];
    key.len() >= 6 && ENDS.iter().any(|end| key.ends_with(end)) && !is_word(key)
}

/// A name that is an ordinary word too: it needs more signs than being listed.
pub(super) fn is_word_and_name(key: &str) -> bool {
    WORDS_AND_NAMES.contains(key)
}

/// A place, written in as many words as the key has.
pub(super) fn is_place(key: &str) -> bool {
    PLACES.contains(key)
}

/// An organisation, method, brand or another capital that is nobody's name.
pub(super) fn is_not_person(key: &str) -> bool {
    NOT_PERSONS.contains(key)
}

/// How many of these words, from the first, make the longest listed name of a place or an organisation.
pub(super) fn phrase(keys: &[&str]) -> usize {
    let longest = keys.len().min(LONGEST_PHRASE);
    (1..=longest)
        .rev()
        .find(|count| {
            let phrase = keys[..*count].join(" ");
            is_place(&phrase) || is_not_person(&phrase)
        })
        .unwrap_or(0)
}

/// An ordinary Dutch word, also inflected or made of two others.
pub(super) fn is_word(key: &str) -> bool {
    stands(key) || inflected(key, 2) || made_of_two(key)
}

/// An ordinary word by the list, as it stands there or inflected; not one that is only made of two others.
pub(super) fn is_listed_word(key: &str) -> bool {
    stands(key) || inflected(key, 2)
}

fn inflected(key: &str, deep: u8) -> bool {
    const ENDS: [&str; 23] = [
        "tjes", "tje", "jes", "je", "heden", "heid", "ingen", "ing", "ende", "end", "sten", "ste", "den", "de", "ten",
        "te", "ers", "er", "en", "e", "s", "t", "d",
    ];
    ENDS.iter().any(|end| {
        let stem = key.strip_suffix(end).filter(|stem| stem.len() >= 4);
        stem.is_some_and(|stem| stands(stem) || deep > 1 && inflected(stem, deep - 1))
    })
}

fn made_of_two(key: &str) -> bool {
    if key.len() < 8 {
        return false;
    }
    let word = |part: &str| stands(part) || inflected(part, 1);
    (4..=key.len() - 4).filter(|at| key.is_char_boundary(*at)).any(|at| {
        let (head, tail) = key.split_at(at);
        word(tail) && (word(head) || head.strip_suffix('s').is_some_and(|head| head.len() >= 4 && word(head)))
    })
}

/// Whether the sorted list has exactly this line.
fn stands(key: &str) -> bool {
    let (mut low, mut high) = (0, WORDS.len());
    while low < high {
        let middle = WORDS.floor_char_boundary(low.midpoint(high));
        let start = WORDS[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = WORDS[start..].find('\n').map_or(WORDS.len(), |at| start + at);
        match WORDS[start..end].cmp(key) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_also_inflected_and_joined() {
        for word in ["moeder", "school", "gezinswerker", "wijkteam", "belde", "kinderen", "zorgen", "aanwezig"] {
            assert!(is_word(word), "{word}");
        }
        for name in ["tesfalem", "woldeab", "fatima", "yilmaz", "hoitinga"] {
            assert!(!is_word(name), "{name}");
        }
    }

    #[test]
    fn accents_and_capitals_do_not_hide_a_name() {
        assert!(is_given(&key("Zoë")) && is_surname(&key("YILDIRIM")) && is_surname(&key("Wiśniewski")));
        assert_eq!((key("Nguyễn"), key("Phượng")), ("nguyen".to_owned(), "phuong".to_owned()));
    }

    #[test]
    fn the_lists_are_broad() {
        assert!(
            GIVEN.len() > 5_000 && SURNAMES.len() > 2_000 && PLACES.len() > 500,
            "{} {}",
            GIVEN.len(),
            SURNAMES.len()
        );
    }
}
