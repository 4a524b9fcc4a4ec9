//! What the others of the circle said of the collaboration, by name, and who else they say was involved.

use crate::code_list::professions;
use crate::page::{section, words};
use crate::words::{t, tr};
use domain::practice::{Practice, Practices};
use leptos::prelude::*;

/// What the others said, and their words.
pub(super) fn others(all: &Practices) -> impl IntoView + use<> {
    let others: Vec<_> = all.given.iter().filter(|one| one.person != all.me).map(other).collect();
    let empty = others.is_empty().then(|| view! { <p>{t("practice-others-none")}</p> });
    let silent = (!all.silent.is_empty()).then(|| {
        let key = if all.head.open() { "quartet-practice-silent" } else { "quartet-practice-silent-closed" };
        view! { <p class="wl-soft">{tr(key, [("names", all.silent.join(", ").into())])}</p> }
    });
    let involved = all.involved();
    let involved = (!involved.is_empty()).then(|| {
        view! { <p>{tr("practice-involved-all", [("names", professions(&involved).into())])}</p> }
    });
    let guests = format!("/casus/{}/gasten", all.head.case);
    let guests = view! { <p><a href=guests>{t("practice-guests")}</a></p> };
    let inside = view! { {involved} {empty} <ul class="wl-cards">{others}</ul> {silent} {guests} };
    section("anderen", t("practice-others"), inside)
}

fn other(one: &Practice) -> impl IntoView + use<> {
    let marks = [
        ("practice-communication", one.voice.communication),
        ("practice-added_value", one.voice.added_value),
        ("practice-energy", one.voice.energy),
    ];
    let marks: Vec<_> = marks
        .into_iter()
        .filter_map(|(key, mark)| Some(view! { <span>{t(key)} " " <b>{mark?.to_string()}</b></span> }))
        .collect();
    let profession = one.profession.clone().map(|profession| view! { <p class="wl-card__line">{profession}</p> });
    let involved = (!one.involved.is_empty()).then(|| {
        let words = tr("practice-involved-too", [("names", professions(&one.involved).into())]);
        view! { <p class="wl-card__facts"><span>{words}</span></p> }
    });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{one.name.clone()}</h3>
            {profession}
            <p class="wl-card__facts">{marks}</p>
            {involved}
            {one.words.as_deref().map(words)}
        </li>
    }
}
