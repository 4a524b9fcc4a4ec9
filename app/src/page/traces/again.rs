//! After a form of a professional did its work: that what was written looks like a person, and where it can be changed; what it was is said by the page itself.

use super::super::{Icon, icon};
use super::has_traces;
use crate::form;
use crate::route::{FormRow, forms};
use crate::visit::Visit;
use crate::words::t;
use domain::policy::Kind;
use domain::session::Sitter;
use leptos::prelude::*;

/// The query with which the next page is told that there was something; never what, nor where.
pub const LOOK: &str = "nakijken";

/// Whether what somebody sent with this form holds own words that look like a person.
///
/// Not of what a client says, which is theirs; nor of what is said without a name or of a pile of it, of which an address must know nothing:
/// nobody can read or change that any more.
pub fn look_again(row: &FormRow, sitter: &Sitter, sent: &[(String, String)]) -> bool {
    let nameless = row.deed.is_unsigned() || row.never_kept;
    let written = row.said.is_some() && row.deed.kind() == Kind::Write && !nameless;
    let ours = sitter.is_professional() && row.deed.is_of_professionals();
    // Who just said that they read it once more is not asked again.
    let looked = sent.iter().any(|(name, value)| name == "looked" && value == "ja");
    let own = |(name, value): &&(String, String)| !form::is_carried(name) && is_words(value);
    written && ours && !looked && sent.iter().filter(own).any(|(_, value)| has_traces(&[value]))
}

/// Own words, not the code of a choice, an id, a page, a day or a mark.
fn is_words(value: &str) -> bool {
    let code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | ':' | '/');
    let number = value.chars().all(|c| !c.is_alphabetic()) && value.chars().filter(char::is_ascii_digit).count() > 8;
    number || !value.chars().all(code)
}

/// On the page behind a form that did its work: to read it once more, with the way to it when this page knows one.
pub fn again(visit: &Visit, said: &str) -> Option<impl IntoView + use<>> {
    visit.query(LOOK)?;
    let way = forms().filter(|row| row.said == Some(said)).find_map(|row| mended(row, visit));
    let way = way.map(|to| view! { " " <a href=to>{t("trace-look")}</a> });
    Some(view! {
        <div class="utrecht-alert utrecht-alert--warning wl-no-print" role="status">
            {icon(Icon::Attention)}
            <div class="utrecht-alert__content"><p>{t("trace-again")}{way}</p></div>
        </div>
    })
}

/// Where what the form wrote can be changed: below this page, for another page's blanks may be of something else.
fn mended(row: &FormRow, visit: &Visit) -> Option<String> {
    let to = form::address(row.mended?, visit);
    let below = to.strip_prefix(visit.path.as_str()).is_some_and(|rest| rest.starts_with('/'));
    (below && !to.contains('{')).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::is_words;

    #[test]
    fn what_is_chosen_is_no_text_and_a_number_alone_is() {
        for code in [
            "agrees",
            "parent1",
            "2026-12-01",
            "7",
            "01a20356-8720-7000-8000-000000000000",
            "own:01a20356",
            "/sessie/01a2/schrijven",
            "",
        ] {
            assert!(!is_words(code), "{code}");
        }
        for words in ["Bel Fatima", "06-12345678", "06 12345678", "06/12345678", "Fatima", "jan@example.nl"] {
            assert!(is_words(words), "{words}");
        }
    }
}
