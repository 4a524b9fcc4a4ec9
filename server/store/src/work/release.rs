//! Queries: the releases that wait for one person: to read as the second one, or to write anew.

use super::{MEMBER, STRANGER};
use crate::release::inside;
use crate::rule_obstacle::{inside_any, somebody_outside, wrote};
use crate::{sql, values};
use chrono::NaiveDate;
use domain::policy::{Permit, SeeWork};
use domain::release::Outgoing;
use domain::work::{MadeFrom, ReturnedRelease, WaitingRelease};
use domain::{InsightId, LessonId, LoopId, Problem, RuleObstacleId, SignalId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    source: Uuid,
    kind: String,
    /// Only of what came back to its own writer.
    words: Option<String>,
    slug: String,
    team: String,
}

/// Releases that wait for somebody outside the case's circle, as this person is, and those of their own that came back; both
/// the longest waiting first.
///
/// # Errors
/// What the database said.
pub async fn releases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<(Vec<WaitingRelease>, Vec<ReturnedRelease>), Problem> {
    let parts =
        [part("lessons", "insight_id", "title", LESSON), part("learning_loops", "signal_id", "asks", LOOP), rules()];
    let sql = format!("{} order by 7, 1", parts.join(" union all "));
    let found: Vec<Row> = sql::rows(db, &sql, values![permit.person().0, today, today]).await?;
    let (returned, waiting): (Vec<Row>, Vec<Row>) = found.into_iter().partition(|row| row.words.is_some());
    Ok((waiting.into_iter().map(Row::waiting).collect(), returned.into_iter().filter_map(Row::returned).collect()))
}

const LESSON: &str = "lesson";
const LOOP: &str = "loop";

fn part(table: &str, source: &str, words: &str, kind: &str) -> String {
    let inside = inside("$1");
    format!(
        "select x.id, x.{source} as source, '{kind}' as kind, case when x.state = 'sent_back' then x.{words} end as words, \
         t.slug, t.name as team, x.prepared_at from {table} x join teams t on t.id = x.team_id join cases c on c.id = x.case_id \
         where {MEMBER} and {STRANGER} and ((x.state = 'sent_back' and x.prepared_by = $1) \
         or (x.state = 'prepared' and x.prepared_by <> $1 and not {inside} \
          and not exists (select 1 from release_authors a where a.text_id = x.id and a.person_id = $1)))"
    )
}

/// A team's rules: its second person stood in none of the circles, or wrote nothing of it where the team has nobody else.
fn rules() -> String {
    let (wrote, inside) = (wrote("$1"), inside_any("$1"));
    let somebody = somebody_outside().replace("$DAY", "$2");
    format!(
        "select l.id, o.id as source, 'rule' as kind, case when l.state = 'sent_back' then l.text end as words, \
         t.slug, t.name as team, l.prepared_at from released_rules l join rule_obstacles o on o.id = l.rule_obstacle_id \
         join teams t on t.id = l.team_id join neighbourhoods n on n.id = t.neighbourhood_id where {MEMBER} \
         and ((l.state = 'sent_back' and l.prepared_by = $1) \
         or (l.state = 'prepared' and not {wrote} and (not {inside} or not {somebody})))"
    )
}

impl Row {
    fn waiting(self) -> WaitingRelease {
        let what = match self.kind.as_str() {
            LESSON => Outgoing::Lesson(LessonId(self.id)),
            LOOP => Outgoing::Loop(LoopId(self.id)),
            _ => Outgoing::Rule(RuleObstacleId(self.source)),
        };
        WaitingRelease { what, team: (self.slug, self.team) }
    }

    fn returned(self) -> Option<ReturnedRelease> {
        let from = match self.kind.as_str() {
            LESSON => MadeFrom::Insight(InsightId(self.source)),
            LOOP => MadeFrom::Signal(SignalId(self.source)),
            _ => MadeFrom::Rule(RuleObstacleId(self.source)),
        };
        self.words.map(|words| ReturnedRelease { from, words, team: self.team })
    }
}
