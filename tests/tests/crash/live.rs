//! R-1 during a reflection: eight people hold a meeting and the server is killed all the time; what was acknowledged is there, what was told had happened, nothing is half there.

mod deeds;
mod ears;
mod found;
mod ledger;

use crate::client::{get, send};
use crate::process::{Server, folder};
use deeds::Person;
use ears::Ear;
use found::Found;
use ledger::Ledger;
use office::clock::{Clock, MachineClock, day};
use sea_orm::ConnectionTrait;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::Db;

/// How often; a release asks for more with `KILLS=3000`.
const KILLS: u64 = 200;

/// Five people of team Molenpad, and three of another team who join it.
const PEOPLE: [&str; 8] = [
    "Anouk Terwolde",
    "Bram Oosterling",
    "Chaima Elkadi",
    "Dirk Hoogvelt",
    "Esra Yildirak",
    "Femke Dijkzicht",
    "Goran Petrovski",
    "Hanneke Bosveld",
];

/// A meeting of eight, which goes on from server to server.
pub struct Meeting {
    /// Its address.
    pub address: String,
    /// Its two cases: of the first insights are noted, of the second something is typed and never sent.
    pub cases: [String; 2],
    /// Who is there.
    pub people: Vec<Person>,
}

pub async fn open(data: &Path) -> Db {
    Db::open(&format!("sqlite:{}", data.join("wijkbreed.sqlite").display())).await.expect("the database")
}

fn today() -> String {
    day(MachineClock.now()).to_string()
}

/// The three who join, as an administrator lets them.
async fn join(data: &Path) {
    let db = open(data).await;
    let names = PEOPLE[5..].iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ");
    let joins = format!(
        "insert into roles (id, person_id, kind, scope, scope_id, from_day) select randomblob(16), p.id, 'member', 'team', t.id, \
         '2020-01-01' from people p, teams t where p.name in ({names}) and t.slug = 'molenpad'"
    );
    db.read().execute_unprepared(&joins).await.expect("they join");
    db.close().await.expect("an end");
}

/// Everybody signs in, and the meeting begins.
fn begins(server: &Server) -> Meeting {
    let at = server.address;
    let door = get(at, "/aanmelden", None).expect("a page").page();
    let people: Vec<_> = PEOPLE.iter().map(|name| Person::signs_in(at, &door, name)).collect();
    let does = |path: &str, form: &str, typed: &[(&str, &str)]| {
        let cookie = Some(people[0].cookie.as_str());
        let fields = tests::filled(&get(at, path, cookie).expect("a page").page(), form, typed);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let done = send(at, path, cookie, &[&[("formulier", form)], fields.as_slice()].concat()).expect("an answer");
        assert_eq!(done.status, 303, "{form} at {path}: {}", done.page().text(".wl-error-summary"));
        done.to().to_owned()
    };
    let new = "/team/molenpad/sessie/nieuw";
    let cases = get(at, new, Some(&people[0].cookie)).expect("a page").page();
    let cases = cases.attributes("input[name=cases]", "value");
    let [one, other] = [cases[0].clone(), cases[1].clone()];
    let today = today();
    let plan = [("planned_on", today.as_str()), ("cases", &one), ("cases", &other)];
    let planned = does(new, "plan", &plan);
    let address = planned.split(['?', '#', '/']).take(3).collect::<Vec<_>>().join("/");
    does(&address, "beginnen", &[]);
    let there: Vec<_> = people.iter().map(|one| ("people", one.id.as_str())).collect();
    does(&format!("{address}?aanwezig=1"), "aanwezig", &there);
    Meeting { address, cases: [one, other], people }
}

#[tokio::test(flavor = "multi_thread")]
async fn r_1_a_meeting_of_eight_loses_nothing_when_the_server_is_killed() {
    let kills = std::env::var("KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let data = folder("live");
    Server::start(&data).stop();
    join(&data).await;
    let server = Server::start(&data);
    let meeting = Arc::new(begins(&server));
    server.stop();
    let (before, ledger) = (Found::of(&data).await, Arc::new(Ledger::default()));
    let mut ears: Vec<_> = meeting.people.iter().map(|person| Ear::of(&meeting, person)).collect();
    for kill in 0..kills {
        let server = Server::start(&data);
        let at = server.address;
        let listening: Vec<_> = ears.into_iter().map(|ear| std::thread::spawn(move || ear.hears(at, None))).collect();
        let working: Vec<_> = (0..PEOPLE.len())
            .map(|which| {
                let (meeting, ledger) = (meeting.clone(), ledger.clone());
                let turn = usize::try_from(kill).unwrap_or_default() * 31;
                std::thread::spawn(move || meeting.works(at, which, turn, &ledger))
            })
            .collect();
        // From 100 to 700 ms, another moment each time: long enough for all of them to be at work.
        std::thread::sleep(Duration::from_millis(100 + (kill * 7_919) % 600));
        server.kill();
        working.into_iter().for_each(|one| one.join().expect("somebody at work"));
        ears = listening.into_iter().map(|one| one.join().expect("somebody who listens")).collect();
    }
    Server::start(&data).stop();
    let after = Found::of(&data).await;
    // Whoever comes back once more hears what they missed.
    let server = Server::start(&data);
    let (at, last) = (server.address, after.last);
    let listening: Vec<_> = ears.into_iter().map(|ear| std::thread::spawn(move || ear.hears(at, Some(last)))).collect();
    let ears: Vec<_> = listening.into_iter().map(|one| one.join().expect("somebody who listens")).collect();
    server.stop();
    let mut lost = ledger.lost(&before, &after);
    lost.extend(
        ears.iter().filter(|ear| !ear.heard_all(&after.events)).map(|ear| format!("{} heard otherwise", ear.name)),
    );
    lost.extend(after.half.clone());
    let (acknowledged, kinds) = ledger.acknowledged();
    let met = if lost.is_empty() { "met" } else { "missed" };
    println!("acknowledged: {kinds}; {} events, each heard once by {} people", after.events.len(), ears.len());
    println!(
        "R-1 {} lost of {acknowledged} acknowledged in a meeting of eight over {kills} kills goal 0 {met}",
        lost.len()
    );
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    assert!(acknowledged as u64 > kills * 2, "{acknowledged} deeds were acknowledged");
    ledger.holds_every_deed();
}
