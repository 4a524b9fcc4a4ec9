//! A list of things that have a name and nothing else: the list, adding one, renaming one; which list it is says its own module.

use super::{link_cell, table, under, version};
use crate::form::{Fields, Text, form, seen_version, text};
use crate::page::{Page, lead, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::policy::Deed;
use domain::session::Done;
use domain::{Line, Problem};
use leptos::prelude::*;
use serde::Deserialize;
use std::marker::PhantomData;

/// One of a list.
pub(super) struct Entry {
    /// Its id, as in its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many of the other column hang on it.
    pub size: i64,
    /// The row's version.
    pub version: i32,
}

/// A list; its words stand under keys that its own names make.
#[async_trait]
pub(super) trait List: Send + Sync + 'static {
    /// The address of the list.
    const PAGE: &'static str;
    /// The address of one of it, with `{id}`.
    const ONE: &'static str;
    /// The keys: title of the list, of one, the leads of both, the heading of adding, and the second column.
    const WORDS: Words;

    async fn all(visit: &Visit) -> Result<Vec<Entry>, Problem>;
    async fn add(visit: &Visit, name: Line) -> Result<(), Problem>;
    async fn rename(visit: &Visit, version: i32, name: Line) -> Result<(), Problem>;
}

/// The keys of a list's words; what is said when one was added or got another name stands last.
pub(super) struct Words {
    pub title: &'static str,
    pub lead: &'static str,
    pub add: &'static str,
    pub one: &'static str,
    pub one_lead: &'static str,
    pub size: &'static str,
    pub added: &'static str,
    pub renamed: &'static str,
}

/// A new one.
#[derive(Deserialize)]
#[serde(bound = "")]
pub(super) struct AddForm<L> {
    #[serde(default)]
    name: String,
    #[serde(skip)]
    list: PhantomData<L>,
}

#[async_trait]
impl<L: List> Form for AddForm<L> {
    const PAGE: &'static str = L::PAGE;
    const NAME: &'static str = "toevoegen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some(L::WORDS.added);

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        L::add(visit, named(&self.name)?).await?;
        Ok(Done::at(L::PAGE))
    }
}

/// Another name.
#[derive(Deserialize)]
#[serde(bound = "")]
pub(super) struct RenameForm<L> {
    #[serde(default)]
    name: String,
    #[serde(default)]
    version: String,
    #[serde(skip)]
    list: PhantomData<L>,
}

#[async_trait]
impl<L: List> Form for RenameForm<L> {
    const PAGE: &'static str = L::ONE;
    const NAME: &'static str = "naam";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some(L::WORDS.renamed);

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        L::rename(visit, version(&self.version)?, named(&self.name)?).await?;
        Ok(Done::at(L::PAGE))
    }
}

fn named(typed: &str) -> Result<Line, Problem> {
    Line::parse(typed).map_err(|says| Problem::field("name", says))
}

pub(super) async fn page<L: List>(visit: Visit) -> Result<Page, Problem> {
    let all = L::all(&visit).await?;
    let page = Page::new(L::WORDS.title, move || {
        let fields = Fields::of::<AddForm<L>>(&visit);
        let cells =
            |one: Entry| vec![link_cell(L::ONE.replace("{id}", &one.id), one.name), one.size.to_string().into_any()];
        let rows: Vec<_> = all.into_iter().map(cells).collect();
        let list = (!rows.is_empty()).then(|| table("lijst", L::WORDS.title, &["place-name", L::WORDS.size], rows));
        let inside = text(&fields, "name", "place-name", Text::default());
        view! {
            {lead(t(L::WORDS.lead))}
            {list}
            {section("nieuw", t(L::WORDS.add), form::<AddForm<L>, _>(&visit, inside, "add-button"))}
        }
    });
    Ok(under(page))
}

pub(super) async fn one<L: List>(visit: Visit) -> Result<Page, Problem> {
    let id: String = visit.at("id")?;
    let one = L::all(&visit).await?.into_iter().find(|one| one.id == id).ok_or(Problem::Absent)?;
    let heading = one.name.clone();
    let page = Page::new(L::WORDS.one, move || {
        let fields = Fields::of::<RenameForm<L>>(&visit).stored("name", one.name);
        let inside = view! {
            {seen_version(&visit, &fields, one.version)}
            {text(&fields, "name", "place-name", Text::default())}
        };
        view! { {lead(t(L::WORDS.one_lead))} {form::<RenameForm<L>, _>(&visit, inside, "save-button")} }
    });
    Ok(under(page.headed(heading)).under(L::PAGE, t(L::WORDS.title)))
}
