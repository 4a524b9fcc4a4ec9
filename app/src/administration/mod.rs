//! Pages and forms: organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

mod contact;
mod front;
mod holidays;
mod link;
mod municipalities;
mod named;
mod neighbourhoods;
mod organisations;
mod people;
mod period;
mod person;
mod roles;
mod scopes;
mod state;
mod team;
mod teams;
mod vacations;

pub(crate) use front::begin;

use crate::page;
use crate::page::Page;
use crate::route::{FormRow, PageRow};
use crate::words::t;
use leptos::prelude::*;
use municipalities::Municipalities;
use organisations::Organisations;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/beheer", SeeAdministration, front::page),
    page!("/beheer/organisaties", SeeAdministration, named::page::<Organisations>),
    page!("/beheer/organisatie/{id}", SeeAdministration, named::one::<Organisations>),
    page!("/beheer/gemeenten", SeeAdministration, named::page::<Municipalities>),
    page!("/beheer/gemeente/{id}", SeeAdministration, named::one::<Municipalities>),
    page!("/beheer/wijken", SeeAdministration, neighbourhoods::page),
    page!("/beheer/wijk/{id}", SeeAdministration, neighbourhoods::one),
    page!("/beheer/teams", SeeAdministration, teams::page),
    page!("/beheer/team/{id}", SeeAdministration, team::page),
    page!("/beheer/mensen", SeeAdministration, people::page),
    page!("/beheer/mens/{id}", SeeAdministration, person::page),
    page!("/beheer/vrije-dagen", SeeAdministration, holidays::this_year),
    page!("/beheer/vrije-dagen/{jaar}", SeeAdministration, holidays::page),
    page!("/beheer/vakantie/{id}", SeeAdministration, vacations::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<named::AddForm<Organisations>>(),
    FormRow::of::<named::RenameForm<Organisations>>(),
    FormRow::of::<named::AddForm<Municipalities>>(),
    FormRow::of::<named::RenameForm<Municipalities>>(),
    FormRow::of::<neighbourhoods::AddForm>(),
    FormRow::of::<neighbourhoods::ChangeForm>(),
    FormRow::of::<teams::AddForm>(),
    FormRow::of::<team::TeamForm>(),
    FormRow::of::<people::AddForm>(),
    FormRow::of::<person::PersonForm>(),
    FormRow::of::<link::LinkForm>(),
    FormRow::of::<roles::GiveForm>(),
    FormRow::of::<roles::EndForm>(),
    FormRow::of::<state::StopForm>(),
    FormRow::of::<state::ReactivateForm>(),
    FormRow::of::<holidays::FillForm>(),
    FormRow::of::<holidays::AddForm>(),
    FormRow::of::<holidays::RemoveForm>(),
    FormRow::of::<vacations::PasteForm>(),
    FormRow::of::<vacations::VacationForm>(),
    FormRow::of::<vacations::RemoveForm>(),
];

/// A page under the front page of administration.
fn under(page: Page) -> Page {
    page.under("/beheer", t("title-administration"))
}

/// The version that was read, from a form's hidden field.
fn version(raw: &str) -> Result<i32, domain::Problem> {
    raw.parse().map_err(|_| domain::Problem::form("refused-form"))
}

/// A table with a caption, heads and rows of cells; the first cell of a row heads it.
fn table(id: &'static str, caption: &str, heads: &[&str], rows: Vec<Vec<AnyView>>) -> impl IntoView + use<> {
    let heads: Vec<_> = heads.iter().map(|key| t(key)).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|cells| {
            let mut cells = cells.into_iter();
            let first = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
            let rest = heads.iter().skip(1).zip(cells);
            let rest: Vec<_> =
                rest.map(|(head, cell)| view! { <td data-head=format!("{head}:")>{cell}</td> }).collect();
            view! { <tr>{first}{rest}</tr> }
        })
        .collect();
    let caption = t(caption);
    let heads: Vec<_> = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect();
    view! {
        <section class="wl-table-scroll" aria-labelledby=id tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id=id class="wl-unseen">{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// A cell that links to the page of its row.
fn link_cell(href: String, words: String) -> AnyView {
    view! { <a href=href>{words}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::FORMS;
    use crate::words::t;

    #[test]
    fn what_is_said_after_administering_names_the_kind_of_thing() {
        let kinds = [
            ("/beheer/organisatie", "organisatie "),
            ("/beheer/gemeente", "gemeente "),
            ("/beheer/wijk", "wijk "),
            ("/beheer/team", "team "),
            ("/beheer/mensen", "persoon "),
            ("/beheer/mens/{id}", ""),
            ("/beheer/vrije-dagen", "vrije dagen "),
            ("/beheer/vakantie", "vrije dagen "),
        ];
        for form in FORMS.iter().filter(|form| form.said.is_some()) {
            let said = form.said.map(t).unwrap_or_default();
            let (_, kind) = kinds.iter().find(|(page, _)| form.page.starts_with(page)).expect("a kind");
            assert!(said.contains(kind) && !said.starts_with("Dat "), "{} {}: {said}", form.page, form.name);
        }
    }
}
