//! Two people at a working agreement.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::AGREEMENT;
use crate::together::scene::{Before, Meeting};

const CHANGES: &str = "/werkafspraak/{id}/veranderen";

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("what", "")],
        fleeting: &["reason"],
        ..same(
            ANOUK_AND_BRAM,
            CHANGES,
            "veranderen",
            &[AGREEMENT],
            [
                &[("what", "doet eerst iets {n}"), ("reason", "Eerste reden {n}")],
                &[("what", "doet daarna iets {n}"), ("reason", "Tweede reden {n}")],
            ],
            &["doet eerst iets {n}"],
        )
    },
    Meeting {
        mistypes: &[("review_on", "gisteren")],
        ..same(
            ANOUK_AND_BRAM,
            CHANGES,
            "opnieuw",
            &[AGREEMENT],
            [&[("review_on", "{early}")], &[("review_on", "{late}")]],
            &["{early, told}"],
        )
    },
    Meeting {
        mistypes: &[("end_reason", "")],
        before: &[Before::Sql("update agreements set ended_on = null, ended_reason = null, ended_by = null")],
        ..both(
            step(
                "Anouk Terwolde",
                CHANGES,
                "veranderen",
                &[AGREEMENT],
                &[("what", "doet eerst iets {n}"), ("reason", "Eerste reden {n}")],
            ),
            step("Bram Oosterling", CHANGES, "stoppen", &[AGREEMENT], &[("end_reason", "Tweede reden {n}")]),
            &["doet eerst iets {n}"],
        )
    },
];
