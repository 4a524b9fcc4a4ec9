//! Where a thing belongs and how a visitor stands to it: the only reads that need no permit.

use crate::{Tx, sql, values};
use domain::policy::{Deed, Place, Situation, Stage};
use domain::*;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult};
use uuid::Uuid;

/// Anything a deed can be done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// What every visitor may see, and what the whole network shares.
    Commons,
    /// Somebody's account.
    Account(PersonId),
    /// A team.
    Team(TeamId),
    /// A team, by its address.
    TeamNamed(String),
    /// A case.
    Case(CaseId),
    /// A code, with the case it was made for.
    Access(AccessId),
    /// A working agreement.
    Agreement(AgreementId),
    /// A rule of a team, over all cases in which it stood in the way.
    Rule(RuleObstacleId),
    /// A reflection.
    Reflection(ReflectionId),
    /// A promise.
    Action(ActionId),
    /// An insight, with the case it came from.
    Insight(InsightId),
    /// A signal, with the case it came from.
    Signal(SignalId),
    /// A lesson, with the case it came from.
    Lesson(LessonId),
    /// A learning loop, with the case it came from.
    Loop(LoopId),
    /// A neighbourhood.
    Neighbourhood(NeighbourhoodId),
    /// A neighbourhood, by the addresses of its municipality and itself.
    NeighbourhoodNamed(String, String),
    /// A report.
    Report(ReportId),
    /// A story of a report.
    Story(StoryId),
}

impl Thing {
    /// Its kind and id, as the audit writes them.
    pub fn told(&self) -> (&'static str, Option<String>) {
        match self {
            Thing::Commons => ("commons", None),
            Thing::Account(id) => ("account", Some(id.to_string())),
            Thing::Team(id) => ("team", Some(id.to_string())),
            Thing::TeamNamed(name) => ("team", Some(name.chars().take(80).collect())),
            Thing::Case(id) => ("case", Some(id.to_string())),
            Thing::Access(id) => ("access", Some(id.to_string())),
            Thing::Agreement(id) => ("agreement", Some(id.to_string())),
            Thing::Rule(id) => ("rule", Some(id.to_string())),
            Thing::Reflection(id) => ("reflection", Some(id.to_string())),
            Thing::Action(id) => ("action", Some(id.to_string())),
            Thing::Insight(id) => ("insight", Some(id.to_string())),
            Thing::Signal(id) => ("signal", Some(id.to_string())),
            Thing::Lesson(id) => ("lesson", Some(id.to_string())),
            Thing::Loop(id) => ("loop", Some(id.to_string())),
            Thing::Neighbourhood(id) => ("neighbourhood", Some(id.to_string())),
            Thing::NeighbourhoodNamed(_, name) => ("neighbourhood", Some(name.chars().take(80).collect())),
            Thing::Report(id) => ("report", Some(id.to_string())),
            Thing::Story(id) => ("story", Some(id.to_string())),
        }
    }

    /// Where it hangs: the tables that lead to its team, or to its neighbourhood, with what to look it up by.
    fn path(&self) -> Option<(&'static str, Vec<sea_orm::Value>)> {
        Some(match self {
            Thing::Commons | Thing::Account(_) => return None,
            Thing::Team(id) => (
                "teams t join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where t.id = $2",
                values![id.0],
            ),
            Thing::TeamNamed(name) => (
                "teams t join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where t.slug = $2",
                values![name.as_str()],
            ),
            Thing::Case(id) => (
                "cases c join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id where c.id = $2",
                values![id.0],
            ),
            Thing::Access(id) => (
                "access_codes x join cases c on c.id = x.case_id join teams t on t.id = c.team_id join neighbourhoods n on n.id = t.neighbourhood_id where x.id = $2",
                values![id.0],
            ),
            Thing::Agreement(id) => (
                "agreements x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where x.id = $2",
                values![id.0],
            ),
            Thing::Rule(id) => (
                "rule_obstacles x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where x.id = $2",
                values![id.0],
            ),
            Thing::Reflection(id) => (
                "reflections x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where x.id = $2",
                values![id.0],
            ),
            Thing::Action(id) => (
                "actions x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on 1 = 0 where x.id = $2",
                values![id.0],
            ),
            Thing::Insight(id) => (
                "insights x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id join cases c on c.id = x.case_id where x.id = $2",
                values![id.0],
            ),
            Thing::Signal(id) => (
                "signals x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id join cases c on c.id = x.case_id where x.id = $2",
                values![id.0],
            ),
            Thing::Lesson(id) => (
                "lessons x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on c.id = x.case_id where x.id = $2",
                values![id.0],
            ),
            Thing::Loop(id) => (
                "learning_loops x join teams t on t.id = x.team_id join neighbourhoods n on n.id = t.neighbourhood_id left join cases c on c.id = x.case_id where x.id = $2",
                values![id.0],
            ),
            Thing::Neighbourhood(id) => (
                "neighbourhoods n left join teams t on 1 = 0 left join cases c on 1 = 0 where n.id = $2",
                values![id.0],
            ),
            Thing::NeighbourhoodNamed(municipality, name) => (
                "neighbourhoods n join municipalities m on m.id = n.municipality_id left join teams t on 1 = 0 left join cases c on 1 = 0 where m.slug = $2 and n.slug = $3",
                values![municipality.as_str(), name.as_str()],
            ),
            Thing::Report(id) => (
                "reports x join neighbourhoods n on n.id = x.neighbourhood_id left join teams t on 1 = 0 left join cases c on 1 = 0 where x.id = $2",
                values![id.0],
            ),
            Thing::Story(id) => (
                "stories s join reports x on x.id = s.report_id join neighbourhoods n on n.id = x.neighbourhood_id left join teams t on 1 = 0 left join cases c on 1 = 0 where s.id = $2",
                values![id.0],
            ),
        })
    }
}

#[derive(FromQueryResult)]
struct Found {
    municipality_id: Uuid,
    neighbourhood_id: Uuid,
    team_id: Option<Uuid>,
    shut: bool,
    case_id: Option<Uuid>,
    state: Option<String>,
    in_circle: bool,
    knows_privately: bool,
    on_table: bool,
}

/// Keeps others from changing a case until this change is over, so that what the door sees of it stays true: a perspective
/// written while a reflection closes is either counted or refused. Meetings are held before cases. On SQLite one change goes at a time anyway.
///
/// # Errors
/// What the database said.
pub async fn hold(tx: &Tx, thing: &Thing, deed: Deed) -> Result<(), Problem> {
    if let Thing::Case(id) = thing
        && deed.shows_in_meetings()
    {
        crate::reflection::hold_open(tx, id.0).await?;
    }
    let (which, id) = match thing {
        Thing::Case(id) => ("id = $1", id.0),
        Thing::Access(id) => ("id = (select case_id from access_codes where id = $1)", id.0),
        _ => return Ok(()),
    };
    if tx.get_database_backend() == DbBackend::Postgres {
        sql::run(&**tx, &format!("select 1 from cases where {which} for no key update"), values![id]).await?;
    }
    Ok(())
}

/// How the visitor `person` (nil for nobody) stands to a thing; nothing when there is no such thing.
///
/// # Errors
/// What the database said.
pub async fn situation(
    db: &impl ConnectionTrait,
    thing: &Thing,
    person: PersonId,
) -> Result<Option<Situation>, Problem> {
    let Some((path, mut keys)) = thing.path() else {
        let place = match thing {
            Thing::Account(id) => Place { person: Some(*id), ..Place::default() },
            _ => Place::default(),
        };
        return Ok(Some(Situation { place, ..Situation::default() }));
    };
    let mut values = values![person.0];
    values.append(&mut keys);
    let sql = format!(
        "select n.municipality_id, n.id as neighbourhood_id, t.id as team_id, c.id as case_id, c.state, \
         (t.organisation_id is null or t.purpose is null or t.legal_basis is null or t.privacy_contact is null) as shut, \
         exists (select 1 from circle k where k.case_id = c.id and k.person_id = $1) as in_circle, \
         exists (select 1 from private_knowledge p where p.case_id = c.id and p.person_id = $1) as knows_privately, \
         exists (select 1 from reflection_cases o join reflections q on q.id = o.reflection_id \
                 where o.case_id = c.id and (q.state = 'open' or (q.state = 'closed' and c.state = 'learned'))) as on_table \
         from {path}"
    );
    let found = sql::row::<Found>(db, &sql, values).await?;
    Ok(found.map(|found| {
        let state = match thing {
            Thing::Case(_) | Thing::Access(_) => found.state.as_deref(),
            _ => None,
        };
        let stage = match state {
            _ if found.team_id.is_some() && found.shut => Stage::TeamShut,
            Some("waiting") => Stage::Waiting,
            Some("proposed") => Stage::Proposed,
            Some("chosen") => Stage::Chosen,
            Some("learned") => Stage::Learned,
            Some("stopped") => Stage::Stopped,
            _ => Stage::Plain,
        };
        Situation {
            place: Place {
                municipality: Some(MunicipalityId(found.municipality_id)),
                neighbourhood: Some(NeighbourhoodId(found.neighbourhood_id)),
                team: found.team_id.map(TeamId),
                case: found.case_id.map(CaseId),
                person: None,
                access: match thing {
                    Thing::Access(id) => Some(*id),
                    _ => None,
                },
            },
            stage,
            in_circle: found.in_circle,
            knows_privately: found.knows_privately,
            on_table: found.on_table,
        }
    }))
}
