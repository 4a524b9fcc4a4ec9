//! Two people at what was weighed: hands counted anew.

use super::{ANOUK_AND_BRAM, same, step};
use crate::together::places::MEETING;
use crate::together::scene::{Before, Meeting, Step};

const BEGINS: Step = step("Anouk Terwolde", "/sessie/{id}", "beginnen", &[MEETING], &[]);
/// What lay on the table of the meeting was weighed by hands.
const COUNTED: Before = Before::Sql(
    "insert into silent_rounds (id, team_id, reflection_id, case_id, question, unsigned, stage, author_id, at) \
     select r.id, r.team_id, r.id, x.case_id, 'Wat telt?', false, 'shown', r.author_id, r.opened_at from reflections r \
     join teams t on t.id = r.team_id join reflection_cases x on x.reflection_id = r.id join cases c on c.id = x.case_id \
     where t.slug = 'molenpad' and r.state = 'open' and c.state = 'chosen' \
     and not exists (select 1 from silent_rounds o where o.reflection_id = r.id) limit 1; \
     insert into weighings (id, round_id, way, state, voters, hand_counts, begun_at) \
     select o.id, o.id, 'three', 'closed', 4, 1, o.at from silent_rounds o \
     where o.question = 'Wat telt?' and not exists (select 1 from weighings h where h.round_id = o.id); \
     insert into weighed_topics (id, weighing_id, place, text, standing, chosen, top, parked) \
     select h.id, h.id, 0, 'Bellen', 1, 3, 0, false from weighings h \
     where not exists (select 1 from weighed_topics w where w.weighing_id = h.id)",
);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[Meeting {
    before: &[Before::Does(BEGINS), COUNTED],
    ..same(
        ANOUK_AND_BRAM,
        "/sessie/{id}/wegen",
        "opnieuw-tellen",
        &[MEETING],
        [&[("people-*", "100"), ("chosen-*", "{n}")], &[("people-*", "99"), ("chosen-*", "{n}")]],
        &["100 mensen kozen."],
    )
}];
