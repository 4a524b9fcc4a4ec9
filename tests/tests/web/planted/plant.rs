//! A story in which every row of every column that holds words has a word of its own, so that it is known wherever it turns up.

use super::columns::{COLUMNS, Holds, Of};
use domain::policy::{Visitor, Who, relations};
use domain::{CaseId, InsightId, LoopId, PersonId, ReportId, SignalId, TeamId};
use std::collections::HashMap;
use store::Thing;
use tests::House;
use uuid::Uuid;

/// One word, and where it stands.
pub struct Spot {
    /// `table.column`.
    pub column: String,
    thing: Thing,
    who: &'static [Who],
    secret: bool,
}

/// The story with its words.
pub struct Planted {
    /// The site.
    pub house: House,
    spots: Vec<Spot>,
    known: tokio::sync::Mutex<HashMap<(String, String), bool>>,
}

/// Whoever asks: somebody with an account, a client at the table for one case, or nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Somebody {
    /// Nobody signed in.
    Stranger,
    /// A client.
    Client(CaseId),
    /// Somebody with an account.
    Person(String, PersonId),
}

/// A planted word.
fn word(at: usize) -> String {
    format!("qz{at:06}zq")
}

/// The planted words in a text, each once.
pub fn words_in(text: &str) -> Vec<usize> {
    let low = text.to_lowercase();
    let mut found: Vec<usize> = low
        .match_indices("qz")
        .filter_map(|(at, _)| low.get(at + 2..at + 10))
        .filter_map(|rest| rest.strip_suffix("zq").and_then(|digits| digits.parse().ok()))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

impl Planted {
    /// A house in which nothing is planted yet.
    pub fn empty(house: House) -> Self {
        Planted { house, spots: Vec::new(), known: tokio::sync::Mutex::default() }
    }

    /// The number of the next word.
    pub fn next(&self) -> usize {
        self.spots.len()
    }

    /// A word by its number.
    pub fn word(&self, at: usize) -> String {
        word(at)
    }

    /// Says of the next word where it stands.
    pub fn add(&mut self, column: &str, thing: Thing, who: &'static [Who]) {
        self.spots.push(Spot { column: column.to_owned(), thing, who, secret: false });
    }

    /// Tells the story and plants its words.
    pub async fn new() -> Self {
        let house = House::demonstration().await;
        // Somebody knows a family privately, somebody wrote without being read yet, and a rule stands in the way.
        house.run(SCENE).await;
        let mut planted = Planted::empty(house);
        for (table, name, holds) in COLUMNS {
            match holds {
                Holds::Code => {}
                Holds::Secret if *name == "password" => {
                    planted.plant(table, name, "demo = true", Of::Commons, &[], true).await;
                }
                // Hashes that the site looks things up by stay as they are.
                Holds::Secret => {}
                Holds::Words(rows, of, who) => planted.plant(table, name, rows, *of, who, false).await,
            }
        }
        planted
    }

    async fn plant(&mut self, table: &str, name: &str, rows: &str, of: Of, who: &'static [Who], secret: bool) {
        // Both databases know a row by a name of their own.
        let postgres = std::env::var("TEST_POSTGRES_URL").is_ok();
        let key = if postgres { "ctid" } else { "rowid" };
        let given = if secret { String::new() } else { format!("and {name} is not null") };
        let keys = format!("select cast(x.{key} as text) from {table} x where {rows} {given} order by x.{key}");
        let keys = self.house.column(&keys).await;
        let about = match of {
            Of::Commons => None,
            Of::Account(sql) | Of::Team(sql) | Of::Case(sql) | Of::Insight(sql) | Of::Signal(sql) => Some(sql),
            Of::Loop(sql) | Of::Report(sql) => Some(sql),
        };
        let ids = match about {
            None => vec![String::new(); keys.len()],
            Some(sql) => {
                let ids = format!("select {sql} from {table} x where {rows} {given} order by x.{key}");
                self.house.column(&ids).await
            }
        };
        assert_eq!(ids.len(), keys.len(), "{table}.{name}: every row is about something");
        let mut updates = String::new();
        for (row, id) in keys.iter().zip(ids) {
            let text = word(self.spots.len());
            let this = if postgres { format!("'{row}'::tid") } else { row.clone() };
            updates.push_str(&format!("update {table} set {name} = '{text}' where {key} = {this};\n"));
            self.spots.push(Spot { column: format!("{table}.{name}"), thing: thing(of, &id), who, secret });
        }
        if !updates.is_empty() {
            self.house.run(&format!("begin;\n{updates}commit;")).await;
        }
    }

    /// Where a word stands.
    pub fn spot(&self, at: usize) -> &Spot {
        &self.spots[at]
    }

    /// Columns of words of which no row was planted.
    pub fn unplanted(&self) -> Vec<String> {
        let words = COLUMNS.iter().filter(|(.., holds)| matches!(holds, Holds::Words(..)));
        let names = words.map(|(table, name, _)| format!("{table}.{name}"));
        names.filter(|name| self.spots.iter().all(|spot| spot.column != *name)).collect()
    }

    /// Relations changed: nothing that was known of them holds any more.
    pub async fn forget(&self) {
        self.known.lock().await.clear();
    }

    /// Whether somebody may read a word.
    pub async fn may_read(&self, somebody: &Somebody, at: usize) -> bool {
        let spot = &self.spots[at];
        if spot.secret {
            return false;
        }
        let key = (format!("{somebody:?}"), format!("{:?} {:?}", spot.thing, spot.who));
        if let Some(known) = self.known.lock().await.get(&key) {
            return *known;
        }
        let may = self.relates(somebody, spot).await;
        self.known.lock().await.insert(key, may);
        may
    }

    async fn relates(&self, somebody: &Somebody, spot: &Spot) -> bool {
        let db = self.house.office.db().read();
        let situation = |person| store::door::situation(db, &spot.thing, person);
        match somebody {
            Somebody::Stranger => spot.who.contains(&Who::Anyone),
            Somebody::Client(case) => {
                // At the table one reads who reads this, and who is responsible: the team's own, and names.
                let own = store::door::situation(db, &Thing::Case(*case), PersonId::default()).await.expect("a look");
                let team = own.and_then(|own| own.place.team);
                match &spot.thing {
                    Thing::Commons => spot.who.contains(&Who::SignedIn),
                    Thing::Team(id) => spot.who.contains(&Who::AnyMember) && team == Some(*id),
                    _ => false,
                }
            }
            Somebody::Person(_, id) => {
                let seat = self.house.office.seat_of(*id).await.expect("a seat");
                let found = situation(*id).await.expect("a situation");
                let visitor: Visitor = seat.visitor();
                let mine = found.map(|found| relations(&visitor, &found, seat.today())).unwrap_or_default();
                spot.who.iter().any(|who| mine.contains(who))
            }
        }
    }
}

fn thing(of: Of, id: &str) -> Thing {
    let id = || id.parse::<Uuid>().expect("an id");
    match of {
        Of::Commons => Thing::Commons,
        Of::Account(_) => Thing::Account(PersonId(id())),
        Of::Team(_) => Thing::Team(TeamId(id())),
        Of::Case(_) => Thing::Case(CaseId(id())),
        Of::Insight(_) => Thing::Insight(InsightId(id())),
        Of::Signal(_) => Thing::Signal(SignalId(id())),
        Of::Loop(_) => Thing::Loop(LoopId(id())),
        Of::Report(_) => Thing::Report(ReportId(id())),
    }
}

/// What the story does not tell of itself.
const SCENE: &str = "update experiences set words = 'w'; update practices set words = 'w'; \
    update agreement_versions set reason = 'r'; update neighbourhoods set cbs_code = 'WK000000'; \
    update people set profession = 'p'; \
    update agreements set ended_on = review_on, ended_reason = 'r', ended_by = (select id from people where name = 'Anouk Terwolde') \
      where id in (select id from agreements order by id limit 2); \
    insert into private_knowledge (case_id, person_id, at) select c.id, p.id, c.proposed_at from cases c \
      join teams t on t.id = c.team_id, people p where t.slug = 'molenpad' and p.name = 'Chaima Elkadi' \
      and not exists (select 1 from circle k where k.case_id = c.id and k.person_id = p.id); \
    update family_notices set stance = 'not_told', reason = 'r' where who = 'parent1' and stance <> 'objects'";
