//! Recognises e-mail addresses, also with a spelled-out at sign; handles such as "@school" are not its concern.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

// A spaced dot counts only before a common ending: otherwise the end of a sentence would.
static ADDRESS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let local = r#"[\p{L}\p{N}"'._%+&!#$*/=?^`{|}~\-]*[\p{L}\p{N}"_+\-]"#;
    let label = r"[\p{L}\p{N}\-_]+";
    let ending = r"(?:\p{L}{2,24}|xn--[a-z0-9\-]+)\b";
    let common = r"(?:nl|com|net|org|eu|info|be)\b";
    let spelled_at =
        r" {0,2}[(\[{<] ?(?:at|@|ape(?:n)?staart(?:je)?) ?[)\]}>] {0,2}| {1,2}ape(?:n)?staart(?:je)? {1,2}";
    let spelled_dot = r" ?[(\[{<] ?(?:dot|punt|\.) ?[)\]}>] ?| (?:dot|punt) ";
    [
        format!(r"(?i){local}@(?:{label}\.)+{ending}"),
        format!(r"(?i){local} {{0,2}}@ {{0,2}}(?:{label}\.)*{label} ?[.,] ?{common}"),
        format!(r"(?i){local}(?:@|{spelled_at})(?:{label}(?:\.|{spelled_dot}))+{ending}"),
        format!(r"(?i){local}(?:{spelled_at})(?:{label}\.)*{label} ?\. ?{common}"),
    ]
    .iter()
    .map(|pattern| Regex::new(pattern).expect("the patterns are fixed and tested"))
    .collect()
});

/// Places of e-mail addresses in folded text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    ADDRESS.iter().flat_map(|pattern| pattern.find_iter(text).map(|found| found.range())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, structured_identifiers};
    use proptest::prelude::*;

    fn has_email(text: &str) -> bool {
        structured_identifiers(text).iter().any(|finding| finding.kind == Kind::Email)
    }

    #[test]
    fn an_address_is_found_also_with_a_spelled_out_at_sign() {
        for text in [
            "jan@gmail.com",
            "Mail j.de.vries+school@basisschool-zuid.nl.",
            "JAN@GMAIL.COM",
            "renée@zorg.nl",
            "jan @ gmail.com",
            "jan@gmail,com",
            "jan apestaartje gmail.com",
            "jan @gmail.com",
            "jan @ gmail . com",
            "jan(at)gmail.com",
            "jan [at] gmail [dot] com",
            "jan apenstaartje gmail punt com",
            "jan apenstaartje gmail.com",
            "jan (apenstaart) gmail.nl",
            "<mailto:jan@xs4all.nl>",
            "jan@mail.gemeente.utrecht.nl",
            "jan＠gmail．com",
            "jan@gmail punt com",
            "o'brien@zorg.nl",
        ] {
            assert!(has_email(text), "{text}");
        }
    }

    #[test]
    fn a_handle_or_the_word_for_the_sign_is_no_address() {
        for text in [
            "volg @jan.jansen",
            "Ze zat @ school. De juf belde.",
            "Typ een apenstaartje in de balk. Dat werkt.",
            "3 appels @ 2 euro",
            "www.wijkteam.nl",
            "hij zat at random te kijken",
            "@school",
            "Zet het apenstaartje erin. Klaar.",
        ] {
            assert!(!has_email(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_ordinary_address_is_found(local in "[a-z][a-z0-9._]{0,10}[a-z0-9]", host in "[a-z0-9]{1,12}", end in "nl|com|org|eu|amsterdam|frl") {
            let text = format!("Schrijf naar {local}@{host}.{end}, dan komt het goed.");
            let found = structured_identifiers(&text);
            let address = format!("{local}@{host}.{end}");
            prop_assert!(found.iter().any(|f| f.kind == Kind::Email && text[f.at.clone()] == address));
        }
    }
}
