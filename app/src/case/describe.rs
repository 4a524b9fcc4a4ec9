//! Describing a case: texts, age band, lines, themes, end date.

use super::codes::{age_words, code_fields, line_words, parse, stored};
use super::same_family::{family_fields, learned, said, stored_family};
use super::under;
use crate::code_list::theme_in;
use crate::form::{Fields, Text, date, form, seen_version, text, textarea};
use crate::page::{Page, day, done, lead, notice};
use crate::quartet::budget;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::case::{CaseHead, CaseSheet, CaseState, Describing, Revision};
use domain::code_list::CurrentLists;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem, Words};
use leptos::prelude::*;
use serde::Deserialize;

/// The texts and the codes, with the version they replace.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DescribeForm {
    version: i32,
    hard: String,
    hope: String,
    age: String,
    lines: Vec<String>,
    themes_local: Vec<String>,
    themes_coherence: Vec<String>,
    themes_specialised: Vec<String>,
    themes_learning: Vec<String>,
    elsewhere: String,
    shown_elsewhere: String,
    same: String,
    ends_on: String,
}

#[async_trait]
impl Form for DescribeForm {
    const PAGE: &'static str = "/casus/{id}/beschrijven";
    const NAME: &'static str = "beschrijven";
    const DEED: Deed = Deed::DescribeCase;
    const SAID: Option<&'static str> = Some("gelukt-beschreven");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case = visit.at("id")?;
        let themes: [&[String]; 4] =
            [&self.themes_local, &self.themes_coherence, &self.themes_specialised, &self.themes_learning];
        let mut objections = Objections::default();
        let hard = objections.take("hard", Words::parse(&self.hard));
        let hope = objections.take("hope", Words::parse(&self.hope));
        let ends_on = objections.take("ends_on", date(&self.ends_on));
        objections.check()?;
        let (Some(hard), Some(hope), Some(ends_on)) = (hard, hope, ends_on) else { return Err(Problem::Broken) };
        let description = parse(&self.age, &self.lines, themes)?;
        let family = said(&self.elsewhere, &self.shown_elsewhere, &self.same)?;
        let revision = Revision { version: self.version, hard, hope, description, family, ends_on };
        match visit.desk.describe_case(case, revision).await {
            Err(Problem::Conflict(_)) => {
                let sheet = visit.desk.case_sheet(case).await?;
                Err(Problem::Conflict(as_stored(&sheet, &visit.desk.lists())))
            }
            other => other.map(|()| Done::at(format!("/casus/{case}/beschrijven"))),
        }
    }
}

/// The fields as they stand now, for whoever lost the race.
fn as_stored(sheet: &CaseSheet, lists: &CurrentLists) -> Vec<(&'static str, String)> {
    let all = |words: Vec<String>| words.join(", ");
    vec![
        ("propose-hard", sheet.hard.clone()),
        ("propose-hope", sheet.hope.clone()),
        ("describe-age", sheet.age.map(age_words).unwrap_or_default()),
        ("describe-lines", all(sheet.lines.iter().map(|line| line_words(*line)).collect())),
        ("describe-themes", all(sheet.themes.iter().map(|theme| theme_in(lists, *theme)).collect())),
        ("describe-elsewhere", t(if sheet.elsewhere { "describe-elsewhere-yes" } else { "describe-elsewhere-no" })),
        ("describe-end", day(sheet.ends_on)),
    ]
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let describing = visit.desk.describing(visit.at("id")?).await?;
    let head = describing.sheet.head.clone();
    let page = Page::new("title-describe", move || match describing.sheet.head.state {
        CaseState::Proposed | CaseState::Chosen => {
            let new = new(&visit, &describing.sheet.head);
            view! { {lead(t("describe-lead"))} {new} {budget::asks(&budget::DESCRIBE, 1)} {fields(&visit, describing)} }
                .into_any()
        }
        CaseState::Learned => view! { {lead(t("describe-learned"))} {learned(&visit, &describing)} }.into_any(),
        CaseState::Waiting | CaseState::Stopped => {
            view! { {lead(t("describe-lead"))} {notice(t("describe-not-now"))} }.into_any()
        }
    });
    Ok(under(page, &head))
}

/// Just proposed, with something in it that looks like a person: first that, then the circle.
fn new(visit: &Visit, head: &CaseHead) -> Option<impl IntoView + use<>> {
    let name = head.pseudonym.clone();
    let circle = format!("/casus/{}/kring", head.id);
    visit.query("nieuw").map(|_| {
        view! {
            {done(tr("circle-new", [("name", name.into())]))}
            <p>{t("describe-traces")} " " <a href=circle>{t("title-circle")}</a></p>
        }
    })
}

fn fields(visit: &Visit, describing: Describing) -> impl IntoView + use<> {
    let fields = stored_family(Fields::of::<DescribeForm>(visit), &describing);
    let family = describing.same.clone();
    let others = describing.others.clone();
    let sheet = describing.sheet;
    let fields = stored(fields, sheet.age, &sheet.lines, &sheet.themes)
        .stored("hard", sheet.hard)
        .stored("hope", sheet.hope)
        .stored("ends_on", sheet.ends_on.to_string());
    let end = Text { kind: "date", help: Some("describe-end-help"), short: true, ..Text::default() };
    let inside = view! {
        {seen_version(visit, &fields, sheet.version)}
        {textarea(&fields, "hard", "propose-hard", Some("propose-hard-help"), "readers-circle", 4)}
        {textarea(&fields, "hope", "propose-hope", Some("propose-hope-help"), "room-readers", 3)}
        {code_fields(&fields)}
        {family_fields(&fields, &family, &others)}
        {text(&fields, "ends_on", "describe-end", end)}
    };
    form::<DescribeForm, _>(visit, inside, "describe-button")
}
