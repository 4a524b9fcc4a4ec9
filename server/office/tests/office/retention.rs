//! What has had its time goes, also when several servers come for it at once.

use crate::sheets::before;
use crate::world::World;
use chrono::Duration;
use domain::PersonId;
use office::Swept;
use office::clock::{day, new_id};
use store::values;

async fn member(world: &World) -> PersonId {
    world.setting().member(world.kade, "Anna", "gezinswerker").await.expect("a member")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_of_a_case_goes_on_the_day_after_its_last() {
    let world = World::new().await;
    let (anna, now) = (member(&world).await, world.office.now());
    let ended = world.case(world.kade, anna, "Steeneik", before(now, 1)).await;
    world.case(world.kade, anna, "Regge", day(now)).await;
    world.lesson(world.kade, world.north, ended, anna).await;
    let swept = world.office.sweep().await.expect("swept");
    assert_eq!(swept, Swept { cases: 1, ..Swept::default() });
    assert_eq!(world.count("cases where pseudonym = 'Regge'").await, 1);
    assert_eq!(world.count("cases").await, 1);
    assert_eq!(world.count("families").await, 1);
    assert_eq!(world.count("lessons").await, 0, "what was only prepared goes too");
    assert_eq!(world.count("erasures where reason = 'ended' and person_id is null").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_come_at_once_erase_once() {
    let world = World::new().await;
    let (anna, now) = (member(&world).await, world.office.now());
    for name in ["Steeneik", "Regge", "Vega"] {
        world.case(world.kade, anna, name, before(now, 3)).await;
    }
    let (one, two) = tokio::join!(world.office.sweep(), world.office.sweep());
    assert_eq!(one.expect("swept").cases + two.expect("swept").cases, 3);
    assert_eq!((world.count("cases").await, world.count("erasures").await), (0, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn old_sessions_used_links_and_forgotten_forms_go_and_fresh_ones_stay() {
    let world = World::new().await;
    let (anna, now) = (member(&world).await, world.office.now());
    for (name, age) in [("oud", Duration::days(31)), ("nieuw", Duration::days(29))] {
        let session = values![name, anna.0, now - age, now - age];
        world
            .lay(
                "insert into sessions (hash, person_id, device, started_at, seen_at) values ($1, $2, 'x', $3, $4)",
                session,
            )
            .await;
    }
    for (name, until) in [("oud", now - Duration::hours(1)), ("nieuw", now + Duration::hours(1))] {
        let link = values![name, anna.0, anna.0, now, until];
        world
            .lay(
                "insert into password_links (hash, person_id, made_by, made_at, until) values ($1, $2, $3, $4, $5)",
                link,
            )
            .await;
    }
    for (path, age) in [("/oud", 13), ("/nieuw", 11)] {
        let form = values![new_id(), anna.0, path, now - Duration::hours(age)];
        world.lay("insert into kept_forms (id, person_id, path, form, fields, kept_at) values ($1, $2, $3, 'f', '[]', $4)", form).await;
    }
    let meeting = values![new_id(), world.kade.0, anna.0, day(now)];
    world
        .lay(
            "insert into reflections (id, team_id, planned_on, author_id, state) values ($1, $2, $4, $3, 'open')",
            meeting,
        )
        .await;
    for (path, age) in [("/oud", 15), ("/nieuw", 13)] {
        let draft = values![new_id(), anna.0, path, now - Duration::days(age)];
        world.lay("insert into drafts (id, person_id, reflection_id, path, form, fields, leaf, other, other_leaf, updated_at, version) select $1, $2, r.id, $3, 'f', '[]', '', '[]', '', $4, 1 from reflections r", draft).await;
    }
    let swept = world.office.sweep().await.expect("swept");
    assert_eq!(world.count("drafts where path = '/nieuw'").await, 1);
    assert_eq!(swept, Swept { cases: 0, forms: 1, sessions: 1, drafts: 0, typed: 1, links: 1, rounds: 0 });
    assert_eq!(world.count("sessions where hash = 'nieuw'").await, 1);
    assert_eq!(world.count("password_links where hash = 'nieuw'").await, 1);
    assert_eq!(world.count("kept_forms where path = '/nieuw'").await, 1);
}
