//! Word to the GP in the story, who referred every young person: at the beginning and at the end, but for what is still due now.

use super::team::Team;
use domain::care_return::{CareReturnDesk, Moment, NewReturn, Outcome};
use domain::profession::Profession;
use domain::{CaseId, Problem};

/// The GP of this case got word.
pub async fn tell(team: &Team<'_>, case: CaseId, n: usize, moment: Moment) -> Result<(), Problem> {
    let new = NewReturn { profession: Profession::GP, moment, outcome: Outcome::Given, on: team.teller.today() };
    team.seat(n).record_return(case, new).await
}
