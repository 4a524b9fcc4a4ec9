//! Telephones down: one person counts hands or stickers and types how many each topic got; that closes the weighing.

use super::desk;
use crate::form::{Fields, hidden, number_named, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{HandCount, Way, WeighedTopic, WeighingView};
use domain::{Problem, ReflectionId, WeighedId};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Fields `weighing` and `people`, and `chosen-ID` and `top-ID` for each topic.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct HandsForm(Vec<(String, String)>);

#[async_trait]
impl Form for HandsForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "handen";
    const DEED: Deed = Deed::KeepReflection;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let count = self.counted()?;
        visit.desk.weigh_by_hands(id, self.value("weighing").parse()?, &count).await?;
        Ok(Done::at(desk(id)))
    }
}

impl HandsForm {
    fn counted(&self) -> Result<HandCount, Problem> {
        let ids = self.0.iter().filter_map(|(name, _)| name.strip_prefix("chosen-").or(name.strip_prefix("top-")));
        let topics = ids.map(str::parse::<WeighedId>).collect::<Result<BTreeSet<_>, _>>()?;
        let typed = topics.into_iter().map(|topic| {
            let [chosen, top] = ["chosen", "top"].map(|part| self.value(&field(part, topic)));
            (topic, chosen, top)
        });
        HandCount::parse(self.value("people"), typed)
    }

    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

fn field(part: &str, topic: WeighedId) -> String {
    format!("{part}-{topic}")
}

/// The counts, folded until somebody needs them.
pub(super) fn hands(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    let fields = Fields::of::<HandsForm>(visit);
    let open = visit.typed.as_ref().is_some_and(|typed| typed.form == HandsForm::NAME);
    let counts: Vec<_> = one.topics.iter().map(|topic| counts(&fields, one.way, topic)).collect();
    let inside = view! {
        {hidden("weighing", one.id.to_string())}
        {number_named(&fields, "people", &t("weighing-hands-people"))}
        {counts}
    };
    view! {
        <details class="wl-more" id="handen" open=open>
            <summary>{t("weighing-hands-open")}</summary>
            <p>{t("weighing-hands-lead")}</p>
            <p>{t("weighing-hands-lapses")}</p>
            {small_form::<HandsForm, _>(visit, inside, "weighing-hands-close")}
        </details>
    }
}

fn counts(fields: &Fields, way: Way, topic: &WeighedTopic) -> impl IntoView + use<> {
    let ask = |part: &str, key: &str| {
        let words = tr(key, [("topic", topic.text.as_str().into())]);
        number_named(fields, &field(part, topic.id), &words)
    };
    match way {
        Way::Three => ask("chosen", "weighing-hands-three").into_any(),
        Way::TwoSteps => view! {
            {ask("chosen", "weighing-hands-priority")}
            {ask("top", "weighing-hands-top")}
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-0000-0000-000000000001";
    const OTHER_ID: &str = "00000000-0000-0000-0000-000000000002";

    fn sent(fields: &[(&str, &str)]) -> HandsForm {
        HandsForm(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn every_topic_that_was_sent_is_counted_once() {
        let (first, second) = (format!("chosen-{ID}"), format!("top-{OTHER_ID}"));
        let typed = sent(&[("weighing", ID), ("people", "4"), (&first, "3"), (&second, "2"), (&first, "1")]);
        let ids = [ID, OTHER_ID].map(|id| id.parse::<WeighedId>().expect("an id"));
        let whole = HandCount::parse("4", [(ids[0], "3", ""), (ids[1], "", "2")]);
        assert_eq!(typed.counted(), whole);
        assert_eq!(sent(&[("people", "4"), ("chosen-x", "1")]).counted(), Err(Problem::Absent));
        assert_eq!(sent(&[]).counted(), Err(Problem::field("people", "refused-hands-people")));
    }
}
