//! What one person counted in the room as fields of a form: of each topic how many chose it and put it in their top five, with what it says.

use crate::form::{Fields, hidden_named, number_named};
use crate::words::tr;
use domain::weighing::{HandCount, Way, WeighedTopic, WeighingView};
use domain::{Problem, WeighedId};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Before the id of a topic: what it says, so that a count that comes too late can be read.
pub(super) const SAYS: &str = "shown_";

/// Fields `chosen-ID` and `top-ID` for each topic, and whatever else its form has.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct Counted(pub(super) Vec<(String, String)>);

impl Counted {
    /// What was counted; `people` is the field that tells how many chose.
    pub(super) fn count(&self, people: &str) -> Result<HandCount, Problem> {
        let ids = self.0.iter().filter_map(|(name, _)| name.strip_prefix("chosen-").or(name.strip_prefix("top-")));
        let topics = ids.map(str::parse::<WeighedId>).collect::<Result<BTreeSet<_>, _>>()?;
        let typed = topics.into_iter().map(|topic| {
            let [chosen, top] = ["chosen", "top"].map(|part| self.value(&field(part, topic)));
            (topic, chosen, top)
        });
        HandCount::parse(self.value(people), typed)
    }

    /// What a field holds; nothing when it was not sent.
    pub(super) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// The name of a topic's field.
pub(super) fn field(part: &str, topic: WeighedId) -> String {
    format!("{part}-{topic}")
}

/// A field or two for each topic.
pub(super) fn counts(fields: &Fields, one: &WeighingView) -> impl IntoView + use<> {
    one.topics.iter().map(|topic| count(fields, one.way, topic)).collect::<Vec<_>>()
}

fn count(fields: &Fields, way: Way, topic: &WeighedTopic) -> impl IntoView + use<> {
    let ask = |part: &str, key: &str| {
        let words = tr(key, [("topic", topic.text.as_str().into())]);
        number_named(fields, &field(part, topic.id), &words)
    };
    let asked = match way {
        Way::Three => ask("chosen", "weighing-hands-three").into_any(),
        Way::TwoSteps => view! {
            {ask("chosen", "weighing-hands-priority")}
            {ask("top", "weighing-hands-top")}
        }
        .into_any(),
    };
    view! { {hidden_named(format!("{SAYS}{}", topic.id), topic.text.clone())} {asked} }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-0000-0000-000000000001";
    const OTHER_ID: &str = "00000000-0000-0000-0000-000000000002";

    fn sent(fields: &[(&str, &str)]) -> Counted {
        Counted(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn every_topic_that_was_sent_is_counted_once() {
        let (first, second) = (format!("chosen-{ID}"), format!("top-{OTHER_ID}"));
        let typed = sent(&[("weighing", ID), ("people", "4"), (&first, "3"), (&second, "2"), (&first, "1")]);
        let ids = [ID, OTHER_ID].map(|id| id.parse::<WeighedId>().expect("an id"));
        let whole = HandCount::parse("4", [(ids[0], "3", ""), (ids[1], "", "2")]);
        assert_eq!(typed.count("people"), whole);
        assert_eq!(sent(&[("people", "4"), ("chosen-x", "1")]).count("people"), Err(Problem::Absent));
        assert_eq!(sent(&[]).count("people"), Err(Problem::field("people", "refused-hands-people")));
    }
}
