//! Rows and queries: lessons on their way to the network and there; the list of what may be released lives in release.

mod confirm;
mod draft;
mod shown;

pub use confirm::{find_open, release, sightings};
pub use draft::{Source, cases, insert, replace_sightings, rewrite, source};
pub(crate) use shown::cards as shown_cards;
pub use shown::{erase_words, find};

use crate::release::OriginRow;
use domain::disclosure::Figure;
use domain::lesson::LessonView;
use domain::theme::Theme;
use sea_orm::FromQueryResult;

/// The words of a lesson, over `l`.
const WORDS: &str = "l.theme, l.title, l.works, l.context, l.limits";

#[derive(FromQueryResult)]
struct WordsRow {
    theme: String,
    title: String,
    works: String,
    context: String,
    limits: String,
}

fn view(words: WordsRow, origin: OriginRow, seen: Figure) -> Result<LessonView, domain::Problem> {
    Ok(LessonView {
        theme: Theme::parse(&words.theme).ok_or(domain::Problem::Broken)?,
        title: words.title,
        works: words.works,
        context: words.context,
        limits: words.limits,
        from: origin.into(),
        seen,
    })
}
