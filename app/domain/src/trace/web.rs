//! Recognises addresses and handles on the web, and mail addresses told in words; addresses of public bodies are no trace.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::lists;
use super::pattern::{fixed, place};

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:https?://[^\s<>()]+|www\.[^\s<>()]+|(?:[a-z0-9][a-z0-9-]*\.)+(?:nl|com|be|org|net|eu|info|de|me|gg|tv|io|link|be|app|frl|amsterdam)\b(?:/[^\s<>()]*)?)",
    )
});
static HANDLE: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?:^|[\s(:,;\x22'“])(?P<t>@[\p{L}\d_][\p{L}\d_.\-]{1,30})"));
static SERVICE: LazyLock<Regex> = LazyLock::new(|| {
    let service = r"(?:insta(?:gram)?|snap(?:chat)?|tiktok|facebook|fb|twitter|discord|telegram|roblox|psn|xbox|twitch|youtube|steam|vinted|onlyfans|gamertag|username|gebruikersnaam|accountnaam|account|profiel(?:naam)?|schermnaam|nickname|kanaal)";
    fixed(&format!(
        r"(?i)\b{service}(?: (?:op |van )?{service})?(?: ?-?(?:account|naam|profiel|kanaal|handle))?(?: (?:is|heet (?:hij|zij|ze)?|als|onder|onder de naam|heet|naam))?(?:[:=] ?| )['\x22“]?(?P<t>[\p{{L}}\d][\p{{L}}\d._\-#]{{2,30}})",
    ))
});
/// Public bodies and sources: who looks there is nobody's secret.
static PUBLIC: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:https?://)?(?:www\.)?(?:[a-z0-9-]+\.)*(?:rijksoverheid|overheid|nji|nijgh|opvoeden|opvoedinformatie|kindertelefoon|veiligthuis[a-z]*|113|thuisarts|cbs|ggd[a-z-]*|gemeente[a-z-]*|[a-z-]*gemeente|rechtspraak|raadvoorderechtspraak|kinderbescherming|vng|movisie|trimbos|jellinek|pharos|augeo|belastingdienst|uwv|svb|duo|digid|politie|slachtofferhulp|jeugdfondssportencultuur|leergeld|nibud|juridischloket|hetjl|jouwggd|groeigids|cjg[a-z]*|[a-z]*wijkteam[a-z]*|buurtteam[a-z]*|[a-z-]*jeugdbescherming[a-z-]*|wetten|wikipedia|google|youtube|utrecht|amsterdam|rotterdam|denhaag|w3|balieplus|mee|oudersonline|passendonderwijs|ouders|anababa|jeugdstem|akj|kenniscentrumkjp|richtlijnenjeugdhulp|zorginstituutnederland|zilverenkruis|menzis|cz|vgz|voorbeeld|example)\.(?:nl|com|org|info|eu)(?:[/?#].*)?[.,;:!?]*$",
    )
});
static TOLD_MAIL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?P<t>[\p{L}\d._\-]+(?: (?:punt|streepje|underscore) [\p{L}\d._\-]+){0,3} (?:at|apenstaart(?:je)?) (?:gmail|hotmail|live|outlook|ziggo|kpnmail|kpn|icloud|yahoo|xs4all|home|planet|[\p{L}\d\-]{2,20})(?: ?(?:punt|dot|\.) ?)(?:nl|com|net|org|be|eu))\b",
    )
});
/// Words behind an at sign or a service that are no handle.
const WORDS: &str = " school thuis home work werk allen all team iedereen ouders collega's ";

/// Places of mail addresses told in words, as on the phone.
pub(super) fn mail(text: &str) -> Vec<Found> {
    TOLD_MAIL.captures_iter(text).map(|one| Found::new(TraceKind::Email, place(&one), Why::Form)).collect()
}

/// Places of addresses and handles.
pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for one in ADDRESS.find_iter(text) {
        let written = one.as_str().trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '"']);
        let glued = text[..one.start()].ends_with(['@', '.', '-', '_']);
        // Somebody's own channel on a public site is theirs: "youtube.com/@bboy".
        let own = written.contains("/@") || written.contains("/channel/") || written.contains("/user/");
        if !glued && (own || !PUBLIC.is_match(written)) {
            found.push(Found::new(TraceKind::UrlHandle, one.start()..one.start() + written.len(), Why::Form));
        }
    }
    for one in HANDLE.captures_iter(text) {
        let at = place(&one);
        let at = at.start..at.start + text[at.clone()].trim_end_matches(['.', '-']).len();
        let name = lists::key(&text[at.start + 1..at.end]);
        if !WORDS.contains(&format!(" {name} ")) {
            found.push(Found::new(TraceKind::UrlHandle, at, Why::Form));
        }
    }
    let mut from = 0;
    while let Some(one) = SERVICE.captures_at(text, from) {
        let at = place(&one);
        // What stands behind may itself be a service: "een account als insta: noah_xx".
        from = at.start.max(from + 1);
        let at = at.start..at.start + text[at.clone()].trim_end_matches(['.', '-', '_']).len();
        let whole = one.get(0).map_or(at.start, |whole| whole.start())..at.end;
        // Without a figure or a sign inside it is a word like any other.
        let odd = text[at.clone()].chars().skip(1).any(|c| c.is_ascii_digit() || matches!(c, '_' | '.' | '#'));
        let letters = text[at.clone()].chars().any(char::is_alphabetic);
        if odd && letters {
            found.push(Found::new(TraceKind::UrlHandle, whole, Why::Announced));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn handles_and_addresses_are_found() {
        assert_eq!(found("Volg @yous.ra_x op insta."), ["@yous.ra_x"]);
        assert_eq!(found("zie www.tiktok.com/@mikey, of snap: noah_xx"), ["www.tiktok.com/@mikey", "snap: noah_xx"]);
        assert_eq!(
            found("facebook.com/sabrina.p, gebruikersnaam is jay030"),
            ["facebook.com/sabrina.p", "gebruikersnaam is jay030"]
        );
        assert_eq!(
            found("een account als insta: w1nta_x en youtube.com/@bboy"),
            ["youtube.com/@bboy", "insta: w1nta_x"]
        );
        assert_eq!(mail("stuur naar jan punt jansen at gmail punt com").len(), 1);
    }

    #[test]
    fn public_bodies_and_words_are_left_alone() {
        for text in [
            "www.rijksoverheid.nl",
            "Vraag het @school.",
            "Hij zit op Instagram en Snapchat.",
            "kijk op www.utrecht.nl/hulp?id=12",
            "Einde.Nu verder",
        ] {
            assert!(found(text).is_empty(), "{text} {:?}", found(text));
        }
    }
}
