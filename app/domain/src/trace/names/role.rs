//! Chooses the role to write instead of a name, from the family word, title or role before it.

use super::beside;
use super::word::Word;

/// How many words before the name are asked.
const ASKED: usize = 3;

const TITLES: [(&str, &str); 16] = [
    ("juf", "de juf"),
    ("juffrouw", "de juf"),
    ("meester", "de meester"),
    ("dokter", "de arts"),
    ("dr", "de arts"),
    ("huisarts", "de huisarts"),
    ("familie", "het gezin"),
    ("fam", "het gezin"),
    ("gezin", "het gezin"),
    ("tante", "een tante"),
    ("oom", "een oom"),
    ("oma", "oma"),
    ("opa", "opa"),
    ("dhr", "meneer"),
    ("mw", "mevrouw"),
    ("mevr", "mevrouw"),
];
const FAMILY: [&str; 40] = [
    "moeder",
    "vader",
    "stiefmoeder",
    "stiefvader",
    "pleegmoeder",
    "pleegvader",
    "zoon",
    "dochter",
    "broer",
    "zus",
    "broertje",
    "zusje",
    "neef",
    "nicht",
    "partner",
    "ex",
    "buurvrouw",
    "buurman",
    "vriend",
    "vriendin",
    "meisje",
    "jongen",
    "kind",
    "baby",
    "mevrouw",
    "meneer",
    "oudste",
    "jongste",
    "halfbroer",
    "halfzus",
    "grootmoeder",
    "grootvader",
    "huisarts",
    "voogd",
    "gezinsvoogd",
    "gezinswerker",
    "mentor",
    "leerkracht",
    "begeleider",
    "collega",
];

/// The role word that the words before the name give, else a general one.
pub(super) fn instead(words: &[Word<'_>], first: usize) -> &'static str {
    let before = words[first.saturating_sub(ASKED)..first].iter().rev();
    for word in before {
        let title = TITLES.iter().find(|(title, _)| *title == word.key()).map(|(_, role)| *role);
        let family = FAMILY.iter().find(|family| **family == word.key()).copied();
        if let Some(role) = title.or(family) {
            return role;
        }
        if beside::is_role(word.key()) {
            return "een professional";
        }
    }
    "een betrokkene"
}
