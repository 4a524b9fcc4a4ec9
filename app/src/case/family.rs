//! What the family knows of a case: per person concerned; an objection stops it.

use super::notices::{PEOPLE, notice_fields, parse, stance_words};
use super::under;
use crate::form::{Fields, form, hidden};
use crate::page::{Page, done, lead, minutes, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::case::{CaseState, FamilyPage};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A stance, a reason and a version per person concerned.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct FamilyForm {
    stance_young: String,
    reason_young: String,
    version_young: i32,
    stance_parent1: String,
    reason_parent1: String,
    version_parent1: i32,
    stance_parent2: String,
    reason_parent2: String,
    version_parent2: i32,
}

#[async_trait]
impl Form for FamilyForm {
    const PAGE: &'static str = "/casus/{id}/gezin";
    const NAME: &'static str = "gezin";
    const DEED: Deed = Deed::RecordNotice;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case = visit.at("id")?;
        let typed = [
            (self.stance_young.as_str(), self.reason_young.as_str()),
            (&self.stance_parent1, &self.reason_parent1),
            (&self.stance_parent2, &self.reason_parent2),
        ];
        let versions = [self.version_young, self.version_parent1, self.version_parent2];
        let mut objections = Objections::default();
        let notices = parse(typed, &mut objections);
        for (((_, stance, ..), (typed, _)), version) in PEOPLE.into_iter().zip(typed).zip(versions) {
            if typed.is_empty() && version > 0 {
                objections.add(stance, "refused-notice-blank");
            }
        }
        objections.check()?;
        let of = |who| PEOPLE.iter().position(|(one, ..)| *one == who).map_or(0, |place| versions[place]);
        let notices = notices
            .into_iter()
            .map(|notice| {
                let version = of(notice.who);
                (notice, version)
            })
            .collect();
        match visit.desk.record_notices(case, notices).await {
            Err(Problem::Conflict(_)) => Err(Problem::Conflict(as_stored(&visit.desk.family(case).await?))),
            other => other.map(|()| Done::at(format!("/casus/{case}/gezin?klaar=1"))),
        }
    }
}

/// What is recorded now, for whoever lost the race.
fn as_stored(page: &FamilyPage) -> Vec<(&'static str, String)> {
    let label = |who| match who {
        domain::classification::Concerned::Young => "family-young",
        domain::classification::Concerned::Parent1 => "family-parent1",
        domain::classification::Concerned::Parent2 => "family-parent2",
    };
    page.notices.iter().map(|(notice, _)| (label(notice.who), stance_words(notice.stance))).collect()
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let family = visit.desk.family(visit.at("id")?).await?;
    let head = family.head.clone();
    let page = Page::new("title-family", move || view(&visit, family));
    Ok(under(page, &head))
}

fn view(visit: &Visit, family: FamilyPage) -> impl IntoView + use<> {
    let case = family.head.id;
    let stopped = family.head.state == CaseState::Stopped;
    let said = match (stopped, visit.query("klaar")) {
        (true, _) => Some(notice(t("family-stopped")).into_any()),
        (false, Some(_)) => Some(done(t("family-done")).into_any()),
        (false, None) => None,
    };
    let body = if family.head.state == CaseState::Learned {
        view! { <p>{t("family-learned")} " " <a href=format!("/casus/{case}/wissen")>{t("title-erase")}</a></p> }
            .into_any()
    } else {
        view! { {minutes(1)} {fields(visit, &family)} }.into_any()
    };
    view! {
        {lead(t("family-lead"))}
        {said}
        <p>{t("family-who")}</p>
        <p><a href=format!("/casus/{case}/informatie")>{t("family-to-sheet")}</a></p>
        {body}
    }
}

fn fields(visit: &Visit, family: &FamilyPage) -> impl IntoView + use<> {
    let mut fields = Fields::of::<FamilyForm>(visit);
    let mut versions = Vec::new();
    for (who, stance, reason, version) in PEOPLE {
        let stored = family.notices.iter().find(|(notice, _)| notice.who == who);
        if let Some((notice, _)) = stored {
            fields = fields.stored(stance, notice.stance.code());
            fields = fields.stored(reason, notice.reason.clone().unwrap_or_default());
        }
        versions.push(hidden(version, stored.map_or(0, |(_, version)| *version).to_string()));
    }
    form::<FamilyForm, _>(visit, view! { {versions} {notice_fields(&fields)} }, "family-button")
}
