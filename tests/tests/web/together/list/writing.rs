//! Two people at what a team writes about, and at what lies on the table.

use super::{ANOUK_AND_BRAM, same, step};
use crate::together::scene::{Before, Meeting, Step};

const TEAM: &str = "select 'molenpad'";
const PROMPT: &str = "select id from prompts order by id desc";
const ASKS: Step = step(
    "Anouk Terwolde",
    "/team/{naam}/vragen",
    "toevoegen",
    &[TEAM],
    &[("method", "gossip"), ("text", "Wie hoorde het {n} keer?")],
);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[Meeting {
    mistypes: &[("text", "")],
    before: &[Before::Does(ASKS)],
    ..same(
        ANOUK_AND_BRAM,
        "/team/{naam}/vraag/{vraag}",
        "wijzigen",
        &[TEAM, PROMPT],
        [&[("text", "Eerst deze vraag {n}?")], &[("text", "Dan deze vraag {n}?")]],
        &["Eerst deze vraag {n}?"],
    )
}];
