//! The demonstration: a story of two neighbourhoods told through the same desks that people use; everybody in it is invented.

use domain::Problem;
use store::Db;

/// Tells the story in an empty database; does nothing when it was told before.
///
/// # Errors
/// [`Problem::NotNow`] when other people live in this database; what the database said.
pub async fn tell(db: &Db) -> Result<(), Problem> {
    if store::account::anybody(db.read(), false).await? {
        return Err(Problem::NotNow("demo-other-people"));
    }
    Ok(())
}
