//! The meeting as a member of the team sees it; without own words, marks or care use of anybody.

use super::{MOST_PROMISES, NoteId, NoteKind, Outcome, Progress, Walk};
use crate::action::Helped;
use crate::agenda::{PointState, Topic};
use crate::agreement::{AgendaItem, Wording};
use crate::calendar::{Hours, Quarter};
use crate::look_back::Said;
use crate::weighing::Weighed;
use crate::{ActionId, AgreementId, CaseId, PersonId, ReflectionId};
use chrono::{DateTime, NaiveDate, Utc};

/// A whole meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: ReflectionId,
    /// The team's address.
    pub slug: String,
    /// The team's name.
    pub team: String,
    /// The day: the planned one, and from its beginning the one on which it is held.
    pub planned_on: NaiveDate,
    /// From when and for how long, if the team said so.
    pub hours: Option<Hours>,
    /// How far.
    pub progress: Progress,
    /// The team's next one that is planned, when it is another.
    pub next: Option<(ReflectionId, NaiveDate, Option<Hours>)>,
    /// Whether the team has a rhythm, which plans the next one when this one closes.
    pub has_rhythm: bool,
    /// Who leads.
    pub lead: Option<(PersonId, String)>,
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The quarter in which it closed.
    pub quarter: Option<Quarter>,
    /// The row's version.
    pub version: i32,
    /// The number of the last event that is surely in it.
    pub last_event: i32,
    /// The names of who is in the room now, in alphabetical order.
    pub here: Vec<String>,
    /// Members of today, and everybody who was there or led it before.
    pub members: Vec<Member>,
    /// Its cases, but for those of families that the reader knows privately.
    pub cases: Vec<MeetingCase>,
    /// How many cases are left out for that reason.
    pub left_out: usize,
    /// Insights and signals of those cases, in the order they were written.
    pub notes: Vec<Note>,
    /// A round of writing without names was announced, about a case that the reader may see.
    pub nameless: bool,
    /// Whether it is the team's next one, or going on, or over: the agenda of agreements is the next one's.
    pub is_next: bool,
    /// The agreements on its agenda; while it is planned, as they put themselves there now.
    pub agenda: Vec<AgendaItem>,
    /// Loops, lessons and own lines on its agenda, and how each stands.
    pub points: Vec<AgendaPoint>,
    /// What was weighed of those cases, in the order it began.
    pub weighed: Vec<Weighed>,
    /// What those who were there say of it together.
    pub look_back: Said,
    /// The day of the meeting after it, if there is one.
    pub next_on: Option<NaiveDate>,
    /// Wordings of agreements made in this meeting.
    pub changes: Vec<AgreementChange>,
    /// Promises of earlier meetings: those that stood, and what this meeting made of them.
    pub earlier: Vec<Promise>,
    /// Promises of this meeting.
    pub promised: Vec<Promise>,
    /// Its route: which, its steps once it began, and where it is.
    pub walk: Walk,
}

/// Somebody of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// A member today; not everybody who was there still is.
    pub current: bool,
    /// Was there.
    pub present: bool,
    /// Leads others, and so may be somebody's superior.
    pub leads_others: bool,
    /// Led the meeting until another took over; at which of its events that was, the first time.
    pub led_until: Option<i32>,
}

/// A case in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingCase {
    /// Which.
    pub id: CaseId,
    /// Its pseudonym.
    pub pseudonym: String,
    /// What the team hopes to learn; empty for a stopped case.
    pub hope: String,
    /// Somebody concerned objects, or it waits: then nothing of it is told here.
    pub stopped: bool,
    /// It is learned, in this meeting or another.
    pub learned: bool,
    /// This meeting decided that it comes back.
    pub returns: bool,
}

/// An insight or a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which.
    pub id: NoteId,
    /// Of which case.
    pub case: CaseId,
    /// What was written.
    pub text: String,
    /// By whom.
    pub author: String,
    /// The row's version.
    pub version: i32,
}

impl Note {
    /// Insight or signal.
    pub fn kind(&self) -> NoteKind {
        match self.id {
            NoteId::Insight(_) => NoteKind::Insight,
            NoteId::Signal(_) => NoteKind::Signal,
        }
    }
}

/// A wording of an agreement that this meeting made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementChange {
    /// Which agreement.
    pub agreement: AgreementId,
    /// Its number: 1 is a new agreement.
    pub number: i32,
    /// What it says now.
    pub wording: Wording,
    /// Why it changed.
    pub reason: String,
}

/// A loop, a lesson or an own line on the agenda of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaPoint {
    /// What.
    pub topic: Topic,
    /// What is asked, a title, or the line itself.
    pub label: String,
    /// On, talked about or moved to the next meeting.
    pub state: PointState,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Which.
    pub id: ActionId,
    /// What.
    pub text: String,
    /// Who.
    pub owner: PersonId,
    /// Their name.
    pub owner_name: String,
    /// On which day at the latest.
    pub due_on: NaiveDate,
    /// What this meeting made of it; nothing while it was not talked about.
    pub outcome: Option<Outcome>,
    /// Whether it helped, once it closed and somebody said so.
    pub helped: Option<Helped>,
    /// It was settled between the meeting before and this one.
    pub outside: bool,
    /// What it said, and for which day, before this meeting changed it.
    pub was: Option<(String, NaiveDate)>,
    /// The row's version.
    pub version: i32,
}

impl Meeting {
    /// The names of who led it, in the order in which they did, each once.
    pub fn led_by(&self) -> Vec<&str> {
        let mut before: Vec<_> = self.members.iter().filter(|one| one.led_until.is_some()).collect();
        before.sort_by_key(|one| one.led_until);
        let last = self.lead.iter().filter(|(id, _)| before.iter().all(|one| one.id != *id));
        before.iter().map(|one| one.name.as_str()).chain(last.map(|(_, name)| name.as_str())).collect()
    }

    /// Insights or signals of one case.
    pub fn notes_of(&self, case: CaseId, kind: NoteKind) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.case == case && note.kind() == kind)
    }

    /// How many agreements on the agenda nothing was decided about.
    pub fn undecided(&self) -> usize {
        self.agenda.iter().filter(|item| item.decision.is_none()).count()
    }

    /// How many other points nobody talked about yet.
    pub fn unreached(&self) -> usize {
        self.points.iter().filter(|point| point.state == PointState::On).count()
    }

    /// How many promises may still be added.
    pub fn promises_left(&self) -> usize {
        MOST_PROMISES.saturating_sub(self.promised.len())
    }

    /// How many promises of earlier meetings were not talked about, and stand.
    pub fn untouched(&self) -> usize {
        self.earlier.iter().filter(|promise| promise.outcome.is_none()).count()
    }

    /// Whether somebody is a member of the team today.
    pub fn is_member(&self, person: PersonId) -> bool {
        self.members.iter().any(|member| member.id == person && member.current)
    }

    /// Whether somebody who leads others is a member of the team today.
    pub fn has_leader_of_others(&self) -> bool {
        self.members.iter().any(|member| member.current && member.leads_others)
    }
}
