//! Use cases: organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

mod people;
mod places;

use crate::Seat;
use crate::clock::new_id;
use async_trait::async_trait;
use chrono::{Datelike, NaiveDate};
use domain::administration::{
    AdministrationDesk, ListedMunicipality, ListedNeighbourhood, ListedOrganisation, ListedPerson, ListedRole,
    ListedTeam, NewPerson, NewRole, Overview, Places, PublicHoliday, TeamTerms,
};
use domain::policy::{Administer, Permit, SeeAdministration};
use domain::{Line, MunicipalityId, NeighbourhoodId, OrganisationId, PersonId, Problem, RoleId, TeamId};
use store::Thing;
use store::administration as kept;
use store::administration::{Namesakes, Table};

#[async_trait]
impl AdministrationDesk for Seat {
    async fn overview(&self) -> Result<Overview, Problem> {
        let permit = self.see().await?;
        let (from, until) = year(self.today().year())?;
        kept::overview(self.office.db.read(), &permit, from, until).await
    }

    async fn listed_organisations(&self) -> Result<Vec<ListedOrganisation>, Problem> {
        kept::organisations(self.office.db.read(), &self.see().await?).await
    }

    async fn add_organisation(&self, name: Line) -> Result<OrganisationId, Problem> {
        let (work, id) = (self.enter::<Administer>(Thing::Commons).await?, OrganisationId(new_id()));
        places::free_name(&work.tx, &name, Namesakes::Organisations(id)).await?;
        kept::add_organisation(&work.tx, id, name.as_str()).await?;
        work.done().await.map(|()| id)
    }

    async fn rename_organisation(&self, id: OrganisationId, version: i32, name: Line) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        places::free_name(&work.tx, &name, Namesakes::Organisations(id)).await?;
        places::rename(work, Table::Organisations, id.0, version, &name).await?.done().await
    }

    async fn listed_municipalities(&self) -> Result<Vec<ListedMunicipality>, Problem> {
        kept::municipalities(self.office.db.read(), &self.see().await?).await
    }

    async fn add_municipality(&self, name: Line) -> Result<MunicipalityId, Problem> {
        let (work, id) = (self.enter::<Administer>(Thing::Commons).await?, MunicipalityId(new_id()));
        places::free_name(&work.tx, &name, Namesakes::Municipalities(id)).await?;
        let slug = kept::address(&work.tx, "municipalities", name.as_str(), None).await?;
        kept::add_municipality(&work.tx, id.0, name.as_str(), &slug).await?;
        work.done().await.map(|()| id)
    }

    async fn rename_municipality(&self, id: MunicipalityId, version: i32, name: Line) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        places::free_name(&work.tx, &name, Namesakes::Municipalities(id)).await?;
        places::rename(work, Table::Municipalities, id.0, version, &name).await?.done().await
    }

    async fn listed_neighbourhoods(&self) -> Result<Vec<ListedNeighbourhood>, Problem> {
        kept::neighbourhoods(self.office.db.read(), &self.see().await?).await
    }

    async fn add_neighbourhood(
        &self,
        of: MunicipalityId,
        name: Line,
        cbs: Option<Line>,
    ) -> Result<NeighbourhoodId, Problem> {
        places::add_neighbourhood(self, of, &name, cbs.as_ref()).await
    }

    async fn change_neighbourhood(
        &self,
        id: NeighbourhoodId,
        version: i32,
        name: Line,
        cbs: Option<Line>,
    ) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        places::free_name(&work.tx, &name, Namesakes::BesideNeighbourhood(id)).await?;
        places::free_cbs(&work.tx, cbs.as_ref(), id).await?;
        let work = places::rename(work, Table::Neighbourhoods, id.0, version, &name).await?;
        kept::set_cbs(&work.tx, &work.permit, id, cbs.as_ref().map(Line::as_str)).await?;
        work.done().await
    }

    async fn listed_teams(&self) -> Result<Vec<ListedTeam>, Problem> {
        kept::teams(self.office.db.read(), &self.see().await?, None, self.today()).await
    }

    async fn listed_team(&self, id: TeamId) -> Result<ListedTeam, Problem> {
        let found = kept::teams(self.office.db.read(), &self.see().await?, Some(id), self.today()).await?;
        found.into_iter().next().ok_or(Problem::Absent)
    }

    async fn add_team(&self, of: NeighbourhoodId, name: Line) -> Result<TeamId, Problem> {
        places::add_team(self, of, &name).await
    }

    async fn change_team(
        &self,
        id: TeamId,
        version: i32,
        name: Line,
        terms: TeamTerms,
        meant: bool,
    ) -> Result<(), Problem> {
        places::change_team(self, id, version, &name, &terms, meant).await
    }

    async fn listed_people(&self) -> Result<Vec<ListedPerson>, Problem> {
        kept::people(self.office.db.read(), &self.see().await?, None, self.today()).await
    }

    async fn listed_person(&self, id: PersonId) -> Result<(ListedPerson, Vec<ListedRole>), Problem> {
        let permit = self.see().await?;
        let found = kept::people(self.office.db.read(), &permit, Some(id), self.today()).await?;
        let person = found.into_iter().next().ok_or(Problem::Absent)?;
        Ok((person, kept::roles_of(self.office.db.read(), &permit, id).await?))
    }

    async fn add_person(&self, person: NewPerson) -> Result<PersonId, Problem> {
        people::add(self, &person).await
    }

    async fn change_person(&self, id: PersonId, version: i32, person: NewPerson) -> Result<(), Problem> {
        people::change(self, id, version, &person).await
    }

    async fn make_link(&self, id: PersonId) -> Result<String, Problem> {
        people::make_link(self, id).await
    }

    async fn stop_person(&self, id: PersonId, version: i32) -> Result<(), Problem> {
        people::stop(self, id, version).await
    }

    async fn reactivate_person(&self, id: PersonId, version: i32) -> Result<(), Problem> {
        people::reactivate(self, id, version).await
    }

    async fn places(&self) -> Result<Places, Problem> {
        kept::places(self.office.db.read(), &self.see().await?).await
    }

    async fn give_role(&self, person: PersonId, role: NewRole) -> Result<RoleId, Problem> {
        people::give_role(self, person, role).await
    }

    async fn end_role(&self, person: PersonId, role: RoleId) -> Result<(), Problem> {
        people::end_role(self, person, role).await
    }

    async fn public_holidays(&self, of: Option<i32>) -> Result<(NaiveDate, Vec<PublicHoliday>), Problem> {
        let permit = self.see().await?;
        let (from, until) = year(of.unwrap_or_else(|| self.today().year()))?;
        Ok((self.today(), kept::holidays_between(self.office.db.read(), &permit, from, until).await?))
    }

    async fn add_holidays(&self, days: Vec<PublicHoliday>) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        for day in &days {
            kept::add_holiday(&work.tx, &work.permit, day).await?;
        }
        work.done().await
    }

    async fn remove_holiday(&self, day: NaiveDate) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        kept::remove_holiday(&work.tx, &work.permit, day).await?;
        work.done().await
    }
}

impl Seat {
    async fn see(&self) -> Result<Permit<SeeAdministration>, Problem> {
        self.look::<SeeAdministration>(Thing::Commons).await
    }
}

/// The first and last day of a year that people plan in.
fn year(of: i32) -> Result<(NaiveDate, NaiveDate), Problem> {
    let day = |month, day| NaiveDate::from_ymd_opt(of, month, day).ok_or(Problem::Absent);
    if (2000..=2100).contains(&of) { Ok((day(1, 1)?, day(12, 31)?)) } else { Err(Problem::Absent) }
}
