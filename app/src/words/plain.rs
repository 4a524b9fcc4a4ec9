//! the words on screen are Dutch that most people read: short sentences, words of the glossary, none that is difficult.
//!
//! A new file whose sentences clients read gets a row in [`CLIENTS`].

mod lists;

use super::NL;
use lists::{GLOSSARY, NOT_TO_CLIENTS, NOWHERE};

/// Where clients and visitors read: a file and how the keys begin, all of them for an empty beginning.
const CLIENTS: &[(&str, &str)] = &[
    ("public", ""),
    ("guest", "m-"),
    ("access", ""),
    ("invitation", "v-"),
    ("feedback", "v-"),
    ("information", ""),
    ("experience", "table-"),
    ("experience", "title-table"),
    ("experience", "experience-better-"),
    ("experience", "experience-got_help-"),
    ("experience", "experience-taken_seriously-"),
    ("experience", "experience-story_once-"),
    ("experience", "experience-knew_whom-"),
    ("experience", "experience-worked_together-"),
];

/// At most so many words in a sentence that a client reads, and in any other.
const SHORT: usize = 15;
const LONG: usize = 22;

/// Where a word of these lists is meant as it stands there: key, word.
const MEANT: &[(&str, &str)] = &[
    ("explain-stored-not", "dossier"),
    ("care-return-lead", "dossier"),
    ("trace-what-case-number", "zaak"),
    ("refused-trace-case-number", "zaak"),
    ("refused-trace-case-number", "dossier"),
    ("refused-trace-case-number", "dossiernummer"),
];

/// One text: its file, its key, and what it says in one of its forms.
struct Text {
    file: &'static str,
    key: &'static str,
    says: String,
}

/// Every text of every file; of a text with forms, each form.
fn texts() -> Vec<Text> {
    let mut all = Vec::new();
    for (file, lines) in NL {
        let mut key = "";
        for line in lines.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let says = match line.split_once(" = ") {
                Some((name, says)) if !line.starts_with(' ') => {
                    key = name;
                    says
                }
                _ => line.trim().trim_start_matches('*').split_once("] ").map_or(line.trim(), |(_, says)| says),
            };
            if says != "}" && !says.ends_with("->") {
                all.push(Text { file, key, says: says.to_owned() });
            }
        }
    }
    all
}

impl Text {
    fn is_for_clients(&self) -> bool {
        CLIENTS.iter().any(|(file, start)| *file == self.file && self.key.starts_with(start))
    }

    /// Its sentences, with a blank counted as one word, and a day as the three that it takes.
    fn sentences(&self) -> Vec<String> {
        let mut says = self.says.replace("{ $day }", "19 mei 2026");
        while let Some((before, rest)) = says.split_once('{') {
            let after = rest.split_once('}').map_or("", |(_, after)| after);
            says = format!("{before}Iets{after}");
        }
        let (mut all, mut one) = (Vec::new(), String::new());
        for word in says.split_whitespace() {
            one.push_str(word);
            if word.ends_with(['.', '?', '!', ';']) {
                all.push(std::mem::take(&mut one));
            } else {
                one.push(' ');
            }
        }
        all.push(one);
        all.retain(|one| !one.trim().is_empty());
        all
    }
}

/// What is wrong with a text.
fn wrong(text: &Text) -> Vec<String> {
    let mut all = Vec::new();
    let most = if text.is_for_clients() { SHORT } else { LONG };
    for sentence in text.sentences() {
        let words = sentence.split_whitespace().count();
        if words > most {
            all.push(format!("{} words, at most {most}: {sentence}", words));
        }
    }
    let low = text.says.to_lowercase();
    let lists = [(NOWHERE, true), (GLOSSARY, true), (NOT_TO_CLIENTS, text.is_for_clients())];
    for (word, instead) in lists.iter().filter(|(_, asked)| *asked).flat_map(|(list, _)| list.iter()) {
        if begins_a_word(&low, word) && !MEANT.contains(&(text.key, *word)) {
            all.push(format!("not {word:?} but {instead:?}: {}", text.says));
        }
    }
    // What is done by nobody: "er wordt ... opgeslagen", "is verwerkt".
    if begins_a_word(&low, "er wordt") || begins_a_word(&low, "er worden") {
        all.push(format!("say who does it: {}", text.says));
    }
    all
}

/// Whether a word or words of a text begin so.
fn begins_a_word(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic))
}

#[test]
fn a_4_every_sentence_is_short_and_of_plain_words() {
    let (mut sentences, mut all) = (0, Vec::new());
    for text in texts() {
        sentences += text.sentences().len();
        all.extend(wrong(&text).into_iter().map(|said| format!("{}.ftl, {}: {said}", text.file, text.key)));
    }
    let verdict = if all.is_empty() { "met" } else { "missed" };
    println!("A-4 {} remarks on {sentences} sentences goal 0 {verdict}", all.len());
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert!(sentences > 1_500, "{sentences} sentences were read");
}

#[test]
fn a_4_every_part_for_clients_has_words() {
    for (file, start) in CLIENTS {
        let found = texts().iter().any(|text| text.file == *file && text.key.starts_with(start));
        assert!(found, "{file}.ftl has no key that begins with {start:?}");
    }
    for (key, word) in MEANT {
        assert!(texts().iter().any(|text| text.key == *key && text.says.to_lowercase().contains(word)), "{key} {word}");
    }
}

/// The control: what should be remarked on is.
#[test]
fn a_4_a_long_sentence_and_a_difficult_word_would_be_seen() {
    let remarks =
        |file: &'static str, key: &'static str, says: &str| wrong(&Text { file, key, says: says.into() }).len();
    let fifteen = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien.";
    assert_eq!(remarks("public", "x", fifteen), 0);
    assert_eq!(remarks("public", "x", &format!("nul {fifteen}")), 1);
    assert_eq!(remarks("team", "x", &format!("nul {fifteen}")), 0);
    assert_eq!(remarks("public", "x", &format!("{fifteen} {fifteen}")), 0);
    assert_eq!(
        remarks("experience", "table-x", "Op { $day } lezen wij een twee drie vier vijf zes zeven acht negen tien."),
        1
    );
    assert_eq!(remarks("team", "x", "Casus succesvol opgeslagen"), 1);
    assert_eq!(remarks("team", "x", "Neem indien nodig contact op."), 1);
    assert_eq!(remarks("public", "x", "Jouw traject"), 1);
    assert_eq!(remarks("team", "x", "Het traject"), 0);
}
