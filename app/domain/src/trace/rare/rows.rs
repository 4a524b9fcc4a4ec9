//! The rows of words that single somebody out, as parts of patterns; what stands beside what is for the modules about this.

use regex::Regex;

use super::super::pattern::fixed;

const ROWS: &str = include_str!("../lists/singling_out.txt");

/// One word between two others, with the comma that may stand before it.
const BETWEEN: &str = r"(?:,? [\p{L}\p{N}'’-]+)";

/// A pattern in which `<place>` stands for the words of that row, and `<4>` for four words of any kind at most.
pub(super) fn pattern(parts: &str) -> Regex {
    let mut made = String::from("(?i)");
    let mut rest = parts;
    while let Some((before, (name, after))) = rest.split_once("<").and_then(|(b, a)| Some((b, a.split_once(">")?))) {
        // A group that is named or the like is the pattern's own.
        if before.ends_with("(?P") || before.ends_with("(?") {
            made.push_str(before);
            made.push('<');
            rest = &rest[before.len() + 1..];
            continue;
        }
        made.push_str(before);
        match name.parse::<u8>() {
            Ok(most) => made.push_str(&format!("{BETWEEN}{{0,{most}}}?")),
            Err(_) => made.push_str(&format!("(?:{})", row(name))),
        }
        rest = after;
    }
    made.push_str(rest);
    fixed(&made)
}

/// The words of a row, one beside the other.
fn row(name: &str) -> String {
    let lines = ROWS.lines().filter(|line| !line.starts_with('#'));
    let mut rows = lines.filter_map(|line| line.split_once(": "));
    let words = rows.find(|(row, _)| *row == name).expect("the rows are fixed and tested").1;
    words.split_whitespace().map(|word| word.replace('_', " ")).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_and_a_number_of_words_stand_for_themselves() {
        let kin = pattern(r"\b<kin>\b<2> (?P<t>thuis)\b");
        assert!(kin.is_match("Moeder was weer thuis.") && kin.is_match("De zoon, boos, wel thuis"));
        assert!(!kin.is_match("Moeder was voor het eerst thuis."));
        assert!(!kin.is_match("De school was weer thuis."));
    }
}
