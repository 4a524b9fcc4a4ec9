//! Codes of one purpose: who comes in by them, until when, and how little a wrong one tells.

use crate::world::World;
use chrono::{DateTime, Duration, Utc};
use domain::access::{AccessCode, AccessDesk, Key, Purpose};
use domain::policy::{AnswerAsClient, HostClient, SeeCase, SeeOwnQuestions};
use domain::session::{Cookie, Done, SessionDesk, Sitter};
use domain::{AccessId, CaseId, Problem};
use office::clock::{Clock, MachineClock, SetClock, new_id};
use office::{Drawn, Office, Seat};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;
use store::{Thing, access, sql, values};

/// A world with a clock, somebody of a circle, and a case.
pub struct Coded {
    pub world: World,
    pub clock: Arc<SetClock>,
    pub anna: Seat,
    pub case: CaseId,
}

/// A code that was made, and what its holder was given.
pub struct Given {
    pub id: AccessId,
    pub typed: Key,
    pub carried: Key,
}

/// What stood in the one answer that showed a code.
pub fn given(id: AccessId, secret: &str) -> Given {
    let (code, key) = secret.split_once(' ').expect("a code and a key");
    let code = AccessCode::parse(code).expect("a code");
    Given { id, typed: Key::Typed(code), carried: Key::Carried(key.to_owned()) }
}

impl Coded {
    pub async fn new() -> Self {
        let mut world = World::new().await;
        let clock = Arc::new(SetClock::at(MachineClock.now()));
        world.office = Office::open(world.office.db().clone(), clock.clone(), false).await.expect("an office");
        let anna = world.member(world.kade, "Anna").await;
        let case = world.chosen(world.kade, &[&anna]).await;
        Coded { world, clock, anna, case }
    }

    pub fn pass(&self, time: Duration) {
        self.clock.set(self.clock.now() + time);
    }

    async fn code(&self, purpose: Purpose, until: DateTime<Utc>) -> Given {
        let (drawn, id) = (Drawn::new().await.expect("a code"), AccessId(new_id()));
        let work = self.anna.enter::<HostClient>(Thing::Case(self.case)).await.expect("leave");
        drawn.keep(&work.tx, &work.permit, (id, purpose), until, work.now).await.expect("kept");
        work.done().await.expect("done");
        given(id, &drawn.shown_once())
    }

    async fn thirty_days(&self, purpose: Purpose) -> Given {
        self.code(purpose, self.clock.now() + Duration::days(30)).await
    }

    pub async fn stranger(&self) -> Seat {
        self.from([192, 0, 2, 7].into()).await
    }

    async fn from(&self, address: IpAddr) -> Seat {
        self.world.office.seat(None, address).await.expect("a seat")
    }

    pub async fn with(&self, done: &Done) -> Seat {
        let Cookie::Start(token) = &done.cookie else { panic!("no session began") };
        self.world.office.seat(Some(token), [192, 0, 2, 7].into()).await.expect("a seat")
    }
}

const REFUSED: &str = "refused-access";

fn refused(answer: &Result<Done, Problem>) -> bool {
    *answer == Err(Problem::form(REFUSED))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_and_its_qr_open_the_same_and_only_hashes_are_kept() {
    let coded = Coded::new().await;
    for purpose in [Purpose::Client, Purpose::Guest] {
        let given = coded.thirty_days(purpose).await;
        for key in [&given.typed, &given.carried] {
            let done = coded.stranger().await.come_in(purpose, key, "").await.expect("in");
            let seat = coded.with(&done).await;
            let holder = seat.sitter().holder().expect("a holder").clone();
            assert_eq!((holder.access, holder.case, holder.by_word), (given.id, coded.case, false));
            assert!(seat.look::<SeeCase>(Thing::Case(coded.case)).await.is_err());
            assert!(seat.look::<SeeOwnQuestions>(Thing::Case(coded.case)).await.is_err());
            assert!(seat.enter::<AnswerAsClient>(Thing::Access(given.id)).await.is_err());
        }
    }
    let (Key::Typed(code), Key::Carried(key)) =
        (coded.thirty_days(Purpose::Client).await.typed, coded.thirty_days(Purpose::Client).await.carried)
    else {
        panic!("no keys")
    };
    for secret in [code.signs(), &key] {
        let found = format!("access_codes where hash = '{secret}' or link_hash = '{secret}'");
        assert_eq!(coded.world.count(&found).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_an_old_an_ended_and_a_used_code_get_the_same_answer() {
    let coded = Coded::new().await;
    let wrong = Key::Typed(AccessCode::drawn(7));
    let old = coded.code(Purpose::Client, coded.clock.now()).await;
    let (ended, used) = (coded.thirty_days(Purpose::Client).await, coded.thirty_days(Purpose::Client).await);
    let guest = coded.thirty_days(Purpose::Guest).await;
    let work = coded.anna.enter::<HostClient>(Thing::Case(coded.case)).await.expect("leave");
    assert!(access::cancel(&work.tx, &work.permit, ended.id, work.now).await.expect("ended"));
    work.done().await.expect("done");
    coded.use_up(used.id, None).await;
    let stranger = coded.stranger().await;
    for key in [&wrong, &old.typed, &old.carried, &ended.typed, &ended.carried, &used.typed, &used.carried] {
        for word in ["", "zonnebloem"] {
            assert!(refused(&stranger.come_in(Purpose::Client, key, word).await), "{key:?} {word}");
        }
    }
    assert!(refused(&stranger.come_in(Purpose::Client, &guest.typed, "").await), "a code has one purpose");
    assert_eq!(coded.world.count("access_sessions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_code_opens_with_its_word_only_and_a_guesser_has_to_wait() {
    let coded = Coded::new().await;
    let used = coded.thirty_days(Purpose::Client).await;
    coded.use_up(used.id, Some("Zonnebloem ")).await;
    let stranger = coded.stranger().await;
    for typed in [" zonnebloem", "ZONNEBLOEM"] {
        let done = stranger.come_in(Purpose::Client, &used.typed, typed).await.expect("in");
        assert!(coded.with(&done).await.sitter().holder().is_some_and(|holder| holder.by_word));
    }
    // By the code and by its QR, each time from another network, and as slowly for a code that is not there.
    for key in [&[&used.typed, &used.carried], &[&Key::Typed(AccessCode::drawn(7)); 2]] {
        let mut tenth = Instant::now();
        for nth in 0..10_u8 {
            tenth = Instant::now();
            let guesser = coded.from([198, 51, 100, nth].into()).await;
            assert!(refused(
                &guesser.come_in(Purpose::Client, key[usize::from(nth % 2)], &format!("woord{nth}")).await
            ));
        }
        let guesser = coded.from([198, 51, 100, 99].into()).await;
        assert!(refused(&guesser.come_in(Purpose::Client, key[0], "nog een").await), "the same answer, later");
        // Counted from the tenth guess, so that a slow machine cannot make it look shorter.
        assert!(tenth.elapsed().as_millis() >= 1_000, "{:?}", tenth.elapsed());
    }
    assert!(
        stranger.come_in(Purpose::Client, &used.typed, "zonnebloem").await.is_ok(),
        "its owner waits, and comes in"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_tries_many_codes_shuts_nobody_out_behind_the_same_address() {
    let coded = Coded::new().await;
    let given = coded.thirty_days(Purpose::Client).await;
    let here = [198, 51, 100, 9].into();
    let guesser = coded.from(here).await;
    for _ in 0..65 {
        let tried = guesser.come_in(Purpose::Client, &Key::Typed(AccessCode::drawn(7)), "").await;
        assert!(matches!(tried, Err(Problem::Refused(_))), "{tried:?}");
    }
    assert!(guesser.come_in(Purpose::Client, &given.carried, "").await.is_ok(), "by a QR nobody waits for a guesser");
    assert!(
        coded.from(here).await.come_in(Purpose::Client, &given.typed, "").await.is_ok(),
        "a neighbour in their turn"
    );
    assert!(coded.stranger().await.come_in(Purpose::Client, &given.typed, "").await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn coming_in_on_a_device_leaves_the_session_of_whoever_sat_there_to_sleep() {
    let coded = Coded::new().await;
    let given = coded.thirty_days(Purpose::Client).await;
    let first = coded.stranger().await.come_in(Purpose::Client, &given.typed, "").await.expect("in");
    let again = coded.with(&first).await.come_in(Purpose::Client, &given.typed, "").await.expect("in again");
    assert_eq!(coded.with(&first).await.sitter(), &Sitter::Anonymous, "a new session takes the old one's place");
    assert!(coded.with(&again).await.sitter().holder().is_some());
    let out = coded.with(&again).await.go_out("/v").await.expect("out");
    assert_eq!((out.cookie, out.to.as_str()), (Cookie::End, "/v"));
    assert_eq!(coded.with(&again).await.sitter(), &Sitter::Anonymous);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_by_a_code_sleeps_and_ends_with_its_code() {
    let coded = Coded::new().await;
    let given = coded.thirty_days(Purpose::Client).await;
    let come = async || coded.stranger().await.come_in(Purpose::Client, &given.typed, "").await.expect("in");
    let idle = come().await;
    coded.pass(Duration::minutes(31));
    assert_eq!(coded.with(&idle).await.sitter(), &Sitter::Anonymous, "after half an hour");
    let busy = come().await;
    let work = coded.anna.enter::<HostClient>(Thing::Case(coded.case)).await.expect("leave");
    access::cancel(&work.tx, &work.permit, given.id, work.now).await.expect("ended");
    work.done().await.expect("done");
    assert_eq!(coded.with(&busy).await.sitter(), &Sitter::Anonymous, "with its code");
    coded.pass(Duration::days(181));
    coded.world.office.sweep().await.expect("swept");
    assert_eq!(coded.world.count("access_codes").await + coded.world.count("access_sessions").await, 0);
}

impl Coded {
    /// As if it had been used, and this word chosen.
    async fn use_up(&self, id: AccessId, word: Option<&str>) {
        let now = self.clock.now();
        let word = match word {
            Some(word) => Some(office::hash_word(word).await.expect("a hash")),
            None => None,
        };
        sql::run(
            self.world.office.db().read(),
            "update access_codes set used_at = $1, word = $2 where id = $3",
            values![now, word, id.0],
        )
        .await
        .expect("used");
    }
}
