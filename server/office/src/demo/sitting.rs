//! A meeting of a team of the story, with the weeks before it: last time's promises, its cases, a change, new promises.

use super::days_off::working_day;
use super::plots::{Plot, named};
use super::programme::Sitting;
use super::sayings::{CHANGES, OPEN, PROMISES, SIGNALS};
use super::team::Team;
use super::{checks, gather_round, guests, hears, looking_back, must, returns, silence};
use crate::Seat;
use chrono::{Days, Duration, NaiveDate};
use domain::action::Helped;
use domain::care_return::Moment;
use domain::reflection::{Meeting, NewPromise, NoteId, NoteKind, Outcome, Plan, ReflectionDesk};
use domain::{CaseId, Line, Problem, ReflectionId, Words};

/// Tells a meeting; of the last one before `today` the promises still stand open.
pub async fn tell(team: &mut Team<'_>, sitting: &Sitting, last: Option<NaiveDate>) -> Result<(), Problem> {
    let (teller, first) = (team.teller, team.cases.len());
    let mut cases = Vec::new();
    for (name, before) in sitting.plots.iter().zip([18, 16, 15]) {
        teller.go(sitting.day - Days::new(before));
        let plot = named(name)?;
        cases.push((team.propose(plot).await?, plot));
    }
    teller.go(sitting.day - Days::new(12));
    for (n, (case, plot)) in cases.iter().enumerate() {
        team.choose(*case, plot, first + n).await?;
    }
    let leads = team.seat(team.sat);
    let plan = Plan {
        planned_on: sitting.day,
        hours: None,
        lead: team.member(team.sat),
        cases: cases.iter().map(|(case, _)| *case).collect(),
    };
    let reflection = leads.plan_reflection(team.crew.slug, plan).await?;
    for (n, (case, plot)) in cases.iter().enumerate() {
        teller.go(sitting.day - Days::new([8, 6, 3][n % 3]));
        gather_round::tell(team, *case, plot, first + n, 0).await?;
        returns::tell(team, *case, first + n, Moment::First).await?;
    }
    let heard = cases.first().filter(|_| last.is_some() && team.number == 0).map(|(case, _)| *case);
    if let Some(case) = heard {
        guests::before_meeting(team, case, first).await?;
    }
    teller.go_to_meeting(sitting.day);
    leads.open_reflection(reflection).await?;
    let meeting = leads.meeting(reflection).await?;
    attend(team, &leads, &meeting).await?;
    settle(&leads, &meeting, team.sat, last.is_none()).await?;
    if let Some(case) = heard {
        silence::tell(team, reflection, case).await?;
    }
    for (case, plot) in &cases {
        note(team, &leads, reflection, *case, plot).await?;
    }
    for change in CHANGES.iter().filter(|change| change.team == team.number && change.sitting == team.sat) {
        checks::change(&leads, team.agreements[change.place], change).await?;
    }
    let mut meeting = leads.meeting(reflection).await?;
    meeting.agenda.retain(|item| item.decision.is_none());
    checks::keep(&leads, &meeting).await?;
    for promise in promises(team, last)? {
        leads.promise(reflection, promise).await?;
    }
    looking_back::tell(team, reflection).await?;
    let version = leads.meeting(reflection).await?.version;
    leads.close_reflection(reflection, version, &[]).await?;
    if let Some((case, plot)) = cases.first() {
        hears::tell(team, *case, plot, first).await?;
    }
    if let Some(case) = heard {
        guests::after_meeting(team, case, first).await?;
    }
    // After the last meeting one GP still waits for the note at the end.
    for (n, (case, _)) in cases.iter().enumerate().skip(usize::from(last.is_some())) {
        returns::tell(team, *case, first + n, Moment::Closing).await?;
    }
    team.sat += 1;
    Ok(())
}

/// Everybody is there but one; who that is goes round.
pub async fn attend(team: &Team<'_>, leads: &Seat, meeting: &Meeting) -> Result<(), Problem> {
    let missed = team.member(team.sat + 3);
    let there: Vec<_> = team.crew.members.iter().copied().filter(|one| *one != missed).collect();
    leads.attend(meeting.id, meeting.version, &there).await
}

/// Promises are kept, but for one in some meetings that falls away, and one that is worded anew and gets another day.
async fn settle(leads: &Seat, meeting: &Meeting, sat: usize, before_last: bool) -> Result<(), Problem> {
    for (n, promise) in meeting.earlier.iter().enumerate() {
        if sat == 3 && n == 0 && before_last {
            let text = format!("{}, en mail wat er is afgesproken", promise.text.trim_end_matches('.'));
            let anew = (must(Line::parse(&text))?, leads.today() + Days::new(21));
            leads.reword_action(meeting.id, promise.id, promise.version, anew).await?;
            continue;
        }
        let outcome = if sat % 3 == 2 && n == 1 { Outcome::Dropped } else { Outcome::Done };
        let helped = HELPED[(sat * 2 + n) % HELPED.len()];
        leads.settle_action_with(meeting.id, promise.id, promise.version, (outcome, Some(helped))).await?;
    }
    Ok(())
}

/// Whether promises helped, one after the other.
const HELPED: [Helped; 5] = [Helped::Yes, Helped::Bit, Helped::Yes, Helped::Unknown, Helped::No];

/// What the team learned from a case, and what it cannot solve itself.
async fn note(
    team: &mut Team<'_>,
    leads: &Seat,
    reflection: ReflectionId,
    case: CaseId,
    plot: &Plot,
) -> Result<(), Problem> {
    let signal = SIGNALS.iter().find(|(number, name, _)| *number == team.number && *name == plot.name);
    let insight = plot.insight.map(|words| (NoteKind::Insight, words));
    for (kind, words) in insight.into_iter().chain(signal.map(|(_, _, words)| (NoteKind::Signal, *words))) {
        match leads.write_note(reflection, case, kind, must(Words::parse(words))?).await? {
            NoteId::Insight(id) => {
                team.insights.insert(plot.name, id);
            }
            NoteId::Signal(id) => {
                team.signals.insert(plot.name, id);
            }
        }
    }
    Ok(())
}

/// Two promises of colleagues for the next time; after the last meeting those that stand open now.
fn promises(team: &Team<'_>, last: Option<NaiveDate>) -> Result<Vec<NewPromise>, Problem> {
    let promise =
        |who, text: &str, due_on| Ok(NewPromise { text: must(Line::parse(text))?, owner: team.member(who), due_on });
    if let Some(today) = last {
        let due = |days| working_day(today + Duration::days(days));
        return OPEN[team.number].iter().map(|(who, text, days)| promise(*who, text, due(*days))).collect();
    }
    let said = |n| PROMISES[(team.number * 4 + team.sat * 2 + n) % PROMISES.len()];
    [0, 1].into_iter().map(|n| promise(team.sat + 1 + n, said(n), team.teller.in_days(21))).collect()
}
