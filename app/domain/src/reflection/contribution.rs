//! In which cells a learned case counts; whether a figure may be shown is disclosure's.

use crate::classification::HelpLine;
use crate::disclosure::Table;
use crate::gap::Outcome;
use crate::theme::Theme;
use crate::waiting::{CareOf, Wait, WaitClass, family_wait};
use std::collections::BTreeSet;

/// One care use, as far as it counts.
#[derive(Clone, Debug)]
pub struct CareSource {
    /// Whose.
    pub of: CareOf,
    /// Which line.
    pub line: HelpLine,
    /// How long was waited.
    pub wait: Wait,
}

/// What the cells of one case are counted from. Nobody's answers are among it.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Its themes.
    pub themes: Vec<Theme>,
    /// The lines it was described with.
    pub lines: Vec<HelpLine>,
    /// Care use of the young person and the parents.
    pub care: Vec<CareSource>,
    /// Outcomes of its checks of agreements.
    pub checks: Vec<Outcome>,
}

impl Sources {
    /// The cells, each once, by the keys of [`crate::disclosure::Layout`].
    pub fn cells(&self) -> BTreeSet<(Table, &'static str)> {
        let young = self.care.iter().filter(|care| care.of == CareOf::YoungPerson).map(|care| care.line);
        let themes = self.themes.iter().map(|theme| (Table::Theme, theme.group().code()));
        let lines = self.lines.iter().copied().chain(young).map(|line| (Table::Line, line_key(line)));
        let waiting = family_wait(self.care.iter().map(|care| &care.wait));
        let waiting = waiting.map(|family| (Table::Waiting, wait_key(family.class)));
        let checks = self.checks.iter().map(|outcome| (Table::Checks, check_key(*outcome)));
        themes.chain(lines).chain(waiting).chain(checks).collect()
    }
}

fn line_key(line: HelpLine) -> &'static str {
    match line.number() {
        0 => "0",
        1 => "1",
        2 => "2",
        _ => "3",
    }
}

fn wait_key(class: WaitClass) -> &'static str {
    match class {
        WaitClass::UpToFour => "to-4",
        WaitClass::FiveToTwelve => "5-12",
        WaitClass::MoreThanTwelve => "over-12",
        WaitClass::StillWaiting => "still-waiting",
    }
}

fn check_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "kept",
        Outcome::NotKept => "not-kept",
        Outcome::NotApplicable => "not-applicable",
        Outcome::BlockedByRule => "blocked",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Layout;
    use crate::theme::ThemeGroup;
    use crate::waiting::Start;

    fn care(of: CareOf, line: u8, weeks: u32) -> CareSource {
        let wait = Wait::new(of, None, Start::Unknown, Some(weeks)).expect("a wait");
        CareSource { of, line: HelpLine::of(i32::from(line)).expect("a line"), wait }
    }

    #[test]
    fn every_cell_is_one_that_a_report_knows() {
        let weeks = [0, 5, 13].map(|weeks| care(CareOf::YoungPerson, 1, weeks));
        let waits = Wait::new(CareOf::YoungPerson, None, Start::StillWaiting, Some(1)).expect("a wait");
        let still = CareSource { wait: waits, ..weeks[0].clone() };
        let groups = ThemeGroup::ALL.map(|group| group.code().to_owned()).to_vec();
        let layout = Layout::new(groups, Vec::new()).expect("a layout");
        let mut seen = BTreeSet::new();
        for care in weeks.into_iter().chain([still]) {
            let all = Sources {
                themes: Theme::ALL.to_vec(),
                lines: HelpLine::ALL.to_vec(),
                care: vec![care],
                checks: vec![Outcome::Kept, Outcome::NotKept, Outcome::BlockedByRule, Outcome::NotApplicable],
            };
            seen.extend(all.cells());
        }
        let known =
            Table::ALL.into_iter().flat_map(|table| layout.cells(table).iter().map(move |key| (table, key.as_str())));
        assert_eq!(seen, known.collect());
    }

    #[test]
    fn what_parents_use_counts_in_no_cell() {
        let sources = Sources { care: vec![care(CareOf::Parent, 3, 40)], ..Sources::default() };
        assert!(sources.cells().is_empty());
    }

    #[test]
    fn a_case_counts_once_in_a_cell_and_waits_in_one() {
        let sources = Sources {
            themes: vec![Theme::ALL[0], Theme::ALL[1]],
            lines: HelpLine::of(2).into_iter().collect(),
            care: vec![care(CareOf::YoungPerson, 2, 3), care(CareOf::YoungPerson, 1, 20)],
            checks: vec![Outcome::Kept, Outcome::Kept],
        };
        let cells = [
            (Table::Theme, "local"),
            (Table::Line, "1"),
            (Table::Line, "2"),
            (Table::Waiting, "over-12"),
            (Table::Checks, "kept"),
        ];
        assert_eq!(sources.cells(), BTreeSet::from(cells));
    }
}
