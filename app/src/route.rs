//! The one table of pages, forms and streams: nothing is served that has no row here, and no row is without a deed of the policy.

use crate::page::Answer;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::draft::Spot;
use domain::policy::Deed;
use domain::reflection::{Listening, Since};
use domain::session::Done;
use domain::{Problem, ReflectionId};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

type Later<T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send>>;

/// A page: where it stands, which deed it asks leave for, and how it is made.
pub struct PageRow {
    /// Its address, with blanks: `/casus/{id}`.
    pub path: &'static str,
    /// The deed that the door is asked for.
    pub deed: Deed,
    /// Makes it.
    pub load: fn(Visit) -> Later<Answer>,
}

/// A form: the page it stands on and posts to, its name there, and its deed.
pub struct FormRow {
    /// The address it posts to.
    pub page: &'static str,
    /// Its name on that page.
    pub name: &'static str,
    /// The deed that the door is asked for.
    pub deed: Deed,
    /// The key of what the next page says when it did its work.
    pub said: Option<&'static str>,
    /// The page on which what it wrote can be changed, with blanks, when it is another than the next page.
    pub mended: Option<&'static str>,
    /// Fields that are kept while somebody types.
    pub keeps: &'static [&'static str],
    /// The field that tells what is typed about, when the address does not.
    pub about: Option<&'static str>,
    /// Nothing of it is kept for whoever was away.
    pub never_kept: bool,
    /// Parses and submits it.
    pub submit: fn(Visit, Vec<u8>) -> Later<Done>,
    /// The names of its fields, when its type tells them.
    #[cfg(test)]
    pub fields: fn() -> Option<&'static [&'static str]>,
}

/// A stream: where it is heard, which deed it asks leave for, and how it begins.
pub struct StreamRow {
    /// Its address, with blanks.
    pub path: &'static str,
    /// The deed that the door is asked for.
    pub deed: Deed,
    /// Begins it.
    pub open: fn(Visit, Since) -> Later<Box<dyn Listening>>,
}

/// A form as a type.
#[async_trait]
pub trait Form: DeserializeOwned + Send + 'static {
    /// The address of the page it stands on.
    const PAGE: &'static str;
    /// Its name on that page.
    const NAME: &'static str;
    /// The deed that the door is asked for.
    const DEED: Deed;
    /// The key of what the next page says when it did its work; nothing when that page says so itself.
    const SAID: Option<&'static str> = None;

    /// The page on which what it wrote can be changed, with blanks, when it is another than the next page.
    const MENDED: Option<&'static str> = None;

    /// Fields that are kept while somebody types, for them alone: of a form of a meeting of which one copy stands on its page, filled by
    /// `Fields::of`. The version that the form sends along is one of them; a name that ends with a star stands for all that begin so.
    const KEEPS: &'static [&'static str] = &[];

    /// The field with the id of what is typed about, when the address of the page does not tell: what is kept is of that alone.
    const ABOUT: Option<&'static str> = None;

    /// Whether nothing that is typed in it is kept anywhere, also not for whoever was away too long: it would stand under their name.
    const NEVER_KEPT: bool = false;

    /// Fields of a form without a name that wait in the window in which somebody types, and nowhere else. It stands on its page no more once it was
    /// sent: that is how the window knows that it arrived.
    const WAITS: &'static [&'static str] = &[];

    /// Parses its fields and asks the desk.
    async fn submit(self, visit: &Visit) -> Result<Done, Problem>;
}

impl FormRow {
    /// The row of a form.
    pub const fn of<F: Form>() -> Self {
        FormRow {
            page: F::PAGE,
            name: F::NAME,
            deed: F::DEED,
            said: F::SAID,
            mended: F::MENDED,
            keeps: F::KEEPS,
            about: F::ABOUT,
            never_kept: F::NEVER_KEPT,
            submit: submit::<F>,
            #[cfg(test)]
            fields: fields::of::<F>,
        }
    }
}

/// What a form is called where what is typed in it is kept: its name, and what is typed about when it says so itself.
pub fn kept_name(name: &str, about: Option<&str>) -> String {
    about.map_or_else(|| name.to_owned(), |about| format!("{name}/{about}"))
}

/// Where something is typed: a form, by its [`kept_name`], on a page of a meeting, by the blanks of its address.
///
/// # Errors
/// [`Problem::Absent`] when a blank is no id.
pub fn spot(reflection: ReflectionId, path: &str, form: &str, at: &BTreeMap<String, String>) -> Result<Spot, Problem> {
    let in_path = ["casus", "notitie", "gedachte", "groep"].iter().find_map(|blank| at.get(*blank)).map(String::as_str);
    let about = form.split_once('/').map(|(_, about)| about).or(in_path).map(str::parse).transpose();
    let about = about.map_err(|_| Problem::Absent)?;
    Ok(Spot { reflection, path: path.to_owned(), form: form.to_owned(), about })
}

fn submit<F: Form>(visit: Visit, body: Vec<u8>) -> Later<Done> {
    Box::pin(async move {
        let form: F = serde_html_form::from_bytes(&body).map_err(|_| Problem::form("refused-form"))?;
        form.submit(&visit).await
    })
}

/// A row whose page is an async function of the visit.
#[macro_export]
macro_rules! page {
    ($path:literal, $deed:ident, $load:path) => {
        $crate::route::PageRow {
            path: $path,
            deed: domain::policy::Deed::$deed,
            load: |visit| Box::pin(async move { $load(visit).await.map(Into::into) }),
        }
    };
}

/// Every page.
pub fn pages() -> impl Iterator<Item = &'static PageRow> {
    SLICES.iter().flat_map(|(pages, _)| pages.iter())
}

/// Every form.
pub fn forms() -> impl Iterator<Item = &'static FormRow> {
    SLICES.iter().flat_map(|(_, forms)| forms.iter())
}

/// Every stream.
pub fn streams() -> impl Iterator<Item = &'static StreamRow> {
    crate::reflection::STREAMS.iter()
}

/// The slices' own lists.
const SLICES: &[(&[PageRow], &[FormRow])] = &[
    (crate::public::PAGES, crate::public::FORMS),
    (crate::session::PAGES, crate::session::FORMS),
    (crate::account::PAGES, crate::account::FORMS),
    (crate::administration::PAGES, crate::administration::FORMS),
    (crate::read_log::PAGES, crate::read_log::FORMS),
    (crate::work::PAGES, crate::work::FORMS),
    (crate::team::PAGES, crate::team::FORMS),
    (crate::case::PAGES, crate::case::FORMS),
    (crate::agreement::PAGES, crate::agreement::FORMS),
    (crate::quartet::PAGES, crate::quartet::FORMS),
    (crate::experience::PAGES, crate::experience::FORMS),
    (crate::invitation::PAGES, crate::invitation::FORMS),
    (crate::feedback::PAGES, crate::feedback::FORMS),
    (crate::practice::PAGES, crate::practice::FORMS),
    (crate::care::PAGES, crate::care::FORMS),
    (crate::canvas::PAGES, crate::canvas::FORMS),
    (crate::code_list::PAGES, crate::code_list::FORMS),
    (crate::guest::PAGES, crate::guest::FORMS),
    (crate::care_return::PAGES, crate::care_return::FORMS),
    (crate::reflection::PAGES, crate::reflection::FORMS),
    (crate::rhythm::PAGES, crate::rhythm::FORMS),
    (crate::action::PAGES, crate::action::FORMS),
    (crate::agenda::PAGES, crate::agenda::FORMS),
    (crate::writing::PAGES, crate::writing::FORMS),
    (crate::weighing::PAGES, crate::weighing::FORMS),
    (crate::look_back::PAGES, crate::look_back::FORMS),
    (crate::year::PAGES, crate::year::FORMS),
    (crate::lesson::PAGES, crate::lesson::FORMS),
    (crate::learning_loop::PAGES, crate::learning_loop::FORMS),
    (crate::rule_obstacle::PAGES, crate::rule_obstacle::FORMS),
    (crate::report::PAGES, crate::report::FORMS),
    (crate::network::PAGES, crate::network::FORMS),
    (crate::trace::PAGES, crate::trace::FORMS),
];

#[cfg(test)]
mod fields;
#[cfg(test)]
mod tests;
