//! The meetings of a town: each team has one in which everybody writes, promises and types; and what is overheard of it through open streams.

use super::people::{MEMBER, TEAM, Town, does};
use crate::planted::words_in;
use domain::policy::Who;
use domain::reflection::EventKind;
use domain::{PersonId, TeamId};
use office::clock::day;
use std::collections::BTreeMap;
use store::Thing;
use tests::Stream;
use tokio::sync::watch;

const OWN: &[Who] = &[Who::Own];
/// The numbers of no two meetings are the same: so far they lie apart.
const APART: usize = 10_000;
/// After so many events a listener of the fifth who walk away comes back.
const LEAVES: usize = 7;

/// The number of a team's last event, by the address of its meeting, once it is known.
pub type Last = watch::Receiver<Option<BTreeMap<String, i32>>>;

impl Town {
    /// The team whose first member this is holds a meeting about its cases: somebody promises something, and everybody writes
    /// in silence, notes an insight and types what is not sent.
    pub async fn meets(&mut self, first: usize, team: TeamId) {
        let (slug, people) = (self.neighbours[first].team.clone(), first..self.neighbours.len());
        let today = day(self.planted.house.office.now()).to_string();
        let cases: Vec<_> = self.neighbours[people.clone()].iter().map(|one| one.case[7..].to_owned()).collect();
        let mut lead = self.signed_in(first).await;
        let mut plan = vec![("planned_on", today.clone())];
        plan.extend(cases.iter().map(|case| ("cases", case.clone())));
        let to = does(&mut lead, &format!("/team/{slug}/sessie/nieuw"), "plan", &plan).await;
        let id = to.split(['/', '?', '#']).find(|part| part.len() == 36).expect("a meeting").to_owned();
        let meeting = format!("/sessie/{id}");
        let apart = (first + 1) * APART;
        self.planted.house.run(&format!("update reflections set last_event = {apart} {}", of(&slug))).await;
        does(&mut lead, &meeting, "beginnen", &[]).await;
        let there: Vec<_> = self.neighbours[people.clone()].iter().map(|one| ("people", one.id.clone())).collect();
        does(&mut lead, &format!("{meeting}?aanwezig=1"), "aanwezig", &there).await;
        let promise = self.planted.word(self.planted.next());
        let owner = self.neighbours[first].id.clone();
        let action = [("text", promise), ("owner", owner), ("due_on", today)];
        does(&mut lead, &meeting, "actie", &action).await;
        let asked = [("case", cases[0].clone()), ("prompt", "others-missed".to_owned())];
        does(&mut lead, &format!("{meeting}/schrijven"), "beginnen", &asked).await;
        self.planted.add("actions.text", Thing::Team(team), MEMBER);
        for which in people {
            self.writes(which, team, &meeting).await;
        }
    }

    async fn writes(&mut self, which: usize, team: TeamId, meeting: &str) {
        let (first, id) = (self.planted.next(), self.neighbours[which].id.clone());
        let word = |more: usize| self.planted.word(first + more);
        let about = format!("{meeting}/casus/{}", &self.neighbours[which].case[7..]);
        let mut visitor = self.signed_in(which).await;
        does(&mut visitor, &format!("{meeting}/schrijven"), "gedachten", &[("thoughts", word(0))]).await;
        does(&mut visitor, &about, "inzicht", &[("insight", word(1))]).await;
        let (kept, typed) = (format!("{meeting}/concept"), word(2));
        let typed =
            [("wie", id.as_str()), ("pagina", &about), ("vorm", "inzicht"), ("blad", "0.aa"), ("veld-insight", &typed)];
        assert_eq!(visitor.send(&kept, "concept", &typed).await.status, 200);
        let (thought, noted) = (word(0), word(1));
        let own = Thing::Account(PersonId(id.parse().expect("an id")));
        self.planted.add("thoughts.text", own.clone(), OWN);
        self.planted.add("insights.text", Thing::Team(team), MEMBER);
        self.planted.add("drafts.fields", own, OWN);
        let me = &mut self.neighbours[which];
        (me.meeting, me.thought, me.noted) = (meeting.to_owned(), thought, noted);
    }

    /// The first of every team does one more thing; the number of what that brought about.
    pub async fn end(&self) -> BTreeMap<String, i32> {
        let mut all = BTreeMap::new();
        for (which, one) in self.neighbours.iter().enumerate() {
            if all.contains_key(&one.meeting) {
                continue;
            }
            let mut lead = self.signed_in(which).await;
            let there = [("people", one.id.clone())];
            does(&mut lead, &format!("{}?aanwezig=1", one.meeting), "aanwezig", &there).await;
            let last = format!("select last_event from reflections {}", of(&one.team));
            all.insert(one.meeting.clone(), self.planted.house.one(&last).await.parse().expect("a number"));
        }
        all
    }

    /// The events of a meeting as the database holds them, in the numbers that are its own.
    async fn events(&self, team: &str) -> Vec<String> {
        let sql = "select e.sequence || ' ' || e.kind from reflection_events e join reflections r on r.id = e.reflection_id \
                   join teams t on t.id = r.team_id";
        let whose = format!("where t.slug = '{team}' and e.sequence > {APART} order by e.sequence");
        self.planted.house.column(&format!("{sql} {whose}")).await
    }
}

/// A team of the town has one meeting.
fn of(team: &str) -> String {
    format!("where team_id = (select id from teams where slug = '{team}')")
}

/// What one of the crowd heard through their streams.
pub struct Overheard {
    pub which: usize,
    /// Everything that came, headers too.
    raw: String,
    events: Vec<String>,
}

/// Listens at one's own meeting until its last event; one in five leaves now and then and comes back.
pub async fn listens(town: &'static Town, which: usize, mut last: Last) -> Overheard {
    let (me, visitor) = (&town.neighbours[which], town.signed_in(which).await);
    let (mut heard, mut raw) = (Vec::new(), String::new());
    let mut number = i32::try_from((which / TEAM * TEAM + 1) * APART).expect("a number");
    let at = format!("{}/stroom", me.meeting);
    let mut stream = visitor.listen(&at, Some(&number.to_string())).await;
    assert_eq!(stream.status, 200, "{} hears their own meeting", me.name);
    loop {
        if last.borrow().as_ref().is_some_and(|last| last[&me.meeting] == number) {
            break;
        }
        let event = tokio::select! {
            event = stream.next() => event.expect("the stream goes on"),
            Ok(()) = last.changed() => continue,
        };
        number = event.id.unwrap_or(number);
        heard.push(format!("{number} {}", event.kind));
        if which.is_multiple_of(5) && heard.len().is_multiple_of(LEAVES) {
            raw.push_str(&all_of(&stream));
            stream = visitor.listen(&at, Some(&number.to_string())).await;
        }
    }
    raw.push_str(&all_of(&stream));
    Overheard { which, raw, events: heard }
}

fn all_of(stream: &Stream) -> String {
    let headers: String = stream.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    assert!(words_in(&headers).is_empty(), "{headers}");
    stream.raw.clone()
}

/// What of it is not theirs to hear: anybody's words, another meeting's events, or what an event never holds.
pub async fn foreign(town: &Town, all: &[Overheard]) -> Vec<String> {
    let mut found = Vec::new();
    for one in all {
        let me = &town.neighbours[one.which];
        let words = words_in(&one.raw).into_iter();
        found.extend(words.map(|at| format!("{} hears {}", me.name, town.planted.spot(at).column)));
        if one.events != town.events(&me.team).await {
            found.push(format!("{} hears other events than those of their meeting", me.name));
        }
        let strange = one.raw.lines().filter(|line| !line.is_empty()).find(|line| !is_ours(line));
        found.extend(strange.map(|line| format!("{} hears {line:?}", me.name)));
    }
    found
}

/// A number, a kind, or a sign that the line holds.
fn is_ours(line: &str) -> bool {
    let Some((name, said)) = line.split_once(':') else { return false };
    let said = said.trim_start();
    let number = said.bytes().all(|sign| sign.is_ascii_digit());
    match name {
        "" => said.is_empty(),
        "id" | "retry" => number,
        "event" | "data" => said == "aanwezig" || EventKind::parse(said).is_some(),
        _ => false,
    }
}

impl Overheard {
    /// How many events that were.
    pub fn events(&self) -> usize {
        self.events.len()
    }

    /// As if somebody else had heard it.
    pub fn by(self, which: usize) -> Self {
        Overheard { which, ..self }
    }
}
