//! the same story and the same deeds come to the same on SQLite and on PostgreSQL, byte for byte, order of Dutch text included.

mod names;
mod released;
mod reports;
mod sides;
mod team;

use chrono::{DateTime, Utc};
use tests::Twins;

const PEOPLE: [&str; 8] = [
    "Anouk Terwolde",
    "Femke Dijkzicht",
    "Karim Benhaddouk",
    "Olga Vreeling",
    "Pieter Nooitrust",
    "Quirine Stadhoek",
    "Rens Beheerman",
    "Sanne Wachtveld",
];

#[tokio::test(flavor = "multi_thread")]
async fn r_12_the_same_deeds_come_to_the_same_on_both_databases() {
    let now: DateTime<Utc> = "2026-05-19T08:00:00Z".parse().expect("an instant");
    let Some(twins) = Twins::at(now).await else {
        println!("R-12 is skipped: TEST_POSTGRES_URL names no PostgreSQL to compare with");
        return;
    };
    see(&twins).await;
    let newcomers = names::put_in_place(&twins).await;
    let case = team::chooses(&twins, &newcomers).await;
    sides::are_told(&twins, &case).await;
    let mark = team::reflects(&twins, &case).await;
    released::goes_out(&twins, mark).await;
    released::ends(&twins).await;
    reports::publishes(&twins).await;
    see(&twins).await;
    let lines = books(&twins).await;
    let look = twins.look();
    control(&twins).await;
    for difference in &look.differences {
        println!("{difference}\n");
    }
    let figure = format!("{} in {} pages, {} deeds and {lines} lines", look.differences.len(), look.pages, look.deeds);
    let verdict = if look.differences.is_empty() { "met" } else { "missed" };
    println!("R-12 {figure} goal 0 differences between SQLite and PostgreSQL {verdict}");
    assert!(look.pages > 1_000 && look.deeds > 60 && lines > 1_000, "too little was compared: {figure}");
    assert!(look.differences.is_empty(), "{figure}");
}

/// Everybody looks at every page that they can reach, and at the pages that stand on their own feet.
async fn see(twins: &Twins) {
    let feet = || app::route::pages().map(|row| row.path).filter(|path| !path.contains('{'));
    twins.stranger().crawl(feet()).await;
    for name in PEOPLE {
        twins.as_person(name).await.crawl(feet()).await;
    }
}

/// How many rows there are of everything, and every line of the audit and the read log; the number of lines.
async fn books(twins: &Twins) -> usize {
    // Only nodes on PostgreSQL tell each other who is in a room.
    for table in twins.tables().await.into_iter().filter(|table| table != "reflection_presence") {
        twins.rows(&format!("select count(*) from {table}")).await;
    }
    let audit = "select a.deed || ' ' || a.thing || ' ' || coalesce(a.thing_id, '-') || ' ' || a.outcome || ' ' || \
        coalesce(t.slug, '-') || ' ' || coalesce(p.name, '-') from audit a left join teams t on t.id = a.team_id \
        left join people p on p.id = a.person_id order by a.at, a.id";
    let views = "select t.slug || ' ' || cast(l.seq as text) || ' ' || l.deed || ' ' || p.name || ' ' || coalesce(c.pseudonym, '-') \
        from read_log l join teams t on t.id = l.team_id join people p on p.id = l.person_id \
        left join cases c on c.id = l.case_id order by l.team_id, l.seq";
    twins.rows("select body from published_documents order by published_at").await;
    twins.rows(audit).await.len() + twins.rows(views).await.len()
}

/// What is done in one house only must be seen, on the page, in the rows and in the audit; else nothing was compared.
async fn control(twins: &Twins) {
    let mut rens = twins.as_person("Rens Beheerman").await;
    let page = "/beheer/organisaties";
    assert_eq!(rens.post_here_only(page, "toevoegen", &[("name", "Alleen hier")]).await.status, 303);
    rens.get(page).await;
    twins.rows("select count(*) from organisations").await;
    twins.rows("select deed from audit order by at, id").await;
    assert_eq!(twins.look().differences.len(), 3, "the control is not seen");
}
