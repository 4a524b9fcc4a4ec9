//! An insight on its way to the network, released by two people; signals and their loops live in learning_loop.

use crate::disclosure::{Figure, Rules};
use crate::release::{Candidates, Origin, SecondPerson, Stage, line, words};
use crate::theme::Theme;
use crate::trace::Releasable;
use crate::{CaseId, FamilyId, InsightId, LessonId, Objections, Problem, TeamId};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The words of a lesson, proven to hold no identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonText {
    /// What it is about.
    pub theme: Theme,
    /// In one line.
    pub title: Releasable,
    /// What works.
    pub works: Releasable,
    /// Where it works.
    pub context: Releasable,
    /// Where it does not.
    pub limits: Releasable,
}

impl LessonText {
    /// Every part is asked: everything that works has its own context.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that is empty, too long, or holds an identifier.
    pub fn parse(theme: &str, title: &str, works: &str, context: &str, limits: &str) -> Result<Self, Problem> {
        let mut all = Objections::default();
        let theme = all.take("theme", Theme::parse(theme).ok_or("refused-choose"));
        let title = line(&mut all, "title", title);
        let works = words(&mut all, "works", works);
        let context = words(&mut all, "context", context);
        let limits = words(&mut all, "limits", limits);
        all.check()?;
        match (theme, title, works, context, limits) {
            (Some(theme), Some(title), Some(works), Some(context), Some(limits)) => {
                Ok(LessonText { theme, title, works, context, limits })
            }
            _ => Err(Problem::Broken),
        }
    }
}

/// A lesson as the network sees it: the preview and the page are made of this same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonView {
    /// What it is about.
    pub theme: Theme,
    /// In one line.
    pub title: String,
    /// What works.
    pub works: String,
    /// Where it works.
    pub context: String,
    /// Where it does not.
    pub limits: String,
    /// Where it comes from.
    pub from: Origin,
    /// How often it was seen: at least this many families.
    pub seen: Figure,
}

/// How often a lesson was seen, as everybody may read it: at least so many families, or too few to show.
///
/// The exact number is never given: beside a report that counts the same lesson in one quarter, it would tell the
/// number of the other quarters. It is fixed at release, so that no earlier or later version can be subtracted.
pub fn seen(sightings: &[(TeamId, FamilyId)], rules: Rules) -> Figure {
    let families: BTreeSet<FamilyId> = sightings.iter().map(|(_, family)| *family).collect();
    let teams: BTreeSet<TeamId> = sightings.iter().map(|(team, _)| *team).collect();
    let count = |families: usize| u32::try_from(families).unwrap_or(u32::MAX);
    let gives_away = teams.iter().any(|team| {
        let own: BTreeSet<_> = sightings.iter().filter(|(one, _)| one == team).map(|(_, family)| *family).collect();
        (1..Rules::REMAINDER).contains(&count(families.difference(&own).count()))
    });
    if count(families.len()) < rules.threshold() || gives_away {
        Figure::Hidden
    } else {
        Figure::Shown(rules.threshold())
    }
}

/// A lesson that is still the team's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLesson {
    /// Which.
    pub id: LessonId,
    /// How far it is.
    pub stage: Stage,
    /// The row's version: who hands over or confirms, says which words they saw.
    pub version: i32,
    /// Exactly what the network will see.
    pub shown: LessonView,
}

/// A case of the team in which the lesson may have been seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Which.
    pub case: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// Whether it was ticked.
    pub ticked: bool,
    /// Whether the insight came from it: then it always counts.
    pub own: bool,
}

/// An insight with what was written of it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonDraft {
    /// The words of the reflection.
    pub insight: String,
    /// The case it came from.
    pub pseudonym: String,
    /// The team.
    pub from: Origin,
    /// What somebody of the family agreed to have told on.
    pub agreed: Vec<String>,
    /// The team's cases.
    pub cases: Vec<Sighting>,
    /// What was written.
    pub lesson: Option<OpenLesson>,
}

/// A lesson before its second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonCheck {
    /// The lesson.
    pub lesson: OpenLesson,
    /// Whether the visitor can be that person.
    pub second: SecondPerson,
}

/// A lesson's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonPage {
    /// Which.
    pub id: LessonId,
    /// Where it comes from.
    pub from: Origin,
    /// When it was released.
    pub released_at: DateTime<Utc>,
    /// Its words; none once they were withdrawn.
    pub shown: Option<LessonView>,
    /// When they were.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Whether the visitor may withdraw them.
    pub may_withdraw: bool,
}

/// What a visitor can ask here.
#[async_trait]
pub trait LessonDesk: Send + Sync {
    /// What a team, by its address, may release: insights and signals.
    async fn candidates(&self, team: &str) -> Result<Candidates, Problem>;
    /// An insight with what was written of it.
    async fn lesson_draft(&self, insight: InsightId) -> Result<LessonDraft, Problem>;
    /// Writes or rewrites a lesson; `version` is the row's as it was shown, 0 for a new one.
    async fn write_lesson(
        &self,
        insight: InsightId,
        text: LessonText,
        seen_in: Vec<CaseId>,
        version: i32,
    ) -> Result<LessonId, Problem>;
    /// Hands a written lesson to the second person.
    async fn prepare_lesson(&self, insight: InsightId, version: i32) -> Result<LessonId, Problem>;
    /// A lesson before its second person.
    async fn lesson_check(&self, lesson: LessonId) -> Result<LessonCheck, Problem>;
    /// The second person's answer: whether they know whom it is about sends it back, else it is released.
    async fn confirm_lesson(&self, lesson: LessonId, version: i32, knows_who: bool) -> Result<Stage, Problem>;
    /// A released lesson, or what is left of a withdrawn one.
    async fn lesson(&self, lesson: LessonId) -> Result<LessonPage, Problem>;
    /// Takes the words of a released lesson back.
    async fn withdraw_lesson(&self, lesson: LessonId) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn sightings(rows: &[(u128, u128)]) -> Vec<(TeamId, FamilyId)> {
        rows.iter().map(|(team, family)| (TeamId(Uuid::from_u128(*team)), FamilyId(Uuid::from_u128(*family)))).collect()
    }

    fn of(rows: &[(u128, u128)]) -> Figure {
        seen(&sightings(rows), Rules::default())
    }

    #[test]
    fn fewer_than_five_families_are_too_few_and_none_is_too() {
        assert_eq!(of(&[]), Figure::Hidden);
        assert_eq!(of(&[(1, 1), (1, 2), (1, 3), (1, 4)]), Figure::Hidden);
        assert_eq!(of(&[(1, 1), (1, 2), (1, 3), (1, 4), (1, 4)]), Figure::Hidden, "a family counts once");
    }

    #[test]
    fn no_exact_number_is_told() {
        let five: Vec<_> = (1..=5).map(|family| (1, family)).collect();
        let nine: Vec<_> = (1..=9).map(|family| (1, family)).collect();
        assert_eq!(of(&five), Figure::Shown(5));
        assert_eq!(of(&nine), Figure::Shown(5));
    }

    #[test]
    fn one_or_two_families_beside_a_single_team_hide_it() {
        let mut rows: Vec<_> = (1..=6).map(|family| (1, family)).collect();
        rows.push((2, 7));
        assert_eq!(of(&rows), Figure::Hidden);
        rows.extend([(2, 8), (2, 9)]);
        assert_eq!(of(&rows), Figure::Shown(5));
    }

    #[test]
    fn every_part_of_a_lesson_is_asked_and_checked() {
        let refused = LessonText::parse("", "Bel eerst", "BSN 111222333", " ", "Niet bij spoed").expect_err("refused");
        let Problem::Refused(found) = refused else { panic!("refused") };
        let fields: Vec<_> = found.iter().map(|one| &*one.field).collect();
        assert_eq!(fields, ["theme", "works", "context"]);
        assert!(LessonText::parse("craft", "Bel eerst", "Dan praten", "Kleine scholen", "Spoed").is_ok());
    }
}
