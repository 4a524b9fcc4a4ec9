//! The next step of a team's month: what the one filled button is for.

use super::TeamPage;
use crate::{CaseId, ReflectionId};

/// The next step of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The team must be opened first, by an administrator.
    Wait,
    /// Propose a case.
    Propose,
    /// Choose the case that was picked most.
    Choose(CaseId),
    /// Plan a reflection.
    Plan,
    /// Go to the reflection.
    Reflect(ReflectionId),
}

/// What this team does next.
pub fn next_step(page: &TeamPage) -> Step {
    if !page.open {
        return Step::Wait;
    }
    if let Some(open) = page.reflection.as_ref().filter(|reflection| reflection.open) {
        return Step::Reflect(open.id);
    }
    if !page.chosen.is_empty() {
        return page.reflection.as_ref().map_or(Step::Plan, |reflection| Step::Reflect(reflection.id));
    }
    match page.proposed.first().filter(|case| case.votes > 0) {
        Some(first) => Step::Choose(first.id),
        None => Step::Propose,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::CaseState;
    use crate::team::{NextReflection, TeamCase};
    use chrono::NaiveDate;

    fn case(votes: u32) -> TeamCase {
        TeamCase {
            id: CaseId::default(),
            pseudonym: "Steeneik".into(),
            state: CaseState::Proposed,
            themes: Vec::new(),
            question: String::new(),
            votes,
            mine: votes > 0,
            in_circle: false,
        }
    }

    #[test]
    fn a_month_goes_from_proposing_to_choosing_to_planning_to_reflecting() {
        let mut page = TeamPage {
            team: ("kade".into(), "Kade".into()),
            open: false,
            organisation: None,
            privacy_contact: None,
            leaders: Vec::new(),
            proposed: Vec::new(),
            chosen: Vec::new(),
            learned: Vec::new(),
            held: Vec::new(),
            agreements: Vec::new(),
            reflection: None,
            by_rhythm: None,
            actions: Vec::new(),
            returns: Vec::new(),
            guests_wait: Vec::new(),
        };
        assert_eq!(next_step(&page), Step::Wait);
        page.open = true;
        assert_eq!(next_step(&page), Step::Propose);
        page.proposed = vec![case(0)];
        assert_eq!(next_step(&page), Step::Propose, "nobody picked it yet");
        page.proposed = vec![case(2)];
        assert_eq!((next_step(&page), page.votes_left()), (Step::Choose(CaseId::default()), 2));
        page.chosen = vec![case(2)];
        assert_eq!(next_step(&page), Step::Plan);
        let on = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
        page.reflection = Some(NextReflection { id: ReflectionId::default(), on, hours: None, open: false });
        assert_eq!(next_step(&page), Step::Reflect(ReflectionId::default()));
    }
}
