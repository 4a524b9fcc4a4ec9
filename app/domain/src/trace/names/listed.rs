//! Names of the lists, where their place in the sentence shows that the capital is their own; strange names are judged elsewhere.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length, row, seed};

/// A name of the lists with a capital, where its place in the sentence shows that the capital is its own.
pub(super) fn listed(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.capital() || word.closed || !word.may_be_name() || !(word.given() || word.surname()) {
        return None;
    }
    let lead = seed::before(words, at);
    let spaced = word.gap() == Gap::Space;
    let located = spaced && lead.is_some_and(|lead| beside::is_locative(lead.key())) && !word.genitive();
    let thing = spaced
        && (lead.is_some_and(|lead| beside::names_a_thing(lead.key()))
            || lead.is_some_and(|lead| lead.key() == "van")
                && at > 1
                && beside::names_a_thing(words[at - 2].key())
                && !(word.surely_given() && beside::is_owned(words[at - 2].key())));
    // "het Radboud", "de Antonius": an article shows a thing that bears the name.
    let article = spaced
        && word.given()
        && lead.is_some_and(|lead| !lead.capital() && matches!(lead.key(), "het" | "een" | "de"));
    // "ze denkt dat het Umut is": no thing, for nothing but a verb follows.
    let article = article && !(lead.is_some_and(|lead| lead.key() == "het") && is_or_was(words, at + 1));
    if thing
        || article && !word.surname()
        || month_spoken_of(words, at)
        || word.all_capitals() && (word.is_word() || word.key().len() < 4)
    {
        return None;
    }
    if word.surely_given() {
        return (!(located && (word.surname() && word.is_word())))
            .then(|| seed::name(words, at, at + 1, Why::Listed))?;
    }
    if word.surely_surname() {
        return (!located).then(|| with_prefixes(words, at))?;
    }
    // From here on it is an ordinary word too, or a place.
    let inside = matches!(word.gap(), Gap::Space | Gap::Comma) && !located;
    let heading = heading(words, at);
    if inside && !heading && word.given() {
        return seed::name(words, at, at + 1, Why::Listed);
    }
    if opens_with_article(words, at) {
        return None;
    }
    let named_thing =
        lead.is_some_and(|lead| matches!(lead.key(), "is" | "heet" | "heten" | "noemen" | "noemt" | "het" | "een"));
    if inside
        && !heading
        && !named_thing
        && !word.place
        && lead.is_some_and(|lead| !lead.capital() || length::is_prefix(lead.key()) || opens_towards(lead, word))
    {
        return with_prefixes(words, at);
    }
    begins(words, at).then(|| seed::name(words, at, at + 1, Why::Beside))?
}

/// "Volgens Kuipers", "Met Bakker": a small word that has its capital from the sentence alone.
///
/// "Met Post en Pakket", "Bij Bos en Heide": behind most of them a word of nature or of how somebody is may be just that.
fn opens_towards(lead: &Word<'_>, word: &Word<'_>) -> bool {
    let towards = match lead.key() {
        "volgens" | "namens" => true,
        "met" | "tegen" | "door" => !beside::may_describe(word.key()),
        _ => false,
    };
    lead.gap() == Gap::Start && towards
}

/// "De Koning en de minister", "Op De Werf is inloop": what opens a sentence in capitals is no name for that.
fn opens_with_article(words: &[Word<'_>], at: usize) -> bool {
    let first = length::start(words, at);
    let verb = words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_human_verb(next.key()));
    let article = first < at && matches!(words[first].key(), "de" | "op" | "in" | "het" | "bij");
    let thing = first > 0
        && first < at
        && words[first].gap() == Gap::Space
        && words[first - 1].capital()
        && words[first - 1].is_listed_word()
        && !words[first - 1].listed_name();
    words[at].is_listed_word() && (article && words[first].gap() != Gap::Space && !verb || thing)
}

/// "is", "was" or "niet", and nothing of the noun that an article would ask for.
fn is_or_was(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|next| next.gap() == Gap::Space && matches!(next.key(), "is" | "was" | "niet" | "weer"))
}

fn with_prefixes(words: &[Word<'_>], at: usize) -> Option<Name> {
    let first = if words[at].given() { at } else { length::start(words, at) };
    Some(Name { first, end: length::reach(words, at + 1, !words[at].capital()), why: Why::Listed })
}

/// Capitals of a title or a term beside it: "Grote Zorgen", "Rode Kruis".
fn heading(words: &[Word<'_>], at: usize) -> bool {
    let plain = |word: &Word<'_>| {
        word.capital()
            && word.is_word()
            && !word.given()
            && !word.surname()
            && word.gap() == Gap::Space
            && !word.is_letter()
    };
    let after = words.get(at + 1).is_some_and(plain);
    let before = at > 0
        && words[at].gap() == Gap::Space
        && words[at - 1].capital()
        && words[at - 1].is_word()
        && !length::is_prefix(words[at - 1].key())
        && words[at - 1].gap() != Gap::Start
        && !words[at - 1].given()
        && !words[at - 1].surname();
    after || before
}

/// At the beginning of a sentence: a verb, an age, another name or a genitive behind it shows a person.
fn begins(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    // "Ken je dit gezin?", "Mis ik iets?": a verb that asks.
    let asks = words.get(at + 1).is_some_and(|next| {
        next.gap() == Gap::Space && matches!(next.key(), "je" | "jij" | "ik" | "u" | "we" | "wij" | "jullie" | "men")
    });
    if word.place || asks {
        return false;
    }
    let rest = word.rest();
    let years =
        |rest: &str| rest.split(' ').nth(1).is_some_and(|word| word.starts_with("jaar") || word.starts_with("jr"));
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let aged = rest.strip_prefix(" (").is_some_and(digit)
        || rest.strip_prefix(", ").is_some_and(|rest| digit(rest) && years(rest));
    // "Joke van Altrecht denkt mee", "- Ton: regelt vervoer".
    let of_office = words.get(at + 1).is_some_and(|van| van.key() == "van" && van.gap() == Gap::Space)
        && words.get(at + 2).is_some_and(|office| office.capital() && office.closed && !office.place);
    let bulleted = word.bulleted() && words.get(at + 1).is_some_and(|next| next.gap() == Gap::Opening);
    let named = |at: usize| {
        words
            .get(at)
            .is_some_and(|next| next.capital() && !next.closed && (next.given() || next.surname() || next.unknown()))
    };
    let joined = words.get(at + 1).is_some_and(|next| next.key() == "en" && next.gap() == Gap::Space) && named(at + 2);
    let surname = word.given()
        && words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space)
        && (named(at + 1) || length::behind_prefixes(words, at + 1, false).is_some());
    let joined = joined || word.given() && row::enumerated(words, at);
    let listed_on = matches!(word.gap(), Gap::Opening)
        && words.get(at + 1).is_some_and(|next| matches!(next.gap(), Gap::Comma | Gap::Start | Gap::Opening))
        && word.given();
    let verb = words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_verb(next.key()));
    let sings = verb
        && (word.given() && noun_or_odd(word.key())
            || beside::is_human_verb(words[at + 1].key())
            || beside::tells_of_person(rest));
    (aged || of_office || bulleted) && word.given()
        || joined && word.given()
        || surname
        || listed_on
        || sings
        || word.genitive() && word.given()
}

/// A singular noun without an article before a verb is a name: "Roos heeft", not "Dag is".
fn noun_or_odd(key: &str) -> bool {
    !matches!(
        key,
        "dag"
            | "hoop"
            | "thuis"
            | "rust"
            | "als"
            | "dan"
            | "wat"
            | "wie"
            | "er"
            | "dit"
            | "dat"
            | "nu"
            | "veilig"
            | "later"
            | "recht"
            | "help"
            | "storm"
            | "sneeuw"
            | "islam"
            | "jihad"
            | "ramadan"
            | "mei"
            | "juni"
            | "juli"
            | "april"
            | "september"
            | "winter"
            | "zomer"
            | "lente"
            | "even"
            | "lang"
            | "zon"
            | "zand"
            | "in"
            | "op"
            | "is"
            | "een"
            | "ik"
            | "ze"
            | "zij"
            | "men"
            | "weer"
            | "anders"
            | "alle"
            | "al"
    )
}

/// "in Mei", "Mei is druk": a month, unless a person's verb or a surname stands behind it.
fn month_spoken_of(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    if !matches!(word.key(), "mei" | "juni" | "juli" | "april" | "augustus" | "september") {
        return false;
    }
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let person = next.is_some_and(|next| next.surely_surname() || beside::is_human_verb(next.key()));
    let lead = seed::before(words, at).filter(|_| word.gap() == Gap::Space);
    let towards = lead.is_some_and(|lead| {
        matches!(lead.key(), "met" | "volgens" | "door" | "aan" | "bij" | "en") && !lead.capital()
            || beside::is_family(lead.key())
    });
    !(person || towards)
}
