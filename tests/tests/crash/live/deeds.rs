//! What the eight do, each in their own way, and the list of what was acknowledged and of what nobody knows.

use super::Meeting;
use super::found::Found;
use crate::client::{self, get};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use tests::Answer;

/// Marks never come back.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Somebody at the meeting.
pub struct Person {
    pub name: String,
    pub id: String,
    pub cookie: String,
}

impl Person {
    /// Signs in at the door of the demonstration, where everybody has a button.
    pub fn signs_in(at: SocketAddr, door: &Answer, name: &str) -> Self {
        let (before, _) = door.body.split_once(&format!(">{name}<")).expect("somebody of the story");
        let (_, id) = before.rsplit_once("name=\"person\" value=\"").expect("their button");
        let id = id.split('"').next().unwrap_or_default().to_owned();
        let fields = [("formulier", "demo"), ("person", id.as_str())];
        let cookie = client::send(at, "/aanmelden", None, &fields).expect("an answer").cookie();
        Person { name: name.to_owned(), id, cookie: cookie.expect("a session") }
    }
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    Begin,
    Thought,
    Show,
    PutAway,
    Group,
    Name,
    BeginWeighing,
    Choose,
    CloseWeighing,
    Step,
    Lead,
    Insight,
    Promise,
    TakeBack,
    Draft,
}

impl Deed {
    const ALL: [Deed; 15] = [
        Deed::Begin,
        Deed::Thought,
        Deed::Show,
        Deed::PutAway,
        Deed::Group,
        Deed::Name,
        Deed::BeginWeighing,
        Deed::Choose,
        Deed::CloseWeighing,
        Deed::Step,
        Deed::Lead,
        Deed::Insight,
        Deed::Promise,
        Deed::TakeBack,
        Deed::Draft,
    ];

    /// The kind of event that it brings about.
    fn kind(self) -> Option<&'static str> {
        match self {
            Deed::Begin | Deed::Thought | Deed::Show | Deed::PutAway => Some("thoughts"),
            Deed::Group | Deed::Name | Deed::BeginWeighing | Deed::Choose | Deed::CloseWeighing => Some("groups"),
            Deed::Step => Some("step"),
            Deed::Lead => Some("people"),
            Deed::Insight => Some("notes"),
            Deed::Promise | Deed::TakeBack => Some("actions"),
            Deed::Draft => None,
        }
    }
}

/// One deed that was sent.
#[derive(Clone, Debug)]
struct Sent {
    deed: Deed,
    who: usize,
    /// The words of it, or what it is about.
    mark: String,
    /// Whether it was acknowledged; of what nobody answered nobody knows whether it was done.
    known: bool,
}

/// Everything that was sent and not refused.
#[derive(Default)]
pub struct Ledger(Mutex<Vec<Sent>>);

impl Ledger {
    fn note(&self, deed: Deed, who: usize, mark: &str, known: bool) {
        self.0.lock().expect("no panic").push(Sent { deed, who, mark: mark.to_owned(), known });
    }

    fn all(&self) -> Vec<Sent> {
        self.0.lock().expect("no panic").clone()
    }

    /// How many were acknowledged, and how many of each deed.
    pub fn acknowledged(&self) -> (usize, String) {
        let all = self.all();
        let of = |deed| all.iter().filter(|sent| sent.known && sent.deed == deed).count();
        let kinds: Vec<_> = Deed::ALL.iter().map(|deed| format!("{} {deed:?}", of(*deed))).collect();
        (all.iter().filter(|sent| sent.known).count(), kinds.join(", "))
    }

    /// # Panics
    /// When a deed of a meeting was never acknowledged: then nothing was tried.
    pub fn holds_every_deed(&self) {
        let done: BTreeSet<_> = self.all().iter().filter(|sent| sent.known).map(|sent| sent.deed).collect();
        let missing: Vec<_> = Deed::ALL.iter().filter(|deed| !done.contains(deed)).collect();
        assert!(missing.is_empty(), "{missing:?} were never acknowledged");
    }

    /// What was acknowledged and is not there, and what is there and never happened.
    pub fn lost(&self, before: &Found, after: &Found) -> Vec<String> {
        let all = self.all();
        let of = |deed: Deed, known: bool| all.iter().filter(move |sent| sent.deed == deed && (sent.known || !known));
        let mut lost = Vec::new();
        for (deed, texts) in [(Deed::Thought, &after.thoughts), (Deed::Insight, &after.insights)] {
            let gone = of(deed, true).filter(|sent| !texts.contains(&sent.mark));
            lost.extend(gone.map(|sent| format!("{deed:?} {} is gone", sent.mark)));
        }
        // Of promises some were taken back; which of them is not told by the form.
        let there = of(Deed::Promise, false).filter(|sent| after.actions.contains(&sent.mark)).count();
        let (made, taken) = (|known| of(Deed::Promise, known).count(), |known| of(Deed::TakeBack, known).count());
        if there + taken(false) < made(true) || there + taken(true) > made(false) {
            lost.push(format!("{there} promises are there of {} made, {} taken back", made(true), taken(true)));
        }
        let [rows, lines] = [0, 1].map(|at| after.wrote[at] - before.wrote[at]);
        if rows != lines {
            lost.push(format!("{rows} times somebody wrote, and {lines} lines of it are in the audit"));
        }
        lost.extend(self.drafts(after));
        lost.extend(Self::voters(&all, after));
        // Every deed its event: not one fewer than was acknowledged, not one more than was sent.
        let mut least: BTreeMap<&str, usize> = BTreeMap::new();
        let mut most: BTreeMap<&str, usize> = BTreeMap::new();
        let mut wrote = BTreeSet::new();
        for sent in &all {
            let Some(kind) = sent.deed.kind() else { continue };
            *most.entry(kind).or_default() += 1;
            // Of somebody's thoughts in a round the first alone is told, for the others see how many people wrote.
            let first = sent.deed != Deed::Thought || wrote.insert((after.round_of(&sent.mark), sent.who));
            *least.entry(kind).or_default() += usize::from(sent.known && first);
        }
        for (kind, most) in most {
            let told = after.count(kind) - before.count(kind);
            let least = least[kind];
            if !(least..=most).contains(&told) {
                lost.push(format!("{told} events of {kind}, and from {least} to {most} happened"));
            }
        }
        lost
    }

    /// Of everybody the newest text that was acknowledged, or one that came after it.
    fn drafts(&self, after: &Found) -> Vec<String> {
        let mut lost = Vec::new();
        let all = self.all();
        for who in 0..super::PEOPLE.len() {
            let mine: Vec<_> = all.iter().filter(|sent| sent.deed == Deed::Draft && sent.who == who).collect();
            let Some(newest) = mine.iter().rposition(|sent| sent.known) else { continue };
            if !mine[newest..].iter().any(|sent| after.drafts.iter().any(|text| text.contains(&sent.mark))) {
                lost.push(format!("what {} typed last is gone: {}", super::PEOPLE[who], mine[newest].mark));
            }
        }
        lost
    }

    /// Whoever chose is counted, once: while it is open by their seal, and then in how many chose.
    fn voters(all: &[Sent], after: &Found) -> Vec<String> {
        let chosen = all.iter().filter(|sent| sent.deed == Deed::Choose && sent.known);
        let gone = chosen.filter(|sent| !after.weighings.contains(&sent.mark));
        let mut lost: Vec<_> = gone.map(|sent| format!("the weighing {} is gone", sent.mark)).collect();
        for (weighing, counted) in &after.voters {
            let chose = |known: bool| {
                let mine = all.iter().filter(|sent| sent.deed == Deed::Choose && sent.mark == *weighing);
                mine.filter(|sent| sent.known || !known).map(|sent| sent.who).collect::<BTreeSet<_>>().len()
            };
            if !(chose(true)..=chose(false)).contains(counted) {
                lost.push(format!("{counted} voters of {} to {} in {weighing}", chose(true), chose(false)));
            }
        }
        lost
    }
}

/// One of the eight at work on one server.
struct Worker<'a> {
    meeting: &'a Meeting,
    at: SocketAddr,
    which: usize,
    turn: usize,
    ledger: &'a Ledger,
}

impl Meeting {
    /// Works until the server is gone.
    pub fn works(&self, at: SocketAddr, which: usize, turn: usize, ledger: &Ledger) {
        let mut worker = Worker { meeting: self, at, which, turn: turn + which, ledger };
        while worker.does_something().is_ok() {
            worker.turn += 1;
        }
    }
}

impl Worker<'_> {
    fn me(&self) -> &Person {
        &self.meeting.people[self.which]
    }

    fn page(&self, below: &str) -> io::Result<Answer> {
        Ok(get(self.at, &format!("{}{below}", self.meeting.address), Some(&self.me().cookie))?.page())
    }

    fn mark(&self) -> String {
        format!("merk{:08}x", NEXT.fetch_add(1, Ordering::SeqCst))
    }

    /// One of several, another at each turn.
    fn one<'b>(&self, all: &'b [String]) -> Option<&'b str> {
        all.get(self.turn.wrapping_mul(7_919) % all.len().max(1)).map(String::as_str)
    }

    /// Sends a form of a page and notes what came of it.
    fn sends(
        &self,
        (deed, mark): (Deed, &str),
        (page, below): (&Answer, &str),
        form: &str,
        typed: &[(&str, &str)],
    ) -> io::Result<()> {
        let fields = tests::filled(page, form, typed);
        let mut all = vec![("formulier", form)];
        all.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let path = format!("{}{below}", self.meeting.address);
        match client::send(self.at, &path, Some(&self.me().cookie), &all) {
            Ok(answer) if answer.status == 303 && !answer.to().starts_with("/aanmelden") => {
                self.ledger.note(deed, self.which, mark, true);
                Ok(())
            }
            // Somebody else was first, or it is not the time for it.
            Ok(_) => Ok(()),
            Err(problem) => {
                self.ledger.note(deed, self.which, mark, false);
                Err(problem)
            }
        }
    }

    fn does_something(&mut self) -> io::Result<()> {
        // The one who leads sees to it that the meeting goes on.
        if self.which == 0 && self.turn.is_multiple_of(3) {
            return self.leads();
        }
        match self.turn % 8 {
            0 => self.writes(),
            1 => self.types(),
            2 => self.notes(),
            3 => self.groups(),
            4 => self.names(),
            5 => self.chooses(),
            6 => self.promises(),
            _ => self.moves(),
        }
    }

    /// From a round to the next: everybody writes, it is shown, grouped, weighed and put away.
    fn leads(&self) -> io::Result<()> {
        let page = self.page("/schrijven")?;
        let here = (&page, "/schrijven");
        if has(&page, "tonen") {
            // Once enough lies there to weigh.
            let enough = page.attributes("a[href*='/gedachte/']", "href").len() > 2 || self.turn.is_multiple_of(4);
            return if enough { self.sends((Deed::Show, ""), here, "tonen", &[]) } else { self.writes() };
        }
        if !has(&page, "stoppen") {
            let asked = [("case", self.meeting.cases[0].as_str()), ("prompt", "others-missed")];
            return self.sends((Deed::Begin, ""), here, "beginnen", &asked);
        }
        let weighs = self.page("/wegen")?;
        if has(&weighs, "beginnen") && !self.turn.is_multiple_of(4) {
            return self.sends((Deed::BeginWeighing, ""), (&weighs, "/wegen"), "beginnen", &[("way", "three")]);
        }
        if has(&weighs, "sluiten") {
            // Closed while fewer than three chose, it is taken back.
            let again = self.turn.is_multiple_of(2) || !weighs.text("main").contains("Wegen sluiten");
            return if again {
                self.chooses()
            } else {
                self.sends((Deed::CloseWeighing, ""), (&weighs, "/wegen"), "sluiten", &[])
            };
        }
        self.sends((Deed::PutAway, ""), here, "stoppen", &[])
    }

    fn writes(&self) -> io::Result<()> {
        let (page, mark) = (self.page("/schrijven")?, self.mark());
        if !has(&page, "gedachten") {
            return Ok(());
        }
        self.sends((Deed::Thought, &mark), (&page, "/schrijven"), "gedachten", &[("thoughts", &mark)])
    }

    /// What is typed and not sent, as a page posts it while somebody types.
    fn types(&self) -> io::Result<()> {
        let (mark, me) = (self.mark(), self.me());
        let about = format!("{}/casus/{}", self.meeting.address, self.meeting.cases[1]);
        let leaf = format!("0.leaf{}", self.which);
        let typed = [
            ("formulier", "concept"),
            ("wie", &me.id),
            ("pagina", &about),
            ("vorm", "inzicht"),
            ("blad", &leaf),
            ("veld-insight", &mark),
        ];
        let kept = client::send(self.at, &format!("{}/concept", self.meeting.address), Some(&me.cookie), &typed);
        match kept {
            Ok(answer) if answer.status == 200 => self.ledger.note(Deed::Draft, self.which, &mark, true),
            Ok(_) => {}
            Err(problem) => {
                self.ledger.note(Deed::Draft, self.which, &mark, false);
                return Err(problem);
            }
        }
        Ok(())
    }

    fn notes(&self) -> io::Result<()> {
        let (below, mark) = (format!("/casus/{}", self.meeting.cases[0]), self.mark());
        let page = self.page(&below)?;
        self.sends((Deed::Insight, &mark), (&page, &below), "inzicht", &[("insight", &mark)])
    }

    fn groups(&self) -> io::Result<()> {
        let page = self.page("/groepen")?;
        let of =
            |name: &str| page.attributes(&format!("form:has(input[value=verplaatsen]) input[name={name}]"), "value");
        let (thoughts, versions) = (of("thought"), of("version"));
        let Some(at) = self.one(&thoughts).and_then(|one| thoughts.iter().position(|thought| thought == one)) else {
            return Ok(());
        };
        let places = page.attributes("form:has(input[value=verplaatsen]) option:not([selected])", "value");
        let Some(place) = self.one(&places) else { return Ok(()) };
        let typed = [("thought", thoughts[at].as_str()), ("version", &versions[at]), ("group", place)];
        self.sends((Deed::Group, ""), (&page, "/groepen"), "verplaatsen", &typed)
    }

    fn names(&self) -> io::Result<()> {
        let groups = self.page("/groepen")?.attributes("a[href*='/groep/']", "href");
        let Some(group) = self.one(&groups) else { return Ok(()) };
        let below = &group[self.meeting.address.len()..];
        let (page, mark) = (self.page(below)?, self.mark());
        self.sends((Deed::Name, &mark), (&page, below), "noemen", &[("name", &mark)])
    }

    fn chooses(&self) -> io::Result<()> {
        let page = self.page("/wegen")?;
        let (topics, weighing) =
            (page.attributes("input[name=chosen]", "value"), page.attributes("input[name=weighing]", "value"));
        let (Some(weighing), Some(topic)) = (weighing.first(), self.one(&topics)) else { return Ok(()) };
        let name = weighing.replace('-', "");
        self.sends((Deed::Choose, &name), (&page, "/wegen"), "kiezen", &[("weighing", weighing), ("chosen", topic)])
    }

    fn promises(&self) -> io::Result<()> {
        let (page, mark) = (self.page("")?, self.mark());
        let here = (&page, "");
        if has(&page, "actie") {
            let due = super::today();
            let typed = [("text", mark.as_str()), ("owner", &self.me().id), ("due_on", &due)];
            return self.sends((Deed::Promise, &mark), here, "actie", &typed);
        }
        self.sends((Deed::TakeBack, ""), here, "actie-weg", &[])
    }

    fn moves(&self) -> io::Result<()> {
        let page = self.page("")?;
        if self.which == 1 {
            let ways = page.attributes("button[name=go]", "value");
            let Some(way) = self.one(&ways) else { return Ok(()) };
            return self.sends((Deed::Step, ""), (&page, ""), "stap", &[("go", way)]);
        }
        // Whoever leads already takes nothing over.
        if !page.attributes("form:has(input[value=leiding]) input[name=to]", "value").contains(&self.me().id) {
            return Ok(());
        }
        self.sends((Deed::Lead, ""), (&page, ""), "leiding", &[("to", &self.me().id)])
    }
}

fn has(page: &Answer, form: &str) -> bool {
    page.attributes("main input[name=formulier]", "value").iter().any(|name| name == form)
}
