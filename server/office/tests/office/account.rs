//! The own account and its sessions (S-10), on a clock that is set by hand.

use crate::world::World;
use chrono::{Duration, NaiveDate};
use domain::account::{AccountDesk, Browser};
use domain::administration::{AdministrationDesk, Email, NewPerson, NewRole};
use domain::policy::{RoleKind, Scope, SeeTeam};
use domain::session::{Cookie, Done, Kept, SessionDesk};
use domain::{Line, PersonId, Problem};
use office::clock::{Clock, MachineClock, SetClock, day};
use office::{Office, Seat};
use std::net::IpAddr;
use std::sync::Arc;
use store::Thing;

const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
const SECRET: &str = "een lange zin als wachtwoord";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// A world with a clock and an administrator.
struct House {
    world: World,
    clock: Arc<SetClock>,
    admin: Seat,
}

impl House {
    async fn new() -> Self {
        let mut world = World::new().await;
        let clock = Arc::new(SetClock::at(MachineClock.now()));
        world.office = Office::open(world.office.db().clone(), clock.clone(), false).await.expect("an office");
        let admin = world.with_role("Beheer", RoleKind::Administrator, "network", None).await;
        House { world, clock, admin }
    }

    fn pass(&self, time: Duration) {
        self.clock.set(self.clock.now() + time);
    }

    async fn invited(&self, email: &str) -> (PersonId, String) {
        let name = Line::parse("Anna").expect("a name");
        let email = Email::parse(email).expect("an address");
        let new = NewPerson { name, email, profession: None, organisation: None };
        let id = self.admin.add_person(new).await.expect("a person");
        (id, self.admin.make_link(id).await.expect("a link"))
    }

    /// Somebody who set a password, with the token of their session.
    async fn active(&self, email: &str) -> (PersonId, String) {
        let (id, link) = self.invited(email).await;
        (id, token(self.nobody().await.set_password(&link, SECRET, SECRET, FIREFOX).await))
    }

    async fn nobody(&self) -> Seat {
        self.world.office.seat(None, HERE).await.expect("a seat")
    }

    async fn with(&self, token: &str) -> Seat {
        self.world.office.seat(Some(token), HERE).await.expect("a seat")
    }

    async fn signed_in(&self, token: &str) -> bool {
        self.with(token).await.sitter().me().is_some()
    }
}

fn token(done: Result<Done, Problem>) -> String {
    match done.expect("signed in").cookie {
        Cookie::Start(token) => token,
        other => panic!("no session began: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_a_session_sleeps_after_half_an_hour_and_ends_after_twelve_hours_of_work() {
    let house = House::new().await;
    let (_, idle) = house.active("idle@voorbeeld.nl").await;
    house.pass(Duration::minutes(29));
    assert!(house.signed_in(&idle).await);
    house.pass(Duration::minutes(31));
    assert!(!house.signed_in(&idle).await && house.with(&idle).await.asleep());

    let (_, busy) = house.active("busy@voorbeeld.nl").await;
    for _ in 0..35 {
        house.pass(Duration::minutes(20));
        assert!(house.signed_in(&busy).await);
    }
    house.pass(Duration::minutes(21));
    assert!(!house.signed_in(&busy).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn s_10_signing_in_gives_a_new_id_and_only_its_hash_is_stored() {
    let house = House::new().await;
    let (_, first) = house.active("anna@voorbeeld.nl").await;
    let second = token(house.with(&first).await.sign_in("Anna@Voorbeeld.nl", SECRET, FIREFOX).await);
    assert_ne!(first, second);
    assert!(!house.signed_in(&first).await && house.signed_in(&second).await);
    assert_eq!(house.world.count(&format!("sessions where hash = '{second}' or hash = '{first}'")).await, 0);
    let wrong = house.nobody().await.sign_in("anna@voorbeeld.nl", "een andere lange zin", FIREFOX).await;
    let unknown = house.nobody().await.sign_in("niemand@voorbeeld.nl", SECRET, FIREFOX).await;
    assert_eq!(wrong, unknown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_once_for_two_days_and_ends_the_sessions_there_were() {
    let house = House::new().await;
    let (anna, link) = house.invited("anna@voorbeeld.nl").await;
    assert_eq!(house.world.count(&format!("password_links where hash = '{link}'")).await, 0);
    let first = token(house.nobody().await.set_password(&link, SECRET, SECRET, FIREFOX).await);
    let again = house.nobody().await.set_password(&link, SECRET, SECRET, FIREFOX).await;
    assert_eq!(again, Err(Problem::Absent));

    let old = house.admin.make_link(anna).await.expect("a link");
    let link = house.admin.make_link(anna).await.expect("a link");
    assert_eq!(house.nobody().await.link_holder(&old).await, Err(Problem::Absent), "a new link replaces the old one");
    assert!(house.signed_in(&first).await, "a link alone ends nothing");
    let second = token(house.nobody().await.set_password(&link, SECRET, SECRET, FIREFOX).await);
    assert!(!house.signed_in(&first).await && house.signed_in(&second).await);

    let late = house.admin.make_link(anna).await.expect("a link");
    house.pass(Duration::hours(47));
    assert!(house.nobody().await.link_holder(&late).await.is_ok());
    house.pass(Duration::hours(1));
    assert_eq!(house.nobody().await.set_password(&late, SECRET, SECRET, FIREFOX).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_for_the_same_account_only() {
    let house = House::new().await;
    let (_, anna) = house.active("anna@voorbeeld.nl").await;
    house.active("bram@voorbeeld.nl").await;
    house.pass(Duration::minutes(45));
    let kept = Kept { form: "voorstel".into(), fields: vec![("hard".into(), "bellen".into())] };
    house.with(&anna).await.keep_typed("/casus/nieuw", &kept).await.expect("kept");

    let bram = house.with(&anna).await.sign_in("bram@voorbeeld.nl", SECRET, FIREFOX).await;
    assert_eq!(bram.as_ref().map(|done| done.to.as_str()), Ok("/mijn-werk"));
    let bram = house.with(&token(bram)).await;
    assert_eq!(bram.kept("/casus/nieuw").await, Ok(None));

    let back = house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, FIREFOX).await;
    assert_eq!(back.as_ref().map(|done| done.to.as_str()), Ok("/casus/nieuw"));
    let back = house.with(&token(back)).await;
    assert!(back.has_kept());
    assert_eq!(back.kept("/casus/nieuw").await, Ok(Some(kept)));
    back.forget_typed("/casus/nieuw", "voorstel").await.expect("forgotten");
    assert_eq!(back.kept("/casus/nieuw").await, Ok(None));
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_an_account_ends_its_sessions_and_links_at_once() {
    let house = House::new().await;
    let (anna, session) = house.active("anna@voorbeeld.nl").await;
    let link = house.admin.make_link(anna).await.expect("a link");
    let (person, _) = house.admin.listed_person(anna).await.expect("a person");
    house.admin.stop_person(anna, person.version).await.expect("stopped");
    assert!(!house.signed_in(&session).await);
    assert!(!house.with(&session).await.asleep(), "nothing is kept for a closed account");
    assert_eq!(house.nobody().await.link_holder(&link).await, Err(Problem::Absent));
    assert!(house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, FIREFOX).await.is_err());

    let (person, _) = house.admin.listed_person(anna).await.expect("a person");
    house.admin.reactivate_person(anna, person.version).await.expect("open again");
    assert!(!house.signed_in(&session).await, "an ended session stays ended");
    assert!(house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, FIREFOX).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_is_ended_stops_at_once_and_one_with_a_last_day_after_it() {
    let house = House::new().await;
    let (anna, _) = house.active("anna@voorbeeld.nl").await;
    let from: NaiveDate = day(house.clock.now());
    let scope = Scope::Team(house.world.kade);
    let until_today = NewRole { kind: RoleKind::Member, scope, leads_others: false, from, until: Some(from) };
    let sees = async || house.world.seat(anna).await.look::<SeeTeam>(Thing::Team(house.world.kade)).await.map(|_| ());
    let role = house.admin.give_role(anna, until_today.clone()).await.expect("a role");
    assert_eq!(sees().await, Ok(()));
    house.admin.end_role(anna, role).await.expect("an end");
    assert_eq!(sees().await, Err(Problem::Absent), "at once");
    house.admin.give_role(anna, until_today).await.expect("a role");
    assert_eq!(sees().await, Ok(()));
    house.pass(Duration::days(1));
    assert_eq!(sees().await, Err(Problem::Absent), "after its last day");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_asks_for_the_old_one_and_ends_every_other_session() {
    let house = House::new().await;
    let (_, here) = house.active("anna@voorbeeld.nl").await;
    let elsewhere = token(house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, FIREFOX).await);
    let new = "een heel andere lange zin";
    let wrong = house.with(&here).await.change_password("geraden wachtwoord", new, new, FIREFOX).await;
    assert_eq!(wrong, Err(Problem::field("current", "refused-password-current")));
    let fresh = token(house.with(&here).await.change_password(SECRET, new, new, FIREFOX).await);
    assert!(!house.signed_in(&elsewhere).await && !house.signed_in(&here).await && house.signed_in(&fresh).await);
    assert!(house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, FIREFOX).await.is_err());
    assert!(house.nobody().await.sign_in("anna@voorbeeld.nl", new, FIREFOX).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sees_and_ends_ones_own_sessions_and_nobody_elses() {
    let house = House::new().await;
    let (_, here) = house.active("anna@voorbeeld.nl").await;
    let elsewhere = token(house.nobody().await.sign_in("anna@voorbeeld.nl", SECRET, "Edg/130").await);
    let (_, bram) = house.active("bram@voorbeeld.nl").await;
    let open = house.with(&here).await.own_account().await.expect("an account").sessions;
    assert_eq!(open.len(), 2);
    assert!(open.iter().any(|one| one.this && one.device.browser == Browser::Firefox));
    let other = open.iter().find(|one| !one.this).expect("the other one");
    assert_eq!(other.device.browser, Browser::Edge);
    assert_eq!(house.with(&bram).await.end_own_session(&other.name).await, Err(Problem::Absent));
    assert!(house.signed_in(&elsewhere).await);
    house.with(&here).await.end_own_session(&other.name).await.expect("ended");
    assert!(!house.signed_in(&elsewhere).await && house.signed_in(&here).await);
    house.with(&here).await.sign_out_everywhere().await.expect("ended");
    assert!(!house.signed_in(&here).await && house.signed_in(&bram).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_link_for_an_account_in_use_is_told_to_its_owner_with_its_moment() {
    let house = House::new().await;
    let (anna, here) = house.active("anna@voorbeeld.nl").await;
    let (_, bram) = house.active("bram@voorbeeld.nl").await;
    let told = async |token: &str| house.with(token).await.own_account().await.expect("an account").relinked;
    assert_eq!(told(&here).await, None, "the link of the invitation is no news");
    house.pass(Duration::minutes(5));
    let before = house.clock.now();
    let link = house.admin.make_link(anna).await.expect("a link");
    let made = told(&here).await.expect("it is told");
    assert!(before < made && made < house.clock.now());
    let after = token(house.nobody().await.set_password(&link, SECRET, SECRET, FIREFOX).await);
    house.world.office.sweep().await.expect("a round");
    assert_eq!((told(&after).await, told(&bram).await), (Some(made), None), "also when the link itself is gone");
    house.pass(Duration::minutes(5));
    house.admin.make_link(anna).await.expect("another");
    assert!(told(&after).await > Some(made), "the newest is told");
}
