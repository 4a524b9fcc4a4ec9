//! The rules of the story that leave a team: one that the network knows, one that waits for its second reader; how they stood in the way lives in checks.

use super::must;
use super::team::Team;
use domain::release::SecondPerson;
use domain::rule_obstacle::{RuleDesk, released_words};
use domain::{Problem, RuleObstacleId};

/// How a team named it, and how the network reads it.
type Words = (&'static str, &'static str);

const KNOWN: Words = (
    "Zonder beschikking mag de specialist niet meedenken.",
    "Een specialist mag pas meedenken als er een beschikking is",
);
const WAITING: Words = (
    "Zonder volledig schooldossier begint het onderzoek naar dyslexie niet.",
    "Een onderzoek naar dyslexie begint pas als het schooldossier volledig is",
);

/// Whatever rules a team met go out, or as far as its second reader.
pub async fn tell(teams: &[Team<'_>]) -> Result<(), Problem> {
    let (mut released, mut waits) = (false, false);
    for team in teams {
        if let Some(id) = named(team, KNOWN.0).await?.filter(|_| !released) {
            prepare(team, id, KNOWN.1).await?;
            released = confirm(team, id).await?;
        }
    }
    // In another team where it can be: who looks at the first finds a rule that is still its own.
    for team in teams.iter().rev() {
        if let Some(id) = named(team, WAITING.0).await?.filter(|_| !waits) {
            prepare(team, id, WAITING.1).await?;
            waits = true;
        }
    }
    if released && waits { Ok(()) } else { Err(Problem::Broken) }
}

async fn named(team: &Team<'_>, words: &str) -> Result<Option<RuleObstacleId>, Problem> {
    let rows = team.seat(0).rules(team.crew.slug).await?.rows;
    Ok(rows.into_iter().find(|row| row.text == words).map(|row| row.id))
}

async fn prepare(team: &Team<'_>, id: RuleObstacleId, words: &str) -> Result<(), Problem> {
    let author = team.seat(0);
    author.write_rule(id, must(released_words(words))?, 0).await?;
    author.prepare_rule(id, 1).await
}

/// A colleague who stood in none of the circles confirms; whether there is one.
async fn confirm(team: &Team<'_>, id: RuleObstacleId) -> Result<bool, Problem> {
    for colleague in &team.seats {
        let check = colleague.rule_check(id).await?;
        if check.second == SecondPerson::You {
            colleague.confirm_rule(id, check.made.version, false).await?;
            return Ok(true);
        }
    }
    Ok(false)
}
