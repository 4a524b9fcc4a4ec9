//! What a form of a meeting says about what was typed in it and not sent; keeping it is a use case, and the island that sends it is small.

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
    visit.drafts.iter().find(|draft| !F::KEEPS.is_empty() && draft.form == F::NAME)
}

/// What stands in a form that keeps what is typed.
pub(super) struct Kept {
    /// The names of what is kept, for the island.
    pub names: Option<String>,
    /// What was typed already, and the sheet it is typed on.
    pub inside: Option<AnyView>,
    /// Away with what was typed, in a form of its own.
    pub after: Option<AnyView>,
}

pub(super) fn kept<F: Form>(visit: &Visit) -> Kept {
    if F::KEEPS.is_empty() || visit.desk.sitter().me().is_none() {
        return Kept { names: None, inside: None, after: None };
    }
    keeping();
    let draft = of::<F>(visit);
    let version = draft.map_or(0, |draft| draft.standing.version).to_string();
    let away = format!("weg-{}", F::NAME);
    let stands = draft.filter(|draft| !draft.standing.is_empty() && !again::<F>(visit));
    let said = stands.map(|draft| said(draft, away.clone()));
    let after = stands.is_some().then(|| throw::<F>(visit, away, version.clone()).into_any());
    let inside = view! {
        {hidden_named(SHEET.to_owned(), version)}
        {said}
        <p class="wl-draft__says" role="status" data-bewaar-zegt=""></p>
    };
    Kept { names: Some(F::KEEPS.join(" ")), inside: Some(inside.into_any()), after }
}

/// Whether what was just sent stands in the form.
fn again<F: Form>(visit: &Visit) -> bool {
    visit.typed.as_ref().is_some_and(|typed| typed.form == F::NAME)
}

fn said(draft: &Draft, away: String) -> impl IntoView + use<> {
    let other = text(&draft.standing.other);
    let other =
        (!other.is_empty()).then(|| view! { <p>{t("draft-other")}</p> <blockquote>{words(&other)}</blockquote> });
    let line = tr("draft-typed", [("when", moment(draft.at).into())]);
    view! {
        <div class="wl-draft">
            <p>{line} <button class="wl-link-button" type="submit" form=away>{t("draft-throw")}</button></p>
            {other}
        </div>
    }
}

/// The words of a draft, one field under another.
fn text(typed: &Typed) -> String {
    let texts = typed.iter().filter(|(name, text)| name != "version" && !text.trim().is_empty());
    texts.map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n")
}

/// The form behind the button: a form cannot stand inside another.
fn throw<F: Form>(visit: &Visit, id: String, version: String) -> impl IntoView + use<F> {
    let action = address("/sessie/{id}/concept", visit);
    view! {
        <form id=id method="post" action=action data-bewaar-weg=F::NAME>
            {hidden_named("formulier".to_owned(), "concept-weg".to_owned())}
            {hidden_named("pagina".to_owned(), address(F::PAGE, visit))}
            {hidden_named("vorm".to_owned(), F::NAME.to_owned())}
            {hidden_named(SHEET.to_owned(), version)}
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::keeps;

    #[test]
    fn a_star_stands_for_all_names_that_begin_so() {
        assert!(keeps(&["text", "gedachte-*"], "gedachte-1") && keeps(&["text"], "text"));
        assert!(!keeps(&["text"], "text2") && !keeps(&["gedachte-*"], "text") && !keeps(&[], "text"));
    }
}
