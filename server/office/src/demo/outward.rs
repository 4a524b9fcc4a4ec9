//! What leaves the teams in the story: lessons, a learning loop, a report.

use super::cast::{Cast, Crew};
use super::must;
use super::quarter::Told;
use super::teller::Teller;
use domain::learning_loop::{Answer, LoopDesk, LoopText};
use domain::lesson::{LessonDesk, LessonText};
use domain::release::SecondPerson;
use domain::trace::Releasable;
use domain::{LessonId, LoopId, Problem, SignalId};

/// A lesson's words: theme, title, what works, where, where not.
pub type LessonWords = [&'static str; 5];

/// The lessons of the story.
pub const LESSONS: [LessonWords; 4] = [
    [
        "school",
        "Bel de school dezelfde dag terug",
        "Spreek af wie terugbelt. Die belt dezelfde dag, ook als er nog geen nieuws is. De school hoeft dan niet te raden en het gezin niet te wachten.",
        "Als één gezinswerker het vaste nummer is voor een school.",
        "Als de school steeds een ander laat bellen.",
    ],
    [
        "work-together",
        "Ga één keer mee naar het eerste gesprek",
        "Wie verwijst, gaat mee naar het eerste gesprek. Het gezin vertelt het verhaal dan één keer, met iemand erbij die het al kent.",
        "In een wijk waar de specialist om de hoek zit.",
        "Bij een crisis: dan is er geen tijd om samen te plannen.",
    ],
    [
        "signal-earlier",
        "Bel om de twee weken een gezin dat wacht",
        "Spreek af wie belt zolang een gezin op hulp wacht. Vaak is een kort gesprek genoeg. Soms blijkt lichte hulp genoeg.",
        "Als één collega het gezin al kent.",
        "Als het gezin liever zelf belt.",
    ],
    [
        "informal-network",
        "Vraag de club wat zij zien",
        "Vraag het gezin of iemand van de club mag meedenken. De club ziet vaak wat goed gaat.",
        "Als het gezin de club zelf kiest en erbij is als we praten.",
        "Als het gezin de club liever voor zichzelf houdt.",
    ],
];

/// A lesson goes out: one prepares, another, outside the circle, confirms.
pub async fn lesson(
    teller: &Teller,
    crew: &Crew,
    told: &Told,
    n: usize,
    words: &LessonWords,
) -> Result<LessonId, Problem> {
    let members = crew.members.len();
    let author = teller.seat(crew.members[n % members]).await?;
    let [theme, title, works, context, limits] = words;
    let text = LessonText::parse(theme, title, works, context, limits)?;
    let insight = told.insights[n];
    let id = author.write_lesson(insight, text, told.cases.clone(), 0).await?;
    let version = author.lesson_draft(insight).await?.lesson.map_or(1, |lesson| lesson.version);
    author.prepare_lesson(insight, version).await?;
    for member in &crew.members {
        let colleague = teller.seat(*member).await?;
        let check = colleague.lesson_check(id).await?;
        if check.second == SecondPerson::You {
            colleague.confirm_lesson(id, check.lesson.version, false).await?;
            return Ok(id);
        }
    }
    Err(Problem::Broken)
}

/// A signal goes up as a learning loop.
pub async fn send_up(
    teller: &Teller,
    crew: &Crew,
    signal: SignalId,
    n: usize,
    words: [&str; 3],
) -> Result<LoopId, Problem> {
    let members = crew.members.len();
    let author = teller.seat(crew.members[n % members]).await?;
    let [theme, asks, text] = words;
    let id = author.write_loop(signal, LoopText::parse(theme, asks, text)?, 0).await?;
    let version = author.loop_draft(signal).await?.made.map_or(1, |made| made.version);
    author.prepare_loop(signal, version).await?;
    for member in &crew.members {
        let colleague = teller.seat(*member).await?;
        let check = colleague.loop_check(id).await?;
        if check.second == SecondPerson::You {
            colleague.confirm_loop(id, check.made.version, false).await?;
            return Ok(id);
        }
    }
    Err(Problem::Broken)
}

/// Management answers.
pub async fn answer(teller: &Teller, cast: &Cast, id: LoopId, words: &str) -> Result<(), Problem> {
    let manager = teller.seat(cast.manager).await?;
    let version = manager.loop_page(id).await?.version;
    manager.answer_loop(id, version, Answer::WorkingOn, must(Releasable::parse(words, 4_000))?).await
}
