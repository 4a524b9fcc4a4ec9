//! A round that was put away and taken back: as it lay there, and without names as nameless as before.

use crate::writing::{Room, question, thoughts};
use domain::draft::{DraftDesk, Saved, Sheet, Spot, Typed};
use domain::reflection::ReflectionDesk;
use domain::writing::{RoundView, Stage, To, WritingDesk};
use domain::{Problem, RoundId};

fn texts(round: &RoundView) -> Vec<&str> {
    round.thoughts.iter().map(|thought| thought.text.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_away_lies_on_the_table_again_as_it_lay_there() {
    let (room, round) = Room::named().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    anna.write_thoughts(room.meeting, round, &thoughts("een\ntwee")).await.expect("written");
    let early = bo.take_back_silence(room.meeting, round).await;
    assert_eq!(early, Err(Problem::form("refused-silence-runs")), "it is still written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    let first = room.seen(anna).await.thoughts[0].id;
    anna.put_thought(room.meeting, first, 1, To::New).await.expect("a group");
    let lay = room.seen(bo).await;
    anna.stop_silence(room.meeting, round).await.expect("put away");
    assert!(bo.writing(room.meeting).await.expect("writing").current().is_none());
    let before = room.world.count("reflection_events").await;
    bo.take_back_silence(room.meeting, round).await.expect("taken back");
    bo.take_back_silence(room.meeting, round).await.expect("a second press is harmless");
    assert_eq!(room.world.count("reflection_events").await, before + 1, "everybody hears it, once");
    assert_eq!(room.seen(bo).await, lay);
    assert_eq!(bo.add_late(room.meeting, round, &thoughts("drie")).await, Ok(()), "late, as before");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_round_lies_on_the_table_and_the_other_is_put_away_in_its_place() {
    let (room, first) = Room::named().await;
    let anna = &room.six[0];
    anna.write_thoughts(room.meeting, first, &thoughts("een")).await.expect("written");
    anna.show_silence(room.meeting, first).await.expect("shown");
    anna.begin_silence(room.meeting, room.case, question()).await.expect("a next one");
    let second = room.seen(anna).await.id;
    let runs = anna.take_back_silence(room.meeting, first).await;
    assert_eq!(runs, Err(Problem::form("refused-silence-runs")), "whoever writes is not disturbed");
    anna.show_silence(room.meeting, second).await.expect("shown");
    anna.take_back_silence(room.meeting, first).await.expect("taken back");
    let writing = anna.writing(room.meeting).await.expect("writing");
    assert_eq!(writing.current().map(|round| round.id), Some(first));
    assert_eq!(writing.earlier().map(|round| round.id).collect::<Vec<_>>(), [second]);
    let empty = anna.take_back_silence(room.meeting, second).await;
    assert_eq!(empty, Err(Problem::NotNow("silence-empty")), "nobody wrote anything in it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_without_names_that_is_taken_back_tells_no_more_and_takes_no_more() {
    let (room, round) = Room::nameless().await;
    for who in 0..5 {
        room.send(who, round, &format!("KANARIE {who}")).await.expect("sent");
    }
    room.six[5].show_silence(room.meeting, round).await.expect("shown");
    let lay = room.seen(&room.six[0]).await;
    room.six[5].stop_silence(room.meeting, round).await.expect("put away");
    room.six[4].take_back_silence(room.meeting, round).await.expect("taken back");
    for seat in &room.six {
        assert_eq!(room.seen(seat).await, lay, "everybody reads the same, in the order of chance");
    }
    assert!(lay.thoughts.iter().all(|one| !one.mine && one.author.is_none() && !one.paper && !one.late));
    for table in ["unsigned_thoughts", "silent_seals", "silent_rounds where key is not null"] {
        assert_eq!(room.world.count(table).await, 0, "{table}");
    }
    assert_eq!(room.world.count("thoughts where author_id is not null or at is not null or late = true").await, 0);
    let late = room.six[0].add_late(room.meeting, round, &thoughts("te laat")).await;
    assert_eq!(late, Err(Problem::NotNow("silence-unsigned")));
    assert_eq!(
        room.send(5, round, "alleen").await,
        Err(Problem::NotNow("silence-over")),
        "what comes alone is somebody's"
    );
    let paper = room.six[5].add_paper(room.meeting, round, &thoughts("alleen")).await;
    assert_eq!(paper, Err(Problem::NotNow("silence-over")));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_taken_back_by_whoever_may_not_see_it_nor_once_the_meeting_is_closed() {
    let (room, round) = Room::named().await;
    let (anna, eva) = (&room.six[0], &room.six[4]);
    anna.write_thoughts(room.meeting, round, &thoughts("een")).await.expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    anna.stop_silence(room.meeting, round).await.expect("put away");
    room.knows(eva).await;
    assert_eq!(eva.take_back_silence(room.meeting, round).await, Err(Problem::Absent));
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.take_back_silence(room.meeting, round).await, Err(Problem::Absent));
    let version = anna.meeting(room.meeting).await.expect("a meeting").version;
    anna.close_reflection(room.meeting, version, &[room.case]).await.expect("closed");
    let late = anna.take_back_silence(room.meeting, round).await;
    assert_eq!(late, Err(Problem::NotNow("reflection-closed")));
    let writing = anna.writing(room.meeting).await.expect("writing");
    let earlier = writing.earlier().next().expect("it stays");
    assert!(texts(earlier) == ["een"] && earlier.stage == Stage::Closed);
}

/// Where somebody types late for a round.
fn late(room: &Room, round: RoundId) -> Spot {
    let path = format!("/sessie/{}/schrijven", room.meeting);
    Spot { reflection: room.meeting, path, form: format!("gedachten/{round}"), about: Some(round.0) }
}

fn typed(text: &str) -> Typed {
    vec![("thoughts".to_owned(), text.to_owned())]
}

fn on(version: i32) -> Sheet {
    Sheet { version, leaf: "a".into() }
}

const LEFT: &str = "drafts where left_behind = true";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_for_a_round_that_is_taken_back_is_in_its_form_again_and_gone_once_it_is_sent() {
    let (room, round) = Room::named().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    anna.write_thoughts(room.meeting, round, &thoughts("een")).await.expect("written");
    anna.show_silence(room.meeting, round).await.expect("shown");
    let first = room.seen(anna).await.thoughts[0].id;
    anna.put_thought(room.meeting, first, 1, To::New).await.expect("a group");
    let group = room.world.id_of("select id from thought_groups").await;
    let (spot, path) = (late(&room, round), format!("/sessie/{}/groep/{group}", room.meeting));
    let name = Spot { reflection: room.meeting, path, form: "noemen".into(), about: Some(group) };
    assert_eq!(bo.keep_draft(&spot, &on(0), typed("Bel")).await, Ok(Saved::Kept(1)));
    assert_eq!(bo.keep_draft(&name, &on(0), typed("Bellen")).await, Ok(Saved::Kept(1)));
    anna.stop_silence(room.meeting, round).await.expect("put away");
    assert_eq!(bo.keep_draft(&spot, &on(1), typed("Bel de")).await, Ok(Saved::Kept(2)), "typed on meanwhile");
    assert_eq!(room.world.count(LEFT).await, 2);
    anna.take_back_silence(room.meeting, round).await.expect("taken back");
    assert_eq!(room.world.count(LEFT).await, 0, "both forms take it again");
    assert_eq!(bo.keep_draft(&spot, &on(2), typed("Bel de school")).await, Ok(Saved::Kept(3)));
    assert_eq!(room.world.count(LEFT).await, 0);
    assert_eq!(bo.add_late(room.meeting, round, &thoughts("Bel de school")).await, Ok(()));
    bo.draft_sent(&spot, &on(3)).await.expect("sent");
    assert_eq!(room.world.count("drafts where fields like '%Bel de%' or other like '%Bel de%'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_one_round_back_leaves_what_was_typed_for_another_where_it_is() {
    let (room, first) = Room::named().await;
    let anna = &room.six[0];
    anna.write_thoughts(room.meeting, first, &thoughts("een")).await.expect("written");
    anna.keep_draft(&late(&room, first), &on(0), typed("Bel")).await.expect("kept");
    anna.show_silence(room.meeting, first).await.expect("shown");
    anna.begin_silence(room.meeting, room.case, question()).await.expect("a next one");
    let second = room.seen(anna).await.id;
    anna.keep_draft(&late(&room, second), &on(0), typed("Vraag")).await.expect("kept");
    anna.show_silence(room.meeting, second).await.expect("shown");
    let of = |round: RoundId| format!("{LEFT} and form = 'gedachten/{round}'");
    assert_eq!((room.world.count(&of(first)).await, room.world.count(&of(second)).await), (1, 0));
    anna.take_back_silence(room.meeting, first).await.expect("taken back");
    assert_eq!((room.world.count(&of(first)).await, room.world.count(&of(second)).await), (0, 1));
}
