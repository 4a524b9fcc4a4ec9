//! What an administrator keeps: a network from nothing, conflicts, and doors that stay shut.

use crate::world::World;
use domain::administration::{AdministrationDesk, Email, NewPerson, NewRole, PublicHoliday, TeamTerms};
use domain::policy::{RoleKind, Scope, SeeAgreements, SeeCase};
use domain::{Line, Problem, TeamId, Words};
use office::Seat;
use office::clock::day;
use store::Thing;

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn person(name: &str, email: &str) -> NewPerson {
    NewPerson {
        name: line(name),
        email: Email::parse(email).expect("an address"),
        profession: None,
        organisation: None,
    }
}

async fn administrator(world: &World) -> Seat {
    world.with_role("Beheer", RoleKind::Administrator, "network", None).await
}

fn member(world: &World, team: TeamId) -> NewRole {
    let from = day(world.office.now());
    NewRole { kind: RoleKind::Member, scope: Scope::Team(team), leads_others: false, from, until: None }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_opens_only_when_all_four_things_are_filled_in() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let city = admin.add_municipality(line("Nieuwstad")).await.expect("a municipality");
    let wijk = admin.add_neighbourhood(city, line("Oost"), None).await.expect("a neighbourhood");
    let team = admin.add_team(wijk, line("Kanaal")).await.expect("a team");
    let anna = admin.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    admin.give_role(anna, member(&world, team)).await.expect("a role");
    let anna = world.seat(anna).await;
    let open = async || anna.look::<SeeAgreements>(Thing::Team(team)).await.map(|_| ());

    assert_eq!(open().await, Err(Problem::NotNow("not-now")));
    let organisation = admin.add_organisation(line("Buurtteam")).await.expect("an organisation");
    let mut terms = TeamTerms {
        organisation: Some(organisation),
        purpose: Words::parse("Leren").ok(),
        legal_basis: Words::parse("Jeugdwet").ok(),
        privacy_contact: None,
    };
    let version = async || admin.listed_team(team).await.expect("a team").version;
    admin.change_team(team, version().await, line("Kanaal"), terms.clone()).await.expect("changed");
    assert_eq!(open().await, Err(Problem::NotNow("not-now")));
    terms.privacy_contact = Some(line("fg@voorbeeld.nl"));
    admin.change_team(team, version().await, line("Kanaal"), terms.clone()).await.expect("changed");
    assert_eq!(open().await, Ok(()));
    terms.purpose = None;
    admin.change_team(team, version().await, line("Kanaal"), terms).await.expect("changed");
    assert_eq!(open().await, Err(Problem::NotNow("not-now")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_race_shows_what_stands_there_now() {
    let world = World::new().await;
    let (one, two) = (administrator(&world).await, administrator(&world).await);
    let anna = one.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    one.change_person(anna, 1, person("Anna Bos", "anna@voorbeeld.nl")).await.expect("changed");
    let Err(Problem::Conflict(now)) = two.change_person(anna, 1, person("Anna Vos", "anna@voorbeeld.nl")).await else {
        panic!("the second change won silently");
    };
    assert!(now.contains(&("person-name", "Anna Bos".to_owned())));
    let organisation = one.add_organisation(line("School")).await.expect("an organisation");
    one.rename_organisation(organisation, 1, line("De School")).await.expect("renamed");
    let lost = two.rename_organisation(organisation, 1, line("School De Boom")).await;
    assert_eq!(lost, Err(Problem::Conflict(vec![("place-name", "De School".into())])));
    assert_eq!(one.stop_person(anna, 1).await, Err(Problem::NotNow("person-changed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_administrator_administers_and_they_read_no_case() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let anna = world.member(world.kade, "Anna").await;
    let coordinator = world.with_role("Coor", RoleKind::Coordinator, "neighbourhood", Some(world.north.0)).await;
    for other in [&anna, &coordinator] {
        assert_eq!(other.overview().await, Err(Problem::Absent));
        assert_eq!(other.add_organisation(line("Nep")).await, Err(Problem::Absent));
    }
    let author = world.setting().member(world.kade, "Bram", "poh").await.expect("a member");
    let case = world.case(world.kade, author, "Steeneik", day(world.office.now())).await;
    assert_eq!(admin.look::<SeeCase>(Thing::Case(case)).await.map(|_| ()), Err(Problem::Absent));
    assert_eq!(world.count("organisations where name = 'Nep'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_or_does_not_fit_is_refused() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let anna = admin.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    let twin = admin.add_person(person("Andere Anna", "ANNA@voorbeeld.nl")).await;
    assert_eq!(twin, Err(Problem::field("email", "refused-email-taken")));
    assert_eq!(
        admin.add_organisation(line("gemeente voorbeeld")).await,
        Err(Problem::field("name", "refused-name-taken"))
    );

    let second = admin.add_team(world.north, line("Kade")).await.expect("a team");
    assert_eq!(admin.listed_team(second).await.expect("a team").slug, "kade-2");
    let wide = NewRole { scope: Scope::Network, ..member(&world, second) };
    assert_eq!(admin.give_role(anna, wide).await, Err(Problem::field("scope", "refused-scope")));
    let nowhere = member(&world, TeamId::default());
    assert_eq!(admin.give_role(anna, nowhere).await, Err(Problem::field("scope", "refused-choose")));
    let role = admin.give_role(anna, member(&world, second)).await.expect("a role");
    let bram = admin.add_person(person("Bram", "bram@voorbeeld.nl")).await.expect("a person");
    assert_eq!(admin.end_role(bram, role).await, Err(Problem::Absent), "a role of somebody else");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_does_not_lock_themselves_out() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let me = domain::session::SessionDesk::sitter(&admin).me().expect("a person").id;
    let (person, roles) = admin.listed_person(me).await.expect("a person");
    assert_eq!(admin.stop_person(me, person.version).await, Err(Problem::form("refused-stop-yourself")));
    assert_eq!(admin.end_role(me, roles[0].id).await, Err(Problem::form("refused-end-own-role")));
    assert!(admin.overview().await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_keeps_accounts_gets_no_way_into_cases() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let me = domain::session::SessionDesk::sitter(&admin).me().expect("a person").id;
    assert_eq!(admin.give_role(me, member(&world, world.kade)).await, Err(Problem::form("refused-own-role")));
    let anna = admin.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    let network = |kind| NewRole { kind, scope: Scope::Network, ..member(&world, world.kade) };
    let apart = Err(Problem::field("kind", "refused-roles-apart"));
    admin.give_role(anna, member(&world, world.kade)).await.expect("a role");
    assert_eq!(admin.give_role(anna, network(RoleKind::Administrator)).await, apart);
    assert_eq!(admin.give_role(anna, network(RoleKind::PrivacyOfficer)).await, apart);
    admin.give_role(anna, network(RoleKind::Manager)).await.expect("a manager may sit in a team; the page says so");
}

#[tokio::test(flavor = "multi_thread")]
async fn holidays_are_filled_once_and_taken_away_one_by_one() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let on = |month, day| chrono::NaiveDate::from_ymd_opt(2027, month, day).expect("a day");
    let days = vec![
        PublicHoliday { day: on(1, 1), name: "Nieuwjaarsdag".into() },
        PublicHoliday { day: on(12, 25), name: "Eerste kerstdag".into() },
    ];
    admin.add_holidays(days.clone()).await.expect("added");
    admin.add_holidays(days).await.expect("added again");
    assert_eq!(admin.public_holidays(Some(2027)).await.expect("days").1.len(), 2);
    admin.remove_holiday(on(1, 1)).await.expect("removed");
    assert_eq!(admin.public_holidays(Some(2027)).await.expect("days").1[0].name, "Eerste kerstdag");
    assert_eq!(admin.public_holidays(Some(1)).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_gets_a_link_and_a_taken_address_is_said() {
    let world = World::new().await;
    world.office.make_administrator("Bea", "bea@voorbeeld.nl").await.expect("a link");
    let again = world.office.make_administrator("Bea", "Bea@voorbeeld.nl").await;
    assert_eq!(again, Err(Problem::field("email", "refused-email-taken")));
}
