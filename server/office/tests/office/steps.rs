//! The steps of a meeting: copied from a route, moved by anybody who is there, led by whoever takes it; and the beamer.

use crate::world::World;
use domain::case::CaseDesk;
use domain::reflection::{
    Leaving, Move, Plan, ReflectionDesk, Route, RouteChoice, RouteDesk, RouteStep, Shows, StepKind, StepState, Template,
};
use domain::{CaseId, Line, PersonId, Problem, ReflectionId};
use office::Seat;

struct Team {
    world: World,
    anna: Seat,
    anna_id: PersonId,
    bram: Seat,
    bram_id: PersonId,
}

impl Team {
    async fn new() -> Self {
        let world = World::new().await;
        let anna_id = world.setting().member(world.kade, "Anna", "huisarts").await.expect("a member");
        let bram_id = world.setting().member(world.kade, "Bram", "leraar").await.expect("a member");
        Team { anna: world.seat(anna_id).await, bram: world.seat(bram_id).await, world, anna_id, bram_id }
    }

    async fn planned(&self, cases: &[CaseId]) -> ReflectionId {
        let plan = Plan { planned_on: self.anna.today(), hours: None, lead: self.anna_id, cases: cases.to_vec() };
        self.anna.plan_reflection("kade", plan).await.expect("a plan")
    }

    async fn open(&self, cases: &[CaseId]) -> ReflectionId {
        let id = self.planned(cases).await;
        self.anna.open_reflection(id).await.expect("open");
        id
    }

    async fn kinds(&self, id: ReflectionId) -> Vec<StepKind> {
        self.anna.meeting(id).await.expect("a meeting").walk.steps.iter().map(|step| step.kind).collect()
    }

    async fn at(&self, id: ReflectionId) -> Option<i32> {
        self.anna.meeting(id).await.expect("a meeting").walk.current().map(|step| step.position)
    }
}

fn route(kinds: &[StepKind]) -> Route {
    let step = |kind: &StepKind| RouteStep { kind: *kind, title: None, minutes: 10, optional: false };
    Route { name: Line::parse("Ons uur").expect("a line"), steps: kinds.iter().map(step).collect() }
}

fn on(from: i32, to: i32) -> Move {
    Move { from: Some(from), to: Some(to), leaving: Leaving::Done }
}

#[tokio::test]
async fn a_meeting_keeps_the_steps_it_began_with_and_follows_the_hour_when_nobody_chose() {
    let team = Team::new().await;
    let hour: Vec<_> = Template::Hour.steps().iter().map(|step| step.kind).collect();
    let plain = team.open(&[]).await;
    assert_eq!((team.kinds(plain).await, team.at(plain).await), (hour.clone(), Some(1)));
    let own = team.anna.make_route("kade", route(&[StepKind::Telling, StepKind::Talking])).await.expect("a route");
    let chosen = team.planned(&[]).await;
    let (from, to) = (RouteChoice::default(), RouteChoice::Own(own));
    team.anna.choose_route(chosen, from, to).await.expect("chosen");
    let other = RouteChoice::Template(Template::Gossip);
    assert!(
        matches!(team.bram.choose_route(chosen, from, other).await, Err(Problem::Conflict(_))),
        "Bram comes second"
    );
    team.anna.open_reflection(chosen).await.expect("open");
    team.bram.change_route("kade", own, 1, route(&[StepKind::Deciding])).await.expect("changed");
    assert_eq!(team.kinds(chosen).await, [StepKind::Telling, StepKind::Talking]);
    assert_eq!(team.anna.choose_route(chosen, to, other).await, Err(Problem::NotNow("route-begun")));
    let later = team.planned(&[]).await;
    team.anna.choose_route(later, from, to).await.expect("chosen");
    team.anna.remove_route("kade", own, 2).await.expect("gone");
    team.anna.open_reflection(later).await.expect("open");
    assert_eq!(team.kinds(later).await, hour, "a route that is gone leaves the usual one");
}

#[tokio::test]
async fn two_who_go_on_at_once_move_one_step_and_the_third_is_told_where_it_is() {
    let team = Team::new().await;
    let id = team.open(&[]).await;
    let (one, other) = tokio::join!(team.anna.go_to_step(id, on(1, 2)), team.bram.go_to_step(id, on(1, 2)));
    assert_eq!((one, other, team.at(id).await), (Ok(()), Ok(()), Some(2)));
    assert_eq!(team.world.count("reflection_events where kind = 'step'").await, 1);
    let late = team.bram.go_to_step(id, on(1, 5)).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("step-now", "2".into())])));
    let skip = Move { leaving: Leaving::Skipped, ..on(2, 5) };
    team.bram.go_to_step(id, skip).await.expect("left out");
    team.anna.go_to_step(id, Move { leaving: Leaving::Waiting, ..on(5, 2) }).await.expect("opened again");
    let walk = team.anna.meeting(id).await.expect("a meeting").walk;
    let states: Vec<_> = walk.steps.iter().map(|step| step.state).collect();
    assert_eq!(
        states[..5],
        [StepState::Done, StepState::At, StepState::Waiting, StepState::Waiting, StepState::Waiting]
    );
}

#[tokio::test]
async fn anybody_of_the_team_takes_over_when_the_battery_of_whoever_led_is_empty() {
    let team = Team::new().await;
    let id = team.open(&[]).await;
    let version = team.anna.meeting(id).await.expect("a meeting").version;
    team.bram.give_lead(id, Some(team.anna_id), team.bram_id).await.expect("taken");
    let meeting = team.anna.meeting(id).await.expect("a meeting");
    assert_eq!(meeting.lead.as_ref().map(|(id, _)| *id), Some(team.bram_id));
    assert_eq!(team.world.count("reflection_events where kind = 'people'").await, 1);
    let late = team.anna.give_lead(id, None, team.anna_id).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("lead-now", "Bram".into())])), "whoever saw another lead is told");
    let plan = Plan { planned_on: team.anna.today(), hours: None, lead: team.anna_id, cases: Vec::new() };
    let old = team.anna.change_reflection(id, version, plan).await;
    assert!(matches!(old, Err(Problem::Conflict(_))), "an older plan does not take the lead back");
    assert_eq!(meeting.led_by(), ["Anna", "Bram"], "the minutes name both");
    let plan = Plan { planned_on: team.anna.today(), hours: None, lead: team.anna_id, cases: Vec::new() };
    team.bram.change_reflection(id, meeting.version, plan).await.expect("planned anew");
    let stranger = team.world.setting().member(team.world.brug, "Carla", "huisarts").await.expect("somebody");
    let refused = team.bram.give_lead(id, Some(team.anna_id), stranger).await;
    assert_eq!(refused, Err(Problem::field("to", "refused-reflection-lead")));
    assert_eq!(team.anna.meeting(id).await.expect("a meeting").led_by(), ["Anna", "Bram"], "in order, each once");
    assert_eq!(team.world.count("former_leads").await, 2);
}

#[tokio::test]
async fn whoever_was_to_lead_a_meeting_that_did_not_begin_is_not_said_to_have_led_it() {
    let team = Team::new().await;
    let id = team.planned(&[]).await;
    let version = team.anna.meeting(id).await.expect("a meeting").version;
    let plan = Plan { planned_on: team.anna.today(), hours: None, lead: team.bram_id, cases: Vec::new() };
    team.anna.change_reflection(id, version, plan).await.expect("planned anew");
    team.anna.open_reflection(id).await.expect("open");
    assert_eq!(team.anna.meeting(id).await.expect("a meeting").led_by(), ["Bram"]);
}

#[tokio::test]
async fn another_teams_route_and_meeting_are_absent() {
    let team = Team::new().await;
    let carla = team.world.member(team.world.brug, "Carla").await;
    let own = team.anna.make_route("kade", route(&[StepKind::Telling])).await.expect("a route");
    let id = team.open(&[]).await;
    assert_eq!(carla.route("kade", own).await.err(), Some(Problem::Absent));
    assert_eq!(carla.route("brug", own).await.err(), Some(Problem::Absent));
    assert_eq!(carla.change_route("brug", own, 1, route(&[StepKind::Talking])).await, Err(Problem::Absent));
    assert_eq!(carla.remove_route("brug", own, 1).await, Err(Problem::Absent));
    assert_eq!(carla.go_to_step(id, on(1, 2)).await, Err(Problem::Absent));
    assert_eq!(carla.screen(id).await.err(), Some(Problem::Absent));
    let plan = Plan { planned_on: carla.today(), hours: None, lead: me(&carla), cases: Vec::new() };
    let theirs = carla.plan_reflection("brug", plan).await.expect("a plan");
    let chosen = carla.choose_route(theirs, RouteChoice::default(), RouteChoice::Own(own)).await;
    assert_eq!(chosen, Err(Problem::field("route", "refused-choose")));
    assert_eq!(team.kinds(id).await.len(), Template::Hour.steps().len());
}

#[tokio::test]
async fn the_beamer_shows_figures_of_the_case_notes_who_opened_it_and_nothing_to_whoever_knows_the_family() {
    let team = Team::new().await;
    let case = team.world.chosen(team.world.kade, &[&team.anna]).await;
    let other = team.world.chosen(team.world.kade, &[&team.anna]).await;
    let id = team.open(&[case, other]).await;
    team.anna.go_to_step(id, on(1, 2)).await.expect("telling");
    let now = team.anna.meeting(id).await.expect("a meeting").walk.case;
    let next = if now == Some(case) { other } else { case };
    team.anna.turn_to_case(id, now, next).await.expect("turned");
    team.bram.turn_to_case(id, now, next).await.expect("there already");
    let lines = team.world.count("read_log where deed = 'SeeTableVersion'").await;
    let screen = team.bram.screen(id).await.expect("a screen");
    assert_eq!(screen.case.as_ref().map(|case| case.id), Some(next));
    assert!(matches!(screen.shows, Shows::Figures(_)));
    assert_eq!(team.world.count("read_log where deed = 'SeeTableVersion'").await, lines + 1);
    team.bram.declare_private(next).await.expect("said");
    let screen = team.bram.screen(id).await.expect("a screen");
    assert_eq!((screen.case, screen.shows, screen.walk.case_hidden), (None, Shows::Step, true));
    let turned = team.bram.turn_to_case(id, None, next).await;
    assert_eq!(turned, Err(Problem::field("case", "refused-reflection-case")));
}

fn me(seat: &Seat) -> PersonId {
    use domain::session::SessionDesk;
    seat.sitter().me().expect("somebody").id
}
