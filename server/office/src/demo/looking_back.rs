//! How those who were at a meeting of the story look back on it.

use super::must;
use super::team::Team;
use domain::look_back::{Answer, Cause, Energy, HandCount, LookBackDesk, Pick, Worth};
use domain::{Line, Problem, ReflectionId};

/// Own words of what gave or cost energy, now and then.
const WORDS: [(&str, &str); 4] = [
    ("De huisarts was er zelf bij", "Te weinig tijd voor de tweede casus"),
    ("Iemand bedankte de school, hardop", "Wachten op een beschikking"),
    ("We lachten ook", "Drie overleggen in een week"),
    ("Eindelijk duidelijk wie er belt", "Steeds opnieuw hetzelfde formulier"),
];

/// Everybody who was there answers for themselves, but for one who forgets; once, a team puts its phones away.
pub async fn tell(team: &Team<'_>, reflection: ReflectionId) -> Result<(), Problem> {
    let (members, sat) = (team.crew.members.len(), team.sat);
    if (team.number, sat) == (1, 1) {
        return by_hands(team, reflection).await;
    }
    let missed = (sat + 3) % members;
    let there = (0..members).filter(|n| *n != missed).skip(usize::from(sat % 2 == 1));
    for n in there {
        let mood = (n + sat + team.number) % 5;
        let answer = Answer {
            worth: [Worth::Yes, Worth::Yes, Worth::Half, Worth::Yes, Worth::No][mood],
            energy: [Energy::Gave, Energy::Gave, Energy::Even, Energy::Gave, Energy::Cost][mood],
            gave: Cause { pick: team.agreements.get(n % 3).copied().map(Pick::Agreement), words: None },
            cost: Cause::default(),
        };
        let (gave, cost) = WORDS[(n + sat) % WORDS.len()];
        let answer = match n % 3 {
            0 => Answer { gave: Cause { words: Some(must(Line::parse(gave))?), ..answer.gave }, ..answer },
            1 => Answer { cost: Cause { pick: None, words: Some(must(Line::parse(cost))?) }, ..answer },
            _ => answer,
        };
        team.seat(n).answer_look_back(reflection, answer, "").await?;
    }
    Ok(())
}

/// One of them counts the hands: of all who were there two think otherwise than the rest.
async fn by_hands(team: &Team<'_>, reflection: ReflectionId) -> Result<(), Problem> {
    let most = team.crew.members.len().saturating_sub(3).to_string();
    let hands = [most.as_str(), "1", "1"];
    let gave = (team.agreements.first().copied().map(Pick::Agreement), WORDS[0].0);
    let cost = format!("{}\n{}", WORDS[1].1, WORDS[2].1);
    let count = HandCount::parse(hands, hands, gave, (None, cost.as_str()))?;
    team.seat(team.sat).look_back_by_hands(reflection, &count, 0).await
}
