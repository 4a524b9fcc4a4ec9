//! What leaves the teams of the story, by two people each time; which lessons and loops, and when, lives in those.

use super::lessons::Lesson;
use super::loops::Raised;
use super::must;
use super::team::Team;
use domain::learning_loop::{Answer, Closing, LoopDesk, LoopText};
use domain::lesson::{LessonDesk, LessonText};
use domain::release::SecondPerson;
use domain::trace::Releasable;
use domain::{LessonId, LoopId, PersonId, Problem};

/// A lesson is written and shown to a second person, who still has to read it.
pub async fn prepare(team: &Team<'_>, lesson: &Lesson) -> Result<LessonId, Problem> {
    let author = team.seat(lesson.author);
    let [theme, title, works, context, limits] = lesson.words;
    let text = LessonText::parse(theme, title, works, context, limits)?;
    let insight = *team.insights.get(lesson.from).ok_or(Problem::Broken)?;
    let seen = lesson.seen.iter().filter_map(|name| team.cases.get(name).copied()).collect();
    let id = author.write_lesson(insight, text, seen, 0).await?;
    let version = author.lesson_draft(insight).await?.lesson.map_or(1, |lesson| lesson.version);
    author.prepare_lesson(insight, version).await?;
    Ok(id)
}

/// A lesson goes out: a colleague outside the circle confirms.
pub async fn release(team: &Team<'_>, lesson: &Lesson) -> Result<LessonId, Problem> {
    let id = prepare(team, lesson).await?;
    for colleague in &team.seats {
        let check = colleague.lesson_check(id).await?;
        if check.second == SecondPerson::You {
            colleague.confirm_lesson(id, check.lesson.version, false).await?;
            return Ok(id);
        }
    }
    Err(Problem::Broken)
}

/// A signal goes up as a learning loop.
pub async fn send_up(team: &Team<'_>, raised: &Raised) -> Result<LoopId, Problem> {
    let author = team.seat(raised.author);
    let signal = *team.signals.get(raised.from).ok_or(Problem::Broken)?;
    let [theme, asks, text] = raised.words;
    let id = author.write_loop(signal, LoopText::parse(theme, asks, text)?, 0).await?;
    let version = author.loop_draft(signal).await?.made.map_or(1, |made| made.version);
    author.prepare_loop(signal, version).await?;
    for colleague in &team.seats {
        let check = colleague.loop_check(id).await?;
        if check.second == SecondPerson::You {
            colleague.confirm_loop(id, check.made.version, false).await?;
            return Ok(id);
        }
    }
    Err(Problem::Broken)
}

/// Management answers.
pub async fn answer(
    team: &Team<'_>,
    manager: PersonId,
    id: LoopId,
    answer: Answer,
    words: &str,
) -> Result<(), Problem> {
    let manager = team.teller.seat(manager).await?;
    let version = manager.loop_page(id).await?.version;
    manager.answer_loop(id, version, answer, must(Releasable::parse(words, 4_000))?).await
}

/// The team closes its loop: the change is felt on the floor.
pub async fn close(team: &Team<'_>, raised: &Raised, id: LoopId, words: &str) -> Result<(), Problem> {
    let author = team.seat(raised.author);
    let version = author.loop_page(id).await?.version;
    author.close_loop(id, version, Closing::parse("yes", words)?).await
}
