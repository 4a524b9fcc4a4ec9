//! Use cases: a case from proposal to erasure: circle, votes, notices, description; the four perspectives live in slices of their own.

mod change;
mod family;
mod same_family;

use crate::Seat;
use async_trait::async_trait;
use domain::case::{
    CaseCard, CaseDesk, CaseSheet, Choosing, CirclePage, Describing, Description, Erasing, FamilyPage, FamilySaid,
    Information, Notice, Proposal, Proposed, Proposing, Revision,
};
use domain::policy::{SeeCase, SeeCaseCard, SeeTeam};
use domain::{CaseId, PersonId, Problem};
use store::{Thing, case as rows};

#[async_trait]
impl CaseDesk for Seat {
    async fn proposing(&self, team: &str) -> Result<Proposing, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.to_owned())).await?;
        rows::proposing(self.office.db.read(), &permit).await
    }

    async fn propose_case(&self, team: &str, proposal: Proposal) -> Result<Proposed, Problem> {
        self.propose(team, proposal).await
    }

    async fn vote_case(&self, case: CaseId, give: bool) -> Result<String, Problem> {
        self.vote(case, give).await
    }

    async fn choosing(&self, case: CaseId) -> Result<Choosing, Problem> {
        let permit = self.look::<SeeCaseCard>(Thing::Case(case)).await?;
        rows::choosing(self.office.db.read(), &permit).await
    }

    async fn choose_case(&self, case: CaseId, description: Description) -> Result<(), Problem> {
        self.choose(case, description).await
    }

    async fn case_card(&self, case: CaseId) -> Result<CaseCard, Problem> {
        let permit = self.look::<SeeCaseCard>(Thing::Case(case)).await?;
        rows::card(self.office.db.read(), &permit).await
    }

    async fn case_sheet(&self, case: CaseId) -> Result<CaseSheet, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        rows::sheet(self.office.db.read(), &permit).await
    }

    async fn describing(&self, case: CaseId) -> Result<Describing, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let db = self.office.db.read();
        let (same, others) = rows::family_cases(db, &permit).await?;
        Ok(Describing { sheet: rows::sheet(db, &permit).await?, same, others })
    }

    async fn keep_family(&self, case: CaseId, said: FamilySaid) -> Result<(), Problem> {
        self.say_family(case, said).await
    }

    async fn describe_case(&self, case: CaseId, revision: Revision) -> Result<(), Problem> {
        self.describe(case, revision).await
    }

    async fn circle(&self, case: CaseId) -> Result<CirclePage, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let (db, today) = (self.office.db.read(), self.today());
        let (inside, outside) = rows::candidates(db, &permit, today).await?;
        Ok(CirclePage { head: rows::head(db, &permit).await?, inside, outside })
    }

    async fn add_to_circle(&self, case: CaseId, person: PersonId) -> Result<(), Problem> {
        self.add_person(case, person).await
    }

    async fn remove_from_circle(&self, case: CaseId, person: PersonId) -> Result<(), Problem> {
        self.remove_person(case, person).await
    }

    async fn family(&self, case: CaseId) -> Result<FamilyPage, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let db = self.office.db.read();
        let (head, age) = (rows::head(db, &permit).await?, rows::age_of(db, &permit).await?);
        Ok(FamilyPage { head, age, notices: rows::notices(db, &permit).await? })
    }

    async fn record_notices(&self, case: CaseId, notices: Vec<(Notice, i32)>) -> Result<(), Problem> {
        self.record(case, notices).await
    }

    async fn information(&self, case: CaseId) -> Result<Information, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        let db = self.office.db.read();
        let readers = rows::inside(db, &permit, self.today()).await?;
        rows::information(db, &permit, readers).await
    }

    async fn resume_case(&self, case: CaseId) -> Result<(), Problem> {
        self.settle(case).await
    }

    async fn declare_private(&self, case: CaseId) -> Result<String, Problem> {
        self.know_privately(case).await
    }

    async fn erasing(&self, case: CaseId) -> Result<Erasing, Problem> {
        let permit = self.look::<SeeCase>(Thing::Case(case)).await?;
        rows::erasing(self.office.db.read(), &permit).await
    }

    async fn erase_case(&self, case: CaseId) -> Result<String, Problem> {
        self.erase(case).await
    }
}
