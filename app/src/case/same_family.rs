//! Whose family a case is about: of another case of the team too, or perhaps known to another team; also said once a session finished the case.

use crate::form::{Choice, Fields, check, form, hidden, select};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::case::{Describing, FamilySaid};
use domain::policy::Deed;
use domain::session::Done;
use domain::{CaseId, Problem};
use leptos::prelude::*;
use serde::Deserialize;

/// What is still said of a case that was learned from.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct KeepFamilyForm {
    elsewhere: String,
    shown_elsewhere: String,
    same: String,
}

#[async_trait]
impl Form for KeepFamilyForm {
    const PAGE: &'static str = "/casus/{id}/beschrijven";
    const NAME: &'static str = "gezin-telt";
    const DEED: Deed = Deed::KeepFamily;
    const SAID: Option<&'static str> = Some("gelukt-gezin-telt");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let case = visit.at("id")?;
        visit.desk.keep_family(case, said(&self.elsewhere, &self.shown_elsewhere, &self.same)?).await?;
        Ok(Done::at(format!("/casus/{case}/beschrijven")))
    }
}

/// The form on the page of a case that was learned from.
pub(super) fn learned(visit: &Visit, describing: &Describing) -> impl IntoView + use<> {
    let fields = stored_family(Fields::of::<KeepFamilyForm>(visit), describing);
    form::<KeepFamilyForm, _>(visit, family_fields(&fields, &describing.same, &describing.others), "describe-button")
}

/// What was said; a box that stands as the page showed it says nothing, so that it takes nothing back.
pub(super) fn said(elsewhere: &str, shown: &str, same: &str) -> Result<FamilySaid, Problem> {
    let same_family = if same.is_empty() { None } else { Some(same.parse()?) };
    Ok(FamilySaid { elsewhere: (elsewhere != shown).then_some(elsewhere == "ja"), same_family })
}

/// With what is stored of the family.
pub(super) fn stored_family(fields: Fields, describing: &Describing) -> Fields {
    let elsewhere = if describing.sheet.elsewhere { "ja" } else { "" };
    fields.stored("elsewhere", elsewhere).stored("shown_elsewhere", elsewhere)
}

/// The fields, with the names of the cases of this family and the team's other cases.
pub(super) fn family_fields(fields: &Fields, same: &[String], others: &[(CaseId, String)]) -> impl IntoView + use<> {
    let now = (!same.is_empty()).then(|| {
        let says = tr("describe-same-now", [("names", same.join(", ").into())]);
        view! { <p>{says}</p> }
    });
    let none = if same.is_empty() { "propose-other-family" } else { "describe-same-no-more" };
    let list = (!others.is_empty()).then(|| {
        let others = others
            .iter()
            .map(|(id, name)| Choice::new(id.to_string(), tr("propose-same-as", [("name", name.as_str().into())])));
        let choices: Vec<_> = std::iter::once(Choice::new("", t(none))).chain(others).collect();
        select(fields, "same", "propose-same", Some("describe-same-help"), &choices)
    });
    view! {
        {now}
        {list}
        {hidden("shown_elsewhere", fields.value("shown_elsewhere"))}
        {check(fields, "elsewhere", "describe-elsewhere")}
    }
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn a_box_that_nobody_touched_takes_nothing_back() {
        let elsewhere = |typed, shown| said(typed, shown, "").expect("said").elsewhere;
        assert_eq!((elsewhere("", ""), elsewhere("ja", "ja")), (None, None));
        assert_eq!((elsewhere("ja", ""), elsewhere("", "ja")), (Some(true), Some(false)));
    }
}
