//! Renewing the page: the same address is asked, and the parts that differ take the place of the old ones, but for those in which somebody works.

use super::field::{asks, in_use};
use super::part::{self, Parts, keep_open};
use super::{focus, hold};
use crate::send::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Event, Headers, RequestInit, Response, SupportedType};

/// With which the page says that it renews itself, and that nobody does.
const BY_ITSELF: &str = "wijkbreed-vanzelf";

/// What a window hears when parts of its page were renewed.
pub(crate) const RENEWED: &str = "vernieuwd";

pub(super) enum Outcome {
    Renewed,
    /// Something is in hand; it is asked once more when that is over.
    Held,
    /// The address leads elsewhere: the session ended, or there is no such page any more.
    Elsewhere,
    /// The line is away.
    Failed,
}

pub(super) struct Page {
    /// What is said above a part that changed, and the link that renews the page.
    changed: String,
    renews: String,
    /// The parts as the server last told them, by their names.
    told: RefCell<HashMap<String, String>>,
    /// Parts that changed while somebody was at work in them.
    waiting: RefCell<Vec<Element>>,
    used: Cell<bool>,
}

impl Page {
    pub fn new(changed: String, renews: String) -> Self {
        let told = document().query_selector("main").ok().flatten().map(|main| Parts::of(&main)).unwrap_or_default();
        // Of a part that came back with a question the server has not told yet how it stands without that.
        let told =
            told.0.into_iter().filter(|(_, part)| !asks(part)).map(|(key, part)| (key, part::told(&part))).collect();
        Page { changed, renews, told: RefCell::new(told), waiting: RefCell::default(), used: Cell::new(false) }
    }

    /// Somebody uses the page.
    pub fn used(&self) {
        self.used.set(true);
    }

    /// Whether somebody is done with a part that waited for it.
    pub fn waits(&self) -> bool {
        self.waiting.borrow().iter().any(|part| !in_use(part))
    }

    pub async fn renew(&self) -> Outcome {
        if hold::held() {
            return Outcome::Held;
        }
        match self.ask().await {
            Ok(Some(_)) if hold::held() => Outcome::Held,
            Ok(Some(new)) => {
                let focused = focus::name();
                self.lay(&new);
                focused.and_then(|name| focus::back(&name));
                if let Ok(event) = Event::new(RENEWED) {
                    let _ = leptos::prelude::window().dispatch_event(&event);
                }
                Outcome::Renewed
            }
            Ok(None) => Outcome::Elsewhere,
            Err(_) => Outcome::Failed,
        }
    }

    /// The page as it is now; nothing when it is no longer there for this visitor.
    async fn ask(&self) -> Result<Option<Document>, JsValue> {
        let how = RequestInit::new();
        let headers = Headers::new()?;
        if !self.used.take() {
            headers.set(BY_ITSELF, "1")?;
        }
        how.set_headers(&headers);
        let window = leptos::prelude::window();
        let address = window.location().href()?;
        let address = address.split('#').next().unwrap_or_default();
        let answer: Response = JsFuture::from(window.fetch_with_str_and_init(address, &how)).await?.dyn_into()?;
        if answer.redirected() || answer.status() == 404 {
            return Ok(None);
        }
        if !answer.ok() {
            return Err(JsValue::NULL);
        }
        let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
        DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml).map(Some)
    }

    /// Whoever may not read the meeting any more does not go on reading it here: all of it goes, but for forms in which
    /// somebody was at work, so that nothing typed is lost.
    pub fn leave(&self) {
        let main = document().query_selector("main").ok().flatten();
        main.iter().flat_map(|main| Parts::of(main).0).for_each(|(_, part)| strip(&part));
    }

    fn lay(&self, new: &Document) -> Option<()> {
        let here = document().query_selector("main").ok()??;
        let there = new.query_selector("main").ok()??;
        let (old, fresh) = (Parts::of(&here), Parts::of(&there));
        let mut told = self.told.borrow_mut();
        self.waiting.borrow_mut().clear();
        // What somebody types in stays where it is, and does not come once more somewhere else: of a round that is shown meanwhile
        // the form of the silence stands alone until its writer is done with it.
        let at_work = old.0.iter().filter(|(_, part)| in_use(part));
        let at_work: Vec<_> = at_work.flat_map(|(_, part)| part::kept(part)).collect();
        for (key, part) in &old.0 {
            if fresh.get(key).is_none() {
                if !in_use(part) {
                    part.remove();
                    told.remove(key);
                } else {
                    self.mark(key, part);
                }
            }
        }
        let mut before: Option<Element> = None;
        for (key, part) in fresh.0 {
            if old.get(&key).is_none() && part::kept(&part).iter().any(|form| at_work.contains(form)) {
                continue;
            }
            let html = part::told(&part);
            let now = match old.get(&key) {
                Some(stands) if told.get(&key) == Some(&html) => {
                    unmark(&key);
                    stands.clone()
                }
                Some(stands) if in_use(stands) || asks(stands) => {
                    match told.contains_key(&key) {
                        true => drop(self.mark(&key, stands)),
                        false => drop(told.insert(key, html)),
                    }
                    before = Some(stands.clone());
                    continue;
                }
                Some(stands) => {
                    keep_open(stands, &part);
                    part::keep_said(stands, &part);
                    unmark(&key);
                    stands.replace_with_with_node_1(&part).ok()?;
                    part
                }
                None => {
                    match &before {
                        Some(before) => before.after_with_node_1(&part).ok()?,
                        None => here.prepend_with_node_1(&part).ok()?,
                    }
                    part
                }
            };
            // What the step of now is about goes up, and with it the rest goes down.
            if let Some(above) = before.as_ref().filter(|above| !part::stands_before(above, &now) && !in_use(&now)) {
                above.after_with_node_1(&now).ok()?;
            }
            told.insert(key, html);
            before = Some(now);
        }
        Some(())
    }

    /// Says above a part that it changed; it waits until whoever types there is done.
    fn mark(&self, key: &str, part: &Element) -> Option<()> {
        self.waiting.borrow_mut().push(part.clone());
        if marked(key).is_some() {
            return None;
        }
        let line = document().create_element("p").ok()?;
        line.set_class_name("wl-live__changed");
        line.set_attribute("role", "status").ok()?;
        line.set_attribute("data-live-deel", key).ok()?;
        line.set_text_content(Some(&format!("{} ", self.changed)));
        let link = document().create_element("a").ok()?;
        link.set_attribute("href", "").ok()?;
        link.set_text_content(Some(&self.renews));
        line.append_child(&link).ok()?;
        part.before_with_node_1(&line).ok()
    }
}

/// Leaves nothing of a part but the forms in which somebody works.
fn strip(part: &Element) {
    if part.tag_name() == "FORM" && in_use(part) {
        return;
    }
    let forms = part.query_selector_all("form").ok();
    let mut forms = forms.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()));
    if !forms.any(|form: Element| in_use(&form)) {
        part.remove();
        return;
    }
    let children = part.children();
    let inside: Vec<_> = (0..children.length()).filter_map(|at| children.item(at)).collect();
    inside.iter().for_each(strip);
}

fn unmark(key: &str) {
    if let Some(line) = marked(key) {
        line.remove();
    }
}

fn marked(key: &str) -> Option<Element> {
    let all = document().query_selector_all("[data-live-deel]").ok()?;
    let mut all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    all.find(|line| line.get_attribute("data-live-deel").as_deref() == Some(key))
}
