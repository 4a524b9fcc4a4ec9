//! A team's register of agreements and the sheet of one of them; ticking them in a case lives in check.

use super::{AgreementKind, Health, Outcome, Wording};
use crate::Words;
use crate::alphabet::alphabetical;
use crate::{AgreementId, AgreementVersionId, Objections, Problem, ReflectionId, RuleObstacleId};
use chrono::{DateTime, NaiveDate, Utc};

/// An agreement to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAgreement {
    /// Who, what, when.
    pub wording: Wording,
    /// What it is about.
    pub kind: AgreementKind,
    /// When the team looks at it again.
    pub review_on: NaiveDate,
    /// The day on which the team agreed together; none when it still has to.
    pub consent_on: Option<NaiveDate>,
}

impl NewAgreement {
    /// A team looks again later than today, and has agreed by today where it has.
    ///
    /// # Errors
    /// [`Problem::Refused`] for the fields `review_on` and `consent_on`.
    pub fn check(&self, today: NaiveDate) -> Result<(), Problem> {
        let mut objections = Objections::default();
        if self.review_on <= today {
            objections.add("review_on", "refused-review-past");
        }
        if self.consent_on.is_some_and(|on| on > today) {
            objections.add("consent_on", "refused-consent-future");
        }
        objections.check()
    }
}

/// Other words for an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewording {
    /// Who, what, when.
    pub wording: Wording,
    /// Why it changed.
    pub reason: Words,
    /// The day on which the team agreed to these words; none when it still has to.
    pub consent_on: Option<NaiveDate>,
}

/// What a team agreed to, it agreed to by today.
///
/// # Errors
/// [`Problem::Refused`] for the field `consent_on`.
pub fn check_consent(on: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
    if on <= today { Ok(()) } else { Err(Problem::field("consent_on", "refused-consent-future")) }
}

/// A team looks again later than today.
///
/// # Errors
/// [`Problem::Refused`] for the field `review_on`.
pub fn check_review(on: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
    if on > today { Ok(()) } else { Err(Problem::field("review_on", "refused-review-past")) }
}

/// One agreement in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: AgreementId,
    /// As it is worded now.
    pub wording: Wording,
    /// The number of that wording, from 1.
    pub number: i32,
    /// What it is about.
    pub kind: AgreementKind,
    /// When the team looks at it again.
    pub review_on: NaiveDate,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
    /// The row's version.
    pub version: i32,
    /// How it did in its last ten tests.
    pub health: Health,
}

impl Entry {
    /// Whether it is time to look at it again.
    pub fn due(&self, today: NaiveDate) -> bool {
        self.ended_on.is_none() && self.review_on <= today
    }
}

/// The agreements of one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The team's name.
    pub team: String,
    /// The day it is.
    pub today: NaiveDate,
    /// Those that hold: weak ones first, then those to look at again, then by their words.
    pub standing: Vec<Entry>,
    /// Those that ended, the last one first.
    pub ended: Vec<Entry>,
}

impl Register {
    /// Puts agreements in their order.
    pub fn of(team: String, today: NaiveDate, entries: Vec<Entry>) -> Self {
        let (mut ended, mut standing): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| entry.ended_on.is_some());
        standing.sort_by_cached_key(|entry| {
            (!entry.health.weak(), !entry.due(today), alphabetical(&entry.wording.sentence()))
        });
        ended.sort_by_key(|entry| std::cmp::Reverse(entry.ended_on));
        Register { team, today, standing, ended }
    }
}

/// One wording of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub id: AgreementVersionId,
    /// From 1.
    pub number: i32,
    /// Who, what, when.
    pub wording: Wording,
    /// Why it was changed; the first one has no reason.
    pub reason: Option<Words>,
    /// Who wrote it down.
    pub author: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The day of the reflection in which it was decided.
    pub reflection_on: Option<NaiveDate>,
    /// What the team agreed to in these words; none when it has not yet.
    pub consent: Option<Consent>,
}

/// A team's consent to a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The day.
    pub on: NaiveDate,
    /// The day of the reflection in which it agreed, and who was there.
    pub reflection: Option<(NaiveDate, Vec<String>)>,
}

/// One check of an agreement, in a case that the reader may know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which case, by its pseudonym, for whoever is in its circle or could see it on the table of a reflection.
    pub pseudonym: Option<String>,
    /// When it was ticked.
    pub at: DateTime<Utc>,
    /// What was ticked.
    pub outcome: Outcome,
    /// The rule that stood in the way.
    pub rule: Option<String>,
    /// The number of the wording it was made against.
    pub number: i32,
}

/// A rule that stood in the way of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InTheWay {
    /// Which.
    pub id: RuleObstacleId,
    /// The rule, in the team's words.
    pub rule: String,
    /// How often it stood in the way of this agreement.
    pub here: i64,
    /// How often it stood in the way of any agreement of the team.
    pub team: i64,
}

/// How an agreement ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who wrote it down.
    pub by: String,
}

/// Everything about one agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which.
    pub id: AgreementId,
    /// The team's address and name.
    pub team: (String, String),
    /// What it is about.
    pub kind: AgreementKind,
    /// When the team looks at it again.
    pub review_on: NaiveDate,
    /// The team's reflection that is going on, with its day: what is decided now is decided there.
    pub reflection: Option<(ReflectionId, NaiveDate)>,
    /// How it ended.
    pub ended: Option<End>,
    /// The row's version.
    pub version: i32,
    /// The day it is.
    pub today: NaiveDate,
    /// Its wordings, the newest first; at least one.
    pub versions: Vec<Version>,
    /// How it did in its last ten tests.
    pub health: Health,
    /// Its checks, the newest first, without cases that are closed to the reader.
    pub checks: Vec<Checked>,
    /// The rules that stood in its way, most often first.
    pub rules: Vec<InTheWay>,
}

impl Sheet {
    /// The wording that holds.
    ///
    /// # Errors
    /// [`Problem::Broken`] when it has none.
    pub fn wording(&self) -> Result<&Wording, Problem> {
        self.versions.first().map(|version| &version.wording).ok_or(Problem::Broken)
    }

    /// The team's consent to the wording that holds.
    pub fn consent(&self) -> Option<&Consent> {
        self.versions.first().and_then(|version| version.consent.as_ref())
    }

    /// Whether it is time to look at it again.
    pub fn due(&self) -> bool {
        self.ended.is_none() && self.review_on <= self.today
    }
}
