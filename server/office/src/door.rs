//! The door: finds where a thing belongs, asks the policy, leaves a trace, hands out the permit; nothing is shown or changed without passing here.

use crate::Seat;
use crate::clock::new_id;
use chrono::{DateTime, Utc};
use domain::policy::{Action, Decision, Deed, Kind, Permit, Place, Situation, decide};
use domain::{PersonId, Problem};
use store::{Thing, Tx, audit};

/// A change under way: a permit, the transaction it holds in, and the time of it.
pub struct Work<A: Action> {
    /// Proof that the policy said yes.
    pub permit: Permit<A>,
    /// Everything of this change, its audit line included.
    pub tx: Tx,
    /// When.
    pub now: DateTime<Utc>,
}

impl<A: Action> Work<A> {
    /// Makes the change lasting.
    ///
    /// # Errors
    /// [`Problem::Storage`] when it could not be.
    pub async fn done(self) -> Result<(), Problem> {
        self.tx.commit().await
    }
}

/// Which of two looks was given.
pub enum Looked<A: Action, B: Action> {
    /// The one asked for first.
    First(Permit<A>),
    /// The other.
    Second(Permit<B>),
}

impl Seat {
    /// Leave to look as `A`, else as `B`: one look-up, and a refusal is noted only when neither is given.
    ///
    /// # Errors
    /// As [`Seat::look`], for `B`.
    pub async fn look_or<A: Action, B: Action>(&self, thing: Thing) -> Result<Looked<A, B>, Problem> {
        debug_assert!([A::DEED, B::DEED].iter().all(|deed| deed.kind() == Kind::Read), "one changes something");
        let now = self.office.now();
        let found = store::door::situation(self.office.db.read(), &thing, self.person().unwrap_or_default()).await?;
        if let Ok(permit) = self.judge::<A>(found.as_ref()) {
            self.note_view(&permit, now).await?;
            return Ok(Looked::First(permit));
        }
        match self.judge::<B>(found.as_ref()) {
            Ok(permit) => {
                self.note_view(&permit, now).await?;
                Ok(Looked::Second(permit))
            }
            Err(problem) => self.refused(B::DEED, &thing, found, problem).await,
        }
    }

    /// Leave to look. A view of a case is in the read log before this returns.
    ///
    /// # Errors
    /// [`Problem::Absent`] when there is no such thing or not for this visitor; [`Problem::NotNow`] at another stage.
    pub async fn look<A: Action>(&self, thing: Thing) -> Result<Permit<A>, Problem> {
        debug_assert_eq!(A::DEED.kind(), Kind::Read, "{} changes something", A::DEED.name());
        let now = self.office.now();
        let found = store::door::situation(self.office.db.read(), &thing, self.person().unwrap_or_default()).await?;
        let permit = match self.judge::<A>(found.as_ref()) {
            Ok(permit) => permit,
            Err(problem) => return self.refused(A::DEED, &thing, found, problem).await,
        };
        self.note_view(&permit, now).await?;
        // Whoever opens a page of a meeting is in its room.
        if let (Thing::Reflection(id), Deed::SeeReflection, Some(_)) = (&thing, A::DEED, &self.hash) {
            let me = self.sitter.me();
            me.into_iter().for_each(|me| self.office.looked(*id, (me.id, &me.name)));
        }
        Ok(permit)
    }

    /// A view of a case is in the read log before anything is shown.
    async fn note_view<A: Action>(&self, permit: &Permit<A>, now: DateTime<Utc>) -> Result<(), Problem> {
        if !matches!(A::DEED, Deed::SeeCase | Deed::SeeTableVersion) {
            return Ok(());
        }
        self.office.views.note(permit.team(), permit.person(), permit.case(), A::DEED.name(), now).await
    }

    /// Leave to change something, in a transaction that holds the audit line.
    ///
    /// # Errors
    /// As [`Seat::look`].
    pub async fn enter<A: Action>(&self, thing: Thing) -> Result<Work<A>, Problem> {
        debug_assert_eq!(A::DEED.kind(), Kind::Write, "{} changes nothing", A::DEED.name());
        let tx = self.office.db.write().await?;
        let now = self.office.now();
        store::door::hold(&tx, &thing, A::DEED).await?;
        let found = store::door::situation(&*tx, &thing, self.person().unwrap_or_default()).await?;
        let permit = match self.judge::<A>(found.as_ref()) {
            Ok(permit) => permit,
            Err(problem) => {
                tx.rollback().await?;
                return self.refused(A::DEED, &thing, found, problem).await;
            }
        };
        // An answer without a name leaves no line of its own: the line of its round stands for all of them; nor does what is still typed.
        if !A::DEED.leaves_no_line() {
            audit::write(&*tx, self.line(A::DEED, &thing, Some(permit.place()), true, now)).await?;
        }
        Ok(Work { permit, tx, now })
    }

    /// Whether a deed would be let in, without a trace: for showing a button or not.
    ///
    /// # Errors
    /// What the database said.
    pub async fn could<A: Action>(&self, thing: Thing) -> Result<bool, Problem> {
        let found = store::door::situation(self.office.db.read(), &thing, self.person().unwrap_or_default()).await?;
        Ok(self.judge::<A>(found.as_ref()).is_ok())
    }

    /// Leave to look, without a line when it is not given: for a machine that asks again and again in somebody's name.
    ///
    /// # Errors
    /// [`Problem::Absent`] when there is no such thing, not for this visitor or not now.
    pub(crate) async fn glance<A: Action>(&self, thing: Thing) -> Result<Permit<A>, Problem> {
        debug_assert_eq!(A::DEED.kind(), Kind::Read, "{} changes something", A::DEED.name());
        let found = store::door::situation(self.office.db.read(), &thing, self.person().unwrap_or_default()).await?;
        self.judge::<A>(found.as_ref()).map_err(|_| Problem::Absent)
    }

    fn judge<A: Action>(&self, found: Option<&Situation>) -> Result<Permit<A>, Problem> {
        let situation = found.ok_or(Problem::Absent)?;
        match decide::<A>(&self.sitter.visitor(), situation, self.today()) {
            Decision::Permitted(permit) => Ok(permit),
            Decision::NotNow => Err(Problem::NotNow("not-now")),
            Decision::Absent => Err(Problem::Absent),
        }
    }

    /// Denied and absent leave the same line: the log does not tell which things exist.
    async fn refused<T>(
        &self,
        deed: Deed,
        thing: &Thing,
        found: Option<Situation>,
        problem: Problem,
    ) -> Result<T, Problem> {
        let tx = self.office.db.write().await?;
        let place = found.map(|found| found.place).filter(|_| problem != Problem::Absent);
        let mut line = self.line(deed, thing, place.as_ref(), false, self.office.now());
        // Who came too late with an answer without a name is not named either.
        line.person = line.person.filter(|_| !deed.is_unsigned() || problem == Problem::Absent);
        audit::write(&*tx, line).await?;
        tx.commit().await?;
        Err(problem)
    }

    fn line<'a>(
        &self,
        deed: Deed,
        thing: &'a Thing,
        place: Option<&'a Place>,
        permitted: bool,
        at: DateTime<Utc>,
    ) -> audit::Line<'a> {
        audit::Line { id: new_id(), at, person: self.person(), deed, thing, place, permitted }
    }

    /// Who sits here, if it is somebody with an account.
    pub(crate) fn person(&self) -> Option<PersonId> {
        self.sitter.me().map(|me| me.id)
    }
}
