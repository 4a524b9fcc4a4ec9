//! What is asked of the server: every page of the route table, by whoever may see it, with what it answered at first.

use super::scene::Scene;
use crate::things::fill;
use std::collections::{BTreeMap, HashSet, VecDeque};
use tests::{Answer, House, Visitor};

/// One page, asked by somebody.
pub struct Asked {
    pub path: String,
    pub cookie: Option<String>,
    /// What it answers.
    pub status: u16,
}

impl Asked {
    pub fn new(path: &str, cookie: Option<&str>, status: u16) -> Self {
        Asked { path: path.to_owned(), cookie: cookie.map(str::to_owned), status }
    }

    /// Whether it may answer so: as at first, or that whoever guesses at secret addresses for the hundredth time must wait.
    pub fn may_answer(&self, status: u16) -> bool {
        status == self.status || (self.status == 404 && status == 429)
    }
}

/// How many pages of one kind, with one kind of answer, are asked.
const EACH: usize = 2;
/// How many of one kind one person looks at for that.
const LOOKS: usize = 4;

/// What leads to other pages each time.
const LEAD_ON: [&str; 4] = ["/casus/{id}", "/casus/{id}/zorg", "/casus/{id}/canvas", "/sessie/{id}"];

const PEOPLE: [&str; 9] = [
    "Anouk Terwolde",
    "Dirk Hoogvelt",
    "Femke Dijkzicht",
    "Karim Benhaddouk",
    "Olga Vreeling",
    "Pieter Nooitrust",
    "Quirine Stadhoek",
    "Rens Beheerman",
    "Sanne Wachtveld",
];

/// One signs out, the other leaves and forgets who was here.
const LEAVES: [&str; 2] = ["/afmelden", "/v/weg"];

/// Addresses that answer with no page: they lead elsewhere, or give a file.
const NO_PAGE: [&str; 11] = [
    "/",
    "/afmelden",
    "/agenda/{sleutel}",
    "/beheer/lijst/{lijst}/bestand",
    "/beheer/vrije-dagen",
    "/m/q/{sleutel}",
    "/rapport/{inhoud}/cijfers.json",
    "/sessie/{id}/concept",
    "/sessie/{id}/notulen.txt",
    "/v/q/{sleutel}",
    "/v/weg",
];

/// What was found so far, and how often of each kind.
#[derive(Default)]
struct Found {
    all: Vec<Asked>,
    times: BTreeMap<(&'static str, u16), usize>,
}

impl Found {
    fn times(&self, kind: &'static str, status: u16) -> usize {
        self.times.get(&(kind, status)).copied().unwrap_or_default()
    }

    fn note(&mut self, path: &str, kind: &'static str, visitor: &Visitor<'_>, answer: &Answer) {
        let html = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        if html && !answer.body.is_empty() && self.times(kind, answer.status) < EACH {
            *self.times.entry((kind, answer.status)).or_default() += 1;
            self.all.push(Asked::new(path, visitor.cookie(), answer.status));
        }
    }

    /// These pages, and everything that somebody finds by following links from there and from elsewhere; of what was found often
    /// enough no more.
    async fn walk(&mut self, visitor: &mut Visitor<'_>, all: &[String], from: Vec<String>) {
        let mut waiting: VecDeque<String> = all.iter().cloned().chain(from).collect();
        let mut seen: HashSet<String> = waiting.iter().cloned().collect();
        let mut looks: BTreeMap<&'static str, usize> = BTreeMap::new();
        while let Some(path) = waiting.pop_front() {
            let kind = pattern(&path).unwrap_or("nowhere");
            let looked = looks.entry(kind).or_default();
            *looked += 1;
            // What leads on to others is looked at by everybody once; a case and a meeting more often, for each leads elsewhere.
            let leads = LEAD_ON.contains(&kind);
            let most = if leads { LOOKS * 5 } else { LOOKS };
            let enough = *looked > most || (!leads && *looked > 1 && self.times(kind, 200) >= EACH);
            if enough && !all.contains(&path) {
                continue;
            }
            let answer = visitor.get(&path).await;
            self.note(&path, kind, visitor, &answer);
            // One way signs out, the other leaves and forgets who was here.
            let new = |to: &String| !LEAVES.contains(&to.as_str()) && seen.insert(to.clone());
            waiting.extend(answer.leads_to().into_iter().filter(new));
        }
    }
}

/// Every page by everybody who has one; a page that nobody gets is told.
pub async fn everything(house: &House, scene: &Scene) -> Vec<Asked> {
    let mut found = Found::default();
    for name in PEOPLE {
        let id = house.one(&format!("select id from people where name = '{name}'")).await.parse().expect("an id");
        let mut from = Vec::new();
        for row in app::route::pages().filter(|row| !LEAVES.contains(&row.path)) {
            from.extend(fill(house, row.path, id, 2).await.into_iter().map(|filled| filled.path));
        }
        found.walk(&mut house.as_person(name).await, &scene.pages, from).await;
    }
    for (cookie, pages) in &scene.apart {
        let mut visitor = house.stranger().with_cookie(cookie.clone());
        found.walk(&mut visitor, pages, Vec::new()).await;
    }
    let missing: Vec<_> = app::route::pages()
        .map(|row| row.path)
        .filter(|path| !NO_PAGE.contains(path) && found.times(path, 200) == 0)
        .collect();
    assert!(
        missing.is_empty(),
        "{missing:?}: bring each about in tests/tests/web/whole/scene.rs, or it is never asked"
    );
    found.all
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
