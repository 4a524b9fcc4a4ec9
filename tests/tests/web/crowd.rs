//! S-3: a crowd at once, with open streams, some of whom walk away in the middle: nobody is answered or told anything of somebody else's.

mod meetings;
mod people;

use crate::planted::{Planted, Somebody, log, words_in};
use meetings::{Overheard, listens};
use people::{Neighbour, TEAM, Town};
use tests::{Answer, Visitor};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How many people there are; two hundred under the benchmark.
fn crowd() -> usize {
    std::env::var("S_3_PEOPLE").ok().and_then(|people| people.parse().ok()).unwrap_or(24)
}

/// How often each of them asks.
const TIMES: usize = 9;

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
    let mut visitor = town.signed_in(which).await;
    for turn in 0..TIMES {
        let other = &town.neighbours[(which * 7 + turn * 13 + 1) % town.neighbours.len()];
        let (path, sends) = way(turn, neighbour, other);
        // One in five walks away in the middle of it.
        let leaves = (which + turn).is_multiple_of(5).then_some(1 + (which * 31 + turn * 17) % 24);
        let told = match leaves {
            None => Some(asks(&mut visitor, &path, sends).await),
            Some(patience) => {
                let mut other_tab = town.planted.house.stranger().with_cookie(visitor.cookie().map(str::to_owned));
                tokio::select! {
                    biased;
                    answer = asks(&mut other_tab, &path, sends) => Some(answer),
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

/// A form by its name, with the field that is typed in it.
type Sends<'a> = Option<(&'static str, &'static str, &'a str)>;

/// Where somebody goes at a turn, and what they send there: to their own and to somebody else's.
fn way<'a>(turn: usize, me: &'a Neighbour, other: &Neighbour) -> (String, Sends<'a>) {
    let case = &me.case["/casus/".len()..];
    match turn % 9 {
        0 => (me.case.clone(), None),
        1 => (other.case.clone(), None),
        2 => (format!("/team/{}", me.team), None),
        3 => (format!("{}/samenwerking", me.case), Some(("samenwerking", "words", &me.said))),
        4 => (format!("{}/schrijven", me.meeting), Some(("gedachten", "thoughts", &me.thought))),
        5 => (format!("{}/casus/{case}", me.meeting), Some(("inzicht", "insight", &me.noted))),
        6 => (other.meeting.clone(), None),
        7 => (format!("{}/stroom", other.meeting), None),
        _ => ("/mijn-werk".to_owned(), None),
    }
}

async fn asks(visitor: &mut Visitor<'static>, path: &str, sends: Sends<'_>) -> Answer {
    if path.ends_with("/stroom") {
        // Of a stream that opens only its headers are looked at here: what it tells is heard elsewhere.
        let stream = visitor.listen(path, None).await;
        return match stream.status {
            200 => Answer { status: 200, headers: stream.headers, body: String::new() },
            _ => stream.whole().await,
        };
    }
    match sends {
        None => visitor.get(path).await,
        // One's own mark is asked by one of the forms alone.
        Some((form, field, typed)) => visitor.fills(path, form, &[("communication", "6"), (field, typed)]).await,
    }
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
    let ((ends, last), mut listening) = (watch::channel(None), JoinSet::new());
    let mut going = JoinSet::new();
    for which in 0..town.neighbours.len() {
        listening.spawn(listens(town, which, last.clone()));
        going.spawn(goes_about(town, which));
    }
    let (mut all, mut left) = (Vec::new(), 0);
    while let Some(done) = going.join_next().await {
        let (heard, walked) = done.expect("somebody's way");
        all.extend(heard);
        left += walked;
    }
    ends.send(Some(town.end().await)).expect("somebody listens");
    let overheard = listening.join_all().await;
    let mut found = foreign(&town.planted, &all).await;
    found.extend(meetings::foreign(town, &overheard).await);
    let events: usize = overheard.iter().map(Overheard::events).sum();
    let (lines, count) = log.look();
    found.extend(lines.into_iter().map(|line| format!("logged: {line}")));
    let words: usize = all.iter().map(|heard| heard.words.len()).sum();
    let verdict = if found.is_empty() { "met" } else { "missed" };
    println!(
        "S-3 {} foreign things for {} people at once, {} answers with {words} words, {events} events heard, {left} left in the middle, \
         {count} lines logged goal 0 {verdict}",
        found.len(),
        town.neighbours.len(),
        all.len()
    );
    assert!(found.is_empty(), "{}", found[..found.len().min(30)].join("\n"));
    assert!(words > town.neighbours.len() * TIMES && left > town.neighbours.len(), "{words} words, {left} left");
    assert!(events > town.neighbours.len() * TEAM, "{events} events");
}

/// The control: an answer or an event that goes to the wrong person is seen.
#[tokio::test(flavor = "multi_thread")]
async fn s_3_what_goes_to_the_wrong_person_would_be_seen() {
    let town: &'static Town = Box::leak(Box::new(Town::with(16).await));
    let [one, other] = [&town.neighbours[0], &town.neighbours[15]];
    let mut visitor = town.signed_in(0).await;
    let page = visitor.get(&one.case).await;
    assert!(foreign(&town.planted, &[heard(one, "own", &page)]).await.is_empty());
    let wrong = foreign(&town.planted, &[heard(other, "wrong", &page)]).await;
    assert!(wrong.len() > 2 && wrong[0].contains("taken for somebody else"), "{wrong:?}");
    // What they wrote in silence is theirs alone, also beside somebody of their own team.
    let own = visitor.get(&format!("{}/schrijven", one.meeting)).await;
    let [mine, beside] = [one, &town.neighbours[1]].map(|who| [heard(who, "silence", &own)]);
    assert!(foreign(&town.planted, &mine).await.is_empty());
    assert!(foreign(&town.planted, &beside).await.iter().any(|said| said.contains("thoughts.text")));
    let (ends, last) = watch::channel(None);
    ends.send(Some(town.end().await)).expect("somebody listens");
    let overheard = listens(town, 0, last).await;
    assert!(meetings::foreign(town, std::slice::from_ref(&overheard)).await.is_empty());
    let wrong = meetings::foreign(town, &[overheard.by(15)]).await;
    assert!(wrong.iter().any(|said| said.contains("other events")), "{wrong:?}");
}
