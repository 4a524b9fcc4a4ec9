//! Use cases: asking somebody of the family by a code, and their answer from the first page to the last; coming in lives in access.

use crate::clock::new_id;
use crate::{Drawn, Seat, hash_word};
use async_trait::async_trait;
use domain::access::{Holder, Purpose};
use domain::calendar::end_of_day_after;
use domain::classification::Concerned;
use domain::gap::Mark;
use domain::invitation::{DAYS, Helpers, InvitationDesk, Opened, Sent, Share, check_word};
use domain::policy::{AnswerInvitation, Invite, KeepOwnAnswer, SeeInvitation, SeeOwnAnswer};
use domain::session::{Cookie, Done};
use domain::{AccessId, CaseId, Problem, Words};
use store::{Thing, access, experience, feedback, invitation};

#[async_trait]
impl InvitationDesk for Seat {
    async fn invite(&self, case: CaseId, respondent: Concerned, discussed: bool) -> Result<Done, Problem> {
        if !discussed {
            return Err(Problem::field("discussed", "refused-discussed"));
        }
        let drawn = Drawn::new().await?;
        let work = self.enter::<Invite>(Thing::Case(case)).await?;
        let before = experience::before_inviting(&work.tx, &work.permit).await?;
        if before.waits(respondent) {
            return Err(Problem::form("experience-refused-young-first"));
        }
        if before.has_answered(respondent) {
            return Err(Problem::form("experience-refused-answered"));
        }
        invitation::end_unused(&work.tx, &work.permit, respondent, work.now).await?;
        let id = AccessId(new_id());
        let until = end_of_day_after(work.now, DAYS);
        drawn.keep(&work.tx, &work.permit, (id, Purpose::Client), until, work.now).await?;
        invitation::add(&work.tx, &work.permit, id, respondent).await?;
        work.done().await?;
        Ok(Done::showing(drawn.shown_once()))
    }

    async fn take_back_invitation(&self, case: CaseId, respondent: Concerned) -> Result<(), Problem> {
        let work = self.enter::<Invite>(Thing::Case(case)).await?;
        invitation::end_unused(&work.tx, &work.permit, respondent, work.now).await?;
        work.done().await
    }

    async fn opened(&self) -> Result<Opened, Problem> {
        let holder = self.respondent()?;
        let permit = self.look::<SeeInvitation>(Thing::Access(holder.access)).await?;
        invitation::opened(self.office.db.read(), &permit, self.today(), self.office.now()).await
    }

    async fn keep_marks(&self, marks: [Option<Mark>; 6]) -> Result<(), Problem> {
        let work = self.enter::<AnswerInvitation>(Thing::Access(self.respondent()?.access)).await?;
        invitation::draft(&work.tx, &work.permit, work.now).await?;
        invitation::keep_marks(&work.tx, &work.permit, marks).await?;
        work.done().await
    }

    async fn keep_helpers(&self, helpers: Helpers) -> Result<(), Problem> {
        let work = self.enter::<AnswerInvitation>(Thing::Access(self.respondent()?.access)).await?;
        invitation::draft(&work.tx, &work.permit, work.now).await?;
        invitation::keep_helpers(&work.tx, &work.permit, &helpers).await?;
        work.done().await
    }

    async fn keep_words(&self, words: Option<Words>, share: Option<Share>) -> Result<bool, Problem> {
        let work = self.enter::<AnswerInvitation>(Thing::Access(self.respondent()?.access)).await?;
        let before = invitation::draft(&work.tx, &work.permit, work.now).await?;
        let draft = before.with_words(words, share);
        invitation::keep_words(&work.tx, &work.permit, &draft).await?;
        work.done().await.map(|()| draft.needs_share())
    }

    async fn send(&self) -> Result<Done, Problem> {
        let work = self.enter::<AnswerInvitation>(Thing::Access(self.respondent()?.access)).await?;
        let (respondent, host, draft) = invitation::taken_for_sending(&work.tx, &work.permit, work.now).await?;
        let (answers, helpers, hidden_from_host) = draft.finish()?;
        // Used first: of two answers by one code, one is too late.
        if !access::use_up(&work.tx, &work.permit, work.now).await? {
            return Err(Problem::NotNow("invitation-over"));
        }
        let (answers, helpers) = (&answers, &helpers);
        let own = experience::OwnAnswer { id: new_id(), respondent, answers, helpers, host, hidden_from_host };
        if !experience::answer(&work.tx, &work.permit, own, work.now).await? {
            return Err(Problem::NotNow("invitation-over"));
        }
        // What comes after is for whoever sent it: another telephone that came in by this code is out.
        access::end_others(&work.tx, &work.permit, self.hash.as_deref().unwrap_or_default(), work.now).await?;
        work.done().await?;
        Ok(Done::at("/v/verstuurd"))
    }

    async fn sent(&self) -> Result<Sent, Problem> {
        let permit = self.look::<SeeOwnAnswer>(Thing::Access(self.respondent()?.access)).await?;
        invitation::sent(self.office.db.read(), &permit).await?.ok_or(Problem::Absent)
    }

    async fn choose_word(&self, word: &str) -> Result<Done, Problem> {
        check_word(word).map_err(|says| Problem::field("word", says))?;
        let hash = hash_word(word).await?;
        let work = self.enter::<KeepOwnAnswer>(Thing::Access(self.respondent()?.access)).await?;
        if !access::keep_word(&work.tx, &work.permit, &hash).await? {
            return Err(Problem::NotNow("invitation-over"));
        }
        self.out(work, "/v/klaar").await
    }

    async fn withdraw_answer(&self) -> Result<Done, Problem> {
        let holder = self.respondent()?;
        let work = self.enter::<KeepOwnAnswer>(Thing::Access(holder.access)).await?;
        // Whoever came in by the code alone sent it just now; taking it away is for whoever has the word.
        let sent =
            invitation::sent(&*work.tx, &work.permit).await?.filter(|_| holder.by_word).ok_or(Problem::Absent)?;
        feedback::withdraw(&work.tx, &work.permit).await?;
        invitation::withdraw(&work.tx, &work.permit).await?;
        access::cancel(&work.tx, &work.permit, holder.access, work.now).await?;
        invitation::end_unused(&work.tx, &work.permit, sent.respondent, work.now).await?;
        self.out(work, "/v/weggehaald").await
    }
}

impl Seat {
    /// Who of a family came in by a code; to anybody else there is no invitation.
    pub(crate) fn respondent(&self) -> Result<&Holder, Problem> {
        use domain::session::SessionDesk;
        self.sitter().holder().filter(|holder| holder.purpose == Purpose::Client).ok_or(Problem::Absent)
    }

    /// Done, and out: the session by the code ends with the change.
    async fn out(&self, work: crate::Work<KeepOwnAnswer>, to: &str) -> Result<Done, Problem> {
        if let Some(hash) = &self.hash {
            access::end(&work.tx, hash, work.now).await?;
        }
        work.done().await?;
        Ok(Done { cookie: Cookie::End, ..Done::at(to) })
    }
}
