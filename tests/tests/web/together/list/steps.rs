//! Two people at the steps of a meeting, at who leads it, and at the routes of the team.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{MEETING, ROUTE, SLUG};
use crate::together::scene::{Before, End, Meeting, Step};

const BEGINS: Step = step("Anouk Terwolde", "/sessie/{id}", "beginnen", &[MEETING], &[]);
const ATTENDS: Step =
    step("Anouk Terwolde", "/sessie/{id}?aanwezig=1", "aanwezig", &[MEETING], &[("people", "Wie:Anouk Terwolde")]);
const ADAPTS: Step = step("Anouk Terwolde", "/team/{naam}/routes", "overnemen", &[SLUG], &[("template", "hour")]);
/// Every round begins at the first step, led by nobody of the two.
const FIRST_STEP: Before = Before::Sql(
    "update reflection_steps set state = 'waiting', started_at = null where position > 1; \
     update reflection_steps set state = 'at', started_at = (select max(opened_at) from reflections) where position = 1; \
     update reflections set lead_id = (select id from people where name = 'Esra Yildirak') where state = 'open'; \
     update reflection_routes set current_case_id = null",
);
/// Every round begins with the route that nobody chose.
const USUAL_ROUTE: Before = Before::Sql("update reflection_routes set template = 'hour', route_id = null");

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    // Who asks for the same step gets there with the other; who asks for another is told where the meeting is.
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(ATTENDS), FIRST_STEP],
        // A button sends where to: it stands on no page as a value.
        fleeting: &["go", "from"],
        end: End::Never,
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}",
            "stap",
            &[MEETING],
            [&[("go", "2:done")], &[("go", "3:skipped")]],
            &["Jullie zijn nu bij stap: 2"],
        )
    },
    Meeting {
        before: &[Before::Does(BEGINS), Before::Does(ATTENDS), FIRST_STEP],
        fleeting: &["to", "from"],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}",
            "leiding",
            &[MEETING],
            [&[("to", "Wie:Anouk Terwolde")], &[("to", "Wie:Bram Oosterling")]],
            &["Nu leidt: Anouk Terwolde"],
        )
    },
    Meeting {
        before: &[USUAL_ROUTE],
        mistypes: &[("route", "nergens")],
        ..same(
            ANOUK_AND_BRAM,
            "/sessie/{id}/route",
            "route",
            &[MEETING],
            [&[("route", "gossip")], &[("route", "why")]],
            &["Nu gekozen is de roddelmethode, minuten: 60"],
        )
    },
    Meeting {
        before: &[Before::Does(ADAPTS)],
        mistypes: &[("minutes-1", "veel")],
        ..same(
            ANOUK_AND_BRAM,
            "/team/{naam}/route/{id}",
            "route",
            &[SLUG, ROUTE],
            [
                &[("name", "Eerst dit uur {n}"), ("title-1", "Eerst terug {n}")],
                &[("name", "Dan dit uur {n}"), ("title-1", "Dan terug {n}")],
            ],
            &["Eerst dit uur {n}"],
        )
    },
    Meeting {
        before: &[Before::Does(ADAPTS)],
        ..both(
            step(
                "Anouk Terwolde",
                "/team/{naam}/route/{id}",
                "route",
                &[SLUG, ROUTE],
                &[("name", "Eerst dit uur {n}")],
            ),
            step("Bram Oosterling", "/team/{naam}/route/{id}", "weghalen", &[SLUG, ROUTE], &[]),
            &["Eerst dit uur {n}"],
        )
    },
];
