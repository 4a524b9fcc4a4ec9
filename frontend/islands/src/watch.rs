//! Tells while somebody types what looks like a person: after a pause the text is sent to be looked at, and the list that comes back is shown under the field. Without it the server tells after sending.

use crate::words::in_browser;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Element, HtmlInputElement, HtmlTextAreaElement, Response};

/// So long nobody types before the text is sent.
const PAUSE: Duration = Duration::from_millis(600);
/// Where a text is looked at, and the list alone comes back.
const LOOKS: &str = "/sporen?deel=1";

/// Watches every field of the page that asks for it (`data-sporen`), each with its list beside it (`ID-sporen`).
#[island]
pub fn TraceWatch() -> impl IntoView {
    in_browser(|| {
        let watch = Rc::new(Watch::default());
        let typed = watch.clone();
        window_event_listener_untyped("input", move |event| {
            let Some((id, text)) = watched(&event) else { return };
            let watch = typed.clone();
            typed.wait(set_timeout_with_handle(move || watch.look(id, text), PAUSE).ok());
        });
        // Whoever leaves a field does not wait.
        window_event_listener_untyped("change", move |event| {
            let Some((id, text)) = watched(&event) else { return };
            watch.wait(None);
            watch.look(id, text);
        });
    });
    view! { <span hidden=""></span> }
}

/// What is waited for, which field and text were asked last, and the question under way.
#[derive(Default)]
struct Watch {
    waiting: Cell<Option<TimeoutHandle>>,
    asked: RefCell<(String, String)>,
    under_way: RefCell<Option<AbortController>>,
}

impl Watch {
    /// For this instead of what was waited for before.
    fn wait(&self, next: Option<TimeoutHandle>) {
        if let Some(before) = self.waiting.replace(next) {
            before.clear();
        }
    }

    fn look(self: &Rc<Self>, id: String, text: String) {
        let now = (id, text);
        if *self.asked.borrow() == now {
            return;
        }
        self.asked.replace(now.clone());
        let ours = AbortController::new().ok();
        self.under_way.replace(ours.clone()).iter().for_each(AbortController::abort);
        let watch = self.clone();
        spawn_local(async move {
            let (id, text) = &now;
            let list = if text.trim().is_empty() { Some(String::new()) } else { ask(text, ours).await.ok() };
            match list {
                Some(list) => show(id, &list),
                // It is asked again with the next pause, unless something newer is under way.
                None if *watch.asked.borrow() == now => watch.asked.borrow_mut().1.clear(),
                None => {}
            }
        });
    }
}

/// The id and the text of the field that somebody types in, if it is watched.
fn watched(event: &web_sys::Event) -> Option<(String, String)> {
    let field: Element = event.target()?.dyn_into().ok()?;
    field.get_attribute("data-sporen")?;
    let text = match field.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => field.dyn_ref::<HtmlInputElement>()?.value(),
    };
    Some((field.id(), text))
}

async fn ask(text: &str, under_way: Option<AbortController>) -> Result<String, JsValue> {
    let typed = web_sys::UrlSearchParams::new()?;
    typed.append("formulier", "sporen");
    typed.append("text", text);
    let how = web_sys::RequestInit::new();
    how.set_method("POST");
    how.set_body(&typed);
    how.set_signal(under_way.map(|under_way| under_way.signal()).as_ref());
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(LOOKS, &how)).await?.dyn_into()?;
    // Somebody whose session ended is led to another page.
    if !answer.ok() || answer.redirected() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(answer.text()?).await?.as_string().ok_or(JsValue::NULL)
}

/// Shows the list; one that says the same is left alone, so that nobody hears it twice.
fn show(field: &str, list: &str) {
    let place = document().get_element_by_id(&format!("{field}-sporen"));
    if let Some(place) = place.filter(|place| place.inner_html() != list) {
        place.set_inner_html(list);
    }
}
