//! Two people at a learning loop.

use super::{ANOUK_AND_BRAM, QUIRINE_TWICE, both, same, step};
use crate::together::places::{ANSWERED, FREE_SIGNAL, NO_LOOPS, OPEN_LOOP};
use crate::together::scene::{Before, End, Meeting, Step};

const LOOP: &str = "/signaal/{id}/vrijgeven?aanpassen=1";
const FIRST_LOOP: &[(&str, &str)] =
    &[("theme", "school"), ("asks", "Wat vraagt de eerste {n}?"), ("text", "Het eerste signaal {n}")];
const SECOND_LOOP: &[(&str, &str)] =
    &[("theme", "school"), ("asks", "Wat vraagt de tweede {n}?"), ("text", "Het tweede signaal {n}")];
const READS_LOOP: &[&str] = &["Wat vraagt de eerste {n}?", "Het eerste signaal {n}"];
const WRITES_LOOP: Step = step("Anouk Terwolde", LOOP, "signaal", &[FREE_SIGNAL], FIRST_LOOP);
const HANDS_LOOP: Step = step("Anouk Terwolde", "/signaal/{id}/vrijgeven", "voorleggen", &[FREE_SIGNAL], &[]);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("asks", "")],
        before: &[Before::Sql(NO_LOOPS)],
        ..same(ANOUK_AND_BRAM, LOOP, "signaal", &[FREE_SIGNAL], [FIRST_LOOP, SECOND_LOOP], READS_LOOP)
    },
    Meeting {
        before: &[Before::Sql(NO_LOOPS), Before::Does(WRITES_LOOP)],
        ..both(
            WRITES_LOOP,
            step("Bram Oosterling", "/signaal/{id}/vrijgeven", "voorleggen", &[FREE_SIGNAL], &[]),
            READS_LOOP,
        )
    },
    Meeting {
        end: End::Never,
        before: &[Before::Sql(NO_LOOPS), Before::Does(WRITES_LOOP), Before::Does(HANDS_LOOP)],
        ..both(
            WRITES_LOOP,
            step("Dirk Hoogvelt", "/leerloop/{id}/bevestigen", "bevestigen", &[OPEN_LOOP], &[("knows", "nee")]),
            READS_LOOP,
        )
    },
    Meeting {
        mistypes: &[("words", "")],
        fleeting: &["answer", "words"],
        ..same(
            QUIRINE_TWICE,
            "/leerloop/{id}",
            "antwoord",
            &["select id from learning_loops where state = 'with_management' order by id"],
            [
                &[("answer", "working_on"), ("words", "Eerste antwoord {n}")],
                &[("answer", "working_on"), ("words", "Tweede antwoord {n}")],
            ],
            &["Eerste antwoord {n}"],
        )
    },
    Meeting {
        end: End::Never,
        ..both(
            step(
                "Anouk Terwolde",
                "/leerloop/{id}",
                "sluiten",
                &[ANSWERED],
                &[("felt", "no"), ("words", "Eerste woorden {n}")],
            ),
            step("Bram Oosterling", "/leerloop/{id}", "terugsturen", &[ANSWERED], &[("words", "Tweede woorden {n}")]),
            &["Eerste woorden {n}"],
        )
    },
    both(
        step("Anouk Terwolde", "/leerloop/{id}", "terugsturen", &[ANSWERED], &[("words", "Eerste woorden {n}")]),
        step(
            "Bram Oosterling",
            "/leerloop/{id}",
            "sluiten",
            &[ANSWERED],
            &[("felt", "no"), ("words", "Tweede woorden {n}")],
        ),
        &["Eerste woorden {n}"],
    ),
];
