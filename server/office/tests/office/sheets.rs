//! Rows laid straight into the tables, for rules about what others made there; no desk is tested here.

use crate::world::World;
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{CaseId, LessonId, LoopId, NeighbourhoodId, PersonId, ReflectionId, TeamId};
use office::clock::{day, new_id};
use store::values;

impl World {
    /// Runs a change.
    pub async fn lay(&self, sql: &str, values: Vec<sea_orm::Value>) {
        store::sql::run(self.office.db().read(), sql, values).await.expect("a row");
    }

    /// A chosen case that ends on a day, with one person in its circle.
    pub async fn case(&self, team: TeamId, author: PersonId, pseudonym: &str, ends: NaiveDate) -> CaseId {
        let (case, family, now) = (CaseId(new_id()), new_id(), self.office.now());
        self.lay("insert into families (id, team_id) values ($1, $2)", values![family, team.0]).await;
        self.lay(
            "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, author_id, proposed_at, chosen_at) \
             values ($1, $2, $3, $4, 'chosen', 'geheim', 'geheim', 1, $5, $6, $7, $8)",
            values![case.0, team.0, family, pseudonym, ends, author.0, now, now],
        )
        .await;
        self.lay(
            "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $3, $4)",
            values![case.0, author.0, author.0, now],
        )
        .await;
        case
    }

    /// A meeting of a team.
    pub async fn meeting(&self, team: TeamId, author: PersonId, state: &str, on: NaiveDate) -> ReflectionId {
        let id = ReflectionId(new_id());
        self.lay(
            "insert into reflections (id, team_id, planned_on, state, author_id) values ($1, $2, $3, $4, $5)",
            values![id.0, team.0, on, state, author.0],
        )
        .await;
        id
    }

    /// A promise.
    pub async fn promise(&self, team: TeamId, meeting: ReflectionId, owner: PersonId, due: NaiveDate) {
        self.lay(
            "insert into actions (id, team_id, reflection_id, text, owner_id, due_on, state, author_id, made_at) \
             values ($1, $2, $3, 'De school bellen', $4, $5, 'open', $6, $7)",
            values![new_id(), team.0, meeting.0, owner.0, due, owner.0, self.office.now()],
        )
        .await;
    }

    /// A lesson that waits for a second person.
    pub async fn lesson(&self, team: TeamId, at: NeighbourhoodId, case: CaseId, by: PersonId) -> LessonId {
        let id = LessonId(new_id());
        self.lay(
            "insert into lessons (id, insight_id, case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, prepared_by, prepared_at) \
             values ($1, $2, $3, $4, $5, $6, 'x', 'x', 'x', 'x', 'x', 'prepared', $7, $8)",
            values![id.0, new_id(), case.0, new_id(), team.0, at.0, by.0, self.office.now()],
        )
        .await;
        id
    }

    /// A loop that lies with management.
    pub async fn learning_loop(&self, team: TeamId, at: NeighbourhoodId, case: CaseId, by: PersonId) -> LoopId {
        let (id, now) = (LoopId(new_id()), self.office.now());
        self.lay(
            "insert into learning_loops (id, signal_id, case_id, family_id, team_id, neighbourhood_id, theme, text, asks, state, prepared_by, prepared_at, sent_at) \
             values ($1, $2, $3, $4, $5, $6, 'x', 'x', 'x', 'with_management', $7, $8, $9)",
            values![id.0, new_id(), case.0, new_id(), team.0, at.0, by.0, now, now],
        )
        .await;
        id
    }
}

/// A day so many days after an instant.
pub fn after(now: DateTime<Utc>, days: u64) -> NaiveDate {
    day(now) + Days::new(days)
}

/// A day so many days before an instant.
pub fn before(now: DateTime<Utc>, days: u64) -> NaiveDate {
    day(now) - Days::new(days)
}
