//! Sending a form that stands on the page, and reading the page it answers with.

use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, FormData, HtmlFormElement, Response, SupportedType};

/// The page that is shown.
pub(crate) fn document() -> Document {
    leptos::prelude::document()
}

/// The page that the form's answer leads to; anything else than a page that is fine is an error.
pub(crate) async fn send(form: &HtmlFormElement) -> Result<Document, JsValue> {
    let typed: JsValue = FormData::new_with_form(form)?.into();
    let typed = web_sys::UrlSearchParams::new_with_str_sequence_sequence(&typed)?;
    let how = web_sys::RequestInit::new();
    how.set_method("POST");
    how.set_body(&typed);
    let answer: Response =
        JsFuture::from(leptos::prelude::window().fetch_with_str_and_init(&form.action(), &how)).await?.dyn_into()?;
    if !answer.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}
