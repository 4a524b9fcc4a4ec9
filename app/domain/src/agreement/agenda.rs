//! Which agreements put themselves on the agenda of the next reflection, and what was decided about them there; the meeting itself lives in reflection.

use super::{Health, Wording};
use crate::alphabet::alphabetical;
use crate::classification::codes;
use crate::{AgreementId, AgreementVersionId};
use chrono::{DateTime, NaiveDate, Utc};

codes! {
    /// What a reflection decided about an agreement.
    Decision {
        /// It was worded anew.
        Changed = "changed",
        /// The team agreed to it as it is worded.
        Agreed = "agreed",
        /// It stays as it is, to be looked at again on another day.
        Kept = "kept",
        /// It ended.
        Ended = "ended",
    }
}

/// Why an agreement is on an agenda; none of them when the team brought it up itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// Half or more of its last tests failed, and it was tested since the team last looked at it.
    pub weak: bool,
    /// The day came on which the team wanted to look at it again.
    pub due: bool,
    /// It was worded anew without the team.
    pub unagreed: bool,
}

/// What the agenda asks of an agreement in force.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// How it did in its last ten tests.
    pub health: &'a Health,
    /// When the team wanted to look at it again.
    pub review_on: NaiveDate,
    /// Whether the team agreed to the wording in force.
    pub agreed: bool,
    /// When it was last tested.
    pub tested_at: Option<DateTime<Utc>>,
    /// When the team last worded it or decided about it.
    pub looked_at: DateTime<Utc>,
}

impl Reasons {
    /// Why this agreement belongs on the agenda of a reflection on this day. What the team decided is left in peace until
    /// another case tested it: asking the same again without news would teach people to skip the list.
    pub fn of(standing: Standing<'_>, on: NaiveDate) -> Self {
        let news = standing.tested_at.is_some_and(|at| at > standing.looked_at);
        Reasons { weak: standing.health.weak() && news, due: standing.review_on <= on, unagreed: !standing.agreed }
    }

    /// Whether there is any.
    pub fn any(self) -> bool {
        self.weak || self.due || self.unagreed
    }
}

/// An agreement on the agenda of a reflection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Which.
    pub agreement: AgreementId,
    /// As it was worded when it came on the agenda.
    pub wording: Wording,
    /// Which wording that is.
    pub wording_id: AgreementVersionId,
    /// Why it is there.
    pub reasons: Reasons,
    /// How it does now; a closed reflection keeps no counts, for a case that is erased would live on in them.
    pub health: Health,
    /// What this reflection decided.
    pub decision: Option<Decision>,
    /// The team took it off again before the reflection began.
    pub left_out: bool,
    /// Its place, once somebody put the agenda in an order.
    pub place: Option<i32>,
}

/// In the order of the team; what has no place comes after: weak ones first, then those to agree on, then those to look at
/// again.
pub fn in_order(mut items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    items.sort_by_cached_key(|item| {
        let Reasons { weak, due, unagreed } = item.reasons;
        (item.place.is_none(), item.place, !weak, !unagreed, !due, alphabetical(&item.wording.sentence()))
    });
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Outcome::{Kept, NotKept};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn at(on: u32) -> DateTime<Utc> {
        day(on).and_hms_opt(12, 0, 0).expect("noon").and_utc()
    }

    fn reasons(health: &Health, agreed: bool, tested: Option<u32>, looked: u32) -> Reasons {
        let standing =
            Standing { health, review_on: day(20), agreed, tested_at: tested.map(at), looked_at: at(looked) };
        Reasons::of(standing, day(19))
    }

    #[test]
    fn a_weak_agreement_puts_itself_on_the_agenda_and_one_that_mostly_works_does_not() {
        let weak = Health::of([(NotKept, None), (Kept, None)]);
        let fine = Health::of([(NotKept, None), (Kept, None), (Kept, None)]);
        assert!(reasons(&weak, true, Some(3), 1).weak);
        assert!(!reasons(&fine, true, Some(3), 1).any());
        assert!(!reasons(&Health::default(), true, None, 1).any(), "untested is not weak");
    }

    #[test]
    fn what_was_decided_is_left_in_peace_until_another_case_tested_it() {
        let weak = Health::of([(NotKept, None), (NotKept, None)]);
        assert!(!reasons(&weak, true, Some(3), 4).any());
        assert!(reasons(&weak, true, Some(5), 4).weak);
    }

    #[test]
    fn an_agreement_comes_on_the_agenda_when_its_day_came_or_the_team_did_not_agree_yet() {
        let fine = Health::default();
        let standing = Standing { health: &fine, review_on: day(20), agreed: true, tested_at: None, looked_at: at(1) };
        assert!(!Reasons::of(standing, day(19)).any());
        assert_eq!(Reasons::of(standing, day(20)), Reasons { due: true, ..Reasons::default() });
        assert_eq!(reasons(&fine, false, None, 1), Reasons { unagreed: true, ..Reasons::default() });
    }
}
