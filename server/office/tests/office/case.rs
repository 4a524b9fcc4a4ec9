//! A case from proposal to erasure: who may, how often, what stops it, and that nothing of it is left behind.

use crate::world::World;
use domain::case::{CaseDesk, CaseState, Description, FamilySaid, Notice, Proposal, Proposed, Revision, Stance};
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::session::SessionDesk;
use domain::team::TeamDesk;
use domain::theme::Theme;
use domain::{CaseId, PersonId, Problem, TeamId, Words};
use office::Seat;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Stands in every field of text that is typed here.
const CANARY: &str = "kanariegeel";

fn words(text: &str) -> Words {
    Words::parse(text).expect("words")
}

pub fn notice(who: Concerned, stance: Stance) -> Notice {
    Notice::new(who, stance, CANARY).expect("a notice")
}

/// No two are in the same words.
pub fn proposal() -> Proposal {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let n = MADE.fetch_add(1, Ordering::Relaxed);
    Proposal {
        hard: words(&format!("hard {CANARY}")),
        line: HelpLine::ALL[1],
        hope: words(&format!("hope {n} {CANARY}")),
        worry: false,
        same_family: None,
        notices: vec![notice(Concerned::Young, Stance::Agrees), notice(Concerned::Parent1, Stance::Told)],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_that_is_sent_twice_is_one_case_and_one_family() {
    let world = World::new().await;
    let (anna, bert) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bert").await);
    let sent = proposal();
    let [first, second] = [sent.clone(), sent.clone()].map(|sent| anna.propose_case("kade", sent));
    let (first, second) = tokio::join!(first, second);
    assert_eq!(first.expect("proposed"), second.expect("known"));
    assert_eq!((world.count("cases").await, world.count("families").await), (1, 1));
    bert.propose_case("kade", sent.clone()).await.expect("somebody else's own");
    let worried = anna.propose_case("kade", Proposal { worry: true, ..sent.clone() }).await.expect("another answer");
    assert_eq!(worried.state, CaseState::Waiting, "what was said about safety is never lost");
    let notices = vec![notice(Concerned::Young, Stance::Objects)];
    let stopped = anna.propose_case("kade", Proposal { notices, ..sent }).await.expect("another answer");
    assert_eq!((stopped.state, world.count("cases").await), (CaseState::Stopped, 4));
}

pub fn described(age: AgeBand) -> Description {
    Description::new(age, vec![HelpLine::ALL[1]], vec![Theme::ALL[0]]).expect("a description")
}

pub fn id(seat: &Seat) -> PersonId {
    seat.sitter().me().expect("somebody").id
}

pub async fn proposed(seat: &Seat) -> Proposed {
    seat.propose_case("kade", proposal()).await.expect("proposed")
}

pub async fn chosen(seat: &Seat) -> CaseId {
    let case = proposed(seat).await.id;
    seat.choose_case(case, described(AgeBand::From12)).await.expect("chosen");
    case
}

pub async fn state(seat: &Seat, case: CaseId) -> CaseState {
    seat.case_sheet(case).await.expect("a sheet").head.state
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_gets_a_name_an_end_and_its_proposer_as_circle() {
    let world = World::new().await;
    let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
    let case = proposed(&anna).await;
    let sheet = anna.case_sheet(case.id).await.expect("a sheet");
    assert_eq!((sheet.head.state, sheet.head.pseudonym), (CaseState::Proposed, case.pseudonym.clone()));
    assert_eq!(sheet.ends_on, domain::case::first_end(anna.today()));
    assert_eq!(bram.case_sheet(case.id).await, Err(Problem::Absent), "outside the circle the texts are not there");
    let card = bram.case_card(case.id).await.expect("a card");
    assert!(card.question.contains("hope") && !card.in_circle);
    let page = bram.team_page("kade").await.expect("the team's page");
    assert_eq!(page.proposed.len(), 1);
    assert!(!format!("{page:?}").contains(&format!("hard {CANARY}")), "what is hard is for the circle");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_never_drawn_twice_also_by_many_at_once_and_after_erasure() {
    let world = World::new().await;
    let anna = Arc::new(world.member(world.kade, "Anna").await);
    let drawn = (0..12).map(|_| {
        tokio::spawn({
            let anna = anna.clone();
            async move { proposed(&anna).await }
        })
    });
    let mut names = HashSet::new();
    let mut first = None;
    for one in drawn.collect::<Vec<_>>() {
        let case = one.await.expect("done");
        first.get_or_insert(case.id);
        assert!(names.insert(case.pseudonym), "twice the same name");
    }
    anna.erase_case(first.expect("a case")).await.expect("erased");
    assert_eq!(world.count("used_pseudonyms").await, 12);
    assert_eq!(world.count("cases").await, 11);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gives_more_than_three_votes_however_fast() {
    let world = World::new().await;
    let anna = Arc::new(world.member(world.kade, "Anna").await);
    let mut cases = Vec::new();
    for _ in 0..8 {
        cases.push(proposed(&anna).await.id);
    }
    let given = cases.iter().map(|case| {
        let (anna, case) = (anna.clone(), *case);
        tokio::spawn(async move { anna.vote_case(case, true).await.is_ok() })
    });
    let mut accepted = 0;
    for one in given.collect::<Vec<_>>() {
        accepted += usize::from(one.await.expect("done"));
    }
    assert_eq!((accepted, world.count("votes").await), (3, 3));
    let page = anna.team_page("kade").await.expect("the team's page");
    assert!(page.votes_left() == 0 && page.proposed[..3].iter().all(|case| case.mine && case.votes == 1));
    let mine = page.proposed[0].id;
    anna.vote_case(mine, true).await.expect("twice is once");
    anna.vote_case(mine, false).await.expect("taken back");
    anna.vote_case(page.proposed[7].id, true).await.expect("room again");
    assert_eq!(world.count("votes").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worry_about_safety_waits_until_it_is_settled() {
    let world = World::new().await;
    let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
    let case = anna.propose_case("kade", Proposal { worry: true, ..proposal() }).await.expect("proposed");
    assert_eq!(case.state, CaseState::Waiting);
    let page = bram.team_page("kade").await.expect("the team's page");
    assert!(page.proposed.is_empty() && page.held.is_empty(), "only its circle sees that it waits");
    let not_now = Err(Problem::NotNow("not-now"));
    assert_eq!(anna.vote_case(case.id, true).await.map(|_| ()), not_now);
    assert_eq!(anna.choose_case(case.id, described(AgeBand::From12)).await, not_now);
    assert_eq!(bram.resume_case(case.id).await, Err(Problem::Absent));
    anna.resume_case(case.id).await.expect("settled");
    assert_eq!(state(&anna, case.id).await, CaseState::Proposed);
    assert_eq!(anna.resume_case(case.id).await, not_now);
}

#[tokio::test(flavor = "multi_thread")]
async fn choosing_demands_that_whoever_must_know_knows() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let notices = vec![notice(Concerned::Parent1, Stance::Told)];
    let case = anna.propose_case("kade", Proposal { notices, ..proposal() }).await.expect("proposed").id;
    let refused = anna.choose_case(case, described(AgeBand::From16)).await;
    assert_eq!(refused, Err(Problem::field("age", "refused-young-unknown")));
    anna.record_notices(case, vec![(notice(Concerned::Young, Stance::NotTold), 0)]).await.expect("with a reason");
    anna.choose_case(case, described(AgeBand::From16)).await.expect("chosen");
    assert_eq!(state(&anna, case).await, CaseState::Chosen);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_stops_a_case_and_taking_it_back_lets_it_go_on_where_it_was() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let waiting = anna.propose_case("kade", Proposal { worry: true, ..proposal() }).await.expect("proposed").id;
    let listed = proposed(&anna).await.id;
    anna.vote_case(listed, true).await.expect("a vote");
    let worked_on = chosen(&anna).await;
    let before = [(waiting, CaseState::Waiting), (listed, CaseState::Proposed), (worked_on, CaseState::Chosen)];
    for (case, was) in before {
        let objects = notice(Concerned::Parent1, Stance::Objects);
        anna.record_notices(case, vec![(objects, 1)]).await.expect("recorded");
        assert_eq!(state(&anna, case).await, CaseState::Stopped);
        let agrees = notice(Concerned::Parent1, Stance::Agrees);
        let stale = anna.record_notices(case, vec![(agrees.clone(), 1)]).await;
        assert_eq!(stale, Err(Problem::Conflict(Vec::new())), "somebody else recorded meanwhile");
        anna.record_notices(case, vec![(agrees, 2)]).await.expect("taken back");
        assert_eq!(state(&anna, case).await, was);
    }
    assert_eq!(world.count("votes").await, 0, "a case that stopped keeps nobody's vote");
    let notices = vec![notice(Concerned::Young, Stance::Objects)];
    let stopped = anna.propose_case("kade", Proposal { notices, ..proposal() }).await.expect("proposed");
    assert_eq!(stopped.state, CaseState::Stopped);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_circle_holds_members_of_the_team_only_and_never_nobody() {
    let world = World::new().await;
    let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
    let stranger = world.member(world.plein, "Zoë").await;
    let case = proposed(&anna).await.id;
    assert_eq!(anna.add_to_circle(case, id(&stranger)).await, Err(Problem::Absent));
    assert_eq!(anna.add_to_circle(case, PersonId::default()).await, Err(Problem::Absent));
    assert_eq!(bram.add_to_circle(case, id(&bram)).await, Err(Problem::Absent), "nobody lets themselves in");
    assert_eq!(anna.remove_from_circle(case, id(&anna)).await, Err(Problem::form("refused-last-in-circle")));
    anna.add_to_circle(case, id(&bram)).await.expect("added");
    assert!(bram.case_sheet(case).await.is_ok());
    let page = bram.circle(case).await.expect("the circle");
    assert_eq!((page.inside.len(), page.outside.len()), (2, 0));
    bram.remove_from_circle(case, id(&anna)).await.expect("removed");
    assert_eq!(anna.case_sheet(case).await, Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn knowing_a_family_privately_closes_all_its_cases_for_good() {
    let world = World::new().await;
    let (anna, bram) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bram").await);
    let first = proposed(&anna).await.id;
    assert_eq!(anna.declare_private(first).await, Err(Problem::form("refused-private-last")));
    anna.add_to_circle(first, id(&bram)).await.expect("added");
    bram.vote_case(first, true).await.expect("a vote");
    bram.declare_private(first).await.expect("declared");
    let same = Proposal { same_family: Some(first), ..proposal() };
    let second = anna.propose_case("kade", same.clone()).await.expect("the same family").id;
    assert_eq!(world.count("families").await, 1);
    for case in [first, second] {
        assert_eq!(bram.case_card(case).await, Err(Problem::Absent));
        assert_eq!(bram.vote_case(case, true).await, Err(Problem::Absent));
        assert_eq!(anna.add_to_circle(case, id(&bram)).await, Err(Problem::Absent));
    }
    assert!(bram.team_page("kade").await.expect("the team's page").proposed.is_empty());
    assert!(bram.proposing("kade").await.expect("the page").cases.is_empty());
    assert_eq!(bram.propose_case("kade", same).await, Err(Problem::Absent), "no way round through the family");
    assert_eq!(world.count("votes").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_teams_case_is_absent_in_every_form() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = proposed(&anna).await.id;
    let teams: [TeamId; 2] = [world.brug, world.plein];
    for team in teams {
        let other = world.member(team, "Chris").await;
        for case in [case, CaseId::default()] {
            let revision = Revision {
                version: 1,
                hard: words("x"),
                hope: words("x"),
                description: described(AgeBand::From12),
                family: FamilySaid::default(),
                ends_on: other.today(),
            };
            let answers = [
                other.vote_case(case, true).await.err(),
                other.choose_case(case, described(AgeBand::From12)).await.err(),
                other.case_card(case).await.err(),
                other.case_sheet(case).await.err(),
                other.describe_case(case, revision).await.err(),
                other.describing(case).await.err(),
                other.keep_family(case, FamilySaid::default()).await.err(),
                other.circle(case).await.err(),
                other.add_to_circle(case, id(&other)).await.err(),
                other.remove_from_circle(case, id(&anna)).await.err(),
                other.family(case).await.err(),
                other.record_notices(case, vec![(notice(Concerned::Young, Stance::Objects), 1)]).await.err(),
                other.information(case).await.err(),
                other.resume_case(case).await.err(),
                other.declare_private(case).await.err(),
                other.erasing(case).await.err(),
                other.erase_case(case).await.err(),
            ];
            assert!(answers.iter().all(|answer| *answer == Some(Problem::Absent)), "{answers:?}");
        }
        let own = if team == world.brug { "brug" } else { "plein" };
        let foreign = Proposal { same_family: Some(case), ..proposal() };
        assert_eq!(other.propose_case(own, foreign).await, Err(Problem::Absent));
        assert_eq!(other.propose_case("kade", proposal()).await, Err(Problem::Absent));
        assert_eq!(other.team_page("kade").await, Err(Problem::Absent));
    }
    assert_eq!(world.count("cases").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_describes_an_older_version_is_told() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = chosen(&anna).await;
    let sheet = anna.case_sheet(case).await.expect("a sheet");
    let revision = Revision {
        version: sheet.version,
        hard: words("nieuw"),
        hope: words("nieuw"),
        description: described(AgeBand::From12),
        family: FamilySaid { elsewhere: Some(true), same_family: None },
        ends_on: domain::case::last_end(sheet.proposed_on),
    };
    anna.describe_case(case, revision.clone()).await.expect("described");
    let late = Revision { hard: words("te laat"), ..revision.clone() };
    assert_eq!(anna.describe_case(case, late).await, Err(Problem::Conflict(Vec::new())));
    let now = anna.case_sheet(case).await.expect("a sheet");
    assert_eq!((now.hard.as_str(), now.elsewhere, now.ends_on), ("nieuw", true, revision.ends_on));
    let endless = Revision { version: now.version, ends_on: now.ends_on + chrono::Days::new(1), ..revision };
    assert_eq!(anna.describe_case(case, endless).await, Err(Problem::field("ends_on", "refused-end")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_case_leaves_its_line_and_no_words_anywhere() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = chosen(&anna).await;
    world.surround(case, world.kade, id(&anna)).await;
    assert!(!world.tables_with(CANARY).await.is_empty());
    let page = anna.erasing(case).await.expect("the page");
    assert_eq!((page.prepared, page.released), (1, 1));
    anna.erase_case(case).await.expect("erased");
    assert_eq!(world.tables_with(CANARY).await, Vec::<String>::new());
    assert_eq!(world.files_with(CANARY).await, Vec::<String>::new(), "nor in the files under the tables");
    assert_eq!(world.count("erasures where reason = 'asked'").await, 1);
    assert_eq!(world.count("families").await, 0);
    assert_eq!(world.count("lessons where case_id is null and family_id is null and title = 'vrij'").await, 1);
    assert_eq!(world.count("lessons").await, 1, "what was only prepared goes");
    assert_eq!(anna.case_sheet(case).await, Err(Problem::Absent));
}

impl World {
    /// The files of a SQLite database, its log included, in which a word stands.
    async fn files_with(&self, word: &str) -> Vec<String> {
        if !self.office.db().embedded() {
            return Vec::new();
        }
        #[derive(sea_orm::FromQueryResult)]
        struct Found {
            file: String,
        }
        let found: Option<Found> =
            store::sql::row(self.office.db().read(), "select file from pragma_database_list", store::values![])
                .await
                .expect("a file");
        let file = found.expect("a file").file;
        let holds = |name: &String| {
            let bytes = std::fs::read(name).unwrap_or_default();
            bytes.windows(word.len()).any(|part| part == word.as_bytes())
        };
        [file.clone(), format!("{file}-wal")].into_iter().filter(holds).collect()
    }

    /// Puts words and links round a case in the tables of other slices.
    async fn surround(&self, case: CaseId, team: TeamId, person: PersonId) {
        let family = self.id_of("select family_id as id from cases").await;
        let hood = self.north.0;
        let (case, team, person) = (case.0, team.0, person.0);
        let one = office::clock::new_id;
        let (rule, agreement, version, reflection) = (one(), one(), one(), one());
        let now = self.office.now();
        let day = office::clock::day(now);
        let db = self.office.db().read();
        let path = format!("/casus/{case}/gezin");
        use store::values;
        let rows: Vec<(&str, Vec<sea_orm::Value>)> = vec![
            (
                "insert into agreements (id, team_id, kind, review_on, made_at) values ($1, $2, 'contact', $3, $4)",
                values![agreement, team, day, now],
            ),
            (
                "insert into agreement_versions (id, agreement_id, number, who, what, moment, author_id, made_at) values ($1, $2, 1, 'w', 'w', 'w', $3, $4)",
                values![version, agreement, person, now],
            ),
            (
                "insert into rule_obstacles (id, team_id, text, author_id, made_at) values ($1, $2, $3, $4, $5)",
                values![rule, team, CANARY, person, now],
            ),
            (
                "insert into agreement_checks (id, case_id, agreement_id, agreement_version_id, outcome, rule_obstacle_id, author_id, at) values ($1, $2, $3, $4, 'blocked', $5, $6, $7)",
                values![one(), case, agreement, version, rule, person, now],
            ),
            (
                "insert into experiences (id, case_id, respondent, source, words, author_id, at) values ($1, $2, 'young', 'own', $3, $4, $5)",
                values![one(), case, CANARY, person, now],
            ),
            (
                "insert into practices (id, case_id, person_id, words, at) values ($1, $2, $3, $4, $5)",
                values![one(), case, person, CANARY, now],
            ),
            (
                "insert into reflections (id, team_id, planned_on, state, author_id) values ($1, $2, $3, 'closed', $4)",
                values![reflection, team, day, person],
            ),
            ("insert into reflection_cases (reflection_id, case_id) values ($1, $2)", values![reflection, case]),
            (
                "insert into insights (id, team_id, reflection_id, case_id, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7)",
                values![one(), team, reflection, case, CANARY, person, now],
            ),
            (
                "insert into signals (id, team_id, reflection_id, case_id, text, author_id, at) values ($1, $2, $3, $4, $5, $6, $7)",
                values![one(), team, reflection, case, CANARY, person, now],
            ),
            (
                "insert into kept_forms (id, person_id, path, form, fields, kept_at) values ($1, $2, $3, 'gezin', $4, $5)",
                values![one(), person, path, CANARY, now],
            ),
            (
                "insert into drafts (id, person_id, reflection_id, path, form, fields, leaf, other, other_leaf, updated_at, version) \
                 values ($1, $2, $3, $4, 'inzicht', $5, '', '[]', '', $6, 1)",
                values![one(), person, reflection, format!("/sessie/{reflection}"), CANARY, now],
            ),
            (
                "insert into lessons (id, insight_id, case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, prepared_by, prepared_at) values ($1, $2, $3, $4, $5, $6, 'school', $7, 'x', 'x', 'x', 'prepared', $8, $9)",
                values![one(), one(), case, family, team, hood, CANARY, person, now],
            ),
            (
                "insert into lessons (id, insight_id, case_id, family_id, team_id, neighbourhood_id, theme, title, works, context, limits, state, prepared_by, prepared_at) values ($1, $2, $3, $4, $5, $6, 'school', 'vrij', 'x', 'x', 'x', 'released', $7, $8)",
                values![one(), one(), case, family, team, hood, person, now],
            ),
        ];
        for (statement, values) in rows {
            store::sql::run(db, statement, values).await.unwrap_or_else(|problem| panic!("{statement}: {problem}"));
        }
    }

    pub async fn id_of(&self, statement: &str) -> uuid::Uuid {
        use sea_orm::ConnectionTrait;
        let db = self.office.db().read();
        let row = db.query_one_raw(sea_orm::Statement::from_string(db.get_database_backend(), statement)).await;
        row.expect("an answer").expect("a row").try_get("", "id").expect("an id")
    }

    /// Every table that holds a text somewhere.
    async fn tables_with(&self, text: &str) -> Vec<String> {
        use sea_orm::ConnectionTrait;
        let db = self.office.db().read();
        let embedded = self.office.db().embedded();
        let columns = if embedded {
            "select m.name as t, c.name as n from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'"
        } else {
            "select table_name::text as t, column_name::text as n from information_schema.columns where table_schema = 'public'"
        };
        let all = db.query_all_raw(sea_orm::Statement::from_string(db.get_database_backend(), columns)).await;
        let mut found = Vec::new();
        for column in all.expect("columns") {
            let (table, name): (String, String) =
                (column.try_get("", "t").expect("a table"), column.try_get("", "n").expect("a column"));
            if self.count(&format!("{table} where cast(\"{name}\" as text) like '%{text}%'")).await > 0 {
                found.push(table);
            }
        }
        found
    }
}
