//! Two people at what a team writes about, and at what lies on the table.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{MEETING, SHOWN, SILENCE, THOUGHT, UNSIGNED};
use crate::together::scene::{Before, End, Meeting, Step};

const TEAM: &str = "select 'molenpad'";
const PROMPT: &str = "select id from prompts order by id desc";
const ASKS: Step = step(
    "Anouk Terwolde",
    "/team/{naam}/vragen",
    "toevoegen",
    &[TEAM],
    &[("method", "gossip"), ("text", "Wie hoorde het {n} keer?")],
);

/// A team has room for forty questions: those of earlier meetings of two are used no more.
const ROOM: Before = Before::Sql("update prompts set retired = true");
const BEGINS: Step = step("Anouk Terwolde", "/sessie/{id}", "beginnen", &[MEETING], &[]);
const GROUP: &str = "select id from thought_groups";
/// A note of paper in a group, on the table of the meeting.
const ON_TABLE: Before = Before::Sql(
    "insert into silent_rounds (id, team_id, reflection_id, case_id, question, unsigned, stage, author_id, at) \
     select r.id, r.team_id, r.id, x.case_id, 'Wat zag jij?', false, 'shown', r.author_id, r.opened_at from reflections r \
     join teams t on t.id = r.team_id join reflection_cases x on x.reflection_id = r.id join cases c on c.id = x.case_id \
     where t.slug = 'molenpad' and r.state = 'open' and c.state = 'chosen' \
     and not exists (select 1 from silent_rounds o where o.reflection_id = r.id) limit 1; \
     insert into thought_groups (id, round_id, name, made_at) select o.id, o.id, '', o.at from silent_rounds o \
     where o.question = 'Wat zag jij?' and not exists (select 1 from thought_groups g where g.round_id = o.id); \
     insert into thoughts (id, round_id, text, paper, group_id) select g.id, g.round_id, 'Een briefje', true, g.id \
     from thought_groups g where not exists (select 1 from thoughts w where w.group_id = g.id)",
);

/// What one of them is typing is over meanwhile: their words stay on the screen.
const fn while_typing(first: Step, second: Step, before: &'static [Before]) -> Meeting {
    Meeting { end: End::Never, excludes: false, before, ..both(first, second, &[]) }
}

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    NAMES_GROUP,
    // Everything is shown while one of them words a thought anew: what lies on the table stays as it was shown.
    while_typing(
        step("Anouk Terwolde", "/sessie/{id}/schrijven", "tonen", &[MEETING], &[]),
        step(
            "Bram Oosterling",
            "/sessie/{id}/gedachte/{gedachte}",
            "wijzigen",
            &[MEETING, THOUGHT],
            &[("text", "Dan deze gedachte {n}")],
        ),
        &[Before::Does(BEGINS), SILENCE],
    ),
    // A round without names is stopped while one of them writes: nobody's words are kept, but on their own screen.
    while_typing(
        step("Anouk Terwolde", "/sessie/{id}/schrijven", "stoppen", &[MEETING], &[]),
        step(
            "Bram Oosterling",
            "/sessie/{id}/schrijven",
            "zonder-naam",
            &[MEETING],
            &[("thoughts", "Zonder naam gedacht {n}")],
        ),
        &[Before::Does(BEGINS), SILENCE, UNSIGNED],
    ),
    // Everything is shown while one of them writes what nobody would read yet: they are asked first, and may send it after all.
    Meeting {
        excludes: false,
        before: &[Before::Does(BEGINS), SILENCE],
        ..both(
            step("Anouk Terwolde", "/sessie/{id}/schrijven", "tonen", &[MEETING], &[]),
            step(
                "Bram Oosterling",
                "/sessie/{id}/schrijven",
                "gedachten",
                &[MEETING],
                &[("thoughts", "Wat nog niemand las {n}")],
            ),
            &["Alles is intussen getoond."],
        )
    },
    // The round is put away while one of them writes more.
    while_typing(
        step("Anouk Terwolde", "/sessie/{id}/schrijven", "stoppen", &[MEETING], &[]),
        step(
            "Bram Oosterling",
            "/sessie/{id}/schrijven",
            "gedachten",
            &[MEETING],
            &[("thoughts", "Nog een gedachte {n}")],
        ),
        &[Before::Does(BEGINS), SILENCE, SHOWN],
    ),
    while_typing(
        step("Anouk Terwolde", "/sessie/{id}/schrijven", "stoppen", &[MEETING], &[]),
        step(
            "Bram Oosterling",
            "/sessie/{id}/schrijven",
            "papier",
            &[MEETING],
            &[("thoughts", "Een briefje van papier {n}")],
        ),
        &[Before::Does(BEGINS), SILENCE, SHOWN],
    ),
    Meeting {
        mistypes: &[("text", "")],
        before: &[ROOM, Before::Does(ASKS)],
        ..same(
            ANOUK_AND_BRAM,
            "/team/{naam}/vraag/{vraag}",
            "wijzigen",
            &[TEAM, PROMPT],
            [&[("text", "Eerst deze vraag {n}?")], &[("text", "Dan deze vraag {n}?")]],
            &["Eerst deze vraag {n}?"],
        )
    },
];

const NAMES_GROUP: Meeting = Meeting {
    mistypes: &[("name", "")],
    before: &[Before::Does(BEGINS), ON_TABLE],
    ..same(
        ANOUK_AND_BRAM,
        "/sessie/{id}/groep/{groep}",
        "noemen",
        &[MEETING, GROUP],
        [&[("name", "Eerst deze naam {n}")], &[("name", "Dan deze naam {n}")]],
        &["Eerst deze naam {n}"],
    )
};
