//! What waits for one person: their own, and nothing of a team or family that is not theirs to see.

use crate::sheets::{after, before};
use crate::world::World;
use domain::calendar::Quarter;
use domain::policy::RoleKind;
use domain::release::Outgoing;
use domain::report::{ReportDesk, Said, Side, StoryText, TypedVoice, VoiceKind};
use domain::work::{MadeFrom, OwnWork, WorkDesk};
use office::clock::{day, new_id};
use store::values;

#[tokio::test(flavor = "multi_thread")]
async fn each_sees_what_waits_for_them_and_not_what_waits_for_others() {
    let world = World::new().await;
    let (setting, now) = (world.setting(), world.office.now());
    let anna = setting.member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let bram = setting.member(world.kade, "Bram", "poh").await.expect("a member");
    let cees = setting.member(world.brug, "Cees", "poh").await.expect("a member");
    let case = world.case(world.kade, anna, "Steeneik", after(now, 90)).await;
    let meeting = world.meeting(world.kade, anna, "planned", after(now, 10)).await;
    world.meeting(world.kade, anna, "planned", after(now, 40)).await;
    world.promise(world.kade, meeting, bram, before(now, 1)).await;
    let lesson = world.lesson(world.kade, world.north, case, anna).await;
    let stuck = world.learning_loop(world.kade, world.north, case, anna).await;

    let of_anna = world.seat(anna).await.own_work().await.expect("work");
    assert_eq!(of_anna.cases.iter().map(|case| case.pseudonym.as_str()).collect::<Vec<_>>(), ["Steeneik"]);
    assert_eq!((of_anna.releases.len(), of_anna.promises.len(), of_anna.loops.len()), (0, 0, 0));
    assert_eq!(of_anna.reflections.iter().map(|one| one.id).collect::<Vec<_>>(), [meeting], "only the nearest");

    let of_bram = world.seat(bram).await.own_work().await.expect("work");
    assert_eq!((of_bram.cases.len(), of_bram.promises.len()), (0, 1));
    assert_eq!(of_bram.releases.iter().map(|one| &one.what).collect::<Vec<_>>(), [&Outgoing::Lesson(lesson)]);

    let of_cees = world.seat(cees).await.own_work().await.expect("work");
    assert!(of_cees.done() && of_cees.reflections.is_empty());

    let manager = world.with_role("Mo", RoleKind::Manager, "neighbourhood", Some(world.north.0)).await;
    let waiting = manager.own_work().await.expect("work").loops;
    assert_eq!(waiting.iter().map(|one| (one.id, one.for_management)).collect::<Vec<_>>(), [(stuck, true)]);
    let elsewhere = world.with_role("Zita", RoleKind::Manager, "neighbourhood", Some(world.south.0)).await;
    assert!(elsewhere.own_work().await.expect("work").done());

    world.lay("update learning_loops set state = 'answered'", values![]).await;
    assert_eq!(world.seat(bram).await.own_work().await.expect("work").loops.len(), 1, "the team closes");
    assert!(manager.own_work().await.expect("work").loops.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_knows_the_family_privately_is_asked_nothing_about_it() {
    let world = World::new().await;
    let (setting, now) = (world.setting(), world.office.now());
    let anna = setting.member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let bram = setting.member(world.kade, "Bram", "poh").await.expect("a member");
    let case = world.case(world.kade, anna, "Steeneik", after(now, 90)).await;
    world.lesson(world.kade, world.north, case, anna).await;
    for person in [anna, bram] {
        let row = values![case.0, person.0, now];
        world.lay("insert into private_knowledge (case_id, person_id, at) values ($1, $2, $3)", row).await;
        assert!(world.seat(person).await.own_work().await.expect("work").done());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_second_person_sent_back_waits_for_its_writer_only() {
    let world = World::new().await;
    let (setting, now) = (world.setting(), world.office.now());
    let anna = setting.member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let bram = setting.member(world.kade, "Bram", "poh").await.expect("a member");
    let case = world.case(world.kade, anna, "Steeneik", after(now, 90)).await;
    world.lesson(world.kade, world.north, case, anna).await;
    assert!(
        world.seat(anna).await.own_work().await.expect("work").returned.is_empty(),
        "it lies with the second person"
    );
    world.lay("update lessons set state = 'sent_back', decided_by = $1", values![bram.0]).await;
    let returned = world.seat(anna).await.own_work().await.expect("work").returned;
    assert!(matches!(returned.iter().map(|one| one.from).collect::<Vec<_>>()[..], [MadeFrom::Insight(_)]));
    let of_bram = world.seat(bram).await.own_work().await.expect("work");
    assert!(of_bram.returned.is_empty() && of_bram.releases.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn stories_of_a_draft_ask_both_sides_what_they_make_of_them() {
    let world = World::new().await;
    let (setting, now) = (world.setting(), world.office.now());
    let anna = setting.member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let quarter = Quarter::of_day(day(now)).previous();
    let coordinator = world.with_role("Coor", RoleKind::Coordinator, "neighbourhood", Some(world.north.0)).await;
    let manager = world.with_role("Mo", RoleKind::Manager, "neighbourhood", Some(world.north.0)).await;
    let elsewhere = world.with_role("Zita", RoleKind::Manager, "neighbourhood", Some(world.south.0)).await;
    coordinator.begin_report("voorbeeld", "noord", quarter).await.expect("begun");
    assert!(world.seat(anna).await.own_work().await.expect("work").done(), "no story yet");
    let text = StoryText::parse("year:year", "", "Bellen helpt", "De juf belde meteen.").expect("a story");
    let story = coordinator.add_story("voorbeeld", "noord", quarter, text).await.expect("a story");
    let unsaid = |work: OwnWork| work.stories.iter().map(|one| (one.side, one.unsaid)).collect::<Vec<_>>();
    assert_eq!(unsaid(world.seat(anna).await.own_work().await.expect("work")), [(Side::FrontLine, 1)]);
    assert_eq!(unsaid(manager.own_work().await.expect("work")), [(Side::Municipality, 1)]);
    assert_eq!(unsaid(elsewhere.own_work().await.expect("work")), []);
    let typed = |kind, text| TypedVoice { kind, text, shown: "", version: 0 };
    let [a, b, c, d] = [VoiceKind::Recognise, VoiceKind::Explain, VoiceKind::Value, VoiceKind::Improve];
    let said = Said::parse([typed(a, "Ja."), typed(b, ""), typed(c, ""), typed(d, "")]).expect("said");
    world.seat(anna).await.interpret(story, Side::FrontLine, said).await.expect("kept");
    let work = world.seat(anna).await.own_work().await.expect("work");
    assert!(work.done() && work.stories.len() == 1, "it can still be added to");
    assert!(!manager.own_work().await.expect("work").done());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_quarter_with_cases_asks_the_coordinator_for_a_report_until_it_is_published() {
    let world = World::new().await;
    let now = world.office.now();
    let anna = world.setting().member(world.kade, "Anna", "gezinswerker").await.expect("a member");
    let case = world.case(world.kade, anna, "Steeneik", after(now, 90)).await;
    let coordinator = world.with_role("Coor", RoleKind::Coordinator, "neighbourhood", Some(world.north.0)).await;
    assert!(coordinator.own_work().await.expect("work").done());
    let quarter = Quarter::of_day(day(now)).previous();
    let cell = values![case.0, quarter.to_string(), world.north.0, world.kade.0, new_id()];
    world
        .lay(
            "insert into contributions (case_id, quarter, neighbourhood_id, team_id, family_id, breakdown, cell) \
             values ($1, $2, $3, $4, $5, 'line', '1')",
            cell,
        )
        .await;
    let waiting = coordinator.own_work().await.expect("work").reports;
    assert_eq!(waiting.iter().map(|one| (one.quarter, one.begun)).collect::<Vec<_>>(), [(quarter, false)]);
    assert!(world.seat(anna).await.own_work().await.expect("work").reports.is_empty());
    let report = values![new_id(), world.north.0, quarter.to_string(), anna.0, now];
    world
        .lay(
            "insert into reports (id, neighbourhood_id, quarter, state, author_id, made_at) values ($1, $2, $3, 'published', $4, $5)",
            report,
        )
        .await;
    assert!(coordinator.own_work().await.expect("work").done());
}
