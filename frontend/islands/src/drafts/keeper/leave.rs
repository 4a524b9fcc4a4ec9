//! The page is left, or a form of it is sent.

use super::Keeper;
use crate::drafts::typing::{self, forms};
use crate::drafts::waiting::Why;
use crate::live::line_is_away;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlFormElement};

impl Keeper {
    /// The page goes: nobody waits for the answer.
    pub(in crate::drafts) fn last(&self, form: &HtmlFormElement) {
        let words = typing::words(form);
        if self.with(form, |one| !one.leaving && !one.over && one.lacks(&words)) {
            typing::throw(form, &self.who, &self.sheet(form).1);
        }
    }

    /// A form is sent: held back once while the line is away, else told on which sheet it was typed.
    pub(in crate::drafts) fn submit(&self, event: &Event) {
        let Some(sent) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        if let Some(name) = sent.get_attribute("data-bewaar-weg") {
            let mine = |form: &&HtmlFormElement| typing::name(form) == name;
            if let Some(form) = forms().iter().find(mine) {
                self.with(form, |one| one.leaving = true);
                self.waiting(form).forget();
                typing::sign(&sent, &format!("{}.{}", typing::shown(form), self.leaf));
            }
            return;
        }
        if !typing::keeps(&sent) {
            return;
        }
        let stays = typing::stays(&sent);
        // Of a form that tells the server nothing meanwhile the page's own line knows whether there is any.
        let away = !window().navigator().on_line() || self.with(&sent, |one| one.away) || (stays && line_is_away());
        if away && !self.with(&sent, |one| std::mem::replace(&mut one.held, true)) {
            event.prevent_default();
            self.lost(&sent);
            return self.save(&sent);
        }
        if stays {
            // Until a page without its form tells that it arrived.
            self.wait_here(&sent);
            return;
        }
        self.with(&sent, |one| one.leaving = true);
        self.waiting(&sent).write(self.sheet(&sent).0, Why::Sent, &typing::words(&sent));
        let shown = typing::shown(&sent);
        typing::sign(&sent, &format!("{shown}.{}", self.leaf));
    }
}
