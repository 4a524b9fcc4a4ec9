//! A team of the story with what it wrote so far: it brings cases in, votes, chooses; its meetings live in sitting.

use super::cast::Crew;
use super::plots::Plot;
use super::teller::Teller;
use super::{checks, must};
use crate::Seat;
use domain::case::{CaseDesk, Description, FamilySaid, Notice, Proposal, Revision, Stance};
use domain::classification::{AgeBand, Concerned, HelpLine};
use domain::theme::Theme;
use domain::{AgreementId, CaseId, InsightId, PersonId, Problem, SignalId, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A team.
pub struct Team<'a> {
    /// Who tells of it.
    pub teller: &'a Teller,
    /// Its people.
    pub crew: &'a Crew,
    /// Which of the teams it is.
    pub number: usize,
    /// Their seats, in the same order.
    pub seats: Vec<Arc<Seat>>,
    /// Its agreements, in their order.
    pub agreements: Vec<AgreementId>,
    /// Its cases, by the name of their plot.
    pub cases: BTreeMap<&'static str, CaseId>,
    /// Their insights.
    pub insights: BTreeMap<&'static str, InsightId>,
    /// Their signals.
    pub signals: BTreeMap<&'static str, SignalId>,
    /// How often it met.
    pub sat: usize,
}

impl<'a> Team<'a> {
    /// A team that has just made its agreements.
    pub async fn new(teller: &'a Teller, crew: &'a Crew, number: usize) -> Result<Self, Problem> {
        let mut seats = Vec::new();
        for member in &crew.members {
            seats.push(Arc::new(teller.seat(*member).await?));
        }
        let agreements = checks::agree(teller, &seats[0], crew.slug, number).await?;
        let (cases, insights, signals) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Ok(Team { teller, crew, number, seats, agreements, cases, insights, signals, sat: 0 })
    }

    /// One of its people; after the last comes the first.
    pub fn member(&self, n: usize) -> PersonId {
        self.crew.members[n % self.crew.members.len()]
    }

    /// The seat of one of its people.
    pub fn seat(&self, n: usize) -> Arc<Seat> {
        self.seats[n % self.seats.len()].clone()
    }

    /// Somebody brings a case in; who that is goes round.
    pub async fn propose(&mut self, plot: &'static Plot) -> Result<CaseId, Problem> {
        let mut notices = vec![must(Notice::new(Concerned::Parent1, Stance::Agrees, ""))?];
        if plot.young_speaks() {
            notices.push(must(Notice::new(Concerned::Young, Stance::Agrees, ""))?);
        }
        let proposal = Proposal {
            hard: must(Words::parse(plot.hard))?,
            line: line(plot)?,
            hope: must(Words::parse(plot.hope))?,
            worry: false,
            same_family: None,
            notices,
        };
        let proposer = self.seat(self.cases.len());
        let case = proposer.propose_case(self.crew.slug, proposal).await?.id;
        self.cases.insert(plot.name, case);
        Ok(case)
    }

    /// The team votes and chooses; of the case with this number two colleagues join the circle.
    pub async fn choose(&self, case: CaseId, plot: &Plot, n: usize) -> Result<(), Problem> {
        self.seat(n / 3).vote_case(case, true).await?;
        let themes = plot.themes.iter().filter_map(|code| Theme::parse(code)).collect();
        let age = must(AgeBand::parse(plot.age).ok_or("an age band"))?;
        let description = must(Description::new(age, vec![line(plot)?], themes))?;
        self.seat(0).choose_case(case, description.clone()).await?;
        let proposer = self.seat(n);
        keep_long(&proposer, case, description).await?;
        for colleague in [n + 1, n + 2] {
            proposer.add_to_circle(case, self.member(colleague)).await?;
        }
        Ok(())
    }
}

fn line(plot: &Plot) -> Result<HelpLine, Problem> {
    must(HelpLine::of(i32::from(plot.line)).ok_or("a line"))
}

/// As long as may be: a story of a year should not lose its beginning.
async fn keep_long(seat: &Seat, case: CaseId, description: Description) -> Result<(), Problem> {
    let sheet = seat.case_sheet(case).await?;
    let ends_on = domain::case::last_end(sheet.proposed_on);
    let (hard, hope) = (must(Words::parse(&sheet.hard))?, must(Words::parse(&sheet.hope))?);
    let family = FamilySaid::default();
    seat.describe_case(case, Revision { version: sheet.version, hard, hope, description, family, ends_on }).await
}
