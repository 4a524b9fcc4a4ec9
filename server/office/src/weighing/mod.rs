//! Use cases: weighing what lies on the table, and the parking list; what a choice may tell is decided in domain.

mod choose;
mod close;
mod parked;

use crate::Seat;
use crate::writing::seal;
use async_trait::async_trait;
use domain::policy::{KeepAgenda, SeeReflection, SeeTeam};
use domain::weighing::{HandCount, ParkingList, Stand, Way, Weighing, WeighingDesk};
use domain::{ParkedId, Problem, ReflectionId, RoundId, WeighedId, WeighingId};
use store::{Thing, weighing as rows, writing};

#[async_trait]
impl WeighingDesk for Seat {
    async fn weighing(&self, reflection: ReflectionId) -> Result<Weighing, Problem> {
        let permit = self.look::<SeeReflection>(Thing::Reflection(reflection)).await?;
        let db = self.office.db.read();
        let writing = writing::writing(db, &permit, reflection).await?;
        let mut all = Vec::new();
        for (mut view, key) in rows::weighings(db, &permit, reflection).await? {
            // Of what was chosen nothing but the reader's own goes on from here.
            if let (Some(key), Stand::Running(progress)) = (key, &mut view.stand) {
                let mine = seal(&key, permit.person());
                let sealed = rows::sealed(db, &permit, view.id).await?;
                let mine = sealed.into_iter().find(|one| one.seal == mine);
                progress.mine = mine.is_some();
                let choices = mine.map(|mine| mine.choices).unwrap_or_default();
                for topic in &mut view.topics {
                    topic.mine = choices.iter().find(|(id, _)| *id == topic.id).map(|(_, choice)| *choice);
                }
            }
            all.push(view);
        }
        Ok(Weighing { writing, all })
    }

    async fn begin_weighing(&self, reflection: ReflectionId, round: RoundId, way: Way) -> Result<(), Problem> {
        choose::begin(self, reflection, round, way).await
    }

    async fn weigh_again(&self, reflection: ReflectionId, weighing: WeighingId, way: Way) -> Result<(), Problem> {
        choose::again(self, reflection, weighing, way).await
    }

    async fn weigh(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        chosen: &[WeighedId],
        top: &[WeighedId],
        none: bool,
    ) -> Result<(), Problem> {
        choose::choose(self, reflection, weighing, (chosen, top, none)).await
    }

    async fn close_weighing(&self, reflection: ReflectionId, weighing: WeighingId) -> Result<(), Problem> {
        close::close(self, reflection, weighing).await
    }

    async fn weigh_by_hands(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        count: &HandCount,
        replaces: i64,
    ) -> Result<(), Problem> {
        close::by_hands(self, reflection, weighing, (count, replaces)).await
    }

    async fn recount_hands(
        &self,
        reflection: ReflectionId,
        weighing: WeighingId,
        version: i32,
        count: &HandCount,
    ) -> Result<(), Problem> {
        close::recount(self, reflection, (weighing, version), count).await
    }

    async fn parking_list(&self, team: &str) -> Result<ParkingList, Problem> {
        let permit = self.look::<SeeTeam>(Thing::TeamNamed(team.into())).await?;
        rows::parking_list(self.office.db.read(), &permit).await
    }

    async fn unpark(&self, team: &str, parked: ParkedId) -> Result<(), Problem> {
        let work = self.enter::<KeepAgenda>(Thing::TeamNamed(team.into())).await?;
        rows::on_list(&work.tx, &work.permit, parked).await?;
        rows::unpark(&work.tx, &work.permit, parked).await?;
        work.done().await
    }

    async fn park_on_agenda(&self, team: &str, parked: ParkedId) -> Result<(), Problem> {
        parked::on_agenda(self, team, parked).await
    }
}
