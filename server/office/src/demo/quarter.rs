//! A quarter of one team: cases are proposed, chosen, looked at from four sides and reflected on.

use super::cast::Crew;
use super::sayings::INSIGHTS;
use super::script::{PLOTS, Plot};
use super::teller::Teller;
use super::{gather_round, must};
use chrono::{Days, NaiveDate};
use domain::case::{CaseDesk, Description, Notice, Proposal, Revision, Stance};
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::reflection::{NewPromise, NoteKind, Outcome, Plan, ReflectionDesk};
use domain::theme::Theme;
use domain::{AgreementId, CaseId, InsightId, Line, Problem, Words};

/// What a quarter leaves behind.
pub struct Told {
    /// Its cases.
    pub cases: Vec<CaseId>,
    /// Its insights.
    pub insights: Vec<InsightId>,
}

/// Tells a quarter that began on `first`, with `size` cases from plot number `from`.
pub async fn tell(
    teller: &Teller,
    crew: &Crew,
    agreements: &[AgreementId],
    first: NaiveDate,
    from: usize,
    size: usize,
) -> Result<Told, Problem> {
    let mut cases = Vec::new();
    for n in 0..size {
        teller.go(first + Days::new(8 + n as u64));
        let plot = &PLOTS[(from + n) % PLOTS.len()];
        cases.push((propose(teller, crew, plot, n).await?, plot));
    }
    teller.go(first + Days::new(26));
    for (n, (case, plot)) in cases.iter().enumerate() {
        choose(teller, crew, *case, plot, n).await?;
    }
    for (n, (case, plot)) in cases.iter().enumerate() {
        teller.go(first + Days::new(30 + n as u64));
        gather_round::tell(teller, crew, agreements, *case, plot, n).await?;
    }
    teller.go(first + Days::new(60));
    let ids: Vec<_> = cases.iter().map(|(case, _)| *case).collect();
    reflect(teller, crew, ids).await
}

/// Somebody brings a case in; who that is goes round.
pub async fn propose(teller: &Teller, crew: &Crew, plot: &Plot, n: usize) -> Result<CaseId, Problem> {
    let proposer = teller.seat(crew.members[n % crew.members.len()]).await?;
    let mut notices = vec![must(Notice::new(Concerned::Parent1, Stance::Agrees, ""))?];
    if plot.young_speaks() {
        notices.push(must(Notice::new(Concerned::Young, Stance::Agrees, ""))?);
    }
    let proposal = Proposal {
        hard: must(Words::parse(plot.hard))?,
        line: must(HelpLine::of(i32::from(plot.line)).ok_or("a line"))?,
        hope: must(Words::parse(plot.hope))?,
        worry: false,
        same_family: None,
        notices,
    };
    Ok(proposer.propose_case(crew.slug, proposal).await?.id)
}

/// The team votes, chooses, and two colleagues join the circle.
pub async fn choose(teller: &Teller, crew: &Crew, case: CaseId, plot: &Plot, n: usize) -> Result<(), Problem> {
    let members = crew.members.len();
    let voter = teller.seat(crew.members[(n / 3) % members]).await?;
    voter.vote_case(case, true).await?;
    let chooser = teller.seat(crew.members[0]).await?;
    let lines = vec![must(HelpLine::of(i32::from(plot.line)).ok_or("a line"))?];
    let themes = plot.themes.iter().filter_map(|code| Theme::parse(code)).collect();
    let age = must(AgeBand::parse(plot.age).ok_or("an age band"))?;
    let description = Description::new(age, lines, themes).map_err(|_| Problem::Broken)?;
    chooser.choose_case(case, description.clone()).await?;
    let proposer = teller.seat(crew.members[n % members]).await?;
    keep_long(&proposer, case, description).await?;
    for colleague in [(n + 1) % members, (n + 2) % members] {
        proposer.add_to_circle(case, crew.members[colleague]).await?;
    }
    Ok(())
}

/// As long as may be: a story of a year should not lose its beginning.
async fn keep_long(seat: &crate::Seat, case: CaseId, description: Description) -> Result<(), Problem> {
    let sheet = seat.case_sheet(case).await?;
    let ends_on = domain::case::last_end(sheet.proposed_on);
    let (hard, hope) = (must(Words::parse(&sheet.hard))?, must(Words::parse(&sheet.hope))?);
    seat.describe_case(case, Revision { version: sheet.version, hard, hope, description, ends_on }).await
}

/// The team meets: last time's promises first, then the cases, then at most three new promises.
async fn reflect(teller: &Teller, crew: &Crew, cases: Vec<CaseId>) -> Result<Told, Problem> {
    let lead = teller.seat(crew.members[0]).await?;
    let plan = Plan { planned_on: teller.today(), lead: crew.members[0], cases: cases.clone() };
    let reflection = lead.plan_reflection(crew.slug, plan).await?;
    lead.open_reflection(reflection).await?;
    let meeting = lead.meeting(reflection).await?;
    lead.attend(reflection, meeting.version, &crew.members[..crew.members.len() - 1]).await?;
    for promise in lead.meeting(reflection).await?.earlier {
        lead.settle_action(reflection, promise.id, promise.version, Outcome::Done).await?;
    }
    let mut insights = Vec::new();
    for (n, case) in cases.iter().enumerate().take(INSIGHTS.len()) {
        let note = lead.write_note(reflection, *case, NoteKind::Insight, must(Words::parse(INSIGHTS[n]))?).await?;
        if let domain::reflection::NoteId::Insight(insight) = note {
            insights.push(insight);
        }
    }
    let promises =
        ["Belt de school over de vaste terugbelafspraak", "Nodigt het jongerenwerk uit voor de volgende sessie"];
    for (n, text) in promises.iter().enumerate() {
        let (text, due_on) = (must(Line::parse(text))?, teller.in_days(28));
        lead.promise(reflection, NewPromise { text, owner: crew.members[n + 1], due_on }).await?;
    }
    let version = lead.meeting(reflection).await?.version;
    lead.close_reflection(reflection, version, &[]).await?;
    Ok(Told { cases, insights })
}
