//! Finds named clubs: for sport, scouting, dance and music; "zit op voetbal" and "de voetbalclub" are none.

use std::sync::LazyLock;

use regex::Regex;

use super::super::found::{Found, TraceKind, Why};
use super::super::lists;
use super::super::pattern::{before, fixed};
use super::super::token::{Gap, Token};
use super::{hit, is_link, is_listed, name_from};

/// Abbreviations before a club's name; in capitals, or in small letters before a capital.
const SHORT: &str = " vv sv fc sc hc av tc ltc mhc rkvv rkvc rksv usv dsv kv ckv hv bc zc gv wsv csv hsv asv vvv bv rksv tv lac ijc ijsc svv rvv ssv \
    cvv gvav zvv btc ttv kzpc zpc mtb ";
/// Whole words before a club's name.
const HEADS: &str = " voetbalclub voetbalvereniging hockeyclub hockeyvereniging korfbalclub korfbalvereniging handbalvereniging handbalclub \
    judoschool judoclub judovereniging karateschool karateclub sportschool sportclub sportvereniging sportcentrum dansschool dansstudio \
    danscentrum balletschool balletstudio zwemclub zwemvereniging zwemschool turnvereniging turnclub gymvereniging gymclub gymnastiekvereniging \
    atletiekvereniging atletiekclub tennisclub tennisvereniging tennispark basketbalclub basketbalvereniging volleybalvereniging volleybalclub \
    badmintonclub badmintonvereniging scouting scoutinggroep scoutingvereniging manege ponyclub ruitersportvereniging rijvereniging stal \
    muziekschool muziekvereniging harmonie fanfare koor kinderkoor zangkoor toneelvereniging theatergroep theaterschool jeugdtheaterschool \
    jeugdclub jongerencentrum jeugdhonk kickboksschool kickboksvereniging boksschool boksclub boksvereniging vechtsportschool \
    vechtsportvereniging taekwondoschool schaakclub schaakvereniging schietvereniging wielerclub wielervereniging ijsclub ijsvereniging \
    schaatsvereniging honkbalvereniging honkbalclub softbalclub rugbyclub waterpolovereniging roeivereniging zeilvereniging duikvereniging \
    reddingsbrigade speeltuinvereniging carnavalsvereniging drumband majorettevereniging hengelsportvereniging visclub visvereniging \
    motorclub supportersvereniging studentenvereniging padelclub golfclub dartclub biljartvereniging klimvereniging skeelerclub freerunschool \
    circusschool circus ";
/// Heads that are words of their own: something must show that a name follows.
const WEAK_HEADS: &str = " stal koor harmonie circus scouting manege ";
/// Endings that only clubs have: "Hoeflaken Boys".
const TAILS: &str = " boys kickers united wanderers rangers girls vogels ";
/// Clubs that half the country follows.
const FAMOUS: &str = " ajax feyenoord psv fc utrecht fc twente fc groningen fc barcelona barcelona real madrid vitesse heerenveen sparta nec nac az \
    manchester liverpool arsenal chelsea go ahead eagles pec zwolle fortuna sittard willem ii excelsior cambuur heracles bayern juventus \
    oranje galatasaray fenerbahce besiktas ";

static SPORT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:(?:voetbal|hockey|korfbal|handbal|volleybal|basketbal|honkbal|softbal|rugby|turn|gym|zwem|judo|karate|boks|kickboks|dans|tennis|badminton|atletiek|schaats|wielren|waterpolo|taekwondo|ballet|streetdance|hiphop|paardrijd|paardrij|rij|padel|schaak|scouting|sport|train|speel|spring|hardloop|fitness|vecht)\p{L}*|lid|lidmaatschap|contributie|trainer|trainers?|coach|elftal|eerste|tweede|derde|team|club|wedstrijd\p{L}*|toernooi|training\p{L}*|selectie|kantine|clubhuis|jeugdleider|leiding|opkomst|welpen|bevers|scouts?|zwemles|jo\d{1,2}(?:-\d)?|[A-F]\d{1,2}|mo\d{1,2}|O\d{1,2})\b[^.!?\n]{0,40}\b(?:bij|van|naar|op|in|voor) (?:de |het )?$",
    )
});

/// Places of named clubs.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        found.extend(behind_short(text, tokens, at));
        found.extend(behind_head(tokens, at));
        found.extend(by_tail(tokens, at));
        found.extend(member_of(text, tokens, at));
    }
    found
}

fn listed(list: &str, key: &str) -> bool {
    lists::in_row(list, key)
}

/// "VV Noordster", "s.v. De Treffers", "RKSV Wilhelmina Boys".
fn behind_short(text: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let letters = |token: &Token| token.end - token.start == 1;
    // "v.v." and "s.v." come as two words.
    let (key, first) = match tokens.get(at + 1) {
        Some(next)
            if letters(&tokens[at])
                && letters(next)
                && text[tokens[at].end..].starts_with('.')
                && next.start == tokens[at].end + 1 =>
        {
            (format!("{}{}", tokens[at].key, next.key), at + 2)
        }
        _ => (tokens[at].key.clone(), at + 1),
    };
    // "ASC Nieuwland", "USV Hoge Weide": letters before what clubs are called.
    let longer = tokens[at].all_capitals
        && (3..=5).contains(&key.len())
        && ["sc", "fc", "vv", "sv", "hc", "bc"].iter().any(|end| key.ends_with(end))
        && !lists::is_not_person(&key);
    if !listed(SHORT, &key) && !longer {
        return None;
    }
    let name = tokens
        .get(first)
        .filter(|name| name.gap == Gap::Space || first == at + 2 && text[..name.start].ends_with(". "))?;
    // "B.C. van der Molen", "H.C. Jansen": the initials of a person.
    let initials = first == at + 2
        && tokens[at].capital
        && (!name.capital && is_link(name) || lists::is_surname(&name.key) && !lists::is_word(&name.key));
    if initials {
        return None;
    }
    let end = name_from(tokens, first)?;
    let small = first == at + 1 && !tokens[at].all_capitals;
    let doubtful = small && matches!(key.as_str(), "av" | "tc" | "sc" | "bc" | "bv" | "hv" | "tv" | "kv");
    let famous = listed(FAMOUS, &name.key) && key == "fc" || name.all_capitals && name.key.len() < 3;
    (!doubtful && !famous).then(|| hit(TraceKind::Club, tokens, at, end, Why::Form))
}

/// "judoschool Budokan", "scouting Sint Joris", "manege De Hoef".
fn behind_head(tokens: &[Token], at: usize) -> Option<Found> {
    let first = at + 1;
    let next = tokens.get(first).filter(|next| next.gap == Gap::Space || next.gap == Gap::Opening && next.capital)?;
    let head = &tokens[at];
    if !listed(HEADS, &head.key) || head.capital && next.gap == Gap::Opening {
        return None;
    }
    let end = name_from(tokens, first)?;
    let names_place = is_listed(tokens, first, end) && !listed(WEAK_HEADS, &head.key);
    let linked = tokens[first..end].iter().all(is_link) || names_place && end == first + 1;
    // "de manege in Zeist": a small link before a place.
    let located = matches!(next.key.as_str(), "in" | "op" | "aan" | "van" | "te" | "en") && !next.capital;
    (!linked && !located).then(|| hit(TraceKind::Club, tokens, at, end, Why::Beside))
}

/// "Hoeflaken Boys".
fn by_tail(tokens: &[Token], at: usize) -> Option<Found> {
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|before| &tokens[before])?;
    let named =
        token.capital && listed(TAILS, &token.key) && token.gap == Gap::Space && before.capital && !is_link(before);
    (named && !listed(FAMOUS, &before.key)).then(|| hit(TraceKind::Club, tokens, at - 1, at + 1, Why::Form))
}

/// "judo bij Budokan", "voetbalt bij de Zwaluwen", "lid van Kampong".
fn member_of(text: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let name = &tokens[at];
    if !name.capital
        || name.gap != Gap::Space
        || is_link(name) && !tokens.get(at + 1).is_some_and(|next| next.capital && next.gap == Gap::Space)
    {
        return None;
    }
    let led = at > 0 && matches!(tokens[at - 1].key.as_str(), "bij" | "van" | "voor" | "de" | "het");
    if !led {
        return None;
    }
    let lead = SPORT.find(before(text, name.start, 90))?.as_str().to_lowercase();
    let at_a_place = lead.ends_with("in ") || lead.ends_with("op ") || lead.ends_with("naar ");
    let team = Regex::is_match(&TEAM, &lead);
    let end = name_from(tokens, at)?;
    let keys: Vec<&str> = tokens[at..end].iter().map(|token| token.key.as_str()).collect();
    let person = lists::is_given(&name.key) && !lead.contains("lid van") && !by_sport(&lead);
    let other = lists::is_place(&keys.join(" ")) || lists::is_not_person(&name.key) && !listed(FAMOUS, &name.key);
    let fits =
        lead.trim_end().ends_with("bij") || lead.trim_end().ends_with("bij de") || lead.contains("lid van") || team;
    let kin = tokens.get(at.wrapping_sub(1)).is_some_and(|before| lists::in_row(KIN, &before.key));
    (fits && !at_a_place && !person && !other && !kin && !name.genitive)
        .then(|| hit(TraceKind::Club, tokens, at, end, Why::Beside))
}

/// Whether a verb or noun of sport stands close before "bij": then even a given name there is a club's ("traint bij Olga").
fn by_sport(lead: &str) -> bool {
    static CLOSE: LazyLock<Regex> = LazyLock::new(|| {
        fixed(r"(?:voetbalt|hockeyt|turnt|judot|korfbalt|handbalt|volleybalt|basketbalt|traint|tennist) bij (?:de )?$")
    });
    CLOSE.is_match(lead)
}

static TEAM: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:eerste|tweede|derde|elftal|trainer|kantine|clubhuis|selectie|jo\d{1,2}(?:-\d)?|[a-f]\d{1,2}|mo\d{1,2}|o\d{1,2}|training|wedstrijd\p{L}*|contributie|leiding|welpen|bevers|scouts) (?:van|bij|voor) (?:de |het )?$",
    )
});
const KIN: &str = " moeder vader oma opa zoon dochter broer zus mevrouw meneer tante oom juf meester ";
