//! What an administrator keeps: a network from nothing, conflicts, and doors that stay shut.

use crate::world::World;
use chrono::Days;
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
    admin.change_team(team, version().await, line("Kanaal"), terms.clone(), false).await.expect("changed");
    assert_eq!(open().await, Err(Problem::NotNow("not-now")));
    terms.privacy_contact = Some(line("fg@voorbeeld.nl"));
    admin.change_team(team, version().await, line("Kanaal"), terms.clone(), false).await.expect("changed");
    assert_eq!(open().await, Ok(()));
    terms.purpose = None;
    admin.change_team(team, version().await, line("Kanaal"), terms, true).await.expect("changed");
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

    let second = admin.add_team(world.south, line("Kade")).await.expect("a team");
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
async fn the_same_role_is_not_given_twice_for_days_that_overlap() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let anna = admin.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    let (today, twice) = (day(world.office.now()), Err(Problem::field("scope", "refused-role-twice")));
    let on = |from: u64, until: Option<u64>| NewRole {
        from: today + Days::new(from),
        until: until.map(|last| today + Days::new(last)),
        ..member(&world, world.kade)
    };
    admin.give_role(anna, on(10, Some(20))).await.expect("a role");
    for overlapping in [on(0, None), on(0, Some(10)), on(20, None), on(12, Some(13))] {
        assert_eq!(admin.give_role(anna, overlapping.clone()).await, twice, "{overlapping:?}");
    }
    admin.give_role(anna, on(0, Some(9))).await.expect("the days before");
    let last = admin.give_role(anna, on(21, None)).await.expect("the days after");
    admin.give_role(anna, NewRole { scope: Scope::Team(world.brug), ..on(0, None) }).await.expect("another team");
    let coordinator = |of| NewRole { kind: RoleKind::Coordinator, scope: Scope::Neighbourhood(of), ..on(0, None) };
    admin.give_role(anna, coordinator(world.north)).await.expect("another kind");
    assert_eq!(admin.give_role(anna, coordinator(world.north)).await, twice);
    admin.give_role(anna, coordinator(world.south)).await.expect("another neighbourhood");
    let bram = admin.add_person(person("Bram", "bram@voorbeeld.nl")).await.expect("a person");
    let manager = NewRole { kind: RoleKind::Manager, scope: Scope::Network, ..on(0, None) };
    admin.give_role(bram, manager.clone()).await.expect("a role");
    assert_eq!(admin.give_role(bram, manager).await, twice, "of the whole network too");
    admin.end_role(anna, last).await.expect("an end");
    admin.give_role(anna, on(21, None)).await.expect("what was ended is not in the way");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_ended_on_its_first_day_holds_on_no_day_and_can_be_given_again() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let anna = admin.add_person(person("Anna", "anna@voorbeeld.nl")).await.expect("a person");
    let role = admin.give_role(anna, member(&world, world.kade)).await.expect("a role");
    admin.end_role(anna, role).await.expect("an end");
    let (_, roles) = admin.listed_person(anna).await.expect("a person");
    assert!(roles[0].period.is_void() && roles[0].period.ended_on_first_day());
    admin.give_role(anna, member(&world, world.kade)).await.expect("the same role anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_stands_once_among_its_like_also_when_it_is_changed() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    fn taken<T>() -> Result<T, Problem> {
        Err(Problem::field("name", "refused-name-taken"))
    }
    assert_eq!(admin.add_municipality(line("VOORBEELD")).await, taken());
    let city = admin.add_municipality(line("Élan")).await.expect("a municipality");
    assert_eq!(admin.rename_municipality(city, 1, line("voorbeeld")).await, taken());
    admin.rename_municipality(city, 1, line("ÉLAN")).await.expect("its own name in capitals");

    let east = admin.add_neighbourhood(city, line("Oost"), None).await.expect("a neighbourhood");
    assert_eq!(admin.add_neighbourhood(city, line("oost"), None).await, taken());
    let west = admin.add_neighbourhood(city, line("Noord"), None).await.expect("as in another municipality");
    assert_eq!(admin.change_neighbourhood(west, 1, line("OOST"), None).await, taken());
    admin.change_neighbourhood(east, 1, line("OOST"), None).await.expect("its own name in capitals");

    let team = admin.add_team(east, line("Oost")).await.expect("a team");
    assert_eq!(admin.add_team(east, line("OOST")).await, taken());
    admin.add_team(west, line("Oost")).await.expect("as in another neighbourhood");
    let other = admin.add_team(east, line("Zuid")).await.expect("a team");
    assert_eq!(admin.change_team(other, 1, line("oost"), TeamTerms::default(), false).await, taken());
    admin.change_team(team, 1, line("OOST"), TeamTerms::default(), false).await.expect("its own name in capitals");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cbs_code_belongs_to_one_neighbourhood() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let taken = Problem::field("cbs", "refused-cbs-taken");
    let city = admin.add_municipality(line("Nieuwstad")).await.expect("a municipality");
    let code = || Some(line("WK036301"));
    let east = admin.add_neighbourhood(city, line("Oost"), code()).await.expect("a neighbourhood");
    assert_eq!(admin.add_neighbourhood(city, line("West"), code()).await, Err(taken.clone()));
    let west = admin.add_neighbourhood(city, line("West"), None).await.expect("a neighbourhood");
    assert_eq!(admin.change_neighbourhood(west, 1, line("West"), code()).await, Err(taken.clone()));
    assert_eq!(admin.change_neighbourhood(world.north, 1, line("Noord"), code()).await, Err(taken), "elsewhere too");
    admin.change_neighbourhood(east, 1, line("Oosterwijk"), code()).await.expect("its own code");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_team_shuts_only_when_that_is_meant() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let (team, asked) = (world.kade, Err(Problem::field("shut", "refused-shut")));
    let open = admin.listed_team(team).await.expect("a team");
    let change = async |version, terms: &TeamTerms, meant| {
        admin.change_team(team, version, line("Kade"), terms.clone(), meant).await
    };
    for without in [
        TeamTerms { organisation: None, ..open.terms.clone() },
        TeamTerms { purpose: None, ..open.terms.clone() },
        TeamTerms { legal_basis: None, ..open.terms.clone() },
        TeamTerms { privacy_contact: None, ..open.terms.clone() },
    ] {
        assert_eq!(change(open.version, &without, false).await, asked, "{without:?}");
        let lost = change(open.version - 1, &without, false).await;
        assert!(matches!(lost, Err(Problem::Conflict(_))), "a lost race is told first");
    }
    assert_eq!(admin.listed_team(team).await.expect("a team"), open, "nothing changed");
    let shut = TeamTerms { purpose: None, ..open.terms.clone() };
    change(open.version, &shut, true).await.expect("shut");
    change(open.version + 1, &TeamTerms { legal_basis: None, ..shut }, false).await.expect("a shut team is not asked");
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
