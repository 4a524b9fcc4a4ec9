//! From what cases contributed to the tally of a quarter; which of its numbers may be seen is disclosure's.

use crate::calendar::Quarter;
use crate::disclosure::{Contribution, Label, Layout, Place, Preview, Rules, Seen, Table, Tally, Within, disclose};
use crate::theme::{Theme, ThemeGroup};
use crate::{FamilyId, LessonId, Problem, TeamId};
use std::collections::{BTreeMap, BTreeSet};

/// A team's case puts its family in a cell. Cannot be printed or sent: it is raw.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    /// Which table, by its key.
    pub breakdown: String,
    /// Which cell.
    pub cell: String,
    /// The family.
    pub family: FamilyId,
    /// The team of the case.
    pub team: TeamId,
}

/// A lesson was seen in a case of a family.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sighted {
    /// The lesson.
    pub lesson: LessonId,
    /// The family.
    pub family: FamilyId,
    /// The team of the case.
    pub team: TeamId,
}

/// Everything a neighbourhood's quarter is counted from.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// What cases contributed.
    pub counted: Vec<Counted>,
    /// In which families the lessons of the stories were seen.
    pub sighted: Vec<Sighted>,
    /// The lessons that stories point to, seen or not.
    pub lessons: BTreeSet<LessonId>,
}

impl Counts {
    /// In one order, so that two readings can be compared.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.counted.sort();
        self.sighted.sort();
        self
    }

    /// What a reader may see.
    ///
    /// # Errors
    /// [`Problem::Broken`] when a contribution is in no cell of the report.
    pub fn preview(&self, rules: &Rules) -> Result<Preview, Problem> {
        Ok(disclose(&self.tally()?, rules))
    }

    /// The figures as they would be published, with the proof that they give no family away.
    ///
    /// # Errors
    /// [`Problem::NotNow`] when it cannot be proven.
    pub fn prove(
        &self,
        rules: &Rules,
        at: &super::Where,
        quarter: Quarter,
    ) -> Result<crate::disclosure::Published, Problem> {
        let tally = self.tally()?;
        let slug = format!("{}-{}", at.municipality_slug, at.neighbourhood_slug);
        let label = Label::new(&slug, &quarter.to_string().replace('K', "Q")).map_err(|_| Problem::Broken)?;
        disclose(&tally, rules).publish(&tally, rules, label).map_err(|_| Problem::NotNow("report-unproven"))
    }

    /// Distinct families per figure.
    ///
    /// # Errors
    /// [`Problem::Broken`] when a contribution is in no cell of the report, or of a family without a line.
    pub fn tally(&self) -> Result<Tally, Problem> {
        let families = |table: Table| -> BTreeSet<FamilyId> {
            self.counted.iter().filter(|one| one.breakdown == table.key()).map(|one| one.family).collect()
        };
        let lined = families(Table::Line);
        // No case is chosen without a line and a theme. Were a family without a theme counted all the same, that would be a figure.
        let themed = families(Table::Theme).is_superset(&lined).then_some(Table::Theme);
        // Every case has a line, and every reader knows it: whoever saw a lesson is among the families of that table.
        let within = vec![Within::Table(Table::Line)];
        let seen = self.lessons.iter().map(|lesson| Seen { key: lesson.to_string(), within: within.clone() });
        let groups = ThemeGroup::ALL.map(|group| group.code().to_owned()).to_vec();
        let layout = Layout::new(groups, seen.collect()).map_err(|_| Problem::Broken)?;
        let layout = layout.with_everyone_in([Table::Line].into_iter().chain(themed));
        let longest = self.longest(&layout);
        let cells = self.counted.iter().filter_map(|one| {
            let (table, cell) = placed(one)?;
            let holds = table != Table::Waiting || longest.get(&one.family) == rank(&layout, &cell).as_ref();
            holds.then_some(Contribution { place: Place::Cell(table, cell), family: one.family, team: one.team })
        });
        let seen = self.sighted.iter().filter(|one| lined.contains(&one.family)).map(|one| Contribution {
            place: Place::Seen(one.lesson.to_string()),
            family: one.family,
            team: one.team,
        });
        let all: Vec<_> = cells.chain(seen).collect();
        Tally::new(layout, all).map_err(|_| Problem::Broken)
    }

    /// A family with several cases waited as long as its longest wait, and still waits when any of them does.
    fn longest(&self, layout: &Layout) -> BTreeMap<FamilyId, usize> {
        let mut longest = BTreeMap::new();
        for one in self.counted.iter().filter(|one| one.breakdown == Table::Waiting.key()) {
            if let Some(rank) = rank(layout, &one.cell) {
                let held = longest.entry(one.family).or_insert(rank);
                *held = rank.max(*held);
            }
        }
        longest
    }
}

/// The cells of waiting stand from short to long, with still waiting last.
fn rank(layout: &Layout, cell: &str) -> Option<usize> {
    layout.cells(Table::Waiting).iter().position(|one| one == cell)
}

/// Table and cell of a contribution: themes count by group, and outcomes are written with hyphens.
fn placed(one: &Counted) -> Option<(Table, String)> {
    let table = Table::ALL.into_iter().find(|table| table.key() == one.breakdown)?;
    let cell = match table {
        Table::Theme => Theme::parse(&one.cell).map_or(one.cell.as_str(), |theme| theme.group().code()).to_owned(),
        Table::Checks => one.cell.replace('_', "-"),
        Table::Line | Table::Waiting => one.cell.clone(),
    };
    Some((table, cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Figure;
    use uuid::Uuid;

    fn one(breakdown: &str, cell: &str, family: u128, team: u128) -> Counted {
        let (family, team) = (FamilyId(Uuid::from_u128(family)), TeamId(Uuid::from_u128(team)));
        Counted { breakdown: breakdown.into(), cell: cell.into(), family, team }
    }

    fn cells(counts: &Counts, table: Table) -> Vec<Option<u32>> {
        let preview = counts.preview(&Rules::default()).expect("counted");
        let found = preview.tables().find(|one| one.table == table).expect("a table");
        found.cells.iter().map(|(_, figure)| figure.shown()).collect()
    }

    /// So many families, each with a line.
    fn lined(families: u128) -> Counts {
        let line = |family| one("line", if family % 2 == 0 { "1" } else { "2" }, family, 1);
        Counts { counted: (1..=families).map(line).collect(), ..Counts::default() }
    }

    #[test]
    fn how_many_families_waited_for_nothing_is_a_figure_as_every_family_has_a_line_and_a_theme() {
        let totals = |waited: u128| {
            let mut counts = lined(20);
            counts.counted.extend((1..=20).map(|family| one("theme", "school", family, 1)));
            counts.counted.extend((1..=waited).map(|family| one("waiting", "to-4", family, 1)));
            let preview = counts.preview(&Rules::default()).expect("counted");
            preview.tables().map(|table| table.total.shown()).collect::<Vec<_>>()
        };
        assert_eq!(totals(16), [None, None, Some(16), None], "four did not");
        assert_eq!(totals(15), [Some(20), Some(20), Some(15), None], "five did not");
    }

    #[test]
    fn a_family_without_a_line_is_not_counted() {
        let mut counts = lined(9);
        counts.counted.push(one("theme", "school", 10, 1));
        assert_eq!(counts.preview(&Rules::default()).err(), Some(Problem::Broken));
    }

    #[test]
    fn a_family_with_two_cases_or_in_two_teams_counts_once() {
        let mut counts = Counts::default();
        counts.counted.extend((11..=18).map(|family| one("line", "2", family, 3)));
        counts.counted.extend((1..=4).flat_map(|family| [one("line", "1", family, 1), one("line", "1", family, 1)]));
        counts.counted.extend((1..=4).map(|family| one("line", "1", family, 2)));
        assert_eq!(cells(&counts, Table::Line)[1], None, "four families, however often they are brought");
        counts.counted.push(one("line", "1", 5, 1));
        counts.counted.push(one("line", "1", 5, 2));
        assert_eq!(cells(&counts, Table::Line)[1], Some(5));
    }

    #[test]
    fn a_family_waits_as_long_as_its_longest_wait() {
        let mut counts = lined(24);
        counts.counted.extend((1..=6).map(|family| one("waiting", "to-4", family, 1)));
        counts.counted.extend((1..=6).map(|family| one("waiting", "still-waiting", family, 1)));
        counts.counted.extend((7..=12).map(|family| one("waiting", "over-12", family, 1)));
        counts.counted.extend((13..=24).map(|family| one("waiting", "5-12", family, 1)));
        let seen = cells(&counts, Table::Waiting);
        assert!(seen[0].is_none(), "none of them waited up to four weeks");
        assert_eq!(seen.iter().flatten().sum::<u32>() % 6, 0);
    }

    #[test]
    fn themes_count_by_group_and_outcomes_by_either_spelling() {
        let mut counts = lined(10);
        counts.counted.extend((1..=5).map(|family| one("theme", "school", family, 1)));
        counts.counted.extend((1..=5).map(|family| one("theme", "coherence", family, 1)));
        counts.counted.extend((1..=5).map(|family| one("checks", "not_kept", family, 1)));
        counts
            .counted
            .extend((6..=10).flat_map(|family| [one("theme", "local", family, 1), one("checks", "kept", family, 1)]));
        assert_eq!(cells(&counts, Table::Theme)[1], Some(5));
        assert_eq!(cells(&counts, Table::Checks)[1], Some(5));
        counts.counted.push(one("line", "9", 1, 1));
        assert_eq!(counts.preview(&Rules::default()).err(), Some(Problem::Broken));
    }

    #[test]
    fn a_lesson_is_a_figure_like_any_other() {
        let (rare, known) = (LessonId(Uuid::from_u128(7)), LessonId(Uuid::from_u128(8)));
        let mut counts = Counts { lessons: [rare, known].into(), ..Counts::default() };
        counts.counted.extend((1..=11).map(|family| one("line", "1", family, 1)));
        let seen = |lesson, family| Sighted {
            lesson,
            family: FamilyId(Uuid::from_u128(family)),
            team: TeamId(Uuid::from_u128(1)),
        };
        counts.sighted.extend((1..=4).map(|family| seen(rare, family)));
        counts.sighted.extend((1..=6).map(|family| seen(known, family)));
        counts.sighted.extend((1..=6).map(|family| seen(known, family)));
        let preview = counts.preview(&Rules::default()).expect("counted");
        let found: Vec<_> = preview.seen().map(|seen| seen.families).collect();
        assert_eq!(found, [Figure::Hidden, Figure::Shown(6)]);
    }
}
