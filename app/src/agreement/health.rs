//! How an agreement did in its last ten tests: a row of marks and one sentence that says the same; counting lives in domain.

use crate::words::{t, tr};
use domain::agreement::{Health, Outcome};
use leptos::prelude::*;

/// The marks and the sentence.
pub fn health_row(health: &Health) -> impl IntoView + use<> {
    let mark = |outcome: &Outcome| view! { <span class=mark(*outcome) title=outcome_words(*outcome)></span> };
    let marks: Vec<_> = health.tests().iter().map(mark).collect();
    let told: Vec<_> = health.tests().iter().map(|outcome| outcome_words(*outcome).to_lowercase()).collect();
    let told = tr("health-marks", [("marks", told.join(", ").into())]);
    let row =
        (!marks.is_empty()).then(|| view! { <span class="wl-health__row" role="img" aria-label=told>{marks}</span> });
    view! { <div class="wl-health">{row} <span class="wl-health__words">{health_words(health)}</span></div> }
}

/// What each mark means, once above the rows.
pub fn health_legend() -> impl IntoView {
    let one = |outcome: &Outcome| {
        view! { <span class="wl-health__kind"><span class=mark(*outcome) aria-hidden="true"></span> {outcome_words(*outcome)}</span> }
    };
    // What did not apply stands in no row.
    let kinds: Vec<_> = Outcome::ALL.iter().filter(|one| **one != Outcome::NotApplicable).map(one).collect();
    view! { <p class="wl-health wl-health__legend">{t("health-legend")} {kinds}</p> }
}

/// The sentence: `3 van de laatste 10 keer niet gelukt, 2 keer door dezelfde regel`.
pub fn health_words(health: &Health) -> String {
    let (tested, failed) = (health.tested(), health.failed());
    let said = match (tested, failed) {
        (0, _) => t("health-untested"),
        (_, 0) => tr("health-all", [("tested", tested.into())]),
        _ if failed == tested => tr("health-none", [("tested", tested.into())]),
        _ => tr("health-some", [("failed", failed.into()), ("tested", tested.into())]),
    };
    match (health.blocked(), health.same_rule()) {
        (0, _) => said,
        (_, same) if same > 1 => tr("health-same-rule", [("health", said.into()), ("count", same.into())]),
        (blocked, _) => tr("health-rule", [("health", said.into()), ("count", blocked.into())]),
    }
}

/// An outcome in words.
pub fn outcome_words(outcome: Outcome) -> String {
    t(&format!("agreement-outcome-{}", outcome.code()))
}

fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "wl-health__mark wl-health__mark--kept",
        Outcome::NotKept => "wl-health__mark wl-health__mark--broken",
        Outcome::BlockedByRule => "wl-health__mark wl-health__mark--blocked",
        Outcome::NotApplicable => "wl-health__mark wl-health__mark--unasked",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{BlockedByRule, Kept, NotKept};
    use domain::RuleObstacleId;

    fn said(outcomes: &[Outcome]) -> String {
        let rule = |outcome: Outcome| (outcome == BlockedByRule).then(RuleObstacleId::default);
        health_words(&Health::of(outcomes.iter().map(|outcome| (*outcome, rule(*outcome)))))
    }

    #[test]
    fn health_is_one_sentence() {
        let ten = [Kept, Kept, NotKept, Kept, BlockedByRule, Kept, Kept, BlockedByRule, Kept, Kept];
        assert_eq!(said(&ten), "3 van de laatste 10 keer niet gelukt, 2 keer door dezelfde regel");
        assert_eq!(said(&[NotKept, BlockedByRule, Kept]), "2 van de laatste 3 keer niet gelukt, 1 keer door een regel");
        assert_eq!(said(&[]), "Nog niet getoetst in een casus");
        assert_eq!(said(&[Kept]), "1 keer getoetst, en gelukt");
        assert_eq!(said(&[Kept, Kept]), "De laatste 2 keer steeds gelukt");
        assert_eq!(said(&[NotKept]), "1 keer getoetst, en niet gelukt");
        assert_eq!(said(&[NotKept, NotKept]), "De laatste 2 keer niet gelukt");
    }
}
