//! Names that a title, family word, role, greeting or a verb of naming right before them shows.

use super::super::found::Why;
use super::super::lists;
use super::super::token::Gap;
use super::word::Word;
use super::{Name, beside, length, seed};

/// "mevrouw Bakker", "dhr. J. van Dam", "familie El Amrani", "juf anke".
pub(super) fn behind_title(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let title = seed::before(words, at).filter(|title| beside::is_title(title.key()))?;
    let word = &words[at];
    // "dhr. J. van Dam": the full stop of a short title; "het gezin. Er staat" begins another sentence.
    let stop = title.key().len() <= 5 && !title.is_listed_word();
    if word.gap() != Gap::Space
        && !(stop && word.gap() == Gap::Start && text[title.at().end..word.at().start].trim() == ".")
    {
        return None;
    }
    // A title of one or two letters is one only with its full stop or before a capital: "mr" and "ir" are no words else.
    let kin = matches!(
        title.key(),
        "oma"
            | "opa"
            | "tante"
            | "oom"
            | "gezin"
            | "familie"
            | "heer"
            | "heren"
            | "meester"
            | "juf"
            | "broeder"
            | "zuster"
    );
    let shown = word.given() || word.surname() || word.unknown() || word.place && !kin;
    // "de juf van Sofie", "oma van Sem": whose she is.
    let whose = kin
        && word.key() == "van"
        && !word.capital()
        && words.get(at + 1).is_some_and(|next| next.surely_given() && !next.surname());
    if whose {
        return None;
    }
    if let Some(end) = length::behind_prefixes(words, at, true) {
        let last = &words[end - 1];
        let article = matches!(word.key(), "de" | "het" | "in" | "op" | "te") && !word.capital() && !last.capital();
        // "mevrouw de vries", not "mevrouw de voorzitter" nor "het gezin de laatste tijd".
        let surname = word.key() == "de"
            && last.surname()
            && (!last.is_word() || title.key() != "gezin" && !beside::is_role(last.key()));
        let article = article && !surname;
        return (!last.closed && !article
            || last.double()
            || last.place && !article && last.capital() && last.surname())
        .then(|| seed::name(words, at, end, Why::Beside))?;
    }
    if word.double() {
        return seed::name(words, at, at + 1, Why::Beside);
    }
    if word.capital() {
        let plain = word.is_word() && !shown && kin
            || word.closed && !(word.listed_name() && (word.place || !kin))
            || word.is_letter();
        return ((word.may_be_name() || word.closed) && !plain).then(|| seed::name(words, at, at + 1, Why::Beside))?;
    }
    let fits = !word.closed && word.letters_only() && word.key().len() > 2;
    let listed =
        (word.given() && !word.is_word() || word.surname() && !word.is_word()) || word.given() && noun_name(word.key());
    // "mevrouw bakker", "familie visser": in small letters a surname that does not say how somebody is.
    let surname = matches!(title.key(), "mevrouw" | "mevr" | "mw" | "meneer" | "dhr" | "familie" | "fam")
        && word.surname()
        && word.key().len() > 3
        && !beside::is_verb(word.key())
        && !beside::is_role(word.key())
        && !beside::may_describe(word.key());
    // "meester bas", "tante roos": a given name that is a word too.
    let given = matches!(title.key(), "meester" | "juf" | "oom" | "tante" | "opa" | "oma" | "meneer" | "mevrouw")
        && word.given()
        && word.key().len() > 2
        && !never_small(word.key())
        && !beside::is_verb(word.key());
    let listed = listed || surname || given;
    let foreign = !kin
        && !word.is_word()
        && !beside::is_verb(word.key())
        && word.key().len() > 4
        && !word.key().ends_with(['t', 'n'])
        && !word.key().ends_with("de");
    (fits && (listed || foreign)).then(|| seed::name(words, at, at + 1, Why::Beside))?
}

/// "mw vd B", "Dhr. J. de W.": a title before initials of which the last stands for a surname.
pub(super) fn shortened(words: &[Word<'_>], at: usize) -> Option<Name> {
    seed::before(words, at).filter(|title| beside::is_title(title.key()) && words[at].gap() == Gap::Space)?;
    let small = |word: &Word<'_>| word.is_letter() || length::is_prefix(word.key()) && !word.closed;
    let row = words[at..].iter().take(6).enumerate();
    let count = row.take_while(|(nth, word)| small(word) && (*nth == 0 || word.gap() == Gap::Space)).count();
    let last = words[at..at + count].iter().rposition(Word::is_letter).filter(|last| *last > 0)?;
    // "mevrouw de W. belde": a surname written out behind it is told with its initials elsewhere.
    let out = words.get(at + last + 1).is_some_and(|next| next.gap() == Gap::Space && next.may_be_name());
    (!out).then(|| seed::name(words, at, at + last + 1, Why::Beside))?
}

/// "huisarts van dam belt", "voogd van der berg": a role before a surname in small letters.
fn small_surname(words: &[Word<'_>], at: usize) -> Option<Name> {
    const NOUNS: &str = " wijk werk huis kind post raad school buurt dienst huis veld kamp bos stam team ";
    let end = length::behind_prefixes(words, at, true)?;
    let surname = &words[end - 1];
    let long = end - at > 2 && matches!(words[at + 1].key(), "der" | "den");
    let next = words.get(end).filter(|next| next.gap() == Gap::Space);
    let told = next.is_none_or(|next| beside::is_verb(next.key()) || beside::is_contact(next.key()));
    let alone = end - at == 2 && words[at].key() == "van" && told && !lists::in_row(NOUNS, surname.key());
    (surname.surname() && !surname.capital() && !surname.closed && (long || alone)).then_some(Name {
        first: at,
        end,
        why: Why::Beside,
    })
}

/// "moeder Fatima", "zijn zus merel", "gezinswerker Anneke", "dochter (Luwam)".
pub(super) fn behind_person(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let person =
        seed::before(words, at).filter(|person| beside::is_family(person.key()) || beside::is_role(person.key()))?;
    let word = &words[at];
    let between = text[person.at().end..word.at().start].trim();
    let near = word.gap() == Gap::Space || matches!(between, "," | "(" | ":" | "-" | "–");
    if !near || word.closed && !word.place {
        return None;
    }
    // "jeugdarts op 't Veld", "gezinswerker van den Broek": small words inside a surname behind a role.
    if word.gap() == Gap::Space && length::is_prefix(word.key()) && !word.capital() {
        let capital = length::behind_prefixes(words, at, false).filter(|end| words[end - 1].capital());
        let Some(end) = capital else {
            return if beside::is_role(person.key()) { small_surname(words, at) } else { None };
        };
        let surname = &words[end - 1];
        let elided = words[at..end - 1].iter().any(|inner| matches!(inner.key(), "t" | "'t"));
        let known = surname.surname() || surname.unknown();
        let long = end - at > 2 && matches!(words[at + 1].key(), "den" | "der" | "'t" | "t");
        return ((elided || long || length::is_strong_prefix(word.key())) && (known || long) && !surname.closed
            || elided)
            .then(|| seed::name(words, at, end, Why::Beside))?;
    }
    if word.capital() {
        let shown = word.given() || word.surname() && !word.place || word.unknown();
        let shown = shown || word.gap() == Gap::Space && beside::is_role(person.key()) && word.named_there();
        // After a colon or comma a sentence may go on with anything: only a listed or strange word is a name there.
        let fits = shown && (word.gap() == Gap::Space || !word.is_word() || word.surely_given());
        return fits.then(|| seed::name(words, at, at + 1, Why::Beside))?;
    }
    let listed = word.given() && (!word.is_word() || noun_name(word.key())) && word.gap() == Gap::Space;
    listed.then(|| seed::name(words, at, at + 1, Why::Beside))?
}

/// "heet Sem", "genaamd roos", "naam: Luwam", "op naam van Dirk", "Beste Anouk", "groet, Joke".
pub(super) fn behind_naming(text: &str, words: &[Word<'_>], at: usize) -> Option<Name> {
    let lead = seed::before(words, at)?;
    let word = &words[at];
    let second = at.checked_sub(2).map_or("", |second| words[second].key());
    let third = at.checked_sub(3).map_or("", |third| words[third].key());
    let called = matches!(lead.key(), "heet" | "heette" | "heten" | "heetten");
    let of_person = !called
        || at < 2
        || word.surely_given()
        || words[at - 2].capital()
        || beside::is_person_word(second)
        || beside::is_person_word(third);
    let naming = beside::is_naming(lead.key()) && word.gap() == Gap::Space && of_person
        || lead.key() == "naam" && text[lead.at().end..word.at().start].trim() == ":"
        || lead.key() == "naam" && word.gap() == Gap::Space && word.capital() && (word.given() || word.unknown())
        || lead.key() == "is" && matches!(second, "naam" | "roepnaam" | "voornaam" | "achternaam")
        || lead.key() == "van"
            && matches!(second, "naam" | "name")
            && matches!(third, "op" | "ten" | "onder" | "de" | "met")
        || matches!(lead.key(), "nu" | "dus" | "eigenlijk" | "ook" | "hij" | "ze" | "zij")
            && beside::is_naming(second)
            && !word.is_word();
    let greeting = beside::is_greeting(lead.key())
        && (matches!(word.gap(), Gap::Space | Gap::Comma)
            || text[lead.at().end..word.at().start].trim().is_empty()
            || text[lead.at().end..word.at().start].trim() == ",");
    if word.closed && !word.place || !(naming || greeting) {
        return None;
    }
    if let Some(end) = length::behind_prefixes(words, at, true).filter(|end| words[end - 1].capital()) {
        return seed::name(words, at, end, Why::Beside);
    }
    if word.capital() {
        let organised = lead.key() == "namens" && word.is_word();
        let shown = word.given()
            || word.surname()
            || word.unknown()
            || naming && word.may_be_name() && !word.place && !organised;
        let plain = word.is_word() && !word.given() && !word.surname();
        return (shown && (!greeting || !plain)).then(|| seed::name(words, at, at + 1, Why::Beside))?;
    }
    let strict =
        matches!(lead.key(), "heet" | "heette" | "heten" | "genaamd" | "geheten" | "roepnaam" | "voornaam" | "naam");
    let listed = word.given() && (!word.is_word() || noun_name(word.key()));
    let foreign = strict && !word.is_word() && word.letters_only() && word.key().len() > 2 && !word.closed;
    (naming && (listed || foreign)).then(|| seed::name(words, at, at + 1, Why::Beside))?
}

/// Names that are nouns or nothing else: in small letters behind "zus" or "heet" they are names, unlike "wil" or "alle".
pub(super) fn noun_name(key: &str) -> bool {
    const NOT: &str = " elke ken lieve junior armen beren ion emir aan age al alle als alp am ama an anders ange as baan bas ben bent bes can corte dag dal dan de debet din do een eens eise ende engel er \
        eren even fit ga gerst gul gust ha hale halt hard harm heb help hoek hoop hui hun idee idem ik in ine is jaren job jong jonge joy keer kan kaan kir lang \
        lara last later leen les lies lin lis list mark mart mats mede mee mei melis men meng mes met mien mij min mina mine minne mis moment nada nan netto nick nil \
        nu of ode okke om omer on ons op peer pep per piep pop raam raid ram rand recht rein rest rib rik rim rins rinse rit rob rond rust sake salam samba sari henna haring islam ramadan jihad jazz gloria flora viola jubel lente lama kawa kick gulden genet roman ruby jade sam sen sep september \
        set sin sneeuw star stil stoffel storm sultan tas ten ter thuis tim tin ties ton toon torre trees tuba uit vanaf vast veilig vita volle wang was wat weer \
        wei wel wen wende wees wie wies wil wing winter wit wolf wouter zand ze zemen zij zon zoon mag moet gaat heeft was ";
    key.len() > 2 && !NOT.contains(&format!(" {key} "))
}

/// Verbs and small words among the given names: in small letters they are no name, not even before a surname.
pub(super) fn never_small(key: &str) -> bool {
    const NEVER: &str = " aan age al alle als alp am ama an anders ange as ben bent bes can dag dal dan de debet din do een eens eise ende er eren even fit ga gust \
        ha hale hard harm heb help hoop hui hun ik in ine is jaren jong jonge keer kan kaan lang last later leen les lies lin lis list mede mee mei melis men meng mes met \
        mien mij min mina mis nada nan netto nu of om on ons op peer pep per piep raam ram rand recht rein rest rond rust sake set sin sneeuw stil ten ter thuis \
        tin toon uit vanaf vast veilig vol volle wang was wat wende wees wei wel wen wie wies wil wing winter wit wou ze zemen zij zon mag moet gaat heeft had \
        haar zijn hem die dat deze dit wij we je jij u jullie kind man vrouw moeder vader oma opa baby april juni juli augustus september lente zomer herfst \
        lot adem adel engel storm raid kick gulden haring star elke ken lieve junior laat liet leef leve bel blijf kom gun min naam ";
    lists::in_row(NEVER, key)
}
