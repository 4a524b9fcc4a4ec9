//! Pages and forms: the lists with dates that an administrator keeps, and reading a file into one; no case is known here.

mod import;
mod list;
mod names;
mod overview;
mod preview;

pub(crate) use names::{offered, place, profession, professions, theme_in, theme_words};

use crate::page;
use crate::route::{FormRow, PageRow};
use crate::visit::Visit;
use crate::words::t;
use domain::Problem;
use domain::calendar::Month;
use domain::code_list::{Entry, List};

pub(crate) const PAGES: &[PageRow] = &[
    page!("/beheer/lijsten", SeeAdministration, overview::page),
    page!("/beheer/lijst/{lijst}", SeeAdministration, list::page),
    page!("/beheer/lijst/{lijst}/bestand", SeeAdministration, list::file),
];

pub(crate) const FORMS: &[FormRow] = &[FormRow::of::<import::ImportForm>()];

/// A list's name in its address.
fn slug(list: List) -> &'static str {
    match list {
        List::Forms => "hulpvormen",
        List::Referrers => "verwijzers",
        List::Providers => "aanbieders",
        List::Endings => "redenen",
        List::Professions => "beroepen",
        List::Themes => "themas",
    }
}

/// The list of an address.
fn of_address(visit: &Visit) -> Result<List, Problem> {
    let name: String = visit.at("lijst")?;
    List::ALL.iter().copied().find(|list| slug(*list) == name).ok_or(Problem::Absent)
}

/// A list's name.
fn name(list: List) -> String {
    t(&format!("code-list-{}", list.code()))
}

/// A month as people write it.
pub(crate) fn month(month: Month) -> String {
    format!("{} {}", t(&format!("month-{}", month.month())), month.year())
}

/// What people read of a row where they choose it; of one that ended until when it can be chosen.
pub(crate) fn choice_words(entry: &Entry) -> String {
    match entry.until {
        None => entry.label.clone(),
        Some(until) => crate::words::tr(
            "code-list-until-words",
            [("name", entry.label.as_str().into()), ("month", month(until).into())],
        ),
    }
}
