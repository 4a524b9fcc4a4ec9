//! What the database holds of the meeting after the server was killed, and what of it is half there.

use super::open;
use sea_orm::{ConnectionTrait, QueryResult, Statement, TryGetable};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use store::Db;

/// The open meeting of the team.
const MEETING: &str =
    "(select r.id from reflections r join teams t on t.id = r.team_id where t.slug = 'molenpad' and r.state = 'open')";

/// What must never be: each with what it says when there is such a row.
const HALF: [(&str, &str); 14] = [
    (
        "two steps at once",
        "select 1 from reflection_steps where reflection_id = M and state = 'at' group by reflection_id having count(*) > 1",
    ),
    (
        "two rounds at once",
        "select 1 from silent_rounds where reflection_id = M and stage = 'writing' group by reflection_id having count(*) > 1",
    ),
    (
        "a thought in a group of another round",
        "select 1 from thoughts w join thought_groups g on g.id = w.group_id where g.round_id <> w.round_id",
    ),
    (
        "a group that holds nothing",
        "select 1 from thought_groups g where not exists (select 1 from thoughts w where w.group_id = g.id)",
    ),
    (
        "a weighing without topics",
        "select 1 from weighings h where not exists (select 1 from weighed_topics o where o.weighing_id = h.id)",
    ),
    (
        "two outcomes of one round",
        "select 1 from weighings where state = 'closed' group by round_id having count(*) > 1",
    ),
    (
        "two weighings of one round",
        "select 1 from weighings where state = 'open' group by round_id having count(*) > 1",
    ),
    ("an open weighing without its key", "select 1 from weighings where state = 'open' and key is null"),
    (
        "a closed weighing with a key, a seal or a choice",
        "select 1 from weighings h where state = 'closed' and (key is not null or exists (select 1 from weighing_seals s where s.weighing_id = h.id) \
         or exists (select 1 from weighing_choices c join weighed_topics o on o.id = c.topic_id where o.weighing_id = h.id))",
    ),
    (
        "a seal without a choice",
        "select 1 from weighing_seals s where not exists (select 1 from weighing_choices c join weighed_topics o on o.id = c.topic_id \
         where o.weighing_id = s.weighing_id and c.seal = s.seal)",
    ),
    (
        "a choice without a seal",
        "select 1 from weighing_choices c join weighed_topics o on o.id = c.topic_id \
         where not exists (select 1 from weighing_seals s where s.weighing_id = o.weighing_id and s.seal = c.seal)",
    ),
    (
        "an answer beside a count of hands",
        "select 1 from look_backs b join look_back_hands h on h.reflection_id = b.reflection_id",
    ),
    (
        "a count of hands that is not told",
        "select 1 from look_back_hands h join reflections r on r.id = h.reflection_id where r.look_back_told = false",
    ),
    (
        "a weighing of what is not shown",
        "select 1 from weighings h join silent_rounds o on o.id = h.round_id where o.stage not in ('shown', 'closed')",
    ),
];

/// What is there.
pub struct Found {
    pub thoughts: BTreeSet<String>,
    pub insights: BTreeSet<String>,
    pub actions: BTreeSet<String>,
    pub drafts: Vec<String>,
    pub weighings: BTreeSet<String>,
    /// How many chose, of each weighing of which that is known.
    pub voters: BTreeMap<String, usize>,
    /// Numbers and kinds, in their order.
    pub events: Vec<(i32, String)>,
    /// The number of the last event, as the meeting has it.
    pub last: i32,
    /// What is half there.
    pub half: Vec<String>,
    /// How many times somebody wrote, as the rows and as the audit have it.
    pub wrote: [i64; 2],
    rounds: BTreeMap<String, String>,
}

impl Found {
    pub async fn of(data: &Path) -> Self {
        let db = open(data).await;
        let text = async |sql: &str| BTreeSet::from_iter(column::<String>(&db, sql).await);
        let events =
            pairs(&db, "select sequence, kind from reflection_events where reflection_id = M order by sequence").await;
        let last = column(&db, "select last_event from reflections where id = M").await[0];
        let mut half = Vec::new();
        for (what, sql) in HALF {
            let rows = column::<i64>(&db, sql).await.len();
            half.extend((rows > 0).then(|| format!("{rows} times {what}")));
        }
        let numbers: Vec<i32> = events.iter().map(|(number, _)| *number).collect();
        if numbers != (1..=last).collect::<Vec<_>>() {
            half.push(format!("the numbers of {} events up to {last} have gaps or doubles", numbers.len()));
        }
        let whole = column::<String>(&db, "pragma integrity_check").await;
        half.extend(whole.into_iter().filter(|said| said != "ok"));
        let sealed = "select lower(hex(h.id)), (select count(*) from weighing_seals s where s.weighing_id = h.id) from weighings h \
                      join silent_rounds o on o.id = h.round_id where o.reflection_id = M and h.state = 'open' \
                      union all select lower(hex(h.id)), h.voters from weighings h join silent_rounds o on o.id = h.round_id \
                      where o.reflection_id = M and h.state = 'closed' and h.voters is not null";
        let wrote = "select count(*) from thoughts where author_id is not null union all \
                     select count(*) from audit where deed = 'WriteThought' and outcome = 'permitted'";
        let wrote: Vec<i64> = column(&db, wrote).await;
        let found = Found {
            wrote: [wrote[0], wrote[1]],
            thoughts: text("select text from thoughts").await,
            insights: text("select text from insights").await,
            actions: text("select text from actions").await,
            drafts: column(&db, "select fields || other from drafts").await,
            weighings: text("select lower(hex(id)) from weighings").await,
            voters: pairs::<String, i64>(&db, sealed)
                .await
                .into_iter()
                .map(|(id, count)| (id, count as usize))
                .collect(),
            rounds: pairs(&db, "select text, lower(hex(round_id)) from thoughts").await.into_iter().collect(),
            events,
            last,
            half,
        };
        db.close().await.expect("an end");
        found
    }

    /// In which round a thought was written, if it is there.
    pub fn round_of(&self, mark: &str) -> Option<&str> {
        self.rounds.get(mark).map(String::as_str)
    }

    /// How many events of a kind there are.
    pub fn count(&self, kind: &str) -> usize {
        self.events.iter().filter(|(_, other)| other == kind).count()
    }
}

async fn rows(db: &Db, sql: &str) -> Vec<QueryResult> {
    let sql = sql.replace("= M", &format!("= {MEETING}"));
    db.read().query_all_raw(Statement::from_string(db.read().get_database_backend(), sql)).await.expect("rows")
}

async fn column<T: TryGetable>(db: &Db, sql: &str) -> Vec<T> {
    rows(db, sql).await.iter().map(|row| row.try_get_by_index(0).expect("a value")).collect()
}

async fn pairs<A: TryGetable, B: TryGetable>(db: &Db, sql: &str) -> Vec<(A, B)> {
    let pair =
        |row: &QueryResult| (row.try_get_by_index(0).expect("a value"), row.try_get_by_index(1).expect("a value"));
    rows(db, sql).await.iter().map(pair).collect()
}
