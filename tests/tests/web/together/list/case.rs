//! Two people at a case and its perspectives.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{ANSWERED_CASE, CARD, CARE_LINE, CASE, ONE_CARE_LINE, PROPOSED};
use crate::together::scene::{Before, End, Meeting, Step};

const CHOICE: [(&str, &str); 3] = [("age", "0-11"), ("lines", "1"), ("themes_local", "signal-earlier")];

const LAYS: Step = step(
    "Anouk Terwolde",
    "/casus/{id}/canvas",
    "kaartje",
    &[CASE],
    &[("text", "Een kaartje {n}"), ("spot", "body-now")],
);
const WRITES_CARD: Step = step(
    "Anouk Terwolde",
    "/casus/{id}/canvas/{kaartje}",
    "wijzigen",
    &[CASE, CARD],
    &[("text", "Eerst op het kaartje {n}")],
);
const NO_CARDS: Before = Before::Sql("delete from canvas_cards");
const TELLS_BACK: &str = "/casus/{id}/ervaring/{wie}/terugkoppeling";
const SAYS: Before = Before::Sql("update experiences set words = 'Dit zei ik zelf.' where source = 'own'");
/// Words are put to whoever has a way to say yes: each answer came by a code, with a word chosen after it.
const BY_CODE: Before = Before::Sql(
    "insert into access_codes (id, purpose, case_id, hash, link_hash, word, made_by, made_at, until, used_at) \
     select e.id, 'client', e.case_id, 'h' || cast(row_number() over (order by e.id) as text), \
     'l' || cast(row_number() over (order by e.id) as text), 'w', e.author_id, e.at, e.at, e.at \
     from experiences e where e.source = 'own' on conflict do nothing",
);
const INVITED: Before = Before::Sql(
    "insert into invitations (access_id, case_id, respondent) select e.id, e.case_id, e.respondent from experiences e \
     join access_codes x on x.id = e.id where e.source = 'own' on conflict do nothing",
);

const HEARD_CASE: &str = "select case_id from guest_conclusions order by case_id";
const BOTH_ARE_INSIDE: Before = Before::Sql(
    "insert into circle (case_id, person_id, added_by, added_at) select c.case_id, p.id, p.id, c.at \
     from guest_conclusions c, people p where p.name in ('Anouk Terwolde', 'Bram Oosterling') \
     and not exists (select 1 from circle k where k.case_id = c.case_id and k.person_id = p.id)",
);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("conclusion", "Bel 06-12345678.")],
        before: &[BOTH_ARE_INSIDE],
        ..same(
            ANOUK_AND_BRAM,
            "/casus/{id}/gasten",
            "conclusie",
            &[HEARD_CASE],
            [&[("conclusion", "Eerst bellen {n}")], &[("conclusion", "Dan schrijven {n}")]],
            &["Eerst bellen {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[NO_CARDS, Before::Does(LAYS)],
        ..both(
            WRITES_CARD,
            step(
                "Bram Oosterling",
                "/casus/{id}/canvas/{kaartje}",
                "wijzigen",
                &[CASE, CARD],
                &[("text", "Dan op het kaartje {n}")],
            ),
            &["Eerst op het kaartje {n}"],
        )
    },
    Meeting {
        before: &[NO_CARDS, Before::Does(LAYS)],
        ..both(
            WRITES_CARD,
            step("Bram Oosterling", "/casus/{id}/canvas/{kaartje}", "weghalen", &[CASE, CARD], &[]),
            &["Eerst op het kaartje {n}"],
        )
    },
    Meeting {
        before: &[NO_CARDS, Before::Does(LAYS)],
        ..both(
            WRITES_CARD,
            step("Bram Oosterling", "/casus/{id}/canvas", "verplaatsen", &[CASE], &[("spot", "mind-now")]),
            &["Eerst op het kaartje {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        ..same(
            ANOUK_AND_BRAM,
            TELLS_BACK,
            "gedaan",
            &[ANSWERED_CASE, "select 'jongere'"],
            [&[("text", "Eerst deden we dit {n}")], &[("text", "Dan deden we dit {n}")]],
            &["Eerst deden we dit {n}"],
        )
    },
    Meeting {
        mistypes: &[("text", "")],
        before: &[SAYS, BY_CODE, INVITED],
        ..same(
            ANOUK_AND_BRAM,
            TELLS_BACK,
            "verwoording",
            &[ANSWERED_CASE, "select 'jongere'"],
            [&[("text", "Eerst zo verwoord {n}")], &[("text", "Dan zo verwoord {n}")]],
            &["Eerst zo verwoord {n}"],
        )
    },
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
