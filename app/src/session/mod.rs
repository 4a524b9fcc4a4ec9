//! Pages and forms for signing in and out; the own account lives in account.

mod sign_in;
mod sign_out;
mod welcome;

use crate::page;
use crate::route::{FormRow, PageRow};

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
