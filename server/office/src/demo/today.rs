//! Where the story stands now: cases listed and under way, a meeting planned, a lesson at its second reader, loops.

use super::cast::Cast;
use super::loops::{self, OnItsWay};
use super::must;
use super::plots::{Plot, named};
use super::programme::{NOW, next};
use super::team::Team;
use super::teller::Teller;
use super::{checks, conversation, gather_round, guests, help_given, lessons, outward, returned, routes, rules};
use chrono::{Days, NaiveDate};
use domain::agenda::AgendaDesk;
use domain::calendar::{Hours, Month, TimeOfDay};
use domain::case::CaseDesk;
use domain::classification::Concerned;
use domain::invitation::InvitationDesk;
use domain::reflection::{Plan, ReflectionDesk};
use domain::rhythm::{Nth, Pace, Rhythm, RhythmDesk, Skips, Workday};
use domain::{CaseId, Line, Problem, ReflectionId};

/// Tells the last two weeks.
pub async fn tell(
    teller: &Teller,
    cast: &Cast,
    teams: &mut [Team<'_>],
    stands: Option<OnItsWay>,
    today: NaiveDate,
) -> Result<(), Problem> {
    teller.go(today - Days::new(13));
    loops::send_up(&teams[2]).await?;
    let mut brought = Vec::new();
    for team in teams.iter_mut() {
        brought.push(bring(team).await?);
    }
    let came_back = returned::tell(&teams[0], &brought[0][..2], today).await?;
    teller.go(today - Days::new(9));
    if let Some((_, id)) = stands {
        loops::answer(&teams[0], cast, id).await?;
    }
    teller.go(today - Days::new(7));
    outward::prepare(&teams[0], &lessons::WAITING).await?;
    rules::tell(teams).await?;
    for (team, cases) in teams.iter().zip(&brought) {
        choose(team, cases, today).await?;
    }
    teller.go(today - Days::new(4));
    for (team, cases) in teams.iter().zip(&brought) {
        let Some((case, plot, n)) = cases.first() else { continue };
        gather_round::tell(team, *case, plot, *n, i32::from(came_back && team.number == 0)).await?;
        if team.number == 0 {
            help_given::tell_all(&team.seat(*n), *case, teller).await?;
            conversation::tell(&team.seat(*n), *case).await?;
            guests::tell(team, *case, *n).await?;
        }
    }
    teller.go(today - Days::new(3));
    checks::propose(teller, &teams[0].seat(1), teams[0].crew.slug).await?;
    for (team, cases) in teams.iter().zip(&brought) {
        let Some((case, _, n)) = cases.get(1) else { continue };
        team.seat(*n).invite(*case, Concerned::Young, true).await?;
    }
    rhythms(teams, today).await
}

/// One team meets every month, one every second month; the third plans each time anew.
async fn rhythms(teams: &[Team<'_>], today: NaiveDate) -> Result<(), Problem> {
    let of = |pace, nth, weekday, team: usize, place| -> Result<Rhythm, Problem> {
        let hours = hours(team)?.ok_or(Problem::Broken)?;
        let place = Some(must(Line::parse(place))?);
        Ok(Rhythm { pace, nth, weekday, hours, from: Month::of_day(today), place, skips: Skips::Middle })
    };
    let monthly = of(Pace::Monthly, Nth::Second, Workday::Tuesday, 0, "De grote kamer van het wijkteam")?;
    let second = of(Pace::TwoMonthly, Nth::Last, Workday::Thursday, 1, "De bovenzaal van de school")?;
    let [molenpad, kerkebuurt, ..] = teams else { return Err(Problem::Broken) };
    molenpad.seat(0).set_rhythm(molenpad.crew.slug, 0, monthly).await?;
    kerkebuurt.seat(0).set_rhythm(kerkebuurt.crew.slug, 0, second).await
}

/// When each team sits down; the third says so each time.
const SITS_AT: [Option<&str>; 3] = [Some("14:00"), Some("9:30"), None];

fn hours(team: usize) -> Result<Option<Hours>, Problem> {
    let at = SITS_AT.get(team).copied().flatten();
    at.map(|at| Ok(Hours { starts_at: must(TimeOfDay::parse(at))?, minutes: Hours::USUAL_MINUTES })).transpose()
}

/// A case with its plot and its number.
pub type Brought = (CaseId, &'static Plot, usize);

async fn bring(team: &mut Team<'_>) -> Result<Vec<Brought>, Problem> {
    let mut brought = Vec::new();
    for name in NOW[team.number] {
        let (plot, n) = (named(name)?, team.cases.len());
        brought.push((team.propose(plot).await?, plot, n));
    }
    Ok(brought)
}

/// Two cases are chosen and planned; of the others one has two votes, one has one.
async fn choose(team: &Team<'_>, brought: &[Brought], today: NaiveDate) -> Result<(), Problem> {
    let (chosen, listed) = brought.split_at(2);
    // Those of the first team were chosen before: they came back.
    for (case, plot, n) in chosen.iter().filter(|_| team.number > 0) {
        team.choose(*case, plot, *n).await?;
    }
    for (nth, (case, ..)) in listed.iter().enumerate() {
        for voter in nth + 1..3 {
            team.seat(voter).vote_case(*case, true).await?;
        }
    }
    let cases = chosen.iter().map(|(case, ..)| *case).collect();
    let (planned_on, hours) = (next(team.number, today), hours(team.number)?);
    let plan = Plan { planned_on, hours, lead: team.member(team.sat), cases };
    let reflection = team.seat(team.sat).plan_reflection(team.crew.slug, plan).await?;
    prepare(team, reflection).await?;
    if team.number == 0 { routes::tell(team, reflection).await } else { Ok(()) }
}

/// What two colleagues put on the agenda beforehand; the rest the system proposes.
async fn prepare(team: &Team<'_>, reflection: ReflectionId) -> Result<(), Problem> {
    for (n, (text, minutes)) in LINES.iter().enumerate() {
        team.seat(n + 1).add_line(reflection, must(Line::parse(text))?, *minutes).await?;
    }
    Ok(())
}

/// Own lines, with the minutes wished for them.
const LINES: [(&str, Option<i32>); 2] = [
    ("Wie is er in de vakantie bereikbaar voor de scholen?", Some(5)),
    ("Nieuwe praktijkondersteuner kennis laten maken", None),
];
