//! What somebody is typing in a meeting is theirs alone, can be read by them once the meeting closed, and goes in its time.

use crate::world::World;
use crate::writing::Room;
use domain::draft::{DraftDesk, Saved, Sheet, Spot, Typed};
use domain::reflection::{Plan, ReflectionDesk};
use domain::{PersonId, Problem, ReflectionId};
use office::Seat;

struct Meeting {
    world: World,
    anna: Seat,
    anna_id: PersonId,
    bram: Seat,
    id: ReflectionId,
}

impl Meeting {
    async fn new() -> Self {
        let world = World::new().await;
        let anna_id = world.setting().member(world.kade, "Anna", "huisarts").await.expect("a member");
        let bram = world.member(world.kade, "Bram").await;
        let anna = world.seat(anna_id).await;
        let plan = Plan { planned_on: anna.today(), hours: None, lead: anna_id, cases: Vec::new() };
        let id = anna.plan_reflection("kade", plan).await.expect("a plan");
        anna.open_reflection(id).await.expect("open");
        Meeting { world, anna, anna_id, bram, id }
    }

    fn path(&self) -> String {
        format!("/sessie/{}", self.id)
    }

    fn spot(&self) -> Spot {
        Spot { reflection: self.id, path: self.path(), form: "actie".into(), about: None }
    }
}

fn words(text: &str) -> Typed {
    vec![("text".to_owned(), text.to_owned())]
}

fn on(leaf: &str) -> Sheet {
    Sheet { version: 0, leaf: leaf.into() }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_finds_what_somebody_is_typing_and_no_line_tells_of_it() {
    let meeting = Meeting::new().await;
    let lines = meeting.world.count("audit").await;
    let saved = meeting.anna.keep_draft(&meeting.spot(), &on("a"), words("Bel de school")).await;
    assert_eq!(saved, Ok(Saved::Kept(1)));
    let hers = format!(
        "drafts where person_id = (select id from people where name = 'Anna') and fields like '%Bel de school%' and path = '{}'",
        meeting.path()
    );
    assert_eq!((meeting.world.count(&hers).await, meeting.world.count("drafts").await), (1, 1));
    let his = meeting.bram.keep_draft(&meeting.spot(), &on("b"), words("Vraag")).await;
    assert_eq!(his, Ok(Saved::Kept(1)), "two people never meet in one draft");
    assert_eq!(meeting.world.count("audit").await, lines);
    let stranger = meeting.world.member(meeting.world.brug, "Chris").await;
    let refused = stranger.keep_draft(&meeting.spot(), &on("a"), words("Bel")).await;
    assert_eq!(refused, Err(Problem::Absent));
    assert_eq!(meeting.world.count("audit where deed = 'KeepDraft' and outcome <> 'permitted'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_that_type_at_once_both_keep_their_words() {
    let meeting = Meeting::new().await;
    let (spot, one, other) = (meeting.spot(), on("a"), on("b"));
    let other_seat = meeting.world.seat(meeting.anna_id).await;
    let (first, second) = tokio::join!(
        meeting.anna.keep_draft(&spot, &one, words("Bel de school")),
        other_seat.keep_draft(&spot, &other, words("Vraag de huisarts")),
    );
    assert!(first.is_ok() && second.is_ok());
    let both = "drafts where (fields like '%Bel de school%' and other like '%Vraag de huisarts%') \
                or (fields like '%Vraag de huisarts%' and other like '%Bel de school%')";
    assert_eq!(meeting.world.count(both).await, 1);
}

async fn closed(meeting: &Meeting) {
    let now = meeting.anna.meeting(meeting.id).await.expect("a meeting").version;
    meeting.anna.attend(meeting.id, now, &[meeting.anna_id]).await.expect("there");
    let now = meeting.anna.meeting(meeting.id).await.expect("a meeting").version;
    meeting.anna.close_reflection(meeting.id, now, &[]).await.expect("closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_closes_leaves_what_was_typed_to_its_writers_and_keeps_no_more() {
    let meeting = Meeting::new().await;
    for seat in [&meeting.anna, &meeting.bram] {
        seat.keep_draft(&meeting.spot(), &on("a"), words("Bel de school")).await.expect("kept");
    }
    let point = Spot { path: format!("{}/agenda", meeting.path()), form: "erbij".into(), ..meeting.spot() };
    meeting.anna.keep_draft(&point, &on("a"), words("Verstuurd")).await.expect("kept");
    meeting.anna.draft_sent(&point, &on("a")).await.expect("sent");
    let back = Spot { path: format!("{}/terugkijken", meeting.path()), form: "terugkijken".into(), ..meeting.spot() };
    meeting.anna.keep_draft(&back, &on("a"), words("Wat energie gaf")).await.expect("kept");
    closed(&meeting).await;
    let left = "drafts where left_behind = true and fields like '%Bel de school%'";
    assert_eq!((meeting.world.count("drafts").await, meeting.world.count(left).await), (2, 2));
    let late = meeting.bram.keep_draft(&meeting.spot(), &on("a"), words("Bel")).await;
    assert_eq!(late, Err(Problem::NotNow("reflection-closed")));
    assert_eq!(meeting.bram.draft_sent(&meeting.spot(), &on("a")).await, Ok(()));
    assert_eq!(meeting.world.count(left).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_its_writer_throws_away_what_they_left_behind() {
    let meeting = Meeting::new().await;
    meeting.anna.keep_draft(&meeting.spot(), &on("a"), words("Bel de school")).await.expect("kept");
    let id = meeting.world.id_of("select id from drafts").await;
    assert_eq!(meeting.anna.discard_left_behind(meeting.id, id).await, Ok(()));
    assert_eq!(meeting.world.count("drafts").await, 1, "a form still takes it");
    closed(&meeting).await;
    let stranger = meeting.world.member(meeting.world.brug, "Chris").await;
    assert_eq!(stranger.discard_left_behind(meeting.id, id).await, Err(Problem::Absent));
    assert_eq!(meeting.bram.discard_left_behind(meeting.id, id).await, Ok(()));
    assert_eq!(meeting.world.count("drafts").await, 1, "what is another's stays, and nothing tells that it is there");
    for _ in 0..2 {
        assert_eq!(meeting.anna.discard_left_behind(meeting.id, id).await, Ok(()));
    }
    assert_eq!(meeting.world.count("drafts").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_about_a_case_is_not_told_to_whoever_may_not_see_it_any_more_nor_beside_what_they_type_next() {
    let room = Room::planned().await;
    room.open().await;
    let bo = &room.six[1];
    let path = format!("/sessie/{}/schrijven", room.meeting);
    let about = |about| Spot { reflection: room.meeting, path: path.clone(), form: "beginnen".into(), about };
    let case = Some(room.case.0);
    assert_eq!(bo.keep_draft(&about(case), &on("a"), words("Wie zag het?")).await, Ok(Saved::Kept(1)));
    assert_eq!(room.world.count("drafts where case_id is not null").await, 1);
    room.knows(bo).await;
    assert_eq!(bo.keep_draft(&about(case), &on("b"), words("Wie nog meer?")).await, Err(Problem::Absent));
    assert_eq!(bo.keep_draft(&about(None), &on("b"), words("En nu?")).await, Ok(Saved::Kept(2)), "and not beside it");
    assert_eq!(room.world.count("drafts where fields like '%Wie zag%' or other like '%Wie zag%'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_sent_is_about_no_case_any_more() {
    let room = Room::planned().await;
    room.open().await;
    let bo = &room.six[1];
    let path = format!("/sessie/{}/schrijven", room.meeting);
    let spot = Spot { reflection: room.meeting, path, form: "beginnen".into(), about: Some(room.case.0) };
    bo.keep_draft(&spot, &on("a"), words("Wie zag het?")).await.expect("kept");
    bo.draft_sent(&spot, &on("a")).await.expect("sent");
    assert_eq!(room.world.count("drafts where case_id is null and fields = '[]'").await, 1);
}
