//! Use cases: an insight on its way to the network, released by two people.

use crate::Seat;
use crate::clock::{day, new_id};
use async_trait::async_trait;
use domain::calendar::{Month, Quarter};
use domain::code_list::List;
use domain::disclosure::Rules;
use domain::lesson::{LessonCheck, LessonDesk, LessonDraft, LessonPage, LessonText, LessonView, OpenLesson, seen};
use domain::policy::{Action, ConfirmRelease, Permit, PrepareRelease, SeeLesson, SeeRelease, WithdrawLesson};
use domain::release::{Candidates, Outgoing, SecondPerson, Stage, last_look};
use domain::{CaseId, InsightId, LessonId, Problem};
use store::{Thing, code_list, feedback, lesson, release};

/// Why an insight, signal, lesson or loop cannot be released: its case is stopped, or it went out before.
pub(crate) const NOT_OPEN: Problem = Problem::NotNow("release-not-open");

#[async_trait]
impl LessonDesk for Seat {
    async fn candidates(&self, team: &str) -> Result<Candidates, Problem> {
        let permit = self.look::<SeeRelease>(Thing::TeamNamed(team.to_owned())).await?;
        let db = self.office.db.read();
        let (team, slug) = release::team(db, &permit).await?.ok_or(Problem::Absent)?;
        let mut rows = release::insights(db, &permit).await?;
        rows.extend(release::signals(db, &permit).await?);
        let rules = release::rules(db, &permit).await?;
        Ok(Candidates { team, slug, rows, rules })
    }

    async fn lesson_draft(&self, insight: InsightId) -> Result<LessonDraft, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Insight(insight)).await?;
        let db = self.office.db.read();
        let source = lesson::source(db, &permit, insight).await?.ok_or(NOT_OPEN)?;
        let cases = lesson::cases(db, &permit, insight).await?;
        let lesson = match source.lesson {
            Some(lesson) if lesson.stage.is_open() => Some(self.counted(&permit, lesson).await?),
            other => other,
        };
        let agreed = feedback::agreed(db, &permit, source.case).await?;
        Ok(LessonDraft {
            insight: source.insight,
            pseudonym: source.pseudonym,
            from: source.from,
            agreed,
            cases,
            lesson,
        })
    }

    async fn write_lesson(
        &self,
        insight: InsightId,
        text: LessonText,
        seen_in: Vec<CaseId>,
        version: i32,
    ) -> Result<LessonId, Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Insight(insight)).await?;
        let source = lesson::source(&*work.tx, &work.permit, insight).await?.ok_or(NOT_OPEN)?;
        let before: Vec<_> = source.lesson.iter().map(|lesson| lesson.shown.theme.row()).collect();
        let month = Month::of_day(day(work.now));
        code_list::check(&work.tx, List::Themes, "theme", &[text.theme.row()], &before, month).await?;
        let id = match &source.lesson {
            None => {
                let id = LessonId(new_id());
                let first = version == 0
                    && lesson::insert(&work.tx, &work.permit, id, insight, &source, &text, work.now).await?;
                first.then_some(id).ok_or(Problem::Conflict(Vec::new()))?
            }
            Some(open) if !open.stage.is_open() => return Err(NOT_OPEN),
            Some(open) => {
                if !lesson::rewrite(&work.tx, &work.permit, open.id, version, &text, work.now).await? {
                    return Err(conflict(&open.shown));
                }
                open.id
            }
        };
        let seen_in: Vec<_> = seen_in.into_iter().chain([source.case]).collect();
        release::note_author(&work.tx, &work.permit, Outgoing::Lesson(id)).await?;
        lesson::replace_sightings(&work.tx, &work.permit, id, &seen_in).await?;
        work.done().await?;
        Ok(id)
    }

    async fn prepare_lesson(&self, insight: InsightId, version: i32) -> Result<LessonId, Problem> {
        let work = self.enter::<PrepareRelease>(Thing::Insight(insight)).await?;
        let source = lesson::source(&*work.tx, &work.permit, insight).await?;
        let open = source.and_then(|source| source.lesson).filter(|open| open.stage == Stage::Draft).ok_or(NOT_OPEN)?;
        if !release::hand_over(&work.tx, &work.permit, Outgoing::Lesson(open.id), version, work.now).await? {
            return Err(conflict(&open.shown));
        }
        work.done().await?;
        Ok(open.id)
    }

    async fn lesson_check(&self, id: LessonId) -> Result<LessonCheck, Problem> {
        let permit = self.look::<SeeRelease>(Thing::Lesson(id)).await?;
        let check = lesson::find_open(self.office.db.read(), &permit, id).await?.ok_or(NOT_OPEN)?;
        Ok(LessonCheck { lesson: self.counted(&permit, check.lesson).await?, ..check })
    }

    async fn confirm_lesson(&self, id: LessonId, version: i32, knows_who: bool) -> Result<Stage, Problem> {
        let work = self.enter::<ConfirmRelease>(Thing::Lesson(id)).await?;
        let check = lesson::find_open(&*work.tx, &work.permit, id).await?;
        let check = check.filter(|check| check.lesson.stage == Stage::Prepared).ok_or(NOT_OPEN)?;
        if check.second != SecondPerson::You {
            return Err(Problem::NotNow("release-not-you"));
        }
        let shown = &check.lesson.shown;
        let (stage, done) = if knows_who {
            (Stage::SentBack, release::send_back(&work.tx, &work.permit, Outgoing::Lesson(id), version).await?)
        } else {
            last_look(&[&shown.title, &shown.works, &shown.context, &shown.limits])?;
            let families = lesson::sightings(&*work.tx, &work.permit, id, Quarter::of(work.now)).await?;
            let seen = seen(&families, Rules::default());
            (Stage::Released, lesson::release(&work.tx, &work.permit, id, version, seen, work.now).await?)
        };
        if !done {
            return Err(conflict(shown));
        }
        work.done().await?;
        Ok(stage)
    }

    async fn lesson(&self, id: LessonId) -> Result<LessonPage, Problem> {
        let permit = self.look::<SeeLesson>(Thing::Lesson(id)).await?;
        let page = lesson::find(self.office.db.read(), &permit, id).await?.ok_or(Problem::Absent)?;
        let may_withdraw = page.shown.is_some() && self.could::<WithdrawLesson>(Thing::Lesson(id)).await?;
        Ok(LessonPage { may_withdraw, ..page })
    }

    async fn withdraw_lesson(&self, id: LessonId) -> Result<(), Problem> {
        let work = self.enter::<WithdrawLesson>(Thing::Lesson(id)).await?;
        if !lesson::erase_words(&work.tx, &work.permit, id, work.now).await? {
            return Err(NOT_OPEN);
        }
        work.done().await
    }
}

impl Seat {
    /// With how often it was seen, as it would be fixed if it were released now.
    async fn counted<A: Action>(&self, permit: &Permit<A>, open: OpenLesson) -> Result<OpenLesson, Problem> {
        let now = Quarter::of(self.office.now());
        let families = lesson::sightings(self.office.db.read(), permit, open.id, now).await?;
        Ok(OpenLesson { shown: LessonView { seen: seen(&families, Rules::default()), ..open.shown }, ..open })
    }
}

fn conflict(now: &LessonView) -> Problem {
    Problem::Conflict(vec![
        ("lesson-title", now.title.clone()),
        ("lesson-works", now.works.clone()),
        ("lesson-context", now.context.clone()),
        ("lesson-limits", now.limits.clone()),
    ])
}
