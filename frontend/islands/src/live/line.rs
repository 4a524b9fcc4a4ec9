//! The line to the server: opened, lost, opened again and closed with the page; what it tells is the number of an event, and that is all.

mod watch;

use super::LiveWords;
use super::renew::{Outcome, Page};
use super::says::{Says, say};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::js_sys::Function;
use web_sys::{Event, EventSource, MessageEvent};

/// Several changes at once renew the page once.
const TOGETHER: Duration = Duration::from_millis(150);
/// A line that is back within this was not away.
const MOMENT: Duration = Duration::from_millis(1_500);
/// After this it is asked again whether there is room, or why there is none.
const ASK: Duration = Duration::from_secs(5);
/// A page that nobody looks at keeps its line so long.
const UNSEEN: Duration = Duration::from_secs(20);

pub(super) struct Line {
    at: String,
    kinds: Vec<String>,
    last: Cell<i32>,
    source: RefCell<Option<EventSource>>,
    hears: RefCell<Option<Function>>,
    page: Page,
    away_words: String,
    ended_words: String,
    /// Whoever leaves the page is not called back.
    leaving: Cell<bool>,
    away: Cell<bool>,
    over: Cell<bool>,
    asked: Cell<bool>,
    again: Cell<bool>,
}

impl Line {
    /// Begins to listen, for as long as the page is there.
    pub fn begin(words: LiveWords) {
        let line = Rc::new(Line {
            at: words.at,
            kinds: words
                .kinds
                .split(' ')
                .chain(["open", "error", "einde", "opnieuw", "aanwezig"])
                .map(str::to_owned)
                .collect(),
            last: Cell::new(words.after.parse().unwrap_or(-1)),
            source: RefCell::default(),
            hears: RefCell::default(),
            page: Page::new(words.changed, words.renew),
            away_words: words.away,
            ended_words: words.ended,
            leaving: Cell::new(false),
            away: Cell::new(false),
            over: Cell::new(false),
            asked: Cell::new(false),
            again: Cell::new(false),
        });
        let heard = line.clone();
        let hears = Closure::<dyn FnMut(Event)>::new(move |event: Event| heard.hear(&event));
        line.hears.replace(Some(hears.into_js_value().unchecked_into()));
        line.watch_the_page();
        line.open();
    }

    fn say(&self, says: Says) {
        let words = match says {
            Says::Nothing => "",
            Says::Away => &self.away_words,
            Says::Ended => &self.ended_words,
        };
        say(says, words);
    }

    fn open(self: &Rc<Self>) {
        self.close();
        if self.over.get() {
            return;
        }
        let Ok(source) = EventSource::new(&format!("{}?after={}", self.at, self.last.get())) else { return };
        if let Some(hears) = self.hears.borrow().as_ref() {
            for kind in &self.kinds {
                let _ = source.add_event_listener_with_callback(kind, hears);
            }
        }
        self.source.replace(Some(source));
    }

    fn close(&self) {
        self.source.take().inspect(EventSource::close);
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        match event.type_().as_str() {
            "open" => self.back(),
            "error" => self.lost(),
            "einde" => self.end(),
            _ => {
                let number = event.dyn_ref::<MessageEvent>().and_then(|event| event.last_event_id().parse().ok());
                number.into_iter().for_each(|number| self.last.set(number));
                self.renew_soon(TOGETHER);
            }
        }
    }

    /// The line is there; what happened meanwhile is looked for at once.
    fn back(self: &Rc<Self>) {
        if self.away.take() {
            self.say(Says::Nothing);
            self.renew_soon(Duration::ZERO);
        }
    }

    fn lost(self: &Rc<Self>) {
        if self.leaving.get() || self.over.get() {
            return;
        }
        let refused = self.source.borrow().as_ref().is_some_and(|source| source.ready_state() == EventSource::CLOSED);
        let line = self.clone();
        set_timeout(move || line.still_lost(), MOMENT);
        if refused {
            // The browser does not come back by itself from an answer that is no stream: the page itself tells why.
            self.close();
            let line = self.clone();
            set_timeout(
                move || {
                    if !line.over.get() && !line.leaving.get() && line.source.borrow().is_none() {
                        line.renew_soon(Duration::ZERO);
                        line.open();
                    }
                },
                ASK,
            );
        }
    }

    fn still_lost(&self) {
        let open = self.source.borrow().as_ref().is_some_and(|source| source.ready_state() == EventSource::OPEN);
        if !open && !self.leaving.get() && !self.over.get() {
            self.away.set(true);
            self.say(Says::Away);
        }
    }

    fn end(&self) {
        self.over.set(true);
        self.close();
        self.page.leave();
        self.say(Says::Ended);
    }

    /// Renews the page once, however often it is asked meanwhile.
    fn renew_soon(self: &Rc<Self>, after: Duration) {
        if self.asked.replace(true) {
            self.again.set(true);
            return;
        }
        let line = self.clone();
        let renew = move || {
            spawn_local(async move {
                line.again.set(false);
                let outcome = line.page.renew().await;
                line.asked.set(false);
                match outcome {
                    Outcome::Elsewhere if !line.leaving.get() => line.end(),
                    // An event is told once: what could not be looked for is looked for again.
                    Outcome::Failed if !line.over.get() && !line.leaving.get() => line.renew_soon(MOMENT),
                    Outcome::Elsewhere | Outcome::Renewed | Outcome::Held | Outcome::Failed => {}
                }
                if line.again.take() && !line.over.get() {
                    line.renew_soon(TOGETHER);
                }
            });
        };
        set_timeout(renew, after);
    }
}
