//! How the teams of the story make and change their working agreements, and how these fared in each case.

use super::days_off::working_day;
use super::must;
use super::plots::Plot;
use super::sayings::{AGREEMENTS, CHANGES, Change, PROPOSED};
use super::team::Team;
use super::teller::Teller;
use crate::Seat;
use chrono::{Days, Months};
use domain::agreement::{
    AgreementDesk, AgreementKind, Answer, Checklist, NewAgreement, Rewording, Rule, Tick, Wording,
};
use domain::reflection::Meeting;
use domain::{AgreementId, CaseId, Line, Objections, Problem, Words};

/// A team agrees on its first agreements, to look at again when the story has been told, one of them somewhat earlier.
pub async fn agree(teller: &Teller, seat: &Seat, slug: &str, team: usize) -> Result<Vec<AgreementId>, Problem> {
    let mut made = Vec::new();
    for (n, (kind, who, what, moment)) in AGREEMENTS[team].iter().enumerate() {
        let months = if n == 3 { 13 } else { 15 };
        let new = NewAgreement {
            wording: wording([who, what, moment])?,
            kind: AgreementKind::parse(kind).ok_or(Problem::Broken)?,
            review_on: working_day(teller.today() + Months::new(months) + Days::new(7 * n as u64)),
            consent_on: Some(teller.today()),
        };
        made.push(seat.make_agreement(slug, new).await?);
    }
    Ok(made)
}

/// Somebody writes an agreement down that the team has not talked about.
pub async fn propose(teller: &Teller, seat: &Seat, slug: &str) -> Result<(), Problem> {
    let (kind, who, what, moment) = PROPOSED;
    let new = NewAgreement {
        wording: wording([who, what, moment])?,
        kind: AgreementKind::parse(kind).ok_or(Problem::Broken)?,
        review_on: working_day(teller.today() + Months::new(3)),
        consent_on: None,
    };
    seat.make_agreement(slug, new).await.map(|_| ())
}

/// In the meeting that is open now an agreement is worded anew.
pub async fn change(seat: &Seat, agreement: AgreementId, change: &Change) -> Result<(), Problem> {
    let sheet = seat.agreement(agreement).await?;
    let (wording, reason) = (wording(change.wording)?, must(Words::parse(change.reason))?);
    let new = Rewording { wording, reason, consent_on: Some(sheet.today) };
    seat.change_agreement(agreement, sheet.version, new).await.map(|_| ())
}

/// What stands on the agenda of the meeting that is open now and is not worded anew there, stays as it is for a while.
pub async fn keep(seat: &Seat, meeting: &Meeting) -> Result<(), Problem> {
    for item in &meeting.agenda {
        let sheet = seat.agreement(item.agreement).await?;
        let later = working_day(sheet.today + Months::new(3)).max(sheet.review_on);
        seat.review_agreement(item.agreement, sheet.version, later).await?;
    }
    Ok(())
}

/// How the agreements of a team fared in its case with this number.
pub async fn tell(seat: &Seat, team: &Team<'_>, case: CaseId, plot: &Plot, n: usize) -> Result<(), Problem> {
    let list = seat.checklist(case).await?;
    let waits = CHANGES.iter().find(|change| change.team == team.number && change.sitting >= team.sat);
    let mut ticks = Vec::new();
    for (place, (agreement, fared)) in team.agreements.iter().zip(plot.checks.chars()).enumerate() {
        let Some(row) = list.rows.iter().find(|row| row.agreement == *agreement) else { continue };
        let answer = match fared {
            // An agreement is worded anew because it mostly failed as it was.
            'k' if n % 3 != 2 && waits.is_some_and(|change| change.place == place) => Answer::NotKept,
            'k' => Answer::Kept,
            'n' => Answer::NotKept,
            'r' => Answer::Blocked(rule(&list, plot.rule)?),
            _ => Answer::NotApplicable,
        };
        ticks.push(Tick { agreement: *agreement, answer, number: row.number, version: 0 });
    }
    seat.check_agreements(case, ticks).await
}

fn rule(list: &Checklist, text: &str) -> Result<Rule, Problem> {
    let known = list.rules.iter().find(|known| known.text == text);
    known.map_or_else(|| Ok(Rule::Other(must(Line::parse(text))?)), |known| Ok(Rule::Known(known.id)))
}

fn wording([who, what, moment]: [&str; 3]) -> Result<Wording, Problem> {
    Wording::parse(who, what, moment, &mut Objections::default()).ok_or(Problem::Broken)
}
