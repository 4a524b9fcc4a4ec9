//! One step of reasoning about bounds: what a single relation leaves of its figures; nothing here searches.

use super::{relation::Relation, solve::Span};

/// Narrows the figures of one relation; true when anything changed. A figure without a value left gets an empty span.
pub(super) fn apply(relation: &Relation, spans: &mut [Span]) -> bool {
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
