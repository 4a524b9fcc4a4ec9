//! Organisations: a list of names, each with how many people it has.

use super::named::{Entry, List, Words};
use crate::visit::Visit;
use async_trait::async_trait;
use domain::{Line, Problem};

/// The organisations that people work for.
pub(super) struct Organisations;

#[async_trait]
impl List for Organisations {
    const PAGE: &'static str = "/beheer/organisaties";
    const ONE: &'static str = "/beheer/organisatie/{id}";
    const WORDS: Words = Words {
        title: "title-organisations",
        lead: "organisations-lead",
        add: "organisation-add",
        one: "title-organisation",
        one_lead: "organisation-lead",
        size: "title-people",
        added: "gelukt-organisatie",
        renamed: "gelukt-organisatie-veranderd",
    };

    async fn all(visit: &Visit) -> Result<Vec<Entry>, Problem> {
        let all = visit.desk.listed_organisations().await?;
        let entry = |one: domain::administration::ListedOrganisation| Entry {
            id: one.id.to_string(),
            name: one.name,
            size: one.people,
            version: one.version,
        };
        Ok(all.into_iter().map(entry).collect())
    }

    async fn add(visit: &Visit, name: Line) -> Result<(), Problem> {
        visit.desk.add_organisation(name).await.map(|_| ())
    }

    async fn rename(visit: &Visit, version: i32, name: Line) -> Result<(), Problem> {
        visit.desk.rename_organisation(visit.at("id")?, version, name).await
    }
}
