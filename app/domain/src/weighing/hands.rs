//! Weighing with the phones away: what one person counts in the room and types, hands or stickers; nobody who chose is named here.

use super::{FEWEST_VOTERS, PICKS, TOP, Tally, Way};
use crate::{Objections, Problem, WeighedId};
use std::collections::BTreeMap;

/// With more people nobody counts hands.
const MOST_PEOPLE: i64 = 100;

/// What was counted in the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandCount {
    people: i64,
    counts: BTreeMap<WeighedId, Tally>,
}

impl HandCount {
    /// How many people chose, and of each topic how many chose it and put it in their top five, as typed; nothing typed is nobody.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every number that cannot be, at its field: `people`, `chosen-ID`, `top-ID`.
    pub fn parse<'a>(
        people: &str,
        topics: impl IntoIterator<Item = (WeighedId, &'a str, &'a str)>,
    ) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        let people = objections.take("people", voters(people));
        let most = people.unwrap_or(MOST_PEOPLE);
        let mut counts = BTreeMap::new();
        for (topic, chosen, top) in topics {
            let chosen = objections.take(format!("chosen-{topic}"), count(chosen, most));
            let top = objections.take(format!("top-{topic}"), count(top, most));
            counts.extend(chosen.zip(top).map(|(chosen, top)| (topic, Tally { chosen, top })));
        }
        objections.check()?;
        people.map(|people| HandCount { people, counts }).ok_or(Problem::Broken)
    }

    /// How many people chose.
    pub fn people(&self) -> i64 {
        self.people
    }

    /// Whether so many as are noted as being there can have chosen; while nobody is noted nothing says how many there are.
    ///
    /// # Errors
    /// [`Problem::Refused`] when more people chose than are there.
    pub fn check(&self, there: usize) -> Result<(), Problem> {
        let noted = i64::try_from(there).unwrap_or(MOST_PEOPLE);
        if noted > 0 && self.people > noted { Err(Problem::field("people", "refused-hands-there")) } else { Ok(()) }
    }

    /// What each of these topics came to, in their order.
    ///
    /// # Errors
    /// [`Problem::Absent`] when something else was counted too; [`Problem::Refused`] when so many people cannot have chosen so.
    pub fn tallies(&self, way: Way, topics: &[WeighedId]) -> Result<Vec<Tally>, Problem> {
        if self.counts.keys().any(|counted| !topics.contains(counted)) {
            return Err(Problem::Absent);
        }
        let counted = topics.iter().map(|topic| (*topic, self.counts.get(topic).copied().unwrap_or_default()));
        let counted: Vec<_> = match way {
            Way::Three => counted.map(|(topic, tally)| (topic, Tally { top: 0, ..tally })).collect(),
            Way::TwoSteps => counted.collect(),
        };
        let sum = |of: fn(&Tally) -> i64| counted.iter().map(|(_, tally)| of(tally)).sum::<i64>();
        let mut objections = Objections::default();
        match way {
            Way::Three if sum(|tally| tally.chosen) > self.together(PICKS) => {
                objections.add("people", "refused-hands-three");
            }
            Way::Three => {}
            Way::TwoSteps => {
                for (topic, _) in counted.iter().filter(|(_, tally)| tally.top > tally.chosen) {
                    objections.add(format!("top-{topic}"), "refused-hands-top");
                }
                if sum(|tally| tally.top) > self.together(TOP) {
                    objections.add("people", "refused-hands-five");
                }
            }
        }
        objections.check()?;
        // Sent by the Enter key before anything was counted, it would park everything.
        if sum(|tally| tally.chosen) == 0 {
            return Err(Problem::form("refused-hands-nothing"));
        }
        Ok(counted.into_iter().map(|(_, tally)| tally).collect())
    }

    /// How many hands there are when everybody raises one so often.
    fn together(&self, each: usize) -> i64 {
        i64::try_from(each).unwrap_or_default() * self.people
    }
}

/// With too few an outcome would tell who chose what, as on phones.
fn voters(raw: &str) -> Result<i64, &'static str> {
    match raw.trim().parse::<i64>() {
        Ok(people) if people > MOST_PEOPLE => Err("refused-hands-crowd"),
        Ok(people) if people >= FEWEST_VOTERS => Ok(people),
        Ok(few) if few >= 0 => Err("refused-hands-few"),
        Ok(_) | Err(_) => Err("refused-hands-people"),
    }
}

fn count(raw: &str, people: i64) -> Result<i64, &'static str> {
    match raw.trim() {
        "" => Ok(0),
        text => match text.parse::<i64>() {
            Ok(count) if (0..=people).contains(&count) => Ok(count),
            Ok(many) if many > people => Err("refused-hands-many"),
            Ok(_) | Err(_) => Err("refused-hands-number"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(n: u128) -> WeighedId {
        WeighedId(Uuid::from_u128(n))
    }

    fn parse(people: &str, counts: &[(&str, &str)]) -> Result<HandCount, Problem> {
        HandCount::parse(people, (1..).zip(counts).map(|(n, (chosen, top))| (id(n), *chosen, *top)))
    }

    fn tallies(way: Way, people: &str, counts: &[(&str, &str)]) -> Result<Vec<(i64, i64)>, Problem> {
        let topics: Vec<_> = (1..).zip(counts).map(|(n, _)| id(n)).collect();
        let all = parse(people, counts)?.tallies(way, &topics)?;
        Ok(all.into_iter().map(|tally| (tally.chosen, tally.top)).collect())
    }

    #[test]
    fn nothing_typed_is_nobody_and_topics_keep_their_order() {
        let counted = tallies(Way::Three, " 8 ", &[("4", ""), ("", ""), (" 8", ""), ("0", "")]);
        assert_eq!(counted, Ok(vec![(4, 0), (0, 0), (8, 0), (0, 0)]));
        assert_eq!(parse("8", &[("4", "")]).map(|count| count.people()), Ok(8));
        let later = [id(2), id(1)];
        let swapped = parse("8", &[("4", "")]).expect("a count").tallies(Way::Three, &later).expect("tallies");
        assert_eq!(swapped.iter().map(|tally| tally.chosen).collect::<Vec<_>>(), [0, 4]);
    }

    #[test]
    fn three_people_at_least_and_no_crowd() {
        for (people, says) in [
            ("", "refused-hands-people"),
            ("drie", "refused-hands-people"),
            ("-1", "refused-hands-people"),
            ("2,5", "refused-hands-people"),
            ("0", "refused-hands-few"),
            ("2", "refused-hands-few"),
            ("101", "refused-hands-crowd"),
        ] {
            assert_eq!(parse(people, &[("1", "")]), Err(Problem::field("people", says)), "{people:?}");
        }
        assert!(parse("3", &[]).is_ok() && parse("100", &[]).is_ok());
    }

    #[test]
    fn no_more_people_choose_than_are_noted_as_being_there() {
        let five = parse("5", &[]).expect("a count");
        assert_eq!(five.check(4), Err(Problem::field("people", "refused-hands-there")));
        assert_eq!((five.check(5), five.check(12)), (Ok(()), Ok(())));
        assert_eq!(five.check(0), Ok(()), "nobody was noted");
    }

    #[test]
    fn what_is_no_count_is_refused_at_its_field_and_all_at_once() {
        for (typed, says) in [
            ("drie", "refused-hands-number"),
            ("-1", "refused-hands-number"),
            ("2,5", "refused-hands-number"),
            ("5", "refused-hands-many"),
        ] {
            let (chosen, top) = (format!("chosen-{}", id(1)), format!("top-{}", id(1)));
            assert_eq!(parse("4", &[(typed, "")]), Err(Problem::field(chosen, says)), "{typed}");
            assert_eq!(parse("4", &[("4", typed)]), Err(Problem::field(top, says)), "{typed}");
        }
        let Err(Problem::Refused(all)) = parse("x", &[("x", ""), ("1", "x")]) else { panic!("refused") };
        assert_eq!(all.len(), 3);
    }

    #[test]
    fn everybody_has_three_hands_and_no_more() {
        let counted = |last| tallies(Way::Three, "3", &[("3", ""), ("3", ""), ("2", ""), (last, "")]);
        assert_eq!(counted("1"), Ok(vec![(3, 0), (3, 0), (2, 0), (1, 0)]));
        assert_eq!(counted("2"), Err(Problem::field("people", "refused-hands-three")));
        assert_eq!(tallies(Way::Three, "3", &[("1", "3")]), Ok(vec![(1, 0)]), "there is no top to put it in");
    }

    #[test]
    fn in_two_steps_anything_is_a_priority_and_five_of_it_are_in_the_top() {
        let all = ["3"; 6].map(|chosen| (chosen, "2"));
        assert_eq!(tallies(Way::TwoSteps, "3", &all), Ok(vec![(3, 2); 6]));
        let many = all.map(|(chosen, _)| (chosen, "3"));
        assert_eq!(tallies(Way::TwoSteps, "3", &many), Err(Problem::field("people", "refused-hands-five")));
        let above = tallies(Way::TwoSteps, "3", &[("3", "1"), ("1", "2")]);
        assert_eq!(above, Err(Problem::field(format!("top-{}", id(2)), "refused-hands-top")));
    }

    #[test]
    fn something_is_counted_and_only_what_is_weighed() {
        assert_eq!(tallies(Way::Three, "3", &[("", ""), ("0", "")]), Err(Problem::form("refused-hands-nothing")));
        let other = parse("3", &[("1", ""), ("", "")]).expect("a count").tallies(Way::Three, &[id(1)]);
        assert_eq!(other, Err(Problem::Absent));
    }
}
