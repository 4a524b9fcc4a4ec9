//! The rules of small numbers as tests: by example, over all small cases, over generated neighbourhoods, and against an attacker.

mod all_small_cases;
mod bytes;
mod complements;
mod examples;
mod generated;
mod overlaps;
mod proof;
mod totals;
mod utility;
mod village;
