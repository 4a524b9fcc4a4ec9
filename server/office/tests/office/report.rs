//! Reports: families count once, what is hidden stays hidden in every answer, publishing happens once and nothing changes it.

use crate::world::World;
use domain::calendar::Quarter;
use domain::disclosure::{Background, Published, Rules, Table, attack, attack_by_team, infer};
use domain::policy::RoleKind;
use domain::report::{Draft, Figures, Progress, ReportDesk, ReportOf, Said, Side, StoryText, TypedVoice, VoiceKind};
use domain::{LessonId, Problem, StoryId, TeamId};
use office::Seat;
use office::clock::new_id;
use store::{sql, values};
use uuid::Uuid;

const WHERE: (&str, &str) = ("voorbeeld", "noord");

fn closed(world: &World) -> Quarter {
    Quarter::of(world.office.now()).previous()
}

async fn coordinator(world: &World) -> Seat {
    world.with_role("Cor", RoleKind::Coordinator, "neighbourhood", Some(world.north.0)).await
}

async fn manager(world: &World) -> Seat {
    world.with_role("Mo", RoleKind::Manager, "neighbourhood", Some(world.north.0)).await
}

async fn run(world: &World, statement: &str, values: Vec<sea_orm::Value>) {
    sql::run(world.office.db().read(), statement, values).await.expect("a statement");
}

/// A family and its closed case in these cells of the quarter; the case's id.
async fn case(world: &World, team: TeamId, family: Uuid, cells: &[(&str, &str)]) -> Uuid {
    let (id, now) = (new_id(), world.office.now());
    let author = world.setting().person("Iemand", None, None).await.expect("a person");
    run(world, "insert into families (id, team_id) values ($1, $2) on conflict do nothing", values![family, team.0])
        .await;
    run(
        world,
        "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, author_id, proposed_at) \
         values ($1, $2, $3, $4, 'learned', 'x', 'x', 1, $5, $6, $7)",
        values![id, team.0, family, id.to_string(), now.date_naive(), author.0, now],
    )
    .await;
    for (breakdown, cell) in cells {
        run(
            world,
            "insert into contributions (case_id, quarter, neighbourhood_id, team_id, family_id, breakdown, cell) values ($1, $2, $3, $4, $5, $6, $7)",
            values![id, closed(world).to_string(), world.north.0, team.0, family, *breakdown, *cell],
        )
        .await;
    }
    id
}

/// Families of a team, each with one case in these cells.
async fn families(world: &World, team: TeamId, count: u32, cells: &[(&str, &str)]) -> Vec<Uuid> {
    let mut cases = Vec::new();
    for _ in 0..count {
        cases.push(case(world, team, new_id(), cells).await);
    }
    cases
}

/// A released lesson of Noord, seen in these cases.
async fn lesson(world: &World, id: Uuid, seen: &[Uuid]) -> LessonId {
    let author = world.setting().person("Iemand", None, None).await.expect("a person");
    run(
        world,
        "insert into lessons (id, insight_id, case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, prepared_by, prepared_at, decided_at) \
         values ($1, $2, $2, $2, $3, $4, 'school', 'Bel samen', 'Samen bellen', 'x', 'x', 'released', $5, $6, $7)",
        values![id, new_id(), world.kade.0, world.north.0, author.0, world.office.now(), closed(world).span().start],
    )
    .await;
    for case in seen {
        run(
            world,
            "insert into lesson_sightings (lesson_id, case_id, team_id, family_id) select $1, id, team_id, family_id from cases where id = $2",
            values![id, *case],
        )
        .await;
    }
    LessonId(id)
}

fn story(lesson: Option<LessonId>) -> StoryText {
    let lesson = lesson.map(|id| id.to_string()).unwrap_or_default();
    StoryText::parse("table:line", &lesson, "Bellen helpt", "De juf belde meteen.").expect("a story")
}

async fn draft(seat: &Seat, quarter: Quarter) -> Draft {
    match seat.report_of(WHERE.0, WHERE.1, quarter).await.expect("a report") {
        ReportOf::Draft(draft) => *draft,
        other => panic!("a draft, not {other:?}"),
    }
}

async fn begun(world: &World) -> (Seat, Quarter) {
    let (seat, quarter) = (coordinator(world).await, closed(world));
    seat.begin_report(WHERE.0, WHERE.1, quarter).await.expect("begun");
    (seat, quarter)
}

async fn publish(seat: &Seat, quarter: Quarter) -> Result<String, Problem> {
    let proposal = seat.proposal(WHERE.0, WHERE.1, quarter).await?;
    let hash = proposal.proven.expect("proven");
    seat.publish_report(WHERE.0, WHERE.1, quarter, proposal.draft.version, &hash).await
}

fn cells(draft: &Draft, table: Table) -> Vec<Option<u32>> {
    let figures = Figures::from(&draft.preview);
    figures.table(table).expect("a table").cells.iter().map(|(_, figure)| figure.shown()).collect()
}

/// A neighbourhood with figures that are shown and figures that are not.
async fn lively(world: &World) -> Vec<Uuid> {
    let easy = [("line", "1"), ("theme", "school"), ("waiting", "to-4"), ("checks", "kept")];
    let mut cases = families(world, world.kade, 7, &easy).await;
    cases.extend(families(world, world.brug, 6, &[("line", "1"), ("theme", "local"), ("waiting", "5-12")]).await);
    cases.extend(families(world, world.kade, 4, &[("line", "2"), ("theme", "craft"), ("checks", "not_kept")]).await);
    cases.extend(families(world, world.brug, 3, &[("line", "2"), ("waiting", "over-12")]).await);
    cases
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_counts_once_in_two_cases_and_in_two_teams() {
    let world = World::new().await;
    families(&world, world.kade, 8, &[("line", "2")]).await;
    for _ in 0..4 {
        let family = new_id();
        for team in [world.kade, world.kade, world.brug] {
            case(&world, team, family, &[("line", "1")]).await;
        }
    }
    let (seat, quarter) = begun(&world).await;
    assert_eq!(cells(&draft(&seat, quarter).await, Table::Line)[1], None, "four families");
    let fifth = new_id();
    case(&world, world.kade, fifth, &[("line", "1")]).await;
    case(&world, world.brug, fifth, &[("line", "1")]).await;
    assert_eq!(cells(&draft(&seat, quarter).await, Table::Line)[1], Some(5));
}

#[tokio::test(flavor = "multi_thread")]
async fn families_that_two_teams_may_share_are_counted_low() {
    let world = World::new().await;
    families(&world, world.kade, 9, &[("line", "1")]).await;
    families(&world, world.brug, 9, &[("line", "1")]).await;
    families(&world, world.kade, 9, &[("line", "2")]).await;
    let (seat, quarter) = begun(&world).await;
    let total = |draft: &Draft| Figures::from(&draft.preview).table(Table::Line).expect("a table").total.shown();
    let before = total(&draft(&seat, quarter).await);
    for team in [world.kade, world.brug] {
        let two = "update families set elsewhere = $2 where id in (select id from families where team_id = $1 order by id limit 2)";
        run(&world, two, values![team.0, true]).await;
        let after = total(&draft(&seat, quarter).await);
        let less = if team == world.kade { 0 } else { 3 };
        assert_eq!(after, before.map(|families| families - less), "two and two may be as few as one");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_figure_of_which_one_or_two_are_not_a_teams_own_is_hidden() {
    let world = World::new().await;
    families(&world, world.kade, 9, &[("line", "1")]).await;
    families(&world, world.brug, 2, &[("line", "1")]).await;
    families(&world, world.brug, 5, &[("line", "2")]).await;
    let (seat, quarter) = begun(&world).await;
    assert_eq!(cells(&draft(&seat, quarter).await, Table::Line)[1], None);
    families(&world, world.brug, 1, &[("line", "1")]).await;
    assert_eq!(cells(&draft(&seat, quarter).await, Table::Line)[1], Some(12));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_is_in_no_answer_and_no_attack_finds_it() {
    let world = World::new().await;
    let cases = lively(&world).await;
    let rare = lesson(&world, new_id(), &cases[..4]).await;
    let (seat, quarter) = begun(&world).await;
    seat.add_story(WHERE.0, WHERE.1, quarter, story(Some(rare))).await.expect("a story");
    let draft = draft(&seat, quarter).await;
    let proposal = seat.proposal(WHERE.0, WHERE.1, quarter).await.expect("a proposal");
    assert_eq!(Figures::from(&draft.preview).seen(rare).shown(), None);
    let found = seat.to_interpret(draft.report).await.expect("stories");
    for said in [format!("{:?}", draft.preview), format!("{proposal:?}"), format!("{found:?}")] {
        assert!(said.contains("Hidden"));
        assert!((1..5).all(|small| !said.contains(&format!("Shown({small})"))), "{said}");
    }
    assert!(attack(&draft.preview, &Rules::default()).is_empty());
    let permit = seat.look::<domain::policy::SeeDraft>(store::Thing::Neighbourhood(world.north)).await.expect("leave");
    let raw = store::report::counts(world.office.db().read(), &permit, quarter, draft.report).await.expect("counts");
    let tally = raw.tally().expect("a tally");
    for team in [world.kade, world.brug] {
        assert!(attack_by_team(&draft.preview, &tally, team).is_empty());
        let knows = Background::of_team(&tally, team).with_totals(&tally, &Rules::default());
        assert!(infer(&draft.preview, &knows).iter().all(|found| !found.lies_within(1, Rules::REMAINDER - 1)));
    }
    let hash = publish(&seat, quarter).await.expect("published");
    let read = seat.published_report(&hash).await.expect("a report");
    assert_eq!(Figures::from(&read.document), Figures::from(&draft.preview), "readers see what was composed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quarter_that_is_not_over_is_neither_begun_nor_published() {
    let world = World::new().await;
    let (seat, running) = (coordinator(&world).await, closed(&world).next());
    let early = Err(Problem::NotNow("report-quarter-running"));
    assert_eq!(seat.begin_report(WHERE.0, WHERE.1, running).await, early);
    assert_eq!(seat.report_of(WHERE.0, WHERE.1, running).await.err(), early.clone().err());
    assert_eq!(seat.publish_report(WHERE.0, WHERE.1, running, 1, "x").await.err(), early.err());
    let list = seat.reports(WHERE.0, WHERE.1).await.expect("a list");
    assert_eq!(list.quarters[0].progress, Progress::Running);
    assert_eq!(list.quarters[1].progress, Progress::NotBegun);
    assert_eq!(world.count("reports").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_or_changes_another_neighbourhoods_draft() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    let report = draft(&seat, quarter).await.report;
    let south = world.with_role("Zus", RoleKind::Coordinator, "neighbourhood", Some(world.south.0)).await;
    let other = world.with_role("Zo", RoleKind::Manager, "neighbourhood", Some(world.south.0)).await;
    for seat in [&south, &other, &far_away(&world).await] {
        assert_eq!(seat.report_of(WHERE.0, WHERE.1, quarter).await, Err(Problem::Absent));
        assert_eq!(seat.reports(WHERE.0, WHERE.1).await.err(), Some(Problem::Absent));
        assert_eq!(seat.proposal(WHERE.0, WHERE.1, quarter).await.err(), Some(Problem::Absent));
        assert_eq!(seat.story(id).await.err(), Some(Problem::Absent));
        assert_eq!(seat.to_interpret(report).await.err(), Some(Problem::Absent));
        assert_eq!(seat.change_story(id, 1, story(None)).await, Err(Problem::Absent));
        assert_eq!(seat.remove_story(id, 1).await, Err(Problem::Absent));
        assert_eq!(seat.interpret(id, Side::FrontLine, Vec::new()).await, Err(Problem::Absent));
        assert_eq!(seat.interpret(id, Side::Municipality, Vec::new()).await, Err(Problem::Absent));
    }
    assert!(south.report_places().await.expect("places").iter().all(|at| at.neighbourhood == "Zuid"));
}

/// A professional of a team in Zuid.
async fn far_away(world: &World) -> Seat {
    world.member(world.plein, "Zeno").await
}

#[tokio::test(flavor = "multi_thread")]
async fn professionals_of_the_neighbourhood_speak_for_the_front_line_and_compose_nothing() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    let report = draft(&seat, quarter).await.report;
    let (anna, bea) = (world.member(world.kade, "Anna").await, world.member(world.brug, "Bea").await);
    anna.interpret(id, Side::FrontLine, say("Ja, herkenbaar.", 0)).await.expect("said");
    let found = bea.to_interpret(report).await.expect("stories");
    assert_eq!(found.sides, [Side::FrontLine]);
    assert_eq!(found.preview, None, "two looks at figures that still change would tell what changed");
    assert!(seat.to_interpret(report).await.expect("stories").preview.is_some());
    let lost = bea.interpret(id, Side::FrontLine, say("Bij ons niet.", 0)).await;
    assert_eq!(
        lost,
        Err(Problem::Conflict(vec![("voice-recognise", "Ja, herkenbaar.".into())])),
        "they write together"
    );
    bea.interpret(id, Side::FrontLine, say("Ja. Bij ons minder.", 1)).await.expect("added");
    let list = bea.reports(WHERE.0, WHERE.1).await.expect("a list");
    assert!(!list.composes);
    for at in bea.report_places().await.expect("places") {
        assert_eq!(at.neighbourhood, "Noord");
    }
    assert_eq!(bea.interpret(id, Side::Municipality, say("x", 0)).await, Err(Problem::Absent));
    assert_eq!(bea.report_of(WHERE.0, WHERE.1, quarter).await, Err(Problem::Absent));
    assert_eq!(bea.proposal(WHERE.0, WHERE.1, quarter).await.err(), Some(Problem::Absent));
    assert_eq!(bea.story(id).await.err(), Some(Problem::Absent));
    assert_eq!(bea.change_story(id, 1, story(None)).await, Err(Problem::Absent));
    let hash = publish(&seat, quarter).await.expect("published");
    let voice = seat.published_report(&hash).await.expect("a report").stories[0].voices[0].clone();
    assert_eq!(voice.text.as_deref(), Some("Ja. Bij ons minder."));
    assert_eq!(manager(&world).await.withdraw_interpretation(id, voice.id).await, Err(Problem::Absent));
    assert_eq!(far_away(&world).await.withdraw_interpretation(id, voice.id).await, Err(Problem::Absent));
    bea.withdraw_interpretation(id, voice.id).await.expect("their own side's");
    assert_eq!(seat.published_report(&hash).await.expect("a report").stories[0].voices[0].text, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_of_a_quarter_long_ago_is_not_begun() {
    let world = World::new().await;
    let seat = coordinator(&world).await;
    let mut quarter = closed(&world);
    for _ in 0..7 {
        quarter = quarter.previous();
    }
    let long_ago = quarter.previous();
    assert_eq!(seat.begin_report(WHERE.0, WHERE.1, long_ago).await, Err(Problem::Absent));
    assert_eq!(seat.report_of(WHERE.0, WHERE.1, long_ago).await.err(), Some(Problem::Absent));
    seat.begin_report(WHERE.0, WHERE.1, quarter).await.expect("the eighth is still remembered");
}

fn say(text: &str, version: i32) -> Vec<Said> {
    let typed = |kind, text, version| TypedVoice { kind, text, shown: "", version };
    let [a, b, c, d] = [VoiceKind::Recognise, VoiceKind::Explain, VoiceKind::Value, VoiceKind::Improve];
    Said::parse([typed(a, text, version), typed(b, "", 0), typed(c, "", 0), typed(d, "", 0)]).expect("said")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_side_speaks_for_itself_and_a_manager_does_not_compose() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    let manager = manager(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    seat.interpret(id, Side::FrontLine, say("Ja, herkenbaar.", 0)).await.expect("said");
    manager.interpret(id, Side::Municipality, say("Wij ook.", 0)).await.expect("said");
    assert_eq!(seat.interpret(id, Side::Municipality, say("x", 0)).await, Err(Problem::Absent));
    assert_eq!(manager.interpret(id, Side::FrontLine, say("x", 0)).await, Err(Problem::Absent));
    assert_eq!(manager.change_story(id, 1, story(None)).await, Err(Problem::Absent));
    assert_eq!(manager.report_of(WHERE.0, WHERE.1, quarter).await, Err(Problem::Absent));
    assert_eq!(manager.story_to_interpret(id).await.expect("a story").sides, [Side::Municipality]);
    let lost = manager.interpret(id, Side::Municipality, say("Anders.", 0)).await;
    assert_eq!(lost, Err(Problem::Conflict(vec![("voice-recognise", "Wij ook.".into())])));
    manager.interpret(id, Side::Municipality, say("Anders.", 1)).await.expect("changed");
    assert_eq!(draft(&seat, quarter).await.stories[0].voices.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_changes_by_its_version_and_points_to_own_lessons_only() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    seat.change_story(id, 1, story(None)).await.expect("changed");
    assert!(matches!(seat.change_story(id, 1, story(None)).await, Err(Problem::Conflict(_))));
    assert!(matches!(seat.remove_story(id, 1).await, Err(Problem::Conflict(_))));
    let foreign = lesson(&world, new_id(), &[]).await;
    run(&world, "update lessons set neighbourhood_id = $1", values![world.south.0]).await;
    let refused = Err(Problem::field("lesson", "refused-choose"));
    assert_eq!(seat.add_story(WHERE.0, WHERE.1, quarter, story(Some(foreign))).await.map(|_| ()), refused);
    assert_eq!(seat.change_story(id, 2, story(Some(foreign))).await, refused);
    seat.interpret(id, Side::FrontLine, say("Ja.", 0)).await.expect("said");
    seat.remove_story(id, 2).await.expect("removed");
    assert_eq!(world.count("stories").await + world.count("interpretations").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn publishing_twice_or_at_once_gives_one_document() {
    let world = World::new().await;
    lively(&world).await;
    let (seat, quarter) = begun(&world).await;
    let proposal = seat.proposal(WHERE.0, WHERE.1, quarter).await.expect("a proposal");
    let (hash, version) = (proposal.proven.expect("proven"), proposal.draft.version);
    let other = coordinator(&world).await;
    let (one, two) = tokio::join!(
        seat.publish_report(WHERE.0, WHERE.1, quarter, version, &hash),
        other.publish_report(WHERE.0, WHERE.1, quarter, version, &hash)
    );
    assert_eq!((one, two), (Ok(hash.clone()), Ok(hash.clone())));
    assert_eq!(seat.publish_report(WHERE.0, WHERE.1, quarter, version, &hash).await, Ok(hash));
    assert_eq!(world.count("published_documents").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_the_last_look_is_not_published() {
    let world = World::new().await;
    let cases = lively(&world).await;
    let (seat, quarter) = begun(&world).await;
    let proposal = seat.proposal(WHERE.0, WHERE.1, quarter).await.expect("a proposal");
    let (hash, version) = (proposal.proven.expect("proven"), proposal.draft.version);
    run(&world, "delete from cases where id = $1", values![cases[0]]).await;
    let changed = Err(Problem::form("report-changed"));
    assert_eq!(seat.publish_report(WHERE.0, WHERE.1, quarter, version, &hash).await, changed);
    let proposal = seat.proposal(WHERE.0, WHERE.1, quarter).await.expect("a proposal");
    let hash = proposal.proven.expect("proven");
    seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    assert_eq!(seat.publish_report(WHERE.0, WHERE.1, quarter, proposal.draft.version, &hash).await, changed);
    assert_eq!(world.count("published_documents").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn published_bytes_never_change_whatever_happens_to_cases_and_words() {
    let world = World::new().await;
    let cases = lively(&world).await;
    let known = lesson(&world, new_id(), &cases[..7]).await;
    let (seat, quarter) = begun(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(Some(known))).await.expect("a story");
    seat.interpret(id, Side::FrontLine, say("Ja.", 0)).await.expect("said");
    let hash = publish(&seat, quarter).await.expect("published");
    let (_, bytes) = seat.published_bytes(&hash).await.expect("bytes");
    assert_eq!(Published::parse(&bytes).expect("a document").hash(), hash);
    assert_eq!(seat.report_of(WHERE.0, WHERE.1, quarter).await, Ok(ReportOf::Published(hash.clone())));
    for case in &cases[..6] {
        run(&world, "delete from cases where id = $1", values![*case]).await;
    }
    families(&world, world.brug, 9, &[("line", "3")]).await;
    withdraw_everything(&seat, id).await;
    let anna = world.member(world.plein, "Anna").await;
    let read = anna.published_report(&hash).await.expect("another neighbourhood reads it");
    assert_eq!(anna.published_bytes(&hash).await.expect("bytes").1, bytes);
    assert_eq!((read.stories[0].words.clone(), read.stories[0].voices[0].text.clone()), (None, None));
    assert_eq!(Figures::from(&read.document).seen(known).shown(), Some(7));
    assert_eq!(world.count("stories where text <> '' or title <> ''").await, 0, "withdrawn words are gone");
}

/// Nothing can be changed any more, only withdrawn.
async fn withdraw_everything(seat: &Seat, id: StoryId) {
    let over = Err(Problem::NotNow("report-published-already"));
    assert_eq!(seat.change_story(id, 1, story(None)).await, over);
    assert_eq!(seat.remove_story(id, 1).await, over);
    assert_eq!(seat.interpret(id, Side::FrontLine, say("Nee.", 1)).await, over);
    seat.withdraw_story(id).await.expect("withdrawn");
    seat.withdraw_story(id).await.expect("once more is the same");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_withdraws_the_municipalitys_words_and_no_others() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    let manager = manager(&world).await;
    let id = seat.add_story(WHERE.0, WHERE.1, quarter, story(None)).await.expect("a story");
    seat.interpret(id, Side::FrontLine, say("Ja.", 0)).await.expect("said");
    manager.interpret(id, Side::Municipality, say("Wij ook.", 0)).await.expect("said");
    let voices = draft(&seat, quarter).await.stories[0].voices.clone();
    let of = |side| voices.iter().find(|voice| voice.side == side).expect("a voice").id;
    let (ours, theirs) = (of(Side::FrontLine), of(Side::Municipality));
    assert_eq!(seat.withdraw_interpretation(id, ours).await, Err(Problem::NotNow("report-still-a-draft")));
    let hash = publish(&seat, quarter).await.expect("published");
    assert_eq!(manager.withdraw_interpretation(id, ours).await, Err(Problem::Absent));
    assert_eq!(manager.withdraw_story(id).await, Err(Problem::Absent));
    manager.withdraw_interpretation(id, theirs).await.expect("withdrawn");
    let read = seat.published_report(&hash).await.expect("a report");
    assert_eq!(read.stories[0].voices.iter().filter(|voice| voice.text.is_some()).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_itself_refuses_to_change_a_publication() {
    let world = World::new().await;
    let (seat, quarter) = begun(&world).await;
    publish(&seat, quarter).await.expect("an empty quarter is published with everything hidden");
    for change in ["update published_documents set body = 'x'", "delete from published_documents"] {
        assert!(sql::run(world.office.db().read(), change, values![]).await.is_err(), "{change}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publication_has_the_same_bytes_on_every_database() {
    let world = World::new().await;
    let cases = lively(&world).await;
    let known = lesson(&world, Uuid::from_u128(7), &cases[..7]).await;
    let (seat, quarter) = begun(&world).await;
    seat.add_story(WHERE.0, WHERE.1, quarter, story(Some(known))).await.expect("a story");
    let hash = publish(&seat, quarter).await.expect("published");
    let (name, bytes) = seat.published_bytes(&hash).await.expect("bytes");
    let written = String::from_utf8(bytes).expect("text").replace(&closed(&world).to_string().replace('K', "Q"), "Q");
    assert_eq!(name, format!("leerrapportage-voorbeeld-noord-{}.json", closed(&world).to_string().to_lowercase()));
    assert_eq!(written, GOLDEN);
}

const GOLDEN: &str = concat!(
    r#"{"schema":1,"neighbourhood":"voorbeeld-noord","quarter":"Q","self_chosen":true,"threshold":5,"tables":["#,
    r#"{"key":"theme","total":17,"cells":[{"key":"local","families":6},{"key":"coherence","families":null},{"key":"specialised","families":null},{"key":"learning","families":null}]},"#,
    r#"{"key":"line","total":null,"cells":[{"key":"0","families":null},{"key":"1","families":13},{"key":"2","families":7},{"key":"3","families":null}]},"#,
    r#"{"key":"waiting","total":16,"cells":[{"key":"to-4","families":7},{"key":"5-12","families":null},{"key":"over-12","families":null},{"key":"still-waiting","families":null}]},"#,
    r#"{"key":"checks","total":11,"cells":[{"key":"kept","families":null},{"key":"not-kept","families":null},{"key":"not-applicable","families":null},{"key":"blocked","families":null}]}],"#,
    r#""seen":[{"key":"00000000-0000-0000-0000-000000000007","families":7}]}"#,
);
