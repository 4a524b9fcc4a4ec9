//! The days on which a role holds, in words; which role it is, its row says.

use crate::page::day;
use crate::words::tr;
use domain::administration::Period;

/// From when to when, in words; of a role that was ended on its first day or sooner no days run backwards.
pub(super) fn period(of: Period) -> String {
    let from = day(of.from);
    match of.until {
        None => tr("role-since", [("from", from.into())]),
        Some(_) if of.ended_on_first_day() => tr("role-ended-on-first-day", [("from", from.into())]),
        Some(_) if of.is_void() => tr("role-never-began", [("from", from.into())]),
        Some(until) if until == of.from => tr("role-one-day", [("day", from.into())]),
        Some(until) => tr("role-between", [("from", from.into()), ("until", day(until).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn the_days_of_a_role_never_run_backwards() {
        let on = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        let words = |from, until: Option<u32>| period(Period { from: on(from), until: until.map(on) });
        assert_eq!(words(22, None), "vanaf 22 november 2026");
        assert_eq!(words(22, Some(24)), "22 november 2026 tot en met 24 november 2026");
        assert_eq!(words(22, Some(22)), "alleen op 22 november 2026");
        assert_eq!(words(22, Some(21)), "22 november 2026, dezelfde dag beëindigd");
        assert_eq!(words(28, Some(21)), "zou ingaan op 28 november 2026, eerder beëindigd");
    }
}
