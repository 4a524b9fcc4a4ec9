//! A visitor's seat at the office: who they are, and the device they came with; what they may do is asked at the door.

use crate::clock::{self, day};
use crate::{Office, secret};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::access::Opens;
use domain::alphabet::alphabetical;
use domain::draft::Draft;
use domain::policy::RoleKind;
use domain::session::{ABSOLUTE_HOURS, IDLE_MINUTES, Kept, Me, Sitter};
use domain::{CaseId, PersonId, Problem};
use std::net::IpAddr;
use std::sync::Arc;
use store::{access, session::Stored};

/// One visitor during one request.
pub struct Seat {
    pub(crate) office: Arc<Office>,
    pub(crate) sitter: Sitter,
    pub(crate) hash: Option<String>,
    pub(crate) address: IpAddr,
    /// Whose session slept or ended, when it was somebody's.
    pub(crate) asleep: Option<PersonId>,
    /// Whether something typed waits for this person.
    pub(crate) kept: bool,
    /// What this person typed on the page they ask and did not send yet.
    pub(crate) drafts: Arc<Vec<Draft>>,
}

impl Office {
    /// Seats whoever comes with this session token.
    ///
    /// # Errors
    /// What the database said.
    pub async fn seat(self: &Arc<Self>, token: Option<&str>, address: IpAddr) -> Result<Seat, Problem> {
        self.seat_at(token, address, ("", true)).await
    }

    /// Seats whoever comes with this session token to a page, with what they typed there and did not send; unless it is
    /// `used`, the session does not stay awake by it.
    ///
    /// # Errors
    /// What the database said.
    pub async fn seat_at(
        self: &Arc<Self>,
        token: Option<&str>,
        address: IpAddr,
        (path, used): (&str, bool),
    ) -> Result<Seat, Problem> {
        let (office, nobody, drafts) = (self.clone(), Sitter::Anonymous, Arc::default());
        let mut seat = Seat { office, sitter: nobody, hash: None, address, asleep: None, kept: false, drafts };
        let Some(hash) = token.map(secret::token_hash) else { return Ok(seat) };
        let Some((stored, drafts)) = store::session::find(self.db.read(), &hash, path).await? else {
            return self.seat_by_code(seat, hash, used).await;
        };
        let now = self.now();
        let alive =
            stored.ended_at.is_none() && stored.state == "active" && awake(stored.started_at, stored.seen_at, now);
        if !alive {
            let slept = stored.ended_at.is_none() && stored.state == "active" && stored.table_case_id.is_none();
            seat.asleep = slept.then_some(PersonId(stored.person_id));
            return Ok(seat);
        }
        if used && now - stored.seen_at > Duration::seconds(60) {
            store::session::touch(self.db.read(), &hash, now).await?;
        }
        seat.kept = stored.kept;
        seat.drafts = Arc::new(drafts);
        seat.sitter = sitter(self, stored).await?;
        seat.hash = Some(hash);
        Ok(seat)
    }

    /// Seats whoever came in by a code, while it is open or was used in this very session, or when they came with their word.
    async fn seat_by_code(&self, mut seat: Seat, hash: String, used: bool) -> Result<Seat, Problem> {
        let Some(stored) = access::find(self.db.read(), &hash).await? else { return Ok(seat) };
        let now = self.now();
        let holds = match stored.validity.opens(now) {
            Opens::Open => true,
            Opens::ByWord => stored.holder.by_word || stored.validity.used_at >= Some(stored.started_at),
            Opens::Nothing => false,
        };
        if stored.ended_at.is_some() || !holds || !awake(stored.started_at, stored.seen_at, now) {
            return Ok(seat);
        }
        if used && now - stored.seen_at > Duration::seconds(60) {
            access::touch(self.db.read(), &hash, now).await?;
        }
        seat.sitter = Sitter::ByCode(stored.holder);
        seat.hash = Some(hash);
        Ok(seat)
    }

    /// Seats a person without a session: for commands and for the story of the demonstration.
    ///
    /// # Errors
    /// What the database said.
    pub async fn seat_person(self: &Arc<Self>, person: PersonId, name: &str) -> Result<Seat, Problem> {
        let sitter = Sitter::Person(me(self, person, name.to_owned()).await?);
        Ok(Seat {
            office: self.clone(),
            sitter,
            hash: None,
            address: IpAddr::from([127, 0, 0, 1]),
            asleep: None,
            kept: false,
            drafts: Arc::default(),
        })
    }
}

/// Whether a session was used lately enough and is not too old.
pub(crate) fn awake(started_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - seen_at < Duration::minutes(IDLE_MINUTES)
        && now >= seen_at - Duration::minutes(5)
        && now - started_at < Duration::hours(ABSOLUTE_HOURS)
}

async fn sitter(office: &Office, stored: Stored) -> Result<Sitter, Problem> {
    if let (Some(case), Some(respondent)) = (stored.table_case_id, stored.table_respondent) {
        return Ok(Sitter::Client { case: CaseId(case), respondent });
    }
    Ok(Sitter::Person(me(office, PersonId(stored.person_id), stored.name).await?))
}

async fn me(office: &Office, id: PersonId, name: String) -> Result<Me, Problem> {
    let today = day(office.now());
    let found = store::session::roles(office.db.read(), id).await?;
    let current = || found.iter().filter(|(role, _)| role.holds(today));
    let mut teams: Vec<_> =
        current().filter(|(role, _)| role.kind == RoleKind::Member).filter_map(|(_, team)| team.clone()).collect();
    teams.sort_by_cached_key(|(_, name)| alphabetical(name));
    teams.dedup();
    let kinds = RoleKind::ALL.into_iter().filter(|kind| current().any(|(role, _)| role.kind == *kind)).collect();
    Ok(Me { id, name, teams, kinds, roles: found.into_iter().map(|(role, _)| role).collect() })
}

impl Seat {
    /// The visitor, as the policy sees them.
    pub fn visitor(&self) -> domain::policy::Visitor {
        self.sitter.visitor()
    }

    /// Today, Europe/Amsterdam.
    pub fn today(&self) -> NaiveDate {
        day(self.office.now())
    }

    /// Whether the visitor came with a session that slept: then what they typed can be kept.
    pub fn asleep(&self) -> bool {
        self.asleep.is_some()
    }

    /// Whether something typed waits for this person.
    pub fn has_kept(&self) -> bool {
        self.kept
    }

    /// Keeps what was typed for the owner of the session that slept, and for nobody else.
    ///
    /// # Errors
    /// What the database said.
    pub async fn keep_typed(&self, path: &str, kept: &Kept) -> Result<(), Problem> {
        let Some(person) = self.asleep else { return Ok(()) };
        let tx = self.office.db.write().await?;
        store::session::keep_form(&tx, clock::new_id(), person, path, kept, self.office.now()).await?;
        tx.commit().await
    }

    /// Forgets what was kept for a form, once it was sent after all.
    ///
    /// # Errors
    /// What the database said.
    pub async fn forget_typed(&self, path: &str, form: &str) -> Result<(), Problem> {
        let Some(person) = self.person() else { return Ok(()) };
        store::session::forget_form(self.office.db.read(), person, path, form).await
    }
}
