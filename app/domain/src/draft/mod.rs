//! What somebody is typing in a form of a meeting and has not sent: what is kept when two pages of theirs type at once, so that
//! nothing typed is lost; how it is stored, and which forms keep, lives elsewhere.

mod standing;

pub use standing::Standing;

use crate::writing::{MOST_PAPER, THOUGHT};
use crate::{Problem, ReflectionId};
use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// The names of the fields of a form, with room.
const NAMES: usize = 1_000;
/// More characters than this are not kept while somebody types: the longest text that a form takes is a pile of paper, a note on each
/// line with an empty one between, of which a browser sends each end as two signs.
pub const MOST: usize = MOST_PAPER * (THOUGHT + 4) + NAMES;
/// Days after which what was not sent goes.
pub const DRAFT_DAYS: i64 = 14;
/// The longest name of a page that was opened.
const LEAF: usize = 40;

/// The fields of a form, as typed.
pub type Typed = Vec<(String, String)>;

/// On which opened page something was typed: which version it builds on, and that page's own name, made by chance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The version that the page was shown with.
    pub version: i32,
    /// The page's name; empty where no script runs.
    pub leaf: String,
}

impl Sheet {
    /// A sheet as a form sends it: `3.k2hd8`; anything else is a sheet of nothing.
    pub fn parse(text: &str) -> Self {
        let (version, leaf) = text.split_once('.').unwrap_or((text, ""));
        let known = leaf.len() <= LEAF && leaf.bytes().all(|sign| sign.is_ascii_alphanumeric());
        Sheet {
            version: version.parse().unwrap_or_default(),
            leaf: if known { leaf.to_owned() } else { String::new() },
        }
    }
}

/// Where something is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The meeting.
    pub reflection: ReflectionId,
    /// The address of the page.
    pub path: String,
    /// The form's name there, with what is typed about behind it when it tells so itself.
    pub form: String,
    /// The case, insight, signal, round, thought or group that the address or the form names.
    pub about: Option<Uuid>,
}

/// What was typed on a page and not sent, for its writer alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: Uuid,
    /// The form's name.
    pub form: String,
    /// What stands there.
    pub standing: Standing,
    /// Since when.
    pub at: DateTime<Utc>,
    /// The round or the meeting that it was typed for is over, so that no form takes it any more.
    pub left_behind: bool,
}

impl Draft {
    /// When it goes by itself.
    pub fn until(&self) -> DateTime<Utc> {
        self.at + Duration::days(DRAFT_DAYS)
    }
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is kept; the version it has now.
    Kept(i32),
    /// Another page types in the same form: both texts are kept.
    Apart(i32),
    /// It came after the same page sent its form, and is not kept again.
    Late(i32),
}

/// What a visitor can ask about what they are typing.
#[async_trait]
pub trait DraftDesk: Send + Sync {
    /// Keeps what is typed so far.
    async fn keep_draft(&self, spot: &Spot, sheet: &Sheet, typed: Typed) -> Result<Saved, Problem>;
    /// Throws away what was typed.
    async fn discard_draft(&self, spot: &Spot, sheet: &Sheet) -> Result<(), Problem>;
    /// Throws away what was typed for a round or a meeting that is over; what is gone already changes nothing.
    async fn discard_left_behind(&self, reflection: ReflectionId, draft: Uuid) -> Result<(), Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::writing::pile;

    #[test]
    fn the_longest_pile_of_paper_that_is_taken_is_kept_while_it_is_typed() {
        let notes = vec!["é".repeat(THOUGHT); MOST_PAPER].join("\r\n\r\n");
        assert_eq!(pile(&notes, MOST_PAPER).map(|all| all.len()), Ok(MOST_PAPER));
        let kept = Standing::default().save(&Sheet::default(), vec![("thoughts".to_owned(), notes)]);
        assert_eq!(kept.map(|(_, saved)| saved), Ok(Saved::Kept(1)));
    }

    #[test]
    fn a_sheet_is_a_version_and_a_name_or_nothing() {
        assert_eq!(Sheet::parse("3.k2hd8"), Sheet { version: 3, leaf: "k2hd8".into() });
        for odd in ["", ".", "x.<b>", "0.é", &format!("0.{}", "a".repeat(41))] {
            assert_eq!(Sheet::parse(odd), Sheet::default(), "{odd}");
        }
    }
}
