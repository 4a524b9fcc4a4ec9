//! Families that may be known to two teams: counted as one, so that a count is never too high; counting itself lives beside this.

use crate::{FamilyId, TeamId};
use std::collections::BTreeSet;

/// As which family each of these counts, who may be known to another team. Two of one team are two; as soon as two teams have
/// such families nobody knows which of them are the same, and all of them count as one: no figure is higher than the truth,
/// and every relation between figures still holds.
#[must_use]
pub fn counted_as(known_elsewhere: &BTreeSet<(TeamId, FamilyId)>) -> Option<FamilyId> {
    let teams: BTreeSet<TeamId> = known_elsewhere.iter().map(|(team, _)| *team).collect();
    if teams.len() < 2 { None } else { known_elsewhere.iter().map(|(_, family)| *family).min() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn known(pairs: &[(u128, u128)]) -> BTreeSet<(TeamId, FamilyId)> {
        pairs
            .iter()
            .map(|(team, family)| (TeamId(Uuid::from_u128(*team)), FamilyId(Uuid::from_u128(*family))))
            .collect()
    }

    #[test]
    fn families_of_two_teams_that_may_be_the_same_count_as_one() {
        assert_eq!(counted_as(&known(&[(1, 8), (2, 7), (2, 9)])), Some(FamilyId(Uuid::from_u128(7))));
    }

    #[test]
    fn families_of_one_team_are_known_to_be_different() {
        assert_eq!(counted_as(&known(&[(1, 7), (1, 8)])), None);
        assert_eq!(counted_as(&known(&[])), None);
    }
}
