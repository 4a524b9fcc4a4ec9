//! What a held card would do when it is let go of: read from what lies under the pointer and from what the card's own forms offer.

use crate::send::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// A card, and what stands before its thought in its name on the page.
pub(super) const CARD: &str = ".wl-card[id^=kaart-]";
const CARD_NAME: &str = "kaart-";
/// A group with its cards, or what lies in none; its heading's name tells which.
const GROUP: &str = "main > section[aria-labelledby]";
const GROUP_NAME: &str = "groep-";
/// The card's lists.
pub(super) const WHERE: &str = "group";
const WITH: &str = "under";

/// What letting go does: which list of the card says so and with which value, what to mark, and how that is called.
pub(super) struct Aim {
    pub list: &'static str,
    pub value: String,
    pub over: Element,
    pub called: String,
}

impl Aim {
    /// Whether the card is laid under another that says the same.
    pub fn joins(&self) -> bool {
        self.list == WITH
    }
}

/// What lies under this point of the window, if the card can go there.
pub(super) fn at(card: &Element, (x, y): (i32, i32)) -> Option<Aim> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let near = |what: &str| under.closest(what).ok().flatten();
    let aim = |list, value: String, over| {
        let called = option(card, list, &value)?;
        Some(Aim { list, value, over, called })
    };
    if let Some(place) = near("[data-place]") {
        return aim(WHERE, place.get_attribute("data-place")?, place);
    }
    if let Some(other) = near(CARD).filter(|other| in_middle(other, x, y)) {
        let value = other.id().strip_prefix(CARD_NAME)?.to_owned();
        let joined = aim(WITH, value, other);
        if joined.is_some() {
            return joined;
        }
    }
    let group = near(GROUP).filter(|group| !group.contains(Some(card.as_ref())))?;
    aim(WHERE, value_of(&group)?, group)
}

/// Where the card can go, by its own list, but for where it lies.
pub(super) fn places(card: &Element) -> Vec<(String, String)> {
    let here = card.closest(GROUP).ok().flatten().and_then(|group| value_of(&group));
    let Ok(options) = card.query_selector_all(&format!("select[name={WHERE}] option")) else { return Vec::new() };
    let all = (0..options.length()).filter_map(|at| options.get(at)?.dyn_into::<Element>().ok());
    let all = all.filter_map(|one| Some((one.get_attribute("value")?, one.text_content()?)));
    all.filter(|(value, _)| Some(value) != here.as_ref()).collect()
}

/// A list of the card, by its name.
pub(super) fn list(card: &Element, name: &str) -> Option<HtmlSelectElement> {
    card.query_selector(&format!("select[name={name}]")).ok()??.dyn_into().ok()
}

fn value_of(group: &Element) -> Option<String> {
    let name = group.get_attribute("aria-labelledby")?;
    Some(name.strip_prefix(GROUP_NAME).unwrap_or(&name).to_owned())
}

/// How the card's list calls this value; nothing when it does not offer it.
fn option(card: &Element, name: &str, value: &str) -> Option<String> {
    list(card, name)?.query_selector(&format!("option[value='{value}']")).ok()??.text_content()
}

/// Its edges are still the group's: only who means the card hits its middle.
fn in_middle(card: &Element, x: i32, y: i32) -> bool {
    let place = card.get_bounding_client_rect();
    let inner = |at: i32, from: f64, long: f64| (f64::from(at) - from - long / 2.0).abs() < long / 4.0;
    inner(x, place.left(), place.width()) && inner(y, place.top(), place.height())
}
