//! Addresses made from names: `Team Überwijk!` becomes `team-uberwijk`; a name that changes keeps its first address.

use crate::alphabet::unmarked;

/// Longest address made from a name, in characters.
const LONGEST: usize = 50;

/// A name as part of an address: small letters, digits and single hyphens.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match unmarked(letter) {
            Some(plain) => slug.push_str(plain),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            // An apostrophe joins: 't Zand is t-zand, auto's is autos.
            None if matches!(letter, '\'' | '’') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let cut: String = slug.chars().take(LONGEST).collect();
    let cut = cut.trim_end_matches('-');
    if cut.is_empty() { "naam".to_owned() } else { cut.to_owned() }
}

/// The first of `slug`, `slug-2`, `slug-3` ... that is not taken.
pub fn free_slug(slug: &str, taken: &[String]) -> String {
    let free = |candidate: &String| !taken.contains(candidate);
    std::iter::once(slug.to_owned())
        .chain((2..).map(|number: u32| format!("{slug}-{number}")))
        .find(free)
        .unwrap_or_else(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_becomes_an_address_people_can_read_aloud() {
        assert_eq!(slug("  Team Überwijk! "), "team-uberwijk");
        assert_eq!(slug("'t Zand / Noord-Oost"), "t-zand-noord-oost");
        assert_eq!(slug("ÉÉN"), "een");
        assert_eq!(slug("漢字"), "naam");
    }

    #[test]
    fn a_taken_address_gets_the_next_number() {
        let taken = ["kade".to_owned(), "kade-2".to_owned()];
        assert_eq!(free_slug("kade", &taken), "kade-3");
        assert_eq!(free_slug("brug", &taken), "brug");
    }

    proptest! {
        #[test]
        fn an_address_is_never_empty_and_safe_in_a_path(name in ".{0,80}") {
            let slug = slug(&name);
            prop_assert!(!slug.is_empty() && slug.len() <= 60);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
