//! The care return: due to doctors who are involved, recorded without its text, seen by the circle alone.

use crate::quartet::code;
use crate::world::World;
use chrono::Days;
use domain::care::{About, Care, CareDesk};
use domain::care_return::{CareReturnDesk, Moment, NewReturn, Outcome};
use domain::classification::HelpLine;
use domain::gap::PracticeVoice;
use domain::practice::{PracticeDesk, Said};
use domain::profession::Profession;
use domain::team::TeamDesk;
use domain::waiting::Start;
use domain::{Problem, Words};
use office::Seat;

const GP: Profession = Profession::GP;
const YOUTH_DOCTOR: Profession = Profession::YOUTH_DOCTOR;

fn new(seat: &Seat, profession: Profession, moment: Moment) -> NewReturn {
    NewReturn { profession, moment, outcome: Outcome::Given, on: seat.today() }
}

async fn involve(seat: &Seat, case: domain::CaseId) {
    let care = Care {
        about: About::Young,
        form: code("outpatient"),
        line: HelpLine::ALL[2],
        referrer: Some(code("gp")),
        provider: None,
        asked: None,
        start: Start::Unknown,
        weeks: None,
        ended: None,
        ending: None,
    };
    seat.add_care(case, care).await.expect("care");
    let voice = PracticeVoice { communication: None, added_value: None, energy: None };
    let school = Profession::parse("school").expect("a code");
    let said = Said::new(voice, Words::optional("kort").expect("words")).expect("said");
    seat.record_practice(case, said.with_involved(vec![school, YOUTH_DOCTOR]), 0).await.expect("marks");
}

#[tokio::test(flavor = "multi_thread")]
async fn doctors_who_referred_or_are_named_get_word_and_then_it_is_due_no_more() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    assert!(anna.care_returns(case).await.expect("returns").due().is_empty(), "nobody is involved yet");
    involve(&anna, case).await;
    let due = anna.care_returns(case).await.expect("returns").due();
    assert_eq!(due, [(GP, Moment::First), (YOUTH_DOCTOR, Moment::First)]);
    anna.record_return(case, new(&anna, GP, Moment::First)).await.expect("recorded");
    let twice = anna.record_return(case, new(&anna, GP, Moment::First)).await;
    assert_eq!(twice, Err(Problem::form("care-return-refused-there")));
    let later = NewReturn { on: anna.today() + Days::new(1), ..new(&anna, YOUTH_DOCTOR, Moment::First) };
    assert_eq!(anna.record_return(case, later).await, Err(Problem::field("on", "care-return-refused-day")));
    let returns = anna.care_returns(case).await.expect("returns");
    assert_eq!((returns.due(), returns.given.len()), (vec![(YOUTH_DOCTOR, Moment::First)], 1));
    world.set_case(case, "state", "learned").await;
    let due = anna.care_returns(case).await.expect("returns").due();
    assert_eq!(due, [(GP, Moment::Closing), (YOUTH_DOCTOR, Moment::Closing)]);
    assert_eq!(
        anna.care_returns(case).await.expect("returns").missed(),
        [YOUTH_DOCTOR],
        "closing does not make up for it"
    );
    let page = anna.team_page("kade").await.expect("a page");
    let missed: Vec<_> = page.returns.iter().map(|due| (due.profession, due.missed)).collect();
    assert_eq!(missed, [(GP, false), (YOUTH_DOCTOR, true)]);
    anna.take_return_back(case, returns.given[0].id).await.expect("a slip");
    assert_eq!(anna.take_return_back(case, returns.given[0].id).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_team_names_what_is_due_to_the_circle_only() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna]).await;
    involve(&anna, case).await;
    let due = |page: domain::team::TeamPage| {
        page.returns.into_iter().map(|due| (due.case, due.profession, due.moment)).collect::<Vec<_>>()
    };
    let both = vec![(case, GP, Moment::First), (case, YOUTH_DOCTOR, Moment::First)];
    assert_eq!(due(anna.team_page("kade").await.expect("a page")), both);
    assert!(due(bo.team_page("kade").await.expect("a page")).is_empty());
    assert_eq!(bo.care_returns(case).await, Err(Problem::Absent));
    assert_eq!(bo.record_return(case, new(&bo, GP, Moment::First)).await, Err(Problem::Absent));
    anna.record_return(case, new(&anna, GP, Moment::First)).await.expect("recorded");
    assert_eq!(due(anna.team_page("kade").await.expect("a page")), [(case, YOUTH_DOCTOR, Moment::First)]);
}
