//! S-3: a crowd at once, some of whom walk away in the middle: nobody is answered with anything of somebody else's.

mod people;

use crate::planted::{Planted, Somebody, log, words_in};
use people::{Neighbour, Town};
use tests::{Answer, Visitor};

/// How many people there are; two hundred under the benchmark.
fn crowd() -> usize {
    std::env::var("S_3_PEOPLE").ok().and_then(|people| people.parse().ok()).unwrap_or(24)
}

/// How often each of them asks.
const TIMES: usize = 10;

/// One answer to one of the crowd, for what matters here.
struct Heard {
    who: Somebody,
    asked: String,
    words: Vec<usize>,
    /// Whether it names somebody else as the one who is signed in.
    mixed: bool,
}

fn heard(neighbour: &Neighbour, asked: &str, answer: &Answer) -> Heard {
    let headers: String = answer.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    let name = answer.text(".wl-who__name");
    Heard {
        who: neighbour.who(),
        asked: asked.to_owned(),
        words: words_in(&format!("{headers}{}", answer.body)),
        mixed: !name.is_empty() && name != neighbour.name,
    }
}

/// What one of the crowd does: their own pages and forms, and those of others.
async fn goes_about(town: &'static Town, which: usize) -> (Vec<Heard>, usize) {
    let neighbour = &town.neighbours[which];
    let (mut all, mut left) = (Vec::new(), 0);
    let mut visitor = town.planted.house.stranger();
    visitor.send("/aanmelden", "demo", &[("person", &neighbour.id)]).await;
    for turn in 0..TIMES {
        let other = &town.neighbours[(which * 7 + turn * 13 + 1) % town.neighbours.len()];
        let path = match turn % 5 {
            0 => neighbour.case.clone(),
            1 => other.case.clone(),
            2 => format!("/team/{}", neighbour.team),
            3 => format!("{}/samenwerking", neighbour.case),
            _ => "/mijn-werk".to_owned(),
        };
        // One in five walks away in the middle of it.
        let leaves = (which + turn).is_multiple_of(5).then_some(1 + (which * 31 + turn * 17) % 24);
        let told = match leaves {
            None => Some(asks(&mut visitor, neighbour, &path, turn % 5 == 3).await),
            Some(patience) => {
                let mut other_tab = town.planted.house.stranger().with_cookie(visitor.cookie().map(str::to_owned));
                tokio::select! {
                    biased;
                    answer = asks(&mut other_tab, neighbour, &path, turn % 5 == 3) => Some(answer),
                    () = waits(patience) => None,
                }
            }
        };
        match told {
            Some(answer) => all.push(heard(neighbour, &path, &answer)),
            None => left += 1,
        }
    }
    let answer = visitor.get(&neighbour.case).await;
    assert_eq!(answer.status, 200, "{} still reads their own case", neighbour.name);
    all.push(heard(neighbour, "afterwards", &answer));
    (all, left)
}

async fn asks(visitor: &mut Visitor<'static>, neighbour: &Neighbour, path: &str, sends: bool) -> Answer {
    let page = visitor.get(path).await;
    if !sends {
        return page;
    }
    let fields = tests::filled(&page, "samenwerking", &[("communication", "6"), ("words", &neighbour.said)]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(path, "samenwerking", &fields).await
}

/// So many turns of whoever else is running.
async fn waits(turns: usize) {
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
}

/// What somebody heard that is not theirs to hear.
async fn foreign(planted: &Planted, all: &[Heard]) -> Vec<String> {
    let mut found = Vec::new();
    for heard in all {
        if heard.mixed {
            found.push(format!("{:?} is taken for somebody else at {}", heard.who, heard.asked));
        }
        for at in &heard.words {
            if !planted.may_read(&heard.who, *at).await {
                found.push(format!("{:?} reads {} at {}", heard.who, planted.spot(*at).column, heard.asked));
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn s_3_nobody_in_a_crowd_is_answered_with_anything_of_somebody_elses() {
    let log = log();
    let town: &'static Town = Box::leak(Box::new(Town::with(crowd()).await));
    log.look();
    let mut going = tokio::task::JoinSet::new();
    for which in 0..town.neighbours.len() {
        going.spawn(goes_about(town, which));
    }
    let (mut all, mut left) = (Vec::new(), 0);
    while let Some(done) = going.join_next().await {
        let (heard, walked) = done.expect("somebody's way");
        all.extend(heard);
        left += walked;
    }
    let mut found = foreign(&town.planted, &all).await;
    let (lines, count) = log.look();
    found.extend(lines.into_iter().map(|line| format!("logged: {line}")));
    let words: usize = all.iter().map(|heard| heard.words.len()).sum();
    let verdict = if found.is_empty() { "met" } else { "missed" };
    println!(
        "S-3 {} foreign words for {} people at once, {} answers with {words} words, {left} left in the middle, {count} lines logged goal 0 {verdict}",
        found.len(),
        town.neighbours.len(),
        all.len()
    );
    assert!(found.is_empty(), "{}", found[..found.len().min(30)].join("\n"));
    assert!(words > town.neighbours.len() * TIMES && left > town.neighbours.len(), "{words} words, {left} left");
}

/// The control: an answer that goes to the wrong person is seen.
#[tokio::test(flavor = "multi_thread")]
async fn s_3_an_answer_to_the_wrong_person_would_be_seen() {
    let town = Town::with(16).await;
    let [one, other] = [&town.neighbours[0], &town.neighbours[15]];
    let mut visitor = town.planted.house.stranger();
    visitor.send("/aanmelden", "demo", &[("person", &one.id)]).await;
    let page = visitor.get(&one.case).await;
    assert!(foreign(&town.planted, &[heard(one, "own", &page)]).await.is_empty());
    let wrong = foreign(&town.planted, &[heard(other, "wrong", &page)]).await;
    assert!(wrong.len() > 2 && wrong[0].contains("taken for somebody else"), "{wrong:?}");
}
