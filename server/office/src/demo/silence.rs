//! What a team of the story writes in silence before it talks: one round under names, with a note of paper and a thought that came late.

use super::must;
use super::team::Team;
use domain::writing::{Method, WritingDesk, pile};
use domain::{CaseId, Line, Problem, ReflectionId};

const ASKED: &str = "Wat zag jij dat anderen misschien niet zagen?";
const WRITTEN: [&str; 3] = [
    "Op vrijdag belt niemand meer terug\nDe school hoorde het als laatste",
    "Iedereen wachtte op elkaar",
    "Er is al drie keer hetzelfde gevraagd",
];

/// Tells the round, in an open meeting.
pub async fn tell(team: &Team<'_>, reflection: ReflectionId, case: CaseId) -> Result<(), Problem> {
    let leads = team.seat(team.sat);
    let own = must(Line::parse("Wie hoorde het als laatste, en waarom?"))?;
    leads.add_prompt(team.crew.slug, Method::Looking, own).await?;
    leads.begin_silence(reflection, case, must(Line::parse(ASKED))?).await?;
    let round = leads.writing(reflection).await?.current().map(|round| round.id).ok_or(Problem::Broken)?;
    for (n, written) in WRITTEN.iter().enumerate() {
        team.seat(team.sat + n).write_thoughts(reflection, round, &pile(written, 10)?).await?;
    }
    leads.add_paper(reflection, round, &pile("Wat hielp: samen aan tafel met het gezin", 60)?).await?;
    leads.show_silence(reflection, round).await?;
    team.seat(team.sat + 1).write_thoughts(reflection, round, &pile("De huisarts wist van niets", 10)?).await?;
    Ok(())
}
