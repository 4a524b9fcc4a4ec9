//! A team's rhythm: the next meeting is there when one closes, a month never has two, and whoever led longest ago is proposed.

use crate::world::database;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::calendar::{Hours, Month, TimeOfDay};
use domain::policy::RoleKind;
use domain::reflection::{Plan, Progress, ReflectionDesk};
use domain::rhythm::{NewVacation, Nth, Pace, Region, Rhythm, RhythmDesk, Skips, VacationKind, Workday};
use domain::{Line, PersonId, Problem, ReflectionId};
use office::clock::SetClock;
use office::setting::Setting;
use office::{Office, Seat};
use std::sync::Arc;

struct Team {
    clock: Arc<SetClock>,
    office: Arc<Office>,
    anna: Seat,
    anna_id: PersonId,
    bram_id: PersonId,
}

fn at(written: &str) -> DateTime<Utc> {
    written.parse().expect("an instant")
}

fn day(written: &str) -> NaiveDate {
    written.parse().expect("a day")
}

fn rhythm(from: &str) -> Rhythm {
    let hours = Hours { starts_at: TimeOfDay::parse("14:00").expect("a time"), minutes: 90 };
    let from = from.parse().expect("a month");
    let place = Some(Line::parse("De grote kamer").expect("a line"));
    Rhythm {
        pace: Pace::Monthly,
        nth: Nth::Second,
        weekday: Workday::Tuesday,
        hours,
        from,
        place,
        skips: Skips::Middle,
    }
}

impl Team {
    /// It is 10 November 2026, a second Tuesday.
    async fn new() -> Self {
        let db = database().await;
        let clock = Arc::new(SetClock::at(at("2026-11-10T09:00:00Z")));
        let setting = Setting::story(&db, clock.clone());
        let organisation = setting.organisation("Gemeente").await.expect("an organisation");
        let city = setting.municipality("Stad", "stad").await.expect("a municipality");
        let north = setting.neighbourhood(city, "Noord", "noord").await.expect("a neighbourhood");
        let kade = setting.team(north, organisation, "Kade", "kade").await.expect("a team");
        let brug = setting.team(north, organisation, "Brug", "brug").await.expect("a team");
        let anna_id = setting.member(kade, "Anna", "huisarts").await.expect("a member");
        let bram_id = setting.member(kade, "Bram", "leraar").await.expect("a member");
        setting.member(brug, "Chris", "leraar").await.expect("a member");
        let office = Office::open(db.clone(), clock.clone(), false).await.expect("an office");
        let anna = office.seat_of(anna_id).await.expect("a seat");
        Team { clock, office, anna, anna_id, bram_id }
    }

    async fn bram(&self) -> Seat {
        self.office.seat_of(self.bram_id).await.expect("a seat")
    }

    async fn begin(&self, id: ReflectionId) {
        self.anna.open_reflection(id).await.expect("open");
    }

    /// Begins a meeting today and closes it.
    async fn hold(&self, id: ReflectionId) {
        self.begin(id).await;
        let version = |meeting: domain::reflection::Meeting| meeting.version;
        let opened = version(self.anna.meeting(id).await.expect("a meeting"));
        self.anna.attend(id, opened, &[self.anna_id]).await.expect("there");
        let opened = version(self.anna.meeting(id).await.expect("a meeting"));
        self.anna.close_reflection(id, opened, &[]).await.expect("closed");
    }

    async fn plan(&self, on: &str) -> ReflectionId {
        let plan = Plan { planned_on: day(on), hours: None, lead: self.anna_id, cases: Vec::new() };
        self.anna.plan_reflection("kade", plan).await.expect("a plan")
    }

    /// The months that have one, in their order and as often as they have.
    async fn held_for(&self) -> Vec<String> {
        #[derive(sea_orm::FromQueryResult)]
        struct Row {
            for_month: String,
        }
        let sql =
            "select r.for_month from reflections r join teams t on t.id = r.team_id where t.slug = 'kade' order by 1";
        let rows: Vec<Row> = store::sql::rows(self.office.db().read(), sql, Vec::new()).await.expect("rows");
        rows.into_iter().map(|row| row.for_month).collect()
    }

    /// The planned ones, by day.
    async fn planned(&self) -> Vec<(ReflectionId, NaiveDate)> {
        let (_, held) = self.anna.reflections("kade").await.expect("a list");
        let mut planned: Vec<_> = held
            .into_iter()
            .filter(|one| one.progress == Progress::Planned)
            .map(|one| (one.id, one.planned_on))
            .collect();
        planned.sort_by_key(|(_, on)| *on);
        planned
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_a_meeting_puts_the_next_one_of_the_rhythm_there_once_and_with_whose_turn_it_is() {
    let team = Team::new().await;
    let first = team.plan("2026-11-10").await;
    team.anna.set_rhythm("kade", 0, rhythm("2026-11")).await.expect("a rhythm");
    team.hold(first).await;
    let planned = team.planned().await;
    assert_eq!(planned.iter().map(|(_, on)| *on).collect::<Vec<_>>(), [day("2026-12-08")]);
    let next = team.anna.meeting(planned[0].0).await.expect("a meeting");
    assert_eq!((next.version, next.hours.map(|at| at.minutes)), (1, Some(90)));
    // Anna led the first: now it is Bram's turn, and the meeting that closed leads on to this one.
    assert_eq!(next.lead.map(|(id, _)| id), Some(team.bram_id));
    assert_eq!(team.anna.meeting(first).await.expect("a meeting").next.map(|next| next.0), Some(planned[0].0));
    // There is one: closing another puts no second there, and the button gives this one.
    let extra = team.plan("2026-11-12").await;
    team.hold(extra).await;
    assert_eq!(team.planned().await, planned);
    let month: Month = "2026-12".parse().expect("a month");
    assert_eq!(team.anna.plan_by_rhythm("kade", month).await, Ok(planned[0].0));
    assert_eq!(team.anna.next_by_rhythm("kade").await.expect("an answer"), None, "one is planned");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_moved_to_another_day_or_begun_early_still_is_the_one_of_its_month() {
    let team = Team::new().await;
    team.anna.set_rhythm("kade", 0, rhythm("2026-12")).await.expect("a rhythm");
    let december = team.anna.plan_by_rhythm("kade", "2026-12".parse().expect("a month")).await.expect("planned");
    let moved = Plan { planned_on: day("2027-01-05"), hours: None, lead: team.anna_id, cases: Vec::new() };
    team.anna.change_reflection(december, 1, moved).await.expect("moved");
    let coming = team.anna.rhythm("kade").await.expect("a page").coming;
    assert_eq!(coming.first().map(|next| next.day), Some(day("2027-01-12")), "December is done, January is not");
    // It begins before its day.
    team.hold(december).await;
    assert_eq!(team.planned().await.iter().map(|(_, on)| *on).collect::<Vec<_>>(), [day("2027-01-12")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn r_6_a_clock_that_jumps_plans_no_second_meeting_for_a_month_and_forgets_none() {
    let team = Team::new().await;
    team.anna.set_rhythm("kade", 0, rhythm("2026-11")).await.expect("a rhythm");
    // Ahead by a year and a half, back by two months, and right again.
    let mut months = Vec::new();
    for now in ["2028-05-01T09:00:00Z", "2026-09-01T09:00:00Z", "2026-11-10T09:00:00Z", "2026-11-11T09:00:00Z"] {
        team.clock.set(at(now));
        let next = team.anna.rhythm("kade").await.expect("a page").coming[0];
        let (one, other) = tokio::join!(team.anna.plan_by_rhythm("kade", next.month), async {
            team.bram().await.plan_by_rhythm("kade", next.month).await
        });
        let id = one.clone().or(other.clone()).expect("planned");
        for answer in [one, other] {
            assert!(answer == Ok(id) || answer == Err(Problem::NotNow("rhythm-moved")), "{answer:?}");
        }
        months.push(next.month.to_string());
    }
    assert_eq!(months, ["2028-05", "2026-11", "2026-12", "2027-01"]);
    let mut days: Vec<_> = team.planned().await.into_iter().map(|(_, on)| (on.year(), on.month())).collect();
    days.dedup();
    assert_eq!(days.len(), 4, "{days:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn r_6_five_years_of_meetings_on_their_days_have_one_for_every_month() {
    let team = Team::new().await;
    let setting = Setting::story(team.office.db(), team.clock.clone());
    let rens = setting.person("Rens", None, None).await.expect("a person");
    setting.role(rens, RoleKind::Administrator, "network", None, false).await.expect("a role");
    let rens = team.office.seat_of(rens).await.expect("a seat");
    // Summers of six weeks, in which two months have no Tuesday that is free.
    let summer = |year: i32| NewVacation {
        name: Line::parse("Zomer").expect("a line"),
        from: day(&format!("{year}-07-04")),
        until: day(&format!("{year}-08-16")),
        kind: VacationKind::School,
        region: Some(Region::Middle),
    };
    rens.add_vacations((2026..2032).map(summer).collect()).await.expect("added");
    team.anna.set_rhythm("kade", 0, Rhythm { nth: Nth::Last, ..rhythm("2026-11") }).await.expect("a rhythm");
    let mut id = team.anna.plan_by_rhythm("kade", "2026-11".parse().expect("a month")).await.expect("planned");
    let (mut days, mut late) = (Vec::new(), 0);
    for turn in 0..62 {
        let on = team.anna.meeting(id).await.expect("a meeting").planned_on;
        // Every third one closes after midnight, some of them in another month: in Amsterdam that is, which in summer is earlier.
        let closes = if turn % 3 == 0 { "22:30" } else { "13:00" };
        team.clock.set(at(&format!("{on}T{}:00Z", if turn % 3 == 0 { "21:30" } else { "12:00" })));
        team.begin(id).await;
        let version = async || team.anna.meeting(id).await.expect("a meeting").version;
        team.anna.attend(id, version().await, &[team.anna_id]).await.expect("there");
        team.clock.set(at(&format!("{on}T{closes}:00Z")));
        late += u32::from(office::clock::day(at(&format!("{on}T{closes}:00Z"))) > on);
        team.anna.close_reflection(id, version().await, &[]).await.expect("closed");
        days.push(on);
        let planned = team.planned().await;
        assert_eq!(planned.len(), 1, "after {on} one is planned: {planned:?}");
        id = planned[0].0;
    }
    let months = team.held_for().await;
    let first: Month = "2026-11".parse().expect("a month");
    let wanted: Vec<_> = (0..=62).filter_map(|more| first.plus(more)).map(|month| month.to_string()).collect();
    assert_eq!(months, wanted, "each month has one, and none has two");
    assert!(days.is_sorted() && days.windows(2).all(|two| two[0] < two[1]), "{days:?}");
    assert!(
        days.contains(&day("2028-02-29")) && late > 5,
        "a leap day is one of them, and {late} closed after midnight"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vacation_of_the_region_moves_the_meeting_and_one_of_another_region_does_not() {
    let team = Team::new().await;
    team.anna.set_rhythm("kade", 0, rhythm("2026-12")).await.expect("a rhythm");
    let setting = Setting::story(team.office.db(), team.clock.clone());
    let rens = setting.person("Rens", None, None).await.expect("a person");
    setting.role(rens, RoleKind::Administrator, "network", None, false).await.expect("a role");
    let rens = team.office.seat_of(rens).await.expect("a seat");
    let of = |region| NewVacation {
        name: Line::parse("Vrije week").expect("a line"),
        from: day("2026-12-05"),
        until: day("2026-12-13"),
        kind: VacationKind::School,
        region,
    };
    let first = async || team.anna.rhythm("kade").await.expect("a page").coming[0].day;
    rens.add_vacations(vec![of(Some(Region::South)), of(Some(Region::South))]).await.expect("added");
    assert_eq!((first().await, rens.vacations(2026).await.expect("a list").len()), (day("2026-12-08"), 1));
    rens.add_vacations(vec![of(Some(Region::Middle))]).await.expect("added");
    assert_eq!(first().await, day("2026-12-15"));
    let kept = rens.vacations(2026).await.expect("a list");
    let middle = kept.iter().find(|one| one.says.region == Some(Region::Middle)).expect("it");
    rens.change_vacation(middle.id, 1, of(None)).await.expect("changed");
    let late = rens.remove_vacation(middle.id, 1).await;
    assert!(matches!(late, Err(Problem::Conflict(_))), "{late:?}");
    assert_eq!(team.anna.vacations(2026).await, Err(Problem::Absent), "administrators keep them");
    let never = Rhythm { skips: Skips::Nothing, ..rhythm("2026-12") };
    team.anna.set_rhythm("kade", 1, never).await.expect("changed");
    assert_eq!(first().await, day("2026-12-08"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rhythm_is_its_teams_own_and_two_people_do_not_overwrite_each_other() {
    let team = Team::new().await;
    team.anna.set_rhythm("kade", 0, rhythm("2026-12")).await.expect("a rhythm");
    let again = team.bram().await.set_rhythm("kade", 0, rhythm("2027-01")).await;
    let Err(Problem::Conflict(told)) = again else { panic!("{again:?}") };
    assert!(told.contains(&("rhythm-from", "2026-12".into())), "{told:?}");
    assert_eq!(team.anna.rhythm("brug").await, Err(Problem::Absent));
    assert_eq!(team.anna.set_rhythm("brug", 0, rhythm("2026-12")).await, Err(Problem::Absent));
    let far = team.anna.set_rhythm("kade", 1, rhythm("2036-12")).await;
    assert_eq!(far, Err(Problem::field("from", "refused-rhythm-from")));
    team.anna.stop_rhythm("kade", 1).await.expect("stopped");
    assert_eq!(team.anna.rhythm("kade").await.expect("a page").stands, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_would_rather_not_lead_is_not_proposed_and_nothing_else_is_told_of_it() {
    let team = Team::new().await;
    let turn = async || team.anna.rhythm("kade").await.expect("a page").turn.map(|turn| turn.name);
    assert_eq!(turn().await.as_deref(), Some("Anna"));
    team.anna.stand_aside("kade", true).await.expect("noted");
    team.anna.stand_aside("kade", true).await.expect("noted twice is once");
    assert_eq!(turn().await.as_deref(), Some("Bram"));
    let planner = team.anna.reflection_planner("kade").await.expect("a planner");
    assert_eq!((planner.turn.map(|turn| turn.name).as_deref(), planner.members.len()), (Some("Bram"), 2));
    team.anna.stand_aside("kade", false).await.expect("noted");
    assert_eq!(turn().await.as_deref(), Some("Anna"));
    assert_eq!(team.anna.stand_aside("brug", true).await, Err(Problem::Absent));
}
