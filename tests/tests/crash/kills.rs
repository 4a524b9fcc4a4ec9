//! killed at random moments during mixed writes, nothing acknowledged is lost and nothing is half there.

use crate::load::{Acknowledged, Kind, writers};
use crate::process::{Server, folder};
use sea_orm::{ConnectionTrait, Statement};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use store::Db;

/// How often; a release asks for more with `KILLS=3000`.
const KILLS: u64 = 200;

#[tokio::test(flavor = "multi_thread")]
async fn r_1_nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let kills = std::env::var("KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let data = folder("kills");
    let acknowledged = Acknowledged::default();
    // Told once, with nobody killing it.
    Server::start(&data).stop();
    let before = Counts::of(&data).await;
    for kill in 0..kills {
        let server = Server::start(&data);
        let stop = Arc::new(AtomicBool::new(false));
        let writing = writers(server.address, 4, &acknowledged, &stop);
        // From 20 to 400 ms, another moment each time.
        std::thread::sleep(Duration::from_millis(20 + (kill * 7919) % 380));
        server.kill();
        for writer in writing {
            writer.join().expect("a writer ends");
        }
    }
    Server::start(&data).stop();
    let marks = acknowledged.marks();
    let after = Counts::of(&data).await;
    let lost = after.lost(&marks);
    assert!(marks.len() as u64 > kills, "{} writes were acknowledged", marks.len());
    assert_eq!(after.integrity, "ok");
    assert_eq!(after.half, 0, "something is half there");
    assert_eq!(after.cases - before.cases, after.proposals - before.proposals, "an audit line exactly where a case is");
    assert_eq!(
        after.agreements - before.agreements,
        after.agreed - before.agreed,
        "an audit line exactly where an agreement is"
    );
    let met = if lost == 0 { "met" } else { "missed" };
    println!("R-1 {lost} lost of {} acknowledged over {kills} kills goal 0 {met}", marks.len());
    assert_eq!(lost, 0);
}

struct Counts {
    integrity: String,
    words: std::collections::HashSet<String>,
    half: i64,
    cases: i64,
    proposals: i64,
    agreements: i64,
    agreed: i64,
}

impl Counts {
    async fn of(data: &Path) -> Self {
        let db = Db::open(&format!("sqlite:{}", data.join("wijkbreed.sqlite").display())).await.expect("the database");
        let words = texts(&db, "select hard from cases union all select what from agreement_versions").await;
        let half = "select (select count(*) from cases c where not exists (select 1 from circle k where k.case_id = c.id)) \
                    + (select count(*) from agreements a where not exists (select 1 from agreement_versions v where v.agreement_id = a.id))";
        let counts = Counts {
            integrity: texts(&db, "pragma integrity_check").await.into_iter().next().unwrap_or_default(),
            words,
            half: number(&db, half).await,
            cases: number(&db, "select count(*) from cases").await,
            proposals: number(&db, "select count(*) from audit where deed = 'ProposeCase' and outcome = 'permitted'")
                .await,
            agreements: number(&db, "select count(*) from agreements").await,
            agreed: number(&db, "select count(*) from audit where deed = 'KeepAgreements' and outcome = 'permitted'")
                .await,
        };
        db.close().await.expect("an end");
        counts
    }

    fn lost(&self, marks: &[(Kind, String)]) -> usize {
        marks.iter().filter(|(_, mark)| !self.words.contains(mark)).count()
    }
}

async fn texts(db: &Db, sql: &str) -> std::collections::HashSet<String> {
    let rows =
        db.read().query_all_raw(Statement::from_string(db.read().get_database_backend(), sql)).await.expect("rows");
    rows.iter().map(|row| row.try_get_by_index(0).expect("text")).collect()
}

async fn number(db: &Db, sql: &str) -> i64 {
    let row =
        db.read().query_one_raw(Statement::from_string(db.read().get_database_backend(), sql)).await.expect("a row");
    row.expect("a row").try_get_by_index(0).expect("a number")
}
