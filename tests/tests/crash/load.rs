//! Mixed writes from several people at once, each with a mark of its own, and the list of those that were acknowledged.

use crate::client::{get, send};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// Marks never come back, over all servers of a test.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// What was acknowledged, by kind.
#[derive(Clone, Default)]
pub struct Acknowledged(Arc<Mutex<Vec<(Kind, String)>>>);

/// A kind of write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A case with its family, circle and notices: rows in six tables.
    Case,
    /// A working agreement with its first version.
    Agreement,
}

impl Acknowledged {
    /// The marks so far.
    pub fn marks(&self) -> Vec<(Kind, String)> {
        self.0.lock().expect("no panic").clone()
    }

    fn add(&self, kind: Kind, mark: &str) {
        self.0.lock().expect("no panic").push((kind, mark.to_owned()));
    }
}

/// Signs somebody in: the first people of the demonstration's list, by number.
pub fn sign_in(to: SocketAddr, number: usize) -> Option<String> {
    let page = get(to, "/aanmelden", None).ok()?;
    let person = page.body.split("name=\"person\" value=\"").nth(number + 1)?.split('"').next()?.to_owned();
    send(to, "/aanmelden", None, &[("formulier", "demo"), ("person", &person)]).ok()?.cookie()
}

/// Writes once; whether it was acknowledged.
pub fn write(to: SocketAddr, cookie: &str, kind: Kind, acknowledged: &Acknowledged) -> std::io::Result<bool> {
    let mark = format!("merk{:08}x", NEXT.fetch_add(1, Ordering::SeqCst));
    let answer = match kind {
        Kind::Case => send(to, CASE.0, Some(cookie), &with(&CASE.1, &mark))?,
        Kind::Agreement => send(to, AGREEMENT.0, Some(cookie), &with(&AGREEMENT.1, &mark))?,
    };
    let done = answer.status == 303 && !answer.head.contains("/aanmelden");
    if done {
        acknowledged.add(kind, &mark);
    }
    Ok(done)
}

/// Address and fields; `MERK` is the mark's place.
type Sent = (&'static str, [(&'static str, &'static str); 8]);
const CASE: Sent = (
    "/team/molenpad/casus/nieuw",
    [
        ("formulier", "inbrengen"),
        ("hard", "MERK"),
        ("hope", "Wie belt wie?"),
        ("line", "1"),
        ("safety", "nee"),
        ("stance_young", "agrees"),
        ("stance_parent1", "agrees"),
        ("same", ""),
    ],
);
const AGREEMENT: Sent = (
    "/team/molenpad/werkafspraken/nieuw",
    [
        ("formulier", "werkafspraak"),
        ("who", "De gezinswerker"),
        ("what", "MERK"),
        ("moment", "dezelfde dag"),
        ("kind", "contact"),
        ("review_on", "2099-01-01"),
        ("consent_on", "2026-01-01"),
        ("", ""),
    ],
);

fn with<'a>(fields: &[(&'a str, &'a str); 8], mark: &'a str) -> Vec<(&'a str, &'a str)> {
    let filled = fields.iter().map(|(name, value)| (*name, if *value == "MERK" { mark } else { *value }));
    filled.filter(|(name, _)| !name.is_empty()).collect()
}

/// Writers that go on until told to stop or until the server is gone.
pub fn writers(
    to: SocketAddr,
    count: usize,
    acknowledged: &Acknowledged,
    stop: &Arc<AtomicBool>,
) -> Vec<JoinHandle<()>> {
    (0..count)
        .map(|number| {
            let (acknowledged, stop) = (acknowledged.clone(), stop.clone());
            std::thread::spawn(move || {
                let Some(cookie) = sign_in(to, number) else { return };
                let mut turn = number;
                while !stop.load(Ordering::SeqCst) {
                    let kind = if turn % 2 == 0 { Kind::Case } else { Kind::Agreement };
                    turn += 1;
                    if write(to, &cookie, kind, &acknowledged).is_err() {
                        return;
                    }
                }
            })
        })
        .collect()
}
