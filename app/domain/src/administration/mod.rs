//! Organisations, municipalities, neighbourhoods, teams, people and roles, as an administrator keeps them; no case is known here.

mod desk;
mod email;
mod listed;
mod period;
mod scope;
mod slug;
mod team_name;

pub use desk::AdministrationDesk;
pub use email::Email;
pub use listed::{
    AccountState, ListedMunicipality, ListedNeighbourhood, ListedOrganisation, ListedPerson, ListedRole, ListedTeam,
    NewPerson, NewRole, Overview, Places, PublicHoliday, TeamTerms,
};
pub use period::Period;
pub use scope::{go_together, holds_for, parse_scope, scope_code};
pub use slug::{free_slug, slug};
pub use team_name::team_name;
