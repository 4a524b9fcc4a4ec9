//! Finds named schools, nurseries and day care; a general word such as "de basisschool" is none.

use super::super::found::{Found, TraceKind, Why};
use super::super::lists;
use super::super::token::{Gap, Token};
use super::attended;
use super::typical::TYPICAL;
use super::{hit, is_link, is_listed, name_from, small_name_from};

/// Words that stand before the name of a school.
const HEADS: &str = " obs cbs rkbs kbs pcb pcbs ibs bs pcbo rk sbo vso zmlk kc ikc mfa bso kdv psz tso peuterspeelzaal peuteropvang peutergroep \
    kinderdagverblijf kinderopvang kinderopvanglocatie gastouderopvang creche kinderdagopvang dagverblijf kinderclub basisschool school \
    schooltje kleuterschool lagere nevenvestiging brugklas daltonschool montessorischool jenaplanschool vrijeschool freinetschool \
    praktijkschool vakschool mytylschool tyltylschool zmlk-school cluster kindcentrum integraal middelbare vmbo-school havo lyceum college \
    gymnasium scholengemeenschap scholengroep mavo atheneum kopklas schakelklas isk roc aoc mbo-school hogeschool universiteit \
    naschoolse voorschool speelzaal dagopvang medisch ";
/// Heads that are abbreviations or words of their own too: they need an article before the name.
const WEAK_HEADS: &str =
    " school cbs bs rk kc medisch integraal cluster lagere middelbare havo roc naschoolse brugklas mavo ";
/// Words that end the name of a school: "het Stedelijk Gymnasium", "Leidsche Rijn College".
const TAILS: &str = " college lyceum gymnasium atheneum school scholengemeenschap basisschool daltonschool montessorischool jenaplanschool mavo \
    praktijkschool academie academy kindcentrum vmbo vakcollege beroepscollege campus ";
const ENDS: [&str; 9] =
    ["college", "lyceum", "gymnasium", "school", "atheneum", "scholengemeenschap", "kindcentrum", "schoal", "skoalle"];
/// Capitals before a tail that name no school.
const GENERAL: &str = " vreedzame brede gezonde veilige rijke de het een basis middelbare openbare lagere hoge nieuwe oude onze zijn haar deze die speciale bijzondere reguliere \
    school scholen voortgezet vervolg praktijk vaste vorige huidige andere eigen dag avond ";
/// Places of named schools.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        found.extend(behind_head(tokens, at));
        found.extend(before_tail(tokens, at));
        found.extend(in_one_word(tokens, at));
        found.extend(attended::at_school(text, tokens, at));
    }
    found
}

fn listed(list: &str, key: &str) -> bool {
    lists::in_row(list, key)
}

/// "obs De Regenboog", "KDV 't Kwetternest", "school De Klimop".
fn behind_head(tokens: &[Token], at: usize) -> Option<Found> {
    let head = &tokens[at];
    if !listed(HEADS, &head.key) {
        return None;
    }
    let first = at + 1;
    let next = tokens.get(first).filter(|next| matches!(next.gap, Gap::Space | Gap::Opening))?;
    if next.gap == Gap::Opening && !is_link(next) {
        return None;
    }
    let towards = at
        .checked_sub(1)
        .is_some_and(|lead| head.gap == Gap::Space && matches!(tokens[lead].key.as_str(), "op" | "naar"));
    let sent = towards && matches!(head.key.as_str(), "cbs" | "bs" | "rk" | "roc" | "kc") && next.capital;
    // "ROC Midden Nederland": such a school is called by its region.
    let regional =
        matches!(head.key.as_str(), "roc" | "aoc") && head.all_capitals && next.capital && !next.all_capitals;
    let weak = listed(WEAK_HEADS, &head.key) && !sent && !regional;
    if weak
        && !(is_link(next) && (next.capital || tokens.get(first + 1).is_some_and(|name| name.capital)))
        && !plain_name(head, next)
    {
        return None;
    }
    if let Some(end) = name_from(tokens, first) {
        let names_place = is_listed(tokens, first, end);
        let stops = tokens[first..end].iter().all(|token| is_link(token) || token.all_capitals && token.key.len() < 5);
        // "school Utrecht": a place says which town; "school De Meern" may be its name, and is too little to tell.
        // "de Vrije School Waldhof": what stands with capitals before the head belongs to the name.
        let mut from = at;
        while head.capital
            && from > 0
            && tokens[from].gap == Gap::Space
            && at - from < 2
            && tokens[from - 1].capital
            && tokens[from - 1].gap == Gap::Space
        {
            from -= 1;
        }
        return (!stops && (!names_place || regional)).then(|| hit(TraceKind::School, tokens, from, end, Why::Beside));
    }
    let small = small_name_from(tokens, first)?;
    (!weak && !matches!(head.key.as_str(), "kinderopvang" | "basisschool" | "creche" | "opvang")
        || listed(TYPICAL, &tokens[first + 1].key))
    .then(|| hit(TraceKind::School, tokens, at, small, Why::Beside))
}

/// An abbreviation in small letters or capitals before one name without article: "cbs Beatrix", "ROC Gelderstroom".
fn plain_name(head: &Token, next: &Token) -> bool {
    let short = matches!(head.key.as_str(), "bs" | "roc" | "rk" | "cbs" | "school" | "kc")
        && (head.key != "cbs" || !head.all_capitals);
    short && next.capital && !next.all_capitals && !lists::is_place(&next.key) && !lists::is_word(&next.key)
}

/// "het Stedelijk Gymnasium", "Gerrit Rietveld College".
fn before_tail(tokens: &[Token], at: usize) -> Option<Found> {
    let tail = &tokens[at];
    let written_as_name = tail.capital || matches!(tail.key.as_str(), "lyceum" | "college" | "gymnasium");
    if !listed(TAILS, &tail.key) || !written_as_name || tail.gap != Gap::Space {
        return None;
    }
    let mut first = at;
    while first > 0 && tokens[first].gap == Gap::Space && at - first < 6 {
        let before = &tokens[first - 1];
        if !(before.capital || is_link(before)) {
            break;
        }
        first -= 1;
    }
    // The name begins with a capital that is more than an article or a general word.
    while first < at
        && (!tokens[first].capital || listed(GENERAL, &tokens[first].key) && tokens[first].gap != Gap::Space)
    {
        first += 1;
    }
    let names = |token: &Token| token.capital && !listed(GENERAL, &token.key) && !is_link(token);
    // "het Christelijk Gymnasium Beyers Naudé": capitals behind it are its name too.
    let behind = tokens.get(at + 1).filter(|next| next.gap == Gap::Space && next.capital);
    let end = behind.and_then(|_| name_from(tokens, at + 1)).unwrap_or(at + 1);
    tokens[first..at].iter().any(names).then(|| hit(TraceKind::School, tokens, first, end, Why::Form))
}

/// "het Vechtlyceum", "de Wilhelminaschool", "Sint-Bonifatiuscollege".
fn in_one_word(tokens: &[Token], at: usize) -> Option<Found> {
    let token = &tokens[at];
    let stem = ENDS.iter().find_map(|end| token.key.strip_suffix(end)).filter(|stem| stem.len() >= 3)?;
    let stem = stem.trim_end_matches('-');
    let inside = token.capital && matches!(token.gap, Gap::Space | Gap::Opening);
    let general = lists::is_word(&token.key) || lists::is_word(stem) || lists::is_word(stem.trim_end_matches('s'));
    let whole = listed(HEADS, &token.key) || listed(TAILS, &token.key);
    let person =
        stem.split('-').any(|part| lists::is_given(part) && !lists::is_word_and_name(part)) || lists::is_surname(stem);
    let known = inside && !whole && (!general || person) || token.capital && person && !whole;
    let typical = inside && listed(TYPICAL, stem);
    // "met de Anne Frankschool": a given name right before it says whose name it bears.
    let bears = inside
        && !whole
        && at > 0
        && token.gap == Gap::Space
        && tokens[at - 1].capital
        && lists::is_given(&tokens[at - 1].key)
        && !lists::is_word_and_name(&tokens[at - 1].key);
    let mut first = at;
    // "de Anne Frankschool": given names and capitals before it belong to it.
    while first > 0
        && tokens[first].gap == Gap::Space
        && at - first < 3
        && tokens[first - 1].capital
        && !listed(GENERAL, &tokens[first - 1].key)
    {
        first -= 1;
    }
    // "De Wilhelminaschool": an article with a capital of its own belongs to the name, one of the sentence does not.
    first -= usize::from(
        first > 0
            && tokens[first].gap == Gap::Space
            && tokens[first - 1].capital
            && tokens[first - 1].gap == Gap::Space
            && matches!(tokens[first - 1].key.as_str(), "de" | "het"),
    );
    (known || typical || bears || inside && general && !whole && after_article(tokens, at))
        .then(|| hit(TraceKind::School, tokens, first, at + 1, Why::Form))
}

/// A capital behind "de" or "het" in a sentence is a name, whatever the word: "de Weideschool".
fn after_article(tokens: &[Token], at: usize) -> bool {
    at > 0
        && tokens[at].gap == Gap::Space
        && matches!(tokens[at - 1].key.as_str(), "de" | "het")
        && !tokens[at].key.starts_with("basis")
}
