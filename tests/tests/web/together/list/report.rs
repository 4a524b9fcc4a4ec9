//! Two people at a report in the making.

use super::{QUIRINE_TWICE, both, same, step};
use crate::together::places::{DRAFT_PLACE, DRAFT_QUARTER, STORY};
use crate::together::scene::Meeting;

const STORY_PAGE: &str = "/rapport/verhaal/{id}";
const OLGA_TWICE: [&str; 2] = ["Olga Vreeling", "Olga Vreeling"];

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("title", "")],
        ..same(
            OLGA_TWICE,
            STORY_PAGE,
            "veranderen",
            &[STORY],
            [
                &[("title", "Eerste titel {n}"), ("text", "Eerste tekst {n}")],
                &[("title", "Tweede titel {n}"), ("text", "Tweede tekst {n}")],
            ],
            &["Eerste titel {n}", "Eerste tekst {n}"],
        )
    },
    both(
        step(
            "Olga Vreeling",
            STORY_PAGE,
            "veranderen",
            &[STORY],
            &[("title", "Eerste titel {n}"), ("text", "Eerste tekst {n}")],
        ),
        step("Olga Vreeling", STORY_PAGE, "verwijderen", &[STORY], &[]),
        &["Eerste titel {n}", "Eerste tekst {n}"],
    ),
    same(
        ["Anouk Terwolde", "Femke Dijkzicht"],
        "/rapport/verhaal/{id}/duiding",
        "professionals",
        &[STORY],
        [&[("recognise", "Eerst dit {n}")], &[("recognise", "Dan dit {n}")]],
        &["Eerst dit {n}"],
    ),
    same(
        QUIRINE_TWICE,
        "/rapport/verhaal/{id}/duiding",
        "gemeente",
        &[STORY],
        [&[("value", "Eerst dit {n}")], &[("value", "Dan dit {n}")]],
        &["Eerst dit {n}"],
    ),
    both(
        step("Olga Vreeling", STORY_PAGE, "veranderen", &[STORY], &[("title", "Eerste titel {n}")]),
        step(
            "Olga Vreeling",
            "/wijk/{gemeente}/{naam}/rapport/{kwartaal}/publiceren",
            "publiceren",
            &["select 'waterrade'", DRAFT_PLACE, DRAFT_QUARTER],
            &[],
        ),
        &["Eerste titel {n}"],
    ),
];
