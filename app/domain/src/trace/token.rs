//! Cuts folded text into words and says what stands before each; what a word means is decided elsewhere.

use super::lists;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// The text, a line or a sentence begins here.
    Start,
    /// A bracket, colon, quote or dash: what follows may have a capital for that alone.
    Opening,
    /// A comma or semicolon.
    Comma,
    /// Nothing but a space, or "/", "&", "+".
    Space,
}

/// One word: letters with inner apostrophes and hyphens, or digits.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// In small letters, without accents, without a genitive 's.
    pub(super) key: String,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// Is written in capitals alone, two or more.
    pub(super) all_capitals: bool,
    /// A full stop stands right behind it and it is an abbreviation or a single letter.
    pub(super) short: bool,
    /// A genitive 's follows.
    pub(super) genitive: bool,
    pub(super) gap: Gap,
}

const ABBREVIATIONS: &str = " mw mevr mvr mej dhr hr dr drs mr ir ing prof fam st sr jr ds pr past ca evt bijv bv nr tel o a m b t v n i c \
    resp incl excl jl geb ivm mbt tav tnv nav aug sept okt nov dec jan feb mrt apr adv ";

/// The words of a text in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(from) = text[at..].find(begins_word).map(|skip| at + skip) {
        let end = from + word_length(&text[from..]);
        let before = &text[at..from];
        // The apostrophe of "van 't Hof" opens nothing.
        let elided = before.strip_suffix(['\'', '’', '‘']).filter(|_| matches!(&text[from..end], "t" | "s" | "n"));
        let gap = tokens.last().map_or(Gap::Start, |last| gap(elided.unwrap_or(before), last.short));
        tokens.push(token(text, from, end, gap));
        at = end;
    }
    tokens
}

/// Whether a word may begin with it: signs such as "½" count as numbers, yet are part of no word.
fn begins_word(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit()
}

fn word_length(rest: &str) -> usize {
    let digits = rest.starts_with(|c: char| c.is_ascii_digit());
    let mut chars = rest.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let inside = if digits { c.is_ascii_digit() } else { c.is_alphabetic() };
        let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let joint = !digits && at > 0 && matches!(c, '\'' | '’' | '‘' | '`' | '´' | '-') && next_is_letter;
        if !inside && !joint {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn token(text: &str, start: usize, end: usize, gap: Gap) -> Token {
    let mut end = end;
    let mut genitive = text[end..].starts_with(['\'', '’']) && text[start..end].ends_with(['s', 'x', 'z']);
    for mark in ["'s", "’s", "´s", "`s"] {
        if text[start..end].ends_with(mark) && end - start > mark.len() {
            end -= mark.len();
            genitive = true;
        }
    }
    let word = &text[start..end];
    let key = lists::key(word);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let stop = text[end..].starts_with('.');
    Token {
        capital: word.starts_with(char::is_uppercase) || joined_surname(word),
        all_capitals: letters > 1 && word.chars().all(|c| !c.is_lowercase()),
        short: stop && (letters == 1 || lists::in_row(ABBREVIATIONS, &key)),
        genitive,
        start,
        end,
        key,
        gap,
    }
}

/// "al-Hamwi", "d'Angelo": a small prefix written on to the capital of a surname.
fn joined_surname(word: &str) -> bool {
    const JOINED: [&str; 16] = [
        "al-", "el-", "as-", "ad-", "ar-", "an-", "at-", "ash-", "ad-", "abd-", "abu-", "ben-", "bin-", "ait-", "d'",
        "d’",
    ];
    JOINED.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

fn gap(between: &str, after_abbreviation: bool) -> Gap {
    let rest = if after_abbreviation { between.strip_prefix('.').unwrap_or(between) } else { between };
    let rest = rest.strip_prefix("'s").or_else(|| rest.strip_prefix("’s")).unwrap_or(rest);
    if rest.contains(['\n', '.', '!', '?', '…', '|', '\t']) {
        Gap::Start
    } else if rest.contains([':', '"', '“', '”', '„', '(', '[', '{', '<', '>', '–', '—', '*', '='])
        || rest.contains(" -")
        || rest.contains(" '")
    {
        Gap::Opening
    } else if rest.contains([',', ';', ')', ']']) {
        Gap::Comma
    } else {
        Gap::Space
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_counts_as_a_number_is_no_word() {
        let words = tokens("Na ½ uur, 1¾ week en Ⅻ maanden (①).");
        let seen: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
        assert_eq!(seen[..6], ["na", "uur", "1", "week", "en", "ⅻ"], "{seen:?}");
    }

    #[test]
    fn words_know_what_stands_before_them() {
        let words = tokens("Mw. de Vries belde. Sem's zus (Noor) kwam, net als M. Al-Khatib.");
        let seen: Vec<(&str, Gap)> = words.iter().map(|word| (word.key.as_str(), word.gap)).collect();
        assert_eq!(
            seen[..5],
            [("mw", Gap::Start), ("de", Gap::Space), ("vries", Gap::Space), ("belde", Gap::Space), ("sem", Gap::Start)]
        );
        assert_eq!(seen[5..7], [("zus", Gap::Space), ("noor", Gap::Opening)]);
        assert_eq!(seen[seen.len() - 2..], [("m", Gap::Space), ("al-khatib", Gap::Space)]);
    }
}
