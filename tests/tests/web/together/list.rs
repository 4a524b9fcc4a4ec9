//! The list of R-11: every form of the route table that changes what was there, as a meeting of two people at one thing.
//!
//! A new form gets a row here, in the list of its slice, when it changes what was there before; else in `alone.rs` with the reason.

mod administration;
mod agreement;
mod case;
mod learning_loop;
mod lesson;
mod reflection;
mod report;
mod steps;
mod weighing;
mod writing;

use super::scene::{End, Meeting, Step};

/// Every meeting.
pub fn meetings() -> Vec<Meeting> {
    let all = [
        case::MEETINGS,
        agreement::MEETINGS,
        reflection::MEETINGS,
        steps::MEETINGS,
        lesson::MEETINGS,
        learning_loop::MEETINGS,
        report::MEETINGS,
        writing::MEETINGS,
        weighing::MEETINGS,
        administration::MEETINGS,
    ];
    all.concat()
}

const fn step(
    who: &'static str,
    page: &'static str,
    form: &'static str,
    at: &'static [&'static str],
    typed: &'static [(&'static str, &'static str)],
) -> Step {
    Step { who, page, form, at, typed }
}

/// Two at one thing: the second may send again.
const fn both(first: Step, second: Step, reads: &'static [&'static str]) -> Meeting {
    Meeting { first, second, reads, mistypes: &[], fleeting: &[], before: &[], end: End::Again, excludes: true }
}

/// The same form, sent by two people.
const fn same(
    people: [&'static str; 2],
    page: &'static str,
    form: &'static str,
    at: &'static [&'static str],
    typed: [&'static [(&'static str, &'static str)]; 2],
    reads: &'static [&'static str],
) -> Meeting {
    both(step(people[0], page, form, at, typed[0]), step(people[1], page, form, at, typed[1]), reads)
}

const ANOUK_AND_BRAM: [&str; 2] = ["Anouk Terwolde", "Bram Oosterling"];
const QUIRINE_TWICE: [&str; 2] = ["Quirine Stadhoek", "Quirine Stadhoek"];
