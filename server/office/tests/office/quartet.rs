//! Who sees what of a case: the circle, the team, the table in a reflection.

use crate::chosen::{HARD, HOPE};
use crate::world::World;
use domain::calendar::Month;
use domain::care::{About, Care, CareDesk};
use domain::classification::{Concerned, HelpLine};
use domain::code_list::Code;
use domain::experience::{Answers, ExperienceDesk};
use domain::gap::{Mark, PracticeVoice};
use domain::practice::{PracticeDesk, Said};
use domain::quartet::{QuartetDesk, Sight};
use domain::reflection::{Plan, ReflectionDesk};
use domain::session::{Cookie, SessionDesk};
use domain::waiting::Start;
use domain::{CareUseId, CaseId, Problem, Words};
use office::Seat;
use office::clock::new_id;
use std::net::{IpAddr, Ipv4Addr};

fn mark(mark: u8) -> Option<Mark> {
    Mark::try_from(mark).ok()
}

fn said(communication: u8, words: &str) -> Said {
    let voice = PracticeVoice { communication: mark(communication), added_value: mark(8), energy: None };
    Said::new(voice, Words::optional(words).expect("words")).expect("said")
}

pub fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

fn care(about: About, form: &str) -> Care {
    let month = |text: &str| text.parse::<Month>().expect("a month");
    Care {
        about,
        form: code(form),
        line: HelpLine::ALL[2],
        referrer: None,
        provider: None,
        asked: Some(month("2025-01")),
        start: Start::In(month("2025-05")),
        weeks: None,
        ended: None,
        ending: None,
    }
}

async fn client_says(world: &World, host: &Seat, case: CaseId, who: Concerned, given: u8, words: &str) {
    let done = host.host_client(case, who, "").await.expect("a table");
    let Cookie::Start(token) = done.cookie else { panic!("no session") };
    let client = world.office.seat(Some(&token), IpAddr::V4(Ipv4Addr::LOCALHOST)).await.expect("a seat");
    let answers = Answers::new([mark(given); 6], Words::optional(words).expect("words")).expect("answers");
    client.answer(answers).await.expect("an answer");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_version_holds_no_own_words_no_parents_care_and_no_family_member() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna]).await;
    client_says(&world, &anna, case, Concerned::Young, 3, "KANARIE-jongere").await;
    client_says(&world, &anna, case, Concerned::Parent1, 7, "KANARIE-ouder").await;
    anna.record_practice(case, said(8, "KANARIE-professional"), 0).await.expect("marks");
    anna.add_care(case, care(About::Young, "outpatient")).await.expect("care");
    anna.add_care(case, care(About::Parents, "debts")).await.expect("care");

    assert_eq!(bo.table_version(case).await.err(), Some(Problem::NotNow("not-now")));
    let lead = anna.sitter().me().expect("somebody").id;
    let plan = Plan { planned_on: anna.today(), hours: None, lead, cases: vec![case] };
    let reflection = anna.plan_reflection("kade", plan).await.expect("a plan");
    anna.open_reflection(reflection).await.expect("a meeting");
    let table = bo.table_version(case).await.expect("the table version");
    let all = format!("{table:?}");
    assert!(
        !all.contains("KANARIE") && !all.contains("debts") && !all.contains("schulden") && !all.contains("Parent1"),
        "{all}"
    );
    // The family is one: the mean of 3 and 7.
    assert_eq!(table.sides.effect.map(|mean| mean.tenths()), Some(50));
    assert_eq!((table.care.len(), table.professionals.colleagues.len(), table.hope.as_str()), (1, 1, HOPE));
    assert_eq!(world.count("read_log where deed = 'SeeTableVersion'").await, 1);

    // Marks of whoever answers after the session are for the next one, and not to be watched one by one.
    let version = anna.meeting(reflection).await.expect("a meeting").version;
    anna.attend(reflection, version, &[lead]).await.expect("there");
    let version = anna.meeting(reflection).await.expect("a meeting").version;
    anna.close_reflection(reflection, version, &[case]).await.expect("closed");
    assert_eq!(bo.table_version(case).await.err(), Some(Problem::NotNow("not-now")));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_circle_reads_and_the_team_sees_a_card_without_being_noted_as_refused() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let zoe = world.member(world.plein, "Zoë").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    assert!(matches!(anna.quartet(case).await, Ok(Sight::Whole(_))));
    let Ok(Sight::Card(card)) = bo.quartet(case).await else { panic!("no card") };
    assert_eq!((card.hope.as_str(), card.themes.len()), (HOPE, 1));
    assert!(!format!("{card:?}").contains(HARD));
    assert_eq!(world.count("audit where outcome = 'refused'").await, 0);
    assert_eq!(bo.experiences(case).await, Err(Problem::Absent));
    assert_eq!(bo.practices(case).await, Err(Problem::Absent));
    assert_eq!(bo.care_use(case).await, Err(Problem::Absent));
    assert!(matches!(zoe.quartet(case).await, Err(Problem::Absent)));
    assert!(matches!(zoe.table_version(case).await, Err(Problem::Absent)));
    assert!(matches!(zoe.quartet(CaseId(new_id())).await, Err(Problem::Absent)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_professional_answers_once_and_a_lost_race_shows_what_stands() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    anna.record_practice(case, said(6, "eerst"), 0).await.expect("marks");
    let again = anna.record_practice(case, said(9, "daarna"), 0).await;
    assert!(matches!(again, Err(Problem::Conflict(now)) if now[0] == ("practice-communication", "6".into())));
    anna.record_practice(case, said(9, "daarna"), 1).await.expect("after reading");
    let all = anna.practices(case).await.expect("practices");
    assert_eq!(all.mine().map(|mine| (mine.version, mine.words.as_deref())), Some((2, Some("daarna"))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_care_belongs_to_its_case_and_a_lost_race_loses_nothing() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (case, other) = (world.chosen(world.kade, &[&anna]).await, world.chosen(world.kade, &[&anna]).await);
    let line = care(About::Young, "outpatient");
    let id = anna.add_care(case, line).await.expect("care");
    assert_eq!(anna.change_care(other, id, line, 1).await, Err(Problem::Absent));
    assert_eq!(anna.remove_care(other, id, 1).await, Err(Problem::Absent));
    assert_eq!(anna.remove_care(case, CareUseId(new_id()), 1).await, Err(Problem::Absent));
    anna.change_care(case, id, care(About::Young, "day_treatment"), 1).await.expect("a change");
    assert!(matches!(anna.change_care(case, id, line, 1).await, Err(Problem::Conflict(_))));
    assert!(matches!(anna.remove_care(case, id, 1).await, Err(Problem::Conflict(_))));
    let lines = anna.care_use(case).await.expect("care").lines;
    assert_eq!((lines.len(), lines[0].names.form.as_str(), lines[0].version), (1, "Dagbehandeling", 2));
    anna.remove_care(case, id, 2).await.expect("removed");
    assert!(anna.care_use(case).await.expect("care").lines.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn impossible_care_is_stored_neither_as_a_new_line_nor_as_a_change() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let possible = care(About::Young, "outpatient");
    let impossible = Care { weeks: Some(30), ..possible };
    let refused = Err(Problem::field("weeks", "care-refused-weeks-months"));
    assert_eq!(anna.add_care(case, impossible).await.map(|_| ()), refused);
    let id = anna.add_care(case, possible).await.expect("care");
    assert_eq!(anna.change_care(case, id, impossible, 1).await, refused);
    let lines = anna.care_use(case).await.expect("care").lines;
    assert_eq!(lines.iter().map(|line| (line.care.weeks, line.version)).collect::<Vec<_>>(), [(None, 1)]);
}
