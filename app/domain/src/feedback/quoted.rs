//! Whether a text holds a piece of somebody's own words as they wrote them; nothing of a respondent is quoted.

use crate::rule_obstacle::folded;

/// So many words in a row are a quotation.
const RUN: usize = 5;
/// Shorter words than this are anybody's.
const SHORTEST: usize = 3;

/// Whether a text quotes these own words: five words in a row of them, or all of them when they are three or four.
pub fn quotes(text: &str, own: &str) -> bool {
    let (text, own) = (folded(text), folded(own));
    let (text, own): (Vec<&str>, Vec<&str>) = (text.split(' ').collect(), own.split(' ').collect());
    if own.len() < SHORTEST {
        return false;
    }
    let run = own.len().min(RUN);
    own.windows(run).any(|piece| text.windows(run).any(|there| there == piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "Ik moest alles vier keer vertellen. Eén vást iemand, dat wil ik!";

    #[test]
    fn five_words_in_a_row_are_a_quotation_whatever_the_capitals_and_commas() {
        assert!(quotes("Iemand zei: 'moest ALLES, vier keer vertellen'.", OWN));
        assert!(quotes("vertellen een vast iemand dat", OWN), "over the end of a sentence");
        assert!(!quotes("Iemand vertelde alles vier keer, en moest vaak wachten.", OWN));
        assert!(!quotes("Er is nu één vast iemand.", OWN));
    }

    #[test]
    fn short_words_are_a_quotation_when_all_of_them_stand_there() {
        assert!(quotes("Jij schreef: te veel mensen. Dat klopt.", "Te veel mensen!"));
        assert!(!quotes("Er kwamen te veel verschillende mensen.", "Te veel mensen!"));
        assert!(!quotes("Te druk was het.", "te druk"), "two words are anybody's");
        assert!(!quotes("", OWN) && !quotes("Iets.", ""));
    }
}
