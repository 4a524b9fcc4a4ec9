//! Exact answers over whole numbers: can this figure have that value, given bounds and relations; what is published it does not know.

use super::relation::Relation;

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
    pub fn new(relations: &'a [Relation], spans: Vec<Span>, steps: &mut Steps) -> Result<Self, OutOfSteps> {
        let mut puzzle = Self { spans, relations: relations.iter().collect() };
        let mut spans = std::mem::take(&mut puzzle.spans);
        puzzle.narrow(&mut spans, None, steps)?;
        Ok(Self { spans, ..puzzle })
    }

    /// The part that hangs together with `slot` through figures that are not fixed; the rest has its own solution, whatever this one is.
    pub fn around(&self, slot: usize) -> Self {
        let open = |one: usize| self.spans[one].0 < self.spans[one].1;
        let (mut found, mut next, mut relations) = (vec![slot], 0, Vec::new());
        while let Some(&from) = found.get(next) {
            next += 1;
            for relation in self.relations.iter().filter(|relation| slots(relation).any(|one| one == from)) {
                if !relations.contains(relation) {
                    relations.push(*relation);
                }
                for one in slots(relation).filter(|&one| open(one)) {
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
        let mut concerned = self.relations.iter().flat_map(|relation| slots(relation));
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
        let touches = |relation: &Relation, slot: usize| slots(relation).any(|one| one == slot);
        let mut due: Vec<bool> =
            self.relations.iter().map(|relation| changed.is_none_or(|slot| touches(relation, slot))).collect();
        while let Some(now) = due.iter().position(|due| *due) {
            steps.take()?;
            let relation = self.relations[now];
            due[now] = false;
            if apply(relation, spans) {
                if slots(relation).any(|slot| spans[slot].0 > spans[slot].1) {
                    return Ok(false);
                }
                for (other, due) in self.relations.iter().zip(&mut due) {
                    *due |= slots(relation).any(|slot| touches(other, slot));
                }
            }
        }
        Ok(true)
    }
}

fn slots(relation: &Relation) -> impl Iterator<Item = usize> + '_ {
    let (one, rest): (usize, &[usize]) = match relation {
        Relation::Sum { whole, parts } | Relation::Cover { whole, parts } => (*whole, parts),
        Relation::Part { part, whole } => (*part, std::slice::from_ref(whole)),
    };
    std::iter::once(one).chain(rest.iter().copied())
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

fn apply(relation: &Relation, spans: &mut [Span]) -> bool {
    match relation {
        Relation::Sum { whole, parts } => {
            let (low, high) = sums(parts, spans);
            let mut changed = clip(spans, *whole, low, high);
            let (least, most) = spans[*whole];
            for &part in parts {
                let (low_rest, high_rest) = (low - u64::from(spans[part].0), high - u64::from(spans[part].1));
                let floor = u64::from(least).saturating_sub(high_rest);
                // The others already exceed the whole: no value is left.
                let Some(ceiling) = u64::from(most).checked_sub(low_rest) else { return empty(spans, part) };
                changed |= clip(spans, part, floor, ceiling);
            }
            changed
        }
        Relation::Cover { whole, parts } => {
            let (_, high) = sums(parts, spans);
            let largest = parts.iter().map(|&part| u64::from(spans[part].0)).max().unwrap_or(0);
            let mut changed = clip(spans, *whole, largest, high);
            let (least, most) = spans[*whole];
            for &part in parts {
                let high_rest = high - u64::from(spans[part].1);
                changed |= clip(spans, part, u64::from(least).saturating_sub(high_rest), u64::from(most));
            }
            changed
        }
        Relation::Part { part, whole } => {
            let (floor, ceiling) = (u64::from(spans[*part].0), u64::from(spans[*whole].1));
            clip(spans, *part, 0, ceiling) | clip(spans, *whole, floor, u64::MAX)
        }
    }
}

fn sums(parts: &[usize], spans: &[Span]) -> (u64, u64) {
    parts.iter().fold((0, 0), |(low, high), &part| (low + u64::from(spans[part].0), high + u64::from(spans[part].1)))
}

fn clip(spans: &mut [Span], slot: usize, low: u64, high: u64) -> bool {
    let (least, most) = spans[slot];
    if low > u64::from(most) || high < u64::from(least) {
        return empty(spans, slot);
    }
    let new = (least.max(u32::try_from(low).unwrap_or(least)), most.min(u32::try_from(high).unwrap_or(most)));
    spans[slot] = new;
    new != (least, most)
}

fn empty(spans: &mut [Span], slot: usize) -> bool {
    spans[slot] = (1, 0);
    true
}
