//! Everybody asks every page they can reach and sends every form on it, filled in, empty and stale; what comes back is looked at.

use super::cast::{NAMES, by_role};
use super::elsewhere::{asleep, at_the_table};
use super::plant::{Planted, Somebody};
use crate::things::fill;
use std::collections::{BTreeMap, HashSet, VecDeque};
use tests::{Answer, House, Visitor, filled};

/// One answer, with what was asked.
pub struct Told<'a> {
    /// Who asked.
    pub who: &'a Somebody,
    /// What, in words for whoever reads that something is wrong.
    pub asked: String,
    /// Whether a form was sent.
    pub sent: bool,
    /// What came back.
    pub answer: &'a Answer,
}

/// Whoever looks at the answers.
pub trait Look {
    /// Looks at one.
    async fn look(&mut self, planted: &Planted, told: Told<'_>);
}

/// How many pages somebody asks at most: enough for every kind of page, several times.
const MOST: usize = 160;
/// How many addresses of one kind of page somebody sends a form to.
const EACH: usize = 2;
/// Forms that end somebody's part in the story, and so are sent empty only: `page form`.
const ENDS: [&str; 7] = [
    "/account sessie",
    "/account overal",
    "/account wachtwoord",
    "/afmelden afmelden",
    "/aanmelden demo",
    "/beheer/mens/{id} stoppen",
    "/wijk/{gemeente}/{naam}/rapport/{kwartaal}/publiceren publiceren",
];

/// A typed word: it is nobody's but the sender's until it is stored.
pub fn typed_word(at: usize) -> String {
    format!("qy{at:06}yq")
}

/// The whole tour.
pub async fn tour(planted: &Planted, look: &mut impl Look) {
    let house = &planted.house;
    let mut stranger = house.stranger();
    let public = app::route::pages().map(|row| row.path).filter(|path| !path.contains('{') && *path != "/aanmelden");
    // Who there is in a demonstration is told to everybody at its own door, and nowhere else.
    for path in public.chain(["/casus/x", "/nergens", "/rapport/x", "/welkom/x"]) {
        let answer = stranger.get(path).await;
        look.look(planted, Told { who: &Somebody::Stranger, asked: path.to_owned(), sent: false, answer: &answer })
            .await;
    }
    let mut tourists = Vec::new();
    for name in NAMES {
        let person = house.one(by_role(name)).await;
        let id = person.parse().expect("somebody");
        tourists.push(Tourist::new(house, Somebody::Person(name.to_owned(), id), &person).await);
    }
    for tourist in &mut tourists {
        tourist.sees(planted, look).await;
    }
    at_the_table(planted, look).await;
    for tourist in &mut tourists {
        tourist.sends(planted, look).await;
    }
    asleep(planted, look).await;
}

/// Somebody on the tour.
struct Tourist<'a> {
    visitor: Visitor<'a>,
    who: Somebody,
    /// Addresses that were found, by the row of the route table.
    found: BTreeMap<&'static str, Vec<String>>,
    typed: usize,
}

impl<'a> Tourist<'a> {
    async fn new(house: &'a House, who: Somebody, person: &str) -> Self {
        let mut visitor = house.stranger();
        let answer = visitor.send("/aanmelden", "demo", &[("person", person)]).await;
        assert_eq!(answer.status, 303, "{who:?} signs in");
        Tourist { visitor, who, found: BTreeMap::new(), typed: 0 }
    }

    async fn tell(&self, planted: &Planted, look: &mut impl Look, asked: String, sent: bool, answer: &Answer) {
        look.look(planted, Told { who: &self.who, asked, sent, answer }).await;
    }

    /// Every page that leads to another, and some of every kind that does not.
    async fn sees(&mut self, planted: &Planted, look: &mut impl Look) {
        let Somebody::Person(_, id) = self.who.clone() else { return };
        let mut waiting: VecDeque<String> = VecDeque::new();
        for row in app::route::pages() {
            waiting.extend(fill(&planted.house, row.path, id, 3).await.into_iter().map(|filled| filled.path));
        }
        let mut seen: HashSet<String> = waiting.iter().cloned().collect();
        let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
        let asked_for = waiting.len();
        let mut pages = 0;
        while let Some(path) = waiting.pop_front() {
            let kind = pattern(&path);
            let known = kind.map(|kind| kinds.entry(kind).or_default());
            if known.is_some_and(|count| {
                *count += 1;
                *count > 12
            }) && pages > asked_for
            {
                continue;
            }
            if pages > asked_for + MOST {
                break;
            }
            pages += 1;
            let answer = self.visitor.get(&path).await;
            if let Some(kind) = kind.filter(|_| answer.status == 200) {
                self.found.entry(kind).or_default().push(path.clone());
            }
            waiting.extend(answer.leads_to().into_iter().filter(|to| to != "/afmelden" && seen.insert(to.clone())));
            self.tell(planted, look, path, false, &answer).await;
        }
    }

    /// Every form: empty, stale, with words of its own, and where it is not: at an address of somebody else's.
    async fn sends(&mut self, planted: &Planted, look: &mut impl Look) {
        let Somebody::Person(_, id) = self.who.clone() else { return };
        for row in app::route::forms() {
            let mut paths: Vec<String> =
                self.found.get(row.page).map(|all| all.iter().take(EACH).cloned().collect()).unwrap_or_default();
            let elsewhere = fill(&planted.house, row.page, id, 2).await.into_iter().map(|filled| filled.path);
            paths.extend(elsewhere.take(2));
            let name = format!("{} {}", row.page, row.name);
            for path in paths {
                let page = self.visitor.get(&path).await;
                let standing = filled(&page, row.name, &[]);
                let words = self.with_words(&standing);
                let stale: Vec<_> = words
                    .iter()
                    .cloned()
                    .map(|(key, value)| {
                        let value = if key.contains("version") { "0".to_owned() } else { value };
                        (key, value)
                    })
                    .collect();
                let mut ways = vec![("leeg", Vec::new())];
                if !ENDS.contains(&name.as_str()) && !standing.is_empty() {
                    ways.extend([("oud", stale), ("vol", words)]);
                }
                for (way, fields) in ways {
                    let fields: Vec<_> = fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
                    let answer = self.visitor.send(&path, row.name, &fields).await;
                    if answer.status == 303 {
                        planted.forget().await;
                    }
                    self.tell(planted, look, format!("{name} at {path}, {way}"), true, &answer).await;
                    if answer.status == 303 && answer.to() == "/tafel" {
                        self.back().await;
                    }
                }
            }
        }
    }

    /// A form's fields, with a word of one's own in each where somebody types.
    fn with_words(&mut self, standing: &[(String, String)]) -> Vec<(String, String)> {
        let text = |name: &str| {
            [
                "hard",
                "hope",
                "words",
                "reason",
                "text",
                "title",
                "works",
                "context",
                "limits",
                "asks",
                "insight",
                "signal",
                "who",
                "what",
                "moment",
                "name",
                "purpose",
                "legal_basis",
                "profession",
                "recognise",
                "explain",
                "value",
                "improve",
                "end_reason",
                "note",
                "room",
                "thoughts",
                "question",
            ]
            .contains(&name.trim_start_matches("new-").split(['_', '-']).next().unwrap_or(name))
        };
        standing
            .iter()
            .map(|(name, value)| {
                if !text(name) || name.ends_with("_shown") || name.ends_with("_version") {
                    return (name.clone(), value.clone());
                }
                self.typed += 1;
                (name.clone(), format!("{} {}", typed_word(self.typed), typed_word(self.typed)))
            })
            .collect()
    }

    /// Signs in again after the device went to a client.
    async fn back(&mut self) {
        let Somebody::Person(_, id) = &self.who else { return };
        self.visitor.send("/tafel", "stoppen", &[]).await;
        self.visitor.send("/aanmelden", "demo", &[("person", &id.to_string())]).await;
    }
}

/// The row of the route table that an address is of.
fn pattern(path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<_> = path.split('/').collect();
    app::route::pages().map(|row| row.path).find(|pattern| {
        let of: Vec<_> = pattern.split('/').collect();
        of.len() == parts.len() && of.iter().zip(&parts).all(|(one, part)| one.starts_with('{') || one == part)
    })
}
