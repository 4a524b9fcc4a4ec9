//! What rows of lists are called on a page, and which of them it offers; read from the lists that the frame hands to every page.

use super::choice_words;
use crate::form::Choice;
use domain::code_list::{CurrentLists, List};
use domain::profession::Profession;
use domain::theme::Theme;
use leptos::prelude::use_context;

/// What a row is called; its code where nobody handed out the lists.
fn name_of(lists: Option<&CurrentLists>, list: List, code: &str) -> String {
    lists.and_then(|lists| lists.label(list, code)).unwrap_or(code).to_owned()
}

/// The words of a theme, on a page.
pub(crate) fn theme_words(theme: Theme) -> String {
    name_of(use_context().as_ref(), List::Themes, theme.code())
}

/// The words of a theme where no page is drawn.
pub(crate) fn theme_in(lists: &CurrentLists, theme: Theme) -> String {
    name_of(Some(lists), List::Themes, theme.code())
}

/// A kind of professional in words, on a page.
pub(crate) fn profession(one: Profession) -> String {
    name_of(use_context().as_ref(), List::Professions, one.code())
}

/// Which of the list it is, for the order of the screen.
pub(crate) fn place(one: Profession) -> usize {
    use_context::<CurrentLists>().map_or(0, |lists| lists.place(List::Professions, one.code()))
}

/// Kinds of professional in words, in the order of the list.
pub(crate) fn professions(all: &[Profession]) -> String {
    let mut all = all.to_vec();
    all.sort_by_key(|one| place(*one));
    let words: Vec<_> = all.into_iter().map(profession).collect();
    words.join(", ")
}

/// What can be chosen from a list this month, and what `stands` already where it would be chosen.
pub(crate) fn offered(list: List, stands: impl Fn(&str) -> bool) -> Vec<Choice> {
    let Some(lists) = use_context::<CurrentLists>() else { return Vec::new() };
    lists.offered(list, stands).map(|entry| Choice::new(entry.code.as_str(), choice_words(entry))).collect()
}
