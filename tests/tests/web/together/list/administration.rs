//! Two browsers at what an administrator keeps.

use super::{both, same, step};
use crate::together::places::PERSON;
use crate::together::scene::{Before, Meeting};

const RENS_TWICE: [&str; 2] = ["Rens Beheerman", "Rens Beheerman"];

const VACATION: &[&str] = &["select id from vacations order by from_day desc, id"];

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    named("/beheer/organisatie/{id}", &["select id from organisations order by id"]),
    named("/beheer/gemeente/{id}", &["select id from municipalities order by id"]),
    Meeting {
        mistypes: &[("cbs", "WK")],
        ..same(
            RENS_TWICE,
            "/beheer/wijk/{id}",
            "wijk",
            &["select id from neighbourhoods order by id"],
            [&[("name", "Eerste naam {n}")], &[("name", "Tweede naam {n}")]],
            &["Eerste naam {n}"],
        )
    },
    Meeting {
        mistypes: &[("name", "")],
        ..same(
            RENS_TWICE,
            "/beheer/team/{id}",
            "team",
            &["select id from teams order by id"],
            [&[("purpose", "Eerste doel {n}")], &[("purpose", "Tweede doel {n}")]],
            &["Eerste doel {n}"],
        )
    },
    Meeting {
        mistypes: &[("until", "ooit")],
        ..same(
            RENS_TWICE,
            "/beheer/vakantie/{id}",
            "vakantie",
            VACATION,
            [&[("name", "Eerste naam {n}")], &[("name", "Tweede naam {n}")]],
            &["Eerste naam {n}"],
        )
    },
    both(
        step("Rens Beheerman", "/beheer/vakantie/{id}", "vakantie", VACATION, &[("name", "Eerste naam {n}")]),
        step("Rens Beheerman", "/beheer/vakantie/{id}", "weghalen", VACATION, &[]),
        &["Eerste naam {n}"],
    ),
    Meeting {
        mistypes: &[("email", "geen adres")],
        ..same(
            RENS_TWICE,
            "/beheer/mens/{id}",
            "mens",
            &[PERSON],
            [&[("profession", "Eerste beroep {n}")], &[("profession", "Tweede beroep {n}")]],
            &["Eerste beroep {n}"],
        )
    },
    Meeting {
        before: &[Before::Sql("update people set state = 'active' where state = 'stopped'")],
        ..both(
            step("Rens Beheerman", "/beheer/mens/{id}", "mens", &[PERSON], &[("profession", "Eerste beroep {n}")]),
            step("Rens Beheerman", "/beheer/mens/{id}", "stoppen", &[PERSON], &[]),
            &[],
        )
    },
    Meeting {
        before: &[Before::Sql("update people set state = 'stopped' where name = 'Maarten Kolenaar'")],
        ..both(
            step("Rens Beheerman", "/beheer/mens/{id}", "mens", &[PERSON], &[("profession", "Eerste beroep {n}")]),
            step("Rens Beheerman", "/beheer/mens/{id}", "weer-openen", &[PERSON], &[]),
            &[],
        )
    },
];

const fn named(page: &'static str, at: &'static [&'static str]) -> Meeting {
    Meeting {
        mistypes: &[("name", "")],
        ..same(
            RENS_TWICE,
            page,
            "naam",
            at,
            [&[("name", "Eerste naam {n}")], &[("name", "Tweede naam {n}")]],
            &["Eerste naam {n}"],
        )
    }
}
