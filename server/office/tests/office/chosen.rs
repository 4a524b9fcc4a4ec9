//! A case that was chosen, made straight away: for tests of what comes after choosing.

use crate::world::World;
use domain::{CaseId, PersonId, TeamId};
use office::Seat;
use office::clock::new_id;
use store::{sql, values};

/// What stands in a case before anybody speaks; the canaries must not come out where they do not belong.
pub const HARD: &str = "KANARIE-moeilijk";
pub const HOPE: &str = "Wie belt de school als het misgaat?";

impl World {
    /// A chosen case of a team with these people in its circle.
    pub async fn chosen(&self, team: TeamId, circle: &[&Seat]) -> CaseId {
        let tx = self.office.db().write().await.expect("a write");
        let (case, family, now) = (CaseId(new_id()), new_id(), self.office.now());
        let people: Vec<PersonId> = circle.iter().map(|seat| person(seat)).collect();
        let ends = office::clock::day(now) + chrono::Days::new(180);
        sql::run(&*tx, "insert into families (id, team_id) values ($1, $2)", values![family, team.0])
            .await
            .expect("a family");
        sql::run(
            &*tx,
            "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, author_id, proposed_at) \
             values ($1, $2, $3, $4, 'chosen', $5, $6, 2, $7, $8, $9)",
            values![case.0, team.0, family, format!("Eik {}", case.0), HARD, HOPE, ends, people[0].0, now],
        )
        .await
        .expect("a case");
        sql::run(&*tx, "insert into case_themes (case_id, theme) values ($1, 'school')", values![case.0])
            .await
            .expect("a theme");
        for person in people {
            sql::run(
                &*tx,
                "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $3, $4)",
                values![case.0, person.0, person.0, now],
            )
            .await
            .expect("a circle");
        }
        tx.commit().await.expect("a case");
        case
    }

    /// A meeting of its team closed just now with the case on its list, which stays chosen: a new round.
    pub async fn meeting_closed(&self, case: CaseId, team: TeamId, by: &Seat) {
        let (id, now) = (new_id(), self.office.now());
        let meeting = "insert into reflections (id, team_id, planned_on, state, opened_at, closed_at, author_id) \
             values ($1, $2, $3, 'closed', $4, $4, $5)";
        let row = values![id, team.0, office::clock::day(now), now, person(by).0];
        sql::run(self.office.db().read(), meeting, row).await.expect("a meeting");
        let about = "insert into reflection_cases (reflection_id, case_id, returns) values ($1, $2, true)";
        sql::run(self.office.db().read(), about, values![id, case.0]).await.expect("its case");
    }

    /// Changes one column of a case.
    pub async fn set_case(&self, case: CaseId, column: &str, value: &str) {
        let change = format!("update cases set {column} = $1 where id = $2");
        sql::run(self.office.db().read(), &change, values![value, case.0]).await.expect("a change");
    }
}

/// Who sits here.
pub fn person(seat: &Seat) -> PersonId {
    use domain::session::SessionDesk;
    seat.sitter().me().expect("a person").id
}
