//! What the family knows of a case: per person concerned; an objection stops it.

use super::left_alone::{HIDDEN, glance, renewed};
use super::notices::{PEOPLE, notice_fields, parse, stance_words};
use super::resume::held;
use super::under;
use crate::form::{form, hidden};
use crate::page::{Page, done, lead, minutes, notice};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::case::{CaseState, FamilyPage, Notice, Recording};
use domain::classification::Concerned;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// A stance and a reason per person concerned, with the version of what the page showed, and what that said.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct FamilyForm {
    stance_young: String,
    reason_young: String,
    version_young: i32,
    shown_young: String,
    stance_parent1: String,
    reason_parent1: String,
    version_parent1: i32,
    shown_parent1: String,
    stance_parent2: String,
    reason_parent2: String,
    version_parent2: i32,
    shown_parent2: String,
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
        let shown = [&self.shown_young, &self.shown_parent1, &self.shown_parent2];
        let mut objections = Objections::default();
        let notices = parse(typed, &mut objections);
        for (((_, stance, _), (typed, _)), version) in PEOPLE.into_iter().zip(typed).zip(versions) {
            if typed.is_empty() && version > 0 {
                objections.add(stance, "refused-notice-blank");
            }
        }
        objections.check()?;
        let place = |who: Concerned| PEOPLE.iter().position(|(one, ..)| *one == who);
        // Whom the visitor left alone stays as they are, whatever somebody else recorded of them meanwhile.
        let changed = |place: &usize| glance(typed[*place].0, typed[*place].1) != *shown[*place];
        let changes: Vec<_> = notices
            .into_iter()
            .filter_map(|notice| place(notice.who).filter(changed).map(|place| (notice, versions[place])))
            .collect();
        match visit.desk.record_notices(case, changes.clone()).await {
            Err(Problem::Conflict(_)) => Err(Problem::Conflict(as_stored(&visit.desk.family(case).await?, &changes))),
            other => other.map(|()| Done::at(format!("/casus/{case}/gezin?klaar=1"))),
        }
    }
}

/// What is recorded now of whom the visitor changed too, for whoever lost the race.
fn as_stored(page: &FamilyPage, changes: &[(Notice, i32)]) -> Vec<(&'static str, String)> {
    let label = |who| match who {
        Concerned::Young => "family-young",
        Concerned::Parent1 => "family-parent1",
        Concerned::Parent2 => "family-parent2",
    };
    let says = |notice: &Notice| match &notice.reason {
        Some(reason) => format!("{}: {reason}", stance_words(notice.stance)),
        None => stance_words(notice.stance),
    };
    let clashes = |stored: &&(Notice, i32)| {
        changes
            .iter()
            .any(|(notice, seen)| notice.who == stored.0.who && notice.over(*seen, Some(*stored)) == Recording::Clashes)
    };
    page.notices.iter().filter(clashes).map(|(notice, _)| (label(notice.who), says(notice))).collect()
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
        {held(visit, &family.head)}
        <p>{t("family-who")}</p>
        <p><a href=format!("/casus/{case}/informatie")>{t("family-to-sheet")}</a></p>
        {body}
    }
}

fn fields(visit: &Visit, family: &FamilyPage) -> impl IntoView + use<> {
    let fields = renewed::<FamilyForm>(visit, &family.notices);
    let along: Vec<_> = HIDDEN.into_iter().flatten().map(|name| hidden(name, fields.value(name))).collect();
    form::<FamilyForm, _>(visit, view! { {along} {notice_fields(&fields)} }, "family-button")
}
