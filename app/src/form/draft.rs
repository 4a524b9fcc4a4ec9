//! What a form of a meeting says about what was typed in it and not sent; keeping it is a use case, and the island that sends it is small.

use super::typed::is_picked;
use super::{address, hidden_named};
use crate::page::{keeping, moment, words};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::draft::{Draft, Typed};
use leptos::prelude::*;

/// The field that tells on which sheet was typed: the version it was shown with, and the page's own name once a script runs.
pub const SHEET: &str = "blad";

/// Whether a form keeps this field while somebody types; a name that ends with a star stands for all that begin so.
pub fn keeps(kept: &[&str], name: &str) -> bool {
    kept.iter().any(|kept| kept.strip_suffix('*').map_or(*kept == name, |start| name.starts_with(start)))
}

/// What this visitor typed in form `F` of this page and did not send.
pub(super) fn of<F: Form>(visit: &Visit) -> Option<&Draft> {
    let name = |draft: &Draft| draft.form.split('/').next() == Some(F::NAME);
    visit.drafts.iter().find(|draft| !F::KEEPS.is_empty() && !draft.left_behind && name(draft))
}

/// What a form that keeps what is typed has beside its fields.
#[derive(Default)]
pub(super) struct Kept {
    /// The names of what is kept, for the island.
    pub names: Option<String>,
    /// The names of what waits in the window alone, for the island.
    pub waits: Option<String>,
    /// The field that tells what is typed about, for the island.
    pub about: Option<&'static str>,
    /// That something was typed already, with a button to throw it away.
    pub before: Option<AnyView>,
    /// The sheet it is typed on, and a place to say whether it is kept.
    pub inside: Option<AnyView>,
}

pub(super) fn kept<F: Form>(visit: &Visit) -> Kept {
    if (F::KEEPS.is_empty() && F::WAITS.is_empty()) || visit.desk.sitter().me().is_none() {
        return Kept::default();
    }
    keeping();
    if F::KEEPS.is_empty() {
        let waits = Some(F::WAITS.join(" "));
        return Kept { waits, about: F::ABOUT, inside: Some(says().into_any()), ..Kept::default() };
    }
    let draft = of::<F>(visit);
    let version = draft.map_or(0, |draft| draft.standing.version).to_string();
    let stands = draft.filter(|draft| !draft.standing.is_empty() && !again::<F>(visit));
    let before = stands.map(|draft| said::<F>(visit, draft, version.clone()).into_any());
    let inside = view! {
        {hidden_named(SHEET.to_owned(), version)}
        {says()}
    };
    let names = Some(F::KEEPS.join(" "));
    Kept { names, waits: None, about: F::ABOUT, before, inside: Some(inside.into_any()) }
}

/// A place to say where what is typed is kept.
fn says() -> impl IntoView {
    view! { <p class="wl-draft__says" role="status" data-bewaar-zegt=""></p> }
}

/// Whether what was just sent stands in the form.
fn again<F: Form>(visit: &Visit) -> bool {
    visit.typed.as_ref().is_some_and(|typed| typed.form == F::NAME)
}

fn said<F: Form>(visit: &Visit, draft: &Draft, version: String) -> impl IntoView + use<F> {
    let other = text(&draft.standing.other);
    let other =
        (!other.is_empty()).then(|| view! { <p>{t("draft-other")}</p> <blockquote>{words(&other)}</blockquote> });
    view! {
        <div class="wl-draft">
            <p>{tr("draft-typed", [("when", moment(draft.at).into())])}</p>
            {other}
            <form method="post" action=address("/sessie/{id}/concept", visit) data-bewaar-weg=draft.form.clone()>
                {hidden_named("formulier".to_owned(), "concept-weg".to_owned())}
                {hidden_named("pagina".to_owned(), address(F::PAGE, visit))}
                {hidden_named("vorm".to_owned(), draft.form.clone())}
                {hidden_named(SHEET.to_owned(), version)}
                <button class="wl-link-button" type="submit">{t("draft-throw")}</button>
            </form>
        </div>
    }
}

/// The words of a draft, one field under another; nothing when somebody did no more than pick.
pub fn text(typed: &Typed) -> String {
    let texts = typed.iter().filter(|(name, text)| !is_picked("", name) && !text.trim().is_empty());
    texts.map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{keeps, text};

    #[test]
    fn the_words_of_a_draft_are_what_somebody_typed() {
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let typed =
            vec![pair("owner", "0197"), pair("text", " Bel de school "), pair("signal", ""), pair("insight", "Ja")];
        assert_eq!(text(&typed), "Bel de school\nJa");
        assert_eq!(text(&vec![pair("owner", "0197"), pair("text", " ")]), "");
    }

    #[test]
    fn a_star_stands_for_all_names_that_begin_so() {
        assert!(keeps(&["text", "gedachte-*"], "gedachte-1") && keeps(&["text"], "text"));
        assert!(!keeps(&["text"], "text2") && !keeps(&["gedachte-*"], "text") && !keeps(&[], "text"));
    }
}
