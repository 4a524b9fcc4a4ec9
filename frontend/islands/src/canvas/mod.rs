//! Hands for the canvas: a card is dragged by pointer or carried by arrow keys; where it is laid is sent by the card's own form.

mod board;

use crate::send::document;
use crate::words::{given, in_browser, read};
use board::{BOARD, FIELD, beside, field_of, fields, form_of, grip_of, name_of, sent, slide};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Event, KeyboardEvent, PointerEvent};

/// On a board whose cards can be taken, a card in the hand, one carried by keys, and the field under it.
const LIVE: &str = "wl-canvas--live";
const HELD: &str = "wl-canvas__card--held";
const KEYS: &str = "wl-canvas__card--keys";
const OVER: &str = "wl-canvas__field--over";

/// A card in somebody's hand: which, from which field, over which, and where a pointer took it.
#[derive(Clone)]
struct Hold {
    card: String,
    from: String,
    over: String,
    pointer: Option<(i32, i32, i32)>,
}

/// What is said aloud.
pub struct CanvasWords {
    /// A card is in the hand.
    pub taken: String,
    /// It lies in a field, whose name follows.
    pub laid: String,
    /// It lies where it lay.
    pub back: String,
}

const NAME: &str = "canvas";
/// Where it is said.
const SAYS: &str = "canvas-zegt";

impl CanvasWords {
    /// On the page, for the island.
    pub fn given(self) -> impl IntoView + use<> {
        given(NAME, &[self.taken, self.laid, self.back])
    }
}

/// The hands of the page: what they say, and the card in them.
struct Hands {
    words: CanvasWords,
    held: RefCell<Option<Hold>>,
}

/// Takes cards from now on, and says aloud what becomes of them.
#[island]
pub fn CanvasHands() -> impl IntoView {
    in_browser(|| {
        let [taken, laid, back] = read(NAME);
        let hands = Rc::new(Hands { words: CanvasWords { taken, laid, back }, held: RefCell::default() });
        let on = |name: &'static str, does: fn(&Rc<Hands>, &Event)| {
            let hands = hands.clone();
            window_event_listener_untyped(name, move |event| does(&hands, &event));
        };
        on("pointerdown", |hands, event| hands.take(event.unchecked_ref()));
        on("pointermove", |hands, event| hands.carry(event.unchecked_ref()));
        on("pointerup", |hands, event| {
            let pointer = event.unchecked_ref::<PointerEvent>().pointer_id();
            if hands.pointer().is_some_and(|held| held.0 == pointer) {
                hands.lay();
            }
        });
        on("pointercancel", |hands, _| hands.put_back());
        on("keydown", |hands, event| hands.key(event.unchecked_ref()));
        if let Some(board) = document().get_element_by_id(BOARD) {
            let _ = board.class_list().add_1(LIVE);
        }
    });
    view! { <p class="wl-unseen" role="status" id=SAYS></p> }
}

fn say(words: &str) {
    if let Some(place) = document().get_element_by_id(SAYS) {
        place.set_text_content(Some(words));
    }
}

impl Hands {
    fn pointer(&self) -> Option<(i32, i32, i32)> {
        self.held.borrow().as_ref()?.pointer
    }

    fn hold(&self, held: Hold) {
        self.held.replace(Some(held));
        self.show();
    }

    fn take(&self, event: &PointerEvent) {
        let Some((grip, card)) = grip_of(event).filter(|_| event.is_primary() && event.button() == 0) else { return };
        let Some(vak) = field_of(&card) else { return };
        event.prevent_default();
        let _ = grip.set_pointer_capture(event.pointer_id());
        let _ = grip.focus();
        let pointer = Some((event.pointer_id(), event.client_x(), event.client_y()));
        self.hold(Hold { card: card.id(), from: vak.clone(), over: vak, pointer });
    }

    fn carry(&self, event: &PointerEvent) {
        let Some(held) = self.held.borrow().clone() else { return };
        let Some((pointer, x, y)) = held.pointer.filter(|held| held.0 == event.pointer_id()) else { return };
        let (now_x, now_y) = (event.client_x(), event.client_y());
        slide(&held.card, &format!("translate({}px,{}px)", now_x - x, now_y - y));
        let under = document().element_from_point(now_x as f32, now_y as f32);
        let under = under.and_then(|under| under.closest(FIELD).ok().flatten());
        let over = under.and_then(|field| field.get_attribute("data-vak")).unwrap_or_else(|| held.from.clone());
        self.hold(Hold { over, pointer: Some((pointer, x, y)), ..held });
    }

    fn key(self: &Rc<Self>, event: &KeyboardEvent) {
        let Some((_, card)) = grip_of(event) else { return };
        let held = self.held.borrow().clone().filter(|held| held.card == card.id() && held.pointer.is_none());
        match (event.key().as_str(), held) {
            (" " | "Enter", None) => {
                let Some(vak) = field_of(&card) else { return };
                say(&self.words.taken);
                self.hold(Hold { card: card.id(), from: vak.clone(), over: vak, pointer: None });
            }
            (" " | "Enter", Some(_)) => self.lay(),
            ("Escape", Some(_)) => self.put_back(),
            (arrow, Some(held)) => {
                let Some(next) = beside(&held.over, arrow) else { return };
                say(&name_of(&next));
                self.hold(Hold { over: next, ..held });
            }
            (_, None) => return,
        }
        event.prevent_default();
    }

    /// Marks the card in the hand and the field under it.
    fn show(&self) {
        let held = self.held.borrow();
        for field in fields() {
            let over = held.as_ref().is_some_and(|held| field.get_attribute("data-vak").as_deref() == Some(&held.over));
            let _ = field.class_list().toggle_with_force(OVER, over);
        }
        let card = held.as_ref().and_then(|held| Some((held, document().get_element_by_id(&held.card)?)));
        if let Some((held, card)) = card {
            let _ = card.class_list().add_1(HELD);
            let _ = card.class_list().toggle_with_force(KEYS, held.pointer.is_none());
        }
    }

    /// Nothing is in the hand any more; what was.
    fn let_go(&self) -> Option<Hold> {
        let held = self.held.take()?;
        slide(&held.card, "none");
        if let Some(card) = document().get_element_by_id(&held.card) {
            let _ = card.class_list().remove_2(HELD, KEYS);
        }
        self.show();
        Some(held)
    }

    fn put_back(&self) {
        if self.let_go().is_some() {
            say(&self.words.back);
        }
    }

    /// Lays the card where it is held; the same form does it without a hand.
    fn lay(self: &Rc<Self>) {
        let Some(held) = self.let_go() else { return };
        if held.over == held.from {
            return say(&self.words.back);
        }
        let Some(form) = form_of(&held) else { return };
        let hands = self.clone();
        spawn_local(async move {
            match sent(&form, &held.card).await {
                Some(()) => say(&format!("{} {}", hands.words.laid, name_of(&held.over))),
                // The whole page then says what is the matter.
                None => drop(form.submit()),
            }
        });
    }
}
