//! Making an agreement.

use super::wording::{kinds, reads, wording_fields};
use crate::form::{Fields, Text, choose, date, form, radios, text};
use crate::page::{Page, lead};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use chrono::Months;
use domain::agreement::{AgreementKind, NewAgreement, Wording};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Objections, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// Who, what, when; kind; when to look again; since when the team agrees.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    who: String,
    what: String,
    moment: String,
    kind: String,
    review_on: String,
    consent_on: String,
}

#[async_trait]
impl Form for NewForm {
    const PAGE: &'static str = "/team/{naam}/werkafspraken/nieuw";
    const NAME: &'static str = "werkafspraak";
    const DEED: Deed = Deed::KeepAgreements;
    const SAID: Option<&'static str> = Some("gelukt-afspraak");
    const MENDED: Option<&'static str> = Some("/werkafspraak/{id}/veranderen");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let team: String = visit.at("naam")?;
        let id = visit.desk.make_agreement(&team, self.parse()?).await?;
        Ok(Done::at(format!("/werkafspraak/{id}")))
    }
}

impl NewForm {
    fn parse(&self) -> Result<NewAgreement, Problem> {
        let mut objections = Objections::default();
        let wording = Wording::parse(&self.who, &self.what, &self.moment, &mut objections);
        let kind = objections.take("kind", choose(AgreementKind::parse(&self.kind)));
        let review_on = objections.take("review_on", date(&self.review_on));
        let consent_on = match self.consent_on.trim() {
            "" => None,
            typed => objections.take("consent_on", date(typed)),
        };
        objections.check()?;
        match (wording, kind, review_on) {
            (Some(wording), Some(kind), Some(review_on)) => Ok(NewAgreement { wording, kind, review_on, consent_on }),
            _ => Err(Problem::form("refused-form")),
        }
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let slug: String = visit.at("naam")?;
    let register = visit.desk.agreements(&slug).await?;
    let (home, team) = (format!("/team/{slug}"), tr("menu-team", [("name", register.team.into())]));
    let later = register.today.checked_add_months(Months::new(3)).unwrap_or(register.today);
    let fields = Fields::of::<NewForm>(&visit).stored("review_on", later.to_string());
    let above = format!("{home}/werkafspraken");
    Ok(Page::new("title-agreement-new", move || {
        // No day is filled in beforehand: a yes of the team that was never said would stand there.
        let day = |help, optional| Text { kind: "date", help: Some(help), short: true, optional, ..Text::default() };
        let inside = view! {
            {wording_fields(&fields)}
            {reads(&fields)}
            {radios(&fields, "kind", "agreement-kind", None, None, &kinds())}
            {text(&fields, "consent_on", "agreement-consent", day("agreement-consent-later", true))}
            {text(&fields, "review_on", "agreement-review", day("agreement-review-help", false))}
        };
        view! { {lead(t("agreement-new-lead"))} {form::<NewForm, _>(&visit, inside, "agreement-new-button")} }
    })
    .under(home, team)
    .under(above, t("title-agreements")))
}
