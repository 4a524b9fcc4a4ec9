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
            let Some((_, Why::Here, words)) = self.waiting(form).read() else { continue };
            if typing::is_blank(&typing::words(form)) {
                typing::put(form, &words, true);
            }
            say(form, &self.says.here);
        }
    }

    /// Written in this window, and nowhere else; whether anything waits there.
    pub(super) fn wait_here(&self, form: &HtmlFormElement) -> bool {
        let words = typing::words(form);
        let waits = !typing::is_blank(&words);
        if waits {
            self.waiting(form).write(0, Why::Here, &words);
        } else {
            self.waiting(form).forget();
        }
        waits
    }

    /// Said to be in this window alone, when anything is.
    pub(super) fn typed_here(&self, form: &HtmlFormElement) {
        self.with(form, |one| one.held = false);
        let waits = self.wait_here(form);
        say(form, if waits { self.says.here.as_str() } else { "" });
    }

    /// The line is away: nothing is lost by that.
    pub(super) fn lost_here(&self, form: &HtmlFormElement) {
        let held = self.with(form, |one| one.held);
        if self.wait_here(form) || held {
            say(form, if held { &self.says.hold } else { &self.says.away });
        }
    }
}
