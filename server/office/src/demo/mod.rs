//! The demonstration: a story of two neighbourhoods told through the same desks that people use; everybody in it is invented.

mod cast;
mod checks;
mod days_off;
mod gather_round;
mod outward;
mod quarter;
mod report;
mod sayings;
mod script;
mod teller;
mod today;

use crate::clock::{Clock, MachineClock, SetClock, day};
use crate::setting::Setting;
use cast::Cast;
use chrono::{DateTime, Days, Utc};
use domain::calendar::Quarter;
use domain::{AgreementId, LessonId, Problem};
use outward::LESSONS;
use script::NOW;
use std::sync::Arc;
use store::Db;
use teller::Teller;

/// Cases per quarter, oldest first, of the three teams: the last quarter has enough to show figures, the others mostly hide.
const SIZES: [[usize; 3]; 4] = [[4, 3, 2], [4, 4, 3], [5, 4, 3], [9, 8, 4]];

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
    let this = Quarter::of(now);
    let quarters = [
        this.previous().previous().previous().previous(),
        this.previous().previous().previous(),
        this.previous().previous(),
        this.previous(),
    ];
    let clock = Arc::new(SetClock::at(domain::calendar::day_starts(quarters[0].first_day() - Days::new(3))));
    let setting = Setting::story(db, clock.clone());
    days_off::fill(db, quarters[0].year()..=this.year() + 1).await?;
    let cast = cast::gather(&setting).await?;
    let teller = Teller::new(db.clone(), clock.clone());
    let mut agreements = Vec::new();
    for crew in &cast.crews {
        agreements.push(checks::agree(&teller, crew).await?);
    }
    let lessons = past(&teller, &cast, &agreements, &quarters, clock.as_ref()).await?;
    let yesterday = now - chrono::Duration::days(1);
    let report_day = (this.first_day() + Days::new(9)).min(day(yesterday));
    report::tell(&teller, &cast, quarters[3], lessons[1], report_day).await?;
    present(&teller, &cast, &agreements, now).await?;
    cast::close(&setting, &cast).await
}

/// The four quarters behind us. Teams take turns within a quarter's days, so the clock starts each of them anew.
async fn past(
    teller: &Teller,
    cast: &Cast,
    agreements: &[Vec<AgreementId>],
    quarters: &[Quarter; 4],
    clock: &SetClock,
) -> Result<Vec<LessonId>, Problem> {
    let mut lessons = Vec::new();
    for (q, quarter) in quarters.iter().enumerate() {
        for (c, crew) in cast.crews.iter().enumerate() {
            clock.set(domain::calendar::day_starts(quarter.first_day()));
            let told =
                quarter::tell(teller, crew, &agreements[c], quarter.first_day(), q * 4 + c * 5, SIZES[q][c]).await?;
            // One lesson a quarter from the first team, and in the last quarter one from each of the others.
            if (c == 0 && q > 0 && lessons.len() < 2) || (c > 0 && q == 3) {
                let n = lessons.len();
                lessons.push(outward::lesson(teller, crew, &told, n.min(told.insights.len() - 1), &LESSONS[n]).await?);
            }
        }
    }
    Ok(lessons)
}

/// What is going on now: two loops, cases on the lists, reflections planned.
async fn present(
    teller: &Teller,
    cast: &Cast,
    agreements: &[Vec<AgreementId>],
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let today = day(now);
    let ago = |days: u64| today - Days::new(days);
    teller.go(ago(40));
    let case = today::case(teller, cast, 0, &agreements[0], 2).await?;
    let words = "Zonder beschikking mag de specialist niet meedenken. Dat kost elk gezin weken.";
    let signal = today::signal(teller, &cast.crews[0], case, words).await?;
    let sent = ["less-bureaucracy", "Mag de specialist een uur meedenken zonder beschikking?", words];
    let answered = outward::send_up(teller, &cast.crews[0], signal, 1, sent).await?;
    teller.go(ago(24));
    let case = today::case(teller, cast, 2, &agreements[2], 3).await?;
    let words = "Jongeren raken hun vaste hulp kwijt op de dag dat zij achttien worden.";
    let signal = today::signal(teller, &cast.crews[2], case, words).await?;
    let sent = ["past-eighteen", "Kan de hulp een half jaar doorlopen na de achttiende verjaardag?", words];
    outward::send_up(teller, &cast.crews[2], signal, 1, sent).await?;
    teller.go(ago(10));
    let words =
        "We proberen het uit in de Terpenbuurt, met een potje van twintig uur. Na drie maanden kijken we samen terug.";
    outward::answer(teller, cast, answered, words).await?;
    teller.go(ago(3));
    for (c, crew) in cast.crews.iter().enumerate() {
        today::tell(teller, crew, &agreements[c], &NOW[c]).await?;
    }
    Ok(())
}

/// A word of the script that does not parse is a fault of the script.
fn must<T, E>(parsed: Result<T, E>) -> Result<T, Problem> {
    parsed.map_err(|_| Problem::Broken)
}
