//! Use case: leave to have a text looked at for traces of persons; the text does not come here, so that nothing of it can stay.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::CheckText;
use domain::trace::TraceDesk;
use store::Thing;

#[async_trait]
impl TraceDesk for Seat {
    async fn look_for_traces(&self) -> Result<(), Problem> {
        // A guest has leave for one thing, their own code, and types there.
        let thing = self.own_code().map_or(Thing::Commons, |code| Thing::Access(code.access));
        self.look::<CheckText>(thing).await?;
        if self.office.limits.may_look(self.hash.as_deref().unwrap_or_default()) { Ok(()) } else { Err(Problem::Busy) }
    }
}
