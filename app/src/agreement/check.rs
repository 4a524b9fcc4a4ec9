//! Ticking the team's agreements in one case: one tap each, and the rule when one stood in the way.

use super::health::outcome_words;
use crate::form::{Choice, Fields, form, hidden_named, radios_named, select_named, text_named, version};
use crate::page::{Icon, Page, actions, empty, icon, lead};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::agreement::{Answer, Checklist, KnownRule, Outcome, Row, Rule, Tick};
use domain::policy::Deed;
use domain::session::Done;
use domain::{AgreementId, CaseId, Line, Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `check-ID`, `rule-ID`, `new-rule-ID`, `seen-ID` and `version-ID` for each agreement.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct CheckForm(Vec<(String, String)>);

#[async_trait]
impl Form for CheckForm {
    const PAGE: &'static str = "/casus/{id}/werkafspraken";
    const NAME: &'static str = "werkafspraken";
    const DEED: Deed = Deed::CheckAgreements;
    const SAID: Option<&'static str> = super::saved::TICKED;

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
                Some(Outcome::BlockedByRule) => self.rule(id, &mut objections)?.map(Answer::Blocked),
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
            let Some(id) = name.strip_prefix("new-rule-") else { continue };
            let blocked = self.value("check-", id).and_then(Outcome::parse) == Some(Outcome::BlockedByRule);
            if !blocked && !typed.trim().is_empty() {
                objections.add(format!("check-{id}"), "refused-rule-without-tick");
            }
        }
    }

    /// A rule that is typed wins from one that is chosen.
    fn rule(&self, id: &str, objections: &mut Objections) -> Result<Option<Rule>, Problem> {
        let typed = self.value("new-rule-", id).unwrap_or_default();
        if !typed.trim().is_empty() {
            return Ok(objections.take(format!("new-rule-{id}"), Line::parse(typed)).map(Rule::New));
        }
        match self.value("rule-", id) {
            Some("") => objections.add(format!("rule-{id}"), "refused-agreement-rule"),
            None => objections.add(format!("new-rule-{id}"), "refused-agreement-rule"),
            Some(chosen) => return Ok(Some(Rule::Known(chosen.parse()?))),
        }
        Ok(None)
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
    let page = Page::new("title-agreement-checks", move || body(&visit, &list));
    Ok(page.headed(heading).under(format!("/casus/{case}"), above))
}

fn body(visit: &Visit, list: &Checklist) -> AnyView {
    let asked = list.asked().count();
    if asked == 0 {
        let href = format!("/team/{}/werkafspraken/nieuw", list.team);
        let next = actions(view! { <a class="nl-button nl-button--primary" href=href>{t("agreement-new")}</a> });
        return empty("leeg", "check-empty", "check-empty-line", next).into_any();
    }
    let fields = list.asked().fold(Fields::of::<CheckForm>(visit), stored);
    let rows: Vec<_> = list.asked().map(|row| one(visit, &fields, row, &list.rules).into_any()).collect();
    let readers = view! { <p class="wl-readers">{icon(Icon::Eye)} {t("check-readers")}</p> };
    view! {
        {lead(t("check-lead"))}
        {budget::asks(&budget::AGREEMENTS, asked)}
        {form::<CheckForm, _>(visit, view! { {rows} {readers} }, "check-button")}
    }
    .into_any()
}

/// What was answered before.
fn stored(fields: Fields, row: &Row) -> Fields {
    let Some((outcome, rule)) = row.stored else { return fields };
    let fields = fields.stored(&format!("check-{}", row.agreement), outcome.code());
    match rule {
        Some(rule) => fields.stored(&format!("rule-{}", row.agreement), rule.to_string()),
        None => fields,
    }
}

fn one(visit: &Visit, fields: &Fields, row: &Row, rules: &[KnownRule]) -> impl IntoView + use<> {
    let name = |part: &str| format!("{part}-{}", row.agreement);
    let outcomes = Outcome::ALL.into_iter().map(|outcome| Choice::new(outcome.code(), outcome_words(outcome)));
    // What is stored cannot be skipped any more; a tick that was not sent yet can be taken back.
    let skip = row.stored.is_none().then(|| Choice::new("", t("mark-skip")));
    let outcomes: Vec<_> = outcomes.chain(skip).collect();
    let none = Choice::new("", t("check-rule-none"));
    let known = rules.iter().map(|rule| Choice::new(rule.id.to_string(), rule.text.clone()));
    let choices: Vec<_> = std::iter::once(none).chain(known).collect();
    let choose = (!rules.is_empty()).then(|| select_named(fields, &name("rule"), "check-rule", &choices));
    let label = if rules.is_empty() { "check-rule-first" } else { "check-rule-new" };
    let typed = text_named(fields, &name("new-rule"), label, Some("check-rule-help"), Some("check-rule-readers"));
    // A typed rule stays in sight, whatever is ticked.
    let class = fields.value(&name("new-rule")).trim().is_empty().then_some("wl-reveal");
    view! {
        <div class=class>
            {hidden_named(name("seen"), version(visit, fields, &name("seen"), row.number))}
            {hidden_named(name("version"), version(visit, fields, &name("version"), row.version))}
            {radios_named(fields, &name("check"), &row.wording.sentence(), None, &outcomes)}
            <div class="wl-reveal__more">{choose} {typed}</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000-0000-0000-0000-000000000001";
    const OTHER: &str = "00000000-0000-0000-0000-000000000002";

    fn sent(fields: &[(&str, &str, &str)]) -> Result<Vec<Tick>, Problem> {
        CheckForm(fields.iter().map(|(part, id, value)| (format!("{part}-{id}"), (*value).to_owned())).collect())
            .ticks()
    }

    #[test]
    fn a_typed_rule_is_never_dropped_in_silence() {
        let refused = Err(Problem::field(format!("check-{ID}"), "refused-rule-without-tick"));
        for tick in ["kept", "not_kept", "not_applicable", ""] {
            let typed = [("check", ID, tick), ("new-rule", ID, "eerst een beschikking"), ("check", OTHER, "kept")];
            assert_eq!(sent(&typed), refused, "{tick}");
        }
        assert_eq!(sent(&[("new-rule", ID, "eerst een beschikking"), ("check", OTHER, "kept")]), refused);
        let blocked = sent(&[("check", ID, "blocked"), ("new-rule", ID, "eerst een beschikking")]).unwrap();
        assert!(matches!(blocked[0].answer, Answer::Blocked(Rule::New(_))));
    }

    #[test]
    fn a_skipped_agreement_is_no_tick_and_skipping_all_is_no_answer() {
        let ticks = sent(&[("check", ID, ""), ("check", OTHER, "kept")]).unwrap();
        assert_eq!(ticks.iter().map(|tick| tick.agreement.to_string()).collect::<Vec<_>>(), [OTHER]);
        assert_eq!(sent(&[("check", ID, ""), ("check", OTHER, "")]), Err(Problem::form("refused-no-ticks")));
    }
}
