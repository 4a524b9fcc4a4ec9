//! Use cases: a team's rhythm, the meeting it names next, who would rather not lead, and weeks without meetings.

mod feed;
mod next;
mod vacations;

pub(crate) use next::{month_of, plan_after_closing};

use crate::Seat;
use async_trait::async_trait;
use domain::calendar::Month;
use domain::policy::{KeepRhythm, SeeTeam};
use domain::rhythm::{Coming, Feed, NewVacation, Rhythm, RhythmDesk, RhythmPage, Vacation, whose_turn};
use domain::session::Done;
use domain::{Problem, ReflectionId, VacationId};
use store::{Thing, rhythm as rows};

/// So many meetings to come are shown and told to calendars.
pub(crate) const SHOWN: usize = 3;

#[async_trait]
impl RhythmDesk for Seat {
    async fn rhythm(&self, team: &str) -> Result<RhythmPage, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        let (db, today) = (self.office.db.read(), self.today());
        let (slug, name) = store::team::name(db, &permit).await?;
        let standing = rows::standing(db, &permit, today).await?;
        let candidates = rows::candidates(db, &permit, today).await?;
        let coming = standing
            .rhythm
            .as_ref()
            .map(|(rhythm, _)| rhythm.coming(today, &standing.taken, &standing.off).take(SHOWN).collect::<Vec<_>>());
        Ok(RhythmPage {
            slug,
            team: name,
            today,
            coming: coming.unwrap_or_default(),
            stands: standing.rhythm,
            turn: whose_turn(&candidates),
            feed: rows::feed_made(db, &permit).await?,
            aside: candidates.iter().any(|one| one.aside && one.id == permit.person()),
        })
    }

    async fn set_rhythm(&self, team: &str, version: i32, rhythm: Rhythm) -> Result<(), Problem> {
        let work = self.enter::<KeepRhythm>(Thing::TeamNamed(team.into())).await?;
        rhythm.check(crate::clock::day(work.now))?;
        if !rows::set(&work.tx, &work.permit, version, &rhythm, work.now).await? {
            let now = rows::standing(&*work.tx, &work.permit, crate::clock::day(work.now)).await?;
            return Err(conflict(now.rhythm.map(|(rhythm, _)| rhythm)));
        }
        work.done().await
    }

    async fn stop_rhythm(&self, team: &str, version: i32) -> Result<(), Problem> {
        let work = self.enter::<KeepRhythm>(Thing::TeamNamed(team.into())).await?;
        if !rows::stop(&work.tx, &work.permit, version).await? {
            let now = rows::standing(&*work.tx, &work.permit, crate::clock::day(work.now)).await?;
            return Err(conflict(now.rhythm.map(|(rhythm, _)| rhythm)));
        }
        work.done().await
    }

    async fn next_by_rhythm(&self, team: &str) -> Result<Option<(Coming, Rhythm)>, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        let standing = rows::standing(self.office.db.read(), &permit, self.today()).await?;
        Ok(standing.next(self.today()).filter(|_| !standing.planned))
    }

    async fn plan_by_rhythm(&self, team: &str, month: Month) -> Result<ReflectionId, Problem> {
        next::plan(self, team, month).await
    }

    async fn stand_aside(&self, team: &str, aside: bool) -> Result<(), Problem> {
        let work = self.enter::<KeepRhythm>(Thing::TeamNamed(team.into())).await?;
        rows::stand_aside(&work.tx, &work.permit, aside).await?;
        work.done().await
    }

    async fn renew_feed(&self, team: &str) -> Result<Done, Problem> {
        feed::renew(self, team).await
    }

    async fn end_feed(&self, team: &str) -> Result<(), Problem> {
        feed::end(self, team).await
    }

    async fn feed(&self, key: &str) -> Result<Feed, Problem> {
        feed::read(self, key).await
    }

    async fn vacations(&self, year: i32) -> Result<Vec<Vacation>, Problem> {
        vacations::of_year(self, year).await
    }

    async fn vacation(&self, id: VacationId) -> Result<Vacation, Problem> {
        vacations::one(self, id).await
    }

    async fn add_vacations(&self, vacations: Vec<NewVacation>) -> Result<(), Problem> {
        vacations::add(self, &vacations).await
    }

    async fn change_vacation(&self, id: VacationId, version: i32, vacation: NewVacation) -> Result<(), Problem> {
        vacations::change(self, id, version, &vacation).await
    }

    async fn remove_vacation(&self, id: VacationId, version: i32) -> Result<(), Problem> {
        vacations::remove(self, id, version).await
    }
}

/// What stands now, for who comes second; which day of the month stands on the page itself.
fn conflict(now: Option<Rhythm>) -> Problem {
    let Some(rhythm) = now else { return Problem::Conflict(Vec::new()) };
    let place = rhythm.place.map(|place| ("rhythm-place", place.into_string()));
    let hours = [
        ("rhythm-starts-at", rhythm.hours.starts_at.to_string()),
        ("rhythm-minutes", rhythm.hours.minutes.to_string()),
        ("rhythm-from", rhythm.from.to_string()),
    ];
    Problem::Conflict(hours.into_iter().chain(place).collect())
}
