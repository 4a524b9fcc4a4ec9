//! Every change of a meeting is one event of its kind, in the transaction of the change; what is refused is none.

use crate::agreement;
use crate::world::World;
use domain::agreement::AgreementDesk;
use domain::reflection::{NewPromise, NoteId, NoteKind, Outcome, Plan, ReflectionDesk};
use domain::{CaseId, Line, PersonId, Problem, ReflectionId, Words};
use office::Seat;
use sea_orm::FromQueryResult;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Debug;
use store::{sql, values};

struct Team {
    world: World,
    anna: Seat,
    anna_id: PersonId,
    case: CaseId,
    seen: RefCell<HashMap<ReflectionId, usize>>,
}

#[derive(FromQueryResult)]
struct Kind {
    kind: String,
}

impl Team {
    async fn new() -> Self {
        let world = World::new().await;
        let anna_id = world.setting().member(world.kade, "Anna", "huisarts").await.expect("a member");
        let case = agreement::case(&world, world.kade, anna_id, "Wega", "chosen").await;
        Team { anna: world.seat(anna_id).await, world, anna_id, case, seen: RefCell::default() }
    }

    fn plan(&self) -> Plan {
        Plan { planned_on: self.anna.today(), hours: None, lead: self.anna_id, cases: vec![self.case] }
    }

    fn promise(&self) -> NewPromise {
        let text = Line::parse("Bel de school").expect("a line");
        NewPromise { text, owner: self.anna_id, due_on: self.anna.today() }
    }

    async fn version(&self, id: ReflectionId) -> i32 {
        self.anna.meeting(id).await.expect("a meeting").version
    }

    async fn kinds(&self, id: ReflectionId) -> Vec<String> {
        let sql = "select kind from reflection_events where reflection_id = $1 order by sequence";
        let found: Vec<Kind> = sql::rows(self.world.office.db().read(), sql, values![id.0]).await.expect("events");
        let last = self.anna.meeting(id).await.expect("a meeting").last_event;
        assert_eq!(usize::try_from(last).ok(), Some(found.len()), "the meeting knows its last event");
        found.into_iter().map(|row| row.kind).collect()
    }

    /// It was done, and is one event of this kind.
    async fn told<T: Debug>(&self, id: ReflectionId, kind: &str, done: Result<T, Problem>) -> T {
        let kinds = self.kinds(id).await;
        let done = done.unwrap_or_else(|problem| panic!("{kind}: {problem:?}"));
        assert_eq!((kinds.last().map(String::as_str), kinds.len()), (Some(kind), self.seen(id, 1)), "{done:?}");
        done
    }

    /// It was refused, and is no event.
    async fn silent<T: Debug>(&self, id: ReflectionId, refused: Result<T, Problem>) {
        assert!(refused.is_err(), "{refused:?}");
        assert_eq!(self.kinds(id).await.len(), self.seen(id, 0), "{refused:?}");
    }

    /// How many events there should be, beside the database: so many more than before.
    fn seen(&self, id: ReflectionId, more: usize) -> usize {
        let mut seen = self.seen.borrow_mut();
        let count = seen.entry(id).or_default();
        *count += more;
        *count
    }
}

fn words(text: &str) -> Words {
    Words::parse(text).expect("words")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_of_a_meeting_is_one_event_of_its_kind_and_a_refused_one_is_none() {
    let team = Team::new().await;
    let (anna, case) = (&team.anna, team.case);
    let id = anna.plan_reflection("kade", team.plan()).await.expect("a plan");
    team.told(id, "meeting", Ok(())).await;
    team.silent(id, anna.change_reflection(id, 99, team.plan()).await).await;
    team.told(id, "meeting", anna.change_reflection(id, team.version(id).await, team.plan()).await).await;
    team.silent(id, anna.attend(id, 1, &[team.anna_id]).await).await;
    team.told(id, "meeting", anna.open_reflection(id).await).await;
    anna.open_reflection(id).await.expect("it is open");
    assert_eq!(team.kinds(id).await.len(), 3, "what is open already does not open again");

    team.silent(id, anna.attend(id, 99, &[team.anna_id]).await).await;
    team.told(id, "people", anna.attend(id, team.version(id).await, &[team.anna_id]).await).await;
    let action = team.told(id, "actions", anna.promise(id, team.promise()).await).await;
    team.silent(id, anna.unpromise(id, action, 99).await).await;
    team.told(id, "actions", anna.unpromise(id, action, 1).await).await;
    team.told(id, "actions", anna.promise(id, team.promise()).await).await;
    let notes = vec![(NoteKind::Insight, words("Bellen helpt.")), (NoteKind::Signal, words("De lijst is vol."))];
    let written = team.told(id, "notes", anna.write_notes(id, case, notes).await).await;
    anna.write_notes(id, case, Vec::new()).await.expect("nothing to write");
    assert_eq!(team.kinds(id).await.len(), 8, "nothing written is nothing told");
    team.silent(id, anna.rewrite_note(written[0], 99, words("Anders.")).await).await;
    team.told(id, "notes", anna.rewrite_note(written[0], 1, words("Anders.")).await).await;
    team.told(id, "notes", anna.remove_note(written[1], 1).await).await;
    assert!(matches!(written[0], NoteId::Insight(_)));

    let made = agreement::agrees(anna, "kade", "belt de school").await;
    team.told(id, "agenda", Ok(())).await;
    let later = anna.today() + chrono::Days::new(30);
    team.silent(id, anna.review_agreement(made, 99, later).await).await;
    team.told(id, "agenda", anna.review_agreement(made, 1, later).await).await;
    team.silent(id, anna.close_reflection(id, 1, &[]).await).await;
    team.told(id, "meeting", anna.close_reflection(id, team.version(id).await, &[]).await).await;
    team.silent(id, anna.promise(id, team.promise()).await).await;

    let next = anna.plan_reflection("kade", Plan { cases: Vec::new(), ..team.plan() }).await.expect("a plan");
    team.told(next, "meeting", Ok(())).await;
    team.told(next, "meeting", anna.open_reflection(next).await).await;
    let earlier = anna.meeting(next).await.expect("a meeting").earlier.remove(0);
    team.silent(next, anna.settle_action(next, earlier.id, 99, Outcome::Done).await).await;
    team.told(next, "actions", anna.settle_action(next, earlier.id, earlier.version, Outcome::Done).await).await;
}
