//! Looking back with the phones away: what one person counts in the room and types; nobody who raised a hand is named here.

use super::{Counts, Energy, FEWEST, Pick, Worth};
use crate::{Line, Objections, PersonId, Problem};

/// With more people nobody counts hands.
const MOST_PEOPLE: usize = 100;
/// More things than these are no reading for five minutes.
const MOST_LINES: usize = 10;

/// How many raised a hand for each answer, in the order of [`Worth::ALL`] and of [`Energy::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    /// Whether it was worth the time.
    pub worth: [usize; 3],
    /// What it did with their energy.
    pub energy: [usize; 3],
}

impl Hands {
    /// How many people answered: everybody raises one hand for each question.
    pub fn people(&self) -> usize {
        self.worth.iter().sum()
    }

    /// What bands are made of.
    pub fn counts(&self) -> Counts {
        let ([worth, _, _], [gave, _, cost]) = (self.worth, self.energy);
        Counts { all: self.people(), worth, gave, cost }
    }
}

/// What the room named of what gave or cost energy: an agreement or a rule, own words, both or neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What was picked.
    pub pick: Option<Pick>,
    /// Own words, one thing a line.
    pub words: Vec<Line>,
}

/// What was counted in the room, and what was named there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandCount {
    hands: Hands,
    gave: Named,
    cost: Named,
}

impl HandCount {
    /// The hands for each answer, in the order of [`Worth::ALL`] and of [`Energy::ALL`], and what gave and what cost energy, as typed; nothing
    /// typed is nobody.
    ///
    /// # Errors
    /// [`Problem::Refused`] with everything that cannot be, at its field: `worth_CODE`, `energy_CODE`, `gave_words`, `cost_words`; or when
    /// one question has more people than the other, or too few answered.
    pub fn parse(
        worth: [&str; 3],
        energy: [&str; 3],
        (gave, gave_words): (Option<Pick>, &str),
        (cost, cost_words): (Option<Pick>, &str),
    ) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        let worth = hands(&mut objections, "worth", Worth::ALL.iter().map(|one| one.code()), worth);
        let energy = hands(&mut objections, "energy", Energy::ALL.iter().map(|one| one.code()), energy);
        let gave_words = objections.take("gave_words", lines(gave_words)).unwrap_or_default();
        let cost_words = objections.take("cost_words", lines(cost_words)).unwrap_or_default();
        objections.check()?;
        let hands = Hands { worth, energy };
        if hands.energy.iter().sum::<usize>() != hands.people() {
            return Err(Problem::form("refused-back-uneven"));
        }
        // With too few it would tell who said what, as on phones.
        if hands.people() < FEWEST {
            return Err(Problem::form("refused-back-few"));
        }
        let (gave, cost) = (Named { pick: gave, words: gave_words }, Named { pick: cost, words: cost_words });
        Ok(HandCount { hands, gave, cost })
    }

    /// The hands.
    pub fn hands(&self) -> &Hands {
        &self.hands
    }

    /// What gave energy.
    pub fn gave(&self) -> &Named {
        &self.gave
    }

    /// What cost energy.
    pub fn cost(&self) -> &Named {
        &self.cost
    }

    /// Whether this person may type these hands, of the people who are noted as being there.
    ///
    /// # Errors
    /// [`Problem::Refused`] when they are not among them, or there are more hands than people.
    pub fn check(&self, who: PersonId, there: &[PersonId]) -> Result<(), Problem> {
        if !there.contains(&who) {
            return Err(Problem::form("refused-back-not-there"));
        }
        if self.hands.people() > there.len() { Err(Problem::form("refused-back-many")) } else { Ok(()) }
    }
}

/// Whether a count may take the place of the answers of so many phones, of so many as whoever counts says it does: nobody wipes answers by a slip,
/// nor one that came in after the page was shown.
///
/// # Errors
/// [`Problem::Refused`] at `replaces`: nothing was said of them, or there are not so many now.
pub fn check_replaces(said: usize, phones: usize) -> Result<(), Problem> {
    match said {
        _ if said == phones => Ok(()),
        0 => Err(Problem::field("replaces", "refused-back-replaces")),
        _ => Err(Problem::field("replaces", "refused-back-replaces-now")),
    }
}

fn hands(
    objections: &mut Objections,
    question: &str,
    codes: impl Iterator<Item = &'static str>,
    typed: [&str; 3],
) -> [usize; 3] {
    let mut counts = [0; 3];
    for ((code, raw), one) in codes.zip(typed).zip(&mut counts) {
        *one = objections.take(format!("{question}_{code}"), count(raw)).unwrap_or_default();
    }
    counts
}

fn count(raw: &str) -> Result<usize, &'static str> {
    match raw.trim() {
        "" => Ok(0),
        text => match text.parse::<usize>() {
            Ok(count) if count <= MOST_PEOPLE => Ok(count),
            Ok(_) => Err("refused-hands-crowd"),
            Err(_) => Err("refused-back-number"),
        },
    }
}

/// Every line is a thing of its own and an empty one is none.
fn lines(raw: &str) -> Result<Vec<Line>, &'static str> {
    let raw = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut all = Vec::new();
    for line in raw.split('\n') {
        match Line::parse(line) {
            Ok(line) => all.push(line),
            Err("refused-empty") => {}
            Err(_) => return Err("refused-back-long"),
        }
    }
    if all.len() > MOST_LINES { Err("refused-back-lines") } else { Ok(all) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LINE;
    use uuid::Uuid;

    fn parse(worth: [&str; 3], energy: [&str; 3]) -> Result<HandCount, Problem> {
        HandCount::parse(worth, energy, (None, ""), (None, ""))
    }

    fn named(words: &str) -> Result<HandCount, Problem> {
        HandCount::parse(["3", "", ""], ["", "3", ""], (None, words), (None, ""))
    }

    #[test]
    fn nothing_typed_is_nobody_and_everybody_raises_one_hand_for_each_question() {
        let count = parse([" 6 ", "", "2"], ["5", "2", "1"]).expect("a count");
        assert_eq!(count.hands(), &Hands { worth: [6, 0, 2], energy: [5, 2, 1] });
        assert_eq!(count.hands().counts(), Counts { all: 8, worth: 6, gave: 5, cost: 1 });
        for energy in [["5", "2", ""], ["5", "2", "2"], ["", "", ""]] {
            assert_eq!(parse(["6", "", "2"], energy), Err(Problem::form("refused-back-uneven")), "{energy:?}");
        }
    }

    #[test]
    fn whoever_ticked_another_number_of_phones_hears_that_it_changed() {
        assert!(check_replaces(0, 0).is_ok() && check_replaces(2, 2).is_ok());
        assert_eq!(check_replaces(0, 2), Err(Problem::field("replaces", "refused-back-replaces")));
        assert_eq!(check_replaces(1, 2), Err(Problem::field("replaces", "refused-back-replaces-now")));
    }

    #[test]
    fn fewer_than_three_people_are_not_counted_and_no_more_than_are_there() {
        for few in [["", "", ""], ["1", "", ""], ["1", "", "1"]] {
            assert_eq!(parse(few, few), Err(Problem::form("refused-back-few")), "{few:?}");
        }
        let three = parse(["1", "1", "1"], ["", "3", ""]).expect("a count");
        let there: Vec<_> = (0..8).map(|n| PersonId(Uuid::from_u128(n))).collect();
        assert_eq!(three.check(there[0], &there[..2]), Err(Problem::form("refused-back-many")));
        for all in [3, 8] {
            assert_eq!(three.check(there[0], &there[..all]), Ok(()), "not everybody has to raise a hand");
        }
    }

    #[test]
    fn whoever_is_not_there_types_no_hands() {
        let three = parse(["1", "1", "1"], ["", "3", ""]).expect("a count");
        let there: Vec<_> = (0..4).map(|n| PersonId(Uuid::from_u128(n))).collect();
        assert_eq!(three.check(there[3], &there[..3]), Err(Problem::form("refused-back-not-there")));
        assert_eq!(three.check(there[3], &[]), Err(Problem::form("refused-back-not-there")));
    }

    #[test]
    fn what_is_no_count_is_refused_at_its_field_and_all_at_once() {
        for (typed, says) in [
            ("drie", "refused-back-number"),
            ("-1", "refused-back-number"),
            ("2,5", "refused-back-number"),
            ("101", "refused-hands-crowd"),
        ] {
            let worth = parse(["3", typed, ""], ["3", "", ""]);
            assert_eq!(worth, Err(Problem::field("worth_half", says)), "{typed}");
            let energy = parse(["3", "", ""], ["3", "", typed]);
            assert_eq!(energy, Err(Problem::field("energy_cost", says)), "{typed}");
        }
        let Err(Problem::Refused(all)) = parse(["x", "x", ""], ["", "x", ""]) else { panic!("refused") };
        assert_eq!(all.len(), 3);
    }

    #[test]
    fn every_line_is_a_thing_of_its_own() {
        let count = named("  Stil   schrijven\r\n\r\nDe koffie\n").expect("a count");
        let words: Vec<_> = count.gave().words.iter().map(Line::as_str).collect();
        assert_eq!((words, count.cost()), (vec!["Stil schrijven", "De koffie"], &Named::default()));
        let long = format!("kort\n{}", "x".repeat(LINE + 1));
        assert_eq!(named(&long), Err(Problem::field("gave_words", "refused-back-long")));
        assert!(named(&"a\n".repeat(MOST_LINES)).is_ok());
        let many = named(&"a\n".repeat(MOST_LINES + 1));
        assert_eq!(many, Err(Problem::field("gave_words", "refused-back-lines")));
    }
}
