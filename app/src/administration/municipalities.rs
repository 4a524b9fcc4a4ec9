//! Municipalities: a list of names, each with how many neighbourhoods it has.

use super::named::{Entry, List, Words};
use crate::visit::Visit;
use async_trait::async_trait;
use domain::{Line, Problem};

/// The municipalities of the network.
pub(super) struct Municipalities;

#[async_trait]
impl List for Municipalities {
    const PAGE: &'static str = "/beheer/gemeenten";
    const ONE: &'static str = "/beheer/gemeente/{id}";
    const WORDS: Words = Words {
        title: "title-municipalities",
        lead: "municipalities-lead",
        add: "municipality-add",
        one: "title-municipality",
        one_lead: "municipality-lead",
        size: "title-neighbourhoods",
        added: "gelukt-gemeente",
        renamed: "gelukt-gemeente-veranderd",
    };

    async fn all(visit: &Visit) -> Result<Vec<Entry>, Problem> {
        let all = visit.desk.listed_municipalities().await?;
        let entry = |one: domain::administration::ListedMunicipality| Entry {
            id: one.id.to_string(),
            name: one.name,
            size: one.neighbourhoods,
            version: one.version,
        };
        Ok(all.into_iter().map(entry).collect())
    }

    async fn add(visit: &Visit, name: Line) -> Result<(), Problem> {
        visit.desk.add_municipality(name).await.map(|_| ())
    }

    async fn rename(visit: &Visit, version: i32, name: Line) -> Result<(), Problem> {
        visit.desk.rename_municipality(visit.at("id")?, version, name).await
    }
}
