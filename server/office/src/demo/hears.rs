//! What families of the story hear back after a meeting: what the team did with their answer.

use super::plots::Plot;
use super::team::Team;
use domain::classification::Concerned;
use domain::feedback::{FeedbackDesk, Said};
use domain::{CaseId, Problem};

const DONE: [&str; 3] = [
    "We lazen dat het verhaal steeds opnieuw verteld moest worden. Er is nu één vaste persoon die belt.",
    "We spraken af wie terugbelt, en dat dit dezelfde week gebeurt.",
    "We hoorden dat niet duidelijk was wie je kon bellen. Dat staat nu op één blad, met een naam en een nummer voor het gezin.",
];

/// Tells it to whoever answered first in a case that a meeting closed.
pub async fn tell(team: &Team<'_>, case: CaseId, plot: &Plot, n: usize) -> Result<(), Problem> {
    if n % 3 == 2 {
        return Ok(());
    }
    let who = if plot.young_speaks() { Concerned::Young } else { Concerned::Parent1 };
    team.seat(n).tell_done(case, who, Said::parse(DONE[n % DONE.len()], false)?, 0).await
}
