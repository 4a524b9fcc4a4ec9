//! P-12: at most six statements a page beside sign-in and read log, and none that grows with rows.

use crate::things::fill;
use tests::House;

/// Statements that sign a visitor in, keep the session, or write and read the read log.
const BESIDE: [&str; 7] = [
    "from sessions s join people",
    "from access_sessions s join access_codes",
    "update access_sessions set seen_at",
    "update sessions set seen_at",
    "from roles r left join teams t",
    "read_log",
    // Nodes tell each other who is in a room by themselves, every few seconds.
    "reflection_presence",
];

/// Whether a statement counts for a page.
pub fn counts(sql: &str) -> bool {
    !BESIDE.iter().any(|beside| sql.contains(beside)) && !sql.contains("insert into audit")
}

#[tokio::test(flavor = "multi_thread")]
async fn p_12_no_page_asks_more_than_six_statements() {
    let house = House::demonstration().await;
    let (mut most, mut pages) = (0, 0);
    for name in [
        "Anouk Terwolde",
        "Hanneke Bosveld",
        "Karim Benhaddouk",
        "Olga Vreeling",
        "Quirine Stadhoek",
        "Rens Beheerman",
        "Sanne Wachtveld",
    ] {
        let id = house.one(&format!("select id from people where name = '{name}'")).await.parse().expect("an id");
        let mut visitor = house.as_person(name).await;
        for row in app::route::pages() {
            for filled in fill(&house, row.path, id, 12).await {
                house.statements();
                let answer = visitor.get(&filled.path).await;
                let asked: Vec<_> = house.statements().into_iter().filter(|sql| counts(sql)).collect();
                if answer.status == 200 {
                    pages += 1;
                    most = most.max(asked.len());
                    assert!(
                        asked.len() <= 6,
                        "{name} at {}: {} statements\n{}",
                        filled.path,
                        asked.len(),
                        asked.join("\n\n")
                    );
                }
            }
        }
    }
    println!("P-12 {most} goal <= 6 met ({pages} pages)");
}
