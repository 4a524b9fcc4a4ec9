//! The beamer while a meeting writes, groups and weighs, and its minutes after that: on the beamer the question, names and numbers and no thought;
//! nothing to whoever may not see the case.

use crate::writing::{Room, thoughts};
use domain::case::CaseDesk;
use domain::reflection::{ReflectionDesk, RouteDesk, Shows};
use domain::weighing::{Tally, Way, Weighed, WeighingDesk};
use domain::writing::{OnTable, Stage, To, WritingDesk};
use domain::{Line, RoundId};
use office::Seat;
use store::{sql, values};

/// The step of now becomes one of this kind.
async fn at(room: &Room, kind: &str) {
    let text = "update reflection_steps set kind = $1 where reflection_id = $2 and state = 'at'";
    sql::run(room.world.office.db().read(), text, values![kind, room.meeting.0]).await.expect("a step");
}

async fn shows(room: &Room, seat: &Seat) -> Shows {
    seat.screen(room.meeting).await.expect("a screen").shows
}

/// What came before the step of now.
async fn came(room: &Room, seat: &Seat) -> Shows {
    seat.screen(room.meeting).await.expect("a screen").came
}

/// Three thoughts on the table, of which one lies in a group with a name and one in a group without.
async fn grouped() -> (Room, RoundId) {
    let (room, round) = Room::named().await;
    let anna = &room.six[0];
    anna.write_thoughts(room.meeting, round, &thoughts("KANARIE een\nKANARIE twee\nKANARIE drie"))
        .await
        .expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    let cards = room.seen(anna).await.thoughts;
    anna.put_thought(room.meeting, cards[0].id, cards[0].version, To::New).await.expect("a group");
    let group = room.seen(anna).await.thoughts[0].group.clone().expect("a group");
    let name = Line::parse("Bellen").expect("a line");
    anna.name_group(room.meeting, group.id, group.version, name).await.expect("a name");
    anna.put_thought(room.meeting, cards[1].id, cards[1].version, To::New).await.expect("a group");
    (room, round)
}

/// The same, weighed by three who all choose the group with a name.
async fn weighed() -> Room {
    let (room, round) = grouped().await;
    room.six[0].begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    let view = room.six[0].weighing(room.meeting).await.expect("weighing").all.remove(0);
    for seat in &room.six[..3] {
        seat.weigh(room.meeting, view.id, &[view.topics[0].id], &[], false).await.expect("chosen");
    }
    room.six[0].close_weighing(room.meeting, view.id).await.expect("closed");
    room
}

#[tokio::test(flavor = "multi_thread")]
async fn the_beamer_asks_what_is_written_about_and_counts_what_lies_in_each_group() {
    let (room, round) = Room::named().await;
    let bo = &room.six[1];
    at(&room, "writing").await;
    room.six[0].write_thoughts(room.meeting, round, &thoughts("KANARIE")).await.expect("written");
    let Shows::Round(asked) = shows(&room, bo).await else { panic!("a round") };
    assert_eq!((asked.question.as_str(), asked.case), ("Wat zag jij dat anderen misschien niet zagen?", room.case));
    assert_eq!((asked.unsigned, asked.wrote, asked.table), (false, Some(1), None));
    let hers = format!("{:?}", shows(&room, &room.six[0]).await);
    assert!(!hers.contains("KANARIE"), "nor her own, when she opened it: {hers}");

    let (room, _) = grouped().await;
    for kind in ["revealing", "grouping"] {
        at(&room, kind).await;
        let Shows::Round(shown) = shows(&room, &room.six[1]).await else { panic!("a round") };
        assert!(!format!("{shown:?}").contains("KANARIE"), "{shown:?}");
        let groups = vec![("Bellen".to_owned(), 1), (String::new(), 1)];
        assert_eq!((shown.wrote, shown.table), (None, Some(OnTable { groups, loose: 1 })));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_beamer_tells_how_many_chose_and_then_the_outcome_without_a_thought() {
    let (room, round) = grouped().await;
    at(&room, "weighing").await;
    assert_eq!(shows(&room, &room.six[1]).await, Shows::Step, "nothing is weighed yet");
    room.six[0].begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    let Shows::Weighing(running) = shows(&room, &room.six[1]).await else { panic!("a weighing") };
    assert_eq!((running.running, running.topics.len()), (Some(0), 0));
    assert_eq!(running.choices, [Some("Bellen".to_owned()), None], "so that a room can count hands");

    let room = weighed().await;
    at(&room, "weighing").await;
    let Shows::Weighing(closed) = shows(&room, &room.six[5]).await else { panic!("a weighing") };
    let told: Vec<_> =
        closed.topics.iter().map(|topic| (topic.name.as_deref(), topic.score.rank, topic.score.parked)).collect();
    assert_eq!(told, [(Some("Bellen"), 1, false), (None, 2, true)]);
    assert_eq!((closed.running, closed.voters), (None, Some(3)));
    assert!(!format!("{closed:?}").contains("KANARIE"), "{closed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_team_talks_and_decides_the_beamer_keeps_the_groups_with_a_name_or_the_outcome() {
    let (talks, named) = (["talking", "deciding"], grouped().await.0);
    for kind in talks {
        at(&named, kind).await;
        let Shows::Round(shown) = came(&named, &named.six[1]).await else { panic!("a round at {kind}") };
        assert!(shown.is_named() && !format!("{shown:?}").contains("KANARIE"), "{shown:?}");
    }
    at(&named, "grouping").await;
    assert_eq!(came(&named, &named.six[1]).await, Shows::Step, "the step itself shows it");
    at(&named, "talking").await;
    assert_eq!(shows(&named, &named.six[1]).await, Shows::Step, "in the place of the four sides");
    named.world.set_case(named.case, "state", "stopped").await;
    assert_eq!(came(&named, &named.six[1]).await, Shows::Step, "nothing of a stopped case");

    let room = weighed().await;
    room.six[4].declare_private(room.case).await.expect("said");
    for kind in talks {
        at(&room, kind).await;
        let Shows::Weighing(closed) = came(&room, &room.six[1]).await else { panic!("a weighing at {kind}") };
        assert_eq!((closed.running, closed.topics.len()), (None, 2));
        assert!(!format!("{closed:?}").contains("KANARIE"), "{closed:?}");
        assert_eq!(came(&room, &room.six[4]).await, Shows::Step, "nothing of a family that one knows privately");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_the_case_opens_a_beamer_with_nothing_of_it() {
    let room = weighed().await;
    room.six[4].declare_private(room.case).await.expect("said");
    let kinds = ["writing", "revealing", "grouping", "weighing"];
    for kind in kinds {
        at(&room, kind).await;
        assert_eq!(shows(&room, &room.six[4]).await, Shows::Step, "{kind}");
        assert_ne!(shows(&room, &room.six[1]).await, Shows::Step, "{kind}: others see it");
    }
    room.world.set_case(room.case, "state", "stopped").await;
    for kind in kinds {
        at(&room, kind).await;
        assert_eq!(shows(&room, &room.six[1]).await, Shows::Step, "{kind}: it is stopped");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_see_the_case_learns_on_the_beamer_how_far_the_writing_is_and_nothing_else() {
    let (room, round) = Room::named().await;
    let eva = &room.six[4];
    room.six[0].write_thoughts(room.meeting, round, &thoughts("KANARIE")).await.expect("written");
    room.knows(eva).await;
    for (stage, kind) in [(Stage::Writing, "writing"), (Stage::Shown, "writing"), (Stage::Shown, "revealing")] {
        if stage == Stage::Shown {
            room.six[0].show_silence(room.meeting, round).await.expect("shown");
        }
        at(&room, kind).await;
        let hers = eva.screen(room.meeting).await.expect("a screen");
        assert_eq!((hers.case, hers.shows, hers.beyond), (None, Shows::Step, Some(stage)), "{kind}");
        let others = room.six[1].screen(room.meeting).await.expect("a screen");
        assert_eq!(others.beyond, None, "they see the round itself");
    }
}

async fn minutes(room: &Room, who: usize) -> Vec<Weighed> {
    room.six[who].meeting(room.meeting).await.expect("a meeting").weighed
}

#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_tell_what_was_weighed_and_parked_to_whoever_may_see_the_case() {
    let (room, round) = grouped().await;
    room.six[0].begin_weighing(room.meeting, round, Way::Three).await.expect("begun");
    assert!(minutes(&room, 1).await.is_empty(), "while it goes on there is no outcome");

    let room = weighed().await;
    let told = minutes(&room, 1).await.remove(0);
    assert_eq!((told.case, told.way, told.voters), (room.case, Way::Three, Some(3)));
    assert_eq!(told.question, "Wat zag jij dat anderen misschien niet zagen?");
    let topics: Vec<_> = told.topics.iter().map(|(text, score)| (text.as_str(), score.rank, score.tally)).collect();
    let tally = |chosen| Some(Tally { chosen, top: 0 });
    assert_eq!(topics, [("Bellen", 1, tally(3)), ("KANARIE twee", 2, tally(0))]);
    assert_eq!(told.parked().collect::<Vec<_>>(), ["KANARIE twee"]);
    room.six[4].declare_private(room.case).await.expect("said");
    assert!(minutes(&room, 4).await.is_empty(), "nothing of a family that one knows privately");
    assert_eq!(minutes(&room, 1).await.len(), 1);
    room.world.set_case(room.case, "state", "stopped").await;
    assert!(minutes(&room, 1).await.is_empty(), "nothing of a stopped case");
}
