//! One rule of a team: how often it stood in the way of what, its words, and how far it is on its way out; what means the same lives in same.

use super::article::{own_words, way_badge};
use super::list::often;
use super::same;
use crate::form::{Fields, Text, hidden, small_form, text, version};
use crate::page::{Page, actions, instant, notice, section};
use crate::route::Form;
use crate::visit::Visit;
use crate::words::{t, tr};
use async_trait::async_trait;
use domain::policy::Deed;
use domain::release::Stage;
use domain::rule_obstacle::{RuleSheet, Way};
use domain::session::Done;
use domain::{Line, Problem, RuleObstacleId};
use leptos::prelude::*;
use serde::Deserialize;

/// Other words for the team.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WordForm {
    version: i32,
    text: String,
}

/// Takes the network's words back.
#[derive(Deserialize)]
pub(super) struct WithdrawForm {}

#[async_trait]
impl Form for WordForm {
    const PAGE: &'static str = "/regel/{id}";
    const NAME: &'static str = "verwoorden";
    const DEED: Deed = Deed::KeepRules;
    const SAID: Option<&'static str> = Some("gelukt-regel-woorden");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        let text = Line::parse(&self.text).map_err(|says| Problem::field("text", says))?;
        visit.desk.word_rule(id, self.version, text).await?;
        Ok(Done::at(format!("/regel/{id}")))
    }
}

#[async_trait]
impl Form for WithdrawForm {
    const PAGE: &'static str = "/regel/{id}";
    const NAME: &'static str = "intrekken";
    const DEED: Deed = Deed::WithdrawRule;
    const SAID: Option<&'static str> = Some("gelukt-regel-ingetrokken");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let id: RuleObstacleId = visit.at("id")?;
        visit.desk.withdraw_rule(id).await?;
        Ok(Done::at(format!("/regel/{id}")))
    }
}

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sheet = visit.desk.rule(visit.at("id")?).await?;
    let (home, team) = (format!("/team/{}", sheet.team.0), tr("menu-team", [("name", sheet.team.1.clone().into())]));
    let heading = own_words(&sheet.text);
    let page = Page::new("title-rule", move || {
        view! {
            <p>{way_badge(sheet.way)}</p>
            {out(&visit, &sheet)}
            {section("hinder", t("rule-hinders"), hinders(&sheet))}
            {section("woorden", t("rule-words"), words(&visit, &sheet))}
            {same::part(&visit, &sheet)}
        }
    });
    Ok(page.headed(heading).under(home.clone(), team).under(format!("{home}/regels"), t("title-rules-own")))
}

/// The way out of the team, from where it is now.
fn out(visit: &Visit, sheet: &RuleSheet) -> AnyView {
    let link = |page: &str, key: &str| {
        let href = format!("/regel/{}/{page}", sheet.id);
        actions(view! { <a class="nl-button nl-button--primary" href=href>{t(key)}</a> }).into_any()
    };
    match (sheet.way, &sheet.released) {
        (Way::Own, _) => link("vrijgeven", "rule-to-release"),
        (Way::Under(Stage::Prepared), _) => link("bevestigen", "release-to-look"),
        (Way::Under(Stage::Draft | Stage::SentBack | Stage::Released | Stage::Withdrawn), _) => {
            link("vrijgeven", "release-to-rewrite")
        }
        (Way::Gone, _) => notice(t("rule-gone")).into_any(),
        (Way::Known, Some((text, ours))) => {
            let said = tr("rule-known-as", [("text", text.clone().into())]);
            let withdraw = ours.then(|| {
                let help = view! { <p>{t("rule-withdraw-help")}</p> };
                view! {
                    <details class="wl-more"><summary>{t("rule-withdraw-more")}</summary>
                        {small_form::<WithdrawForm, _>(visit, help, "rule-withdraw")}
                    </details>
                }
            });
            view! { <p class="wl-text">{said} " " <a href="/regels">{t("rules-to-network")}</a></p> {withdraw} }
                .into_any()
        }
        (Way::Known, None) => ().into_any(),
    }
}

fn hinders(sheet: &RuleSheet) -> AnyView {
    if sheet.agreements.is_empty() {
        return view! { <p class="wl-soft">{t("rule-hinders-none")}</p> }.into_any();
    }
    let times = sheet.agreements.iter().map(|(_, _, times)| times).sum::<i64>();
    let agreements = i64::try_from(sheet.agreements.len()).unwrap_or(i64::MAX);
    let items: Vec<_> = sheet
        .agreements
        .iter()
        .map(|(id, wording, times)| {
            let href = format!("/werkafspraak/{id}");
            let count = tr("rule-times", [("times", (*times).into())]);
            view! { <li><a href=href>{wording.sentence()}</a> <br/> <span class="wl-soft">{count}</span></li> }
        })
        .collect();
    view! { <p>{often(times, agreements)}</p> <ul>{items}</ul> }.into_any()
}

fn words(visit: &Visit, sheet: &RuleSheet) -> impl IntoView + use<> {
    let fields = Fields::of::<WordForm>(visit).stored("text", sheet.text.as_str());
    let how = Text { help: Some("rule-text-help"), readers: Some("check-rule-readers"), ..Text::default() };
    let inside = view! {
        {hidden("version", version(visit, &fields, "version", sheet.version))}
        {text(&fields, "text", "rule-text", how)}
    };
    let items: Vec<_> = sheet
        .earlier
        .iter()
        .map(|one| {
            let by = tr("agreement-written-by", [("name", one.author.clone().into()), ("day", instant(one.at).into())]);
            view! { <li>{one.text.clone()} <br/> <span class="wl-soft">{by}</span></li> }
        })
        .collect();
    let earlier = (!items.is_empty())
        .then(|| view! { <h3 class="nl-heading nl-heading--level-3">{t("rule-earlier")}</h3> <ul>{items}</ul> });
    view! { {small_form::<WordForm, _>(visit, inside, "rule-word")} {earlier} }
}
