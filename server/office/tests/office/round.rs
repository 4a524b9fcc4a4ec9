//! A round without names: what it shows, whom it lets in, and that nothing tells who answered.

use crate::chosen::person;
use crate::world::World;
use chrono::{Days, NaiveDate};
use domain::gap::{Mark, PracticeVoice};
use domain::practice::{PracticeDesk, Practices, Said, Stands};
use domain::quartet::{QuartetDesk, Sight};
use domain::{CaseId, Problem, Words};
use office::Seat;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::{sql, values};

const NAMES: [&str; 6] = ["Anna", "Bo", "Chris", "Daan", "Eva", "Fien"];

fn said(mark: u8, words: &str) -> Said {
    let mark = Mark::try_from(mark).ok();
    let voice = PracticeVoice { communication: mark, added_value: mark, energy: None };
    Said::new(voice, Words::optional(words).expect("words")).expect("said")
}

fn tomorrow(seat: &Seat) -> NaiveDate {
    seat.today() + Days::new(1)
}

impl World {
    async fn six(&self) -> Vec<Seat> {
        let mut six = Vec::new();
        for name in NAMES {
            six.push(self.member(self.kade, name).await);
        }
        six
    }

    /// The day after its last one comes.
    async fn round_closes(&self, case: CaseId) {
        let yesterday = office::clock::day(self.office.now()) - Days::new(1);
        let text = "update practice_rounds set closes_on = $1 where case_id = $2";
        sql::run(self.office.db().read(), text, values![yesterday, case.0]).await.expect("closed");
    }

    pub async fn lines(&self, sql: &str) -> Vec<String> {
        let db = self.office.db().read();
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("rows");
        rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("text")).collect()
    }
}

async fn all(seat: &Seat, case: CaseId) -> Practices {
    seat.practices(case).await.expect("practices")
}

async fn whole(seat: &Seat, case: CaseId) -> domain::quartet::Quartet {
    match seat.quartet(case).await {
        Ok(Sight::Whole(quartet)) => *quartet,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_tells_nothing_until_it_closes_and_then_only_what_five_say_together() {
    let world = World::new().await;
    let six = world.six().await;
    let case = world.chosen(world.kade, &six.iter().collect::<Vec<_>>()).await;
    six[0].announce_round(case, tomorrow(&six[0])).await.expect("a round");
    for (seat, mark) in six[..5].iter().zip([2, 4, 6, 8, 10]) {
        seat.answer_round(case, said(mark, &format!("GEZEGD {mark}"))).await.expect("an answer");
    }
    let running = all(&six[5], case).await;
    assert_eq!(running.round.as_ref().map(|round| &round.stands), Some(&Stands::Running));
    assert!(!format!("{running:?}{:?}", whole(&six[5], case).await).contains("GEZEGD"));
    assert_eq!((running.answered, running.silent.len()), (false, 0));
    assert!(all(&six[0], case).await.answered, "known to oneself alone");
    assert_eq!(whole(&six[0], case).await.sides().communication, None);

    world.round_closes(case).await;
    let closed = all(&six[5], case).await;
    let means = closed.round.map(|round| round.means().map(|mean| mean.map(|mean| mean.tenths())));
    assert_eq!(means, Some([Some(60), Some(60), None]));
    let mut words = closed.unsigned;
    words.sort();
    assert_eq!(words, ["GEZEGD 10", "GEZEGD 2", "GEZEGD 4", "GEZEGD 6", "GEZEGD 8"]);
    let quartet = whole(&six[5], case).await;
    assert_eq!(quartet.sides().communication.map(|mean| (mean.tenths(), mean.people())), Some((60, 5)));
    assert!(
        quartet.professionals.colleagues.iter().all(|one| one.voice.is_none())
            && !format!("{quartet:?}").contains("GEZEGD")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_kept_or_shown_differs_when_somebody_else_answered() {
    let world = World::new().await;
    let six = world.six().await;
    let circle: Vec<&Seat> = six.iter().collect();
    let (one, other) = (world.chosen(world.kade, &circle).await, world.chosen(world.kade, &circle).await);
    for case in [one, other] {
        six[0].announce_round(case, tomorrow(&six[0])).await.expect("a round");
    }
    let before = world.count("audit").await;
    // In the one case Anna keeps out of it, in the other Eva does, and they answer in another order.
    for (case, order) in [(one, [1, 2, 3, 4, 5]), (other, [5, 3, 0, 2, 1])] {
        for (who, mark) in order.into_iter().zip([3, 4, 5, 6, 7]) {
            six[who].answer_round(case, said(mark, &format!("woord {mark}"))).await.expect("an answer");
        }
    }
    assert_eq!(world.count("audit").await, before, "an answer leaves no line");
    let bo = all(&six[1], one).await;
    assert!(bo.answered && all(&six[1], other).await.answered && !all(&six[0], one).await.answered);
    for table in ["practice_round_marks", "practice_round_words", "practice_round_seals"] {
        let columns = columns(&world, table).await;
        let told = ["id", "round_id", "communication", "added_value", "energy", "words", "seal"];
        assert!(columns.iter().all(|column| told.contains(&column.as_str())), "{table}: {columns:?}");
    }
    let mut seen = Vec::new();
    for case in [one, other] {
        let id = match world.office.db().read().get_database_backend() {
            DbBackend::Sqlite => format!("x'{}'", case.0.simple()),
            _ => format!("'{case}'"),
        };
        let of = |table: &str, what: &str| {
            format!(
                "select {what} from {table} a join practice_rounds o on o.id = a.round_id where o.case_id = {id} order by 1"
            )
        };
        let marks = world.lines(&of("practice_round_marks", "a.communication || '-' || a.added_value")).await;
        let words = world.lines(&of("practice_round_words", "a.words")).await;
        let seals = world.lines(&of("practice_round_seals", "a.seal")).await;
        let audit =
            world.lines(&format!("select deed || outcome from audit where thing_id = '{case}' order by 1")).await;
        // Who neither answered nor announced looks on: at the page, at the quartet, at their own work.
        let page = Practices { head: bo.head.clone(), ..all(&six[1], case).await };
        let quartet = whole(&six[1], case).await;
        seen.push((marks, words, seals.len(), audit, format!("{page:?}"), quartet.professionals));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!((seen[0].0.len(), seen[0].2), (5, 5));
    rows_lie_in_the_order_of_chance(&world).await;
}

/// Where rows lie is not where they came.
async fn rows_lie_in_the_order_of_chance(world: &World) {
    let (round, id, place) = match world.office.db().read().get_database_backend() {
        DbBackend::Sqlite => ("hex(round_id)", "hex(id)", "rowid"),
        _ => ("cast(round_id as text)", "cast(id as text)", "ctid"),
    };
    for table in ["practice_round_marks", "practice_round_words"] {
        let lies = world.lines(&format!("select {round} || {id} from {table} order by {round}, {place}")).await;
        let mut sorted = lies.clone();
        sorted.sort();
        assert_eq!((lies.len(), &lies), (10, &sorted), "{table}");
    }
}

async fn columns(world: &World, table: &str) -> Vec<String> {
    let db = world.office.db().read();
    let text = format!("select * from {table}");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), text)).await;
    row.expect("a query").expect("a row").column_names()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_twice_also_not_after_leaving_and_coming_back() {
    use domain::case::CaseDesk;
    let world = World::new().await;
    let six = world.six().await;
    let case = world.chosen(world.kade, &six.iter().collect::<Vec<_>>()).await;
    six[0].announce_round(case, tomorrow(&six[0])).await.expect("a round");
    six[1].answer_round(case, said(3, "")).await.expect("an answer");
    let twice = Err(Problem::form("practice-round-refused-twice"));
    assert_eq!(six[1].answer_round(case, said(9, "")).await, twice);
    six[0].remove_from_circle(case, person(&six[1])).await.expect("out");
    assert_eq!(six[1].answer_round(case, said(9, "")).await, Err(Problem::Absent));
    six[0].add_to_circle(case, person(&six[1])).await.expect("in");
    assert_eq!(six[1].answer_round(case, said(9, "")).await, twice);
    assert_eq!(world.count("practice_round_marks").await, 1, "what was said stays, whoever comes or goes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_announced_beforehand_and_then_nobody_answers_by_name() {
    let world = World::new().await;
    let six = world.six().await;
    let circle: Vec<&Seat> = six.iter().collect();
    let (named, small, case) = (
        world.chosen(world.kade, &circle).await,
        world.chosen(world.kade, &circle[..4]).await,
        world.chosen(world.kade, &circle).await,
    );
    let announced = |case| six[0].announce_round(case, tomorrow(&six[0]));
    six[1].record_practice(named, said(6, ""), 0).await.expect("marks");
    assert_eq!(announced(named).await, Err(Problem::form("practice-round-refused-named")));
    assert_eq!(announced(small).await, Err(Problem::form("practice-round-refused-few")));
    announced(case).await.expect("a round");
    assert_eq!(six[1].record_practice(case, said(6, ""), 0).await, Err(Problem::form("practice-refused-round")));
    assert_eq!(announced(case).await, Err(Problem::form("practice-round-refused-running")));
    world.round_closes(case).await;
    assert_eq!(six[1].record_practice(case, said(6, ""), 0).await, Err(Problem::form("practice-refused-round")));
    let late = six[1].answer_round(case, said(6, "")).await;
    assert_eq!(late, Err(Problem::form("practice-round-refused-closed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_round_forgets_who_answered_and_what_too_few_said() {
    let world = World::new().await;
    let six = world.six().await;
    let circle: Vec<&Seat> = six.iter().collect();
    let (few, enough) = (world.chosen(world.kade, &circle).await, world.chosen(world.kade, &circle).await);
    for (case, many) in [(few, 4), (enough, 5)] {
        six[0].announce_round(case, tomorrow(&six[0])).await.expect("a round");
        for seat in &six[..many] {
            seat.answer_round(case, said(7, "woord")).await.expect("an answer");
        }
        world.round_closes(case).await;
    }
    assert_eq!(all(&six[0], few).await.round.map(|round| round.stands), Some(Stands::TooFew));
    assert!(all(&six[0], few).await.unsigned.is_empty(), "also before the round of cleaning");
    assert_eq!(world.office.sweep().await.expect("a round").rounds, 2);
    assert_eq!(world.count("practice_round_seals").await, 0);
    assert_eq!(world.count("practice_rounds where key is not null").await, 0);
    assert_eq!((world.count("practice_round_marks").await, world.count("practice_round_words").await), (5, 5));
    assert_eq!(all(&six[0], enough).await.unsigned.len(), 5);
    // Of which nothing was kept, it may be tried again.
    six[0].announce_round(few, tomorrow(&six[0])).await.expect("another round");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_not_finished_while_its_round_runs_and_the_closing_page_tells_what_is_on_its_way() {
    use domain::classification::Concerned;
    use domain::invitation::InvitationDesk;
    use domain::reflection::{Plan, ReflectionDesk};
    let world = World::new().await;
    let six = world.six().await;
    let case = world.chosen(world.kade, &six.iter().collect::<Vec<_>>()).await;
    let quiet = world.chosen(world.kade, &[&six[0]]).await;
    let plan = Plan { planned_on: six[0].today(), hours: None, lead: person(&six[0]), cases: vec![case, quiet] };
    let id = six[0].plan_reflection("kade", plan).await.expect("a plan");
    six[0].open_reflection(id).await.expect("open");
    assert_eq!(six[0].still_open(id).await, Ok(Vec::new()));
    six[0].announce_round(case, tomorrow(&six[0])).await.expect("a round");
    six[0].invite(case, Concerned::Young, true).await.expect("an invitation");
    let open = six[1].still_open(id).await.expect("what is on its way");
    assert_eq!(open.iter().map(|one| one.case).collect::<Vec<_>>(), [case]);
    assert!(open[0].code_until.is_some() && open[0].round_until == Some(tomorrow(&six[0])));
    let version = six[0].meeting(id).await.expect("a meeting").version;
    six[0].attend(id, version, &[person(&six[0])]).await.expect("there");
    let version = six[0].meeting(id).await.expect("a meeting").version;
    let refused = six[0].close_reflection(id, version, &[]).await;
    assert_eq!(refused, Err(Problem::field(format!("case-{case}"), "refused-close-round")));
    six[0].close_reflection(id, version, &[case]).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_the_case_of_a_running_round_hears_nothing_of_it_when_closing_and_a_colleague_closes() {
    use domain::reflection::{Plan, ReflectionDesk};
    let world = World::new().await;
    let six = world.six().await;
    let (anna, bo) = (&six[0], &six[1]);
    let case = world.chosen(world.kade, &six.iter().collect::<Vec<_>>()).await;
    let plan = Plan { planned_on: anna.today(), hours: None, lead: person(anna), cases: vec![case] };
    let id = anna.plan_reflection("kade", plan).await.expect("a plan");
    anna.open_reflection(id).await.expect("open");
    anna.announce_round(case, tomorrow(anna)).await.expect("a round");
    let version = anna.meeting(id).await.expect("a meeting").version;
    anna.attend(id, version, &[person(anna), person(bo)]).await.expect("there");
    let text = "insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)";
    let row = values![case.0, person(bo).0, world.office.now()];
    sql::run(world.office.db().read(), text, row).await.expect("known");
    let version = bo.meeting(id).await.expect("a meeting").version;
    let refused = bo.close_reflection(id, version, &[]).await;
    assert_eq!(refused, Err(Problem::form("refused-close-unseen")), "neither which case nor that a round runs in it");
    let told = anna.close_reflection(id, version, &[]).await;
    assert_eq!(told, Err(Problem::field(format!("case-{case}"), "refused-close-round")), "who sees it is told");
    anna.close_reflection(id, version, &[case]).await.expect("closed");
}
