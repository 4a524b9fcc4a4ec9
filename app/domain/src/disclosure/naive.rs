//! The control of the attack: hiding only what is too small by itself, as most reports do; nothing made here can be published safely.

use super::{figure::Figure, preview::Preview, rules::Rules, tally::Tally};

/// Hides figures below the threshold and nothing else. It is here to be broken: an attack that fails on this proves nothing.
pub fn naive(tally: &Tally, rules: &Rules) -> Preview {
    let layout = tally.layout();
    let figure = |address| {
        let families = tally.count(layout.slot(address));
        if families < rules.threshold() { Figure::Hidden } else { Figure::Shown(families) }
    };
    Preview::new(layout.clone(), layout.addresses().into_iter().map(figure).collect())
}
