//! What the eight do, each in their own way, until the server is gone; what came of it stands in the ledger.

use super::Meeting;
use super::ledger::{Deed, Ledger};
use crate::client::{self, get};
use scraper::Selector;
use std::io;
use std::net::SocketAddr;
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

    /// A card goes from where it lies to another place.
    fn groups(&self) -> io::Result<()> {
        let page = self.page("/groepen")?;
        let html = page.page();
        let forms = selector("form:has(input[value=verplaatsen])");
        let all: Vec<_> = html.select(&forms).collect();
        let Some(form) = all.get(self.turn.wrapping_mul(7_919) % all.len().max(1)) else { return Ok(()) };
        let of = |which: &str| -> Vec<String> {
            form.select(&selector(which)).filter_map(|one| one.attr("value").map(str::to_owned)).collect()
        };
        let (thought, version) = (of("input[name=thought]"), of("input[name=version]"));
        let places = of("option:not([selected])");
        let Some(place) = self.one(&places) else { return Ok(()) };
        let typed = [("thought", thought[0].as_str()), ("version", &version[0]), ("group", place)];
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

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}
