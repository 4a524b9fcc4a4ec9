//! The one table of pages and forms: nothing is served that has no row here, and no row is without a deed of the policy.

use crate::page::Answer;
use crate::visit::Visit;
use async_trait::async_trait;
use domain::Problem;
use domain::policy::Deed;
use domain::session::Done;
use serde::de::DeserializeOwned;
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
    /// Parses and submits it.
    pub submit: fn(Visit, Vec<u8>) -> Later<Done>,
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

    /// Parses its fields and asks the desk.
    async fn submit(self, visit: &Visit) -> Result<Done, Problem>;
}

impl FormRow {
    /// The row of a form.
    pub const fn of<F: Form>() -> Self {
        FormRow { page: F::PAGE, name: F::NAME, deed: F::DEED, said: F::SAID, mended: F::MENDED, submit: submit::<F> }
    }
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
    (crate::writing::PAGES, crate::writing::FORMS),
    (crate::lesson::PAGES, crate::lesson::FORMS),
    (crate::learning_loop::PAGES, crate::learning_loop::FORMS),
    (crate::rule_obstacle::PAGES, crate::rule_obstacle::FORMS),
    (crate::report::PAGES, crate::report::FORMS),
    (crate::network::PAGES, crate::network::FORMS),
    (crate::trace::PAGES, crate::trace::FORMS),
];

#[cfg(test)]
mod tests {
    use super::{forms, pages};
    use crate::page::SAID;
    use crate::words::known;

    #[test]
    fn what_a_form_says_after_its_work_is_a_known_sentence() {
        let said: Vec<_> = forms().filter_map(|row| row.said).collect();
        assert!(!said.is_empty());
        for key in said {
            assert!(key.starts_with(SAID) && known(key), "{key}");
        }
    }

    #[test]
    fn what_a_form_wrote_can_be_changed_on_a_page_that_is_there() {
        let mended: Vec<_> = forms().filter_map(|row| row.mended).collect();
        assert!(!mended.is_empty());
        for path in mended {
            assert!(pages().any(|page| page.path == path), "{path}");
        }
    }

    /// Forms after which the page itself shows what was done, by its name: `page form`.
    const SHOWN: &[&str] = &[
        "/account overal",
        "/account sessie",
        "/account wachtwoord",
        "/aanmelden aanmelden",
        "/aanmelden demo",
        "/afmelden afmelden",
        "/beheer/mens/{id} link",
        "/casus/{id}/canvas kaartje",
        "/casus/{id}/canvas verplaatsen",
        "/casus/{id}/canvas/{kaartje} wijzigen",
        "/casus/{id}/ervaring aan-tafel",
        "/casus/{id}/ervaring/{wie}/uitnodigen uitnodigen",
        "/casus/{id}/gasten vragen",
        "/casus/{id}/gezin gezin",
        "/casus/{id}/kiezen kiezen",
        "/casus/{id}/verder verder",
        "/les/{id} intrekken",
        "/m binnen",
        "/m/begin antwoorden",
        "/m/begin sluiten",
        "/sessie/{id} beginnen",
        "/sessie/{id}/groepen losmaken",
        "/sessie/{id}/groepen samenvoegen",
        "/sessie/{id}/groepen verplaatsen",
        "/sessie/{id}/schrijven beginnen",
        "/sessie/{id}/schrijven tonen",
        "/sessie/{id}/schrijven zonder-naam",
        "/sessie/{id}/schrijven zonder-namen-beginnen",
        "/sessie/{id}/sluiten sluiten",
        "/sporen sporen",
        "/tafel antwoorden",
        "/tafel stoppen",
        "/team/{naam} stem",
        "/team/{naam}/casus/nieuw inbrengen",
        "/v binnen",
        "/v/hulp hulp",
        "/v/nakijken versturen",
        "/v/terug verwoording",
        "/v/terug weghalen",
        "/v/verstuurd klaar",
        "/v/verstuurd woord",
        "/v/vragen vragen",
        "/v/woorden woorden",
        "/welkom/{sleutel} wachtwoord",
        "/wijk/{gemeente}/{naam}/rapport/{kwartaal} beginnen",
    ];

    #[test]
    fn every_form_says_what_it_did_unless_its_page_shows_it() {
        let mut silent: Vec<_> =
            forms().filter(|row| row.said.is_none()).map(|row| format!("{} {}", row.page, row.name)).collect();
        silent.sort();
        let mut shown = SHOWN.to_vec();
        shown.sort_unstable();
        assert_eq!(silent, shown);
    }
}
