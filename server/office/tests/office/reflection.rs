//! A reflection: promises of last time first, three new ones at most, and closing that counts once and for ever.

use crate::world::World;
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Quarter;
use domain::reflection::{NewPromise, NoteId, NoteKind, Outcome, Plan, Progress, ReflectionDesk};
use domain::year::YearDesk;
use domain::{CaseId, Line, PersonId, Problem, ReflectionId, TeamId, Words};
use office::clock::{SetClock, new_id};
use office::{Office, Seat};
use sea_orm::{FromQueryResult, Value};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{sql, values};
use uuid::Uuid;

struct Team {
    world: World,
    anna: Seat,
    anna_id: PersonId,
    bram: Seat,
    bram_id: PersonId,
}

impl Team {
    async fn new() -> Self {
        let world = World::new().await;
        let anna_id = world.setting().member(world.kade, "Anna", "huisarts").await.expect("a member");
        let bram_id = world.setting().member(world.kade, "Bram", "leraar").await.expect("a member");
        Team { anna: world.seat(anna_id).await, bram: world.seat(bram_id).await, world, anna_id, bram_id }
    }

    async fn run(&self, sql: &str, values: Vec<Value>) {
        sql::run(self.world.office.db().read(), sql, values).await.expect("a row");
    }

    /// A case that was chosen, of a family of its own.
    async fn case_of(&self, team: TeamId, pseudonym: &str) -> CaseId {
        let (case, family) = (CaseId(new_id()), new_id());
        self.run("insert into families (id, team_id) values ($1, $2)", values![family, team.0]).await;
        let (now, ends) = (self.world.office.now(), day("2030-01-01"));
        self.run(
            "insert into cases (id, team_id, family_id, pseudonym, state, hard, hope, line, ends_on, author_id, proposed_at) \
             values ($1, $2, $3, $4, 'chosen', 'Niemand belt terug', 'Wie belt wanneer?', 1, $5, $6, $7)",
            values![case.0, team.0, family, pseudonym, ends, self.anna_id.0, now],
        )
        .await;
        case
    }

    async fn case(&self, pseudonym: &str) -> CaseId {
        self.case_of(self.world.kade, pseudonym).await
    }

    fn plan(&self, cases: &[CaseId]) -> Plan {
        Plan { planned_on: self.anna.today(), hours: None, lead: self.anna_id, cases: cases.to_vec() }
    }

    /// An open reflection with these cases.
    async fn open(&self, cases: &[CaseId]) -> ReflectionId {
        let id = self.anna.plan_reflection("kade", self.plan(cases)).await.expect("a plan");
        self.anna.open_reflection(id).await.expect("open");
        id
    }

    async fn version(&self, id: ReflectionId) -> i32 {
        self.anna.meeting(id).await.expect("a meeting").version
    }

    async fn attend(&self, id: ReflectionId) {
        self.anna.attend(id, self.version(id).await, &[self.anna_id]).await.expect("there");
    }

    async fn close(&self, id: ReflectionId, returning: &[CaseId]) -> Result<Quarter, Problem> {
        self.anna.close_reflection(id, self.version(id).await, returning).await
    }

    fn promise(&self, text: &str) -> NewPromise {
        NewPromise { text: Line::parse(text).expect("a line"), owner: self.bram_id, due_on: self.anna.today() }
    }

    async fn theme(&self, case: CaseId, theme: &str) {
        self.run("insert into case_themes (case_id, theme) values ($1, $2)", values![case.0, theme]).await;
    }

    async fn line(&self, case: CaseId, line: i32) {
        self.run("insert into case_lines (case_id, line) values ($1, $2)", values![case.0, line]).await;
    }

    async fn care(&self, case: CaseId, about: &str, line: i32, waits: bool, weeks: Option<i32>) {
        let now = self.world.office.now();
        self.run(
            "insert into care_uses (id, case_id, about, line, form, still_waiting, weeks, author_id, at) \
             values ($1, $2, $3, $4, 'outpatient', $5, $6, $7, $8)",
            values![new_id(), case.0, about, line, waits, weeks, self.anna_id.0, now],
        )
        .await;
    }

    async fn check(&self, case: CaseId, outcome: &str) {
        let (agreement, version, now) = (new_id(), new_id(), self.world.office.now());
        self.run(
            "insert into agreements (id, team_id, kind, review_on, made_at) values ($1, $2, 'contact', $3, $4)",
            values![agreement, self.world.kade.0, day("2030-01-01"), now],
        )
        .await;
        self.run(
            "insert into agreement_versions (id, agreement_id, number, who, what, moment, author_id, made_at) \
             values ($1, $2, 1, 'Wie', 'wat', 'wanneer', $3, $4)",
            values![version, agreement, self.anna_id.0, now],
        )
        .await;
        self.run(
            "insert into agreement_checks (id, case_id, agreement_id, agreement_version_id, outcome, author_id, at) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            values![new_id(), case.0, agreement, version, outcome, self.anna_id.0, now],
        )
        .await;
    }

    /// Everything that counts, as `quarter breakdown cell`, of one case.
    async fn cells(&self, case: CaseId) -> BTreeSet<String> {
        let rows: Vec<Cell> = sql::rows(
            self.world.office.db().read(),
            "select quarter, breakdown, cell, neighbourhood_id, team_id from contributions where case_id = $1",
            values![case.0],
        )
        .await
        .expect("rows");
        rows.into_iter()
            .map(|row| {
                assert_eq!((row.neighbourhood_id, row.team_id), (self.world.north.0, self.world.kade.0));
                format!("{} {} {}", row.quarter, row.breakdown, row.cell)
            })
            .collect()
    }
}

#[derive(FromQueryResult)]
struct Cell {
    quarter: String,
    breakdown: String,
    cell: String,
    neighbourhood_id: Uuid,
    team_id: Uuid,
}

fn day(written: &str) -> NaiveDate {
    written.parse().expect("a day")
}

fn at(written: &str) -> DateTime<Utc> {
    written.parse().expect("an instant")
}

fn words(text: &str) -> Words {
    Words::parse(text).expect("words")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reflection_makes_three_promises_at_most_even_when_two_people_add_at_once() {
    let team = Team::new().await;
    let id = team.open(&[]).await;
    for text in ["Bel de school", "Nodig de huisarts uit"] {
        team.anna.promise(id, team.promise(text)).await.expect("a promise");
    }
    let (one, other) = tokio::join!(
        team.anna.promise(id, team.promise("Maak een lijst")),
        team.bram.promise(id, team.promise("Vraag het na"))
    );
    assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|done| **done).count(), 1, "{one:?} {other:?}");
    assert_eq!(team.world.count("actions").await, 3);
    assert_eq!(one.and(other), Err(Problem::form("refused-three-actions")));
    let made = team.anna.meeting(id).await.expect("a meeting").promised.remove(0);
    team.anna.unpromise(id, made.id, made.version).await.expect("taken back");
    team.bram.promise(id, team.promise("Vraag het toch na")).await.expect("room again");
}

#[tokio::test(flavor = "multi_thread")]
async fn promises_of_last_time_come_first_and_each_is_settled_in_this_meeting() {
    let team = Team::new().await;
    let first = team.open(&[]).await;
    for text in ["Bel de school", "Maak een lijst", "Vraag het na"] {
        team.anna.promise(first, team.promise(text)).await.expect("a promise");
    }
    team.attend(first).await;
    team.close(first, &[]).await.expect("closed");
    let second = team.open(&[]).await;
    let meeting = team.anna.meeting(second).await.expect("a meeting");
    assert_eq!((meeting.earlier.len(), meeting.promised.len()), (3, 0));
    for (promise, outcome) in meeting.earlier.iter().zip([Outcome::Done, Outcome::Dropped, Outcome::Open]) {
        team.bram.settle_action(second, promise.id, promise.version, outcome).await.expect("settled");
    }
    let late = &meeting.earlier[0];
    let lost = team.anna.settle_action(second, late.id, late.version, Outcome::Dropped).await;
    assert_eq!(lost, Err(Problem::Conflict(vec![("action-done", late.text.clone())])));
    team.attend(second).await;
    team.close(second, &[]).await.expect("closed");
    let third = team.open(&[]).await;
    let stood = team.anna.meeting(third).await.expect("a meeting").earlier;
    assert_eq!(stood.iter().map(|promise| promise.outcome).collect::<Vec<_>>(), [None], "only what stayed comes back");
    team.anna.settle_action(third, stood[0].id, stood[0].version, Outcome::Done).await.expect("settled");
    let minutes = team.anna.meeting(second).await.expect("a meeting");
    let said: Vec<_> = minutes.earlier.iter().map(|one| (one.text.as_str(), one.outcome)).collect();
    let then =
        [("Bel de school", Outcome::Done), ("Maak een lijst", Outcome::Dropped), ("Vraag het na", Outcome::Open)];
    let then = then.map(|(text, outcome)| (text, Some(outcome)));
    assert_eq!(said, then, "what is settled later changes nothing in earlier minutes");
    let again = team.anna.settle_action(second, late.id, late.version + 1, Outcome::Open).await;
    assert_eq!(again, Err(Problem::NotNow("reflection-closed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_places_cases_in_the_quarter_of_amsterdam_and_writes_what_they_count_for() {
    let team = Team::new().await;
    let (oak, vega) = (team.case("Steeneik").await, team.case("Wega").await);
    team.theme(oak, "easy-access").await;
    team.theme(oak, "prevention").await;
    team.theme(oak, "school").await;
    team.line(oak, 1).await;
    team.care(oak, "young", 2, false, Some(14)).await;
    team.care(oak, "parents", 3, true, Some(30)).await;
    team.check(oak, "kept").await;
    team.check(oak, "blocked").await;
    let clock = Arc::new(SetClock::at(at("2025-12-31T22:30:00Z")));
    let office = Office::open(team.world.office.db().clone(), clock.clone(), false).await.expect("an office");
    let anna = office.seat_of(team.anna_id).await.expect("a seat");
    let plan = Plan { planned_on: day("2025-12-31"), ..team.plan(&[oak, vega]) };
    let id = anna.plan_reflection("kade", plan).await.expect("a plan");
    anna.open_reflection(id).await.expect("open");
    anna.attend(id, 2, &[team.anna_id]).await.expect("there");
    clock.set(at("2025-12-31T23:30:00Z"));
    let version = anna.meeting(id).await.expect("a meeting").version;
    let quarter = anna.close_reflection(id, version, &[vega]).await.expect("closed");
    assert_eq!(quarter.to_string(), "2026-K1", "half past midnight in Amsterdam");
    let expected =
        ["theme local", "theme coherence", "line 1", "line 2", "waiting over-12", "checks kept", "checks blocked"];
    assert_eq!(team.cells(oak).await, expected.map(|cell| format!("2026-K1 {cell}")).into());
    assert_eq!(team.cells(vega).await, BTreeSet::new(), "what comes back does not count yet");
    assert_eq!(
        team.world.count("cases where state = 'learned' and quarter = '2026-K1' and learned_at is not null").await,
        1
    );
    assert_eq!(team.world.count("cases where state = 'chosen' and quarter is null").await, 1);
    team.run("delete from cases where id = $1", values![oak.0]).await;
    assert_eq!(team.world.count("contributions").await, 0, "erasing a case takes along what it counted for");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reflection_where_nobody_is_written_down_cannot_be_closed() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let id = team.open(&[oak]).await;
    assert_eq!(team.close(id, &[]).await, Err(Problem::form("refused-reflection-nobody")));
    assert_eq!(team.world.count("cases where state = 'chosen' and quarter is null").await, 1, "nothing was placed");
    assert_eq!(team.anna.meeting(id).await.expect("a meeting").progress, Progress::Open);
    team.attend(id).await;
    let version = team.version(id).await;
    team.anna.attend(id, version, &[]).await.expect("nobody after all");
    assert_eq!(team.close(id, &[]).await, Err(Problem::form("refused-reflection-nobody")));
    team.attend(id).await;
    team.close(id, &[]).await.expect("closed");
    assert_eq!(team.world.count("cases where state = 'learned'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_reflection_stays_as_it_was() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let id = team.open(&[oak]).await;
    let note = team.anna.write_note(id, oak, NoteKind::Insight, words("Bel dezelfde dag")).await.expect("an insight");
    let signal = team.bram.write_note(id, oak, NoteKind::Signal, words("De wachtlijst")).await.expect("a signal");
    team.bram.rewrite_note(note, 1, words("Bel dezelfde dag terug")).await.expect("rewritten");
    let lost = team.anna.rewrite_note(note, 1, words("Bel morgen")).await;
    assert_eq!(lost, Err(Problem::Conflict(vec![("insight-text", "Bel dezelfde dag terug".into())])));
    let version = team.version(id).await;
    team.anna.attend(id, version, &[team.anna_id, team.bram_id]).await.expect("there");
    let stale = team.anna.close_reflection(id, version, &[]).await;
    assert!(matches!(stale, Err(Problem::Conflict(_))), "{stale:?}");
    team.close(id, &[]).await.expect("closed");
    let not_now = Problem::NotNow("reflection-closed");
    assert_eq!(team.close(id, &[]).await, Err(not_now.clone()));
    assert_eq!(team.anna.rewrite_note(note, 2, words("Anders")).await, Err(not_now.clone()));
    assert_eq!(team.anna.remove_note(signal, 1).await, Err(not_now.clone()));
    assert_eq!(team.anna.write_note(id, oak, NoteKind::Signal, words("Nog een")).await, Err(not_now.clone()));
    assert_eq!(team.anna.promise(id, team.promise("Te laat")).await, Err(not_now.clone()));
    assert_eq!(team.anna.open_reflection(id).await, Err(not_now.clone()));
    assert_eq!(team.anna.change_reflection(id, 9, team.plan(&[])).await, Err(not_now));
    let read = team.bram.meeting(id).await.expect("still readable");
    assert_eq!((read.progress, read.notes.len()), (Progress::Closed, 2));
    assert!(read.members.iter().filter(|member| member.present).count() == 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_learned_case_is_not_placed_again() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let (one, other) = (team.open(&[oak]).await, team.open(&[oak]).await);
    team.attend(one).await;
    team.close(one, &[]).await.expect("closed");
    let learned = team.world.count("cases where state = 'learned' and version = 2").await;
    team.attend(other).await;
    team.close(other, &[]).await.expect("closed");
    assert_eq!((learned, team.world.count("cases where version = 2").await), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_teams_cases_people_and_promises_are_refused() {
    let team = Team::new().await;
    let stranger = team.world.setting().member(team.world.plein, "Vreemd", "huisarts").await.expect("a member");
    let (own, foreign) = (team.case("Steeneik").await, team.case_of(team.world.plein, "Linde").await);
    let stranger_seat = team.world.seat(stranger).await;
    let plan =
        |lead, cases: &[CaseId]| Plan { planned_on: team.anna.today(), hours: None, lead, cases: cases.to_vec() };
    let refused = team.anna.plan_reflection("kade", plan(team.anna_id, &[foreign])).await;
    assert_eq!(refused, Err(Problem::field("cases", "refused-reflection-case")));
    let refused = team.anna.plan_reflection("kade", plan(stranger, &[own])).await;
    assert_eq!(refused, Err(Problem::field("lead", "refused-reflection-lead")));
    assert_eq!(team.world.count("reflections").await, 0, "nothing half remains");
    let id = team.open(&[own]).await;
    let there = stranger_seat.plan_reflection("plein", plan(stranger, &[foreign])).await.expect("a plan");
    stranger_seat.open_reflection(there).await.expect("open");
    let due_on = team.anna.today();
    let theirs = NewPromise { text: Line::parse("Van plein").expect("a line"), owner: stranger, due_on };
    let action = stranger_seat.promise(there, theirs.clone()).await.expect("a promise");
    let insight = stranger_seat.write_note(there, foreign, NoteKind::Insight, words("Van plein")).await.expect("one");
    assert_eq!(team.anna.settle_action(id, action, 1, Outcome::Done).await, Err(Problem::Absent));
    assert_eq!(stranger_seat.settle_action(id, action, 1, Outcome::Done).await, Err(Problem::Absent));
    assert_eq!(team.anna.unpromise(id, action, 1).await, Err(Problem::Absent));
    assert_eq!(team.anna.promise(id, theirs).await, Err(Problem::field("owner", "refused-reflection-member")));
    let version = team.version(id).await;
    let refused = team.anna.attend(id, version, &[stranger]).await;
    assert_eq!(refused, Err(Problem::field("people", "refused-reflection-member")));
    assert_eq!(team.anna.write_note(id, foreign, NoteKind::Insight, words("x")).await, Err(Problem::Absent));
    team.attend(id).await;
    let refused = team.close(id, &[foreign]).await;
    assert_eq!(refused, Err(Problem::field("returns", "refused-reflection-case")));
    assert_eq!(team.anna.note(insight).await.map(|_| ()), Err(Problem::Absent));
    assert_eq!(team.anna.rewrite_note(insight, 1, words("x")).await, Err(Problem::Absent));
    assert_eq!(team.anna.meeting(there).await.map(|_| ()), Err(Problem::Absent));
    assert_eq!(team.anna.meeting_case(id, foreign).await.map(|_| ()), Err(Problem::Absent));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_insight_and_a_signal_of_one_form_are_stored_both_or_neither() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let id = team.open(&[oak]).await;
    let both = || vec![(NoteKind::Insight, words("Bel dezelfde dag")), (NoteKind::Signal, words("De wachtlijst"))];
    let stored = async || (team.world.count("insights").await, team.world.count("signals").await);
    let lines = "audit where deed = 'KeepReflection' and outcome = 'permitted'";
    let before = team.world.count(lines).await;
    team.run("alter table signals rename to signals_gone", values![]).await;
    team.anna.write_notes(id, oak, both()).await.expect_err("the signal has nowhere to go");
    team.run("alter table signals_gone rename to signals", values![]).await;
    assert_eq!((stored().await, team.world.count(lines).await), ((0, 0), before));
    let written = team.anna.write_notes(id, oak, both()).await.expect("both");
    assert!(matches!(written.as_slice(), [NoteId::Insight(_), NoteId::Signal(_)]));
    assert_eq!((stored().await, team.world.count(lines).await), ((1, 1), before + 1), "one deed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_knows_the_family_privately_meets_nothing_of_the_case() {
    let team = Team::new().await;
    let (oak, vega) = (team.case("Steeneik").await, team.case("Wega").await);
    let id = team.open(&[oak, vega]).await;
    let note = team.anna.write_note(id, oak, NoteKind::Insight, words("Bel dezelfde dag")).await.expect("an insight");
    let now = team.world.office.now();
    team.run("insert into private_knowledge values ($1, $2, $3)", values![oak.0, team.bram_id.0, now]).await;
    let seen = team.bram.meeting(id).await.expect("a meeting");
    assert_eq!((seen.cases.len(), seen.left_out, seen.notes.len()), (1, 1, 0));
    assert!(!format!("{seen:?}").contains("Steeneik"));
    assert_eq!(team.bram.meeting_case(id, oak).await.map(|_| ()), Err(Problem::Absent));
    assert_eq!(team.bram.note(note).await.map(|_| ()), Err(Problem::Absent));
    assert_eq!(team.bram.write_note(id, oak, NoteKind::Signal, words("x")).await, Err(Problem::Absent));
    let version = team.version(id).await;
    team.bram.change_reflection(id, version, team.plan(&[vega])).await.expect("changed");
    assert_eq!(
        team.anna.meeting(id).await.expect("a meeting").cases.len(),
        2,
        "what one cannot see one does not remove"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_meetings_and_the_year_count_no_insight_of_a_case_that_the_reader_does_not_see() {
    let team = Team::new().await;
    let all = [team.case("Steeneik").await, team.case("Wega").await, team.case("Wilg").await];
    let id = team.open(&all).await;
    for case in all {
        team.anna.write_note(id, case, NoteKind::Insight, words("Bel dezelfde dag")).await.expect("an insight");
    }
    let counted = async |seat: &Seat| {
        let (_, held) = seat.reflections("kade").await.expect("a list");
        let year = seat.team_year("kade", None).await.expect("a year");
        (held[0].insights, year.sat[0].insights)
    };
    assert_eq!((counted(&team.anna).await, counted(&team.bram).await), ((3, 3), (3, 3)));
    team.world.knows_privately(all[0], team.bram_id).await;
    assert_eq!((counted(&team.anna).await, counted(&team.bram).await), ((3, 3), (2, 2)), "known privately");
    team.run("update cases set state = 'stopped' where id = $1", values![all[1].0]).await;
    assert_eq!((counted(&team.anna).await, counted(&team.bram).await), ((2, 2), (1, 1)), "stopped for everybody");
    team.run("update cases set state = 'learned' where id = $1", values![all[2].0]).await;
    assert_eq!((counted(&team.anna).await, counted(&team.bram).await), ((2, 2), (1, 1)), "what was learned counts");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_leaves_only_the_name_of_a_case() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let id = team.open(&[oak]).await;
    team.anna.write_note(id, oak, NoteKind::Insight, words("Bel dezelfde dag")).await.expect("an insight");
    team.run("update cases set state = 'stopped' where id = $1", values![oak.0]).await;
    let told = format!("{:?}", team.anna.meeting(id).await.expect("a meeting"));
    assert!(told.contains("Steeneik") && !told.contains("dezelfde") && !told.contains("belt"));
    let refused = team.anna.write_note(id, oak, NoteKind::Insight, words("Toch")).await;
    assert_eq!(refused, Err(Problem::NotNow("reflection-case-stopped")));
    team.attend(id).await;
    team.close(id, &[]).await.expect("closed");
    assert_eq!(team.world.count("cases where state = 'stopped' and quarter is null").await, 1);
    assert_eq!(team.world.count("contributions").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_holds_no_own_words_no_marks_and_no_care_of_parents() {
    let team = Team::new().await;
    let oak = team.case("Steeneik").await;
    let now = team.world.office.now();
    team.run(
        "insert into experiences (id, case_id, respondent, source, better, words, author_id, at) \
         values ($1, $2, 'parent1', 'own', 7, 'KANARIE-EIGEN', $3, $4)",
        values![new_id(), oak.0, team.anna_id.0, now],
    )
    .await;
    team.run(
        "insert into practices (id, case_id, person_id, energy, words, at) values ($1, $2, $3, 7, 'KANARIE-WERK', $4)",
        values![new_id(), oak.0, team.anna_id.0, now],
    )
    .await;
    team.run(
        "insert into care_uses (id, case_id, about, line, form, referrer, author_id, at) \
         values ($1, $2, 'parents', 3, 'KANARIE-ZORG', null, $3, $4)",
        values![new_id(), oak.0, team.anna_id.0, now],
    )
    .await;
    let id = team.open(&[oak]).await;
    team.attend(id).await;
    team.close(id, &[]).await.expect("closed");
    let told = format!("{:?}{:?}", team.bram.meeting(id).await, team.bram.meeting_case(id, oak).await);
    assert!(told.contains("Steeneik") && !told.contains("KANARIE"));
    assert_eq!(team.cells(oak).await, BTreeSet::new(), "nothing of the parents counts");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_that_somebody_who_leads_others_sits_in_the_team() {
    let team = Team::new().await;
    let id = team.open(&[]).await;
    assert!(!team.anna.meeting(id).await.expect("a meeting").has_leader_of_others());
    team.run("update roles set leads_others = true where person_id = $1", values![team.bram_id.0]).await;
    assert!(team.anna.meeting(id).await.expect("a meeting").has_leader_of_others());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_with_something_written_down_cannot_leave_the_meeting_unseen() {
    let team = Team::new().await;
    let (oak, vega) = (team.case("Steeneik").await, team.case("Wega").await);
    let id = team.open(&[oak]).await;
    let note = team.anna.write_note(id, oak, NoteKind::Insight, words("Bel dezelfde dag")).await.expect("an insight");
    let version = team.version(id).await;
    let refused = team.anna.change_reflection(id, version, team.plan(&[vega])).await;
    assert_eq!(refused, Err(Problem::field("cases", "refused-reflection-noted")));
    assert!(matches!(note, NoteId::Insight(_)));
    team.anna.remove_note(note, 1).await.expect("away");
    team.anna.change_reflection(id, version, team.plan(&[vega])).await.expect("changed");
    let names: Vec<_> =
        team.anna.meeting(id).await.expect("a meeting").cases.into_iter().map(|c| c.pseudonym).collect();
    assert_eq!(names, ["Wega"]);
}

const GROUPS: [(&str, &str); 6] = [
    ("easy-access", "local"),
    ("prevention", "local"),
    ("school", "coherence"),
    ("past-eighteen", "specialised"),
    ("craft", "learning"),
    ("leadership", "learning"),
];
const OUTCOMES: [(&str, &str); 4] =
    [("kept", "kept"), ("not_kept", "not-kept"), ("not_applicable", "not-applicable"), ("blocked", "blocked")];

#[derive(Clone, Debug)]
struct Made {
    themes: BTreeSet<usize>,
    lines: BTreeSet<i32>,
    care: Vec<(bool, i32, bool, Option<i32>)>,
    checks: Vec<usize>,
    returns: bool,
}

impl Made {
    /// Counted anew, in another way than the product does it.
    fn cells(&self) -> BTreeSet<String> {
        if self.returns {
            return BTreeSet::new();
        }
        let mut cells: BTreeSet<String> = self.themes.iter().map(|n| format!("theme {}", GROUPS[*n].1)).collect();
        cells.extend(self.checks.iter().map(|n| format!("checks {}", OUTCOMES[*n].1)));
        cells.extend(self.lines.iter().map(|line| format!("line {line}")));
        let young: Vec<_> = self.care.iter().filter(|(young, ..)| *young).collect();
        cells.extend(young.iter().map(|(_, line, ..)| format!("line {line}")));
        let known: Vec<_> =
            young.iter().filter_map(|(_, _, waits, weeks)| weeks.map(|weeks| (*waits, weeks))).collect();
        if known.iter().any(|(waits, _)| *waits) {
            cells.insert("waiting still-waiting".into());
        } else if let Some(longest) = known.iter().map(|(_, weeks)| *weeks).max() {
            let class = ["to-4", "5-12", "over-12"][usize::from(longest > 4) + usize::from(longest > 12)];
            cells.insert(format!("waiting {class}"));
        }
        cells
    }
}

/// Throws the same dice every time: a failure can be played again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn line(&mut self) -> i32 {
        i32::try_from(self.below(4)).expect("a line")
    }

    fn made(&mut self) -> Made {
        let weeks = |dice: &mut Self| (dice.below(4) > 0).then(|| i32::try_from(dice.below(20)).expect("weeks"));
        Made {
            themes: (0..self.below(4)).map(|_| self.below(GROUPS.len())).collect(),
            lines: (0..self.below(3)).map(|_| self.line()).collect(),
            care: (0..self.below(4))
                .map(|_| (self.below(2) == 0, self.line(), self.below(3) == 0, weeks(self)))
                .collect(),
            checks: (0..self.below(4)).map(|_| self.below(OUTCOMES.len())).collect(),
            returns: self.below(5) == 0,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_equals_a_recount_from_the_cases() {
    let (team, mut dice) = (Team::new().await, Dice(7));
    for round in 0..12 {
        let all: Vec<_> = (0..=dice.below(4)).map(|_| dice.made()).collect();
        let mut ids = Vec::new();
        for (n, made) in all.iter().enumerate() {
            ids.push(team.make(&format!("Ster {round}.{n}"), made).await);
        }
        let id = team.open(&ids).await;
        let returning: Vec<_> = ids.iter().zip(&all).filter(|(_, made)| made.returns).map(|(id, _)| *id).collect();
        team.attend(id).await;
        let quarter = team.close(id, &returning).await.expect("closed");
        for (id, made) in ids.iter().zip(&all) {
            let recount: BTreeSet<_> = made.cells().into_iter().map(|cell| format!("{quarter} {cell}")).collect();
            assert_eq!(team.cells(*id).await, recount, "{made:?}");
        }
    }
}

impl Team {
    async fn make(&self, pseudonym: &str, made: &Made) -> CaseId {
        let case = self.case(pseudonym).await;
        for theme in &made.themes {
            self.theme(case, GROUPS[*theme].0).await;
        }
        for line in &made.lines {
            self.line(case, *line).await;
        }
        for (young, line, waits, weeks) in &made.care {
            self.care(case, if *young { "young" } else { "parents" }, *line, *waits, *weeks).await;
        }
        for check in &made.checks {
            self.check(case, OUTCOMES[*check].0).await;
        }
        case
    }
}
