//! Ticking the team's agreements in one case: one tap each, and the rule when one stood in the way.

use super::health::outcome_words;
use super::rule;
use crate::form::{Choice, Fields, form, hidden_named, radios_named, version};
use crate::page::{Icon, Page, actions, empty, icon, lead};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::agreement::{Answer, Checklist, Outcome, Row, Tick};
use domain::policy::Deed;
use domain::session::Done;
use domain::{AgreementId, CaseId, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `check-ID`, `rule-ID`, `near-ID`, `near-of-ID`, `was-ID`, `known-ID`, `seen-ID` and `version-ID` for each agreement.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct CheckForm(Vec<(String, String)>);

#[async_trait]
impl Form for CheckForm {
    const PAGE: &'static str = "/casus/{id}/werkafspraken";
    const NAME: &'static str = "werkafspraken";
    const DEED: Deed = Deed::CheckAgreements;
    const SAID: Option<&'static str> = super::saved::TICKED;
    const MENDED: Option<&'static str> = Some("/casus/{id}/werkafspraken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case: CaseId = visit.at("id")?;
        visit.desk.check_agreements(case, self.ticks()?).await?;
        Ok(Done::at(format!("/casus/{case}")))
    }
}

impl CheckForm {
    fn ticks(&self) -> Result<Vec<Tick>, Problem> {
        let (mut ticks, mut objections) = (Vec::<Tick>::new(), Objections::default());
        let mut any = false;
        for (name, code) in &self.0 {
            let Some(id) = name.strip_prefix("check-") else { continue };
            let agreement: AgreementId = id.parse()?;
            if code.is_empty() {
                continue;
            }
            any = true;
            let answer = match Outcome::parse(code) {
                Some(Outcome::Kept) => Some(Answer::Kept),
                Some(Outcome::NotKept) => Some(Answer::NotKept),
                Some(Outcome::NotApplicable) => Some(Answer::NotApplicable),
                Some(Outcome::BlockedByRule) => {
                    let named = rule::named(id, |part| self.value(part, id), &mut objections)?;
                    named.map(Answer::Blocked)
                }
                None => {
                    objections.add(name.clone(), "refused-choose");
                    None
                }
            };
            let (number, version) = (self.count("seen-", id), self.count("version-", id));
            ticks.extend(answer.map(|answer| Tick { agreement, answer, number, version }));
        }
        self.lost_rules(&mut objections);
        objections.check()?;
        if any { Ok(ticks) } else { Err(Problem::form("refused-no-ticks")) }
    }

    /// A rule that is typed while something else is ticked, or nothing, would be lost in silence.
    fn lost_rules(&self, objections: &mut Objections) {
        for (name, typed) in &self.0 {
            let Some(id) = name.strip_prefix("rule-") else { continue };
            let blocked = self.value("check-", id).and_then(Outcome::parse) == Some(Outcome::BlockedByRule);
            // What was stored with a tick stays in its field when something else is ticked.
            let as_it_was = self.value("was-", id) == Some(typed.as_str());
            if !blocked && !as_it_was && !typed.trim().is_empty() {
                objections.add(format!("check-{id}"), "refused-rule-without-tick");
            }
        }
    }

    fn value(&self, part: &str, id: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| name.strip_prefix(part) == Some(id));
        found.map(|(_, value)| value.as_str())
    }

    fn count(&self, part: &str, id: &str) -> i32 {
        self.value(part, id).and_then(|count| count.parse().ok()).unwrap_or_default()
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let case: CaseId = visit.at("id")?;
    let list = visit.desk.checklist(case).await?;
    let heading = tr("check-heading", [("case", list.pseudonym.clone().into())]);
    let above = tr("check-case", [("case", list.pseudonym.clone().into())]);
    let (team, name) = (format!("/team/{}", list.team.0), tr("menu-team", [("name", list.team.1.clone().into())]));
    let page = Page::new("title-agreement-checks", move || body(&visit, &list));
    Ok(page.headed(heading).under(team, name).under(format!("/casus/{case}"), above))
}

fn body(visit: &Visit, list: &Checklist) -> AnyView {
    let asked = list.asked().count();
    if asked == 0 {
        let href = format!("/team/{}/werkafspraken/nieuw", list.team.0);
        let next = actions(view! { <a class="nl-button nl-button--primary" href=href>{t("agreement-new")}</a> });
        return empty("leeg", "check-empty", "check-empty-line", next).into_any();
    }
    let fields = list.asked().fold(Fields::of::<CheckForm>(visit), |fields, row| stored(fields, row, list));
    let rows: Vec<_> = list.asked().map(|row| one(visit, &fields, row, list).into_any()).collect();
    let readers = view! { <p class="wl-readers">{icon(Icon::Eye)} {t("check-readers")}</p> };
    view! {
        {lead(t("check-lead"))}
        {budget::asks(&budget::AGREEMENTS, asked)}
        {form::<CheckForm, _>(visit, view! { {rows} {rule::offered(list)} {readers} }, "check-button")}
    }
    .into_any()
}

/// What was answered before.
fn stored(fields: Fields, row: &Row, list: &Checklist) -> Fields {
    let Some((outcome, _)) = row.stored else { return fields };
    rule::stored(fields.stored(&format!("check-{}", row.agreement), outcome.code()), row, list)
}

fn one(visit: &Visit, fields: &Fields, row: &Row, list: &Checklist) -> impl IntoView + use<> {
    let name = |part: &str| format!("{part}-{}", row.agreement);
    let outcomes = Outcome::ALL.into_iter().map(|outcome| Choice::new(outcome.code(), outcome_words(outcome)));
    // What is stored cannot be skipped any more; a tick that was not sent yet can be taken back.
    let skip = row.stored.is_none().then(|| Choice::new("", t("mark-skip")));
    let outcomes: Vec<_> = outcomes.chain(skip).collect();
    // A typed rule stays in sight, whatever is ticked.
    let class = fields.value(&name("rule")).trim().is_empty().then_some("wl-reveal");
    view! {
        <div class=class>
            {hidden_named(name("seen"), version(visit, fields, &name("seen"), row.number))}
            {hidden_named(name("version"), version(visit, fields, &name("version"), row.version))}
            {radios_named(fields, &name("check"), &row.wording.sentence(), None, &outcomes)}
            <div class="wl-reveal__more">{rule::field(fields, row, list)}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::agreement::Rule;

    const ID: &str = "00000000-0000-0000-0000-000000000001";
    const OTHER_ID: &str = "00000000-0000-0000-0000-000000000002";

    fn sent(fields: &[(&str, &str, &str)]) -> Result<Vec<Tick>, Problem> {
        CheckForm(fields.iter().map(|(part, id, value)| (format!("{part}-{id}"), (*value).to_owned())).collect())
            .ticks()
    }

    #[test]
    fn a_typed_rule_is_never_dropped_in_silence() {
        let refused = Err(Problem::field(format!("check-{ID}"), "refused-rule-without-tick"));
        for tick in ["kept", "not_kept", "not_applicable", ""] {
            let typed = [("check", ID, tick), ("rule", ID, "eerst een beschikking"), ("check", OTHER_ID, "kept")];
            assert_eq!(sent(&typed), refused, "{tick}");
        }
        assert_eq!(sent(&[("rule", ID, "eerst een beschikking"), ("check", OTHER_ID, "kept")]), refused);
        let blocked = sent(&[("check", ID, "blocked"), ("rule", ID, "eerst een beschikking")]).unwrap();
        assert!(matches!(blocked[0].answer, Answer::Blocked(Rule::New(_))));
        let stored =
            [("check", ID, "kept"), ("rule", ID, "eerst een beschikking"), ("was", ID, "eerst een beschikking")];
        assert!(sent(&stored).is_ok(), "what was stored with another tick is no new rule");
    }

    #[test]
    fn a_choice_among_rules_that_resemble_other_words_says_nothing_of_these() {
        let chosen = format!("eigen:{OTHER_ID}");
        let of = |typed: &'static str| {
            sent(&[
                ("check", ID, "blocked"),
                ("rule", ID, typed),
                ("near", ID, &chosen),
                ("near-of", ID, "eerst een beschiking"),
            ])
            .unwrap()[0]
                .answer
                .clone()
        };
        assert!(matches!(of("eerst een beschiking"), Answer::Blocked(Rule::Known(_))));
        assert!(matches!(of("een tolk"), Answer::Blocked(Rule::New(_))));
    }

    #[test]
    fn a_skipped_agreement_is_no_tick_and_skipping_all_is_no_answer() {
        let ticks = sent(&[("check", ID, ""), ("check", OTHER_ID, "kept")]).unwrap();
        assert_eq!(ticks.iter().map(|tick| tick.agreement.to_string()).collect::<Vec<_>>(), [OTHER_ID]);
        assert_eq!(sent(&[("check", ID, ""), ("check", OTHER_ID, "")]), Err(Problem::form("refused-no-ticks")));
    }
}
