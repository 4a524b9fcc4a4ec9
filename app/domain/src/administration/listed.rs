//! What an administrator sees: places, teams, people, roles and days, each with the version it was read at; never a case.

use super::{Email, Period};
use crate::calendar::HolidayKind;
use crate::classification::codes;
use crate::policy::{RoleKind, Scope};
use crate::{Line, MunicipalityId, NeighbourhoodId, OrganisationId, PersonId, RoleId, TeamId, Words};
use chrono::NaiveDate;

/// How much there is of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Organisations.
    pub organisations: i64,
    /// Municipalities.
    pub municipalities: i64,
    /// Neighbourhoods.
    pub neighbourhoods: i64,
    /// Teams.
    pub teams: i64,
    /// Teams of which something is still missing.
    pub shut: i64,
    /// People.
    pub people: i64,
    /// People who have not set a password yet.
    pub invited: i64,
    /// Holidays of this year.
    pub holidays: i64,
}

impl Overview {
    /// Whether some team is open: only then can people of teams begin.
    pub fn has_open_team(&self) -> bool {
        self.teams > self.shut
    }
}

/// A provider, practice, school or municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// How many people work there.
    pub people: i64,
    /// The version read.
    pub version: i32,
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMunicipality {
    /// Which.
    pub id: MunicipalityId,
    /// Its name.
    pub name: String,
    /// How many neighbourhoods it has here.
    pub neighbourhoods: i64,
    /// The version read.
    pub version: i32,
}

/// A neighbourhood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedNeighbourhood {
    /// Which.
    pub id: NeighbourhoodId,
    /// Its name.
    pub name: String,
    /// Its municipality's name.
    pub municipality: String,
    /// Its code at Statistics Netherlands.
    pub cbs: Option<String>,
    /// The version read.
    pub version: i32,
}

/// What a team needs before it opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamTerms {
    /// Who is responsible.
    pub organisation: Option<OrganisationId>,
    /// What the team learns for.
    pub purpose: Option<Words>,
    /// By which law.
    pub legal_basis: Option<Words>,
    /// How to reach the privacy officer.
    pub privacy_contact: Option<Line>,
}

impl TeamTerms {
    /// Whether all four are filled in: only then the team opens.
    pub fn complete(&self) -> bool {
        self.organisation.is_some()
            && self.purpose.is_some()
            && self.legal_basis.is_some()
            && self.privacy_contact.is_some()
    }
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedTeam {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub slug: String,
    /// Its neighbourhood's name.
    pub neighbourhood: String,
    /// What it needs to open.
    pub terms: TeamTerms,
    /// How many members it has today.
    pub members: i64,
    /// The version read.
    pub version: i32,
}

codes! {
    /// How far an account is.
    AccountState {
        /// Made, without a password yet.
        Invited = "invited",
        /// In use.
        Active = "active",
        /// Closed by an administrator.
        Stopped = "stopped",
    }
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPerson {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// What they do.
    pub profession: Option<String>,
    /// Where they work, by id and name.
    pub organisation: Option<(OrganisationId, String)>,
    /// How far the account is.
    pub state: AccountState,
    /// How many roles hold today.
    pub roles: i64,
    /// The version read.
    pub version: i32,
}

/// A role of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRole {
    /// Which.
    pub id: RoleId,
    /// Of which kind.
    pub kind: RoleKind,
    /// The name of where it holds; nothing for the whole network.
    pub place: Option<String>,
    /// Whether this person leads others of the team elsewhere.
    pub leads_others: bool,
    /// From which day to which.
    pub period: Period,
}

/// A person as filled in on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// Their name.
    pub name: Line,
    /// What they sign in with.
    pub email: Email,
    /// What they do.
    pub profession: Option<Line>,
    /// Where they work.
    pub organisation: Option<OrganisationId>,
}

/// A role as filled in on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRole {
    /// Of which kind.
    pub kind: RoleKind,
    /// Where.
    pub scope: Scope,
    /// Whether this person leads others of the team elsewhere.
    pub leads_others: bool,
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it ends.
    pub until: Option<NaiveDate>,
}

impl NewRole {
    /// From which day to which.
    pub fn period(&self) -> Period {
        Period { from: self.from, until: self.until }
    }
}

/// Every place a role can hold for, with its name, in order of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Municipalities.
    pub municipalities: Vec<(MunicipalityId, String)>,
    /// Neighbourhoods, with their municipality.
    pub neighbourhoods: Vec<(NeighbourhoodId, String, String)>,
    /// Teams, with their neighbourhood.
    pub teams: Vec<(TeamId, String, String)>,
}

/// A day on which nobody is expected to work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicHoliday {
    /// The day.
    pub day: NaiveDate,
    /// Its name.
    pub name: String,
}

impl HolidayKind {
    /// The word under which its name is found.
    pub fn code(self) -> &'static str {
        match self {
            HolidayKind::NewYear => "new-year",
            HolidayKind::GoodFriday => "good-friday",
            HolidayKind::EasterMonday => "easter-monday",
            HolidayKind::KingsDay => "kings-day",
            HolidayKind::LiberationDay => "liberation-day",
            HolidayKind::Ascension => "ascension",
            HolidayKind::WhitMonday => "whit-monday",
            HolidayKind::ChristmasDay => "christmas-day",
            HolidayKind::SecondChristmasDay => "second-christmas-day",
        }
    }
}
