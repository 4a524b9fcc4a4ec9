//! The demonstration: a story of two neighbourhoods told through the same desks that people use; everybody in it is invented.

mod cast;
mod script;

use crate::clock::{Clock, MachineClock, SetClock};
use crate::setting::Setting;
use domain::Problem;
use std::sync::Arc;
use store::Db;

/// Tells the story in an empty database; does nothing when it was told before.
///
/// # Errors
/// [`Problem::NotNow`] when other people live in this database, or when the story was cut off half-way; what the database said.
pub async fn tell(db: &Db) -> Result<(), Problem> {
    if store::account::anybody(db.read(), false).await? {
        return Err(Problem::NotNow("demo-other-people"));
    }
    if store::account::anybody(db.read(), true).await? {
        let whole = store::account::demo_administrator(db.read()).await?;
        return if whole { Ok(()) } else { Err(Problem::NotNow("demo-half-told")) };
    }
    let clock = Arc::new(SetClock::at(MachineClock.now()));
    let setting = Setting::story(db, clock.clone());
    let cast = cast::gather(&setting).await?;
    cast::close(&setting, &cast).await
}
