//! Which kind of role may hold where; whether a place exists is not known here.

use crate::policy::{RoleKind, Scope};
use crate::{MunicipalityId, NeighbourhoodId, TeamId};

/// Whether a role of this kind may be given for this scope. A member is a member of one team, and administration is of the whole network.
pub fn holds_for(kind: RoleKind, scope: Scope) -> bool {
    match (kind, scope) {
        (RoleKind::Member, Scope::Team(_))
        | (RoleKind::Coordinator, Scope::Neighbourhood(_) | Scope::Municipality(_))
        | (RoleKind::Manager, Scope::Neighbourhood(_) | Scope::Municipality(_) | Scope::Network)
        | (RoleKind::Administrator, Scope::Network)
        | (RoleKind::PrivacyOfficer, Scope::Municipality(_) | Scope::Network) => true,
        (RoleKind::Member, Scope::Network | Scope::Municipality(_) | Scope::Neighbourhood(_))
        | (RoleKind::Coordinator, Scope::Network | Scope::Team(_))
        | (RoleKind::Manager, Scope::Team(_))
        | (RoleKind::Administrator, Scope::Municipality(_) | Scope::Neighbourhood(_) | Scope::Team(_))
        | (RoleKind::PrivacyOfficer, Scope::Neighbourhood(_) | Scope::Team(_)) => false,
    }
}

/// Whether one person may have both: who keeps accounts reads no cases, and who reviews what was read neither keeps nor reads.
pub fn go_together(one: RoleKind, other: RoleKind) -> bool {
    let alone = |kind| matches!(kind, RoleKind::Member | RoleKind::Administrator | RoleKind::PrivacyOfficer);
    one == other || !(alone(one) && alone(other))
}

/// A scope as forms send it: `network`, or its word, a colon and its id.
pub fn scope_code(scope: Scope) -> String {
    match scope {
        Scope::Network => "network".to_owned(),
        Scope::Municipality(id) => format!("municipality:{id}"),
        Scope::Neighbourhood(id) => format!("neighbourhood:{id}"),
        Scope::Team(id) => format!("team:{id}"),
    }
}

/// The scope that a form sent.
pub fn parse_scope(code: &str) -> Option<Scope> {
    match code.split_once(':') {
        None => (code == "network").then_some(Scope::Network),
        Some(("municipality", id)) => id.parse::<MunicipalityId>().ok().map(Scope::Municipality),
        Some(("neighbourhood", id)) => id.parse::<NeighbourhoodId>().ok().map(Scope::Neighbourhood),
        Some(("team", id)) => id.parse::<TeamId>().ok().map(Scope::Team),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_member_belongs_to_a_team_and_an_administrator_to_the_whole() {
        let team = Scope::Team(TeamId(Uuid::from_u128(1)));
        let city = Scope::Municipality(MunicipalityId(Uuid::from_u128(2)));
        for kind in RoleKind::ALL {
            assert_eq!(holds_for(kind, team), kind == RoleKind::Member, "{kind:?}");
            let wide = matches!(kind, RoleKind::Manager | RoleKind::Administrator | RoleKind::PrivacyOfficer);
            assert_eq!(holds_for(kind, Scope::Network), wide, "{kind:?}");
        }
        assert!(holds_for(RoleKind::PrivacyOfficer, city) && !holds_for(RoleKind::Administrator, city));
    }

    #[test]
    fn a_scope_survives_the_form() {
        for scope in [Scope::Network, Scope::Team(TeamId(Uuid::from_u128(7)))] {
            assert_eq!(parse_scope(&scope_code(scope)), Some(scope));
        }
        assert_eq!(parse_scope("team:x"), None);
        assert_eq!(parse_scope("world"), None);
    }
}
