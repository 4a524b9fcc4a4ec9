//! Two people at a working agreement.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{AGREEMENT, RULE, RULE_STAYS};
use crate::together::scene::{Before, Meeting, Step};

const CHANGES: &str = "/werkafspraak/{id}/veranderen";

const RELEASES: &str = "/regel/{id}/vrijgeven?aanpassen=1";
const WRITES_RULE: Step = step("Anouk Terwolde", RELEASES, "regel", &[RULE], &[("text", "Eerst de regel zo {n}")]);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("consent_on", "ooit")],
        fleeting: &["consent_on"],
        before: &[Before::Sql("update agreement_versions set consent_on = null, consent_reflection_id = null")],
        ..both(
            step(
                "Anouk Terwolde",
                CHANGES,
                "veranderen",
                &[AGREEMENT],
                &[("what", "doet eerst iets {n}"), ("reason", "Eerste reden {n}")],
            ),
            step("Bram Oosterling", CHANGES, "samen", &[AGREEMENT], &[("consent_on", "2026-01-05")]),
            &["doet eerst iets {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[RULE_STAYS],
        ..same(
            ANOUK_AND_BRAM,
            "/regel/{id}",
            "verwoorden",
            &[RULE],
            [&[("text", "Eerst deze regel {n}")], &[("text", "Dan deze regel {n}")]],
            &["Eerst deze regel {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[RULE_STAYS],
        ..same(
            ANOUK_AND_BRAM,
            RELEASES,
            "regel",
            &[RULE],
            [&[("text", "Eerst de regel zo {n}")], &[("text", "Dan de regel zo {n}")]],
            &["Eerst de regel zo {n}"],
        )
    },
    Meeting {
        before: &[RULE_STAYS, Before::Does(WRITES_RULE)],
        ..both(
            WRITES_RULE,
            step("Bram Oosterling", "/regel/{id}/vrijgeven", "voorleggen", &[RULE], &[]),
            &["Eerst de regel zo {n}"],
        )
    },
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
