//! One agreement: how it fares, case by case, which rules stood in the way, and how it was worded before.

use super::health::{health_legend, health_row, outcome_words};
use super::wording::kind_words;
use crate::page::{Page, actions, day, instant, marked, notice, section, traces};
use crate::rule_obstacle::own_words;
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::Problem;
use domain::agreement::{Checked, Consent, InTheWay, Sheet, Version};
use leptos::prelude::*;

/// So many cases stand open on the page.
const LAST: usize = 10;

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sheet = visit.desk.agreement(visit.at("id")?).await?;
    let sentence = sheet.wording()?.sentence();
    let (home, team) = (format!("/team/{}", sheet.team.0), tr("menu-team", [("name", sheet.team.1.clone().into())]));
    let above = format!("{home}/werkafspraken");
    let heading = sentence.clone();
    Ok(Page::new("title-agreement", move || {
        view! {
            {traces(&sentence)}
            {next(&sheet)}
            {facts(&sheet)}
            {section("hoe", t("agreement-health"), fares(&sheet))}
            {(!sheet.rules.is_empty()).then(|| section("regels", t("agreement-rules"), rules(&sheet.rules)))}
            {section("versies", t("agreement-versions"), versions(&sheet.versions))}
        }
    })
    .headed(heading)
    .under(home, team)
    .under(above, t("title-agreements")))
}

fn next(sheet: &Sheet) -> impl IntoView + use<> {
    let href = format!("/werkafspraak/{}/veranderen", sheet.id);
    let due = sheet.due().then(|| notice(tr("agreement-due-notice", [("day", day(sheet.review_on).into())])));
    let alone = (sheet.ended.is_none() && sheet.consent().is_none()).then(|| notice(t("agreement-unagreed-notice")));
    let change = sheet
        .ended
        .is_none()
        .then(|| actions(view! { <a class="nl-button nl-button--primary" href=href>{t("agreement-change")}</a> }));
    view! { {due} {alone} {change} }
}

fn facts(sheet: &Sheet) -> impl IntoView + use<> {
    let fact = |key: &str, words: String| view! { <div><dt>{t(key)}</dt><dd>{words}</dd></div> };
    let consent =
        fact("agreement-consent-fact", sheet.consent().map_or_else(|| t("agreement-unagreed"), consent_words));
    let review = sheet.ended.is_none().then(|| fact("agreement-review", day(sheet.review_on)));
    let ended = sheet.ended.as_ref().map(|end| {
        let by = tr("agreement-written-by", [("name", end.by.clone().into()), ("day", day(end.on).into())]);
        view! { {fact("agreement-ended-fact", by)} {fact("agreement-end-reason", end.reason.clone())} }
    });
    view! { <dl class="wl-terms">{fact("agreement-kind", kind_words(sheet.kind))} {consent} {review} {ended}</dl> }
}

/// When the team agreed, and in its reflection who was there.
fn consent_words(consent: &Consent) -> String {
    match &consent.reflection {
        Some((on, there)) if !there.is_empty() => tr(
            "agreement-consent-there",
            [("day", day(consent.on).into()), ("reflection", day(*on).into()), ("names", there.join(", ").into())],
        ),
        Some(_) | None => day(consent.on),
    }
}

fn fares(sheet: &Sheet) -> impl IntoView + use<> {
    // While there is one wording, its number tells nothing.
    let table = (!sheet.checks.is_empty()).then(|| checks(&sheet.checks, sheet.versions.len() > 1));
    let teach = sheet.checks.is_empty().then(|| view! { <p class="wl-text">{t("agreement-unchecked")}</p> });
    let legend = (!sheet.health.tests().is_empty()).then(health_legend);
    view! { {health_row(&sheet.health)} {legend} {teach} {table} }
}

/// The last of them, and the others folded; `numbered` with the wording each was of.
fn checks(checks: &[Checked], numbered: bool) -> impl IntoView + use<> {
    let (last, before) = checks.split_at(checks.len().min(LAST));
    let rest = (!before.is_empty()).then(|| {
        let more = tr("agreement-checks-more", [("count", before.len().into())]);
        view! { <details class="wl-more"><summary>{more}</summary>{table("per-casus-eerder", "agreement-checks-before", before, numbered)}</details> }
    });
    view! { {table("per-casus", "agreement-checks", last, numbered)} {rest} }
}

fn table(id: &'static str, caption: &str, checks: &[Checked], numbered: bool) -> impl IntoView + use<> {
    let version = format!("{}:", t("agreement-checks-version"));
    let rows: Vec<_> = checks
        .iter()
        .map(|check| {
            let rule = check.rule.as_deref().map(|rule| view! { <br/> <span class="wl-soft">{own_words(rule)}</span> });
            view! {
                <tr>
                    <th scope="row">{check.pseudonym.clone().unwrap_or_else(|| t("agreement-some-case"))}</th>
                    <td>{instant(check.at)}</td>
                    <td>{outcome_words(check.outcome)}{rule}</td>
                    {numbered.then(|| view! { <td class="wl-number" data-head=version.clone()>{check.number.to_string()}</td> })}
                </tr>
            }
        })
        .collect();
    view! {
        <section class="wl-table-scroll" aria-labelledby=id tabindex="0">
            <table class="utrecht-table utrecht-table--html-table">
                <caption id=id>{t(caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("agreement-checks-case")}</th>
                        <th scope="col">{t("agreement-checks-day")}</th>
                        <th scope="col">{t("agreement-checks-outcome")}</th>
                        {numbered.then(|| view! { <th scope="col" class="wl-number">{t("agreement-checks-version")}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn rules(rules: &[InTheWay]) -> impl IntoView + use<> {
    let items: Vec<_> = rules
        .iter()
        .map(|way| {
            let counts = tr("agreement-rule-counts", [("here", way.here.into()), ("team", way.team.into())]);
            let href = format!("/regel/{}", way.id);
            view! { <li><a href=href>{own_words(&way.rule)}</a> <br/> <span class="wl-soft">{counts}</span></li> }
        })
        .collect();
    view! { <ul>{items}</ul> <p class="wl-soft wl-small">{t("agreement-rules-readers")}</p> }
}

fn versions(versions: &[Version]) -> impl IntoView + use<> {
    let items: Vec<_> = versions.iter().map(version).collect();
    view! { <ol class="wl-cards" reversed="">{items}</ol> }
}

fn version(version: &Version) -> impl IntoView + use<> {
    let heading = tr("agreement-version", [("number", version.number.into())]);
    let by =
        tr("agreement-written-by", [("name", version.author.clone().into()), ("day", instant(version.made_at).into())]);
    let reflection = version
        .reflection_on
        .map(|on| view! { <span>{tr("agreement-in-reflection", [("day", day(on).into())])}</span> });
    let agreed = version.consent.as_ref().map_or_else(
        || t("agreement-version-unagreed"),
        |consent| tr("agreement-version-agreed", [("words", consent_words(consent).into())]),
    );
    let reason = version.reason.as_ref().map(|reason| {
        view! { <p class="wl-soft wl-small">{t("agreement-reason-was")}</p> {marked(reason.as_str())} }
    });
    view! {
        <li class="wl-card">
            <h3 class="wl-card__title">{heading}</h3>
            <p class="wl-card__line">{version.wording.sentence()}</p>
            {reason}
            <p class="wl-card__facts"><span>{by}</span> {reflection} <span>{agreed}</span></p>
        </li>
    }
}
