//! What somebody is typing on a page of a meeting: kept for them alone, or thrown away; the forms themselves say what they keep.

use super::address;
use crate::form::{SHEET, keeps};
use crate::page::Answer;
use crate::route::{self, Form, FormRow};
use crate::visit::Visit;
use async_trait::async_trait;
use domain::draft::{Saved, Sheet, Spot, Typed};
use domain::policy::Deed;
use domain::session::Done;
use domain::{Problem, ReflectionId};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the names of typed fields begin with here, so that none is taken for a name of this form.
const FIELD: &str = "veld-";

/// Every field that was sent.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct KeepForm(Vec<(String, String)>);

#[async_trait]
impl Form for KeepForm {
    const PAGE: &'static str = "/sessie/{id}/concept";
    const NAME: &'static str = "concept";
    const DEED: Deed = Deed::KeepDraft;

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let sent = |wanted: &str| self.0.iter().find(|(name, _)| name == wanted).map_or("", |(_, text)| text.as_str());
        // The page that typed may have been opened by somebody else, who signed out since.
        if visit.desk.sitter().me().is_none_or(|me| me.id.to_string() != sent("wie")) {
            return Err(Problem::Absent);
        }
        let (spot, row) = spot(visit, sent("pagina"), sent("vorm"))?;
        let sheet = Sheet::parse(sent(SHEET));
        let typed: Typed = self
            .0
            .iter()
            .filter_map(|(name, text)| Some((name.strip_prefix(FIELD)?, text)))
            .filter(|(name, _)| keeps(row.keeps, name))
            .map(|(name, text)| (name.to_owned(), text.clone()))
            .collect();
        let spot = about_case(spot, &typed);
        let saved = visit.desk.keep_draft(&spot, &sheet, typed).await?;
        Ok(Done::showing(match saved {
            Saved::Kept(version) => format!("{version}"),
            Saved::Apart(version) => format!("{version} apart"),
            Saved::Late(version) => format!("{version} late"),
        }))
    }
}

/// Away with it.
#[derive(Deserialize)]
pub(super) struct DiscardForm {
    #[serde(default)]
    pagina: String,
    #[serde(default)]
    vorm: String,
    #[serde(default)]
    blad: String,
}

#[async_trait]
impl Form for DiscardForm {
    const PAGE: &'static str = "/sessie/{id}/concept";
    const NAME: &'static str = "concept-weg";
    const DEED: Deed = Deed::KeepDraft;
    const SAID: Option<&'static str> = Some("gelukt-concept-weg");

    async fn submit(self, visit: &Visit) -> Result<Done, Problem> {
        let (spot, _) = spot(visit, &self.pagina, &self.vorm)?;
        visit.desk.discard_draft(&spot, &Sheet::parse(&self.blad)).await?;
        Ok(Done::at(spot.path))
    }
}

/// The form of this meeting that is meant, and where; another is not there.
fn spot(visit: &Visit, path: &str, form: &str) -> Result<(Spot, &'static FormRow), Problem> {
    let (name, about) = form.split_once('/').map_or((form, None), |(name, about)| (name, Some(about)));
    let mut rows = route::forms()
        .filter(|row| row.name == name && !row.keeps.is_empty() && row.about.is_some() == about.is_some());
    let (row, at) = rows.find_map(|row| Some((row, blanks(row.page, path)?))).ok_or(Problem::Absent)?;
    let reflection: ReflectionId = visit.at("id")?;
    if at.get("id").map(String::as_str) != visit.at.get("id").map(String::as_str) {
        return Err(Problem::Absent);
    }
    Ok((route::spot(reflection, path, form, &at)?, row))
}

/// The field in which a form itself asks about which case it is.
const CASE: &str = "case";

/// Where it is typed, about the case that is picked in the form itself when nothing else tells: it goes where that case goes.
fn about_case(spot: Spot, typed: &Typed) -> Spot {
    let picked = typed.iter().find(|(name, _)| name == CASE).and_then(|(_, case)| case.parse().ok());
    Spot { about: spot.about.or(picked), ..spot }
}

/// What stands in the blanks of an address, if it is one of this pattern.
fn blanks(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    let mut found = BTreeMap::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(found),
            (Some(blank), Some(text)) if blank.starts_with('{') && !text.is_empty() => {
                found.insert(blank.trim_matches(['{', '}']).to_owned(), text.to_owned());
            }
            (Some(part), Some(text)) if part == text => {}
            _ => return None,
        }
    }
}

/// What the island reads: what became of the words, or whether their meeting is closed or their form alone is over. Whoever asks the address itself is
/// led to the meeting.
pub(super) async fn page(visit: Visit) -> Result<Answer, Problem> {
    if let Some(saved) = visit.shown_once {
        return Ok(Answer::Part(saved));
    }
    let typed = visit.typed.as_ref().filter(|typed| typed.form == KeepForm::NAME);
    if let Some(Problem::NotNow(says)) = typed.and_then(|typed| typed.problem.as_ref()) {
        return Ok(Answer::Part(refused(says).to_owned()));
    }
    Ok(Answer::Goto(address(visit.desk.meeting(visit.at("id")?).await?.id)))
}

/// Of a meeting that is closed nothing waits in a window any more; where one form is over, its words and those of other pages stay there.
fn refused(says: &str) -> &'static str {
    if says == "reflection-closed" { "closed" } else { "over" }
}

#[cfg(test)]
mod tests {
    use super::{about_case, blanks};
    use domain::ReflectionId;
    use domain::draft::Spot;
    use uuid::Uuid;

    #[test]
    fn what_is_typed_is_about_the_case_that_is_picked_beside_it_unless_the_page_is_about_something() {
        let [picked, named] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let at = |about| Spot { reflection: ReflectionId(picked), path: String::new(), form: String::new(), about };
        let typed =
            |case: &str| vec![("question".to_owned(), "En nu?".to_owned()), ("case".to_owned(), case.to_owned())];
        assert_eq!(about_case(at(None), &typed(&picked.to_string())).about, Some(picked));
        assert_eq!(about_case(at(Some(named)), &typed(&picked.to_string())).about, Some(named));
        assert_eq!(about_case(at(None), &typed("")).about, None);
        assert_eq!(about_case(at(None), &Vec::new()).about, None);
    }

    #[test]
    fn an_address_is_read_by_its_pattern_or_is_another() {
        let at = blanks("/sessie/{id}/casus/{casus}", "/sessie/1/casus/2").expect("the page");
        assert_eq!((at["id"].as_str(), at["casus"].as_str()), ("1", "2"));
        for other in ["/sessie/1", "/sessie/1/casus/", "/sessie/1/casus/2/3", "/casus/1/casus/2"] {
            assert_eq!(blanks("/sessie/{id}/casus/{casus}", other), None, "{other}");
        }
    }
}
