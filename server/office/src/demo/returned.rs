//! Cases of the story that come back: an early meeting with what one side of the family and one colleague said until then.

use super::days_off::meets;
use super::gather_round::{client, practises, profession};
use super::sitting::attend;
use super::team::Team;
use super::today::Brought;
use chrono::{Days, NaiveDate};
use domain::Problem;
use domain::classification::Concerned;
use domain::reflection::{Plan, ReflectionDesk};

/// A team chooses two cases and meets about them before everybody was heard: they come back. Whether they did: where the story
/// is past the day of that meeting, in the first days of a quarter, it is left out.
pub async fn tell(team: &Team<'_>, brought: &[Brought], today: NaiveDate) -> Result<bool, Problem> {
    let leads = team.seat(team.sat);
    for (case, plot, n) in brought {
        team.choose(*case, plot, *n).await?;
    }
    let cases: Vec<_> = brought.iter().map(|(case, ..)| *case).collect();
    let planned_on = (today - Days::new(6)).iter_days().rev().find(meets).unwrap_or(today);
    if team.teller.today() > planned_on {
        return Ok(false);
    }
    let plan = Plan { planned_on, hours: None, lead: team.member(team.sat), cases: cases.clone() };
    let reflection = leads.plan_reflection(team.crew.slug, plan).await?;
    let Some((case, plot, n)) = brought.first() else { return Ok(false) };
    let (own, less) = (team.seat(*n), plot.family.map(|mark| mark.saturating_sub(1).max(1)));
    client(team.teller, &own, *case, Concerned::Young, less, None).await?;
    practises(&own, *case, plot.practice, profession("school")?, 0).await?;
    team.teller.go_to_meeting(planned_on);
    leads.open_reflection(reflection).await?;
    attend(team, &leads, &leads.meeting(reflection).await?).await?;
    let version = leads.meeting(reflection).await?.version;
    leads.close_reflection(reflection, version, &cases).await.map(|_| true)
}
