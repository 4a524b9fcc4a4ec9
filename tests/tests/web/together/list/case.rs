//! Two people at a case and its perspectives.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{CARE_LINE, CASE, ONE_CARE_LINE, PROPOSED};
use crate::together::scene::{Before, End, Meeting};

const CHOICE: [(&str, &str); 3] = [("age", "0-11"), ("lines", "1"), ("themes_local", "signal-earlier")];

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("hope", "")],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/beschrijven",
            "beschrijven",
            &[CASE],
            [&[("hope", "Eerste vraag {n}?")], &[("hope", "Tweede vraag {n}?")]],
            &["Eerste vraag {n}?"],
        )
    },
    Meeting {
        mistypes: &[("reason_parent1", "")],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/gezin",
            "gezin",
            &[CASE],
            [
                &[("stance_parent1", "not_told"), ("reason_parent1", "Eerste reden {n}")],
                &[("stance_parent1", "not_told"), ("reason_parent1", "Tweede reden {n}")],
            ],
            &["Eerste reden {n}"],
        )
    },
    Meeting {
        mistypes: &[("better", "11")],
        fleeting: &["knows"],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/ervaring/{wie}",
            "namens",
            &[CASE, "select 'jongere'"],
            [
                &[("better", "4"), ("words", "Eerste woorden {n}"), ("asked_how", "phone"), ("knows", "ja")],
                &[("better", "8"), ("words", "Tweede woorden {n}"), ("asked_how", "phone"), ("knows", "ja")],
            ],
            &["Eerste woorden {n}"],
        )
    },
    Meeting {
        mistypes: &[("communication", "11")],
        ..same(
            ["Anouk Terwolde", "Anouk Terwolde"],
            "/casus/{id}/samenwerking",
            "samenwerking",
            &[CASE],
            [
                &[("communication", "4"), ("words", "Eerste woorden {n}")],
                &[("communication", "8"), ("words", "Tweede woorden {n}")],
            ],
            &["Eerste woorden {n}"],
        )
    },
    Meeting {
        mistypes: &[("weeks", "veel")],
        before: &[ONE_CARE_LINE],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/zorg/{regel}",
            "wijzigen",
            &[CASE, CARE_LINE],
            [&[("referrer", "gp")], &[("referrer", "judge")]],
            &[],
        )
    },
    Meeting {
        before: &[ONE_CARE_LINE],
        ..both(
            step("Anouk Terwolde", "/casus/{id}/zorg/{regel}", "wijzigen", &[CASE, CARE_LINE], &[("referrer", "gp")]),
            step("Bram Oosterling", "/casus/{id}/zorg", "verwijderen", &[CASE], &[]),
            &[],
        )
    },
    Meeting {
        before: &[Before::Sql("update agreement_checks set outcome = 'not_applicable', rule_obstacle_id = null")],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/werkafspraken",
            "werkafspraken",
            &[CASE],
            [&[("check-*", "kept")], &[("check-*", "not_kept")]],
            &[],
        )
    },
    Meeting {
        end: End::Never,
        before: &[Before::Sql("update cases set state = 'proposed', chosen_at = null where state = 'chosen'")],
        ..same(ANOUK_AND_BRAM, "/casus/{id}/kiezen", "kiezen", &[PROPOSED], [&CHOICE, &CHOICE], &[])
    },
];
