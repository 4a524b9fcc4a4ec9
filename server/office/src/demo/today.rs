//! Where the story stands now: cases on the list, a case under way, a reflection planned, a signal at the management.

use super::cast::{Cast, Crew};
use super::quarter::{choose, propose};
use super::script::PLOTS;
use super::teller::Teller;
use super::{gather_round, must};
use domain::reflection::{NoteId, NoteKind, Outcome, Plan, ReflectionDesk};
use domain::{AgreementId, CaseId, Problem, SignalId, Words};

/// Tells the running quarter of a team: two cases under way, three on the list, a reflection within two weeks.
pub async fn tell(teller: &Teller, crew: &Crew, agreements: &[AgreementId], plots: &[usize]) -> Result<(), Problem> {
    let mut chosen = Vec::new();
    for (n, plot) in plots.iter().enumerate() {
        let plot = &PLOTS[*plot];
        let case = propose(teller, crew, plot, n).await?;
        if n < 2 {
            choose(teller, crew, case, plot, n).await?;
            chosen.push((case, plot));
        }
    }
    if let Some((case, plot)) = chosen.first() {
        gather_round::tell(teller, crew, agreements, *case, plot, 0).await?;
    }
    let lead = teller.seat(crew.members[0]).await?;
    let cases = chosen.iter().map(|(case, _)| *case).collect();
    let plan = Plan { planned_on: teller.in_days(12), lead: crew.members[0], cases };
    lead.plan_reflection(crew.slug, plan).await.map(|_| ())
}

/// A short meeting about one case that ends in a signal.
pub async fn signal(teller: &Teller, crew: &Crew, case: CaseId, words: &str) -> Result<SignalId, Problem> {
    let leads = crew.members[1];
    let lead = teller.seat(leads).await?;
    let plan = Plan { planned_on: teller.today(), lead: leads, cases: vec![case] };
    let reflection = lead.plan_reflection(crew.slug, plan).await?;
    lead.open_reflection(reflection).await?;
    let version = lead.meeting(reflection).await?.version;
    lead.attend(reflection, version, &crew.members[..crew.members.len() - 1]).await?;
    for promise in lead.meeting(reflection).await?.earlier {
        lead.settle_action(reflection, promise.id, promise.version, Outcome::Done).await?;
    }
    let note = lead.write_note(reflection, case, NoteKind::Signal, must(Words::parse(words))?).await?;
    let version = lead.meeting(reflection).await?.version;
    lead.close_reflection(reflection, version, &[]).await?;
    match note {
        NoteId::Signal(signal) => Ok(signal),
        NoteId::Insight(_) => Err(Problem::Broken),
    }
}

/// A case with all its perspectives, for a signal to come from.
pub async fn case(
    teller: &Teller,
    cast: &Cast,
    crew: usize,
    agreements: &[AgreementId],
    plot: usize,
) -> Result<CaseId, Problem> {
    let crew = &cast.crews[crew];
    let plot = &PLOTS[plot];
    let case = propose(teller, crew, plot, 1).await?;
    choose(teller, crew, case, plot, 1).await?;
    gather_round::tell(teller, crew, agreements, case, plot, 1).await?;
    Ok(case)
}
