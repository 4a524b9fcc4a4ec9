//! Rows and queries: the people of the demonstration.

use crate::{sql, values};
use domain::alphabet::alphabetical;
use domain::policy::RoleKind;
use domain::session::DemoPerson;
use domain::{PersonId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct DemoRow {
    id: Uuid,
    name: String,
    profession: Option<String>,
    kind: String,
    place: Option<String>,
}

/// The people of the demonstration, in order of name.
///
/// # Errors
/// What the database said.
pub async fn demo_people(db: &impl ConnectionTrait) -> Result<Vec<DemoPerson>, Problem> {
    let found: Vec<DemoRow> = sql::rows(
        db,
        "select p.id, p.name, p.profession, r.kind, coalesce(t.name, n.name, m.name) as place \
         from people p join roles r on r.person_id = p.id and r.until_day is null \
         left join teams t on r.scope = 'team' and t.id = r.scope_id \
         left join neighbourhoods n on r.scope = 'neighbourhood' and n.id = r.scope_id \
         left join municipalities m on r.scope = 'municipality' and m.id = r.scope_id \
         where p.demo = true and p.state = 'active' order by p.id, r.from_day, r.id",
        values![],
    )
    .await?;
    let mut people: Vec<DemoPerson> = Vec::new();
    for row in found {
        let role = RoleKind::parse(&row.kind).map(|kind| (kind, row.place.unwrap_or_default()));
        match people.last_mut().filter(|last| last.id.0 == row.id) {
            Some(last) => last.roles.extend(role),
            None => people.push(DemoPerson {
                id: PersonId(row.id),
                name: row.name,
                profession: row.profession,
                roles: role.into_iter().collect(),
            }),
        }
    }
    people.sort_by_cached_key(|person| alphabetical(&person.name));
    Ok(people)
}

/// Whether somebody is of the demonstration and active.
///
/// # Errors
/// What the database said.
pub async fn is_demo(db: &impl ConnectionTrait, person: PersonId) -> Result<bool, Problem> {
    #[derive(FromQueryResult)]
    struct Row {
        #[allow(dead_code)]
        id: Uuid,
    }
    let row: Option<Row> =
        sql::row(db, "select id from people where id = $1 and demo = true and state = 'active'", values![person.0])
            .await?;
    Ok(row.is_some())
}
