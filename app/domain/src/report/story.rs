//! A story of a report: what it is about and its words; how often it was seen is a figure.

use super::voice::Voice;
use crate::disclosure::Table;
use crate::release::{line, words};
use crate::theme::ThemeGroup;
use crate::trace::Releasable;
use crate::{LessonId, Objections, Problem, StoryId};

/// What a story stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A group of themes.
    Theme(ThemeGroup),
    /// A table.
    Table(Table),
    /// The year as a whole.
    Year,
}

impl About {
    /// Everything a story can be about, in the order of the screen.
    pub fn all() -> Vec<About> {
        let tables = Table::ALL.map(About::Table);
        ThemeGroup::ALL.map(About::Theme).into_iter().chain(tables).chain([About::Year]).collect()
    }

    /// The kind and key under which it is stored.
    pub fn codes(self) -> (&'static str, &'static str) {
        match self {
            About::Theme(group) => ("theme", group.code()),
            About::Table(table) => ("table", table.key()),
            About::Year => ("year", "year"),
        }
    }

    /// As forms send it: `theme:local`.
    pub fn code(self) -> String {
        let (kind, key) = self.codes();
        format!("{kind}:{key}")
    }

    /// What this code names.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|about| about.code() == code)
    }

    /// The table it stands beside.
    pub fn table(self) -> Option<Table> {
        match self {
            About::Theme(_) => Some(Table::Theme),
            About::Table(table) => Some(table),
            About::Year => None,
        }
    }
}

/// A story as it stands in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Which.
    pub id: StoryId,
    /// What it is about.
    pub about: About,
    /// The lesson that tells how often it was seen.
    pub lesson: Option<LessonId>,
    /// Title and text; nothing when they were withdrawn.
    pub words: Option<(String, String)>,
    /// What was made of it.
    pub voices: Vec<Voice>,
    /// The row's version.
    pub version: i32,
}

/// A story as somebody wrote it: checked, so that it may leave the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryText {
    /// What it is about.
    pub about: About,
    /// The lesson that tells how often it was seen.
    pub lesson: Option<LessonId>,
    /// Its title.
    pub title: Releasable,
    /// Its text.
    pub text: Releasable,
}

impl StoryText {
    /// Parses what was typed; `lesson` may be empty.
    ///
    /// # Errors
    /// [`Problem::Refused`] with every field that needs another look.
    pub fn parse(about: &str, lesson: &str, title: &str, text: &str) -> Result<Self, Problem> {
        let mut objections = Objections::default();
        let about = objections.take("about", About::parse(about).ok_or("refused-choose"));
        let lesson = match lesson.trim() {
            "" => Some(None),
            id => objections.take("lesson", id.parse().map(Some).map_err(|_| "refused-choose")),
        };
        let title = line(&mut objections, "title", title);
        let text = words(&mut objections, "text", text);
        objections.check()?;
        match (about, lesson, title, text) {
            (Some(about), Some(lesson), Some(title), Some(text)) => Ok(StoryText { about, lesson, title, text }),
            _ => Err(Problem::Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_with_an_identifier_is_refused_field_by_field() {
        let refused = StoryText::parse("theme:local", "", "Bel 06-12345678", "Mail jan@voorbeeld.nl").expect_err("two");
        let Problem::Refused(objections) = refused else { panic!("refused") };
        let said: Vec<_> = objections.iter().map(|one| (&*one.field, one.says)).collect();
        assert_eq!(said, [("title", "refused-trace-phone"), ("text", "refused-trace-email")]);
    }

    #[test]
    fn every_place_for_a_story_has_a_code_that_reads_back() {
        for about in About::all() {
            assert_eq!(About::parse(&about.code()), Some(about));
        }
        assert_eq!(About::parse("theme:school"), None);
    }
}
