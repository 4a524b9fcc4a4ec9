//! The lessons of the story, and after which meeting they go out; how that is done lives in outward.

use super::outward;
use super::team::Team;
use chrono::{Days, NaiveDate};
use domain::{LessonId, Problem};

/// A lesson.
pub struct Lesson {
    /// Which team.
    pub team: usize,
    /// After which of its meetings; the last that a story may point to goes out before the report.
    pub after: usize,
    /// From the insight of which case.
    pub from: &'static str,
    /// In which other cases it was seen.
    pub seen: &'static [&'static str],
    /// Who writes it: somebody of the circle, so that others can read it as the second.
    pub author: usize,
    /// Theme, title, what works, where, where not.
    pub words: [&'static str; 5],
}

/// The lesson that the first story of the report points to.
pub const COME_ALONG: Lesson = Lesson {
    team: 0,
    after: 8,
    from: "four-helpers",
    seen: &["two-providers", "supervision", "young-carer", "long-wait", "after-admission"],
    author: 1,
    words: [
        "work-together",
        "Ga één keer mee naar het eerste gesprek",
        "Wie verwijst, gaat mee naar het eerste gesprek. Het gezin vertelt het verhaal dan \
            één keer, met iemand erbij die het al kent.",
        "In een wijk waar de specialist om de hoek zit.",
        "Bij een crisis: dan is er geen tijd om samen te plannen.",
    ],
};

const RELEASED: [Lesson; 3] = [
    Lesson {
        team: 0,
        after: 5,
        from: "stays-home",
        seen: &["bullied", "gaming", "eats-little", "toddler"],
        author: 2,
        words: [
            "school",
            "Bel de school dezelfde dag terug",
            "Spreek af wie terugbelt. Die belt dezelfde dag, ook als er nog geen nieuws is. \
                De school hoeft dan niet te raden en het gezin niet te wachten.",
            "Als één gezinswerker het vaste nummer is voor een school.",
            "Als de school steeds een ander laat bellen.",
        ],
    },
    Lesson {
        team: 1,
        after: 7,
        from: "long-wait",
        seen: &["almost-eighteen", "third-worker"],
        author: 0,
        words: [
            "light-support",
            "Bel om de twee weken een gezin dat wacht",
            "Spreek af wie belt zolang een gezin op hulp wacht. Vaak is een kort gesprek genoeg. \
                Soms blijkt lichte hulp genoeg.",
            "Als één collega het gezin al kent.",
            "Als het gezin liever zelf belt.",
        ],
    },
    Lesson {
        team: 2,
        after: 5,
        from: "club",
        seen: &["on-the-street"],
        author: 2,
        words: [
            "informal-network",
            "Vraag de club wat zij zien",
            "Vraag het gezin of iemand van de club mag meedenken. De club ziet vaak wat goed gaat.",
            "Als het gezin de club zelf kiest en erbij is als we praten.",
            "Als het gezin de club liever voor zichzelf houdt.",
        ],
    },
];

/// A lesson that waits for its second reader.
pub const WAITING: Lesson = Lesson {
    team: 0,
    after: 6,
    from: "stomach-ache",
    seen: &["eats-little"],
    author: 1,
    words: [
        "easy-access",
        "Bel het wijkteam al na het tweede bezoek",
        "Komt een kind twee keer met dezelfde klacht? Dan belt de huisarts het wijkteam. \
            Vaak is een verwijzing dan niet nodig.",
        "Als de huisarts een vast nummer heeft bij het wijkteam.",
        "Bij spoed. Dan gaat de verwijzing meteen de deur uit.",
    ],
};

/// Whatever a team releases after the meeting it just had.
pub async fn after(team: &Team<'_>, met: NaiveDate) -> Result<(), Problem> {
    for lesson in RELEASED.iter().filter(|lesson| lesson.team == team.number && lesson.after + 1 == team.sat) {
        team.teller.go(met + Days::new(5));
        outward::release(team, lesson).await?;
    }
    Ok(())
}

/// The lesson that a story points to goes out when its quarter is over: then it is known how often it was seen.
pub async fn come_along(team: &Team<'_>, quarter_over: NaiveDate) -> Result<Option<LessonId>, Problem> {
    if COME_ALONG.team != team.number || COME_ALONG.after + 1 != team.sat {
        return Ok(None);
    }
    team.teller.go(quarter_over + Days::new(4));
    outward::release(team, &COME_ALONG).await.map(Some)
}
