//! Reading a file into a list: paste, see what would change, send once more; all of it or nothing.

use super::preview::{faults, preview};
use super::{of_address, slug};
use crate::form::{Fields, form, hidden, small_form, textarea};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::t;
use async_trait::async_trait;
use domain::Problem;
use domain::code_list::{Changes, Kept, List, mark, read};
use domain::policy::Deed;
use domain::session::Done;
use leptos::prelude::*;
use serde::Deserialize;

/// Longest file, in characters: it comes back in the page that says what is wrong with it.
const LONGEST: usize = 40_000;

/// A file as pasted.
#[derive(Deserialize)]
pub(super) struct ImportForm {
    #[serde(default)]
    csv: String,
    /// The mark of the rows whose changes were shown.
    #[serde(default)]
    seen: String,
    /// The stand of the list when they were shown.
    #[serde(default)]
    stand: String,
}

#[async_trait]
impl Form for ImportForm {
    const PAGE: &'static str = "/beheer/lijst/{lijst}";
    const NAME: &'static str = "inlezen";
    const DEED: Deed = Deed::Administer;
    const SAID: Option<&'static str> = Some("gelukt-lijst");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let list = of_address(visit)?;
        let refused = |says| Problem::field("csv", says);
        if self.csv.trim().is_empty() {
            return Err(refused("code-list-refused-empty"));
        }
        if self.csv.chars().count() > LONGEST {
            return Err(refused("code-list-refused-long"));
        }
        let rows = read(list, &self.csv).map_err(|_| refused("code-list-refused-rows"))?;
        let kept = visit.desk.code_list(list).await?;
        if Changes::of(&kept.entries, &rows).all.is_empty() {
            return Err(refused("code-list-refused-same"));
        }
        // What nobody looked at is shown first, and changes nothing.
        if self.seen != mark(&rows) {
            return Ok(Done::showing(self.csv));
        }
        if self.stand != kept.stand {
            return Err(refused("code-list-refused-moved"));
        }
        visit.desk.import_codes(list, rows, self.stand).await?;
        Ok(Done::at(format!("/beheer/lijst/{}", slug(list))))
    }
}

/// The form, and under what was pasted what it would change or what is wrong with it.
pub(super) fn part(visit: &Visit, list: List, kept: &Kept) -> impl IntoView + use<> {
    let looking = visit.shown_once.clone().unwrap_or_default();
    let fields = Fields::of::<ImportForm>(visit).stored("csv", looking);
    let pasted = fields.value("csv");
    let (told, seen) = if pasted.trim().is_empty() || pasted.chars().count() > LONGEST {
        (None, String::new())
    } else {
        match read(list, &pasted) {
            Ok(rows) => (Some(preview(&Changes::of(&kept.entries, &rows), kept.now).into_any()), mark(&rows)),
            Err(wrong) => (Some(faults(&wrong).into_any()), String::new()),
        }
    };
    let looked = !seen.is_empty();
    let lined = of_address(visit).is_ok_and(|list| list == domain::code_list::List::Forms);
    let help = if lined { "code-list-csv-help" } else { "code-list-csv-help-plain" };
    let inside = view! {
        {textarea(&fields, "csv", "code-list-csv", Some(help), "code-list-csv-readers", 12)}
        {hidden("seen", seen)}
        {hidden("stand", kept.stand.clone())}
    };
    // Only the second press changes something.
    let asked = if looked {
        form::<ImportForm, _>(visit, inside, "code-list-do").into_any()
    } else {
        small_form::<ImportForm, _>(visit, inside, "code-list-see").into_any()
    };
    view! { <p class="wl-text">{t("code-list-import-lead")}</p> {told} {asked} }
}
