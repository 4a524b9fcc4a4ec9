//! Questions to write about and the form of reflection that each belongs to; the wording of the built-in ones is the Fluent files', under `prompt-CODE`.

use crate::PromptId;
use crate::classification::codes;

/// More questions of its own than this no team looks through.
pub const MOST_PROMPTS: usize = 40;

codes! {
    /// A form of reflection; on screen its name stands under `method-CODE`.
    Method {
        /// Looking at a case from all sides.
        Looking = "looking",
        /// One incident: what happened, what was seen, what was missing.
        Incident = "incident",
        /// Others talk about the case as if whoever brought it were not there.
        Gossip = "gossip",
        /// Asking five times why.
        FiveWhys = "five_whys",
        /// What became of what was agreed.
        Agreements = "agreements",
    }
}

/// A question that every team has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its name in forms and in the Fluent files.
    pub code: &'static str,
    /// The form of reflection it belongs to.
    pub method: Method,
}

const fn built_in(code: &'static str, method: Method) -> BuiltIn {
    BuiltIn { code, method }
}

/// Every question that every team has, by form.
pub const BUILT_IN: &[BuiltIn] = &[
    built_in("others-missed", Method::Looking),
    built_in("family-says", Method::Looking),
    built_in("goes-well", Method::Looking),
    built_in("not-asked", Method::Looking),
    built_in("tomorrow", Method::Looking),
    built_in("incident-happened", Method::Incident),
    built_in("incident-before", Method::Incident),
    built_in("incident-instead", Method::Incident),
    built_in("gossip-struck", Method::Gossip),
    built_in("gossip-guess", Method::Gossip),
    built_in("gossip-advice", Method::Gossip),
    built_in("why-first", Method::FiveWhys),
    built_in("why-deeper", Method::FiveWhys),
    built_in("agreement-failed", Method::Agreements),
    built_in("agreement-helped", Method::Agreements),
    built_in("agreement-new", Method::Agreements),
];

/// A question that a team added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Which.
    pub id: PromptId,
    /// The form of reflection it belongs to.
    pub method: Method,
    /// What it asks.
    pub text: String,
    /// The team does not use it any more.
    pub retired: bool,
    /// The row's version.
    pub version: i32,
}

/// What a team can choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompts {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// Its own questions, also those that it does not use any more.
    pub own: Vec<Prompt>,
}

impl Prompts {
    /// Whether there is room for one more.
    pub fn room(&self) -> bool {
        self.own.iter().filter(|prompt| !prompt.retired).count() < MOST_PROMPTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_form_has_a_question_and_no_question_stands_twice() {
        let codes: BTreeSet<_> = BUILT_IN.iter().map(|one| one.code).collect();
        assert_eq!(codes.len(), BUILT_IN.len());
        assert!(Method::ALL.iter().all(|method| BUILT_IN.iter().any(|one| one.method == *method)));
    }
}
