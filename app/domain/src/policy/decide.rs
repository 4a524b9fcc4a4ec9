//! The decision itself: pure, total, and the only place that makes a permit.

use super::{Action, Deed, Permit, RoleKind, Situation, Stage, Visitor, Who};
use chrono::NaiveDate;

/// What the policy answers.
#[derive(Debug)]
pub enum Decision<A: Action> {
    /// Yes, here.
    Permitted(Permit<A>),
    /// To this visitor the thing does not exist.
    Absent,
    /// The visitor may, but not at this stage.
    NotNow,
}

/// May this visitor do `A` to a thing in this situation, today?
pub fn decide<A: Action>(visitor: &Visitor, situation: &Situation, today: NaiveDate) -> Decision<A> {
    let mine = relations(visitor, situation, today);
    let Some(who) = A::DEED.who().iter().copied().find(|who| mine.contains(who)) else {
        return Decision::Absent;
    };
    let on_time = A::DEED != Deed::SeeTableVersion || situation.on_table;
    if !on_time || !fits(A::DEED, situation.stage) {
        return Decision::NotNow;
    }
    let person = match visitor {
        Visitor::Person { id, .. } => Some(*id),
        Visitor::Anonymous | Visitor::Client(_) | Visitor::ByCode(..) => None,
    };
    Decision::Permitted(Permit::new(person, who, situation.place.clone()))
}

/// Everything this visitor is to a thing.
pub fn relations(visitor: &Visitor, situation: &Situation, today: NaiveDate) -> Vec<Who> {
    let mut mine = vec![Who::Anyone];
    match visitor {
        Visitor::Anonymous => {}
        Visitor::Client(case) => {
            if situation.place.case == Some(*case) {
                mine.push(Who::Client);
            }
        }
        Visitor::ByCode(purpose, access) => {
            if situation.place.access == Some(*access) {
                mine.push(purpose.who());
            }
        }
        Visitor::Person { active: false, .. } => {}
        Visitor::Person { id, active: true, roles } => {
            mine.push(Who::SignedIn);
            if situation.place.person == Some(*id) {
                mine.push(Who::Own);
            }
            let current: Vec<_> = roles.iter().filter(|role| role.holds(today)).collect();
            if !current.is_empty() {
                mine.push(Who::Network);
            }
            if current.iter().any(|role| role.is_near(&situation.place)) {
                mine.push(Who::Neighbour);
            }
            for role in current.iter().filter(|role| role.scope.covers(&situation.place)) {
                match role.kind {
                    RoleKind::Member if situation.place.team.is_some() => member(situation, &mut mine),
                    RoleKind::Member => {}
                    RoleKind::Coordinator => mine.push(Who::Coordinator),
                    RoleKind::Manager => mine.push(Who::Manager),
                    RoleKind::Administrator => mine.push(Who::Administrator),
                    RoleKind::PrivacyOfficer => mine.push(Who::PrivacyOfficer),
                }
            }
        }
    }
    mine
}

fn member(situation: &Situation, mine: &mut Vec<Who>) {
    mine.push(Who::AnyMember);
    if situation.knows_privately {
        return;
    }
    mine.push(Who::Member);
    if situation.place.case.is_some() {
        mine.push(if situation.in_circle { Who::Circle } else { Who::OutsideCircle });
    }
}

/// Whether a deed makes sense at a stage; plain things have none.
fn fits(deed: Deed, stage: Stage) -> bool {
    match stage {
        Stage::Plain => true,
        Stage::TeamShut => !deed.needs_open_team(),
        Stage::Waiting | Stage::Proposed | Stage::Chosen | Stage::Learned | Stage::Stopped => {
            deed.stages().is_none_or(|stages| stages.contains(&stage))
        }
    }
}
