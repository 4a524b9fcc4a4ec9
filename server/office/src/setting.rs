//! A setting for stories and tests: places and people made straight away, without the pages of administration.

use crate::clock::{Clock, MachineClock, day, new_id};
use crate::{Office, Seat};
use chrono::Days;
use domain::policy::RoleKind;
use domain::{MunicipalityId, NeighbourhoodId, OrganisationId, PersonId, Problem, TeamId};
use std::sync::Arc;
use store::{Db, administration};
use uuid::Uuid;

/// Makes places and people.
pub struct Setting<'a> {
    db: &'a Db,
    clock: Arc<dyn Clock>,
    demo: bool,
}

impl<'a> Setting<'a> {
    /// For a story: everybody in it is marked as of the demonstration.
    pub fn story(db: &'a Db, clock: Arc<dyn Clock>) -> Self {
        Setting { db, clock, demo: true }
    }

    /// For a test.
    pub fn test(db: &'a Db) -> Self {
        Setting { db, clock: Arc::new(MachineClock), demo: false }
    }

    /// Makes an organisation.
    ///
    /// # Errors
    /// What the database said.
    pub async fn organisation(&self, name: &str) -> Result<OrganisationId, Problem> {
        let (tx, id) = (self.db.write().await?, OrganisationId(new_id()));
        administration::add_organisation(&tx, id, name).await?;
        tx.commit().await.map(|()| id)
    }

    /// Makes a municipality.
    ///
    /// # Errors
    /// What the database said.
    pub async fn municipality(&self, name: &str, slug: &str) -> Result<MunicipalityId, Problem> {
        let (tx, id) = (self.db.write().await?, MunicipalityId(new_id()));
        administration::add_municipality(&tx, id.0, name, slug).await?;
        tx.commit().await.map(|()| id)
    }

    /// Makes a neighbourhood.
    ///
    /// # Errors
    /// What the database said.
    pub async fn neighbourhood(&self, of: MunicipalityId, name: &str, slug: &str) -> Result<NeighbourhoodId, Problem> {
        let (tx, id) = (self.db.write().await?, NeighbourhoodId(new_id()));
        administration::add_neighbourhood(&tx, id.0, of.0, name, slug, None).await?;
        tx.commit().await.map(|()| id)
    }

    /// Makes a team that is open.
    ///
    /// # Errors
    /// What the database said.
    pub async fn team(
        &self,
        of: NeighbourhoodId,
        organisation: OrganisationId,
        name: &str,
        slug: &str,
    ) -> Result<TeamId, Problem> {
        let (tx, id) = (self.db.write().await?, TeamId(new_id()));
        administration::add_team(&tx, id.0, of.0, name, slug).await?;
        let purpose = "Leren van casussen die het team zelf kiest";
        let basis = "Algemeen belang, artikel 6 lid 1 onder e AVG";
        administration::open_team(&tx, id.0, organisation, purpose, basis, "fg@gemeente.example").await?;
        tx.commit().await.map(|()| id)
    }

    /// Makes somebody with an active account and no password.
    ///
    /// # Errors
    /// What the database said.
    pub async fn person(
        &self,
        name: &str,
        profession: Option<&str>,
        organisation: Option<OrganisationId>,
    ) -> Result<PersonId, Problem> {
        let (tx, id) = (self.db.write().await?, PersonId(new_id()));
        let email = if self.demo { address(name) } else { format!("{id}@voorbeeld.example") };
        administration::add_person(&tx, id, name, &email, profession, organisation, self.clock.now()).await?;
        administration::make_active(&tx, id, self.demo).await?;
        tx.commit().await.map(|()| id)
    }

    /// Gives a role that began two years ago and goes on; `scope` is `network`, `municipality`, `neighbourhood` or `team`.
    ///
    /// # Errors
    /// What the database said.
    pub async fn role(
        &self,
        person: PersonId,
        kind: RoleKind,
        scope: &str,
        id: Option<Uuid>,
        leads: bool,
    ) -> Result<(), Problem> {
        let tx = self.db.write().await?;
        let from = day(self.clock.now()) - Days::new(730);
        administration::add_role(&*tx, new_id(), person, kind.code(), scope, id, leads, from, None).await?;
        tx.commit().await
    }

    /// Makes a member of a team.
    ///
    /// # Errors
    /// What the database said.
    pub async fn member(&self, team: TeamId, name: &str, profession: &str) -> Result<PersonId, Problem> {
        let person = self.person(name, Some(profession), None).await?;
        self.role(person, RoleKind::Member, "team", Some(team.0), false).await?;
        Ok(person)
    }
}

/// An address made of a name: of `Zoë van Dam`, `zoe.van.dam@voorbeeld.example`. Names in a story are told apart by it.
fn address(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().filter_map(fold).collect();
    let words: Vec<_> = plain.split_whitespace().collect();
    format!("{}@voorbeeld.example", words.join("."))
}

fn fold(letter: char) -> Option<char> {
    match letter {
        'a'..='z' | '0'..='9' | ' ' => Some(letter),
        'à'..='å' => Some('a'),
        'ç' => Some('c'),
        'è'..='ë' => Some('e'),
        'ì'..='ï' => Some('i'),
        'ñ' => Some('n'),
        'ò'..='ö' => Some('o'),
        'ù'..='ü' => Some('u'),
        'ý' | 'ÿ' => Some('y'),
        _ => None,
    }
}

impl Office {
    /// Seats somebody by their id, for stories and tests.
    ///
    /// # Errors
    /// What the database said.
    pub async fn seat_of(self: &Arc<Self>, person: PersonId) -> Result<Seat, Problem> {
        self.seat_person(person, "").await
    }
}
