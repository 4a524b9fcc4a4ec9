//! Hands counted or typed anew: the form holds what was typed before, and outcome and parking list follow.

use super::counted::{Counted, counts, field};
use super::desk;
use crate::form::{Fields, hidden, number_named, seen_version, small_form};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::weighing::{Stand, WeighingView};
use domain::{Objection, Problem, ReflectionId, WeighingId};
use leptos::prelude::*;
use serde::Deserialize;

/// Fields `weighing`, `version` and `people-ID`, for a page holds one for each weighing, and what was counted.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct RecountForm(Counted);

#[async_trait]
impl Form for RecountForm {
    const PAGE: &'static str = "/sessie/{id}/wegen";
    const NAME: &'static str = "opnieuw-tellen";
    const DEED: Deed = Deed::KeepReflection;
    const SAID: Option<&'static str> = Some("gelukt-opnieuw-geteld");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: ReflectionId = visit.at("id")?;
        let weighing: WeighingId = self.0.value("weighing").parse()?;
        let version = self.0.value("version").parse::<i32>().map_err(|_| Problem::form("refused-form"))?;
        let people = people(weighing);
        let here = |problem| on_this_copy(problem, &people);
        let count = self.0.count(&people).map_err(here)?;
        visit.desk.recount_hands(id, weighing, version, &count).await.map_err(here)?;
        Ok(Done::at(desk(id)))
    }
}

/// The field that tells how many chose, in the copy of this weighing.
fn people(weighing: WeighingId) -> String {
    format!("people-{weighing}")
}

/// What is said about how many chose stands at the field of this copy.
fn on_this_copy(problem: Problem, people: &str) -> Problem {
    let here =
        |one: Objection| if one.field == "people" { Objection { field: people.to_owned().into(), ..one } } else { one };
    match problem {
        Problem::Refused(all) => Problem::Refused(all.into_iter().map(here).collect()),
        other => other,
    }
}

/// The counts as they stand, folded until somebody sees a mistake.
pub(super) fn recount(visit: &Visit, one: &WeighingView) -> impl IntoView + use<> {
    let (id, people) = (one.id.to_string(), people(one.id));
    let fields = filled(Fields::of_copy::<RecountForm>(visit, "weighing", &id), one, &people);
    let typed = visit.typed.as_ref().filter(|typed| typed.form == RecountForm::NAME);
    let open = typed.is_some_and(|typed| typed.fields.iter().any(|(name, value)| name == "weighing" && *value == id));
    let inside = view! {
        {hidden("weighing", id.clone())}
        {seen_version(visit, &fields, one.hand_counts)}
        {number_named(&fields, &people, &t("weighing-hands-people"))}
        {counts(&fields, one)}
    };
    view! {
        <details class="wl-more" id=format!("opnieuw-tellen-{id}") open=open>
            <summary>{t("weighing-recount-open")}</summary>
            <p>{t("weighing-recount-lead")}</p>
            {small_form::<RecountForm, _>(visit, inside, "weighing-recount")}
        </details>
    }
}

/// With what was typed before.
fn filled(fields: Fields, one: &WeighingView, people: &str) -> Fields {
    let voters = match one.stand {
        Stand::Closed(voters) => voters,
        Stand::Running(_) => None,
    };
    let fields = fields.stored(people, voters.map(|voters| voters.to_string()).unwrap_or_default());
    let counted = one.topics.iter().filter_map(|topic| Some((topic.id, topic.score?.tally?)));
    counted.fold(fields, |fields, (topic, tally)| {
        let fields = fields.stored(&field("chosen", topic), tally.chosen.to_string());
        fields.stored(&field("top", topic), tally.top.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_about_how_many_chose_stands_at_the_field_of_its_copy() {
        let said = Problem::Refused(vec![
            Objection { field: "people".into(), says: "refused-hands-few" },
            Objection { field: "chosen-1".into(), says: "refused-hands-many" },
        ]);
        let Problem::Refused(all) = on_this_copy(said, "people-7") else { panic!("refused") };
        assert_eq!(all.iter().map(|one| one.field.as_ref()).collect::<Vec<_>>(), ["people-7", "chosen-1"]);
        assert_eq!(on_this_copy(Problem::Absent, "people-7"), Problem::Absent);
    }
}
