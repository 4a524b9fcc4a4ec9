//! The sheet for the family, on one printed page, in plain words; nothing of the case itself stands on it.

use super::under;
use crate::page::{Page, day, lead};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::case::Information;
use leptos::prelude::*;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sheet = visit.desk.information(visit.at("id")?).await?;
    let head = sheet.head.clone();
    Ok(under(Page::new("title-information", move || view(sheet)), &head))
}

fn view(sheet: Information) -> impl IntoView + use<> {
    let readers: Vec<_> = sheet
        .readers
        .into_iter()
        .map(|person| {
            let words = person.profession.map_or(person.name.clone(), |work| format!("{}, {work}", person.name));
            view! { <li>{words}</li> }
        })
        .collect();
    let part = |heading: &str, line: String| view! { <div><dt>{t(heading)}</dt><dd>{line}</dd></div> };
    view! {
        {lead(t("information-lead"))}
        <p class="wl-no-print wl-soft">{t("information-print")}</p>
        <p>{tr("information-team", [("name", sheet.head.team.1.into())])}</p>
        <p>{t("information-what")}</p>
        <p>{t("information-not")}</p>
        <h2 class="nl-heading nl-heading--level-2">{t("information-readers")}</h2>
        <ul>{readers}</ul>
        <p>{t("information-others")}</p>
        <h2 class="nl-heading nl-heading--level-2">{t("information-rights")}</h2>
        <ul>
            <li>{t("information-no")}</li>
            <li>{t("information-see")}</li>
            <li>{t("information-erase")}</li>
            <li>{t("information-help-stays")}</li>
        </ul>
        <h2 class="nl-heading nl-heading--level-2">{t("information-parents")}</h2>
        <p>{t("information-parents-line")}</p>
        <dl class="wl-terms">
            {part("information-organisation", sheet.organisation)}
            {part("information-purpose", sheet.purpose)}
            {part("information-basis", sheet.legal_basis)}
            {part("information-contact", sheet.privacy_contact)}
            {part("information-end", day(sheet.ends_on))}
        </dl>
    }
}
