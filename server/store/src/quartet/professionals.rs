//! The professionals of a case in one statement: by name, guests by kind, or a round without names; own words are not read.

use super::mark;
use crate::{sql, values};
use chrono::NaiveDate;
use domain::alphabet::alphabetical;
use domain::gap::PracticeVoice;
use domain::practice::Round;
use domain::profession::Profession;
use domain::quartet::{Colleague, GuestVoice, Professionals};
use domain::{CaseId, PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    id: Uuid,
    name: String,
    profession: Option<String>,
    in_circle: bool,
    answered: bool,
    communication: Option<i32>,
    added_value: Option<i32>,
    energy: Option<i32>,
    closes_on: Option<NaiveDate>,
}

/// The professionals by name, guests, and the round in which the circle answered without names: it is read once it closed.
pub(super) async fn professionals(
    db: &impl ConnectionTrait,
    case: CaseId,
    today: NaiveDate,
) -> Result<Professionals, Problem> {
    let rows: Vec<Row> = sql::rows(
        db,
        "select 'person' as kind, p.id, p.name, p.profession, (k.person_id is not null) as in_circle, \
         (r.id is not null) as answered, r.communication, r.added_value, r.energy, null as closes_on from people p \
         left join circle k on k.case_id = $1 and k.person_id = p.id \
         left join practices r on r.case_id = $1 and r.person_id = p.id \
         where p.id in (select person_id from circle where case_id = $1 union select person_id from practices where case_id = $1) \
         union all select 'round', o.id, '', null, (1 = 0), (1 = 0), null, null, null, o.closes_on \
         from practice_rounds o where o.case_id = $1 \
         union all select 'guest', g.access_id, '', g.profession, (1 = 0), (1 = 1), g.communication, g.added_value, g.energy, null \
         from guests g where g.case_id = $1 and g.answered_at is not null \
         union all select 'answer', m.id, '', null, (1 = 0), (1 = 1), m.communication, m.added_value, m.energy, o.closes_on \
         from practice_round_marks m join practice_rounds o on o.id = m.round_id where o.case_id = $1 and o.closes_on < $2 \
         order by 2",
        values![case.0, today],
    )
    .await?;
    let of = |kind: &'static str| rows.iter().filter(move |row| row.kind == kind);
    let unsigned: Vec<_> = of("answer").filter_map(voice).collect();
    let round = of("round").find_map(|row| row.closes_on).map(|closes_on| Round::of(closes_on, &unsigned, today));
    let mut colleagues: Vec<_> = of("person").map(colleague).collect();
    colleagues.sort_by_cached_key(|one| alphabetical(&one.name));
    let mut guests: Vec<_> = of("guest").filter_map(guest).collect();
    guests.sort_by_key(|one| one.profession);
    Ok(Professionals { colleagues, guests, round })
}

fn colleague(row: &Row) -> Colleague {
    Colleague {
        person: PersonId(row.id),
        name: row.name.clone(),
        profession: row.profession.clone(),
        in_circle: row.in_circle,
        voice: voice(row),
    }
}

fn guest(row: &Row) -> Option<GuestVoice> {
    Some(GuestVoice { profession: Profession::parse(row.profession.as_deref()?)?, voice: voice(row)? })
}

fn voice(row: &Row) -> Option<PracticeVoice> {
    row.answered.then(|| PracticeVoice {
        communication: mark(row.communication),
        added_value: mark(row.added_value),
        energy: mark(row.energy),
    })
}
