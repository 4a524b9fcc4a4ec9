//! What was acknowledged of a meeting and what nobody knows, held against what is there after the server was killed.

use super::PEOPLE;
use super::found::Found;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

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
    /// Somebody sent something that was not refused.
    pub fn note(&self, deed: Deed, who: usize, mark: &str, known: bool) {
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
        let (mut wrote, mut chose) = (BTreeSet::new(), BTreeSet::new());
        for sent in &all {
            let Some(kind) = sent.deed.kind() else { continue };
            *most.entry(kind).or_default() += 1;
            // Of somebody's thoughts in a round the first alone is told, for the others see how many people wrote.
            let first = sent.deed != Deed::Thought || wrote.insert((after.round_of(&sent.mark), sent.who));
            // Of somebody's choices in a weighing too.
            let first = first && (sent.deed != Deed::Choose || chose.insert((sent.mark.as_str(), sent.who)));
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
        for (who, name) in PEOPLE.iter().enumerate() {
            let mine: Vec<_> = all.iter().filter(|sent| sent.deed == Deed::Draft && sent.who == who).collect();
            let Some(newest) = mine.iter().rposition(|sent| sent.known) else { continue };
            if !mine[newest..].iter().any(|sent| after.drafts.iter().any(|text| text.contains(&sent.mark))) {
                lost.push(format!("what {} typed last is gone: {}", name, mine[newest].mark));
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
