//! Finds schools, day care and clubs that are called by their name; which words head such a name stands in the modules below.

mod attended;
mod club;
mod school;
mod typical;

use super::found::{Found, TraceKind, Why};
use super::lists;
use super::token::{Gap, Token};

/// Places of named schools and clubs.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut found = school::find(text, tokens);
    found.extend(club::find(text, tokens));
    // The longest first: "het Willem de Zwijger Lyceum" before "Willem".
    found.sort_by_key(|one| std::cmp::Reverse(one.at.len()));
    found
}

/// Words inside a name: "Prins Willem van Oranje", "'t Kwetternest".
const LINKS: &str = " de het t van der den op aan in en & te ten ter la le el al in 't o.l. onze ";

fn is_link(token: &Token) -> bool {
    lists::in_row(LINKS, &token.key)
}

/// Where a name that begins at this token ends (the token behind its last), when it begins one.
///
/// An article may come first; then capitals, with small words only between two of them.
fn name_from(tokens: &[Token], first: usize) -> Option<usize> {
    let mut at = first;
    while at < tokens.len() && at < first + 2 && is_link(&tokens[at]) && !tokens[at].key.eq("en") {
        at += 1;
    }
    let mut end = None;
    let mut links = 0;
    while let Some(token) = tokens.get(at) {
        if at > first && token.gap != Gap::Space {
            break;
        }
        let rank = token.key.bytes().all(|b| b.is_ascii_digit()) && end.is_some() && token.key.len() <= 4;
        if token.capital || rank && year_or_short(&token.key) {
            end = Some(at + 1);
            links = 0;
            if rank {
                break;
            }
        } else if is_link(token) && end.is_some() && links < 3 {
            links += 1;
        } else {
            break;
        }
        at += 1;
    }
    end.filter(|end| end - first <= 7)
}

fn year_or_short(digits: &str) -> bool {
    digits.len() == 2 || super::digits::is_year(digits) && digits < "1990"
}

/// A name written in small letters behind its head: "obs de regenboog". An article and one word that is no verb or link.
fn small_name_from(tokens: &[Token], first: usize) -> Option<usize> {
    let article = tokens
        .get(first)
        .filter(|token| matches!(token.key.as_str(), "de" | "het" | "t" | "'t") && token.gap == Gap::Space)?;
    let name = tokens.get(first + 1).filter(|token| token.gap == Gap::Space && token.key.len() > 2)?;
    let plain = !article.capital && !name.capital && !name.key.bytes().all(|b| b.is_ascii_digit());
    (plain && !lists::in_row(COMMON_BEHIND, &name.key)).then_some(first + 2)
}

/// What may stand behind "school de .." or "bso de .." in an ordinary sentence.
const COMMON_BEHIND: &str = " school moeder vader ouders kinderen jongen meisje hulp zorg zorgen druk rust regie leiding deur eerste tweede \
    laatste nieuwe hele juf meester klas leerkracht gemeente wijk huisarts politie afspraak afspraken situatie problemen komende afgelopen \
    volgende enige beste andere kind gezin oudste jongste dag week maand tijd ";

/// Whether the tokens from `first` on are a place or an organisation of the lists.
fn is_listed(tokens: &[Token], first: usize, end: usize) -> bool {
    let keys: Vec<&str> = tokens[first..end].iter().map(|token| token.key.as_str()).collect();
    lists::phrase(&keys) == keys.len()
}

fn hit(kind: TraceKind, tokens: &[Token], first: usize, end: usize, why: Why) -> Found {
    Found::new(kind, tokens[first].start..tokens[end - 1].end, why)
}
