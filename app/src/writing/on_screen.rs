//! A round for a beamer: the question, and what lies on the table by the names of its groups, counted; no thought itself.

use crate::reflection::safe;
use crate::words::{t, tr};
use domain::writing::{OnScreen, OnTable};
use leptos::prelude::*;

/// The question, and as much of the round as everybody in the room may read.
pub(crate) fn on_screen(round: &OnScreen) -> impl IntoView + use<> {
    let nameless = round.unsigned.then(|| view! { <p>{t("screen-nameless")}</p> });
    let wrote = round.wrote.map(|wrote| view! { <p>{tr("writing-wrote", [("wrote", wrote.into())])}</p> });
    view! {
        <h2>{safe(round.question.clone())}</h2>
        {nameless}
        {wrote}
        {round.table.as_ref().map(on_table)}
    }
}

fn on_table(table: &OnTable) -> impl IntoView + use<> {
    let groups: Vec<_> = table.groups.iter().map(|(name, count)| view! { <li>{group(name, *count)}</li> }).collect();
    let none = groups.is_empty();
    let groups = (!none).then(|| view! { <ul>{groups}</ul> });
    let loose = if none { "screen-on-table" } else { "screen-loose" };
    let loose = (none || table.loose > 0).then(|| view! { <p>{tr(loose, [("count", table.loose.into())])}</p> });
    view! { {groups} {loose} }
}

fn group(name: &str, count: usize) -> String {
    let name = if name.is_empty() { t("group-nameless") } else { safe(name.to_owned()) };
    tr("screen-group", [("name", name.into()), ("count", count.into())])
}
