//! Filling in a form of a page as a browser would, what stands in it sent along; and finding a choice or a link by the words beside it.

use crate::{Answer, Visitor};
use scraper::{ElementRef, Selector};

/// The fields of a page's form as they stand there, with these in their place; a name that is given twice is sent twice.
pub fn filled(page: &Answer, form: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let html = page.page();
    let wanted =
        |one: &ElementRef| one.select(&selector("input[name=formulier]")).any(|name| name.attr("value") == Some(form));
    let found = html.select(&selector("form")).find(wanted);
    let given = |name: &str| name == "formulier" || fields.iter().any(|(field, _)| *field == name);
    let mut all = found.map(standing).unwrap_or_default();
    all.retain(|(name, _)| !given(name));
    all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    all
}

impl Visitor<'_> {
    /// Fills in a form as it stands on its page, and sends it.
    pub async fn fills(&mut self, path: &str, form: &str, typed: &[(&str, &str)]) -> Answer {
        let fields = filled(&self.get(path).await, form, typed);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.send(path, form, &fields).await
    }
}

/// What a form sends when nobody touches it.
fn standing(form: ElementRef) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for field in form.select(&selector("input[name], select[name], textarea[name]")) {
        let name = field.attr("name").unwrap_or_default();
        let value = match (field.value().name(), field.attr("type")) {
            ("textarea", _) => Some(field.text().collect()),
            ("select", _) => chosen(field),
            (_, Some("radio" | "checkbox")) if field.attr("checked").is_none() => None,
            _ => Some(field.attr("value").unwrap_or_default().to_owned()),
        };
        all.extend(value.map(|value| (name.to_owned(), value)));
    }
    all
}

fn chosen(list: ElementRef) -> Option<String> {
    let marked = list.select(&selector("option[selected]")).next();
    let choice = marked.or_else(|| list.select(&selector("option")).next())?;
    choice.attr("value").map(str::to_owned)
}

impl Answer {
    /// The value of the choice in this list whose words hold these.
    pub fn choice(&self, list: &str, words: &str) -> String {
        let (html, options) = (self.page(), selector(&format!("select[name={list}] option")));
        let found = html.select(&options).find(|option| option.text().collect::<String>().contains(words));
        let value = found.and_then(|option| option.attr("value").map(str::to_owned));
        value.unwrap_or_else(|| panic!("{list} has no choice {words:?}"))
    }

    /// The first link with this in its address, in a card or row with these words.
    pub fn link(&self, words: &str, part: &str) -> String {
        let (html, cards, links) = (self.page(), selector("li, article, tr"), selector("a[href]"));
        let near = html.select(&cards).filter(|card| card.text().collect::<String>().contains(words));
        let mut found = near.flat_map(|card| card.select(&links)).filter_map(|link| link.attr("href"));
        let found = found.find(|href| href.contains(part)).map(str::to_owned);
        found.unwrap_or_else(|| panic!("no link with {part:?} stands beside {words:?}"))
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}
