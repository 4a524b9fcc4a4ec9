//! Two people at a meeting of the team.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{ACTION, INSIGHT, MEETING, POINT, SIGNAL, SILENCE};
use crate::together::scene::{Before, End, Meeting, Step};

const BEGINS: Step = step("Anouk Terwolde", "/sessie/{id}", "beginnen", &[MEETING], &[]);
const ATTENDS: Step =
    step("Anouk Terwolde", "/sessie/{id}?aanwezig=1", "aanwezig", &[MEETING], &[("people", "Wie:Anouk Terwolde")]);
const LINE: Step =
    step("Anouk Terwolde", "/sessie/{id}/agenda", "erbij", &[MEETING], &[("text", "Een punt {n}"), ("minutes", "5")]);
const NOTES: Step = step(
    "Anouk Terwolde",
    "/sessie/{id}/casus/{casus}",
    "inzicht",
    &[
        MEETING,
        "select case_id from reflection_cases where reflection_id in (select id from reflections where state <> 'closed' and team_id in (select id from teams where slug = 'molenpad'))",
    ],
    &[("insight", "Een inzicht {n}"), ("signal", "Een signaal {n}")],
);

const RHYTHM: &str = "/team/{naam}/ritme";
const MOLENPAD: &[&str] = &["select slug from teams where slug = 'molenpad'"];

/// Anouk closes the meeting while Bram types.
const fn closes(second: Step, before: &'static [Before]) -> Meeting {
    let first = step("Anouk Terwolde", "/sessie/{id}/sluiten", "sluiten", &[MEETING], &[]);
    Meeting { end: End::Never, excludes: false, before, ..both(first, second, &[]) }
}

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("starts_at", "ooit")],
        ..same(
            ANOUK_AND_BRAM,
            RHYTHM,
            "ritme",
            MOLENPAD,
            [&[("place", "Eerste plek {n}")], &[("place", "Tweede plek {n}")]],
            &["Eerste plek {n}"],
        )
    },
    both(
        step("Anouk Terwolde", RHYTHM, "ritme", MOLENPAD, &[("place", "Eerste plek {n}")]),
        step("Bram Oosterling", RHYTHM, "stoppen", MOLENPAD, &[]),
        &["Eerste plek {n}"],
    ),
    Meeting {
        mistypes: &[("planned_on", "ooit")],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/plan",
            "plan",
            &[MEETING],
            [&[("planned_on", "{early}")], &[("planned_on", "{late}")]],
            &["{early, told}"],
        )
    },
    both(
        step("Anouk Terwolde", "/sessie/{id}/plan", "plan", &[MEETING], &[("planned_on", "{early}")]),
        step("Bram Oosterling", "/sessie/{id}/plan", "afzeggen", &[MEETING], &[]),
        &["{early, told}"],
    ),
    Meeting {
        before: &[Before::Does(BEGINS)],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}?aanwezig=1",
            "aanwezig",
            &[MEETING],
            [
                &[("people", "Wie:Anouk Terwolde"), ("people", "Wie:Bram Oosterling")],
                &[("people", "Wie:Esra Yildirak")],
            ],
            &["Nu staat erbij: Anouk Terwolde, Bram Oosterling"],
        )
    },
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(ATTENDS)],
        // A button sends it: it stands on no page as a value, and nobody sends it again without pressing.
        fleeting: &["outcome"],
        end: End::Never,
        ..both(
            step("Anouk Terwolde", "/sessie/{id}", "afhandelen", &[MEETING], &[("outcome", "done"), ("helped", "yes")]),
            step(
                "Bram Oosterling",
                "/sessie/{id}",
                "afhandelen",
                &[MEETING],
                &[("outcome", "dropped"), ("helped", "no")],
            ),
            &[],
        )
    },
    Meeting {
        mistypes: &[("due_on", "ooit")],
        before: &[Before::Does(BEGINS)],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/actie/{actie}",
            "veranderen",
            &[MEETING, ACTION],
            [
                &[("text", "Eerst deze actie {n}"), ("due_on", "{early}")],
                &[("text", "Dan deze actie {n}"), ("due_on", "{late}")],
            ],
            &["Eerst deze actie {n}", "{early, told}"],
        )
    },
    Meeting {
        mistypes: &[("minutes", "lang")],
        before: &[Before::Does(LINE)],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/agenda/{punt}",
            "wijzigen",
            &[MEETING, POINT],
            [&[("text", "Eerst dit punt {n}")], &[("text", "Dan dit punt {n}")]],
            &["Eerst dit punt {n}"],
        )
    },
    Meeting {
        mistypes: &[("due_on", "ooit")],
        ..same(
            ANOUK_AND_BRAM,
            "/actie/{id}",
            "overdragen",
            &[ACTION],
            [
                &[("due_on", "{early}"), ("owner", "Wie:Esra Yildirak")],
                &[("due_on", "{late}"), ("owner", "Wie:Anouk Terwolde")],
            ],
            &["{early, told}", "Esra Yildirak"],
        )
    },
    Meeting {
        mistypes: &[("outcome", "")],
        end: End::Again,
        ..same(
            ANOUK_AND_BRAM,
            "/actie/{id}",
            "afronden",
            &[ACTION],
            [&[("outcome", "done"), ("helped", "yes")], &[("outcome", "dropped"), ("helped", "no")]],
            &["Gedaan"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[Before::Does(BEGINS), Before::Does(NOTES)],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/inzicht/{notitie}",
            "wijzigen",
            &[MEETING, INSIGHT],
            [&[("text", "Eerst dit inzicht {n}")], &[("text", "Dan dit inzicht {n}")]],
            &["Eerst dit inzicht {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[Before::Does(BEGINS), Before::Does(NOTES)],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/signaal/{notitie}",
            "wijzigen",
            &[MEETING, SIGNAL],
            [&[("text", "Eerst dit signaal {n}")], &[("text", "Dan dit signaal {n}")]],
            &["Eerst dit signaal {n}"],
        )
    },
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(NOTES)],
        ..both(
            step(
                "Anouk Terwolde",
                "/sessie/{id}/inzicht/{notitie}",
                "wijzigen",
                &[MEETING, INSIGHT],
                &[("text", "Eerst dit inzicht {n}")],
            ),
            step("Bram Oosterling", "/sessie/{id}/inzicht/{notitie}", "verwijderen", &[MEETING, INSIGHT], &[]),
            &["Eerst dit inzicht {n}"],
        )
    },
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(NOTES)],
        ..both(
            step(
                "Anouk Terwolde",
                "/sessie/{id}/signaal/{notitie}",
                "wijzigen",
                &[MEETING, SIGNAL],
                &[("text", "Eerst dit signaal {n}")],
            ),
            step("Bram Oosterling", "/sessie/{id}/signaal/{notitie}", "verwijderen", &[MEETING, SIGNAL], &[]),
            &["Eerst dit signaal {n}"],
        )
    },
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(ATTENDS)],
        ..both(
            step("Anouk Terwolde", "/sessie/{id}/plan", "plan", &[MEETING], &[]),
            step("Bram Oosterling", "/sessie/{id}/sluiten", "sluiten", &[MEETING], &[]),
            &[],
        )
    },
    // A meeting that somebody closed takes no word any more, and what was typed is still there to copy.
    closes(
        step(
            "Bram Oosterling",
            "/sessie/{id}",
            "actie",
            &[MEETING],
            &[("text", "Bram belt de school {n}"), ("owner", "Wie:Bram Oosterling"), ("due_on", "{early}")],
        ),
        &[Before::Does(BEGINS), Before::Does(ATTENDS)],
    ),
    closes(Step { who: "Bram Oosterling", ..NOTES }, &[Before::Does(BEGINS), Before::Does(ATTENDS)]),
    closes(
        step(
            "Bram Oosterling",
            "/sessie/{id}/schrijven",
            "gedachten",
            &[MEETING],
            &[("thoughts", "Dat de brief {n} bleef liggen")],
        ),
        &[Before::Does(BEGINS), Before::Does(ATTENDS), SILENCE],
    ),
    Meeting {
        end: End::Never,
        excludes: false,
        before: &[Before::Does(BEGINS), Before::Does(ATTENDS), Before::Does(NOTES)],
        ..both(
            step("Anouk Terwolde", "/sessie/{id}/sluiten", "sluiten", &[MEETING], &[]),
            step(
                "Bram Oosterling",
                "/sessie/{id}/inzicht/{notitie}",
                "wijzigen",
                &[MEETING, INSIGHT],
                &[("text", "Dan dit inzicht {n}")],
            ),
            &[],
        )
    },
];
