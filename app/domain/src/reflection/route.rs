//! A route: a named list of steps that a team can follow in a meeting; the ones that everybody has are in template, a meeting on its way is in walk.

use super::{Progress, StepKind, Template};
use crate::{Line, Objections, Problem, ReflectionId, RouteId};
use chrono::NaiveDate;

/// More steps than this nobody keeps in mind.
pub const MOST_STEPS: usize = 12;
/// A step that takes longer is a meeting.
pub const MOST_MINUTES: i32 = 90;

/// A step of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteStep {
    /// What is done in it.
    pub kind: StepKind,
    /// What the team calls it, when it has a name of its own.
    pub title: Option<Line>,
    /// How long it takes about.
    pub minutes: i32,
    /// The team often leaves it out.
    pub optional: bool,
}

/// A team's own route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What the team calls it.
    pub name: Line,
    /// Its steps, in their order.
    pub steps: Vec<RouteStep>,
}

impl Route {
    /// Whether it can be followed.
    ///
    /// # Errors
    /// [`Problem::Refused`] without a step, with too many, or with a step of no time or too much.
    pub fn check(&self) -> Result<(), Problem> {
        let mut objections = Objections::default();
        match self.steps.len() {
            0 => objections.add("", "refused-route-empty"),
            n if n > MOST_STEPS => objections.add("", "refused-route-long"),
            _ => {}
        }
        for (n, step) in self.steps.iter().enumerate() {
            if !(1..=MOST_MINUTES).contains(&step.minutes) {
                objections.add(format!("minutes-{}", n + 1), "refused-route-minutes");
            }
        }
        objections.check()
    }

    /// How long it takes about.
    pub fn minutes(&self) -> i32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

/// Which route a meeting follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteChoice {
    /// One that everybody has.
    Template(Template),
    /// One of the team's own.
    Own(RouteId),
}

impl Default for RouteChoice {
    /// What a meeting follows when nobody chose.
    fn default() -> Self {
        RouteChoice::Template(Template::Hour)
    }
}

impl RouteChoice {
    /// As forms send it.
    pub fn value(self) -> String {
        match self {
            RouteChoice::Template(template) => template.code().to_owned(),
            RouteChoice::Own(id) => id.to_string(),
        }
    }

    /// The one that a form sent.
    pub fn parse(value: &str) -> Option<Self> {
        Template::parse(value).map(RouteChoice::Template).or_else(|| value.parse().ok().map(RouteChoice::Own))
    }
}

/// One of a team's own routes as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullRoute {
    /// Which.
    pub id: RouteId,
    /// What it says.
    pub route: Route,
    /// The row's version.
    pub version: i32,
}

/// The routes of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRoutes {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// Its own, by name.
    pub own: Vec<FullRoute>,
}

/// One of them, with its team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRoute {
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// The route.
    pub route: FullRoute,
}

/// What a meeting can choose its route from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// Which meeting.
    pub reflection: ReflectionId,
    /// Its day.
    pub planned_on: NaiveDate,
    /// How far it is.
    pub progress: Progress,
    /// What it follows now.
    pub chosen: RouteChoice,
    /// Its team, with the routes of its own.
    pub routes: TeamRoutes,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(minutes: &[i32]) -> Route {
        let step =
            |minutes: &i32| RouteStep { kind: StepKind::Talking, title: None, minutes: *minutes, optional: false };
        Route { name: Line::parse("Kort").expect("a line"), steps: minutes.iter().map(step).collect() }
    }

    #[test]
    fn a_route_has_one_to_twelve_steps_of_one_to_ninety_minutes() {
        assert_eq!(route(&[1, MOST_MINUTES]).check(), Ok(()));
        assert_eq!(route(&[5; MOST_STEPS]).check(), Ok(()));
        assert_eq!(route(&[]).check(), Err(Problem::form("refused-route-empty")));
        assert_eq!(route(&[5; MOST_STEPS + 1]).check(), Err(Problem::form("refused-route-long")));
        for wrong in [0, -5, MOST_MINUTES + 1] {
            assert_eq!(route(&[5, wrong]).check(), Err(Problem::field("minutes-2", "refused-route-minutes")));
        }
    }

    #[test]
    fn a_choice_is_read_back_as_it_was_sent() {
        let own = RouteChoice::Own(RouteId(uuid::Uuid::from_u128(7)));
        let all = Template::ALL.iter().copied().map(RouteChoice::Template).chain([own]);
        for choice in all {
            assert_eq!(RouteChoice::parse(&choice.value()), Some(choice));
        }
        assert_eq!(RouteChoice::parse("geen"), None);
    }
}
