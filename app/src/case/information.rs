//! The sheet for the family, one printed page for each age, in plain words; nothing of the case itself stands on it.

use super::under;
use crate::page::{Page, day, notice};
use crate::visit::Visit;
use crate::words::{t, tr};
use domain::case::Information;
use domain::classification::AgeBand;
use domain::{CaseId, Problem};
use leptos::prelude::*;

/// Each age with its name in the address.
const SHEETS: [(AgeBand, &str); 4] =
    [(AgeBand::Below12, "0"), (AgeBand::From12, "12"), (AgeBand::From16, "16"), (AgeBand::From18, "18")];

pub(super) async fn page(visit: Visit) -> Result<Page, Problem> {
    let sheet = visit.desk.information(visit.at("id")?).await?;
    let (head, asked) = (sheet.head.clone(), visit.query("leeftijd").and_then(of));
    // Undescribed, the sheet that speaks to both: the young and their parents.
    let age = asked.or(sheet.age).unwrap_or(AgeBand::From12);
    let heading = t(&to(age, "sheet-title"));
    Ok(under(Page::new("title-information", move || view(sheet, age)).headed(heading), &head))
}

fn of(name: &str) -> Option<AgeBand> {
    SHEETS.iter().find(|(_, one)| *one == name).map(|(age, _)| *age)
}

fn name(age: AgeBand) -> &'static str {
    match age {
        AgeBand::Below12 => "0",
        AgeBand::From12 => "12",
        AgeBand::From16 => "16",
        AgeBand::From18 => "18",
    }
}

/// Parents are spoken to until twelve, the young from then on.
fn to(age: AgeBand, key: &str) -> String {
    match age {
        AgeBand::Below12 => format!("{key}-u"),
        AgeBand::From12 | AgeBand::From16 | AgeBand::From18 => format!("{key}-je"),
    }
}

fn view(sheet: Information, age: AgeBand) -> impl IntoView + use<> {
    let say = |key: &str| t(&to(age, key));
    let until = tr(&to(age, "sheet-until"), [("day", day(sheet.ends_on).into())]);
    let decide = t(&format!("sheet-decide-{}", name(age)));
    let asks = if age == AgeBand::Below12 { "sheet-ask-u" } else { "sheet-ask" };
    view! {
        {choose(sheet.head.id, sheet.age, age)}
        <div class="wl-sheet">
            <p class="wl-lead">{t(&format!("sheet-for-{}", name(age)))}</p>
            {what(&sheet, age)}
            {heading(t("sheet-stored"))}
            {list(&[t("sheet-stored-1"), t("sheet-stored-2"), say("sheet-stored-3"), say("sheet-stored-not")])}
            {readers(&sheet, age)}
            {heading(t("sheet-until"))}
            <p>{until}</p>
            {heading(say("sheet-rights"))}
            {list(&[decide, say("sheet-code"), say("sheet-see"), say("sheet-change"), say("sheet-same")])}
            {heading(t(asks))}
            {list(&[say("sheet-ask-reader"), say("sheet-confidant"), say("sheet-complain")])}
            {besides(age)}
            {responsible(sheet)}
        </div>
    }
}

/// Which sheet this is, and the others; not on paper.
fn choose(case: CaseId, known: Option<AgeBand>, age: AgeBand) -> impl IntoView + use<> {
    let words = |age: AgeBand| {
        t(match age {
            AgeBand::Below12 => "age-0-11",
            AgeBand::From12 => "age-12-15",
            AgeBand::From16 => "age-16-17",
            AgeBand::From18 => "age-18-up",
        })
    };
    let others: Vec<_> = SHEETS
        .iter()
        .filter(|(one, _)| *one != age)
        .map(|(one, name)| {
            let href = format!("/casus/{case}/informatie?leeftijd={name}");
            view! { <li><a href=href>{words(*one)}</a></li> }
        })
        .collect();
    let unknown = known.is_none().then(|| notice(t("information-no-age")));
    view! {
        <div class="wl-no-print">
            <p>{t("information-print")}</p>
            {unknown}
            <p><b>{tr("information-for", [("age", words(age).into())])}</b></p>
            <p>{t("information-other")}</p>
            <ul>{others}</ul>
        </div>
    }
}

fn what(sheet: &Information, age: AgeBand) -> impl IntoView + use<> {
    let team = tr(&to(age, "sheet-team"), [("name", sheet.head.team.1.as_str().into())]);
    let rest = [team, t(&to(age, "sheet-talk")), t(&to(age, "sheet-help"))].join(" ");
    view! { {heading(t("sheet-what"))} <p>{rest}</p> }
}

fn readers(sheet: &Information, age: AgeBand) -> impl IntoView + use<> {
    let people: Vec<_> = sheet
        .readers
        .iter()
        .map(|one| one.profession.as_ref().map_or(one.name.clone(), |work| format!("{}, {work}", one.name)))
        .collect();
    let say = |key: &str| t(&to(age, key));
    let rest = [say("sheet-others"), say("sheet-apart"), say("sheet-guest"), t("sheet-lessons")].join(" ");
    view! { {heading(t("sheet-readers"))} {list(&people)} <p>{rest}</p> }
}

/// What is said beside: to a child, or to the parents of a child that is spoken to.
fn besides(age: AgeBand) -> Option<AnyView> {
    let part = |title, lines: &[&str]| {
        let lines: Vec<_> = lines.iter().map(|key| view! { <p>{t(key)}</p> }).collect();
        view! { <div class="wl-sheet__beside">{heading(t(title))} {lines}</div> }.into_any()
    };
    match age {
        AgeBand::Below12 => Some(part("sheet-child", &["sheet-child-1", "sheet-child-2", "sheet-child-3"])),
        AgeBand::From12 => Some(part("sheet-parents", &["sheet-parents-1", "sheet-parents-2"])),
        AgeBand::From16 | AgeBand::From18 => None,
    }
}

fn responsible(sheet: Information) -> impl IntoView + use<> {
    let part = |heading: &str, line: String| view! { <div><dt>{t(heading)}</dt><dd>{line}</dd></div> };
    view! {
        {heading(t("sheet-responsible"))}
        <dl class="wl-terms">
            {part("sheet-organisation", sheet.organisation)}
            {part("sheet-contact", sheet.privacy_contact)}
            {part("sheet-purpose", sheet.purpose)}
            {part("sheet-basis", sheet.legal_basis)}
        </dl>
    }
}

fn heading(words: String) -> impl IntoView {
    view! { <h2 class="nl-heading nl-heading--level-2">{words}</h2> }
}

fn list(lines: &[String]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines.iter().cloned().map(|line| view! { <li>{line}</li> }).collect();
    view! { <ul>{lines}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentences of all four sheets, a blank counted as the three words of a day.
    fn sentences() -> Vec<String> {
        let file = include_str!("../../words/nl/information.ftl");
        let lines = file.lines().filter(|line| line.starts_with("sheet-")).filter_map(|line| line.split_once(" = "));
        let texts = lines.map(|(_, text)| text.replace("{ $day }", "19 mei 2026").replace("{ $name }", "Molenpad"));
        texts.flat_map(|text| text.split_inclusive(['.', '?', '!']).map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn a_sentence_on_the_sheet_has_at_most_fifteen_words() {
        let all = sentences();
        assert!(all.len() > 60, "{} found", all.len());
        for sentence in all {
            assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
        }
    }

    #[test]
    fn every_age_has_a_sheet_and_every_sheet_its_own_address() {
        for age in AgeBand::ALL {
            assert_eq!(of(name(*age)), Some(*age));
        }
        assert_eq!(of("17"), None);
    }
}
