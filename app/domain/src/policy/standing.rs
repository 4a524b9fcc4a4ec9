//! Who a visitor is and how a thing stands to them; no decision is taken here.

use crate::access::Purpose;
use crate::{AccessId, CaseId, MunicipalityId, NeighbourhoodId, PersonId, TeamId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody may be, somewhere, for some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleKind {
    /// Professional in a team.
    Member,
    /// Makes the reports of a neighbourhood.
    Coordinator,
    /// Answers learning loops.
    Manager,
    /// Keeps organisations, teams and accounts.
    Administrator,
    /// Reviews who saw what.
    PrivacyOfficer,
}

impl RoleKind {
    /// Every kind, in the order of the screen.
    pub const ALL: [RoleKind; 5] =
        [Self::Member, Self::Coordinator, Self::Manager, Self::Administrator, Self::PrivacyOfficer];

    /// The word in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Coordinator => "coordinator",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
            Self::PrivacyOfficer => "privacy_officer",
        }
    }

    /// The kind with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where a role holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere.
    Network,
    /// One municipality with its neighbourhoods and teams.
    Municipality(MunicipalityId),
    /// One neighbourhood with its teams.
    Neighbourhood(NeighbourhoodId),
    /// One team.
    Team(TeamId),
}

impl Scope {
    /// Whether a thing at `place` lies inside this scope.
    pub fn covers(self, place: &Place) -> bool {
        match self {
            Scope::Network => true,
            Scope::Municipality(id) => place.municipality == Some(id),
            Scope::Neighbourhood(id) => place.neighbourhood == Some(id),
            Scope::Team(id) => place.team == Some(id),
        }
    }
}

/// A role with its scope and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Which kind.
    pub kind: RoleKind,
    /// Where.
    pub scope: Scope,
    /// The neighbourhood that the team of a team's role lies in.
    pub within: Option<NeighbourhoodId>,
    /// First day, Europe/Amsterdam.
    pub from: NaiveDate,
    /// Last day; open-ended without.
    pub until: Option<NaiveDate>,
}

impl Role {
    /// Whether whoever has it works in the neighbourhood that `place` is of; what is a team's own is of no neighbourhood.
    pub(super) fn is_near(&self, place: &Place) -> bool {
        let of_neighbourhood = place.team.is_none() && place.neighbourhood.is_some();
        self.kind == RoleKind::Member && of_neighbourhood && self.within == place.neighbourhood
    }

    /// Whether the role holds on this day.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|last| today <= last)
    }
}

/// Whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody signed in.
    Anonymous,
    /// A client at the table, on a professional's device, for one case.
    Client(CaseId),
    /// Somebody who came in by a code, for what it was made for.
    ByCode(Purpose, AccessId),
    /// Somebody with an account; not active is invited or stopped.
    Person {
        /// Who.
        id: PersonId,
        /// Whether a password was set and the account not stopped.
        active: bool,
        /// All roles, past and future ones included.
        roles: Vec<Role>,
    },
}

/// Where a thing belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The municipality, if any.
    pub municipality: Option<MunicipalityId>,
    /// The neighbourhood, if any.
    pub neighbourhood: Option<NeighbourhoodId>,
    /// The team, if any.
    pub team: Option<TeamId>,
    /// The case, if any.
    pub case: Option<CaseId>,
    /// The person, when the thing is an account.
    pub person: Option<PersonId>,
    /// The code, when the thing is one.
    pub access: Option<AccessId>,
}

/// How far a thing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The thing has no stages that matter here.
    #[default]
    Plain,
    /// A team whose responsible organisation, purpose, legal basis or privacy contact is missing.
    TeamShut,
    /// A case with a worry about safety, a complaint, an incident or a court case.
    Waiting,
    /// A case on the list.
    Proposed,
    /// A case that is worked on.
    Chosen,
    /// A case that a reflection closed.
    Learned,
    /// A case to which somebody concerned objects.
    Stopped,
}

/// A thing as the door found it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Where it belongs.
    pub place: Place,
    /// How far it is.
    pub stage: Stage,
    /// The visitor is in the case's circle.
    pub in_circle: bool,
    /// The visitor said to know this family privately.
    pub knows_privately: bool,
    /// A reflection that began has the case on its table.
    pub on_table: bool,
}

/// Who somebody is to a thing; the policy table speaks in these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// Anybody at all.
    Anyone,
    /// Anybody with an active account.
    SignedIn,
    /// The owner of the account.
    Own,
    /// Anybody with an active account and a current role.
    Network,
    /// A current member of the thing's team who does not know the family privately.
    Member,
    /// A member in the case's circle.
    Circle,
    /// A member outside the case's circle.
    OutsideCircle,
    /// A member, also one who knows the family privately.
    AnyMember,
    /// The client at the table, for this case.
    Client,
    /// Somebody of the family who came in by this code.
    Respondent,
    /// A professional without an account who came in by this code.
    Guest,
    /// A current member of any team in the neighbourhood that the thing is of; a team's own things are of no neighbourhood.
    Neighbour,
    /// Coordinator of the thing's neighbourhood.
    Coordinator,
    /// Manager whose scope covers the thing.
    Manager,
    /// Administrator.
    Administrator,
    /// Privacy officer whose scope covers the thing.
    PrivacyOfficer,
}
