//! Ground under tests of releases: cases with a reflection, an insight and a signal, written straight into the tables.

use crate::world::World;
use domain::calendar::Quarter;
use domain::{CaseId, InsightId, PersonId, SignalId, TeamId};
use office::clock::new_id;
use store::{sql, values};

/// A case that was learned from, with what a reflection concluded.
pub struct Ground {
    pub case: CaseId,
    pub insight: InsightId,
    pub signal: SignalId,
}

impl World {
    /// A learned case of a team, with `circle` in its circle.
    pub async fn ground(&self, team: TeamId, circle: PersonId, pseudonym: &str, quarter: Quarter) -> Ground {
        let (family, case, reflection) = (new_id(), CaseId(new_id()), new_id());
        let (insight, signal) = (InsightId(new_id()), SignalId(new_id()));
        let (db, now) = (self.office.db().read(), self.office.now());
        let day = quarter.first_day();
        let run = |text, values| sql::run(db, text, values);
        run("insert into families (id, team_id) values ($1, $2)", values![family, team.0]).await.expect("a family");
        run(
            "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, quarter, author_id, proposed_at) \
             values ($1, $2, $3, $4, 'learned', 'moeilijk', 'leren', 1, $5, $6, $7, $8)",
            values![case.0, team.0, family, pseudonym, day, quarter.to_string(), circle.0, now],
        )
        .await
        .expect("a case");
        run(
            "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $2, $3)",
            values![case.0, circle.0, now],
        )
        .await
        .expect("a circle");
        run(
            "insert into reflections (id, team_id, planned_on, state, author_id) values ($1, $2, $3, 'closed', $4)",
            values![reflection, team.0, day, circle.0],
        )
        .await
        .expect("a reflection");
        run("insert into reflection_cases (reflection_id, case_id) values ($1, $2)", values![reflection, case.0])
            .await
            .expect("a case on its agenda");
        for (table, id) in [("insights", insight.0), ("signals", signal.0)] {
            let text = format!(
                "insert into {table} (id, team_id, reflection_id, case_id, text, author_id, at) values ($1, $2, $3, $4, 'Woorden van de sessie', $5, $6)"
            );
            sql::run(db, &text, values![id, team.0, reflection, case.0, circle.0, now]).await.expect("a conclusion");
        }
        Ground { case, insight, signal }
    }

    /// The quarter before this one.
    pub fn last_quarter(&self) -> Quarter {
        Quarter::of(self.office.now()).previous()
    }

    /// Erases a case, as the database sees it.
    pub async fn erase(&self, case: CaseId) {
        let db = self.office.db().read();
        sql::run(db, "delete from cases where id = $1", values![case.0]).await.expect("erased");
    }

    /// Says that somebody knows a case's family privately.
    pub async fn knows_privately(&self, case: CaseId, person: PersonId) {
        let values = values![case.0, person.0, self.office.now()];
        let text = "insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)";
        sql::run(self.office.db().read(), text, values).await.expect("said");
    }
}
