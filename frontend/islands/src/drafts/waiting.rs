//! What waits in this window (session storage) until the server has it: by whom, on which page and form; never in storage that outlives the window.

use leptos::prelude::{document, window};
use web_sys::Storage;

/// What every key begins with.
const START: &str = "getypt:";

/// What waits for one form.
pub(super) struct Waiting(String);

/// Why it waits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It was typed a moment ago.
    Typed,
    /// The line was away when it was typed.
    Away,
    /// Its form was sent, and no answer was seen.
    Sent,
    /// It is for no server: it stays in this window until its form is sent, or stands there no more.
    Here,
}

impl Why {
    const ALL: [(Why, &str); 4] = [(Why::Typed, "0"), (Why::Sent, "1"), (Why::Away, "2"), (Why::Here, "3")];

    fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(why, _)| *why == self).map_or("0", |(_, sign)| sign)
    }

    fn of(sign: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == sign).map(|(why, _)| *why)
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Forgets the keys of which this is true.
fn forget(gone: impl Fn(&str) -> bool) {
    let Some(storage) = storage() else { return };
    let all = storage.length().unwrap_or_default();
    let keys: Vec<_> = (0..all).filter_map(|n| storage.key(n).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(START) && gone(key)) {
        let _ = storage.remove_item(key);
    }
}

impl Waiting {
    /// Of this person, for a page and its form: `path#form`.
    pub(super) fn new(who: &str, key: &str) -> Self {
        Waiting(format!("{START}{who}:{key}"))
    }

    /// The version it builds on, why it waits, and the words.
    pub(super) fn read(&self) -> Option<(i32, Why, String)> {
        let kept = storage()?.get_item(&self.0).ok()??;
        let mut parts = kept.splitn(3, ' ');
        let version = parts.next()?.parse().ok()?;
        Some((version, Why::of(parts.next()?)?, parts.next()?.to_owned()))
    }

    pub(super) fn write(&self, version: i32, why: Why, words: &str) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(&self.0, &format!("{version} {} {words}", why.sign()));
        }
    }

    pub(super) fn forget(&self) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(&self.0);
        }
    }

    /// Somebody else may sit here now.
    pub(super) fn forget_others(who: &str) {
        let mine = format!("{START}{who}:");
        forget(|key| !key.starts_with(&mine));
    }

    /// Nobody does.
    pub(super) fn forget_all() {
        forget(|_| true);
    }

    /// The meeting is over.
    pub(super) fn forget_meeting(who: &str, path: &str) {
        let meeting = path.split('/').take(3).collect::<Vec<_>>().join("/");
        let mine = format!("{START}{who}:{meeting}");
        forget(|key| key.starts_with(&mine));
    }

    /// What waits in this window alone for a form of this page goes, but for the forms that stand there.
    pub(super) fn forget_gone(who: &str, stands: &[String]) {
        let here = window().location().pathname().unwrap_or_default();
        let mine = format!("{START}{who}:");
        let stands = |form: &str| stands.iter().any(|one| one == form);
        forget(|key| {
            let form = key.strip_prefix(&mine).filter(|form| form.split('#').next() == Some(here.as_str()));
            form.is_some_and(|form| !stands(form))
                && Waiting(key.to_owned()).read().is_some_and(|(_, why, _)| why == Why::Here)
        });
    }

    /// What was sent from the page before this one, and led here: it has arrived.
    pub(super) fn forget_sent(who: &str) {
        let (before, here) = (document().referrer(), window().location().pathname().unwrap_or_default());
        let Some(before) =
            before.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()))
        else {
            return;
        };
        let path = before.split(['?', '#']).next().unwrap_or_default();
        if path == here {
            return;
        }
        let mine = format!("{START}{who}:{path}#");
        forget(|key| {
            key.starts_with(&mine) && Waiting(key.to_owned()).read().is_some_and(|(_, why, _)| why == Why::Sent)
        });
    }
}
