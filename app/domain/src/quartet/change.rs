//! What somebody's addition changed in a quartet; how it stood before is kept by the office, and shown to that person alone.

use super::Moment;
use crate::gap::GapKind;

/// One thing that is different now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many of the four perspectives hold something now.
    Filled(u32),
    /// Family and professionals lie apart by so many tenths of a mark; before, so many, when both had spoken.
    Difference {
        /// Which sides.
        kind: GapKind,
        /// Before.
        was: Option<u32>,
        /// Now.
        now: u32,
    },
    /// So many of the tested agreements were kept.
    Agreements {
        /// Kept.
        kept: u32,
        /// Of so many.
        tested: u32,
    },
    /// The longest wait in weeks.
    Wait {
        /// Before.
        was: Option<u32>,
        /// Now.
        now: u32,
    },
    /// What the one side said waits for the other: no difference can be told yet.
    OneSided,
}

/// What is different, the difference between family and professionals first.
pub fn changes(before: &Moment, now: &Moment) -> Vec<Change> {
    let differs = |kind: GapKind| {
        let (was, now) = (before.difference(kind), now.difference(kind)?);
        (was != Some(now)).then_some(Change::Difference { kind, was, now })
    };
    let mut all: Vec<_> = [GapKind::Effect, GapKind::Feeling].into_iter().filter_map(differs).collect();
    all.sort_by_key(|change| match change {
        Change::Difference { now, .. } => std::cmp::Reverse(*now),
        Change::Filled(_) | Change::Agreements { .. } | Change::Wait { .. } | Change::OneSided => std::cmp::Reverse(0),
    });
    let marks = |moment: &Moment| [moment.effect, moment.feeling, moment.communication, moment.added_value];
    let silent = |kind: GapKind| now.difference(kind).is_none();
    if marks(before) != marks(now) && silent(GapKind::Effect) && silent(GapKind::Feeling) {
        all.push(Change::OneSided);
    }
    if (before.kept, before.tested) != (now.kept, now.tested) && now.tested > 0 {
        all.push(Change::Agreements { kept: now.kept, tested: now.tested });
    }
    if let Some(weeks) = now.longest.filter(|weeks| before.longest != Some(*weeks)) {
        all.push(Change::Wait { was: before.longest, now: weeks });
    }
    if now.filled > before.filled {
        all.push(Change::Filled(now.filled));
    }
    all
}
