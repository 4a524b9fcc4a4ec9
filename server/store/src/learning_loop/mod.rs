//! Rows and queries: signals on their way up and back; the list of what may be released lives in release.

mod confirm;
mod draft;
mod shown;
mod step;

pub use confirm::{find_open, release};
pub use draft::{Source, insert, rewrite, source};
pub use shown::{Found, card, find, holidays, list, steps};
pub use step::{Standing, Taken, move_on, standing};

use crate::release::OriginRow;
use domain::Problem;
use domain::learning_loop::LoopView;
use domain::theme::Theme;
use sea_orm::FromQueryResult;

/// The words of a loop, over `l`.
const WORDS: &str = "l.theme, l.asks, l.text";

#[derive(FromQueryResult)]
struct WordsRow {
    theme: String,
    asks: String,
    text: String,
}

fn view(words: WordsRow, origin: OriginRow) -> Result<LoopView, Problem> {
    let theme = Theme::parse(&words.theme).ok_or(Problem::Broken)?;
    Ok(LoopView { theme, asks: words.asks, text: words.text, from: origin.into() })
}
