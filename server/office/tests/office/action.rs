//! A promise outside of its meeting: what became of it, whether it helped, another day, another owner, and what the next meeting sees.

use crate::agreement::id;
use crate::world::World;
use chrono::Days;
use domain::action::{ActionDesk, Happened, Helped};
use domain::reflection::{Meeting, NewPromise, Outcome, Plan, ReflectionDesk};
use domain::{ActionId, Line, Problem, ReflectionId};
use office::Seat;

struct Play {
    world: World,
    anna: Seat,
    bram: Seat,
}

impl Play {
    async fn new() -> Self {
        let world = World::new().await;
        let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
        Play { world, anna, bram }
    }

    async fn open(&self) -> ReflectionId {
        let plan = Plan { planned_on: self.anna.today(), hours: None, lead: id(&self.anna), cases: Vec::new() };
        let reflection = self.anna.plan_reflection("kade", plan).await.expect("planned");
        self.anna.open_reflection(reflection).await.expect("begun");
        reflection
    }

    async fn meeting(&self, reflection: ReflectionId) -> Meeting {
        self.anna.meeting(reflection).await.expect("a meeting")
    }

    async fn close(&self, reflection: ReflectionId) {
        let version = self.meeting(reflection).await.version;
        self.anna.attend(reflection, version, &[id(&self.anna)]).await.expect("there");
        let version = self.meeting(reflection).await.version;
        self.anna.close_reflection(reflection, version, &[]).await.expect("closed");
    }

    async fn promise(&self, reflection: ReflectionId, text: &str) -> ActionId {
        let text = Line::parse(text).expect("a line");
        let promise = NewPromise { text, owner: id(&self.bram), due_on: self.anna.today() };
        self.anna.promise(reflection, promise).await.expect("a promise")
    }

    /// A promise of a meeting that closed.
    async fn promised(&self, text: &str) -> (ReflectionId, ActionId) {
        let reflection = self.open().await;
        let action = self.promise(reflection, text).await;
        self.close(reflection).await;
        (reflection, action)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_settled_outside_of_a_meeting_is_seen_at_the_next_as_settled_and_at_no_later_one() {
    let play = Play::new().await;
    let (first, action) = play.promised("Bel de school").await;
    play.bram.tend_outcome(action, 1, Outcome::Done, Some(Helped::Bit)).await.expect("done");
    let next = play.open().await;
    let seen = play.meeting(next).await.earlier.remove(0);
    assert_eq!((seen.outcome, seen.helped, seen.outside), (Some(Outcome::Done), Some(Helped::Bit), true));
    play.close(next).await;
    assert_eq!(play.meeting(next).await.earlier.len(), 1, "the minutes keep it");
    play.anna.tend_outcome(action, 2, Outcome::Open, None).await.expect("open again");
    assert_eq!(play.meeting(next).await.earlier[0].outcome, Some(Outcome::Done), "the minutes stay as they were");
    let later = play.open().await;
    assert_eq!(play.meeting(later).await.earlier[0].outcome, None, "it stands again");
    play.anna.settle_action_with(later, action, 3, (Outcome::Done, Some(Helped::No))).await.expect("settled");
    play.close(later).await;
    assert!(play.meeting(play.open().await).await.earlier.is_empty(), "a meeting settled it");
    assert_eq!(play.meeting(first).await.promised.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_words_a_promise_anew_and_the_minutes_of_the_one_that_made_it_stay_as_they_were() {
    let play = Play::new().await;
    let (first, action) = play.promised("Bel de school").await;
    let next = play.open().await;
    let events = play.world.count("reflection_events").await;
    let day = play.anna.today() + Days::new(9);
    let anew = (Line::parse("Bel de mentor").expect("a line"), day);
    play.anna.reword_action(next, action, 1, anew.clone()).await.expect("worded anew");
    assert_eq!(play.world.count("reflection_events").await, events + 1);
    let late = play.bram.reword_action(next, action, 1, anew).await;
    let now = vec![("action-text", "Bel de mentor".to_owned()), ("action-due", day.format("%d-%m-%Y").to_string())];
    assert_eq!(late, Err(Problem::Conflict(now)));
    let seen = play.meeting(next).await.earlier.remove(0);
    assert_eq!((seen.outcome, seen.text.as_str(), seen.due_on), (Some(Outcome::Changed), "Bel de mentor", day));
    assert_eq!(seen.was, Some(("Bel de school".to_owned(), play.anna.today())));
    assert_eq!(play.meeting(first).await.promised[0].text, "Bel de school", "what was promised then");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promise_is_handed_to_a_member_and_what_a_leaver_promised_stands_with_the_team() {
    let play = Play::new().await;
    let (_, action) = play.promised("Bel de school").await;
    let stranger = play.world.member(play.world.brug, "Vera").await;
    let today = play.anna.today();
    let refused = play.anna.hand_over(action, 1, id(&stranger), today).await;
    assert_eq!(refused, Err(Problem::field("owner", "refused-reflection-member")));
    assert_eq!(stranger.action(action).await.err(), Some(Problem::Absent), "another team's is not there");
    assert_eq!(stranger.hand_over(action, 1, id(&stranger), today).await, Err(Problem::Absent));
    let sql = format!("update people set state = 'stopped' where name = '{}'", "Bram");
    store::sql::run(play.world.office.db().read(), &sql, Vec::new()).await.expect("left");
    let sheet = play.anna.action(action).await.expect("a sheet");
    assert!(!sheet.is_owned() && sheet.owner.1 == "Bram", "it stands with the team");
    play.anna.hand_over(action, 1, id(&play.anna), today + Days::new(3)).await.expect("handed over");
    let sheet = play.anna.action(action).await.expect("a sheet");
    let was = Happened::Changed { text: None, due_on: Some(today), owner: Some("Bram".to_owned()) };
    assert_eq!((sheet.steps[0].what.clone(), sheet.is_owned()), (was, true));
    let late = play.anna.hand_over(action, 1, id(&play.anna), today).await;
    assert!(matches!(late, Err(Problem::Conflict(now)) if now[0].1 == "Anna"), "who comes second reads what stands");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_becomes_of_a_promise_outside_while_a_meeting_goes_on_is_an_event_of_that_meeting_and_settled_in_it() {
    let play = Play::new().await;
    let (_, action) = play.promised("Bel de school").await;
    let next = play.open().await;
    let own = play.promise(next, "Maak een lijst").await;
    let events = play.world.count("reflection_events where kind = 'actions'").await;
    play.bram.tend_outcome(action, 1, Outcome::Dropped, Some(Helped::Unknown)).await.expect("settled");
    assert_eq!(play.world.count("reflection_events where kind = 'actions'").await, events + 1);
    let seen = play.meeting(next).await.earlier.remove(0);
    assert_eq!((seen.outcome, seen.outside), (Some(Outcome::Dropped), false));
    let own = play.bram.tend_outcome(own, 1, Outcome::Done, None).await;
    assert_eq!(own, Err(Problem::NotNow("action-being-made")), "the meeting still writes it");
}
