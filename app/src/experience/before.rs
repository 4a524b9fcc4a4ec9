//! What somebody of a family reads before answering, at the table or by a code: who reads it and by when, who listens now, what it is for.

use super::to;
use crate::page::{day, instant, lead, notice};
use crate::words::{headed, t, tr};
use domain::classification::Concerned;
use domain::experience::{Reader, Table};
use leptos::prelude::*;

/// Who reads it, as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// By name, on the professional's own device.
    ByName,
    /// By what they do: names of helpers stand on nobody's own telephone.
    ByRole,
}

/// Everything to be read first; `by_when` says when whoever was invited is read.
pub(crate) fn before<V: IntoView + 'static>(table: &Table, told: Told, by_when: V) -> impl IntoView + use<V> {
    let one = table.respondent;
    let say = move |key: &str| t(&to(one, key));
    // Whoever was invited is told by `by_when`: two days for one reading would confuse.
    let read_by = table.read_by.unwrap_or(table.read_within);
    let when = (told == Told::ByName).then(|| tr("table-read-by", [("day", day(read_by).into())]));
    let again = table.answered.map(|at| notice(tr(&to(one, "table-again"), [("day", instant(at).into())])));
    view! {
        {lead(say("table-lead"))}
        <h2 class="nl-heading nl-heading--level-2">{t("table-who")}</h2>
        {readers(&table.readers, told)}
        {by_when}
        <p>{when} " " {t("table-joins")} " " {say("table-not-others")}</p>
        <p>{say("table-team")}</p>
        {urgent(one)}
        <h2 class="nl-heading nl-heading--level-2">{t("table-why")}</h2>
        <p>{say("table-why-words")} " " {say("table-free")}</p>
        {again}
        {responsible(table)}
    }
}

/// Those who read it, by what they do, in one line.
pub(crate) fn group(table: &Table) -> String {
    roles(&table.readers).join(", ")
}

/// What the readers do, each once.
fn roles(readers: &[Reader]) -> Vec<String> {
    let role = |reader: &Reader| reader.profession.clone().unwrap_or_else(|| t("table-colleague"));
    let mut roles: Vec<_> = readers.iter().map(role).collect();
    roles.sort();
    roles.dedup();
    roles
}

/// Each of them; those of one role together when no names are told.
fn readers(readers: &[Reader], told: Told) -> impl IntoView + use<> {
    let lines: Vec<String> = match told {
        Told::ByName => readers.iter().map(by_name).collect(),
        Told::ByRole => roles(readers).iter().map(|role| headed(role)).collect(),
    };
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    view! { <ul>{lines}</ul> }
}

fn by_name(reader: &Reader) -> String {
    match &reader.profession {
        Some(profession) => format!("{}, {profession}", reader.name),
        None => reader.name.clone(),
    }
}

/// Nobody reads this at once: who does listen now.
pub(crate) fn urgent(one: Concerned) -> impl IntoView + use<> {
    view! {
        <div class="utrecht-alert utrecht-alert--warning">
            {crate::page::icon(crate::page::Icon::Attention)}
            <div class="utrecht-alert__content">
                <h2 class="wl-alert-title">{t("table-urgent")}</h2>
                <ul>
                    <li>{calling("table-urgent-112", "number-112")}</li>
                    <li>{calling(&to(one, "table-urgent-safe"), "number-safe")}</li>
                    <li>{calling(&to(one, "table-urgent-child"), "number-child")}</li>
                    <li>{calling(&to(one, "table-urgent-trust"), "number-trust")}</li>
                </ul>
            </div>
        </div>
    }
}

/// A sentence with a telephone number in it, which a telephone calls when it is pressed, and which never breaks off.
fn calling(key: &str, number: &str) -> impl IntoView + use<> {
    let number = t(number);
    let words = tr(key, [("number", number.as_str().into())]);
    let (before, after) = words.split_once(&number).unwrap_or((words.as_str(), ""));
    let href = format!("tel:{}", number.replace('-', ""));
    view! { {before.to_owned()}<a class="wl-nowrap" href=href>{number}</a>{after.to_owned()} }
}

/// Who answers for this, as the law asks.
fn responsible(table: &Table) -> impl IntoView + use<> {
    view! {
        <p>{tr("table-responsible", [("name", table.organisation.clone().into())])}</p>
        <details class="wl-more">
            <summary>{t("table-more")}</summary>
            <dl class="wl-terms">
                <div><dt>{t("table-contact")}</dt><dd>{table.contact.clone()}</dd></div>
                <div><dt>{t("table-purpose")}</dt><dd>{table.purpose.clone()}</dd></div>
                <div><dt>{t("table-basis")}</dt><dd>{table.legal_basis.clone()}</dd></div>
            </dl>
        </details>
    }
}
