//! Use cases: routes of a team's own, the steps of a meeting, who leads it, and the beamer; when a meeting may move is decided in domain.

use super::{must_be_open, rows, walk};
use crate::Seat;
use crate::clock::new_id;
use crate::door::Work;
use async_trait::async_trait;
use domain::policy::{Permit, PlanReflection, SeeReflection, SeeTableVersion, SeeTeam};
use domain::reflection::{
    EventKind, Move, Picker, Progress, Route, RouteChoice, RouteDesk, Screen, SeenRoute, Shows, StepKind, TeamRoutes,
    Template,
};
use domain::writing::{OnScreen, RoundView, Stage};
use domain::{CaseId, PersonId, Problem, ReflectionId, RouteId};
use store::{Thing, quartet, weighing, writing};

#[async_trait]
impl RouteDesk for Seat {
    async fn routes(&self, team: &str) -> Result<TeamRoutes, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        rows::routes(self.office.db.read(), &permit).await
    }

    async fn route(&self, team: &str, route: RouteId) -> Result<SeenRoute, Problem> {
        let TeamRoutes { slug, team, own } = self.routes(team).await?;
        let route = own.into_iter().find(|one| one.id == route).ok_or(Problem::Absent)?;
        Ok(SeenRoute { slug, team, route })
    }

    async fn make_route(&self, team: &str, route: Route) -> Result<RouteId, Problem> {
        let work = self.enter::<PlanReflection>(Thing::TeamNamed(team.into())).await?;
        route.check()?;
        let id = RouteId(new_id());
        rows::add_route(&work.tx, &work.permit, id, &route, work.now).await?;
        work.done().await.map(|()| id)
    }

    async fn change_route(&self, team: &str, id: RouteId, version: i32, route: Route) -> Result<(), Problem> {
        let work = self.enter::<PlanReflection>(Thing::TeamNamed(team.into())).await?;
        route.check()?;
        if !rows::change_route(&work.tx, &work.permit, (id, version), &route).await? {
            return Err(as_it_stands(&work, id).await?);
        }
        work.done().await
    }

    async fn remove_route(&self, team: &str, id: RouteId, version: i32) -> Result<(), Problem> {
        let work = self.enter::<PlanReflection>(Thing::TeamNamed(team.into())).await?;
        if !rows::remove_route(&work.tx, &work.permit, id, version).await? {
            return Err(as_it_stands(&work, id).await?);
        }
        work.done().await
    }

    async fn route_picker(&self, reflection: ReflectionId) -> Result<Picker, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let db = self.office.db.read();
        let Screen { planned_on, progress, walk, .. } = rows::screen(db, &permit, reflection).await?;
        let routes = rows::routes(db, &permit).await?;
        Ok(Picker { reflection, planned_on, progress, chosen: walk.chosen, routes })
    }

    async fn choose_route(&self, reflection: ReflectionId, from: RouteChoice, to: RouteChoice) -> Result<(), Problem> {
        let work = self.enter::<PlanReflection>(Thing::Reflection(reflection)).await?;
        let (progress, _) = rows::hold(&work.tx, &work.permit, reflection).await?;
        if progress != Progress::Planned {
            return Err(Problem::NotNow("route-begun"));
        }
        let now = rows::chosen_route(&*work.tx, &work.permit, reflection).await?;
        if now != from && now != to {
            return Err(Problem::Conflict(vec![chosen(&work, now).await?]));
        }
        if let RouteChoice::Own(id) = to {
            // Another team's route is told of in one way: it is none of the choices.
            let own = rows::route(&*work.tx, &work.permit, id).await;
            own.map_err(|problem| match problem {
                Problem::Absent => Problem::field("route", "refused-choose"),
                other => other,
            })?;
        }
        rows::choose_route(&work.tx, &work.permit, reflection, to).await?;
        rows::record(&work.tx, &work.permit, reflection, EventKind::Step, work.now).await?;
        work.done().await
    }

    async fn go_to_step(&self, reflection: ReflectionId, asked: Move) -> Result<(), Problem> {
        walk::go(self, reflection, asked).await
    }

    async fn turn_to_case(&self, reflection: ReflectionId, from: Option<CaseId>, to: CaseId) -> Result<(), Problem> {
        walk::turn(self, reflection, from, to).await
    }

    async fn give_lead(&self, reflection: ReflectionId, from: Option<PersonId>, to: PersonId) -> Result<(), Problem> {
        walk::hand_over(self, reflection, from, to).await
    }

    async fn screen(&self, reflection: ReflectionId) -> Result<Screen, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let db = self.office.db.read();
        let mut screen = rows::screen(db, &permit, reflection).await?;
        screen.walk.now = self.office.now();
        if must_be_open(screen.progress).is_err() {
            return Ok(screen);
        }
        let kind = screen.walk.current().map(|step| step.kind);
        if screen.gathered && matches!(kind, Some(StepKind::Talking | StepKind::Deciding)) {
            screen.came = self.came(&permit, &screen).await?;
        }
        screen.shows = match kind {
            Some(StepKind::Promises) => Shows::Promises(rows::promises_of(db, &permit, reflection).await?.0),
            Some(StepKind::Deciding | StepKind::LookingBack) => {
                let notes = rows::made(db, &permit, reflection).await?;
                Shows::Made(notes, rows::promises_of(db, &permit, reflection).await?.1)
            }
            // What the team talks about stands alone: the four sides were shown while the case was told.
            Some(StepKind::Talking) if screen.came != Shows::Step => Shows::Step,
            Some(StepKind::Telling | StepKind::Talking) => {
                self.figures(screen.case.as_ref().map(|case| case.id)).await?
            }
            Some(StepKind::Writing | StepKind::Revealing | StepKind::Grouping) => {
                let writing = writing::writing(db, &permit, reflection).await?;
                screen.beyond = writing.beyond;
                writing.on_screen().map_or(Shows::Step, Shows::Round)
            }
            Some(StepKind::Weighing) => {
                let newest = weighing::weighings(db, &permit, reflection).await?.into_iter().next();
                newest.map_or(Shows::Step, |(view, _)| Shows::Weighing(view.on_screen()))
            }
            Some(StepKind::Questions) | None => Shows::Step,
        };
        Ok(screen)
    }
}

impl Seat {
    /// What was weighed of the case of now, else the groups on the table when one of them has a name.
    async fn came(&self, permit: &Permit<SeeReflection>, screen: &Screen) -> Result<Shows, Problem> {
        let Some(case) = screen.case.as_ref().map(|case| case.id) else { return Ok(Shows::Step) };
        let db = self.office.db.read();
        let weighings = weighing::weighings(db, permit, screen.reflection).await?.into_iter();
        let closed = weighings.map(|(view, _)| view.on_screen()).find(|one| one.case == case && one.running.is_none());
        if let Some(closed) = closed {
            return Ok(Shows::Weighing(closed));
        }
        let rounds = writing::rounds(db, permit, screen.reflection).await?;
        let shown = rounds.iter().filter(|round| round.case == case && round.stage == Stage::Shown);
        Ok(shown.map(RoundView::on_screen).find(OnScreen::is_named).map_or(Shows::Step, Shows::Round))
    }

    /// The four sides of a case for the room; whoever opened the screen is in the read log for it.
    async fn figures(&self, case: Option<CaseId>) -> Result<Shows, Problem> {
        let Some(case) = case else { return Ok(Shows::Step) };
        let permit = match self.look::<SeeTableVersion>(Thing::Case(case)).await {
            Ok(permit) => permit,
            Err(Problem::NotNow(_) | Problem::Absent) => return Ok(Shows::Step),
            Err(problem) => return Err(problem),
        };
        let figures = quartet::on_screen(self.office.db.read(), &permit, self.today()).await?;
        Ok(Shows::Figures(Box::new(figures)))
    }
}

/// What stands now, for who comes second; nothing of a route that is gone or another team's.
async fn as_it_stands(work: &Work<PlanReflection>, id: RouteId) -> Result<Problem, Problem> {
    let now = rows::route(&*work.tx, &work.permit, id).await?.route;
    let steps = now.steps.len().to_string();
    Ok(Problem::Conflict(vec![
        ("route-name", now.name.into_string()),
        ("route-steps-now", steps),
        ("route-minutes-now", now.steps.iter().map(|step| step.minutes).sum::<i32>().to_string()),
    ]))
}

/// What was chosen meanwhile: the words of a route that everybody has stand under a key of their own.
async fn chosen(work: &Work<PlanReflection>, now: RouteChoice) -> Result<(&'static str, String), Problem> {
    Ok(match now {
        RouteChoice::Own(id) => {
            ("route-chosen-now", rows::route(&*work.tx, &work.permit, id).await?.route.name.into_string())
        }
        RouteChoice::Template(template) => {
            let key = match template {
                Template::Hour => "route-chosen-hour",
                Template::TwoCases => "route-chosen-two_cases",
                Template::Weighed => "route-chosen-weighed",
                Template::Incident => "route-chosen-incident",
                Template::Gossip => "route-chosen-gossip",
                Template::Why => "route-chosen-why",
            };
            (key, template.minutes().to_string())
        }
    })
}
