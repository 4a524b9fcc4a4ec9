//! A form that tells nobody who types in it: its words wait in this window alone, and come back there until it is sent.

use super::Keeper;
use crate::drafts::typing::{self, forms, say};
use crate::drafts::waiting::{Waiting, Why};
use web_sys::HtmlFormElement;

impl Keeper {
    /// The page is made, or renewed: what waits in this window alone comes back where its form stands, and goes where that stands no more.
    pub(in crate::drafts) fn settle(&self) {
        let all: Vec<_> = forms().into_iter().filter(typing::stays).collect();
        let keys: Vec<_> = all.iter().map(typing::key).collect();
        Waiting::forget_gone(&self.who, &keys);
        for form in &all {
            // What is under way is not asked for again.
            if self.with(form, |one| one.leaving) {
                continue;
            }
            let waiting = self.waiting(form);
            let Some((told, why, words)) = waiting.read().filter(|(_, why, _)| why.is_here()) else { continue };
            if typing::is_blank(&typing::words(form)) {
                if why == Why::SentHere && count(form) > told {
                    waiting.forget();
                    continue;
                }
                typing::put(form, &words, true);
                unfold(form);
            }
            self.wait_here(form);
            say(form, &self.says.here);
        }
    }

    /// Sent: its words wait until a page tells that they arrived, for its form stands there no more or counts more than it did.
    pub(super) fn sent_here(&self, form: &HtmlFormElement) {
        if self.wait_here(form) {
            self.waiting(form).write(count(form), Why::SentHere, &typing::words(form));
        }
        self.with(form, |one| one.leaving = true);
    }

    /// Written in this window, and nowhere else; whether anything waits there.
    pub(super) fn wait_here(&self, form: &HtmlFormElement) -> bool {
        let words = typing::words(form);
        let waits = !typing::is_blank(&words);
        if waits {
            self.waiting(form).write(count(form), Why::Here, &words);
        } else {
            self.waiting(form).forget();
        }
        waits
    }

    /// Said to be in this window alone, when anything is.
    pub(super) fn typed_here(&self, form: &HtmlFormElement) {
        self.with(form, |one| (one.held, one.leaving) = (false, false));
        let waits = self.wait_here(form);
        say(form, if waits { self.says.here.as_str() } else { "" });
    }

    /// The line is away: nothing is lost by that.
    pub(super) fn lost_here(&self, form: &HtmlFormElement) {
        let (held, leaving) = self.with(form, |one| (one.held, one.leaving));
        if leaving {
            return;
        }
        if self.wait_here(form) || held {
            say(form, if held { &self.says.hold } else { &self.says.away });
        }
    }
}

/// How much the server has of the like, told by a form that stands there still once it was sent.
fn count(form: &HtmlFormElement) -> i32 {
    let place = form.query_selector("[data-wacht-tel]").ok().flatten();
    place.and_then(|place| place.get_attribute("data-wacht-tel")?.parse().ok()).unwrap_or_default()
}

/// What comes back in a form that is folded is seen.
fn unfold(form: &HtmlFormElement) {
    if let Some(folded) = form.closest("details").ok().flatten() {
        let _ = folded.set_attribute("open", "");
    }
}
