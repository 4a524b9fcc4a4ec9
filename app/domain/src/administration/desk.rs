//! What an administrator can ask and change.

use super::{
    ListedMunicipality, ListedNeighbourhood, ListedOrganisation, ListedPerson, ListedRole, ListedTeam, NewPerson,
    NewRole, Overview, Places, PublicHoliday, TeamTerms,
};
use crate::{Line, MunicipalityId, NeighbourhoodId, OrganisationId, PersonId, Problem, RoleId, TeamId};
use async_trait::async_trait;
use chrono::NaiveDate;

/// What a visitor can ask about administration. Every `version` is the one that was read: another one is a conflict.
#[async_trait]
pub trait AdministrationDesk: Send + Sync {
    /// How much there is of everything.
    async fn overview(&self) -> Result<Overview, Problem>;

    /// All organisations, in order of name.
    async fn listed_organisations(&self) -> Result<Vec<ListedOrganisation>, Problem>;
    /// Adds an organisation.
    async fn add_organisation(&self, name: Line) -> Result<OrganisationId, Problem>;
    /// Gives an organisation another name.
    async fn rename_organisation(&self, id: OrganisationId, version: i32, name: Line) -> Result<(), Problem>;

    /// All municipalities, in order of name.
    async fn listed_municipalities(&self) -> Result<Vec<ListedMunicipality>, Problem>;
    /// Adds a municipality.
    async fn add_municipality(&self, name: Line) -> Result<MunicipalityId, Problem>;
    /// Gives a municipality another name; its address stays.
    async fn rename_municipality(&self, id: MunicipalityId, version: i32, name: Line) -> Result<(), Problem>;

    /// All neighbourhoods, in order of municipality and name.
    async fn listed_neighbourhoods(&self) -> Result<Vec<ListedNeighbourhood>, Problem>;
    /// Adds a neighbourhood.
    async fn add_neighbourhood(
        &self,
        of: MunicipalityId,
        name: Line,
        cbs: Option<Line>,
    ) -> Result<NeighbourhoodId, Problem>;
    /// Changes a neighbourhood; its address stays.
    async fn change_neighbourhood(
        &self,
        id: NeighbourhoodId,
        version: i32,
        name: Line,
        cbs: Option<Line>,
    ) -> Result<(), Problem>;

    /// All teams, in order of name.
    async fn listed_teams(&self) -> Result<Vec<ListedTeam>, Problem>;
    /// One team.
    async fn listed_team(&self, id: TeamId) -> Result<ListedTeam, Problem>;
    /// Adds a team, which is not open yet.
    async fn add_team(&self, of: NeighbourhoodId, name: Line) -> Result<TeamId, Problem>;
    /// Changes a team's name and what it needs to open; its address stays. An open team shuts only when that is `meant`.
    async fn change_team(
        &self,
        id: TeamId,
        version: i32,
        name: Line,
        terms: TeamTerms,
        meant: bool,
    ) -> Result<(), Problem>;

    /// Everybody with an account, in order of name.
    async fn listed_people(&self) -> Result<Vec<ListedPerson>, Problem>;
    /// One person with their roles, newest first.
    async fn listed_person(&self, id: PersonId) -> Result<(ListedPerson, Vec<ListedRole>), Problem>;
    /// Adds somebody, who is invited.
    async fn add_person(&self, person: NewPerson) -> Result<PersonId, Problem>;
    /// Changes a person.
    async fn change_person(&self, id: PersonId, version: i32, person: NewPerson) -> Result<(), Problem>;
    /// Makes a one-time link for setting a password; returns its secret part, which is kept nowhere. Earlier links stop working.
    async fn make_link(&self, id: PersonId) -> Result<String, Problem>;
    /// Closes an account: its sessions and links end at once. Nobody closes their own.
    async fn stop_person(&self, id: PersonId, version: i32) -> Result<(), Problem>;
    /// Opens a closed account again.
    async fn reactivate_person(&self, id: PersonId, version: i32) -> Result<(), Problem>;

    /// Every place a role can hold for.
    async fn places(&self) -> Result<Places, Problem>;
    /// Gives somebody a role.
    async fn give_role(&self, person: PersonId, role: NewRole) -> Result<RoleId, Problem>;
    /// Ends a role of this person after today. Nobody ends their own administration.
    async fn end_role(&self, person: PersonId, role: RoleId) -> Result<(), Problem>;

    /// Today, and the days of one year on which nobody is expected to work.
    async fn public_holidays(&self, year: Option<i32>) -> Result<(NaiveDate, Vec<PublicHoliday>), Problem>;
    /// Adds days; a day that is there already keeps its name.
    async fn add_holidays(&self, days: Vec<PublicHoliday>) -> Result<(), Problem>;
    /// Takes a day away.
    async fn remove_holiday(&self, day: NaiveDate) -> Result<(), Problem>;
}
