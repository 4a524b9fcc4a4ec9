//! The demonstration: a story of two neighbourhoods told through the same desks that people use; everybody in it is invented.

mod by_code;
mod cast;
mod checks;
mod conversation;
mod days_off;
mod draft;
mod gather_round;
mod guests;
mod hears;
mod help_given;
mod lessons;
mod looking_back;
mod loops;
mod outward;
mod plots;
mod programme;
mod report;
mod returned;
mod returns;
mod routes;
mod rules;
mod sayings;
mod silence;
mod sitting;
mod team;
mod teller;
mod today;

use crate::clock::{Clock, MachineClock, SetClock, day};
use crate::setting::Setting;
use cast::Cast;
use chrono::{DateTime, Days, NaiveDate, Utc};
use days_off::working_day;
use domain::calendar::Quarter;
use domain::{LessonId, Problem};
use std::sync::Arc;
use store::Db;
use team::Team;
use teller::Teller;

/// Tells the story in an empty database; does nothing when it was told before.
///
/// # Errors
/// [`Problem::NotNow`] when other people live in this database, or when the story was cut off half-way; what the database said.
pub async fn tell(db: &Db) -> Result<(), Problem> {
    tell_at(db, MachineClock.now()).await
}

/// As [`tell`], as the story stands at an instant: told twice from the same instant it differs in nothing but its ids and tokens.
///
/// # Errors
/// As [`tell`].
pub async fn tell_at(db: &Db, now: DateTime<Utc>) -> Result<(), Problem> {
    if store::account::anybody(db.read(), false).await? {
        return Err(Problem::NotNow("demo-other-people"));
    }
    if store::account::anybody(db.read(), true).await? {
        let whole = store::account::demo_administrator(db.read()).await?;
        return if whole { Ok(()) } else { Err(Problem::NotNow("demo-half-told")) };
    }
    from(db, now).await
}

async fn from(db: &Db, now: DateTime<Utc>) -> Result<(), Problem> {
    let today = day(now);
    // On the first day of a quarter the story is still that of the quarter before it.
    let this = Quarter::of_day(today - Days::new(1));
    let quarters = [
        this.previous().previous().previous().previous(),
        this.previous().previous().previous(),
        this.previous().previous(),
        this.previous(),
    ];
    let begins = working_day(quarters[0].first_day() - Days::new(3));
    let clock = Arc::new(SetClock::at(domain::calendar::day_starts(begins)));
    let setting = Setting::story(db, clock.clone());
    days_off::fill(db, quarters[0].year()..=this.year() + 1).await?;
    days_off::vacations(db, this.year()..=this.year() + 1).await?;
    let cast = cast::gather(&setting).await?;
    let teller = Teller::new(db.clone(), clock, now).await?;
    let (mut teams, mut lesson, mut stands, mut reached) = (Vec::new(), None, None, teller.now());
    for (number, crew) in cast.crews.iter().enumerate() {
        teller.go_back(begins);
        let mut team = Team::new(&teller, crew, number).await?;
        let (released, waits) = year(&mut team, &cast, &quarters, this, today).await?;
        (lesson, stands, reached) = (lesson.or(released), stands.or(waits), reached.max(teller.now()));
        teams.push(team);
    }
    teller.go_back(working_day((this.first_day() + Days::new(9)).min(today - Days::new(1))).max(this.first_day()));
    report::tell(&teller, &cast, quarters[3], lesson.ok_or(Problem::Broken)?).await?;
    draft::tell(&teller, &cast, quarters[2]).await?;
    teller.go_on(reached);
    today::tell(&teller, &cast, &mut teams, stands, today).await?;
    cast::close(&setting, &cast).await
}

/// All meetings of a team, with what left it in between.
async fn year(
    team: &mut Team<'_>,
    cast: &Cast,
    quarters: &[Quarter; 4],
    this: Quarter,
    today: NaiveDate,
) -> Result<(Option<LessonId>, Option<loops::OnItsWay>), Problem> {
    let sittings = programme::sittings(team.number, quarters, this, today);
    let (mut lesson, mut stands) = (None, None);
    for (n, sitting) in sittings.iter().enumerate() {
        let last = n + 1 == sittings.len();
        sitting::tell(team, sitting, last.then_some(today)).await?;
        lessons::after(team, sitting.day).await?;
        stands = loops::after(team, cast, sitting.day, stands).await?;
        lesson = lesson.or(lessons::come_along(team, this.first_day()).await?);
    }
    Ok((lesson, stands))
}

/// A word of the script that does not parse is a fault of the script.
fn must<T, E>(parsed: Result<T, E>) -> Result<T, Problem> {
    parsed.map_err(|_| Problem::Broken)
}
