//! Finds the words that show a name, from the surest sign to the loosest, and lets each reach as far as it goes.

use super::super::found::Why;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length};

/// Names that a list or a word beside them shows.
pub(super) fn find(text: &str, words: &[Word<'_>]) -> Vec<Name> {
    let mut names = Vec::new();
    for at in 0..words.len() {
        let seed = behind_title(text, words, at).or_else(|| behind_person(text, words, at)).or_else(|| behind_naming(text, words, at));
        let seed = seed.or_else(|| listed(words, at)).or_else(|| prefixed(words, at)).or_else(|| unknown(text, words, at));
        names.extend(seed.or_else(|| small(words, at)));
    }
    names
}

fn name(words: &[Word<'_>], first: usize, end: usize, why: Why) -> Option<Name> {
    let small = !words[first].capital();
    Some(Name { first, end: length::reach(words, end, small).max(end), why })
}

fn before<'w, 't>(words: &'w [Word<'t>], at: usize) -> Option<&'w Word<'t>> {
    at.checked_sub(1).map(|before| &words[before])
}

/// "mevrouw Bakker", "dhr. J. van Dam", "familie El Amrani", "juf anke".
fn behind_title(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let title = before(words, at).filter(|title| beside::is_title(title.key()))?;
    let word = &words[at];
    if word.gap() != Gap::Space && !(word.gap() == Gap::Start && text[title.at().end..word.at().start].trim() == ".") {
        return None;
    }
    // A title of one or two letters is one only with its full stop or before a capital: "mr" and "ir" are no words else.
    let kin = matches!(title.key(), "oma" | "opa" | "tante" | "oom" | "gezin" | "familie" | "heer" | "heren" | "meester" | "juf" | "broeder" | "zuster");
    let shown = word.given() || word.surname() || word.unknown() || word.place && !kin;
    // "de juf van Sofie", "oma van Sem": whose she is.
    let whose = kin && word.key() == "van" && !word.capital() && words.get(at + 1).is_some_and(|next| next.surely_given() && !next.surname());
    if whose {
        return None;
    }
    if let Some(end) = length::behind_prefixes(words, at, true) {
        let last = &words[end - 1];
        let article = matches!(word.key(), "de" | "het" | "in" | "op" | "te") && !word.capital() && !last.capital();
        return (!last.closed && !article || last.place && !article && last.capital() && last.surname()).then(|| name(words, at, end, Why::Beside))?;
    }
    if word.capital() {
        let plain = word.is_word() && !shown && kin || word.closed && !(word.listed_name() && (word.place || !kin)) || word.is_letter();
        return ((word.may_be_name() || word.closed) && !plain).then(|| name(words, at, at + 1, Why::Beside))?;
    }
    let fits = !word.closed && word.letters_only() && word.key().len() > 2;
    let listed = (word.given() && !word.is_word() || word.surname() && !word.is_word()) || word.given() && noun_name(word.key());
    let foreign = !kin && !word.is_word() && !beside::is_verb(word.key()) && word.key().len() > 4 && !word.key().ends_with(['t', 'n']) && !word.key().ends_with("de");
    (fits && (listed || foreign)).then(|| name(words, at, at + 1, Why::Beside))?
}

/// "moeder Fatima", "zijn zus merel", "gezinswerker Anneke", "dochter (Luwam)".
fn behind_person(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let person = before(words, at).filter(|person| beside::is_family(person.key()) || beside::is_role(person.key()))?;
    let word = &words[at];
    let between = text[person.at().end..word.at().start].trim();
    let near = word.gap() == Gap::Space || matches!(between, "," | "(" | ":" | "-" | "–");
    if !near || word.closed && !word.place {
        return None;
    }
    if word.capital() {
        let shown = word.given() || word.surname() && !word.place || word.unknown();
        // After a colon or comma a sentence may go on with anything: only a listed or strange word is a name there.
        let fits = shown && (word.gap() == Gap::Space || !word.is_word() || word.surely_given());
        return fits.then(|| name(words, at, at + 1, Why::Beside))?;
    }
    let listed = word.given() && (!word.is_word() || noun_name(word.key())) && word.gap() == Gap::Space;
    listed.then(|| name(words, at, at + 1, Why::Beside))?
}

/// Names that are nouns or nothing else: in small letters behind "zus" or "heet" they are names, unlike "wil" or "alle".
fn noun_name(key: &str) -> bool {
    const NOT: &str = " aan age al alle als alp am ama an anders ange as baan bas ben bent bes can corte dag dal dan de debet din do een eens eise ende engel er \
        eren even fit ga gerst gul gust ha hale halt hard harm heb help hoek hoop hui hun idee idem ik in ine is jaren job jong jonge joy keer kan kaan kir lang \
        lara last later leen les lies lin lis list mark mart mats mede mee mei melis men meng mes met mien mij min mina mine minne mis moment nada nan netto nick nil \
        nu of ode okke om omer on ons op peer pep per piep pop raam raid ram rand recht rein rest rib rik rim rins rinse rit rob rond rust sake salam samba sari henna haring islam ramadan jihad jazz gloria flora viola jubel lente lama kawa kick gulden genet roman ruby jade sam sen sep september \
        set sin sneeuw star stil stoffel storm sultan tas ten ter thuis tim tin ties ton toon torre trees tuba uit vanaf vast veilig vita volle wang was wat weer \
        wei wel wen wende wees wie wies wil wing winter wit wolf wouter zand ze zemen zij zon zoon mag moet gaat heeft was ";
    key.len() > 2 && !NOT.contains(&format!(" {key} "))
}

/// "heet Sem", "genaamd roos", "naam: Luwam", "op naam van Dirk", "Beste Anouk", "groet, Joke".
fn behind_naming(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let lead = before(words, at)?;
    let word = &words[at];
    let second = at.checked_sub(2).map_or("", |second| words[second].key());
    let third = at.checked_sub(3).map_or("", |third| words[third].key());
    let called = matches!(lead.key(), "heet" | "heette" | "heten" | "heetten");
    let of_person = !called || at < 2 || word.surely_given() || words[at - 2].capital() || beside::is_person_word(second) || beside::is_person_word(third);
    let naming = beside::is_naming(lead.key()) && word.gap() == Gap::Space && of_person
        || lead.key() == "naam" && text[lead.at().end..word.at().start].trim() == ":"
        || lead.key() == "is" && matches!(second, "naam" | "roepnaam" | "voornaam" | "achternaam")
        || lead.key() == "van" && matches!(second, "naam" | "name") && matches!(third, "op" | "ten" | "onder" | "de" | "met")
        || matches!(lead.key(), "nu" | "dus" | "eigenlijk" | "ook" | "hij" | "ze" | "zij") && beside::is_naming(second) && !word.is_word();
    let greeting = beside::is_greeting(lead.key()) && (matches!(word.gap(), Gap::Space | Gap::Comma) || text[lead.at().end..word.at().start].trim().is_empty() || text[lead.at().end..word.at().start].trim() == ",");
    if word.closed && !word.place || !(naming || greeting) {
        return None;
    }
    if let Some(end) = length::behind_prefixes(words, at, true).filter(|end| words[end - 1].capital()) {
        return name(words, at, end, Why::Beside);
    }
    if word.capital() {
        let shown = word.given() || word.surname() || word.unknown() || naming && word.may_be_name() && !word.place;
        return (shown && !(greeting && word.is_word() && !word.given() && !word.surname())).then(|| name(words, at, at + 1, Why::Beside))?;
    }
    let strict = matches!(lead.key(), "heet" | "heette" | "heten" | "genaamd" | "geheten" | "roepnaam" | "voornaam" | "naam");
    let listed = word.given() && (!word.is_word() || noun_name(word.key()));
    let foreign = strict && !word.is_word() && word.letters_only() && word.key().len() > 2 && !word.closed;
    (naming && (listed || foreign)).then(|| name(words, at, at + 1, Why::Beside))?
}

/// A name of the lists with a capital, where its place in the sentence shows that the capital is its own.
fn listed(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.capital() || word.closed || !word.may_be_name() || !(word.given() || word.surname()) {
        return None;
    }
    let lead = before(words, at);
    let spaced = word.gap() == Gap::Space;
    let located = spaced && lead.is_some_and(|lead| beside::is_locative(lead.key())) && !word.genitive();
    let thing = spaced && (lead.is_some_and(|lead| beside::names_a_thing(lead.key())) || lead.is_some_and(|lead| lead.key() == "van") && at > 1 && beside::names_a_thing(words[at - 2].key()));
    // "het Radboud", "de Antonius": an article shows a thing that bears the name.
    let article = spaced && word.given() && lead.is_some_and(|lead| !lead.capital() && matches!(lead.key(), "het" | "een" | "de"));
    if thing || article && !word.surname() || month_spoken_of(words, at) || word.all_capitals() && (word.is_word() || word.key().len() < 4) {
        return None;
    }
    if word.surely_given() {
        return (!(located && (word.surname() && word.is_word()))).then(|| name(words, at, at + 1, Why::Listed))?;
    }
    if word.surely_surname() {
        return (!located).then(|| with_prefixes(words, at))?;
    }
    // From here on it is an ordinary word too, or a place.
    let inside = matches!(word.gap(), Gap::Space | Gap::Comma) && !located;
    let heading = heading(words, at);
    if inside && !heading && word.given() {
        return name(words, at, at + 1, Why::Listed);
    }
    let named_thing = lead.is_some_and(|lead| matches!(lead.key(), "is" | "heet" | "heten" | "noemen" | "noemt" | "het" | "een"));
    if inside && !heading && !named_thing && !word.place && lead.is_some_and(|lead| !lead.capital() || length::is_prefix(lead.key())) {
        return with_prefixes(words, at);
    }
    begins(words, at).then(|| name(words, at, at + 1, Why::Beside))?
}

fn with_prefixes(words: &[Word<'_>], at: usize) -> Option<Name> {
    let first = if words[at].given() { at } else { length::start(words, at) };
    Some(Name { first, end: length::reach(words, at + 1, !words[at].capital()), why: Why::Listed })
}

/// Capitals of a title or a term beside it: "Grote Zorgen", "Rode Kruis".
fn heading(words: &[Word<'_>], at: usize) -> bool {
    let plain = |word: &Word<'_>| word.capital() && word.is_word() && !word.given() && !word.surname() && word.gap() == Gap::Space && !word.is_letter();
    let after = words.get(at + 1).is_some_and(plain);
    let before = at > 0 && words[at].gap() == Gap::Space && words[at - 1].capital() && words[at - 1].is_word() && !length::is_prefix(words[at - 1].key()) && words[at - 1].gap() != Gap::Start && !words[at - 1].given() && !words[at - 1].surname();
    after || before
}

/// At the beginning of a sentence: a verb, an age, another name or a genitive behind it shows a person.
fn begins(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    if word.place {
        return false;
    }
    let rest = word.rest();
    let aged = rest.strip_prefix(" (").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let named = |at: usize| words.get(at).is_some_and(|next| next.capital() && !next.closed && (next.given() || next.surname() || next.unknown()));
    let joined = words.get(at + 1).is_some_and(|next| next.key() == "en" && next.gap() == Gap::Space) && named(at + 2);
    let surname = word.given() && words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space) && (named(at + 1) || length::behind_prefixes(words, at + 1, false).is_some());
    let joined = joined || word.given() && enumerated(words, at);
    let listed_on = matches!(word.gap(), Gap::Opening) && words.get(at + 1).is_some_and(|next| matches!(next.gap(), Gap::Comma | Gap::Start | Gap::Opening)) && word.given();
    let verb = words.get(at + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_verb(next.key()));
    let sings = verb && (word.given() && noun_or_odd(word.key()) || beside::is_human_verb(words[at + 1].key()) || beside::tells_of_person(rest));
    aged && word.given() || joined && word.given() || surname || listed_on || sings || word.genitive() && word.given()
}

/// One of a row: "Noor, Sem en hun vader", "Öykü, Ties en Lot": a listed name or a family word in the row shows that all are persons.
fn enumerated(words: &[Word<'_>], at: usize) -> bool {
    let candidate = |word: &Word<'_>| word.capital() && !word.closed && (word.given() || word.unknown());
    let comma = |word: &Word<'_>| word.gap() == Gap::Comma;
    let mut first = at;
    while first > 0 && comma(&words[first]) && candidate(&words[first - 1]) {
        first -= 1;
    }
    if first > 1 && words[first - 1].key() == "en" && words[first].gap() == Gap::Space {
        return false;
    }
    let mut last = at;
    while words.get(last + 1).is_some_and(|next| comma(next) && candidate(next)) {
        last += 1;
    }
    let (Some(and), Some(after)) = (words.get(last + 1), words.get(last + 2)) else { return false };
    if last == first || and.key() != "en" || and.gap() == Gap::Start {
        return false;
    }
    let family = beside::is_family(after.key()) || matches!(after.key(), "hun" | "zijn" | "haar" | "de" | "een") && words.get(last + 3).is_some_and(|kin| beside::is_family(kin.key()));
    family || candidate(after) && (after.surely_given() || words[first..=last].iter().any(Word::surely_given))
}

/// A singular noun without an article before a verb is a name: "Roos heeft", not "Dag is".
fn noun_or_odd(key: &str) -> bool {
    !matches!(key, "dag" | "hoop" | "thuis" | "rust" | "als" | "dan" | "wat" | "wie" | "er" | "dit" | "dat" | "nu" | "veilig" | "later" | "recht" | "help" | "storm" | "sneeuw" | "islam" | "jihad" | "ramadan" | "mei" | "juni" | "juli" | "april" | "september" | "winter" | "zomer" | "lente" | "even" | "lang" | "zon" | "zand" | "in" | "op" | "is" | "een" | "ik" | "ze" | "zij" | "men" | "weer" | "anders" | "alle" | "al")
}

/// "Van der Wal belde", "met el Amrani", "De Wit vertelt".
fn prefixed(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !length::is_prefix(word.key()) || word.closed || before(words, at).is_some_and(|lead| length::is_prefix(lead.key()) && word.gap() == Gap::Space) {
        return None;
    }
    let count = 1 + words[at + 1..].iter().take(3).take_while(|next| length::is_prefix(next.key()) && next.gap() == Gap::Space).count();
    let surname = words.get(at + count).filter(|surname| surname.gap() == Gap::Space && surname.may_be_name() && !surname.closed)?;
    let two = count > 1 && word.key() == "van" && !matches!(words[at + 1].key(), "het" | "in" | "op" | "de");
    let van_de = count > 1 && word.key() == "van" && words[at + 1].key() == "de";
    let strong = length::is_strong_prefix(word.key()) && (word.capital() || word.key() != "al" && word.key() != "ben" && word.key() != "ter");
    let listed = surname.surname() && !surname.place;
    let verb = words.get(at + count + 1).is_some_and(|next| next.gap() == Gap::Space && beside::is_verb(next.key()));
    let capital = word.capital() && matches!(word.key(), "van" | "de" | "den" | "ten" | "ter" | "op" | "in" | "het" | "t" | "'t") && (listed || surname.unknown() && verb && word.key() == "van");
    let article = word.key() == "de" && !word.capital() && surname.surely_surname();
    let odd = surname.unknown() || listed;
    let met = word.key() == "de" && !word.capital() && listed && before(words, at).is_some_and(|lead| beside::is_contact(lead.key()) || matches!(lead.key(), "met" | "door"));
    let fits = met || two && odd || van_de && listed && (word.capital() || surname.is_word()) || strong && (odd || surname.given()) || capital && (word.key() != "in" && word.key() != "op" && word.key() != "het") || article;
    fits.then(|| name(words, at, at + count + 1, Why::Beside))?
}

/// A capital that no list knows: the words around it must show a person.
fn unknown(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.unknown() {
        return None;
    }
    let lead = before(words, at).filter(|_| word.gap() == Gap::Space);
    let thing = |lead: &Word<'_>| beside::is_locative(lead.key()) || beside::names_a_thing(lead.key()) || !lead.capital() && is_article(lead.key());
    if lead.is_some_and(|lead| thing(lead) || lead.capital() && lead.closed) {
        return None;
    }
    let shown = enumerated(words, at) || paired(words, at) || surrounded(words, at) || led(text, words, at);
    shown.then(|| name(words, at, at + 1, Why::Beside))?
}

fn is_article(key: &str) -> bool {
    matches!(key, "de" | "het" | "een" | "deze" | "dit" | "onze" | "ons")
}

/// "Öykü Kaya", "Solveig ten Have", "Ties en Solveig wonen".
fn paired(words: &[Word<'_>], at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let surname = next.is_some_and(|next| next.capital() && !next.closed && !next.all_capitals() && (next.surname() || next.unknown()));
    let other = |word: &Word<'_>| word.capital() && !word.closed && word.surely_given();
    let and = |word: &Word<'_>| matches!(word.key(), "en" | "of") && word.gap() == Gap::Space;
    let joined = next.is_some_and(and) && words.get(at + 2).is_some_and(|word| word.gap() == Gap::Space && (other(word) || word.unknown() && plural_behind(words, at + 3)))
        || at > 1 && words[at].gap() == Gap::Space && and(&words[at - 1]) && (other(&words[at - 2]) || words[at - 2].unknown() && plural_behind(words, at + 1));
    surname || prefixed_surname(words, at + 1) || joined
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
    let years = |rest: &str| rest.split(' ').nth(1).is_some_and(|years| years.starts_with("jaar") || years.starts_with("jr"));
    let aged = rest.strip_prefix(" (").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) || rest.strip_prefix(", ").is_some_and(years);
    let family = rest.strip_prefix(" (").is_some_and(|rest| beside::is_person_word(rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("")));
    let verb = next.is_some_and(|next| beside::is_human_verb(next.key()) || word.gap() != Gap::Space && beside::is_living_verb(next.key()));
    let object = next.is_some_and(|next| beside::is_done_to(next.key()));
    word.genitive() || aged || family || verb || object || beside::tells_of_person(rest)
}

/// What stands before the word leads to a person.
fn led(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    // A word with a capital that begins the sentence leads as it would in small letters.
    let lead = before(words, at).filter(|lead| word.gap() == Gap::Space && (!lead.capital() || lead.gap() == Gap::Start && lead.is_word()));
    let Some(lead) = lead else { return false };
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let person = || sentence_has_person(text, word.at().start);
    let clause = matches!(lead.key(), "dat" | "als" | "omdat" | "toen" | "zodat" | "terwijl" | "sinds" | "nadat" | "voordat" | "je" | "jij" | "ik" | "we" | "wij" | "hij" | "ze");
    let turned = beside::is_living_verb(lead.key()) || beside::is_human_verb(lead.key()) || beside::is_contact(lead.key());
    let verb = beside::leads_to_person(lead.key()) && next.is_some_and(|next| beside::is_verb(next.key()));
    let towards = matches!(lead.key(), "met" | "volgens" | "tegen" | "over" | "namens" | "zonder" | "naast" | "door" | "om" | "aan" | "tussen" | "voor") && person();
    let state = beside::is_verb(lead.key()) && (person() || next.is_some_and(|next| matches!(next.key(), "er" | "niet" | "weer" | "ook" | "boos" | "ziek" | "thuis" | "bang" | "stil" | "blij" | "moe" | "alleen")));
    clause || turned || verb || towards || state
}

/// "ten Have", "van der Weide" behind a name: after these even an ordinary word is a surname.
fn prefixed_surname(words: &[Word<'_>], at: usize) -> bool {
    let Some(prefix) = words.get(at).filter(|prefix| length::is_prefix(prefix.key()) && prefix.gap() == Gap::Space) else { return false };
    let Some(end) = length::behind_prefixes(words, at, false) else { return false };
    let surname = &words[end - 1];
    let long = end - at > 2 && prefix.key() == "van" || length::is_strong_prefix(prefix.key());
    let weak = matches!(prefix.key(), "in" | "op" | "te" | "het" | "de");
    surname.may_be_name() && (long && !surname.closed || !weak && (surname.surname() || surname.unknown()))
}

fn sentence_has_person(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(['.', '!', '?', '\n']).map_or(0, |end| end + 1);
    let end = text[at..].find(['.', '!', '?', '\n']).map_or(text.len(), |end| at + end);
    let sentence = format!(" {} ", text[start..end].to_lowercase());
    [" hij ", " zij ", " ze ", " haar ", " zijn ", " hem ", " gesproken ", " gesprek ", " gebeld ", " contact ", " thuis ", " slaapt ", " boos ", " verdrietig "].iter().any(|word| sentence.contains(word))
}

/// Small letters: only what is a name and nothing else.
fn small(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if word.capital() || word.closed || !word.letters_only() {
        return None;
    }
    let strange = behind_kin_van(words, at);
    if word.is_word() || word.given() && !word.surely_given() {
        return small_noun(words, at);
    }
    if strange {
        return name(words, at, at + 1, Why::Beside);
    }
    let given = word.surely_given() && word.key().len() >= 4;
    let surname = word.surely_surname() && word.key().len() >= 5;
    (given || surname).then(|| name(words, if surname && !given { length::start(words, at) } else { at }, at + 1, Why::Listed))?
}

/// "moeder van öykü": whose mother she is, in small letters.
fn behind_kin_van(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let of_family = at > 1 && word.gap() == Gap::Space && words[at - 1].key() == "van" && words[at - 1].gap() == Gap::Space && beside::is_family(words[at - 2].key());
    of_family && word.key().len() > 2 && !beside::is_verb(word.key()) && !word.is_word()
}

/// "moeder van jasmijn", "bij floor geweest", "jan belde": a noun without an article where only a name can stand.
fn small_noun(words: &[Word<'_>], at: usize) -> Option<Name> {
    let word = &words[at];
    if !word.given() || !noun_name(word.key()) || word.key().len() < 3 {
        return None;
    }
    let lead = before(words, at).filter(|_| word.gap() == Gap::Space);
    let of_family = lead.is_some_and(|lead| lead.key() == "van") && at > 1 && beside::is_family(words[at - 2].key());
    let towards = lead.is_some_and(|lead| matches!(lead.key(), "met" | "bij" | "volgens" | "tegen" | "voor" | "aan" | "door"));
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let speaks = word.gap() != Gap::Space && next.is_some_and(|next| beside::is_human_verb(next.key()));
    (of_family || towards || speaks).then(|| name(words, at, at + 1, Why::Beside))?
}

/// "in Mei", "Mei is druk": a month, unless a person's verb or a surname stands behind it.
fn month_spoken_of(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    if !matches!(word.key(), "mei" | "juni" | "juli" | "april" | "augustus" | "september") {
        return false;
    }
    let next = words.get(at + 1).filter(|next| next.gap() == Gap::Space);
    let person = next.is_some_and(|next| next.surely_surname() || beside::is_human_verb(next.key()));
    let lead = before(words, at).filter(|_| word.gap() == Gap::Space);
    let towards = lead.is_some_and(|lead| matches!(lead.key(), "met" | "volgens" | "door" | "aan" | "bij" | "en") && !lead.capital() || beside::is_family(lead.key()));
    !(person || towards)
}
