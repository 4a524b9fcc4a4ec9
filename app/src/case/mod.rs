//! Pages and forms: a case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

mod choose;
mod circle;
mod codes;
mod describe;
mod erase;
mod family;
mod information;
mod left_alone;
mod notices;
mod private;
mod propose;
mod resume;
mod same_family;

use crate::page;
use crate::page::Page;
use crate::route::{FormRow, PageRow};
use crate::words::tr;
use domain::case::CaseHead;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/team/{naam}/casus/nieuw", SeeTeam, propose::page),
    page!("/casus/{id}/kiezen", SeeCaseCard, choose::page),
    page!("/casus/{id}/beschrijven", SeeCase, describe::page),
    page!("/casus/{id}/kring", SeeCase, circle::page),
    page!("/casus/{id}/gezin", SeeCase, family::page),
    page!("/casus/{id}/informatie", SeeCase, information::page),
    page!("/casus/{id}/verder", SeeCase, resume::page),
    page!("/casus/{id}/prive", SeeCaseCard, private::page),
    page!("/casus/{id}/wissen", SeeCase, erase::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<propose::ProposeForm>(),
    FormRow::of::<choose::ChooseForm>(),
    FormRow::of::<describe::DescribeForm>(),
    FormRow::of::<same_family::KeepFamilyForm>(),
    FormRow::of::<circle::AddForm>(),
    FormRow::of::<circle::RemoveForm>(),
    FormRow::of::<family::FamilyForm>(),
    FormRow::of::<resume::ResumeForm>(),
    FormRow::of::<private::PrivateForm>(),
    FormRow::of::<erase::EraseForm>(),
];

/// A page under the case and its team.
fn under(page: Page, head: &CaseHead) -> Page {
    let (slug, team) = head.team.clone();
    let team = tr("menu-team", [("name", team.into())]);
    let case = tr("quartet-heading", [("name", head.pseudonym.as_str().into())]);
    page.under(format!("/team/{slug}"), team).under(format!("/casus/{}", head.id), case)
}
