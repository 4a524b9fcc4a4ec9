//! What a team of the story writes in silence before it talks: one round under names, with a note of paper and a thought that came late; then it weighs.

use super::must;
use super::team::Team;
use domain::weighing::{Way, WeighingDesk};
use domain::writing::{Method, WritingDesk, pile};
use domain::{CaseId, Line, Problem, ReflectionId, RoundId};

const ASKED: &str = "Wat zag jij dat anderen misschien niet zagen?";
const WRITTEN: [&str; 3] = [
    "Op vrijdag belt niemand meer terug\nDe school hoorde het als laatste",
    "Iedereen wachtte op elkaar",
    "Er is al drie keer hetzelfde gevraagd",
];
const PAPER: &str = "Wat hielp: samen aan tafel met het gezin";
const LATE: &str = "De huisarts wist van niets";
/// What each of five people chooses, by how it begins; what the GP missed is chosen by nobody.
const CHOSEN: [[&str; 3]; 5] = [
    ["Op vrijdag", "De school", "Iedereen"],
    ["Op vrijdag", "De school", "Iedereen"],
    ["Op vrijdag", "De school", "Iedereen"],
    ["Op vrijdag", "De school", "Er is al"],
    ["Op vrijdag", "Er is al", "Wat hielp"],
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
    leads.add_paper(reflection, round, &pile(PAPER, 60)?).await?;
    leads.show_silence(reflection, round).await?;
    team.seat(team.sat + 1).add_late(reflection, round, &pile(LATE, 10)?).await?;
    weigh(team, reflection, round).await
}

/// Five people weigh, and what nobody chose is parked.
async fn weigh(team: &Team<'_>, reflection: ReflectionId, round: RoundId) -> Result<(), Problem> {
    let leads = team.seat(team.sat);
    leads.begin_weighing(reflection, round, Way::Three).await?;
    let weighing = leads.weighing(reflection).await?;
    let weighing = weighing.running().ok_or(Problem::Broken)?;
    for (n, chosen) in CHOSEN.iter().enumerate() {
        let mine = weighing.topics.iter().filter(|topic| chosen.iter().any(|start| topic.text.starts_with(start)));
        let mine: Vec<_> = mine.map(|topic| topic.id).collect();
        team.seat(team.sat + n).weigh(reflection, weighing.id, &mine, &[], false).await?;
    }
    leads.close_weighing(reflection, weighing.id).await
}
