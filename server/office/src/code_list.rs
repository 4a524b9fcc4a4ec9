//! Use cases: the lists with dates that an administrator keeps; reading a file is domain's.

use crate::Seat;
use async_trait::async_trait;
use domain::Problem;
use domain::calendar::Month;
use domain::code_list::{CodeListDesk, CurrentLists, Entry, Kept, List};
use domain::policy::{Administer, SeeAdministration};
use store::{Thing, code_list};

#[async_trait]
impl CodeListDesk for Seat {
    fn lists(&self) -> CurrentLists {
        CurrentLists { lists: self.office.lists(), month: Month::of_day(self.today()) }
    }

    async fn code_lists(&self) -> Result<Vec<(List, usize, usize)>, Problem> {
        self.look::<SeeAdministration>(Thing::Commons).await?;
        let (all, now) = (code_list::lists(self.office.db.read()).await?, Month::of_day(self.today()));
        let count = |list: &List| {
            let used = all.of_list(*list).filter(|entry| entry.fits(now, now)).count();
            (*list, used, all.of_list(*list).count() - used)
        };
        Ok(List::ALL.iter().map(count).collect())
    }

    async fn code_list(&self, list: List) -> Result<Kept, Problem> {
        let permit = self.look::<SeeAdministration>(Thing::Commons).await?;
        let (entries, stand) = code_list::entries(self.office.db.read(), &permit, list).await?;
        Ok(Kept { entries, stand, now: Month::of_day(self.today()) })
    }

    async fn import_codes(&self, list: List, rows: Vec<Entry>, stand: String) -> Result<(), Problem> {
        let work = self.enter::<Administer>(Thing::Commons).await?;
        if rows.iter().any(|row| !list.takes(row.code)) {
            return Err(Problem::field("csv", "code-list-refused-theme"));
        }
        let (held, now) = code_list::entries_now(&work.tx, &work.permit, list).await?;
        if now != stand {
            return Err(Problem::field("csv", "code-list-refused-moved"));
        }
        for change in rows.iter().filter(|row| !held.contains(row)) {
            code_list::put(&work.tx, &work.permit, list, change).await?;
        }
        work.done().await?;
        // It is read in, whatever becomes of this: then the next round reads it.
        if let Err(problem) = self.office.remember_lists().await {
            tracing::warn!(%problem, "the lists could not be read anew; the next round does so");
        }
        Ok(())
    }
}
