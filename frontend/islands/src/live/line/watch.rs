//! What happens to the page while it listens: it is left and found again, the line of the browser comes and goes, somebody uses it.

use super::{ASK, Line, TOGETHER, UNSEEN};
use crate::live::hold;
use crate::live::says::Says;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Event, PageTransitionEvent};

impl Line {
    pub(super) fn watch_the_page(self: &Rc<Self>) {
        let on = |name: &'static str, does: fn(&Rc<Line>, Event)| {
            let line = self.clone();
            window_event_listener_untyped(name, move |event| does(&line, event));
        };
        on("pagehide", |line, _| {
            line.leaving.set(true);
            line.close();
        });
        on("pageshow", |line, event| {
            // A page from the browser's own memory is as old as when it was left.
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                line.leaving.set(false);
                line.come_back();
            }
        });
        on("beforeunload", |line, _| {
            line.leaving.set(true);
            // Whoever stays after all is called again.
            let line = line.clone();
            set_timeout(move || line.leaving.set(false), ASK);
        });
        on("offline", |line, _| line.still_lost_now());
        on("online", |line, _| line.come_back());
        on("visibilitychange", |line, _| {
            if !document().hidden() {
                if line.source.borrow().is_none() {
                    line.come_back();
                }
                return;
            }
            let line = line.clone();
            set_timeout(
                move || {
                    if document().hidden() {
                        line.close();
                    }
                },
                UNSEEN,
            );
        });
        // Whoever uses the page works; a page that only renews itself does not.
        on("pointerdown", |line, _| line.page.used());
        on("keydown", |line, _| line.page.used());
        on(hold::LET_GO, |line, _| {
            if !line.over.get() {
                line.renew_soon(Duration::ZERO);
            }
        });
        // What waited until somebody was done with a field.
        for name in ["focusout", "input", "submit"] {
            on(name, |line, _| {
                if line.page.waits() && !line.over.get() {
                    line.renew_soon(TOGETHER * 2);
                }
            });
        }
    }

    fn still_lost_now(&self) {
        self.away.set(true);
        self.say(Says::Away);
    }

    fn come_back(self: &Rc<Self>) {
        if !self.over.get() {
            self.open();
            self.renew_soon(Duration::ZERO);
        }
    }
}
