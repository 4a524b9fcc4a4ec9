//! The families of a figure with the teams that brought them, and what a team knows of those of another; it counts nothing.

use crate::{FamilyId, TeamId};
use std::collections::{BTreeMap, BTreeSet};

/// Families, each with the teams that brought it.
pub(super) type Families = BTreeMap<FamilyId, BTreeSet<TeamId>>;

/// Who brings a family to a part knows that it is in the whole, whoever brought it there: nothing if it is not.
pub(super) fn raise(whole: &mut Families, part: &Families) -> Option<()> {
    part.iter().try_for_each(|(family, teams)| {
        whole.get_mut(family)?.extend(teams);
        Some(())
    })
}

/// Who brings a family to the whole and not to the part takes it for one that remains.
pub(super) fn without(whole: &Families, part: &Families) -> Families {
    let remaining = whole.iter().filter(|(family, _)| !part.contains_key(family));
    remaining.map(|(family, teams)| (*family, teams.clone())).collect()
}

/// Who knows of a family that it is in the table, and brought it to none of these cells, does not know which of them it is not in.
pub(super) fn keep_placed(remaining: &mut Families, cells: &[Families]) {
    for (family, teams) in remaining {
        let placed =
            |team: &TeamId| cells.iter().any(|cell| cell.get(family).is_some_and(|teams| teams.contains(team)));
        teams.retain(|team| placed(team));
    }
}

/// The families in more than one of these cells. A team knows so of a family that it brought to more than one itself.
pub(super) fn in_more_than_one(cells: &[Families]) -> Families {
    let mut found: BTreeMap<FamilyId, (usize, BTreeMap<TeamId, usize>)> = BTreeMap::new();
    for (family, teams) in cells.iter().flatten() {
        let (cells, brought) = found.entry(*family).or_default();
        *cells += 1;
        teams.iter().for_each(|team| *brought.entry(*team).or_default() += 1);
    }
    let more = found.into_iter().filter(|(_, (cells, _))| *cells > 1);
    more.map(|(family, (_, brought))| {
        (family, brought.into_iter().filter(|(_, times)| *times > 1).map(|(team, _)| team).collect())
    })
    .collect()
}
