//! A hand that takes a card, carries it and lets go of it: by mouse anywhere on the card, by finger at its grip, so that a finger elsewhere scrolls.

use super::aim::{self, Aim, CARD};
use super::{GroupWords, show};
use crate::live::hold;
use crate::send::{document, send};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, KeyboardEvent, PointerEvent};

const GRIP: &str = ".wl-groups__grip";
/// What a press on a card is meant for otherwise.
const CONTROLS: &str = "a, button, select, summary";
/// In the words, the place of a name.
const NAME: char = '…';
/// The line that a page where cards can be moved has.
const TABLE: &str = "slepen";
/// Less is a press and no drag.
const STIRS: i32 = 6;
/// So often the page goes along near an edge.
const TICK: Duration = Duration::from_millis(16);

struct Hold {
    card: Element,
    /// What the pointer pressed, which hears the rest of it.
    pressed: Element,
    pointer: i32,
    from: (i32, i32),
    at: (i32, i32),
    /// It was moved so far that it is a drag.
    carried: Option<IntervalHandle>,
    aim: Option<Aim>,
}

pub(super) struct Hand {
    words: GroupWords,
    held: RefCell<Option<Hold>>,
}

impl Hand {
    /// Takes cards from now on, for as long as the page is there.
    pub fn begin(words: GroupWords) {
        let hand = Rc::new(Hand { words, held: RefCell::default() });
        let on = |name: &'static str, does: fn(&Rc<Hand>, &Event)| {
            let hand = hand.clone();
            window_event_listener_untyped(name, move |event| does(&hand, &event));
        };
        on("pointerdown", |hand, event| hand.take(event.unchecked_ref()));
        on("pointermove", |hand, event| hand.carry(event.unchecked_ref()));
        on("pointerup", |hand, event| hand.lay(event.unchecked_ref()));
        on("scroll", |hand, _| hand.look());
        on("pointercancel", |hand, _| hand.put_back());
        on("lostpointercapture", |hand, _| hand.put_back());
        on("keydown", |hand, event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                hand.put_back();
            }
        });
        // Words that were selected before are not dragged out of the page.
        on("dragstart", |hand, event| {
            if hand.held.borrow().is_some() {
                event.prevent_default();
            }
        });
        show::by_hand();
    }

    fn take(&self, event: &PointerEvent) {
        if !event.is_primary() || event.button() != 0 || self.held.borrow().is_some() {
            return;
        }
        show::say("");
        let Some((pressed, card)) = grasped(event) else { return };
        let at = (event.client_x(), event.client_y());
        let hold = Hold { card, pressed, pointer: event.pointer_id(), from: at, at, carried: None, aim: None };
        self.held.replace(Some(hold));
    }

    fn carry(self: &Rc<Self>, event: &PointerEvent) {
        // It was let go of outside the window.
        if event.buttons() == 0 {
            return self.put_back();
        }
        let at = (event.client_x(), event.client_y());
        match self.held.borrow_mut().as_mut().filter(|hold| hold.pointer == event.pointer_id()) {
            None => return,
            Some(hold) => {
                hold.at = at;
                let moved = (at.0 - hold.from.0).abs().max((at.1 - hold.from.1).abs());
                if hold.carried.is_none() {
                    if moved < STIRS || hold.pressed.set_pointer_capture(hold.pointer).is_err() {
                        return;
                    }
                    let hand = self.clone();
                    hold.carried = set_interval_with_handle(move || hand.pull(), TICK).ok();
                    lift(&hold.card);
                }
            }
        }
        self.look();
    }

    /// Looks what is under the card, and tells what letting go would do.
    fn look(&self) {
        let mut held = self.held.borrow_mut();
        let Some(hold) = held.as_mut().filter(|hold| hold.carried.is_some()) else { return };
        hold.aim = aim::at(&hold.card, hold.at);
        show::hangs(hold.at, hold.aim.as_ref());
        let GroupWords { to, same, nowhere, .. } = &self.words;
        match &hold.aim {
            None => show::say(nowhere),
            Some(aim) => {
                let says = if aim.joins() { same } else { to };
                let (before, after) = says.split_once(NAME).unwrap_or((says.as_str(), ""));
                show::say(&[before, &aim.called, after].concat());
            }
        }
    }

    /// Near an edge of the window the page goes along.
    fn pull(&self) {
        let by = self.held.borrow().as_ref().map_or(0.0, |hold| show::pull(hold.at.1));
        if by != 0.0 {
            window().scroll_by_with_x_and_y(0.0, by);
        }
    }

    /// The hand is empty; what it carried.
    fn open(&self) -> Option<Hold> {
        let hold = self.held.take()?;
        hold.carried?.clear();
        show::gone(&hold.card);
        Some(hold)
    }

    fn put_back(&self) {
        if self.open().is_some() {
            hold::end();
        }
    }

    fn lay(self: &Rc<Self>, event: &PointerEvent) {
        if self.held.borrow().as_ref().is_none_or(|hold| hold.pointer != event.pointer_id()) {
            return;
        }
        let Some(hold) = self.open() else { return };
        let Some(form) = hold.aim.and_then(|aim| filled_in(&hold.card, &aim)) else { return hold::end() };
        let hand = self.clone();
        spawn_local(async move {
            match send(&form).await {
                Ok(page) if page.get_element_by_id(TABLE).is_some() => form.reset(),
                // Asked once more as a whole page, which says what is the matter: a colleague was first, or nobody is signed in.
                Ok(_) => return drop(form.submit()),
                Err(refused) if refused.is_null() => return drop(form.submit()),
                Err(_) => {
                    form.reset();
                    show::say(&hand.words.away);
                }
            }
            hold::end();
        });
    }
}

/// What was pressed, and the card that is taken by it.
fn grasped(event: &PointerEvent) -> Option<(Element, Element)> {
    let pressed: Element = event.target()?.dyn_into().ok()?;
    let within = |what: &str| pressed.closest(what).ok().flatten();
    let mouse = event.pointer_type() == "mouse" && within(CONTROLS).is_none();
    let card = within(CARD).filter(|_| mouse || within(GRIP).is_some())?;
    aim::list(&card, aim::WHERE)?;
    Some((pressed, card))
}

/// The card leaves the table: the page stays as it is meanwhile.
fn lift(card: &Element) {
    hold::begin();
    // A part in which the focus is would wait for it.
    let focused = document().active_element().and_then(|focused| focused.dyn_into::<HtmlElement>().ok());
    let _ = focused.map(|focused| focused.blur());
    let _ = window().get_selection().map(|words| words.map(|words| words.remove_all_ranges()));
    show::taken(card);
}

/// The card's own form, with what was aimed at chosen.
fn filled_in(card: &Element, aim: &Aim) -> Option<HtmlFormElement> {
    let list = aim::list(card, aim.list)?;
    list.set_value(&aim.value);
    list.closest("form").ok()??.dyn_into().ok()
}
