//! The demonstration's story holds together on whatever day it is told; what its people may see lives next door.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::calendar::{default_holidays, local_day};
use sea_orm::{ConnectionTrait, Statement};
use store::Db;
use tests::House;

/// The first and the second day of a quarter, one a holiday's morrow; a day soon after, in the middle and at the end.
const DAYS: [&str; 6] = [
    "2026-09-30T22:00:30Z",
    "2027-01-02T08:00:00Z",
    "2026-07-17T06:30:00Z",
    "2026-05-19T08:00:00Z",
    "2026-11-22T02:00:00Z",
    "2026-12-31T22:30:00Z",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_story_is_whole_on_whatever_day_it_is_told() {
    for day in DAYS {
        let now: DateTime<Utc> = day.parse().expect("an instant");
        let db = tests::empty().await;
        office::demo::tell_at(&db, now).await.unwrap_or_else(|problem| panic!("told on {day}: {problem:?}"));
        meetings(&db).await;
        agreements(&db).await;
        loops(&db).await;
        actions(&db, local_day(now)).await;
        assert_eq!(one(&db, "select count(*) from published_documents").await, "1", "{day}");
        let latest: DateTime<Utc> = one(&db, "select max(at) from audit").await.parse().expect("an instant");
        assert!(latest < now, "told on {day}, and something happens at {latest}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_of_the_story_meet_on_working_days_about_two_to_four_cases() {
    meetings(House::demonstration().await.office.db()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_teams_of_the_story_worded_an_agreement_anew_and_checked_both_wordings() {
    let house = House::demonstration().await;
    agreements(house.office.db()).await;
    let changed = house.column("select agreement_id from agreement_versions where number = 2").await;
    let mut seen = 0;
    for (name, agreement) in
        ["Anouk Terwolde", "Femke Dijkzicht"].iter().flat_map(|name| changed.iter().map(move |id| (name, id)))
    {
        let page = house.as_person(name).await.get(&format!("/werkafspraak/{agreement}")).await;
        if page.status == 200 {
            seen += 1;
            assert!(page.body.contains("Versie 2") && page.body.contains("Besloten in de sessie van"), "{name}");
        }
    }
    assert_eq!(seen, 2, "each sees the agreement of their own team");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_the_loops_of_the_story_one_is_closed_one_waits_for_its_team_and_others_for_management() {
    let house = House::demonstration().await;
    loops(house.office.db()).await;
    let closed = house.one("select id from learning_loops where state = 'closed'").await;
    let page = house.as_person("Quirine Stadhoek").await.get(&format!("/leerloop/{closed}")).await;
    assert!(page.body.contains("De scholen bellen nu echt eerder."), "what the team felt is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_of_the_story_has_an_action_that_is_late_and_one_that_is_in_time() {
    let house = House::demonstration().await;
    actions(house.office.db(), local_day(house.office.now())).await;
    let work = house.as_person("Anouk Terwolde").await.get("/mijn-werk").await;
    assert!(
        work.body.contains("nog bezig?") && !work.body.contains("te laat"),
        "Anouk reads that her day passed, without blame"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_the_story_shows_and_hides_figures_in_every_table() {
    let house = House::demonstration().await;
    let hash = house.one("select hash from published_documents").await;
    let report = house.as_person("Olga Vreeling").await.get(&format!("/rapport/{hash}")).await;
    let (html, rows) = (report.page(), |of: &str| scraper::Selector::parse(of).expect("a selector"));
    let (tables, cells) = (rows("table"), rows("tbody tr"));
    let mut seen = 0;
    for table in html.select(&tables) {
        let rows: Vec<String> = table.select(&cells).map(|row| row.text().collect()).collect();
        let hidden = rows.iter().filter(|row| row.contains("te weinig om te tonen")).count();
        assert!(hidden > 0 && hidden < rows.len(), "{rows:?}");
        seen += 1;
    }
    assert_eq!(seen, 4, "themes, lines, waiting and agreements");
}

/// Every meeting is from Monday to Thursday, on no public holiday, and about two to four cases.
async fn meetings(db: &Db) {
    let held = "select cast(r.planned_on as text) || ' ' || r.state || ' ' || cast(count(c.case_id) as text) \
        || ' ' || t.slug from reflections r join teams t on t.id = r.team_id \
        left join reflection_cases c on c.reflection_id = r.id group by r.id, r.planned_on, r.state, t.slug";
    let all = column(db, held).await;
    for line in &all {
        let parts: Vec<_> = line.split(' ').collect();
        let day: NaiveDate = parts[0].parse().expect("a day");
        assert!(day.weekday().num_days_from_monday() < 4, "{line} is no day to meet");
        assert!(default_holidays(day.year()).iter().all(|(holiday, _)| *holiday != day), "{line} is a holiday");
        assert!(matches!(parts[2], "2" | "3" | "4"), "{line}: so many cases");
    }
    for team in ["molenpad", "kerkebuurt", "kadewerk"] {
        let count = |state: &str| all.iter().filter(|line| line.contains(state) && line.ends_with(team)).count();
        assert!(count(" closed ") >= 7 && count(" planned ") == 1, "{team} meets in {all:?}");
    }
}

/// Two teams changed an agreement in a meeting, with the reason, and checked it before and after.
async fn agreements(db: &Db) {
    let checked = "select t.slug || ' ' || cast(v.number as text) from agreement_versions v \
        join agreements a on a.id = v.agreement_id join teams t on t.id = a.team_id \
        where exists (select 1 from agreement_versions n where n.agreement_id = a.id and n.number = 2 \
            and n.reason is not null and n.reflection_id is not null) \
        and (select count(*) from agreement_checks k where k.agreement_version_id = v.id) >= 4 order by 1";
    assert_eq!(column(db, checked).await, ["kerkebuurt 1", "kerkebuurt 2", "molenpad 1", "molenpad 2"]);
}

/// One loop is closed and felt, one waits for its team, others for management.
async fn loops(db: &Db) {
    let states = column(db, "select state || ' ' || coalesce(felt, '-') from learning_loops order by 1").await;
    assert_eq!(states, ["answered -", "closed yes", "with_management -", "with_management -"]);
}

/// Molenpad has two or three open actions of different people, one of them late and one in time.
async fn actions(db: &Db, today: NaiveDate) {
    let open = "select cast(a.due_on as text) || ' ' || p.name from actions a join people p on p.id = a.owner_id \
        join teams t on t.id = a.team_id where t.slug = 'molenpad' and a.state = 'open' order by 1";
    let open = column(db, open).await;
    let due: Vec<NaiveDate> = open.iter().map(|line| line[..10].parse().expect("a day")).collect();
    let owners: std::collections::BTreeSet<_> = open.iter().map(|line| &line[11..]).collect();
    assert!((2..=3).contains(&open.len()) && owners.len() == open.len(), "{open:?}");
    assert!(due.iter().any(|day| *day < today && (today - *day).num_days() < 8), "none is just late: {open:?}");
    assert!(due.iter().any(|day| *day >= today), "none is in time: {open:?}");
}

async fn one(db: &Db, sql: &str) -> String {
    column(db, sql).await.into_iter().next().expect("a row")
}

async fn column(db: &Db, sql: &str) -> Vec<String> {
    let rows =
        db.read().query_all_raw(Statement::from_string(db.read().get_database_backend(), sql)).await.expect("rows");
    let text = |row: &sea_orm::QueryResult| {
        row.try_get_by_index::<String>(0).or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
    };
    rows.iter().map(|row| text(row).expect("text or a number")).collect()
}
