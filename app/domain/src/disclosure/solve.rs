//! Exact answers over whole numbers: can this figure have that value, given bounds and relations; what is published it does not know.

use super::{narrow::apply, relation::Relation};

/// Bounds of one figure.
pub(super) type Span = (u32, u32);

/// The budget is spent: nothing is proven.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OutOfSteps;

/// Figures with their bounds, and the relations between them. At least one assignment must exist: the truth.
pub(super) struct Puzzle<'a> {
    relations: Vec<&'a Relation>,
    spans: Vec<Span>,
}

/// What is left of a budget.
pub(super) struct Steps(pub u64);

impl Steps {
    fn take(&mut self) -> Result<(), OutOfSteps> {
        self.0 = self.0.checked_sub(1).ok_or(OutOfSteps)?;
        Ok(())
    }
}

impl<'a> Puzzle<'a> {
    /// Narrows the bounds to what the relations leave.
    pub fn new(
        relations: impl IntoIterator<Item = &'a Relation>,
        spans: Vec<Span>,
        steps: &mut Steps,
    ) -> Result<Self, OutOfSteps> {
        let mut puzzle = Self { spans, relations: relations.into_iter().collect() };
        let mut spans = std::mem::take(&mut puzzle.spans);
        puzzle.narrow(&mut spans, None, steps)?;
        Ok(Self { spans, ..puzzle })
    }

    /// The same with one more relation, the first in which this slot matters.
    pub fn with(&self, relation: &'a Relation, slot: usize, steps: &mut Steps) -> Result<Self, OutOfSteps> {
        let mut puzzle = Self { spans: Vec::new(), relations: self.relations.clone() };
        puzzle.relations.push(relation);
        let mut spans = self.spans.clone();
        puzzle.narrow(&mut spans, Some(slot), steps)?;
        Ok(Self { spans, ..puzzle })
    }

    /// The part that hangs together with `slot` through figures that are not fixed; the rest has its own solution, whatever this one is.
    pub fn around(&self, slot: usize) -> Self {
        let open = |one: usize| self.spans[one].0 < self.spans[one].1;
        let (mut found, mut next, mut relations) = (vec![slot], 0, Vec::new());
        while let Some(&from) = found.get(next) {
            next += 1;
            for relation in self.relations.iter().filter(|relation| relation.slots().any(|one| one == from)) {
                if !relations.contains(relation) {
                    relations.push(*relation);
                }
                for one in relation.slots().filter(|&one| open(one)) {
                    if !found.contains(&one) {
                        found.push(one);
                    }
                }
            }
        }
        Self { spans: self.spans.clone(), relations }
    }

    /// Whether some assignment gives `slot` this value.
    pub fn allows(&self, slot: usize, value: u32, steps: &mut Steps) -> Result<bool, OutOfSteps> {
        let mut spans = self.spans.clone();
        if value < spans[slot].0 || value > spans[slot].1 {
            return Ok(false);
        }
        spans[slot] = (value, value);
        Ok(self.narrow(&mut spans, Some(slot), steps)? && self.search(spans, steps)?)
    }

    /// The smallest and largest value of `slot` over all assignments.
    pub fn reach(&self, slot: usize, steps: &mut Steps) -> Result<Span, OutOfSteps> {
        let (mut low, mut high) = self.spans[slot];
        while low < high && !self.allows(slot, low, steps)? {
            low += 1;
        }
        while high > low && !self.allows(slot, high, steps)? {
            high -= 1;
        }
        Ok((low, high))
    }

    /// Depth first: either all lowest values together will do, or the first open figure takes its lowest value, or a higher one.
    fn search(&self, spans: Vec<Span>, steps: &mut Steps) -> Result<bool, OutOfSteps> {
        if self.relations.iter().all(|relation| holds_for_lowest(relation, &spans)) {
            return Ok(true);
        }
        let mut concerned = self.relations.iter().flat_map(|relation| relation.slots());
        let Some(slot) = concerned.find(|&slot| spans[slot].0 < spans[slot].1) else { return Ok(true) };
        let (low, high) = spans[slot];
        for half in [(low, low), (low + 1, high)] {
            let mut tried = spans.clone();
            tried[slot] = half;
            if self.narrow(&mut tried, Some(slot), steps)? && self.search(tried, steps)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Narrows bounds until nothing changes, starting from one changed slot or from all; false when some figure has no value left.
    fn narrow(&self, spans: &mut [Span], changed: Option<usize>, steps: &mut Steps) -> Result<bool, OutOfSteps> {
        let touches = |relation: &Relation, slot: usize| relation.slots().any(|one| one == slot);
        let mut due: Vec<bool> =
            self.relations.iter().map(|relation| changed.is_none_or(|slot| touches(relation, slot))).collect();
        while let Some(now) = due.iter().position(|due| *due) {
            steps.take()?;
            let relation = self.relations[now];
            due[now] = false;
            if apply(relation, spans) {
                if relation.slots().any(|slot| spans[slot].0 > spans[slot].1) {
                    return Ok(false);
                }
                for (other, due) in self.relations.iter().zip(&mut due) {
                    *due |= relation.slots().any(|slot| touches(other, slot));
                }
            }
        }
        Ok(true)
    }
}

fn holds_for_lowest(relation: &Relation, spans: &[Span]) -> bool {
    let low = |slot: &usize| spans[*slot].0;
    match relation {
        Relation::Sum { whole, parts } => low(whole) == parts.iter().map(low).sum::<u32>(),
        Relation::Cover { whole, parts } => {
            low(whole) <= parts.iter().map(low).sum() && parts.iter().all(|part| low(part) <= low(whole))
        }
        Relation::Part { part, whole } => low(part) <= low(whole),
    }
}
