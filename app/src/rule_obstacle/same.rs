//! Saying that a rule means the same as another, of the team or of the network; those that look like it are offered first.

use crate::form::{Choice, Fields, hidden, select, small_form, version};
use crate::page::section;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::rule_obstacle::{RuleSheet, SameAs, Way, near};
use domain::session::Done;
use domain::{Problem, RuleObstacleId};
use leptos::prelude::*;
use serde::Deserialize;

const OWN: &str = "eigen-";
const NETWORK: &str = "netwerk-";

/// Which one it is.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SameForm {
    version: i32,
    same: String,
}

#[async_trait]
impl Form for SameForm {
    const PAGE: &'static str = "/regel/{id}";
    const NAME: &'static str = "hetzelfde";
    const DEED: Deed = Deed::KeepRules;
    const SAID: Option<&'static str> = Some("gelukt-regel-hetzelfde");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        let same = if let Some(own) = self.same.strip_prefix(OWN) {
            SameAs::Own(own.parse()?)
        } else if let Some(network) = self.same.strip_prefix(NETWORK) {
            SameAs::Network(network.parse()?)
        } else {
            return Err(Problem::field("same", "refused-choose"));
        };
        let left = visit.desk.same_rule(id, self.version, same).await?;
        Ok(Done::at(format!("/regel/{left}")))
    }
}

/// The part of the rule's page; nothing when there is no other rule.
pub(super) fn part(visit: &Visit, sheet: &RuleSheet) -> Option<AnyView> {
    let (own, network) = &sheet.others;
    // What points to a rule of the network points to no second one.
    let network: &[_] = if matches!(sheet.way, Way::Own | Way::Under(_)) { network } else { &[] };
    if own.is_empty() && network.is_empty() {
        return None;
    }
    let of = |list: &str, id: String, text: &str, key: &str| {
        (format!("{list}{id}"), format!("{text} ({})", t(key)), text.to_owned())
    };
    let mut all: Vec<_> = own.iter().map(|rule| of(OWN, rule.id.to_string(), &rule.text, "rule-of-team")).collect();
    all.extend(network.iter().map(|rule| of(NETWORK, rule.id.to_string(), &rule.text, "rule-of-network")));
    let mut order = near(&sheet.text, all.iter().map(|(_, _, text)| text.as_str()));
    order.extend((0..all.len()).filter(|place| !order.contains(place)).collect::<Vec<_>>());
    let none = Choice::new("", t("check-rule-none"));
    let choices: Vec<_> = std::iter::once(none)
        .chain(order.into_iter().filter_map(|place| all.get(place)).map(|(value, words, _)| Choice::new(value, words)))
        .collect();
    let fields = Fields::of::<SameForm>(visit);
    let inside = view! {
        <p>{t("rule-same-help")}</p>
        {hidden("version", version(visit, &fields, "version", sheet.version))}
        {select(&fields, "same", "rule-same-which", None, &choices)}
    };
    let form = small_form::<SameForm, _>(visit, inside, "rule-same-button");
    Some(section("hetzelfde", t("rule-same"), form).into_any())
}
