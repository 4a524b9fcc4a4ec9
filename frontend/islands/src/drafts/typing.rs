//! A form as somebody types in it: which it is, what stands in it, and sending that to be kept; when that is done is decided beside this.

use crate::send::document;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, RequestInit,
    RequestRedirect, Response, ResponseType, UrlSearchParams,
};

/// What the server made of it.
pub(super) enum Answer {
    /// Kept, at this version; whether another page types there too.
    Kept(i32, bool),
    /// Nobody is signed in.
    SignedOut,
    /// The meeting is closed: nothing of it is kept any more.
    Closed,
    /// This form takes no more, as that of a case that was stopped; the meeting goes on.
    Over,
    /// What it was typed about is gone: in this form nothing is kept any more.
    Gone,
    /// Too long.
    Long,
    /// No line, or no answer that says anything.
    Away,
}

/// A name for this page that nobody else has.
pub(super) fn leaf() -> String {
    let chance = || (js_random() * f64::from(u32::MAX)) as u32;
    format!("{:08x}{:08x}", chance(), chance())
}

fn js_random() -> f64 {
    wasm_bindgen_futures::js_sys::Math::random()
}

/// Forms that keep what is typed: on the server, or in this window alone.
const KEEPING: &str = "form[data-bewaar], form[data-wacht]";

/// The forms of the page that keep.
pub(super) fn forms() -> Vec<HtmlFormElement> {
    let Ok(all) = document().query_selector_all(KEEPING) else { return Vec::new() };
    (0..all.length()).filter_map(|n| all.item(n)?.dyn_into().ok()).collect()
}

/// The form with this key, when it still stands on the page.
pub(super) fn form_at(wanted: &str) -> Option<HtmlFormElement> {
    forms().into_iter().find(|form| key(form) == wanted)
}

/// The form that keeps, in which something happened.
pub(super) fn form_of(event: &Event) -> Option<HtmlFormElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(KEEPING).ok()??.dyn_into().ok()
}

pub(super) fn keeps(form: &HtmlFormElement) -> bool {
    form.has_attribute("data-bewaar") || stays(form)
}

/// Whether what is typed in it waits in this window alone: nothing of it is kept elsewhere until its writer sends it.
pub(super) fn stays(form: &HtmlFormElement) -> bool {
    form.has_attribute("data-wacht")
}

/// The address of its page.
pub(super) fn path(form: &HtmlFormElement) -> String {
    form.get_attribute("action").unwrap_or_default()
}

/// Its name there, and what it is about when a field of it tells: another round is another form.
pub(super) fn name(form: &HtmlFormElement) -> String {
    let value = |name: &str| field(form, name).map(|input| input.value()).unwrap_or_default();
    match form.get_attribute("data-bewaar-van") {
        Some(about) => format!("{}/{}", value("formulier"), value(&about)),
        None => value("formulier"),
    }
}

/// The form's name on its page, by which it is known wherever it stands.
pub(crate) fn key(form: &HtmlFormElement) -> String {
    format!("{}#{}", path(form), name(form))
}

fn field(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    form.query_selector(&format!("input[name={name}]")).ok()??.dyn_into().ok()
}

/// The version that the form was shown with.
pub(super) fn shown(form: &HtmlFormElement) -> i32 {
    let sheet = field(form, "blad").map(|input| input.value()).unwrap_or_default();
    sheet.split('.').next().and_then(|version| version.parse().ok()).unwrap_or_default()
}

/// Writes in the form on which sheet it was typed.
pub(super) fn sign(form: &HtmlFormElement, sheet: &str) {
    if let Some(input) = field(form, "blad") {
        input.set_value(sheet);
    }
}

/// Whether the server told that something typed stands in it.
pub(super) fn has_draft(form: &HtmlFormElement) -> bool {
    let name = name(form);
    document().query_selector(&format!("form[data-bewaar-weg='{name}']")).ok().flatten().is_some()
}

/// Says it, once.
pub(super) fn say(form: &HtmlFormElement, words: &str) {
    let place = form.query_selector("[data-bewaar-zegt]").ok().flatten();
    if let Some(place) = place.filter(|place| place.text_content().as_deref() != Some(words)) {
        place.set_text_content(Some(words));
    }
}

/// The fields that are kept, with what stands in them; of buttons and boxes those that are on.
fn fields(form: &HtmlFormElement) -> Vec<(String, Element)> {
    let kept = form.get_attribute("data-bewaar").or_else(|| form.get_attribute("data-wacht")).unwrap_or_default();
    let keeps = |name: &str| {
        kept.split(' ').any(|kept| kept.strip_suffix('*').map_or(kept == name, |start| name.starts_with(start)))
    };
    let Ok(all) = form.query_selector_all("[name]") else { return Vec::new() };
    (0..all.length())
        .filter_map(|n| all.item(n)?.dyn_into::<Element>().ok())
        .filter_map(|element| Some((element.get_attribute("name").filter(|name| keeps(name))?, element)))
        .collect()
}

fn value(element: &Element) -> Option<String> {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return Some(select.value());
    }
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let on = !matches!(input.type_().as_str(), "radio" | "checkbox") || input.checked();
    on.then(|| input.value())
}

/// What stands in the form, in one line.
pub(super) fn words(form: &HtmlFormElement) -> String {
    let Ok(all) = UrlSearchParams::new() else { return String::new() };
    for (name, element) in fields(form) {
        if let Some(value) = value(&element) {
            all.append(&name, &value);
        }
    }
    all.to_string().into()
}

/// Whether these are the words of a form in which nothing stands.
pub(super) fn is_blank(words: &str) -> bool {
    words.split('&').all(|pair| pair.is_empty() || pair.ends_with('='))
}

/// Puts words in the form: instead of what stands there, or under what was typed elsewhere since.
pub(super) fn put(form: &HtmlFormElement, words: &str, instead: bool) {
    let Ok(all) = UrlSearchParams::new_with_str(words) else { return };
    for (name, element) in fields(form) {
        let Some(typed) = all.get(&name) else { continue };
        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            let now = area.value();
            // What the server laid there stays, and what stands there already comes no second time.
            let goes_on = (instead && !area.has_attribute("data-erbij")) || typed.contains(now.trim());
            if goes_on {
                area.set_value(&typed);
            } else if !now.contains(typed.trim()) {
                area.set_value(&format!("{now}\n\n{typed}"));
            }
        } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            select.set_value(&typed);
        } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            match input.type_().as_str() {
                "radio" | "checkbox" => input.set_checked(all.get_all(&name).includes(&input.value().into(), 0)),
                "text" if !instead && !typed.starts_with(input.value().trim()) => {
                    input.set_value(&format!("{} {typed}", input.value()));
                }
                // A version belongs to the words that it came with.
                _ => input.set_value(&typed),
            }
        }
    }
}

/// What is sent to be kept, and where; of a form whose words stay in this window there is no letter.
fn letter(form: &HtmlFormElement, who: &str, sheet: &str) -> Result<(String, UrlSearchParams), JsValue> {
    if stays(form) {
        return Err(JsValue::NULL);
    }
    let path = path(form);
    let letter = UrlSearchParams::new()?;
    let fixed = [("formulier", "concept"), ("wie", who), ("pagina", &path), ("vorm", &name(form)), ("blad", sheet)];
    for (name, text) in fixed {
        letter.append(name, text);
    }
    for (name, element) in fields(form) {
        if let Some(value) = value(&element) {
            letter.append(&format!("veld-{name}"), &value);
        }
    }
    let meeting: Vec<_> = path.split('/').take(3).collect();
    Ok((format!("{}/concept", meeting.join("/")), letter))
}

/// Sends what stands there to be kept.
pub(super) async fn send(form: &HtmlFormElement, who: &str, sheet: &str) -> Answer {
    try_send(form, who, sheet).await.unwrap_or(Answer::Away)
}

async fn try_send(form: &HtmlFormElement, who: &str, sheet: &str) -> Result<Answer, JsValue> {
    let (to, letter) = letter(form, who, sheet)?;
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_body(&letter);
    how.set_redirect(RequestRedirect::Manual);
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(&to, &how)).await?.dyn_into()?;
    if answer.type_() == ResponseType::Opaqueredirect {
        return Ok(Answer::SignedOut);
    }
    let status = answer.status();
    Ok(match status {
        200 | 409 => {
            let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
            let version = text.split(' ').next().and_then(|version| version.parse().ok());
            match (status, text.as_str()) {
                (409, "closed") => Answer::Closed,
                (409, _) => Answer::Over,
                _ => version.map_or(Answer::Away, |version| Answer::Kept(version, text.ends_with("apart"))),
            }
        }
        404 => Answer::Gone,
        413 | 422 => Answer::Long,
        _ => Answer::Away,
    })
}

/// Sends it and looks back no more.
pub(super) fn throw(form: &HtmlFormElement, who: &str, sheet: &str) {
    if let Ok((to, letter)) = letter(form, who, sheet) {
        let _ = window().navigator().send_beacon_with_opt_url_search_params(&to, Some(&letter));
    }
}
