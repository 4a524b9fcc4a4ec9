//! Rows and queries: a case from proposal to erasure; the four perspectives live in slices of their own.

mod choose;
mod circle;
mod describe;
mod erase;
mod family;
mod private;
mod propose;
mod same_family;
mod sheet;
mod vote;

pub use choose::choose;
pub use circle::{add, candidates, inside, others_inside, remove};
pub use describe::{age_of, describe, proposed_on, set_codes};
pub(crate) use erase::take_away;
pub use erase::{erase, erasing};
pub use family::{information, notices, resume, save_notice, settle, stop};
pub use private::{alone_in_circle, declare};
pub use propose::{Draft, add_family, family_of, insert, lock_team, proposing, same_just_now, used_pseudonyms};
pub use same_family::{family_cases, hold_other, join, keep_out, mark_elsewhere, would_empty};
pub use sheet::{card, choosing, head, sheet, themes};
pub use vote::{give, given, take};

use crate::{Tx, sql, values};
use domain::Problem;
use domain::policy::{Action, Permit};

/// Whether `p.id` is a member of the team `t` in the neighbourhood `n` on the day `$DAY`.
pub(crate) const MEMBER: &str = "exists (select 1 from roles r where r.person_id = p.id and r.kind = 'member' \
    and r.from_day <= $DAY and (r.until_day is null or r.until_day >= $DAY) \
    and (r.scope = 'network' or r.scope_id in (t.id, n.id, n.municipality_id)))";

/// Whoever changes this case from here on waits until this change is done.
///
/// # Errors
/// What the database said.
pub async fn lock<A: Action>(tx: &Tx, permit: &Permit<A>) -> Result<(), Problem> {
    sql::run(&**tx, "update cases set version = version where id = $1", values![permit.case().0]).await.map(|_| ())
}
