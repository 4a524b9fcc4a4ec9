//! Pages and forms: a neighbourhood's report of one quarter, from composing to reading; which figures may be seen is decided elsewhere.

mod article;
mod compose;
mod figure;
mod interpret;
mod list;
mod publish;
mod published;
mod story;
mod voice;
mod write;

use crate::page;
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::tr;
use domain::Problem;
use domain::calendar::Quarter;
use domain::report::Where;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/rapporten", SeeNetwork, list::places),
    page!("/wijk/{gemeente}/{naam}/rapport", SeeStories, list::page),
    page!("/wijk/{gemeente}/{naam}/rapport/{kwartaal}", SeeReport, compose::page),
    page!("/wijk/{gemeente}/{naam}/rapport/{kwartaal}/verhaal", SeeDraft, write::page),
    page!("/wijk/{gemeente}/{naam}/rapport/{kwartaal}/publiceren", SeeDraft, publish::page),
    page!("/rapport/verhaal/{id}", SeeDraft, story::page),
    page!("/rapport/verhaal/{id}/duiding", SeeStories, voice::page),
    page!("/rapport/concept/{id}/duiding", SeeStories, interpret::page),
    page!("/rapport/{inhoud}", SeeReport, published::page),
    page!("/rapport/{inhoud}/cijfers.json", SeeReport, published::file),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<compose::BeginForm>(),
    FormRow::of::<write::StoryForm>(),
    FormRow::of::<story::ChangeForm>(),
    FormRow::of::<story::RemoveForm>(),
    FormRow::of::<story::WithdrawForm>(),
    FormRow::of::<voice::FrontLineForm>(),
    FormRow::of::<voice::MunicipalityForm>(),
    FormRow::of::<voice::WithdrawForm>(),
    FormRow::of::<publish::PublishForm>(),
];

/// Municipality, neighbourhood and quarter of an address; the quarter in either case.
struct Address {
    municipality: String,
    neighbourhood: String,
    quarter: Quarter,
}

impl Address {
    fn of(visit: &Visit) -> Result<Self, Problem> {
        let quarter: String = visit.at("kwartaal")?;
        Ok(Address {
            municipality: visit.at("gemeente")?,
            neighbourhood: visit.at("naam")?,
            quarter: quarter.to_uppercase().parse().map_err(|_| Problem::Absent)?,
        })
    }
}

/// The address of a neighbourhood's reports.
fn list_address(at: &Where) -> String {
    format!("/wijk/{}/{}/rapport", at.municipality_slug, at.neighbourhood_slug)
}

/// The address of one quarter's report.
fn address(at: &Where, quarter: Quarter) -> String {
    address_in(&at.municipality_slug, &at.neighbourhood_slug, quarter)
}

/// The same, from the addresses of municipality and neighbourhood.
pub(crate) fn address_in(municipality: &str, neighbourhood: &str, quarter: Quarter) -> String {
    format!("/wijk/{municipality}/{neighbourhood}/rapport/{}", quarter.to_string().to_lowercase())
}

/// A neighbourhood in words.
fn place(at: &Where) -> String {
    tr(
        "report-place",
        [("neighbourhood", at.neighbourhood.clone().into()), ("municipality", at.municipality.clone().into())],
    )
}

/// A quarter in words.
fn quarter_words(quarter: Quarter) -> String {
    // A year as text: as a number it would get a separator.
    tr("report-quarter", [("n", quarter.n().into()), ("year", quarter.year().to_string().into())])
}
