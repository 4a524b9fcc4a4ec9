//! The rule that stood in the way, found while typing: the field, what the browser offers in it, and the question when it resembles one that is known.

use crate::form::{Choice, Fields, hidden_named, listed_named, radios_named};
use crate::rule_obstacle::own_words;
use crate::words::t;
use domain::agreement::{Checklist, Row, Rule};
use domain::rule_obstacle::KnownRule;
use domain::{Line, Objections, Problem};
use leptos::prelude::*;

/// The list that the fields of rules offer.
const RULES: &str = "regels";
const OWN: &str = "eigen";
const NETWORK: &str = "netwerk";
const OTHER: &str = "ander";

/// What was typed with agreement `id`, or what was chosen of the rules that resemble it; `value` is a field of it by how its
/// name begins.
pub(super) fn named<'a>(
    id: &str,
    value: impl Fn(&str) -> Option<&'a str>,
    objections: &mut Objections,
) -> Result<Option<Rule>, Problem> {
    let typed = value("rule-").unwrap_or_default();
    if typed.trim().is_empty() {
        objections.add(format!("rule-{id}"), "refused-agreement-rule");
        return Ok(None);
    }
    // Left as it was stored, it is the rule it was, whatever its words are now.
    if let Some(known) = value("known-").filter(|_| value("was-") == Some(typed)) {
        return Ok(Some(Rule::Known(known.parse()?)));
    }
    let mut line = || objections.take(format!("rule-{id}"), Line::parse(typed));
    // A choice among the rules that resembled other words says nothing of these.
    let chosen = value("near-").filter(|_| value("near-of-") == Some(typed));
    match chosen.unwrap_or_default().split_once(':') {
        Some((OWN, chosen)) => Ok(Some(Rule::Known(chosen.parse()?))),
        Some((NETWORK, chosen)) => Ok(Some(Rule::Network(chosen.parse()?))),
        Some((OTHER, _)) => Ok(line().map(Rule::Other)),
        Some(_) | None => Ok(line().map(Rule::New)),
    }
}

/// The words of the rule that was named before, in its field.
pub(super) fn stored(fields: Fields, row: &Row, list: &Checklist) -> Fields {
    match known(row, list) {
        Some(rule) => fields.stored(&format!("rule-{}", row.agreement), own_words(&rule.text)),
        None => fields,
    }
}

fn known<'a>(row: &Row, list: &'a Checklist) -> Option<&'a KnownRule> {
    let (_, id) = row.stored?;
    list.rules.iter().find(|rule| Some(rule.id) == id)
}

/// The field, and the question when there is one.
pub(super) fn field(fields: &Fields, row: &Row, list: &Checklist) -> impl IntoView + use<> {
    let name = |part: &str| format!("{part}-{}", row.agreement);
    let how = (Some("check-rule-help"), Some("check-rule-readers"));
    let typed = listed_named(fields, &name("rule"), "check-rule", how, RULES);
    let was = known(row, list).map(|rule| {
        view! { {hidden_named(name("was"), own_words(&rule.text))} {hidden_named(name("known"), rule.id.to_string())} }
    });
    let asks = fields.error(&name("rule")).is_some();
    let near = asks.then(|| resembling(fields, &name("near"), &fields.value(&name("rule")), list));
    view! { {was} {typed} {near} }
}

/// The rules that resemble what was typed: one of them, or yet another.
fn resembling(fields: &Fields, name: &str, typed: &str, list: &Checklist) -> Option<AnyView> {
    let found = list.near(typed);
    let choice = |(rule, text): (Rule, &str)| {
        let (value, whose) = match rule {
            Rule::Known(id) => (format!("{OWN}:{id}"), "rule-of-team"),
            Rule::Network(id) => (format!("{NETWORK}:{id}"), "rule-of-network"),
            Rule::New(_) | Rule::Other(_) => return None,
        };
        Some(Choice::new(value, text).help(t(whose)))
    };
    let mut choices: Vec<_> = found.into_iter().filter_map(choice).collect();
    if choices.is_empty() {
        return None;
    }
    choices.push(Choice::new(format!("{OTHER}:"), t("check-rule-other")));
    let of = hidden_named(name.replacen("near-", "near-of-", 1), typed.to_owned());
    Some(view! { {of} {radios_named(fields, name, &t("check-rule-near"), None, &choices)} }.into_any())
}

/// What the browser offers while somebody types: the team's own rules and those of the network, once for the whole page.
pub(super) fn offered(list: &Checklist) -> impl IntoView + use<> {
    let own = list.rules.iter().map(|rule| rule.text.clone()).filter(|text| !text.is_empty());
    let network = list.network.iter().map(|rule| rule.text.clone());
    let options: Vec<_> = own.chain(network).map(|text| view! { <option value=text></option> }).collect();
    view! { <datalist id=RULES>{options}</datalist> }
}
