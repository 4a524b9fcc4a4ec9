//! The attack: what can be computed of hidden figures with integer programming; it shares no code with the suppressor or the audit.

use super::{
    address::Address,
    layout::{Layout, Table, Within},
    preview::Preview,
    rules::Rules,
    tally::Tally,
};
use crate::TeamId;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};

/// What an attacker knows beside the report.
#[derive(Clone, Debug)]
pub struct Background {
    /// Per figure, the families the attacker knows to be in it.
    own: Vec<u32>,
    /// Numbers known though not published.
    known: Vec<Option<u32>>,
}

impl Background {
    /// Nothing but the report.
    pub fn none(layout: &Layout) -> Self {
        Self { own: vec![0; layout.slots()], known: vec![None; layout.slots()] }
    }

    /// A team that knows where its own families count; a team without families knows nothing.
    pub fn of_team(tally: &Tally, team: TeamId) -> Self {
        let mut nothing = Self::none(tally.layout());
        if let Some(own) = tally.owner(team) {
            nothing.own.clone_from(&own.families);
        }
        nothing
    }

    /// Knows, besides, every total and the whole, except for those of tables that the preview hides by the rule of its own size.
    pub fn with_totals(mut self, tally: &Tally, rules: &Rules) -> Self {
        let layout = tally.layout();
        for address in Table::ALL.into_iter().map(Address::Total).chain([Address::Whole]) {
            let slot = layout.slot(address);
            let count = tally.count(slot);
            let awkward = |rest: u32| rest > 0 && rest < Rules::REMAINDER;
            let by_itself = count < rules.threshold()
                || tally
                    .owners()
                    .any(|own| (own.brought[slot]..=own.families[slot]).any(|of_team| awkward(count - of_team)));
            self.known[slot] = (!by_itself).then_some(count);
        }
        self
    }
}

/// What was found out about a hidden figure, less the attacker's own families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inference {
    /// Which figure.
    pub address: Address,
    /// It is at least this.
    pub least: u32,
    /// It is at most this; nothing when there is no bound.
    pub most: Option<u32>,
}

impl Inference {
    /// Whether every number from zero to `most` is still possible.
    pub fn leaves(&self, most: u32) -> bool {
        self.least == 0 && self.most.is_none_or(|high| high >= most)
    }

    /// Whether only these numbers are possible.
    pub fn lies_within(&self, least: u32, most: u32) -> bool {
        self.least >= least && self.most.is_some_and(|high| high <= most)
    }
}

/// Recovers hidden figures from the report alone: all that are bounded more tightly than "fewer than the threshold", and totals
/// that are known exactly.
pub fn attack(view: &Preview, rules: &Rules) -> Vec<Inference> {
    let recovered = |found: &Inference| match found.address {
        Address::Total(_) | Address::Whole => found.most == Some(found.least),
        Address::Cell(..) | Address::Seen(_) => !found.leaves(rules.threshold() - 1),
    };
    infer(view, &Background::none(view.layout())).into_iter().filter(recovered).collect()
}

/// Recovers, for a team that subtracts its own families, the figures where exactly 1 or 2 of others must remain.
pub fn attack_by_team(view: &Preview, tally: &Tally, team: TeamId) -> Vec<Inference> {
    let found = infer_shown_too(view, &Background::of_team(tally, team));
    found.into_iter().filter(|found| found.lies_within(1, Rules::REMAINDER - 1)).collect()
}

/// Everything that can be said about every hidden figure with this background.
pub fn infer(view: &Preview, background: &Background) -> Vec<Inference> {
    let hidden = |found: &Inference| view.figure(found.address).is_hidden();
    infer_shown_too(view, background).into_iter().filter(hidden).collect()
}

fn infer_shown_too(view: &Preview, background: &Background) -> Vec<Inference> {
    let attacker = Attacker { view, layout: view.layout(), background };
    view.layout().addresses().into_iter().map(|address| attacker.infer(address)).collect()
}

/// No neighbourhood has this many families: a bound here is no bound.
const ENDLESS: i32 = 1_000_000;

struct Attacker<'a> {
    view: &'a Preview,
    layout: &'a Layout,
    background: &'a Background,
}

impl Attacker<'_> {
    fn infer(&self, address: Address) -> Inference {
        let own = self.background.own[self.layout.slot(address)];
        if let Some(families) = self.view.figure(address).shown() {
            return Inference { address, least: families - own, most: Some(families - own) };
        }
        let tables: Vec<Table> = match address {
            Address::Total(table) | Address::Cell(table, _) => vec![table],
            Address::Seen(place) => Table::ALL.into_iter().filter(|table| self.reaches(place, *table)).collect(),
            Address::Whole => Vec::new(),
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
        let mut var = |address: Address| {
            let objective = if address == asked { 1.0 } else { 0.0 };
            problem.add_integer_var(objective, self.span(address))
        };
        let total = var(Address::Total(table));
        let whole = var(Address::Whole);
        let cells: Vec<Variable> =
            (0..self.layout.cells(table).len()).map(|cell| var(Address::Cell(table, cell))).collect();
        let seen: Vec<Variable> = (0..self.layout.seen().len()).map(|place| var(Address::Seen(place))).collect();
        let sum: Vec<(Variable, f64)> = cells.iter().map(|cell| (*cell, 1.0)).chain([(total, -1.0)]).collect();
        let at_most = |problem: &mut Problem, part: Variable, whole: Variable| {
            problem.add_constraint([(whole, 1.0), (part, -1.0)], ComparisonOp::Ge, 0.0);
        };
        problem.add_constraint(sum, if table.is_partition() { ComparisonOp::Eq } else { ComparisonOp::Ge }, 0.0);
        cells.iter().for_each(|cell| at_most(&mut problem, *cell, total));
        at_most(&mut problem, total, whole);
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
        let slot = self.layout.slot(address);
        let known = self.view.figure(address).shown().or(self.background.known[slot]);
        let rest = known.and_then(|families| families.checked_sub(self.background.own[slot]));
        rest.and_then(|rest| i32::try_from(rest).ok()).map_or((0, ENDLESS), |rest| (rest, rest))
    }

    fn reaches(&self, place: usize, table: Table) -> bool {
        self.layout.seen().get(place).is_some_and(|seen| {
            seen.within.iter().any(|within| match within {
                Within::Table(one) | Within::Cell(one, _) => *one == table,
            })
        })
    }
}
