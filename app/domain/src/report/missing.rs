//! What a report in the making still lacks to be a good one; it is a hint and never blocks.

use super::answer::Draft;
use super::figures::Figures;
use super::voice::Side;
use crate::disclosure::Table;

/// One thing that would make the report better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no story at all.
    Story,
    /// A table has something to show and no story beside it.
    StoryBeside(Table),
    /// This many stories do not tell how often they were seen.
    Count(usize),
    /// Of this many stories this side has said nothing yet.
    Voice(Side, usize),
}

impl Draft {
    /// What is still lacking, most important first.
    pub fn missing(&self) -> Vec<Missing> {
        if self.stories.is_empty() {
            return vec![Missing::Story];
        }
        let figures = Figures::from(&self.preview);
        let told = |table| self.stories.iter().any(|story| story.about.table() == Some(table));
        let bare = figures.tables.iter().filter(|one| !one.is_hidden() && !told(one.table));
        let mut missing: Vec<_> = bare.map(|one| Missing::StoryBeside(one.table)).collect();
        let uncounted = self.stories.iter().filter(|story| story.lesson.is_none()).count();
        missing.extend((uncounted > 0).then_some(Missing::Count(uncounted)));
        for side in Side::ALL {
            let silent = |story: &&super::Story| story.voices.iter().all(|voice| voice.side != *side);
            let silent = self.stories.iter().filter(silent).count();
            missing.extend((silent > 0).then_some(Missing::Voice(*side, silent)));
        }
        missing
    }
}
