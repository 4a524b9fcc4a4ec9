//! Rows and queries: writing in silence; what may be shown when is the domain's, what may be done when the office's.

mod group;
mod prompt;
mod round;
mod thought;
mod unsigned;
mod view;

pub use group::{Placed, StandingGroup, add_group, group, name_group, place, placed, tidy, told};
pub use prompt::{add_prompt, change_prompt, prompt, prompts, retire_prompt};
pub(crate) use round::drop_announced;
pub use round::{
    Standing, announce, begin, busy, close_shown, closed_to, drop_unsigned, remove, round, runs, show, take_back,
};
pub use thought::{Own, add_paper, add_thoughts, mine, own, remove_thought, rewrite_thought, written};
pub use unsigned::{Sealed, reveal, sealed, send};
pub use view::{rounds, writing};

/// A round `o` of reflection `$1` whose case `c` is on the list of the meeting and was not stopped, whoever may see it: what nobody is shown keeps nobody
/// from beginning another.
pub(crate) const GOING: &str = "from silent_rounds o join cases c on c.id = o.case_id \
     join reflection_cases x on x.reflection_id = o.reflection_id and x.case_id = o.case_id \
     where o.reflection_id = $1 and c.state in ('chosen', 'learned')";

/// A round `o` of reflection `$1` and team `$2` with its case `c`, when the case is on the list of the meeting, nobody
/// stopped it, and person `$3` does not know its family privately.
pub(crate) const SEEN: &str = "from silent_rounds o join cases c on c.id = o.case_id \
     join reflection_cases x on x.reflection_id = o.reflection_id and x.case_id = o.case_id \
     where o.reflection_id = $1 and o.team_id = $2 and c.state in ('chosen', 'learned') \
     and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $3)";
