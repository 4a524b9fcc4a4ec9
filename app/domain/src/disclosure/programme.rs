//! The attack as integer programmes: the least and the most a figure can be, one table at a time; what counts as success is not here.

use super::{
    address::Address,
    attack::{Background, Inference},
    complement::Complement,
    layout::{Layout, Table, Within},
    preview::Preview,
};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};

/// No neighbourhood has this many families: a bound here is no bound.
const ENDLESS: i32 = 1_000_000;

pub(super) struct Attacker<'a> {
    pub(super) view: &'a Preview,
    pub(super) layout: &'a Layout,
    pub(super) background: &'a Background,
    /// What is known of the whole.
    whole: (i32, i32),
    /// The totals of the tables that not every family is in, with what each by itself tells of its total.
    within: Vec<(Address, (i32, i32))>,
}

impl<'a> Attacker<'a> {
    /// Where every family is in some tables, all others are parts of those: their totals first, then what the cells of those tell.
    pub fn new(view: &'a Preview, background: &'a Background) -> Self {
        let mut attacker = Self { view, layout: view.layout(), background, whole: (0, ENDLESS), within: Vec::new() };
        attacker.whole = attacker.span(Address::Whole);
        let everyone = attacker.layout.everyone_in();
        if !everyone.is_empty() {
            let others = Table::ALL.into_iter().filter(|table| !everyone.contains(table));
            attacker.within = others
                .map(|table| match (Address::Total(table), attacker.span(Address::Total(table))) {
                    (total, (least, most)) if least == most => (total, (least, most)),
                    (total, _) => (total, attacker.bounds(total, table)),
                })
                .collect();
        }
        for table in everyone {
            let (least, most) = attacker.bounds(Address::Total(*table), *table);
            attacker.whole = (attacker.whole.0.max(least), attacker.whole.1.min(most));
        }
        attacker
    }

    /// What can be said about one figure.
    pub fn infer(&self, address: Address) -> Inference {
        let own = self.background.own[self.layout.slot(address)];
        if let Some(families) = self.view.figure(address).shown() {
            return Inference { address, least: families - own, most: Some(families - own) };
        }
        let tables: Vec<Table> = match address {
            Address::Total(_) | Address::Cell(..) | Address::Overlap(_) | Address::Whole => self.tables_of(address),
            Address::Seen(place) => Table::ALL.into_iter().filter(|table| self.reaches(place, *table)).collect(),
            Address::Complement(place) => self.complement(place).map_or_else(Vec::new, |one| self.tables_of(one.whole)),
        };
        // What links tables are upper bounds only, so that the tightest table decides.
        let bounds = tables.into_iter().map(|table| self.bounds(address, table));
        let (least, most) = bounds.fold((0, ENDLESS), |(l, m), (least, most)| (l.max(least), m.min(most)));
        let most = (most < ENDLESS).then(|| most.unsigned_abs());
        Inference { address, least: least.unsigned_abs(), most }
    }

    fn bounds(&self, address: Address, table: Table) -> (i32, i32) {
        let solve = |direction, nothing| match self.programme(address, table, direction).solve() {
            Ok(SolveOutcome::Solution(found)) if found.objective().abs() < f64::from(ENDLESS) => {
                found.objective().round() as i32
            }
            Ok(SolveOutcome::Solution(_) | SolveOutcome::Interrupted(_)) | Err(_) => nothing,
        };
        (solve(OptimizationDirection::Minimize, 0), solve(OptimizationDirection::Maximize, ENDLESS))
    }

    /// One table with the seen figures within it; the objective is the figure asked after.
    fn programme(&self, asked: Address, table: Table, direction: OptimizationDirection) -> Problem {
        let mut problem = Problem::new(direction);
        let complement = match asked {
            Address::Complement(place) => self.complement(place),
            Address::Total(_) | Address::Cell(..) | Address::Seen(_) | Address::Whole | Address::Overlap(_) => None,
        };
        // What remains is the whole less the part, so that it needs no figure of its own.
        let mut var = |address: Address| {
            let objective = match complement {
                Some(one) if address == one.whole => 1.0,
                Some(one) if address == one.part => -1.0,
                None if address == asked => 1.0,
                Some(_) | None => 0.0,
            };
            let part = complement.is_some_and(|one| address == one.part);
            problem.add_integer_var(objective, if part { self.span_over_tables(address) } else { self.span(address) })
        };
        let total = var(Address::Total(table));
        let whole = var(Address::Whole);
        let cells: Vec<Variable> =
            (0..self.layout.cells(table).len()).map(|cell| var(Address::Cell(table, cell))).collect();
        let seen: Vec<Variable> = (0..self.layout.seen().len()).map(|place| var(Address::Seen(place))).collect();
        let everyone = self.layout.everyone_in().contains(&table);
        let others: Vec<Variable> = self.within.iter().filter(|_| everyone).map(|(address, _)| var(*address)).collect();
        let sum: Vec<(Variable, f64)> = cells.iter().map(|cell| (*cell, 1.0)).chain([(total, -1.0)]).collect();
        let at_most = |problem: &mut Problem, part: Variable, whole: Variable| {
            problem.add_constraint([(whole, 1.0), (part, -1.0)], ComparisonOp::Ge, 0.0);
        };
        problem.add_constraint(sum, if table.is_partition() { ComparisonOp::Eq } else { ComparisonOp::Ge }, 0.0);
        cells.iter().for_each(|cell| at_most(&mut problem, *cell, total));
        at_most(&mut problem, total, whole);
        if everyone {
            at_most(&mut problem, whole, total);
            others.into_iter().for_each(|other| at_most(&mut problem, other, total));
        }
        if asked == Address::Overlap(table) {
            overlap(&mut problem, total, &cells);
        }
        for (seen, var) in self.layout.seen().iter().zip(seen) {
            for within in &seen.within {
                match within {
                    Within::Table(one) if *one == table => at_most(&mut problem, var, total),
                    Within::Cell(one, key) if one == &table => {
                        let cell = self.layout.cells(table).iter().zip(&cells).find(|(cell, _)| *cell == key);
                        cell.into_iter().for_each(|(_, cell)| at_most(&mut problem, var, *cell));
                    }
                    Within::Table(_) | Within::Cell(..) => {}
                }
            }
        }
        problem
    }

    fn span(&self, address: Address) -> (i32, i32) {
        if let Some((_, span)) = self.within.iter().find(|(one, _)| *one == address) {
            return *span;
        }
        let slot = self.layout.slot(address);
        let known = self.view.figure(address).shown().or(self.background.known[slot]);
        let rest = known.and_then(|families| families.checked_sub(self.background.own[slot]));
        let free = if address == Address::Whole { self.whole } else { (0, ENDLESS) };
        rest.and_then(|rest| i32::try_from(rest).ok()).map_or(free, |rest| (rest, rest))
    }

    /// A part may be smaller than its own table says: another table can hold fewer.
    fn span_over_tables(&self, part: Address) -> (i32, i32) {
        let bound = |families: u32| i32::try_from(families).unwrap_or(ENDLESS);
        match part {
            Address::Seen(_) => {
                let Inference { least, most, .. } = self.infer(part);
                (bound(least), most.map_or(ENDLESS, bound))
            }
            Address::Total(_) | Address::Cell(..) | Address::Whole | Address::Complement(_) | Address::Overlap(_) => {
                self.span(part)
            }
        }
    }

    /// The tables that tell a figure; the whole is told by each that every family is in.
    fn tables_of(&self, address: Address) -> Vec<Table> {
        match address {
            Address::Total(table) | Address::Cell(table, _) | Address::Overlap(table) => vec![table],
            Address::Whole => self.layout.everyone_in().iter().copied().collect(),
            Address::Seen(_) | Address::Complement(_) => Vec::new(),
        }
    }

    fn complement(&self, place: usize) -> Option<Complement> {
        self.layout.complements().get(place).copied()
    }

    fn reaches(&self, place: usize, table: Table) -> bool {
        self.layout.seen().get(place).is_some_and(|seen| {
            seen.within.iter().any(|within| match within {
                Within::Table(one) | Within::Cell(one, _) => *one == table,
            })
        })
    }
}

/// Every family is in one cell only, or among those asked after, who are in two at least: each cell holds some of both.
fn overlap(problem: &mut Problem, total: Variable, cells: &[Variable]) {
    let asked = problem.add_integer_var(1.0, (0, ENDLESS));
    let (mut all, mut twice) = (vec![(asked, 1.0), (total, -1.0)], vec![(asked, -2.0)]);
    for cell in cells {
        let (alone, among) = (problem.add_integer_var(0.0, (0, ENDLESS)), problem.add_integer_var(0.0, (0, ENDLESS)));
        problem.add_constraint([(alone, 1.0), (among, 1.0), (*cell, -1.0)], ComparisonOp::Eq, 0.0);
        problem.add_constraint([(asked, 1.0), (among, -1.0)], ComparisonOp::Ge, 0.0);
        all.push((alone, 1.0));
        twice.push((among, 1.0));
    }
    problem.add_constraint(all, ComparisonOp::Eq, 0.0);
    problem.add_constraint(twice, ComparisonOp::Ge, 0.0);
}
