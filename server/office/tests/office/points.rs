//! The points of an agenda: what the system proposes, what the team decides, and that nothing is lost when a meeting does not reach it.

use crate::agreement::{agrees, case, id};
use crate::world::World;
use chrono::Days;
use domain::agenda::{Agenda, AgendaDesk, PointState, Topic, TopicKind, Why};
use domain::reflection::{Meeting, NoteKind, Plan, ReflectionDesk};
use domain::{CaseId, Line, Problem, ReflectionId, Words};
use office::Seat;
use store::values;

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

    async fn plan(&self, days: u64, cases: &[CaseId]) -> ReflectionId {
        let planned_on = self.anna.today() + Days::new(days);
        let plan = Plan { planned_on, hours: None, lead: id(&self.anna), cases: cases.to_vec() };
        self.anna.plan_reflection("kade", plan).await.expect("planned")
    }

    async fn case(&self, name: &str) -> CaseId {
        case(&self.world, self.world.kade, id(&self.anna), name, "chosen").await
    }

    async fn agenda(&self, reflection: ReflectionId) -> Agenda {
        self.anna.agenda(reflection).await.expect("an agenda")
    }

    async fn meeting(&self, reflection: ReflectionId) -> Meeting {
        self.anna.meeting(reflection).await.expect("a meeting")
    }

    async fn line(&self, reflection: ReflectionId, text: &str) -> Topic {
        self.bram.add_line(reflection, Line::parse(text).expect("a line"), Some(5)).await.expect("added");
        let agenda = self.agenda(reflection).await;
        agenda.points().find(|point| point.label == text).expect("there").topic
    }

    async fn close(&self, reflection: ReflectionId, returning: &[CaseId]) {
        let version = self.meeting(reflection).await.version;
        self.anna.attend(reflection, version, &[id(&self.anna)]).await.expect("there");
        let version = self.meeting(reflection).await.version;
        self.anna.close_reflection(reflection, version, returning).await.expect("closed");
    }
}

fn labels(agenda: &Agenda) -> Vec<String> {
    agenda.points().map(|point| point.label.clone()).collect()
}

fn of(kind: TopicKind, id: uuid::Uuid) -> Topic {
    Topic { kind, id }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_meeting_does_not_reach_stands_on_the_next_agenda_or_waits_for_it() {
    let play = Play::new().await;
    let (known, late) = (play.case("Steeneik").await, play.case("Wilg").await);
    let (now, next) = (play.plan(0, &[known, late]).await, play.plan(30, &[]).await);
    let agreement = agrees(&play.anna, "kade", "belt").await;
    play.anna.put_on(now, of(TopicKind::Agreement, agreement.0)).await.expect("brought up");
    let [said, left] = [play.line(now, "Vakantierooster").await, play.line(now, "Nieuwe collega").await];
    play.anna.open_reflection(now).await.expect("begun");
    assert_eq!(play.meeting(now).await.agenda.len(), 1, "the team brought it up");
    play.anna.talked_about(now, said, true).await.expect("talked");
    play.close(now, &[known, late]).await;
    let agenda = play.agenda(next).await;
    let mut stand = labels(&agenda);
    stand.sort();
    let sentence = agenda.points().find(|point| point.topic.kind == TopicKind::Agreement).expect("there").label.clone();
    let mut all = vec!["Nieuwe collega".to_owned(), "Steeneik".to_owned(), "Wilg".to_owned(), sentence];
    all.sort();
    assert_eq!(stand, all);
    let states: Vec<_> = play.meeting(now).await.points.iter().map(|point| (point.topic, point.state)).collect();
    assert!(states.contains(&(said, PointState::Talked)) && states.contains(&(left, PointState::Moved)));
    let version = play.anna.reflection_plan(next).await.expect("a plan").stands.expect("stands").2;
    play.anna.cancel_reflection(next, version).await.expect("cancelled");
    let other = play.plan(60, &[]).await;
    assert!(labels(&play.agenda(other).await).contains(&"Nieuwe collega".to_owned()), "it waited");
    assert!(play.meeting(other).await.points.iter().any(|point| point.label == "Nieuwe collega"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_system_proposes_the_team_decides_and_what_was_left_out_can_come_back() {
    let play = Play::new().await;
    let (case, meeting) = (play.case("Steeneik").await, play.plan(7, &[]).await);
    let topic = of(TopicKind::Case, case.0);
    let agenda = play.agenda(meeting).await;
    assert_eq!(
        agenda.proposals().map(|point| (point.topic, point.why)).collect::<Vec<_>>(),
        [(topic, Some(Why::CaseWaits))]
    );
    play.anna.leave_out(meeting, topic).await.expect("not now");
    let agenda = play.agenda(meeting).await;
    assert_eq!((agenda.proposals().count(), agenda.others().count()), (0, 1));
    play.bram.put_on(meeting, topic).await.expect("on");
    assert_eq!(play.meeting(meeting).await.cases.len(), 1, "it is a case of the meeting");
    play.anna.leave_out(meeting, topic).await.expect("off");
    assert!(play.meeting(meeting).await.cases.is_empty());
    let events = play.world.count("reflection_events where kind = 'agenda'").await;
    assert_eq!(events, 3, "each change is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_put_in_order_and_the_agenda_of_a_later_meeting_is_not_open_yet() {
    let play = Play::new().await;
    let (meeting, later) = (play.plan(7, &[]).await, play.plan(40, &[]).await);
    let [_, b] = [play.line(meeting, "a").await, play.line(meeting, "b").await];
    assert_eq!(labels(&play.agenda(meeting).await), ["a", "b"]);
    play.anna.move_point(meeting, b, true).await.expect("moved");
    play.line(meeting, "0").await;
    assert_eq!(labels(&play.agenda(meeting).await), ["b", "a", "0"], "what comes later stands below");
    let line = Line::parse("c").expect("a line");
    assert_eq!(play.anna.add_line(later, line.clone(), None).await, Err(Problem::NotNow("point-not-yet")));
    let anew = |text: &str| (Some(Line::parse(text).expect("a line")), Some(9));
    let version = play.agenda(meeting).await.points().find(|point| point.topic == b).expect("b").version;
    play.anna.change_point(meeting, b, version, anew("bb")).await.expect("changed");
    let lost = play.bram.change_point(meeting, b, version, anew("bbb")).await;
    assert_eq!(lost, Err(Problem::Conflict(vec![("point-text", "bb".into()), ("point-minutes", "9".into())])));
    let vera = play.world.member(play.world.brug, "Vera").await;
    assert_eq!(vera.add_line(meeting, line, None).await, Err(Problem::Absent), "another team's");
    assert_eq!(play.anna.put_on(meeting, of(TopicKind::Lesson, uuid::Uuid::nil())).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_follows_the_order_of_its_agenda_and_knows_what_was_left_out() {
    let play = Play::new().await;
    let (aspen, wilg) = (play.case("Abeel").await, play.case("Wilg").await);
    let meeting = play.plan(0, &[aspen, wilg]).await;
    let agreement = agrees(&play.anna, "kade", "belt").await;
    let topic = of(TopicKind::Agreement, agreement.0);
    let [a, b] = [play.line(meeting, "a").await, play.line(meeting, "b").await];
    play.anna.put_on(meeting, topic).await.expect("brought up");
    assert_eq!(play.meeting(meeting).await.agenda.len(), 1, "it is on the agenda before it begins");
    play.anna.leave_out(meeting, topic).await.expect("off");
    assert!(play.meeting(meeting).await.agenda.is_empty(), "it was taken off");
    play.anna.move_point(meeting, of(TopicKind::Case, wilg.0), true).await.expect("up");
    play.bram.move_point(meeting, b, true).await.expect("up");
    let stands = play.meeting(meeting).await;
    assert_eq!(stands.cases.iter().map(|case| case.id).collect::<Vec<_>>(), [wilg, aspen]);
    assert_eq!(stands.points.iter().map(|point| point.topic).collect::<Vec<_>>(), [b, a]);
    play.anna.open_reflection(meeting).await.expect("begun");
    assert_eq!(play.meeting(meeting).await.walk.case, Some(wilg), "the first of the agenda is told first");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_is_stopped_or_learned_stays_on_the_agenda_and_whoever_takes_it_off_hears_why() {
    let play = Play::new().await;
    let case = play.case("Steeneik").await;
    let (meeting, topic) = (play.plan(0, &[case]).await, of(TopicKind::Case, case.0));
    play.anna.open_reflection(meeting).await.expect("begun");
    let words = Words::parse("Bel dezelfde dag").expect("words");
    let note = play.anna.write_note(meeting, case, NoteKind::Insight, words).await.expect("an insight");
    let noted = play.anna.leave_out(meeting, topic).await;
    assert_eq!(noted, Err(Problem::form("refused-reflection-noted")));
    for (state, stopped) in [("stopped", true), ("waiting", true), ("learned", false)] {
        play.world.lay("update cases set state = $1 where id = $2", values![state, case.0]).await;
        let agenda = play.agenda(meeting).await;
        assert_eq!(agenda.points().map(|point| (point.topic, point.stopped)).collect::<Vec<_>>(), [(topic, stopped)]);
        let refused = play.anna.leave_out(meeting, topic).await;
        assert_eq!(refused, Err(Problem::form("refused-point-case-stays")), "{state}, whatever was written");
    }
    play.world.lay("update cases set state = 'chosen' where id = $1", values![case.0]).await;
    play.anna.remove_note(note, 1).await.expect("away");
    play.anna.leave_out(meeting, topic).await.expect("off");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_the_next_meeting_stands_on_the_page_of_that_one_alone() {
    let play = Play::new().await;
    let (first, next, later) = (play.plan(7, &[]).await, play.plan(30, &[]).await, play.plan(60, &[]).await);
    play.line(first, "Vakantierooster").await;
    let version = play.anna.reflection_plan(first).await.expect("a plan").stands.expect("stands").2;
    play.anna.cancel_reflection(first, version).await.expect("cancelled");
    assert_eq!(play.world.count("agenda_points where reflection_id is null").await, 1, "it waits");
    let told = async |meeting: ReflectionId| {
        let points = play.meeting(meeting).await.points;
        points.into_iter().map(|point| point.label).collect::<Vec<_>>()
    };
    assert_eq!(told(next).await, ["Vakantierooster"]);
    assert!(told(later).await.is_empty());
    play.anna.open_reflection(next).await.expect("begun");
    assert_eq!(told(next).await, ["Vakantierooster"], "now it is this meeting's");
    assert!(told(later).await.is_empty());
}
