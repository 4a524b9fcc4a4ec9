//! A case on the list of a meeting, as one reader may see it, and whether something of it was weighed or put together.

use domain::CaseId;
use domain::reflection::MeetingCase;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Whether something of case `c` was weighed in reflection `r`, or lies on its table in a group with a name.
pub(super) const GATHERED: &str = "exists (select 1 from silent_rounds d where d.reflection_id = r.id and d.case_id = c.id \
     and (exists (select 1 from weighings v where v.round_id = d.id and v.state = 'closed') or (d.stage = 'shown' \
     and exists (select 1 from thought_groups g join thoughts m on m.group_id = g.id where g.round_id = d.id and g.name <> ''))))";

/// A case, or nothing in a row of something else.
#[derive(FromQueryResult)]
pub(super) struct CaseRow {
    pub(super) case_id: Option<Uuid>,
    pseudonym: Option<String>,
    hope: Option<String>,
    case_state: Option<String>,
    returns: Option<bool>,
    pub(super) place: Option<i32>,
    pub(super) known: bool,
    pub(super) gathered: bool,
}

impl CaseRow {
    /// Somebody who objects is heard here too: of a stopped case nothing but its name is told.
    pub(super) fn into_case(self) -> Option<MeetingCase> {
        let (id, state) = (self.case_id.filter(|_| !self.known)?, self.case_state?);
        let stopped = !matches!(state.as_str(), "chosen" | "learned");
        let told = |text: String| if stopped { String::new() } else { text };
        Some(MeetingCase {
            id: CaseId(id),
            pseudonym: self.pseudonym?,
            hope: told(self.hope?),
            stopped,
            learned: state == "learned",
            returns: self.returns?,
        })
    }
}
