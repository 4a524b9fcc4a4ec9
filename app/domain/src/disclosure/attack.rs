//! The attack: what can be computed of hidden figures with integer programming; it shares no code with the suppressor or the audit.

use super::{
    address::Address,
    layout::{Layout, Table},
    preview::Preview,
    programme::Attacker,
    rules::Rules,
    tally::Tally,
};
use crate::TeamId;

/// What an attacker knows beside the report.
#[derive(Clone, Debug)]
pub struct Background {
    /// Per figure, the families the attacker knows to be in it.
    pub(super) own: Vec<u32>,
    /// Numbers known though not published.
    pub(super) known: Vec<Option<u32>>,
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

    /// The same as with all totals, but without the whole and those that are the same number.
    pub fn with_other_totals(self, tally: &Tally, rules: &Rules) -> Self {
        let mut knows = self.with_totals(tally, rules);
        let everyone = tally.layout().everyone_in().iter().map(|table| Address::Total(*table));
        everyone.chain([Address::Whole]).for_each(|address| knows.known[tally.layout().slot(address)] = None);
        knows
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
/// that are known exactly. Of what can be subtracted, and of overlaps, all that is known to be below the threshold and bounded more
/// tightly.
pub fn attack(view: &Preview, rules: &Rules) -> Vec<Inference> {
    let recovered = |found: &Inference| match found.address {
        Address::Total(_) | Address::Whole => found.most == Some(found.least),
        Address::Cell(..) | Address::Seen(_) => !found.leaves(rules.threshold() - 1),
        Address::Complement(_) | Address::Overlap(_) => {
            found.most.is_some_and(|most| most < rules.threshold()) && !found.leaves(rules.threshold() - 1)
        }
    };
    infer(view, &Background::none(view.layout())).into_iter().filter(recovered).collect()
}

/// Recovers, for a team that subtracts its own families, the figures and what can be subtracted from them where exactly 1 or 2 of others must remain.
pub fn attack_by_team(view: &Preview, tally: &Tally, team: TeamId) -> Vec<Inference> {
    let found = infer_shown_too(view, &Background::of_team(tally, team));
    found.into_iter().filter(|found| found.lies_within(1, Rules::REMAINDER - 1)).collect()
}

/// Everything that can be said about every hidden figure, and whatever can be subtracted, with this background.
pub fn infer(view: &Preview, background: &Background) -> Vec<Inference> {
    let hidden = |found: &Inference| view.figure(found.address).is_hidden();
    infer_shown_too(view, background).into_iter().filter(hidden).collect()
}

fn infer_shown_too(view: &Preview, background: &Background) -> Vec<Inference> {
    let (attacker, layout) = (Attacker::new(view, background), view.layout());
    let all = [layout.addresses(), layout.complement_addresses(), layout.overlap_addresses()];
    all.into_iter().flatten().map(|address| attacker.infer(address)).collect()
}
