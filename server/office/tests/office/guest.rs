//! A professional without an account: asked by a code, answers once, sees nothing of the case, and hears the conclusion.

use crate::world::World;
use chrono::Days;
use domain::access::{AccessCode, AccessDesk, Key, Purpose};
use domain::calendar::{day_starts, last_day_before, local_day};
use domain::gap::{Mark, PracticeVoice};
use domain::guest::{Asking, DAYS, GuestDesk, Minutes, conclusion};
use domain::practice::Said;
use domain::profession::Profession;
use domain::quartet::{QuartetDesk, Sight};
use domain::session::{Cookie, Done, SessionDesk};
use domain::team::TeamDesk;
use domain::{CaseId, Problem, Words};
use office::Seat;
use std::net::{IpAddr, Ipv4Addr};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn asking(minutes: &str) -> Asking {
    Asking { profession: Profession::GP, minutes: Minutes::parse(minutes).expect("a length") }
}

fn said(mark: u8, words: &str) -> Said {
    let mark = Mark::try_from(mark).ok();
    let voice = PracticeVoice { communication: mark, added_value: mark, energy: None };
    Said::new(voice, Words::optional(words).expect("words")).expect("said")
}

/// Asks a guest; what they come in with.
async fn asked(seat: &Seat, case: CaseId, minutes: &str) -> (Key, Key) {
    let next = seat.guests(case).await.expect("guests").next;
    let secret = seat.ask_guest(case, next, asking(minutes)).await.expect("asked").shown_once.expect("a code");
    let (code, key) = secret.split_once(' ').expect("a code and a key");
    (Key::Typed(AccessCode::parse(code).expect("a code")), Key::Carried(key.to_owned()))
}

/// Comes in, as a new browser would.
async fn comes(world: &World, key: &Key) -> Result<Seat, Problem> {
    let stranger = world.office.seat(None, HERE).await?;
    let done = stranger.come_in(Purpose::Guest, key, "").await?;
    assert_eq!(done.to, "/m/begin");
    let Cookie::Start(token) = done.cookie else { panic!("no session") };
    world.office.seat(Some(&token), HERE).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_answers_once_and_counts_as_one_professional_beside_the_others() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (code, link) = asked(&anna, case, "20").await;
    let guest = comes(&world, &link).await.expect("in");
    let opened = guest.as_guest().await.expect("opened");
    assert_eq!((opened.asking, opened.answered, opened.open), (asking("20"), false, true));
    let last = last_day_before(opened.until);
    assert_eq!(
        (day_starts(last + Days::new(1)), last),
        (opened.until, local_day(world.office.now()) + Days::new(DAYS))
    );
    assert!(
        !format!("{opened:?}").contains("Eik") && !format!("{opened:?}").contains("KANARIE"),
        "nothing of the case"
    );
    guest.answer_as_guest(said(4, "KANARIE-gast")).await.expect("an answer");
    assert_eq!(guest.answer_as_guest(said(9, "")).await, Err(Problem::form("guest-refused-twice")));

    let guests = anna.guests(case).await.expect("guests");
    let (_, words, _) = guests.all[0].said.clone().expect("said");
    assert_eq!((guests.all.len(), words.as_deref()), (1, Some("KANARIE-gast")));
    let Ok(Sight::Whole(quartet)) = anna.quartet(case).await else { panic!("no quartet") };
    assert_eq!(quartet.sides().communication.map(|mean| (mean.tenths(), mean.people())), Some((40, 1)));
    assert_eq!(quartet.professionals.guests.iter().map(|one| one.profession).collect::<Vec<_>>(), [Profession::GP]);
    assert!(!format!("{quartet:?}").contains("KANARIE-gast"), "own words are on the page of the guests");

    let id = guests.all[0].id;
    anna.remove_guest_words(case, id).await.expect("taken away");
    assert_eq!(anna.remove_guest_words(case, id).await, Err(Problem::form("guest-refused-words")));
    let bo = world.member(world.kade, "Bo").await;
    assert_eq!(bo.remove_guest_words(case, id).await, Err(Problem::Absent), "the circle's to do");
    let left = anna.guests(case).await.expect("guests").all[0].said.clone().expect("said");
    assert_eq!((left.0.communication, left.1), (Mark::try_from(4).ok(), None), "the marks stay");

    // The same code and link open again, for the conclusion.
    assert!(comes(&world, &code).await.expect("in").as_guest().await.expect("opened").answered);
    let waiting = async || anna.team_page("kade").await.expect("a page").guests_wait.len();
    assert_eq!(waiting().await, 0, "before the reflection there is nothing to tell");
    world.set_case(case, "state", "learned").await;
    assert_eq!(waiting().await, 1, "who answered waits on the team's page");
    let text = conclusion("Eerst bellen, dan verwijzen.").expect("a text");
    anna.conclude_for_guests(case, text.clone(), 0).await.expect("written");
    assert_eq!(waiting().await, 0);
    assert!(matches!(anna.conclude_for_guests(case, text, 0).await, Err(Problem::Conflict(_))));
    let back = comes(&world, &link).await.expect("in").as_guest().await.expect("opened");
    assert_eq!(back.conclusion.as_deref(), Some("Eerst bellen, dan verwijzen."));
    assert_eq!(world.count("audit where deed = 'AnswerAsGuest' and person_id is null").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_did_not_answer_hears_no_conclusion_and_a_withdrawn_code_opens_nothing() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (_, silent) = asked(&anna, case, "0").await;
    let (code, link) = asked(&anna, case, "30").await;
    let inside = comes(&world, &link).await.expect("in");
    let id = anna.guests(case).await.expect("guests").all[1].id;
    anna.cancel_guest(case, id).await.expect("withdrawn");
    assert_eq!(anna.cancel_guest(case, id).await, Err(Problem::form("guest-refused-cancel")));
    for key in [&code, &link] {
        assert_eq!(comes(&world, key).await.err(), Some(Problem::form("refused-access-guest")));
    }
    assert!(inside.as_guest().await.is_err(), "also who was inside sees nothing more");
    world.set_case(case, "state", "learned").await;
    let text = conclusion("Eerst bellen, dan verwijzen.").expect("a text");
    anna.conclude_for_guests(case, text, 0).await.expect("written");
    let late = comes(&world, &silent).await.expect("in");
    let opened = late.as_guest().await.expect("opened");
    assert_eq!((opened.open, opened.answered, opened.conclusion), (false, false, None));
    assert_eq!(late.answer_as_guest(said(5, "")).await, Err(Problem::NotNow("not-now")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guests_code_opens_nothing_but_their_own_question() {
    use domain::practice::PracticeDesk;
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let (_, link) = asked(&anna, case, "0").await;
    let guest = comes(&world, &link).await.expect("in");
    assert!(guest.sitter().me().is_none());
    assert_eq!(guest.practices(case).await.err(), Some(Problem::Absent));
    assert!(matches!(guest.quartet(case).await, Err(Problem::Absent)));
    assert_eq!(guest.guests(case).await.err(), Some(Problem::Absent));
    assert_eq!(guest.ask_guest(case, domain::AccessId::default(), asking("0")).await.err(), Some(Problem::Absent));
    assert_eq!(anna.as_guest().await.err(), Some(Problem::Absent), "nor is a colleague a guest");
    let stranger = world.office.seat(None, HERE).await.expect("a seat");
    assert!(stranger.come_in(Purpose::Client, &link, "").await.is_err(), "not as somebody of the family");
}

#[tokio::test(flavor = "multi_thread")]
async fn minutes_asked_are_summed_per_profession_and_outlive_the_case() {
    let world = World::new().await;
    let (anna, zoe) = (world.member(world.kade, "Anna").await, world.member(world.plein, "Zoë").await);
    let case = world.chosen(world.kade, &[&anna]).await;
    for minutes in ["20", "30", "0", "45"] {
        asked(&anna, case, minutes).await;
    }
    let last = anna.guests(case).await.expect("guests").all[3].id;
    anna.cancel_guest(case, last).await.expect("withdrawn");
    world.erase(case).await;
    let sums = anna.asked_by_team("kade").await.expect("sums").sums;
    assert_eq!(sums.iter().map(|one| (one.profession, one.minutes)).collect::<Vec<_>>(), [(Profession::GP, 50)]);
    assert_eq!(zoe.asked_by_team("kade").await.err(), Some(Problem::Absent), "the team's own");
    assert!(zoe.asked_by_team("plein").await.expect("sums").sums.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_press_asks_no_second_guest_and_its_code_is_the_one_that_works() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let next = anna.guests(case).await.expect("guests").next;
    let ask = async || anna.ask_guest(case, next, asking("20")).await;
    let parts = |done: Done| {
        let secret = done.shown_once.expect("a code");
        let (code, _) = secret.split_once(' ').expect("a code and a key");
        Key::Typed(AccessCode::parse(code).expect("a code"))
    };
    let (first, second) = (parts(ask().await.expect("asked")), parts(ask().await.expect("asked")));
    let guests = anna.guests(case).await.expect("guests");
    assert_eq!((guests.all.len(), guests.all[0].id), (1, next));
    assert_eq!(anna.asked_by_team("kade").await.expect("sums").sums[0].minutes, 20);
    assert!(comes(&world, &first).await.is_err(), "what nobody saw opens nothing");
    comes(&world, &second).await.expect("in").answer_as_guest(said(5, "")).await.expect("answered");
    assert_eq!(ask().await.err(), Some(Problem::form("guest-refused-again")));
    assert_ne!(anna.guests(case).await.expect("guests").next, next);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_who_can_answer_keeps_the_end_of_a_case_waiting_and_one_who_did_does_not() {
    use domain::reflection::{Plan, ReflectionDesk};
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    let lead = anna.sitter().me().expect("somebody").id;
    let plan = Plan { planned_on: anna.today(), hours: None, lead, cases: vec![case] };
    let meeting = anna.plan_reflection("kade", plan).await.expect("a plan");
    let (code, _) = asked(&anna, case, "0").await;
    assert!(anna.still_open(meeting).await.expect("open")[0].code_until.is_some());
    comes(&world, &code).await.expect("in").answer_as_guest(said(5, "")).await.expect("answered");
    assert_eq!(anna.still_open(meeting).await, Ok(Vec::new()));
}
