//! A neighbourhood to count in: families that teams bring, by the cells they are in; no rules.

use crate::disclosure::{
    Contribution, Figure, Layout, Miscounted, Place, Preview, Rules, Seen, Table, Tally, Within, disclose,
};
use crate::{FamilyId, TeamId};
use uuid::Uuid;

pub const FIVE: fn() -> Rules = Rules::default;

pub struct Village {
    themes: Vec<String>,
    seen: Vec<Seen>,
    everyone: Vec<Table>,
    brought: Vec<Contribution>,
    families: u128,
}

pub fn village() -> Village {
    let themes = ["infrastructure", "coherence", "specialised", "learning"].map(String::from).to_vec();
    Village { themes, seen: Vec::new(), everyone: Vec::new(), brought: Vec::new(), families: 0 }
}

pub fn team(number: u8) -> TeamId {
    TeamId(Uuid::from_u128(u128::from(number) + 1))
}

pub fn family(number: u128) -> FamilyId {
    FamilyId(Uuid::from_u128(number))
}

impl Village {
    pub fn with_themes(mut self, themes: &[&str]) -> Self {
        self.themes = themes.iter().map(|theme| (*theme).to_owned()).collect();
        self
    }

    pub fn with_story(mut self, key: &str, within: Vec<Within>) -> Self {
        self.seen.push(Seen { key: key.to_owned(), within });
        self
    }

    /// Every family is in these tables, and everybody knows.
    pub fn with_everyone_in(mut self, tables: &[Table]) -> Self {
        self.everyone = tables.to_vec();
        self
    }

    /// New families of this team, each in all these places.
    pub fn brings(mut self, number: u8, families: u32, places: &[Place]) -> Self {
        for _ in 0..families {
            self.families += 1;
            let family = family(self.families);
            self.brought.extend(places.iter().map(|place| Contribution {
                place: place.clone(),
                family,
                team: team(number),
            }));
        }
        self
    }

    /// A family that is already known, numbered from 1 in order of arrival, brought by this team as well.
    pub fn brings_too(mut self, number: u8, known: u128, place: Place) -> Self {
        self.brought.push(Contribution { place, family: family(known), team: team(number) });
        self
    }

    /// One cell after the other, each with this many families of this team and of nobody else.
    pub fn fills(mut self, number: u8, table: Table, cells: &[u32]) -> Self {
        let keys = Layout::new(self.themes.clone(), Vec::new()).expect("a layout");
        for (cell, families) in cells.iter().enumerate() {
            self = self.brings(number, *families, &[Place::Cell(table, keys.cells(table)[cell].clone())]);
        }
        self
    }

    /// The same, one family per team in turn over eight teams, so that no team stands out.
    pub fn spreads(mut self, table: Table, cells: &[u32]) -> Self {
        let keys = Layout::new(self.themes.clone(), Vec::new()).expect("a layout");
        for (cell, families) in cells.iter().enumerate() {
            for one in 0..*families {
                let number = u8::try_from(one % 8).expect("small");
                self = self.brings(number, 1, &[Place::Cell(table, keys.cells(table)[cell].clone())]);
            }
        }
        self
    }

    pub fn counted(&self) -> Result<Tally, Miscounted> {
        let layout = Layout::new(self.themes.clone(), self.seen.clone()).expect("a layout");
        Tally::new(layout.with_everyone_in(self.everyone.iter().copied()), self.brought.iter().cloned())
    }

    pub fn tally(&self) -> Tally {
        self.counted().expect("a tally")
    }

    pub fn preview(&self) -> Preview {
        disclose(&self.tally(), &FIVE())
    }

    /// The cells of a table as a reader sees them.
    pub fn cells(&self, table: Table) -> Vec<Option<u32>> {
        cells(&self.preview(), table)
    }

    pub fn total(&self, table: Table) -> Option<u32> {
        total(&self.preview(), table)
    }
}

pub fn cells(preview: &Preview, table: Table) -> Vec<Option<u32>> {
    let table = preview.tables().find(|one| one.table == table).expect("four tables");
    table.cells.iter().map(|(_, figure)| figure.shown()).collect()
}

pub fn total(preview: &Preview, table: Table) -> Option<u32> {
    preview.tables().find(|one| one.table == table).and_then(|one| one.total.shown())
}

pub fn seen(preview: &Preview, key: &str) -> Figure {
    preview.seen().find(|one| one.key == key).expect("a story").families
}

pub fn at(table: Table, key: &str) -> Place {
    Place::Cell(table, key.to_owned())
}
