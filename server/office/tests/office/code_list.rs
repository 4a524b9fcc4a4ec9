//! The lists that an administrator keeps: what is filled in from the start, reading a file, and what old lines go on saying.

use crate::case::described;
use crate::world::World;
use domain::calendar::Month;
use domain::care::{About, Care, CareDesk};
use domain::case::{CaseDesk, Description, FamilySaid, Revision};
use domain::classification::{AgeBand, HelpLine};
use domain::code_list::{Changes, Code, CodeListDesk, Entry, List, read, write};
use domain::gap::PracticeVoice;
use domain::guest::{Asking, GuestDesk, Minutes};
use domain::policy::RoleKind;
use domain::practice::{PracticeDesk, Said};
use domain::profession::Profession;
use domain::session::SessionDesk;
use domain::theme::Theme;
use domain::waiting::Start;
use domain::{CaseId, Problem, Words};
use office::clock::MachineClock;
use office::{Office, Seat};
use std::sync::Arc;

const HEAD: &str = "code;naam;vanaf;tot;lijnen;bron\n";

async fn administrator(world: &World) -> Seat {
    world.with_role("Beheer", RoleKind::Administrator, "network", None).await
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn rows(text: &str) -> Vec<Entry> {
    read(List::Forms, &format!("{HEAD}{text}")).expect("rows")
}

fn foster(started: &str) -> Care {
    Care {
        about: About::Young,
        form: Code::parse("foster").expect("a code"),
        line: HelpLine::ALL[3],
        referrer: None,
        provider: None,
        asked: None,
        start: Start::In(month(started)),
        weeks: None,
        ended: None,
        ending: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_is_filled_from_the_start_and_goes_out_and_in_as_the_same_file() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    for (list, used, ended) in admin.code_lists().await.expect("lists") {
        assert!(used >= 5 && ended == 0, "{list:?}: {used} and {ended}");
        let kept = admin.code_list(list).await.expect("a list");
        let again = read(list, &write(&kept.entries)).expect("rows");
        assert_eq!(Changes::of(&kept.entries, &again), Changes { same: kept.entries.len(), ..Changes::default() });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_ended_keeps_its_name_in_old_lines_and_is_not_for_help_after_its_end() {
    let world = World::new().await;
    let (admin, anna) = (administrator(&world).await, world.member(world.kade, "Anna").await);
    let case = world.chosen(world.kade, &[&anna]).await;
    anna.add_care(case, foster("2025-03")).await.expect("care");
    let kept = admin.code_list(List::Forms).await.expect("a list");
    let file = rows(
        "foster;Wonen bij pleegouders;2015-01;2025-06;3;Nieuwe indeling\nstreet;Hulp op straat;2020-01;;0 tot 1;Eigen lijst",
    );
    admin.import_codes(List::Forms, file, kept.stand).await.expect("read in");
    let lines = anna.care_use(case).await.expect("care").lines;
    assert_eq!(lines[0].names.form, "Wonen bij pleegouders");
    anna.change_care(case, lines[0].id, Care { ended: Some(month("2025-08")), ..foster("2025-03") }, 1)
        .await
        .expect("an old line can still be changed");
    let late = anna.add_care(case, foster("2025-07")).await.map(|_| ());
    assert_eq!(late, Err(Problem::field("form", "care-refused-past")));
    let street = Care { form: Code::parse("street").expect("a code"), ..foster("2025-07") };
    assert_eq!(anna.add_care(case, street).await.map(|_| ()), Err(Problem::field("line", "care-refused-line-0-1")));
    anna.add_care(case, Care { line: HelpLine::ALL[1], ..street }).await.expect("a new form of help");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_read_on_the_list_that_was_looked_at_or_not_at_all() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let stand = admin.code_list(List::Endings).await.expect("a list").stand;
    admin.import_codes(List::Endings, rows("a;Eerst;2020-01;;;X"), stand.clone()).await.expect("read in");
    let late = admin.import_codes(List::Endings, rows("b;Later;2020-01;;;X"), stand).await;
    assert_eq!(late, Err(Problem::field("csv", "code-list-refused-moved")));
    let now = admin.code_list(List::Endings).await.expect("a list");
    let has = |code: &str| now.entries.iter().any(|entry| entry.code.as_str() == code);
    assert!(has("a") && !has("b"));
    assert_eq!(now.entries.last().map(|entry| entry.label.as_str()), Some("Eerst"), "what is new stands last");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_administrator_keeps_lists_and_every_reading_leaves_a_line() {
    let world = World::new().await;
    let (admin, anna) = (administrator(&world).await, world.member(world.kade, "Anna").await);
    assert_eq!(anna.code_list(List::Forms).await, Err(Problem::Absent));
    assert_eq!(anna.import_codes(List::Forms, rows("a;A;2020-01;;;X"), String::new()).await, Err(Problem::Absent));
    let lines = "audit where deed = 'Administer' and outcome = 'permitted'";
    let before = world.count(lines).await;
    let stand = admin.code_list(List::Providers).await.expect("a list").stand;
    admin.import_codes(List::Providers, rows("a;A;2020-01;;;X"), stand).await.expect("read in");
    assert_eq!(world.count(lines).await, before + 1);
}

async fn reads_in(admin: &Seat, list: List, file: &str) -> Result<(), Problem> {
    let stand = admin.code_list(list).await.expect("a list").stand;
    let rows = read(List::Forms, &format!("{HEAD}{file}")).expect("rows");
    admin.import_codes(list, rows, stand).await
}

async fn names(seat: &Seat, case: CaseId, involved: &[&str], version: i32) -> Result<(), Problem> {
    let voice = PracticeVoice { communication: None, added_value: None, energy: None };
    let said = Said::new(voice, Words::optional("kort").expect("words")).expect("said");
    let involved = involved.iter().map(|code| Profession::parse(code).expect("a code")).collect();
    seat.record_practice(case, said.with_involved(involved), version).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profession_that_ended_is_not_named_anew_and_stays_where_it_was_named() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna, &bo]).await;
    names(&anna, case, &["school", "gp"], 0).await.expect("named");
    reads_in(&admin, List::Professions, "school;de school;2015-01;2020-12;;X\nfaith;imam;2020-01;;;X")
        .await
        .expect("in");
    names(&anna, case, &["school"], 1).await.expect("what stood there may stay");
    let refused = Err(Problem::field("involved", "code-list-refused-past"));
    assert_eq!(names(&bo, case, &["school"], 0).await, refused);
    assert_eq!(names(&anna, case, &["gp", "nobody"], 2).await, Err(Problem::field("involved", "refused-choose")));
    names(&bo, case, &["faith"], 0).await.expect("what is new in the list");
    let school = Profession::parse("school").expect("a code");
    let asking = |profession| Asking { profession, minutes: Minutes::TAPS };
    let next = anna.guests(case).await.expect("guests").next;
    let asked = anna.ask_guest(case, next, asking(school)).await.map(|_| ());
    assert_eq!(asked, Err(Problem::field("profession", "code-list-refused-past")));
    anna.ask_guest(case, next, asking(Profession::GP)).await.expect("asked");
    assert_eq!(anna.lists().label(List::Professions, "school"), Some("de school"), "its name stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_ended_is_not_chosen_anew_and_stays_with_its_case() {
    let world = World::new().await;
    let (admin, anna) = (administrator(&world).await, world.member(world.kade, "Anna").await);
    let [old, other] = [crate::case::chosen(&anna).await, crate::case::proposed(&anna).await.id];
    let first = Theme::ALL[0];
    reads_in(&admin, List::Themes, &format!("{};Op tijd zien;2015-01;2020-12;;X", first.code())).await.expect("in");
    let refused = anna.choose_case(other, described(AgeBand::From12)).await;
    assert_eq!(refused, Err(Problem::field("themes_local", "code-list-refused-past")));
    let sheet = anna.case_sheet(old).await.expect("a sheet");
    let description =
        Description::new(AgeBand::From12, vec![HelpLine::ALL[1]], vec![first, Theme::ALL[9]]).expect("a description");
    let revision = Revision {
        version: sheet.version,
        hard: Words::parse(&sheet.hard).expect("words"),
        hope: Words::parse(&sheet.hope).expect("words"),
        description,
        family: FamilySaid::default(),
        ends_on: sheet.ends_on,
    };
    anna.describe_case(old, revision).await.expect("what stood there may stay");
    let unknown = reads_in(&admin, List::Themes, "sport;Sport;2020-01;;;X").await;
    assert_eq!(unknown, Err(Problem::field("csv", "code-list-refused-theme")), "it would be in no group");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_server_calls_things_by_their_new_names_within_a_round() {
    let world = World::new().await;
    let admin = administrator(&world).await;
    let me = admin.sitter().me().expect("somebody").id;
    let other = Office::open(world.office.db().clone(), Arc::new(MachineClock), false).await.expect("an office");
    reads_in(&admin, List::Professions, "gp;huisdokter;2015-01;;;X").await.expect("in");
    let named = async |office: &Arc<Office>| {
        let lists = office.seat_of(me).await.expect("a seat").lists();
        lists.label(List::Professions, "gp").map(str::to_owned)
    };
    assert_eq!(named(&world.office).await.as_deref(), Some("huisdokter"), "here at once");
    assert_eq!(named(&other).await.as_deref(), Some("huisarts"));
    other.sweep().await.expect("a round");
    assert_eq!(named(&other).await.as_deref(), Some("huisdokter"));
}
