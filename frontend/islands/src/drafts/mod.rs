//! Keeps what is typed in forms that ask for it (`data-bewaar`): on the server after a pause, and in this window while the line is away; of a form
//! that tells nobody who types in it (`data-wacht`) in this window alone.
//! What waits in the window lives in waiting; without scripts nothing is kept until it is sent.

mod keeper;
mod one;
mod typing;
mod waiting;

use crate::live::RENEWED;
use crate::words::{given, in_browser, read};
use keeper::Keeper;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
pub(crate) use typing::key;
use typing::{form_of, forms};
use waiting::Waiting;
use web_sys::{BroadcastChannel, Event, MessageEvent};

/// What the page says; the words come ready from the server.
#[allow(missing_docs)]
pub struct Says {
    pub saved: String,
    pub away: String,
    pub after: String,
    pub hold: String,
    pub out: String,
    pub apart: String,
    pub over: String,
    pub long: String,
    pub here: String,
}

const NAME: &str = "bewaren";

impl Says {
    /// On the page, for the island, with who is signed in.
    pub fn given(self, who: String) -> impl IntoView + use<> {
        let Says { saved, away, after, hold, out, apart, over, long, here } = self;
        given(NAME, &[who, saved, away, after, hold, out, apart, over, long, here])
    }

    fn read() -> (String, Self) {
        let [who, saved, away, after, hold, out, apart, over, long, here] = read(NAME);
        (who, Says { saved, away, after, hold, out, apart, over, long, here })
    }
}

/// Listens on the whole page, so that a form that is drawn anew is kept too.
#[island]
pub fn Drafts() -> impl IntoView {
    in_browser(|| {
        let (who, says) = Says::read();
        Waiting::forget_others(&who);
        let keeper = Keeper::new(&who, says);
        forms().iter().for_each(|form| keeper.restore(form));
        keeper.settle();
        Waiting::forget_sent(&who);
        listen(keeper);
    });
    view! { <span hidden=""></span> }
}

fn listen(keeper: Keeper) {
    let on = |name: &'static str, does: fn(&Keeper, &Event)| {
        let keeper = keeper.clone();
        window_event_listener_untyped(name, move |event| does(&keeper, &event));
    };
    on("input", |keeper, event| {
        if let Some(form) = form_of(event) {
            keeper.typed(&form);
        }
    });
    on("change", |keeper, event| {
        if let Some(form) = form_of(event) {
            keeper.picked(&form);
        }
    });
    on("submit", Keeper::submit);
    on("online", |keeper, _| {
        keeper.settle();
        forms().iter().for_each(|form| keeper.save(form));
    });
    on(RENEWED, |keeper, _| keeper.settle());
    on("focus", |keeper, _| forms().iter().for_each(|form| keeper.save(form)));
    on("offline", |keeper, _| forms().iter().for_each(|form| keeper.lost(form)));
    on("visibilitychange", |keeper, _| forms().iter().for_each(|form| keeper.save(form)));
    on("pagehide", |keeper, _| forms().iter().for_each(|form| keeper.last(form)));
    if let Ok(channel) = BroadcastChannel::new("wijkbreed") {
        // Who signed in elsewhere, or nobody.
        let out = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
            match event.data().as_string().filter(|who| !who.is_empty()) {
                Some(who) => Waiting::forget_others(&who),
                None => Waiting::forget_all(),
            }
        });
        channel.set_onmessage(Some(out.as_ref().unchecked_ref()));
        out.forget();
        // It is heard as long as the page lives.
        std::mem::forget(channel);
    }
}
