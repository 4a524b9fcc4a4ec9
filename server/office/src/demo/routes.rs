//! A route that one team made its own, which its next meeting follows.

use super::must;
use super::team::Team;
use domain::reflection::StepKind::{
    self, Deciding, Grouping, LookingBack, Promises, Questions, Revealing, Talking, Telling, Weighing, Writing,
};
use domain::reflection::{Route, RouteChoice, RouteDesk, RouteStep};
use domain::{Line, Problem, ReflectionId};

/// What is done, how long, and what the team calls it.
const STEPS: [(StepKind, i32, Option<&str>); 10] = [
    (Promises, 5, Some("Wat beloofden we?")),
    (Telling, 10, None),
    (Questions, 8, None),
    (Writing, 5, Some("Stil: wat zag jij?")),
    (Revealing, 5, None),
    (Grouping, 7, None),
    (Weighing, 5, Some("Waar hebben we nu het meest aan?")),
    (Talking, 15, None),
    (Deciding, 10, None),
    (LookingBack, 5, Some("Rondje: was dit het waard?")),
];

/// Molenpad meets five quarters of an hour, and weighs before it talks.
pub async fn tell(team: &Team<'_>, next: ReflectionId) -> Result<(), Problem> {
    let seat = team.seat(team.sat);
    let steps = STEPS.iter().map(|(kind, minutes, title)| {
        let title = title.map(|title| must(Line::parse(title))).transpose()?;
        Ok(RouteStep { kind: *kind, title, minutes: *minutes, optional: *kind == Grouping })
    });
    let name = must(Line::parse("Vijf kwartier, eerst schrijven"))?;
    let route = Route { name, steps: steps.collect::<Result<_, Problem>>()? };
    let id = seat.make_route(team.crew.slug, route).await?;
    seat.choose_route(next, RouteChoice::default(), RouteChoice::Own(id)).await
}
