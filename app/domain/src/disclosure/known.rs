//! What the audit takes as known to whoever asks, and what it sets aside for a question; the questions themselves live in the inquiry.

use super::{
    address::Address,
    audit::Auditor,
    relation::Relation,
    solve::{OutOfSteps, Puzzle, Steps},
};

impl Auditor<'_> {
    /// All figures less `own`, at least `floor`: fixed if anybody knows them, free otherwise. What the question asked is about is not
    /// guessed.
    pub(super) fn puzzle(
        &self,
        asked: Option<Address>,
        own: &[u32],
        floor: &[u32],
        steps: &mut Steps,
    ) -> Result<Puzzle<'_>, OutOfSteps> {
        let layout = self.tally.layout();
        // Room enough for the truth and for every value asked after; less room only makes the proof harder.
        let ceiling = self.tally.counts().iter().max().unwrap_or(&0) + self.rules.threshold();
        let aside = asked.map(|asked| self.set_aside(asked)).unwrap_or_default();
        let span = |address: Address| {
            let slot = layout.slot(address);
            let published = !self.preview.figure(address).is_hidden();
            let fixed = self.tally.count(slot) - own[slot];
            let known = published || (!aside.contains(&address) && self.guessed(address));
            if known { (fixed, fixed) } else { (floor[slot], ceiling) }
        };
        let figures = layout.addresses().into_iter().chain([Address::Whole]).chain(layout.complement_addresses());
        let spans = figures.map(span).collect();
        // That a complement is no less than zero the other relations say already: above a floor it says more.
        let (others, complements) = self.relations.split_at(self.relations.len() - layout.complements().len());
        let above = floor.iter().any(|floor| *floor > 0);
        Puzzle::new(others.iter().chain(if above { complements } else { &[] }), spans, steps)
    }

    /// The relation that says what a complement is.
    pub(super) fn definition(&self, place: usize) -> &Relation {
        let others = self.relations.len() - self.tally.layout().complements().len();
        &self.relations[others + place]
    }

    /// What is not guessed when this is asked after: itself, and the whole with every total that is the same number, where it is one of
    /// them, what it differs from another by, or how far their cells overlap.
    pub(super) fn set_aside(&self, asked: Address) -> Vec<Address> {
        let layout = self.tally.layout();
        let everyone =
            || layout.everyone_in().iter().map(|table| Address::Total(*table)).chain([Address::Whole]).collect();
        match asked {
            Address::Total(table) | Address::Overlap(table) if layout.everyone_in().contains(&table) => everyone(),
            Address::Complement(place) if layout.complements()[place].is_of_totals() => everyone(),
            Address::Total(_) | Address::Whole => vec![asked],
            Address::Overlap(_) | Address::Complement(_) | Address::Cell(..) | Address::Seen(_) => Vec::new(),
        }
    }

    /// Known to everybody, published or not.
    fn guessed(&self, address: Address) -> bool {
        match address {
            Address::Total(_) | Address::Whole => !self.too_small(address),
            Address::Cell(..) | Address::Seen(_) | Address::Complement(_) | Address::Overlap(_) => false,
        }
    }
}
