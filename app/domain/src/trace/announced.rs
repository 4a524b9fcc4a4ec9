//! Recognises numbers that only the word before them gives away: a mistyped BSN, a short phone number, an account; others know their own form.

use std::sync::LazyLock;

use regex::Regex;

use super::found::{Found, TraceKind, Why};
use super::pattern::{fixed, place};

static BSN: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:bsn|burgerservice ?-?(?:nummer|nr)|sofi ?-?nummer)\b\.?(?:[^\d\n]{0,20}?)\b(?P<t>\d(?:[ .\-]?\d){7,8})\b",
    )
});
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:tel(?:efoon)?(?: ?-?(?:nummer|nr))?|mobiel(?:e? ?nummer)?|gsm|mob|06 ?-?nummer|bel(?:len)? (?:op|met)|bereikbaar op|appen op|whatsapp(?: op)?)\b[.:]?(?: (?:is|op|via|thuis|moeder|vader))?[ :]{0,3}(?P<t>\+?\(?\d[\d ()\-./]{4,14}\d)\b",
    )
});
/// "06 1234567": a mobile number with a figure too few or too many, as people mistype it; shape "06" apart, so that no sum is meant.
static MISTYPED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:^|[^\d.,:/\-+€])(?P<t>06 ?[- ] ?(?:\d{7}|\d{9}|\d\d(?: \d\d){2} \d|\d{3} \d{4}|\d{3} \d{2} \d{2}|\d{4} \d{3}))(?:[^\d.,:/\-]|[.,](?:\D|$)|$)",
    )
});
/// A number told in words, as on the phone.
static SPELLED: LazyLock<Regex> = LazyLock::new(|| {
    let digit = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)";
    fixed(&format!(
        r"(?i)\b(?P<t>(?:nul[ ,\-]{{1,2}}zes|06(?:[ ,\-]{{1,3}}\d{{1,4}}){{0,3}}[ ,\-]{{1,3}}(?:{digit}|tien|elf|twaalf|\p{{L}}*tien|\p{{L}}*tig))(?:[ ,\-]{{1,2}}(?:{digit}|\p{{L}}{{2,5}}en(?:tig|veertig|dertig)|\p{{L}}*tig|tien|elf|twaalf|\p{{L}}*tien|\d{{1,4}})){{3,10}})\b"
    ))
});
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)\b(?:iban|rekening ?-?(?:nummer|nr)?|bank ?-?rekening|rek\.? ?(?:nr|nummer))\b\.?[ :]{0,3}(?:is |van [^\d\n]{0,20})?(?P<t>(?:[A-Z]{2} ?\d{2} ?[A-Z]{4} ?(?:\d ?){9,11}|\d{2,3}(?:\.?\d{2,3}){2,3}|\d{7,10}))\b",
    )
});
/// "bereikbaar op 12-03-2026", "bellen op 09.00-17.00": days, hours and years, no numbers to call.
static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:\d{1,2} ?[-/.] ?\d{1,2}(?: ?[-/.] ?(?:19|20)?\d{2})?(?: .*)?|(?:19|20)\d\d ?[-/.] ?(?:(?:19|20)?\d\d|\d{1,2} ?[-/.] ?\d{1,2})|\d{1,2}[.:]\d{2} ?(?:-|/) ?\d{1,2}[.:]\d{2})$",
    )
});

/// Places of numbers that a word before them announces.
pub(super) fn find(text: &str) -> Vec<Found> {
    let patterns =
        [(TraceKind::Bsn, &BSN), (TraceKind::Phone, &PHONE), (TraceKind::Phone, &SPELLED), (TraceKind::Iban, &ACCOUNT)];
    let mut found = Vec::new();
    for (kind, pattern) in patterns {
        for one in pattern.captures_iter(text) {
            let at = place(&one);
            let digits = text[at.clone()].bytes().filter(u8::is_ascii_digit).count();
            let help_line =
                ["0800", "0900", "112", "113", "14 0", "116"].iter().any(|line| text[at.clone()].starts_with(line));
            let moment = MOMENT.is_match(&text[at.clone()]);
            // In words the figures say little of how long it is.
            let spelled = std::ptr::eq(pattern, &SPELLED);
            if kind != TraceKind::Phone || !help_line && !moment && (spelled || digits >= 6) {
                found.push(Found::new(kind, at, Why::Announced));
            }
        }
    }
    found
}

/// Places of mobile numbers that miss a figure or have one too many: nobody can call them, yet they point at somebody.
pub(super) fn mistyped(text: &str) -> Vec<Found> {
    MISTYPED.captures_iter(text).map(|one| Found::new(TraceKind::Phone, place(&one), Why::Form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|one| &text[one.at]).collect()
    }

    #[test]
    fn a_word_before_it_gives_a_number_away() {
        assert_eq!(found("Haar BSN is 123456789."), ["123456789"]);
        assert_eq!(found("tel: 2345678, na vieren"), ["2345678"]);
        assert_eq!(
            found("bel nul zes twaalf vierendertig zesenvijftig achtenzeventig"),
            ["nul zes twaalf vierendertig zesenvijftig achtenzeventig"]
        );
        assert_eq!(found("bel 06 twaalf drie vier 56 zeven"), ["06 twaalf drie vier 56 zeven"]);
        assert!(found("om 06 twee drie keer gebeld").is_empty());
        assert_eq!(found("rekeningnummer 12.34.56.789 van opa"), ["12.34.56.789"]);
        assert!(found("Bel 112 of telefoon 0800-2000; de rekening van 2026 kwam laat.").is_empty());
        for moment in ["12-03-2026", "12.03.26", "09.00-17.00", "2025-2026", "1/2/2026", "2026-03-12"] {
            assert!(found(&format!("De mentor is bereikbaar op {moment}.")).is_empty(), "{moment}");
        }
    }
}
