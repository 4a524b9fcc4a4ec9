//! Forms on a page: the form itself, its fields, and the summary of what needs another look; what a form does lives in its slice.

mod choice;
mod draft;
mod field;
mod fields;
mod frame;
mod lines;
mod named;
mod once_more;
mod parse;
mod row;
mod summary;
mod textarea;
mod typed;

pub use choice::{Choice, check, checks, mark_choices, marks, radios, select};
pub use draft::{SHEET, keeps, text as words_of};
pub use field::{Text, hidden, text};
pub use fields::Fields;
pub use lines::line_faults;
pub use named::{
    hidden_named, is_carried, listed_named, loose_radios, number_named, radios_named, seen_version, shown, version,
};
pub use once_more::{looked, once_more};
pub use parse::{choose, date, mark, month};
pub use row::{check_of_row, select_of_row, text_of_row};
pub use summary::{orphaned, summary};
pub use textarea::{optional_textarea, textarea};

use crate::page::unseen;
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use leptos::prelude::*;

/// A form with one filled button; `button` is the key of its words.
pub fn form<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    button: &'static str,
) -> impl IntoView + use<F, V> {
    buttoned::<F, V, _>(visit, inside, t(button), "nl-button nl-button--primary")
}

/// A form whose button is a quiet one.
pub fn small_form<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    button: &'static str,
) -> impl IntoView + use<F, V> {
    buttoned::<F, V, _>(visit, inside, t(button), "nl-button nl-button--secondary")
}

/// The same in a list: whoever hears its button hears which row it is about.
pub fn small_form_about<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    button: &'static str,
    row: &str,
) -> impl IntoView + use<F, V> {
    buttoned::<F, V, _>(visit, inside, about(button, row), "nl-button nl-button--secondary")
}

fn buttoned<F: Form, V: IntoView + 'static, W: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    words: W,
    class: &'static str,
) -> impl IntoView + use<F, V, W> {
    framed::<F, _>(
        visit,
        "wl-form",
        view! { {inside} <div class="wl-actions"><button class=class type="submit">{words}</button></div> },
    )
}

/// A form that looks like a link.
pub fn link_form<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    button: &'static str,
) -> impl IntoView + use<F, V> {
    linked::<F, V, _>(visit, inside, t(button))
}

/// The same in a list: whoever hears its button hears which row it is about.
pub fn link_form_about<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    button: &'static str,
    row: &str,
) -> impl IntoView + use<F, V> {
    linked::<F, V, _>(visit, inside, about(button, row))
}

fn linked<F: Form, V: IntoView + 'static, W: IntoView + 'static>(
    visit: &Visit,
    inside: V,
    words: W,
) -> impl IntoView + use<F, V, W> {
    framed::<F, _>(
        visit,
        "wl-form-inline",
        view! { {inside} <button class="wl-link-button" type="submit">{words}</button> },
    )
}

/// The words of a button and, read aloud alone, which row of a list it is about.
fn about(button: &'static str, row: &str) -> impl IntoView + use<> {
    view! { {t(button)} {unseen(row)} }
}

/// A form with buttons of its own. It posts to the address of its page, so that a refusal and a reload agree. What is typed
/// in one without a name is told to nobody while it is typed: it waits in its own window at most.
pub fn framed<F: Form, V: IntoView + 'static>(
    visit: &Visit,
    class: &'static str,
    inside: V,
) -> impl IntoView + use<F, V> {
    let action = address(F::PAGE, visit);
    let kept = draft::kept::<F>(visit);
    let no_draft = (F::NEVER_KEPT || F::DEED.is_unsigned()).then_some("");
    view! {
        {kept.before}
        <form class=class method="post" action=action novalidate="" data-no-draft=no_draft data-bewaar=kept.names data-wacht=kept.waits data-bewaar-van=kept.about>
            <input type="hidden" name="formulier" value=F::NAME/>
            {kept.inside}
            {inside}
        </form>
    }
}

/// A form's or page's address with the blanks of this visit filled in.
pub(crate) fn address(pattern: &str, visit: &Visit) -> String {
    visit.at.iter().fold(pattern.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
}
