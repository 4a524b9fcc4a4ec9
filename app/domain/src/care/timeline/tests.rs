//! Rules of the timeline, each as a test: what stands where, and what is not drawn.

use super::*;
use crate::CareUseId;
use crate::care::{Care, Names};
use crate::classification::HelpLine;
use crate::code_list::Code;
use proptest::prelude::*;
use uuid::Uuid;

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn line(about: About, asked: Option<&str>, start: Start, ended: Option<&str>) -> CareLine {
    let care = Care {
        about,
        form: Code::parse("outpatient").expect("a code"),
        line: HelpLine::ALL[2],
        referrer: None,
        provider: None,
        asked: asked.map(month),
        start,
        weeks: None,
        ended: ended.map(month),
        ending: None,
    };
    CareLine { id: CareUseId(Uuid::nil()), care, names: Names::default(), version: 1 }
}

fn since(text: &str) -> Start {
    Start::In(month(text))
}

fn drawn(lines: &[CareLine]) -> Timeline {
    Timeline::of(lines, month("2026-04")).expect("a timeline")
}

#[test]
fn the_wait_stands_before_the_help_and_ends_where_it_begins() {
    let one = drawn(&[line(About::Young, Some("2025-05"), since("2025-11"), Some("2026-01"))]).bars[0];
    let (wait, help) = (one.wait.expect("a wait"), one.help.expect("help"));
    assert_eq!((wait.from, wait.to), (0, help.from));
    assert!((502..=506).contains(&wait.to), "184 of 365 days: {wait:?}");
    assert!((754..=757).contains(&help.to), "the month in which it ended counts whole: {help:?}");
    assert!(!one.open && one.unknown.is_none());
}

#[test]
fn what_goes_on_runs_to_the_end_of_this_month_and_says_so() {
    let all = drawn(&[
        line(About::Young, Some("2026-01"), Start::StillWaiting, None),
        line(About::Young, Some("2025-11"), since("2025-12"), None),
    ]);
    let (runs, waits) = (all.bars[0], all.bars[1]);
    assert_eq!((runs.line, runs.help.map(|help| help.to), runs.open), (1, Some(WIDTH), true));
    assert_eq!((waits.line, waits.wait.map(|wait| wait.to), waits.help, waits.open), (0, Some(WIDTH), None, true));
}

#[test]
fn past_twelve_weeks_the_wait_has_a_second_part() {
    let long = drawn(&[line(About::Young, Some("2025-05"), since("2025-11"), None)]).bars[0];
    let (wait, over) = (long.wait.expect("a wait"), long.over.expect("past the term"));
    assert!((229..=231).contains(&over.from), "84 of 365 days: {over:?}");
    assert_eq!(over.to, wait.to);
    let short = drawn(&[line(About::Young, Some("2025-09"), since("2025-11"), None)]).bars[0];
    assert!(short.wait.is_some() && short.over.is_none());
}

#[test]
fn weeks_that_somebody_knew_stand_in_for_a_month_nobody_knew() {
    let weeks = |line: CareLine| CareLine { care: Care { weeks: Some(10), ..line.care }, ..line };
    let not_asked = drawn(&[weeks(line(About::Young, None, since("2025-11"), None))]);
    assert_eq!(not_asked.first, month("2025-08"), "ten weeks before November");
    let not_started = drawn(&[weeks(line(About::Young, Some("2025-11"), Start::Unknown, None))]).bars[0];
    assert_eq!(not_started.wait.map(|wait| wait.to), not_started.help.map(|help| help.from));
}

#[test]
fn what_nobody_knows_is_neither_wait_nor_help() {
    let one = drawn(&[line(About::Young, Some("2025-11"), Start::Unknown, Some("2026-01"))]).bars[0];
    assert!(one.wait.is_none() && one.help.is_none() && one.unknown.is_some());
    assert_eq!(Timeline::of(&[line(About::Young, None, Start::Unknown, None)], month("2026-04")), None);
    assert_eq!(Timeline::of(&[], month("2026-04")), None);
}

#[test]
fn the_young_person_stands_before_the_parents_and_the_earliest_first() {
    let all = drawn(&[
        line(About::Parents, Some("2024-01"), since("2024-02"), None),
        line(About::Young, Some("2025-11"), since("2025-12"), None),
        line(About::Young, Some("2025-02"), since("2025-02"), None),
    ]);
    let order: Vec<_> = all.bars.iter().map(|bar| (bar.about, bar.line)).collect();
    assert_eq!(order, [(About::Young, 2), (About::Young, 1), (About::Parents, 0)]);
}

#[test]
fn a_long_axis_names_januaries_and_a_short_one_names_months() {
    let long = drawn(&[line(About::Young, Some("2022-03"), since("2022-05"), None)]);
    assert!(long.ticks.iter().all(|(month, _)| month.month() == 1), "{:?}", long.ticks);
    let short = drawn(&[line(About::Young, Some("2026-04"), Start::StillWaiting, None)]);
    assert_eq!(short.ticks, [(month("2026-04"), 0)]);
}

proptest! {
    #[test]
    fn everything_stands_on_the_axis_in_its_order(
        asked in 0i32..60, wait in 0i32..40, help in 0i32..40, about in any::<bool>(), ended in any::<bool>(),
    ) {
        let nth = |n: i32| Month::new(2016 + n / 12, (n % 12) as u8 + 1).expect("a month");
        let about = if about { About::Young } else { About::Parents };
        let start = Start::In(nth(asked + wait));
        let mut one = line(about, None, start, None);
        one.care.asked = Some(nth(asked));
        one.care.ended = ended.then(|| nth(asked + wait + help));
        let all = Timeline::of(std::slice::from_ref(&one), nth(asked + wait + help)).expect("a timeline");
        prop_assert!((1..=MOST_TICKS).contains(&all.ticks.len()));
        for bar in all.bars {
            for span in [bar.wait, bar.over, bar.help, bar.unknown].into_iter().flatten() {
                prop_assert!(span.from + LEAST <= span.to && span.to <= WIDTH, "{span:?}");
            }
            prop_assert_eq!(bar.over.is_some(), one.care.wait().expect("a wait").past_legal_term(nth(asked + wait + help)));
        }
    }
}
