//! The raw counts of a quarter, made from who brought which family where; it cannot be serialised, shown or printed.

use super::{
    address::Address,
    families::{Families, in_more_than_one, keep_placed, raise, without},
    layout::{Layout, Table},
};
use crate::{FamilyId, TeamId};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};
use thiserror::Error;

/// Where a family counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a cell, by its key.
    Cell(Table, String),
    /// In a seen figure, by its key.
    Seen(String),
}

/// A team's family counts in a place. Twice the same counts once.
#[derive(Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Where it counts.
    pub place: Place,
    /// The family; families that may be the same have one id.
    pub family: FamilyId,
    /// The team that brought it.
    pub team: TeamId,
}

/// Contributions that make no tally. Says where, never who.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Miscounted {
    /// There is no such cell or seen figure.
    #[error("there is no place {0:?}")]
    UnknownPlace(Place),
    /// A family is in two cells of a partition; whoever counts decides which of the two holds.
    #[error("a family is in two cells of {}", .0.key())]
    TwoCells(Table),
    /// A seen figure has a family that is not in what it was declared to be part of.
    #[error("seen figure {0:?} is not part of what it was said to be")]
    NotWithin(String),
    /// A family is in another table and not in one that every family is in.
    #[error("a family is not in {}, where every family is", .0.key())]
    NotEveryone(Table),
}

/// The counts of a quarter. Holds no family afterwards. Its `Debug` tells nothing, and it cannot go into a page:
/// ```compile_fail,E0277
/// fn page<T: serde::Serialize>() {}
/// page::<domain::disclosure::Tally>();
/// ```
/// A [`super::Published`] can:
/// ```
/// fn page<T: serde::Serialize>() {}
/// page::<domain::disclosure::Published>();
/// ```
#[derive(Clone)]
pub struct Tally {
    layout: Layout,
    counts: Vec<u32>,
    teams: BTreeMap<TeamId, Own>,
}

/// What one team has in each slot.
#[derive(Clone)]
pub(super) struct Own {
    /// Families that are this team's, whoever brought them here.
    pub families: Vec<u32>,
    /// Families this team brought here itself, or to something declared part of it.
    pub brought: Vec<u32>,
}

impl Tally {
    /// Counts distinct families per figure, and checks that every relation of the layout truly holds.
    pub fn new(layout: Layout, contributions: impl IntoIterator<Item = Contribution>) -> Result<Self, Miscounted> {
        let mut slots = gather(&layout, contributions)?;
        for table in Table::ALL.into_iter().filter(|table| table.is_partition()) {
            let (total, cells) = (&slots[layout.slot(Address::Total(table))], layout.cell_slots(table));
            if total.len() < cells.map(|cell| slots[cell].len()).sum() {
                return Err(Miscounted::TwoCells(table));
            }
        }
        for (place, seen) in layout.seen().iter().enumerate() {
            let families = slots[layout.slot(Address::Seen(place))].clone();
            for holder in layout.holders(place) {
                raise(&mut slots[layout.slot(holder)], &families)
                    .ok_or_else(|| Miscounted::NotWithin(seen.key.clone()))?;
            }
        }
        for &table in layout.everyone_in() {
            let everyone = layout.slot(Address::Total(table));
            for one in Table::ALL.into_iter().filter(|one| *one != table) {
                let families = slots[layout.slot(Address::Total(one))].clone();
                raise(&mut slots[everyone], &families).ok_or(Miscounted::NotEveryone(table))?;
            }
            slots[layout.slot(Address::Whole)] = slots[everyone].clone();
        }
        for table in Table::ALL {
            slots[layout.slot(Address::Overlap(table))] = in_more_than_one(&slots[layout.cell_slots(table)]);
        }
        for (place, one) in layout.complements().iter().enumerate() {
            let mut remaining = without(&slots[layout.slot(one.whole)], &slots[layout.slot(one.part)]);
            if let Address::Cell(table, _) = one.part {
                keep_placed(&mut remaining, &slots[layout.cell_slots(table)]);
            }
            slots[layout.slot(Address::Complement(place))] = remaining;
        }
        let teams = owners(&slots).into_iter().map(|(team, its)| (team, own(&slots, team, &its))).collect();
        let counts = slots.iter().map(|families| number(families.len())).collect();
        Ok(Self { layout, counts, teams })
    }

    /// The shape that was counted into.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The teams that contributed anything.
    pub fn teams(&self) -> impl Iterator<Item = TeamId> {
        self.teams.keys().copied()
    }

    /// The true number in a slot.
    pub(super) fn count(&self, slot: usize) -> u32 {
        self.counts[slot]
    }

    /// All true numbers, by slot.
    pub(super) fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// What each team has.
    pub(super) fn owners(&self) -> impl Iterator<Item = &Own> {
        self.teams.values()
    }

    /// What one team has.
    pub(super) fn owner(&self, team: TeamId) -> Option<&Own> {
        self.teams.get(&team)
    }
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tally(..)")
    }
}

fn gather(layout: &Layout, contributions: impl IntoIterator<Item = Contribution>) -> Result<Vec<Families>, Miscounted> {
    let mut slots = vec![Families::new(); layout.slots()];
    for Contribution { place, family, team } in contributions {
        let (address, above) = match &place {
            Place::Cell(table, key) => {
                let cell = layout.cells(*table).iter().position(|cell| cell == key);
                let above = vec![Address::Total(*table), Address::Whole];
                (cell.map(|cell| Address::Cell(*table, cell)), above)
            }
            Place::Seen(key) => (layout.seen().iter().position(|seen| seen.key == *key).map(Address::Seen), Vec::new()),
        };
        let address = address.ok_or(Miscounted::UnknownPlace(place))?;
        for address in above.into_iter().chain([address]) {
            slots[layout.slot(address)].entry(family).or_default().insert(team);
        }
    }
    Ok(slots)
}

fn owners(slots: &[Families]) -> BTreeMap<TeamId, BTreeSet<FamilyId>> {
    let mut owners: BTreeMap<TeamId, BTreeSet<FamilyId>> = BTreeMap::new();
    for (family, teams) in slots.iter().flatten() {
        for team in teams {
            owners.entry(*team).or_default().insert(*family);
        }
    }
    owners
}

fn own(slots: &[Families], team: TeamId, its: &BTreeSet<FamilyId>) -> Own {
    let families = slots.iter().map(|slot| number(slot.keys().filter(|family| its.contains(family)).count()));
    let brought = slots.iter().map(|slot| number(slot.values().filter(|teams| teams.contains(&team)).count()));
    Own { families: families.collect(), brought: brought.collect() }
}

fn number(families: usize) -> u32 {
    u32::try_from(families).unwrap_or(u32::MAX)
}
