//! Finds schools that only their place in a sentence shows, "zit op De Klimop"; those that their own words show are found in `school`.

use std::sync::LazyLock;

use regex::Regex;

use super::super::found::{Found, TraceKind, Why};
use super::super::lists;
use super::super::pattern::{before, fixed};
use super::super::token::{Gap, Token};
use super::typical::{SMALL_TYPICAL, TYPICAL};
use super::{hit, is_listed, name_from};

static PLACE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:school\p{L}*|basisschool|groep \d|klas(?:sen)?|\d[a-d]?-?(?:havo|vwo|vmbo|mavo)|(?:brug|kleuter)klas|juf(?:frouw)?|meester|leer(?:kracht|ling)\p{L}*|leraar|lerares|docent\p{L}*|mentor|intern begeleider|ib'?er|conci[eë]rge|onderwijs\p{L}*|geschorst|schorsing|verzuim\p{L}*|spijbel\p{L}*|kleuters?|peuters?|opvang|leidsters?|directeur|zorgco[oö]rdinator|les(?:sen)?|ingeschreven|overstap|gepest|pauze|rapport|toets\p{L}*|cito)\b",
    )
});
static ATTENDS: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:zit(?:ten)?|gaat|gaan|ging|zat|zaten|start(?:te|en)?|begint|begonnen|aangemeld|ingeschreven|overstap|leerling)\b[^.!?\n]{0,40}$",
    )
});

/// "op De Klimop", "groep 6 van De Wissel", "zit op de regenboog".
pub(super) fn at_school(text: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let article = &tokens[at];
    let lead = at.checked_sub(1).map(|lead| tokens[lead].key.as_str()).filter(|_| article.gap == Gap::Space)?;
    // "dat De Toermalijn dit hoort": a capital of its own before what only schools are called.
    if article.capital && matches!(article.key.as_str(), "de" | "het") {
        let name = tokens.get(at + 1).filter(|name| name.gap == Gap::Space && name.capital);
        if name.is_some_and(|name| lists::in_row(TYPICAL, &name.key) && lists::in_row(SMALL_TYPICAL, &name.key)) {
            return Some(hit(TraceKind::School, tokens, at, at + 2, Why::Beside));
        }
    }
    let is_school = matches!(lead, "is" | "heet") && at > 1 && tokens[at - 2].key == "school";
    let towards = is_school || matches!(lead, "op" | "van" | "naar" | "bij" | "door" | "met" | "uit" | "voor");
    if !matches!(article.key.as_str(), "de" | "het" | "t" | "'t") || !towards {
        return None;
    }
    let name = tokens.get(at + 1).filter(|name| name.gap == Gap::Space)?;
    let hint = PLACE_WORD.is_match(sentence_around(text, article.start))
        || article.capital && PLACE_WORD.is_match(before(text, article.start, 120));
    let attends = ATTENDS.is_match(before(text, article.start, 60));
    if name.capital {
        let end = name_from(tokens, at)?;
        let other = is_listed(tokens, at, end)
            || is_listed(tokens, at + 1, end) && !(saint_named(name) && lead == "op")
            || name.all_capitals
            || lists::is_not_person(&name.key);
        let plain = lists::is_word(&name.key) && !lists::is_given(&name.key);
        // "op het St. Bonifatius", "op het Comenius": on, not in it; and no square or park.
        let saint = saint_named(name) && end > at + 2;
        let open_air = OPEN_AIR.iter().any(|open| name.key.ends_with(open));
        let on_it = lead == "op" && article.key == "het" && !open_air && (saint || !plain && hint);
        let staff = lead == "van" && at > 1 && lists::in_row(STAFF, &tokens[at - 2].key) && !plain;
        let named = is_school
            || on_it
            || saint && attends && lead == "naar" && !SICK.is_match(sentence_around(text, article.start))
            || staff
            || attends && matches!(lead, "op" | "naar") && (article.capital || !plain)
            || article.capital && (hint || attends)
            || hint && attends
            || lists::in_row(TYPICAL, &name.key) && (hint || attends);
        let first = if article.capital || article.key.ends_with('t') && article.key != "het" { at } else { at + 1 };
        return (!other && named).then(|| hit(TraceKind::School, tokens, first, end, Why::Beside));
    }
    let typical = lists::in_row(TYPICAL, &name.key) && lists::in_row(SMALL_TYPICAL, &name.key);
    (typical && hint && attends).then(|| hit(TraceKind::School, tokens, at + 1, at + 2, Why::Beside))
}

fn saint_named(name: &Token) -> bool {
    matches!(name.key.as_str(), "st" | "sint")
}

/// Ends of what lies in the open, which one is "op" as well.
const OPEN_AIR: [&str; 10] =
    ["plein", "park", "veld", "hof", "strand", "eiland", "station", "kerkhof", "markt", "dijk"];
static SICK: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:ziekenhuis|opgenomen|opname|operatie|poli\p{L}*|spoed\p{L}*|arts|kinderarts|onderzoek|scan|afdeling)\b",
    )
});

/// Whom a school has: "de directeur van de Pantarijn".
const STAFF: &str = " juf meester directeur leerkracht leraar lerares leerling leerlingen mentor docent ib'er concierge schoolmaatschappelijk zorgcoordinator rector decaan \
    leerplicht leidster klas groep schoolarts schoolplein ";

/// The sentence in which a place stands.
fn sentence_around(text: &str, at: usize) -> &str {
    let ends = |c: char| matches!(c, '\n' | '!' | '?');
    let start = text[..at].rfind(ends).map_or(0, |end| end + 1).max(text[..at].rfind(". ").map_or(0, |end| end + 1));
    let end = text[at..].find(ends).map_or(text.len(), |end| at + end);
    let end = text[at..].find(". ").map_or(end, |stop| end.min(at + stop));
    &text[start..end]
}
