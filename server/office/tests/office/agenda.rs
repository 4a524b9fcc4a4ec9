//! Agreements that put themselves on the next reflection's agenda, what is decided there, and the team's consent; the agreements themselves are tested beside this.

use crate::agreement::{agrees, blocked, case, id, reworded, ticks, wording, words};
use crate::world::World;
use chrono::Days;
use domain::agreement::{AgreementDesk, Answer, Decision, Reasons, Rewording};
use domain::reflection::{Meeting, Plan, ReflectionDesk};
use domain::{AgreementId, CaseId, ReflectionId};
use office::Seat;

struct Play {
    world: World,
    anna: Seat,
}

impl Play {
    async fn new() -> Self {
        let world = World::new().await;
        let anna = world.member(world.kade, "Anna").await;
        Play { world, anna }
    }

    async fn plan(&self, days: u64) -> ReflectionId {
        let plan = Plan {
            planned_on: self.anna.today() + Days::new(days),
            hours: None,
            lead: id(&self.anna),
            cases: Vec::new(),
        };
        self.anna.plan_reflection("kade", plan).await.expect("planned")
    }

    async fn meeting(&self, id: ReflectionId) -> Meeting {
        self.anna.meeting(id).await.expect("a meeting")
    }

    async fn begin(&self, reflection: ReflectionId) {
        self.anna.open_reflection(reflection).await.expect("begun");
        let version = self.meeting(reflection).await.version;
        self.anna.attend(reflection, version, &[id(&self.anna)]).await.expect("there");
    }

    async fn close(&self, reflection: ReflectionId) {
        let version = self.meeting(reflection).await.version;
        self.anna.close_reflection(reflection, version, &[]).await.expect("closed");
    }

    async fn tested(&self, agreement: AgreementId, name: &str, answer: Answer) -> CaseId {
        let case = case(&self.world, self.world.kade, id(&self.anna), name, "chosen").await;
        ticks(&self.anna, case, agreement, answer).await.expect("ticked");
        case
    }
}

fn why(meeting: &Meeting) -> Vec<(AgreementId, Reasons)> {
    meeting.agenda.iter().map(|item| (item.agreement, item.reasons)).collect()
}

const WEAK: Reasons = Reasons { weak: true, due: false, unagreed: false };

#[tokio::test(flavor = "multi_thread")]
async fn a_weak_agreement_puts_itself_on_the_next_agenda_and_on_no_later_one() {
    let play = Play::new().await;
    let (weak, fine) = (agrees(&play.anna, "kade", "belt").await, agrees(&play.anna, "kade", "mailt").await);
    let (later, next) = (play.plan(40).await, play.plan(7).await);
    play.tested(weak, "Steeneik", Answer::NotKept).await;
    play.tested(fine, "Wilg", Answer::Kept).await;
    assert!(play.meeting(next).await.agenda.is_empty(), "one test says nothing");
    play.tested(weak, "Beuk", blocked("eerst een beschikking")).await;
    let meeting = play.meeting(next).await;
    assert_eq!((why(&meeting), meeting.agenda[0].health.failed()), (vec![(weak, WEAK)], 2));
    let after = play.meeting(later).await;
    assert!(after.agenda.is_empty() && !after.is_next && meeting.is_next);
    assert_eq!(play.world.count("reflection_agreements").await, 0, "looking writes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_on_the_agenda_and_what_was_decided_stays_in_the_minutes() {
    let play = Play::new().await;
    let all = [agrees(&play.anna, "kade", "a").await, agrees(&play.anna, "kade", "b").await];
    let [changed, left] = all;
    for (n, agreement) in all.into_iter().cycle().take(4).enumerate() {
        play.tested(agreement, &format!("Eik {n}"), Answer::NotKept).await;
    }
    let brought = agrees(&play.anna, "kade", "c").await;
    let reflection = play.plan(0).await;
    play.begin(reflection).await;
    let new = reworded(wording("belt eerst"), words("Te laat."));
    assert_eq!(play.anna.change_agreement(changed, 1, new).await, Ok(Some(reflection)));
    let later = play.anna.today() + Days::new(60);
    assert_eq!(play.anna.review_agreement(changed, 2, later).await, Ok(Some(reflection)));
    assert_eq!(play.anna.end_agreement(brought, 1, words("Klaar.")).await, Ok(Some(reflection)));
    play.close(reflection).await;
    let told: Vec<_> = play
        .meeting(reflection)
        .await
        .agenda
        .into_iter()
        .map(|item| {
            (item.agreement, item.reasons, item.decision, item.wording.what.as_str().to_owned(), item.health.tested())
        })
        .collect();
    let brought_up = Reasons::default();
    assert_eq!(
        told,
        [
            (changed, WEAK, Some(Decision::Changed), "a".to_owned(), 0),
            (left, WEAK, None, "b".to_owned(), 0),
            (brought, brought_up, Some(Decision::Ended), "c".to_owned(), 0),
        ],
        "the words as they were then, and no counts"
    );
    assert_eq!(play.anna.review_agreement(left, 1, later).await, Ok(None), "after the meeting it is decided in none");
    assert_eq!(play.meeting(reflection).await.agenda[1].decision, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_comes_back_only_after_another_case_tested_it() {
    let play = Play::new().await;
    let weak = agrees(&play.anna, "kade", "belt").await;
    play.tested(weak, "Steeneik", Answer::NotKept).await;
    play.tested(weak, "Wilg", Answer::NotKept).await;
    let first = play.plan(0).await;
    play.begin(first).await;
    play.anna.review_agreement(weak, 1, play.anna.today() + Days::new(60)).await.expect("kept");
    play.close(first).await;
    let second = play.plan(7).await;
    assert!(play.meeting(second).await.agenda.is_empty());
    play.tested(weak, "Beuk", Answer::NotKept).await;
    assert_eq!(why(&play.meeting(second).await), [(weak, WEAK)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wording_without_the_team_asks_for_its_consent_in_the_next_reflection() {
    let play = Play::new().await;
    let agreement = agrees(&play.anna, "kade", "belt").await;
    let new = reworded(wording("mailt"), words("Sneller."));
    assert_eq!(play.anna.change_agreement(agreement, 1, new).await, Ok(None));
    let sheet = play.anna.agreement(agreement).await.expect("a sheet");
    assert_eq!((sheet.consent(), sheet.versions[1].consent.is_some()), (None, true), "a changed wording needs it anew");
    let reflection = play.plan(0).await;
    assert_eq!(why(&play.meeting(reflection).await), [(agreement, Reasons { unagreed: true, ..Reasons::default() })]);
    play.begin(reflection).await;
    let today = play.anna.today();
    assert_eq!(play.anna.consent_agreement(agreement, 2, today).await, Ok(Some(reflection)));
    let sheet = play.anna.agreement(agreement).await.expect("a sheet");
    let consent = sheet.consent().expect("consent").clone();
    assert_eq!((consent.on, consent.reflection), (today, Some((today, vec!["Anna".to_owned()]))));
    assert_eq!(play.meeting(reflection).await.agenda[0].decision, Some(Decision::Agreed));
    let again = Rewording { consent_on: Some(today + Days::new(1)), ..reworded(wording("appt"), words("x")) };
    let refused = play.anna.change_agreement(agreement, 3, again).await;
    assert_eq!(refused, Err(domain::Problem::field("consent_on", "refused-consent-future")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_agenda_of_another_team_holds_none_of_ours() {
    let play = Play::new().await;
    let eva = play.world.member(play.world.brug, "Eva").await;
    let theirs = agrees(&eva, "brug", "belt").await;
    for name in ["Steeneik", "Wilg"] {
        let case = case(&play.world, play.world.brug, id(&eva), name, "chosen").await;
        ticks(&eva, case, theirs, Answer::NotKept).await.expect("ticked");
    }
    let reflection = play.plan(1).await;
    assert!(play.meeting(reflection).await.agenda.is_empty());
}
