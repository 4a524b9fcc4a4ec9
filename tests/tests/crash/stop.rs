//! asked to stop under load, the server finishes or fails each write cleanly and is gone within five seconds.

use crate::load::{Acknowledged, writers};
use crate::process::{Server, folder};
use sea_orm::{ConnectionTrait, Statement};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use store::Db;

#[tokio::test(flavor = "multi_thread")]
async fn r_17_a_server_that_is_asked_to_stop_loses_nothing() {
    let data = folder("stop");
    Server::start(&data).stop();
    let mut slowest = Duration::ZERO;
    let acknowledged = Acknowledged::default();
    for _ in 0..5 {
        let server = Server::start(&data);
        let stop = Arc::new(AtomicBool::new(false));
        let writing = writers(server.address, 8, &acknowledged, &stop);
        std::thread::sleep(Duration::from_millis(400));
        slowest = slowest.max(server.stop());
        for writer in writing {
            writer.join().expect("a writer ends");
        }
    }
    let db = Db::open(&format!("sqlite:{}", data.join("wijkbreed.sqlite").display())).await.expect("the database");
    let sql = "select hard from cases union all select what from agreement_versions";
    let rows =
        db.read().query_all_raw(Statement::from_string(db.read().get_database_backend(), sql)).await.expect("rows");
    let there: std::collections::HashSet<String> =
        rows.iter().map(|row| row.try_get_by_index(0).expect("text")).collect();
    let marks = acknowledged.marks();
    let lost = marks.iter().filter(|(_, mark)| !there.contains(mark)).count();
    assert!(marks.len() > 20, "{} writes were acknowledged", marks.len());
    let met = if lost == 0 && slowest <= Duration::from_secs(5) { "met" } else { "missed" };
    println!("R-17 {lost} lost of {}, gone in {:.1} s goal 0 lost, <= 5 s {met}", marks.len(), slowest.as_secs_f32());
    assert_eq!(lost, 0);
}
