//! Writing in silence: private until everything is shown at once, and without names nothing tells who wrote.

use crate::chosen::person;
use crate::world::World;
use domain::reflection::{Plan, ReflectionDesk};
use domain::writing::{Method, RoundView, Stage, Thought, ThoughtText, To, WritingDesk, Wrote, pile};
use domain::{CaseId, Line, Problem, ReflectionId, RoundId};
use office::Seat;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::collections::BTreeMap;
use store::{sql, values};

pub struct Room {
    pub world: World,
    pub six: Vec<Seat>,
    pub case: CaseId,
    pub meeting: ReflectionId,
}

pub fn thoughts(text: &str) -> Vec<ThoughtText> {
    pile(text, 60).expect("thoughts")
}

pub fn question() -> Line {
    Line::parse("Wat zag jij dat anderen misschien niet zagen?").expect("a question")
}

impl Room {
    /// A planned meeting of six with one case.
    pub async fn planned() -> Self {
        let world = World::new().await;
        let mut six = Vec::new();
        for name in ["Anna", "Bo", "Chris", "Daan", "Eva", "Fien"] {
            six.push(world.member(world.kade, name).await);
        }
        let case = world.chosen(world.kade, &[&six[0]]).await;
        let plan = Plan { planned_on: six[0].today(), hours: None, lead: person(&six[0]), cases: vec![case] };
        let meeting = six[0].plan_reflection("kade", plan).await.expect("a plan");
        Room { world, six, case, meeting }
    }

    pub async fn open(&self) {
        self.six[0].open_reflection(self.meeting).await.expect("open");
        let version = self.six[0].meeting(self.meeting).await.expect("a meeting").version;
        let all: Vec<_> = self.six.iter().map(person).collect();
        self.six[0].attend(self.meeting, version, &all).await.expect("there");
    }

    /// An open meeting with a round under names.
    pub async fn named() -> (Self, RoundId) {
        let room = Room::planned().await;
        room.open().await;
        room.six[0].begin_silence(room.meeting, room.case, question()).await.expect("a round");
        let round = room.seen(&room.six[0]).await.id;
        (room, round)
    }

    /// An open meeting with a round without names.
    pub async fn nameless() -> (Self, RoundId) {
        let room = Room::planned().await;
        room.six[0].announce_silence(room.meeting, room.case, question()).await.expect("announced");
        let writing = room.six[5].writing(room.meeting).await.expect("writing");
        let round = writing.announced().next().expect("a round").id;
        room.open().await;
        room.six[1].begin_announced(room.meeting, round).await.expect("begun");
        (room, round)
    }

    /// Somebody knows the family of its case privately.
    pub async fn knows(&self, seat: &Seat) {
        let text = "insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)";
        let row = values![self.case.0, person(seat).0, self.world.office.now()];
        sql::run(self.world.office.db().read(), text, row).await.expect("known");
    }

    /// The round that somebody sees.
    pub async fn seen(&self, seat: &Seat) -> RoundView {
        seat.writing(self.meeting).await.expect("writing").current().expect("a round").clone()
    }

    pub async fn send(&self, who: usize, round: RoundId, text: &str) -> Result<(), Problem> {
        self.six[who].send_unsigned(self.meeting, round, &thoughts(text)).await
    }

    /// What every table holds, but for what a round without names writes into.
    async fn traces(&self) -> BTreeMap<String, String> {
        let db = self.world.office.db().read();
        let sqlite = db.get_database_backend() == DbBackend::Sqlite;
        let tables = if sqlite {
            "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
        } else {
            "select cast(table_name as text) from information_schema.tables where table_schema = 'public'"
        };
        let mut all = BTreeMap::new();
        for table in self.lines(tables).await {
            if !["unsigned_thoughts", "silent_seals"].contains(&table.as_str()) {
                let rows = self.lines(&format!("select cast(count(*) as text) from {table}")).await;
                all.insert(table, rows.concat());
            }
        }
        let told = "select state || version || last_event || team_id from reflections";
        let told = if sqlite { told.replace("team_id", "hex(team_id)") } else { told.to_owned() };
        all.insert("a meeting's row".into(), self.lines(&told).await.concat());
        all
    }

    pub async fn lines(&self, sql: &str) -> Vec<String> {
        let db = self.world.office.db().read();
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("rows");
        rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("text")).collect()
    }

    async fn events(&self) -> i64 {
        self.world.count("reflection_events where kind = 'thoughts'").await
    }
}

fn texts(round: &RoundView) -> Vec<&str> {
    round.thoughts.iter().map(|thought| thought.text.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_a_thought_before_everybody_reads_all_of_them() {
    let (room, round) = Room::named().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    let before = room.events().await;
    anna.write_thoughts(room.meeting, round, &thoughts("KANARIE een\n\nKANARIE twee")).await.expect("written");
    assert_eq!(anna.write_thoughts(room.meeting, round, &thoughts("KANARIE drie")).await, Ok(()));
    assert_eq!(room.events().await, before + 1, "that somebody wrote, not how much");
    let (hers, his) = (room.seen(anna).await, room.seen(bo).await);
    assert_eq!(texts(&hers), ["KANARIE een", "KANARIE twee", "KANARIE drie"]);
    assert!(!format!("{his:?}").contains("KANARIE") && his.wrote == Wrote::Named(1));
    let first = hers.thoughts[0].clone();
    let stolen = bo.rewrite_thought(room.meeting, first.id, first.version, None).await;
    assert_eq!(stolen, Err(Problem::Absent), "of others nobody even knows which there are");
    let word = thoughts("KANARIE anders").remove(0);
    anna.rewrite_thought(room.meeting, first.id, 1, Some(word.clone())).await.expect("worded anew");
    let late = anna.rewrite_thought(room.meeting, first.id, 1, Some(word.clone())).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("thought-text", "KANARIE anders".into())])));

    bo.show_silence(room.meeting, round).await.expect("shown");
    bo.show_silence(room.meeting, round).await.expect("a second press is harmless");
    let shown = room.seen(&room.six[4]).await;
    assert_eq!(shown.stage, Stage::Shown);
    assert_eq!(texts(&shown), ["KANARIE anders", "KANARIE twee", "KANARIE drie"]);
    assert!(shown.thoughts.iter().all(|thought| thought.author.as_deref() == Some("Anna") && !thought.late));
    let after = anna.rewrite_thought(room.meeting, first.id, 2, Some(word)).await;
    assert_eq!(after, Err(Problem::NotNow("silence-shown")));
    let (before, typed) = (room.events().await, thoughts("te laat"));
    let unaware = bo.write_thoughts(room.meeting, round, &typed).await;
    assert_eq!(
        unaware,
        Err(Problem::field("thoughts", "refused-thoughts-shown")),
        "nobody shows what they do not mean to"
    );
    assert!(room.events().await == before && !texts(&room.seen(anna).await).contains(&"te laat"));
    assert_eq!(bo.add_late(room.meeting, round, &typed).await, Ok(()), "whoever was told that it is read at once may");
    assert!(room.seen(anna).await.thoughts.iter().any(|one| one.late && one.author.as_deref() == Some("Bo")));
    let next = bo.begin_silence(room.meeting, room.case, question()).await;
    assert_eq!(next, Ok(()), "a next round puts away what lay on the table");
    let again = anna.begin_silence(room.meeting, room.case, question()).await;
    assert_eq!(again, Err(Problem::form("refused-silence-runs")));
    let writing = anna.writing(room.meeting).await.expect("writing");
    assert_eq!(writing.earlier().count(), 1);
}

/// Every channel: what others are shown, the screen, events, the audit, ids, order, times, and every other table.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_kept_or_shown_differs_when_somebody_else_wrote_without_a_name() {
    let mut worlds = Vec::new();
    // Fien looks on in both. In the one world Eva writes nothing, in the other Anna, and they write in another order.
    for order in [[0, 1, 2, 3], [4, 2, 3, 1]] {
        let (room, round) = Room::nameless().await;
        let (fien, before) = (&room.six[5], room.traces().await);
        assert_eq!(room.seen(fien).await.wrote, Wrote::Unsigned { enough: false, mine: false });
        let empty = format!("{:?}", normal(&room, &room.seen(fien).await));
        for (who, text) in order.into_iter().zip(["Wie belt?\nNiemand", "Het wachten", "De school", "Het geld"]) {
            room.send(who, round, text).await.expect("sent");
            assert_eq!(format!("{:?}", normal(&room, &room.seen(fien).await)), empty, "nothing changes for others");
            assert_eq!(room.seen(&room.six[who]).await.wrote, Wrote::Unsigned { enough: false, mine: true });
        }
        assert_eq!(room.traces().await, before, "no event, no audit line, no version, no other row");
        let twice = room.send(order[0], round, "Nog iets").await;
        assert_eq!(twice, Err(Problem::form("refused-silence-twice")));
        assert_eq!(room.traces().await, before, "nor of a second try");
        assert_eq!(
            room.six[0].show_silence(room.meeting, round).await,
            Err(Problem::form("refused-silence-few")),
            "four are too few"
        );
        room.send(5, round, "De buren").await.expect("sent");
        let seals = room.lines("select seal from silent_seals").await;
        let sorted = |mut all: Vec<String>| {
            all.sort();
            all
        };
        assert_eq!(seals, sorted(seals.clone()), "rows lie in the order of chance");
        assert!(room.six.iter().all(|seat| !seals.iter().any(|seal| seal.contains(&person(seat).to_string()))));
        room.six[1].show_silence(room.meeting, round).await.expect("shown");
        for table in ["unsigned_thoughts", "silent_seals", "silent_rounds where key is not null"] {
            assert_eq!(room.world.count(table).await, 0, "{table}: who wrote is forgotten");
        }
        assert_eq!(room.world.count("thoughts where author_id is not null or at is not null or late = true").await, 0);
        let shown = room.seen(fien).await;
        assert!(shown.thoughts.iter().all(|one| one.id.0.get_version_num() == 4 && !one.mine && one.author.is_none()));
        let mut ids: Vec<_> = shown.thoughts.iter().map(|one| one.id).collect();
        ids.sort_unstable();
        assert_eq!(ids, shown.thoughts.iter().map(|one| one.id).collect::<Vec<_>>(), "shown in the order of chance");
        let screen = shown.on_screen();
        assert!(screen.unsigned && screen.wrote.is_none() && !format!("{screen:?}").contains("De buren"));
        let late = room.six[0].add_late(room.meeting, round, &thoughts("te laat")).await;
        assert_eq!(late, Err(Problem::NotNow("silence-unsigned")));
        let mut seen = normal(&room, &shown);
        seen.1.sort();
        let audit = "select a.deed || a.outcome || a.thing || coalesce(p.name, '') from audit a \
             left join people p on p.id = a.person_id order by a.at, a.id";
        let events = "select kind || sequence from reflection_events order by sequence";
        worlds.push((seen, room.lines(audit).await, room.lines(events).await, room.traces().await.len()));
    }
    assert_eq!(worlds[0], worlds[1]);
}

/// What a round shows, without its ids.
fn normal(room: &Room, round: &RoundView) -> (String, Vec<String>) {
    assert_eq!(round.case, room.case);
    let told = format!("{} {:?} {:?} {} {}", round.question, round.stage, round.wrote, round.paper, round.unsigned);
    (
        told,
        round
            .thoughts
            .iter()
            .map(|one| format!("{} {:?} {} {}", one.text, one.author, one.late, one.version))
            .collect(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn what_too_few_wrote_without_names_is_thrown_away_and_never_shown_by_name() {
    for closing in [false, true] {
        let (room, round) = Room::nameless().await;
        for who in 0..4 {
            room.send(who, round, &format!("KANARIE {who}")).await.expect("sent");
        }
        if closing {
            let version = room.six[0].meeting(room.meeting).await.expect("a meeting").version;
            room.six[0].close_reflection(room.meeting, version, &[room.case]).await.expect("closed");
        } else {
            assert_eq!(room.six[0].stop_silence(room.meeting, round).await, Ok(false), "stopped, and gone");
        }
        for table in ["unsigned_thoughts", "silent_seals", "thoughts", "silent_rounds"] {
            assert_eq!(room.world.count(table).await, 0, "{table}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_without_names_is_announced_before_the_meeting_or_not_at_all() {
    let room = Room::planned().await;
    let anna = &room.six[0];
    anna.announce_silence(room.meeting, room.case, question()).await.expect("announced");
    anna.announce_silence(room.meeting, room.case, question()).await.expect("in its place");
    assert!(anna.meeting(room.meeting).await.expect("a meeting").nameless);
    let writing = anna.writing(room.meeting).await.expect("writing");
    let (count, round) = (writing.announced().count(), writing.announced().next().expect("a round").id);
    assert_eq!(count, 1);
    let early = anna.begin_announced(room.meeting, round).await;
    assert_eq!(early, Err(Problem::NotNow("reflection-not-open")));
    room.open().await;
    let late = anna.announce_silence(room.meeting, room.case, question()).await;
    assert_eq!(late, Err(Problem::NotNow("silence-begun")));
    assert_eq!(anna.unannounce_silence(room.meeting, round).await, Err(Problem::NotNow("silence-begun")));
    anna.begin_announced(room.meeting, round).await.expect("begun");
    anna.begin_announced(room.meeting, round).await.expect("a second press is harmless");

    let world = World::new().await;
    let alone = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&alone]).await;
    let plan = Plan { planned_on: alone.today(), hours: None, lead: person(&alone), cases: vec![case] };
    let meeting = alone.plan_reflection("kade", plan).await.expect("a plan");
    let refused = alone.announce_silence(meeting, case, question()).await;
    assert_eq!(refused, Err(Problem::form("refused-silence-alone")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_enough_wrote_without_names_is_not_thrown_away_by_one_press() {
    let (room, round) = Room::nameless().await;
    for who in 0..5 {
        assert!(room.six[5].still_open(room.meeting).await.expect("open")[0].unshown, "whoever wrote or not");
        room.send(who, round, &format!("KANARIE {who}")).await.expect("sent");
    }
    let stop = room.six[5].stop_silence(room.meeting, round).await;
    assert_eq!(stop, Err(Problem::form("refused-silence-enough")));
    room.six[5].show_silence(room.meeting, round).await.expect("shown");
    assert_eq!(room.six[5].still_open(room.meeting).await, Ok(Vec::new()));
    assert_eq!(room.six[5].stop_silence(room.meeting, round).await, Ok(true), "put away, and not gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pile_of_paper_has_no_writer_and_lies_hidden_until_the_showing() {
    let (room, round) = Room::named().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    anna.add_paper(room.meeting, round, &thoughts("briefje een\nbriefje twee")).await.expect("typed in");
    let hidden = room.seen(anna).await;
    assert!(hidden.thoughts.is_empty() && hidden.paper == 2);
    let stop = anna.stop_silence(room.meeting, round).await;
    assert_eq!(stop, Err(Problem::form("refused-silence-written")), "what was written is not lost");
    let still = anna.still_open(room.meeting).await.expect("what is on its way");
    assert!(still.len() == 1 && still[0].unshown && !still[0].cut_by_finishing(), "who closes is told");
    bo.show_silence(room.meeting, round).await.expect("shown");
    bo.add_paper(room.meeting, round, &thoughts("briefje drie")).await.expect("typed in");
    let shown = room.seen(bo).await;
    assert_eq!(shown.thoughts.len(), 3);
    assert!(shown.thoughts.iter().all(|one| one.paper && one.author.is_none() && !one.mine));
    bo.stop_silence(room.meeting, round).await.expect("put away");
    let over = bo.add_paper(room.meeting, round, &thoughts("briefje vier")).await;
    assert_eq!(over, Err(Problem::NotNow("silence-over")));
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_round_without_names_paper_is_not_counted_not_marked_and_comes_not_after_the_showing() {
    let (room, round) = Room::nameless().await;
    for seat in &room.six[..5] {
        seat.send_unsigned(room.meeting, round, &thoughts("getypt")).await.expect("sent");
    }
    let events = room.world.count("reflection_events").await;
    room.six[5].add_paper(room.meeting, round, &thoughts("van een briefje")).await.expect("typed in");
    assert_eq!(room.world.count("reflection_events").await, events, "nobody hears when a note comes");
    assert_eq!(room.seen(&room.six[0]).await.paper, 0, "how many notes there are is how many wrote on paper");
    room.six[0].show_silence(room.meeting, round).await.expect("shown");
    let shown = room.seen(&room.six[0]).await;
    assert!(shown.thoughts.len() == 6 && shown.thoughts.iter().all(|one| !one.paper), "one among the others");
    let late = room.six[5].add_paper(room.meeting, round, &thoughts("alleen")).await;
    assert_eq!(late, Err(Problem::NotNow("silence-over")));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_of_a_stopped_case_nor_of_a_family_known_privately_nor_to_another_team() {
    let (room, round) = Room::named().await;
    room.six[0].write_thoughts(room.meeting, round, &thoughts("KANARIE")).await.expect("written");
    room.six[0].show_silence(room.meeting, round).await.expect("shown");
    let eva = &room.six[4];
    room.knows(eva).await;
    let hers = eva.writing(room.meeting).await.expect("writing");
    assert!(hers.rounds.is_empty() && hers.cases.is_empty());
    assert_eq!(eva.write_thoughts(room.meeting, round, &thoughts("x")).await, Err(Problem::Absent));
    assert_eq!(eva.add_paper(room.meeting, round, &thoughts("x")).await, Err(Problem::Absent));
    let stranger = room.world.member(room.world.brug, "Gijs").await;
    assert_eq!(stranger.writing(room.meeting).await, Err(Problem::Absent));
    assert_eq!(stranger.show_silence(room.meeting, round).await, Err(Problem::Absent));
    room.world.set_case(room.case, "state", "stopped").await;
    assert!(!format!("{:?}", room.six[1].writing(room.meeting).await).contains("KANARIE"));
    sql::run(room.world.office.db().read(), "delete from cases where id = $1", values![room.case.0])
        .await
        .expect("erased");
    assert_eq!(room.world.count("silent_rounds").await + room.world.count("thoughts").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_words_and_retires_its_own_questions_and_has_forty_at_most() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let line = |text: &str| Line::parse(text).expect("a line");
    for n in 0..40 {
        anna.add_prompt("kade", Method::Gossip, line(&format!("Vraag {n}?"))).await.expect("added");
    }
    let full = anna.add_prompt("kade", Method::Gossip, line("Nog een?")).await;
    assert_eq!(full, Err(Problem::form("refused-many-prompts")));
    let first = anna.prompts("kade").await.expect("prompts").own.remove(0);
    bo.change_prompt("kade", first.id, 1, line("Anders?")).await.expect("changed");
    let late = anna.change_prompt("kade", first.id, 1, line("Nog anders?")).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("prompt-text", "Anders?".into())])));
    bo.retire_prompt("kade", first.id, 2, true).await.expect("retired");
    anna.add_prompt("kade", Method::Gossip, line("Nog een?")).await.expect("there is room again");
    let back = bo.retire_prompt("kade", first.id, 3, false).await;
    assert_eq!(back, Err(Problem::form("refused-many-prompts")));
    let stranger = world.member(world.brug, "Gijs").await;
    assert!(stranger.prompts("kade").await.is_err());
    let other = stranger.change_prompt("brug", first.id, 3, line("Van ons?")).await;
    assert_eq!(other, Err(Problem::Absent), "another team's question is not there");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_puts_thoughts_together_and_whoever_comes_second_reads_where_one_lies() {
    let (room, round) = Room::named().await;
    let [anna, bo, ..] = &room.six[..] else { panic!("six") };
    anna.write_thoughts(room.meeting, round, &thoughts("een\ntwee\nook twee")).await.expect("written");
    let [one, two, also]: [Thought; 3] = room.seen(anna).await.thoughts.try_into().expect("three");
    let early = bo.put_thought(room.meeting, one.id, 1, To::New).await;
    assert_eq!(early, Err(Problem::Absent), "before the showing there is nothing to move");
    anna.show_silence(room.meeting, round).await.expect("shown");
    anna.put_thought(room.meeting, one.id, 1, To::New).await.expect("a group");
    let group = room.seen(bo).await.grouped().0.remove(0).0;
    anna.name_group(room.meeting, group.id, 1, Line::parse("Bellen").expect("a line")).await.expect("named");
    let late = bo.name_group(room.meeting, group.id, 1, Line::parse("Anders").expect("a line")).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("group-name", "Bellen".into())])));
    let moved = bo.put_thought(room.meeting, one.id, 1, To::Loose).await;
    let now = vec![("thought-now", "een".into()), ("group-now", "Bellen".into())];
    assert_eq!(moved, Err(Problem::Conflict(now)));
    bo.put_thought(room.meeting, two.id, 1, To::Group(group.id)).await.expect("put");
    bo.join_thoughts(room.meeting, also.id, 1, two.id).await.expect("joined");
    let circle = anna.join_thoughts(room.meeting, two.id, 2, also.id).await;
    assert_eq!(circle, Err(Problem::form("refused-thought-join")), "no thought lies under itself");
    let (groups, loose) = room.seen(anna).await.grouped();
    assert!(loose.is_empty() && groups[0].1.len() == 2 && groups[0].1[1].under[0].text == "ook twee");
    anna.part_thought(room.meeting, also.id, 2).await.expect("apart");
    assert_eq!(room.seen(anna).await.grouped().0[0].1.len(), 3, "beside the one that covered it");
    for (thought, version) in [(one.id, 2), (two.id, 2), (also.id, 3)] {
        bo.put_thought(room.meeting, thought, version, To::Loose).await.expect("out");
    }
    assert_eq!(room.world.count("thought_groups").await, 0, "an empty group is none");
    let gone = bo.put_thought(room.meeting, one.id, 3, To::Group(group.id)).await;
    assert_eq!(gone, Err(Problem::form("refused-group-gone")));
    assert_eq!(anna.told_thought(room.meeting, one.id).await, Ok((room.case, "een".into())));
}
