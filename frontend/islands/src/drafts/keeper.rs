//! One page's keeper: what is done when somebody types or pauses; leaving and sending, and a form whose words stay in the window, live below this,
//! the form itself and what waits beside it.

mod here;
mod leave;

use super::Says;
use super::one::Typing;
use super::typing::{self, Answer, form_at, say};
use super::waiting::{Waiting, Why};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;
use web_sys::HtmlFormElement;

/// So long nobody types before it is kept, and never sooner after the last time.
const PAUSE: Duration = Duration::from_millis(1500);
/// So long until it is tried again, doubling up to the most.
const AGAIN: (u64, u64) = (2, 30);

/// The keeper of a page.
#[derive(Clone)]
pub(super) struct Keeper {
    who: Rc<str>,
    leaf: Rc<str>,
    says: Rc<Says>,
    all: Rc<RefCell<HashMap<String, Typing>>>,
}

impl Keeper {
    /// For this person, who reads these words.
    pub(super) fn new(who: &str, says: Says) -> Self {
        Keeper { who: who.into(), leaf: typing::leaf().into(), says: Rc::new(says), all: Rc::default() }
    }

    fn with<T>(&self, form: &HtmlFormElement, does: impl FnOnce(&mut Typing) -> T) -> T {
        does(self.all.borrow_mut().entry(typing::key(form)).or_default())
    }

    fn waiting(&self, form: &HtmlFormElement) -> Waiting {
        Waiting::new(&self.who, &typing::key(form))
    }

    fn why(&self, form: &HtmlFormElement) -> Why {
        if self.with(form, |one| one.away) { Why::Away } else { Why::Typed }
    }

    /// The sheet of a form: the newest version of it, and this page's name.
    fn sheet(&self, form: &HtmlFormElement) -> (i32, String) {
        let version = self.with(form, |one| one.version).max(typing::shown(form));
        (version, format!("{version}.{}", self.leaf))
    }

    /// What waited in this window comes back: over what stands there, or under it when that changed meanwhile.
    pub(super) fn restore(&self, form: &HtmlFormElement) {
        if typing::stays(form) {
            return;
        }
        self.with(form, |one| one.saved = Some(typing::words(form)));
        let waiting = self.waiting(form);
        let Some((version, why, words)) = waiting.read() else { return };
        let (shown, now) = (typing::shown(form), typing::words(form));
        if why == Why::Sent && shown > version && !typing::has_draft(form) {
            return waiting.forget();
        }
        // Where the last words came through after all, they are here already.
        if words != now {
            typing::put(form, &words, shown == version);
        }
        if words != now || why == Why::Away {
            self.with(form, |one| one.away = true);
        }
        self.with(form, |one| (one.saved, one.touched) = (None, true));
        self.save(form);
    }

    /// Written in this window at once, and sent after a pause.
    pub(super) fn typed(&self, form: &HtmlFormElement) {
        if typing::stays(form) {
            return self.typed_here(form);
        }
        self.waiting(form).write(self.sheet(form).0, self.why(form), &typing::words(form));
        self.with(form, |one| (one.held, one.touched) = (false, true));
        self.later(form, PAUSE);
    }

    /// Picked: sent at once.
    pub(super) fn picked(&self, form: &HtmlFormElement) {
        self.with(form, |one| one.touched = true);
        self.save(form);
    }

    fn later(&self, form: &HtmlFormElement, pause: Duration) {
        let (keeper, key) = (self.clone(), typing::key(form));
        self.with(form, |one| {
            // Whoever types on is kept meanwhile.
            if one.timer.is_none() {
                let due = move || {
                    let Some(form) = form_at(&key) else { return };
                    keeper.with(&form, |one| one.timer = None);
                    keeper.save(&form);
                };
                one.timer = set_timeout_with_handle(due, pause).ok();
            }
        });
    }

    pub(super) fn save(&self, form: &HtmlFormElement) {
        if typing::stays(form) {
            return;
        }
        let words = typing::words(form);
        let goes = self.with(form, |one| {
            let goes = !(one.busy || one.leaving || one.over) && one.lacks(&words);
            one.busy |= goes;
            goes
        });
        if !goes {
            return;
        }
        let (keeper, form) = (self.clone(), form.clone());
        spawn_local(async move {
            let answer = typing::send(&form, &keeper.who, &keeper.sheet(&form).1).await;
            // Meanwhile the page may have drawn it anew.
            let form = form_at(&typing::key(&form)).unwrap_or(form);
            keeper.with(&form, |one| one.busy = false);
            keeper.answered(&form, answer, words);
        });
    }

    fn answered(&self, form: &HtmlFormElement, answer: Answer, words: String) {
        // A page that is left takes the letter that was under way along: of a form that was sent that says nothing, and what waits stays marked as sent.
        if self.with(form, |one| one.leaving) && !matches!(answer, Answer::Kept(..) | Answer::Closed) {
            return;
        }
        let says = self.says.clone();
        match answer {
            Answer::Kept(version, apart) => {
                let after = self.with(form, |one| {
                    (one.version, one.saved, one.tries) = (version, Some(words.clone()), 0);
                    std::mem::take(&mut one.away)
                });
                if typing::words(form) == words {
                    self.waiting(form).forget();
                    say(
                        form,
                        if apart {
                            &says.apart
                        } else if after {
                            &says.after
                        } else {
                            &says.saved
                        },
                    );
                } else {
                    self.with(form, |one| one.away = after);
                    self.later(form, PAUSE);
                }
            }
            Answer::Closed => {
                Waiting::forget_meeting(&self.who, &typing::path(form));
                self.with(form, |one| one.over = true);
                say(form, &says.over);
            }
            Answer::Over => {
                // Nobody takes these words; here they stay until their writer is done with them, or the meeting closes.
                self.waiting(form).write(self.sheet(form).0, Why::Typed, &typing::words(form));
                self.with(form, |one| one.over = true);
                say(form, &says.over);
            }
            Answer::Gone => {
                self.waiting(form).forget();
                self.with(form, |one| one.over = true);
                say(form, &says.over);
            }
            Answer::Long => say(form, &says.long),
            Answer::SignedOut => {
                say(form, &says.out);
                self.again(form);
            }
            Answer::Away => {
                self.lost(form);
                self.again(form);
            }
        }
    }

    fn again(&self, form: &HtmlFormElement) {
        let tries = self.with(form, |one| {
            one.tries += 1;
            one.tries
        });
        self.later(form, Duration::from_secs((AGAIN.0 << tries.min(5)).min(AGAIN.1)));
    }

    /// The line is away: what is typed and not kept stays here.
    pub(super) fn lost(&self, form: &HtmlFormElement) {
        if typing::stays(form) {
            return self.lost_here(form);
        }
        if self.with(form, |one| one.leaving) {
            return;
        }
        let (words, version) = (typing::words(form), self.sheet(form).0);
        let (unsaved, held) = self.with(form, |one| (one.lacks(&words), one.held));
        // Of a form in which nothing waits there is nothing to say: the page itself says that its line is away.
        if !unsaved && !held {
            return;
        }
        self.with(form, |one| one.away = true);
        if unsaved {
            self.waiting(form).write(version, Why::Away, &words);
        }
        say(form, if held { &self.says.hold } else { &self.says.away });
    }
}
