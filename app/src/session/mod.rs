//! Pages and forms for signing in and out; the own account lives in account.

mod sign_in;
mod sign_out;
mod welcome;

use crate::page;
use crate::route::{FormRow, PageRow};
use crate::visit::IN;
use domain::session::Done;

pub(crate) const PAGES: &[PageRow] = &[
    page!("/aanmelden", SeePublic, sign_in::page),
    page!("/afmelden", SeePublic, sign_out::page),
    page!("/welkom/{sleutel}", SeePublic, welcome::page),
];

pub(crate) const FORMS: &[FormRow] = &[
    FormRow::of::<sign_in::SignInForm>(),
    FormRow::of::<sign_in::DemoForm>(),
    FormRow::of::<sign_out::SignOutForm>(),
    FormRow::of::<welcome::WelcomeForm>(),
];

/// The next page hears that somebody signed in just now: what others typed in this browser is theirs, and leaves it.
fn came_in(done: Done) -> Done {
    let mark = if done.to.contains('?') { '&' } else { '?' };
    Done { to: format!("{}{mark}{IN}=1", done.to), ..done }
}
