//! The routes that every team has; what their steps are called on screen stands in the Fluent files under `route-CODE` and `route-step-NAME`.

use super::StepKind::{
    self, Deciding, Grouping, LookingBack, Promises, Questions, Revealing, Talking, Telling, Weighing, Writing,
};
use super::{StepState, StepTitle, Walk, WalkStep};
use crate::classification::codes;

codes! {
    /// A route that every team has.
    Template {
        /// One case in sixty minutes.
        Hour = "hour",
        /// Two cases in ninety minutes.
        TwoCases = "two_cases",
        /// One case, with writing that is shown, grouped and weighed.
        Weighed = "weighed",
        /// The incident method: the facts first, then what everybody would have done.
        Incident = "incident",
        /// The gossip method: whoever brings the case only listens while the others talk about it.
        Gossip = "gossip",
        /// Five times why: to the cause below the cause.
        Why = "why",
    }
}

/// A step of such a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateStep {
    /// What is done in it.
    pub kind: StepKind,
    /// How long it takes about.
    pub minutes: i32,
    /// What it is called, when not after its kind.
    pub name: Option<&'static str>,
}

const fn plain(kind: StepKind, minutes: i32) -> TemplateStep {
    TemplateStep { kind, minutes, name: None }
}

const fn named(kind: StepKind, minutes: i32, name: &'static str) -> TemplateStep {
    TemplateStep { kind, minutes, name: Some(name) }
}

const HOUR: &[TemplateStep] = &[
    plain(Promises, 5),
    plain(Telling, 10),
    plain(Questions, 5),
    plain(Writing, 5),
    plain(Talking, 20),
    plain(Deciding, 10),
    plain(LookingBack, 5),
];
const TWO_CASES: &[TemplateStep] = &[
    plain(Promises, 5),
    named(Telling, 8, "first-telling"),
    named(Questions, 4, "first-questions"),
    named(Writing, 3, "first-writing"),
    named(Talking, 18, "first-talking"),
    named(Telling, 8, "second-telling"),
    named(Questions, 4, "second-questions"),
    named(Writing, 3, "second-writing"),
    named(Talking, 18, "second-talking"),
    plain(Deciding, 14),
    plain(LookingBack, 5),
];
const WEIGHED: &[TemplateStep] = &[
    plain(Promises, 5),
    plain(Telling, 10),
    plain(Questions, 5),
    plain(Writing, 7),
    plain(Revealing, 5),
    plain(Grouping, 8),
    plain(Weighing, 5),
    plain(Talking, 15),
    plain(Deciding, 10),
    plain(LookingBack, 5),
];
const INCIDENT: &[TemplateStep] = &[
    plain(Promises, 5),
    named(Telling, 5, "incident-telling"),
    named(Questions, 15, "incident-questions"),
    named(Writing, 5, "incident-writing"),
    named(Revealing, 5, "incident-revealing"),
    named(Talking, 15, "incident-talking"),
    plain(Deciding, 10),
    plain(LookingBack, 5),
];
const GOSSIP: &[TemplateStep] = &[
    plain(Promises, 5),
    plain(Telling, 10),
    plain(Questions, 5),
    named(Talking, 15, "gossip-talking"),
    named(Talking, 10, "gossip-back"),
    plain(Deciding, 10),
    plain(LookingBack, 5),
];
const WHY: &[TemplateStep] = &[
    plain(Promises, 5),
    plain(Telling, 10),
    named(Writing, 5, "why-writing"),
    named(Talking, 20, "why-talking"),
    named(Talking, 5, "why-check"),
    plain(Deciding, 10),
    plain(LookingBack, 5),
];

impl Template {
    /// Its steps, in their order.
    pub fn steps(self) -> &'static [TemplateStep] {
        match self {
            Template::Hour => HOUR,
            Template::TwoCases => TWO_CASES,
            Template::Weighed => WEIGHED,
            Template::Incident => INCIDENT,
            Template::Gossip => GOSSIP,
            Template::Why => WHY,
        }
    }

    /// How long it takes about.
    pub fn minutes(self) -> i32 {
        self.steps().iter().map(|step| step.minutes).sum()
    }
}

impl Walk {
    /// A route that everybody has, as a meeting begins with it.
    pub fn of_template(template: Template) -> Vec<WalkStep> {
        let steps = template.steps().iter().zip(1..);
        steps
            .map(|(step, position)| WalkStep {
                position,
                kind: step.kind,
                title: step.name.map_or(StepTitle::Kind, |name| StepTitle::Built(name.to_owned())),
                minutes: step.minutes,
                optional: false,
                state: StepState::Waiting,
                started_at: None,
                spent_seconds: 0,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MOST_MINUTES, MOST_STEPS};
    use super::*;

    #[test]
    fn one_case_takes_an_hour_and_two_take_ninety_minutes() {
        assert_eq!((Template::Hour.minutes(), Template::TwoCases.minutes()), (60, 90));
    }

    #[test]
    fn every_route_begins_with_last_time_and_ends_with_deciding_and_looking_back() {
        for template in Template::ALL {
            let kinds: Vec<_> = template.steps().iter().map(|step| step.kind).collect();
            assert_eq!(kinds.first(), Some(&Promises), "{template:?}");
            assert!(kinds.ends_with(&[Deciding, LookingBack]), "{template:?}");
            assert!(kinds.len() <= MOST_STEPS);
            assert!(template.steps().iter().all(|step| (1..=MOST_MINUTES).contains(&step.minutes)));
        }
    }
}
