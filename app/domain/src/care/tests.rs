//! Rules of care use, each as a test: which months and weeks can be, and what is said of those that cannot.

use super::*;
use crate::code_list::Entry;

fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

/// The forms by what they are of, one that ended, and a row of each other list.
fn lists() -> Lists {
    let row = |name: &str, until: Option<&str>, lines: Option<(usize, usize)>| Entry {
        code: code(name),
        label: name.to_owned(),
        from: month("2015-01"),
        until: until.map(month),
        lines: lines.map(|(first, last)| (HelpLine::ALL[first], HelpLine::ALL[last])),
        source: "test".to_owned(),
    };
    let forms = [
        row("network", None, Some((0, 1))),
        row("outpatient", None, Some((2, 2))),
        row("closed", None, Some((3, 3))),
        row("addiction", None, None),
        row("old", Some("2025-12"), None),
    ];
    let others =
        [List::Referrers, List::Providers, List::Endings].map(|list| (list, row("one", Some("2025-12"), None)));
    Lists::of(forms.map(|row| (List::Forms, row)).into_iter().chain(others).collect())
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn care(asked: &str, start: Start, ended: Option<&str>) -> Care {
    Care {
        about: About::Young,
        form: code("outpatient"),
        line: HelpLine::ALL[2],
        referrer: None,
        provider: None,
        asked: Some(month(asked)),
        start,
        weeks: None,
        ended: ended.map(month),
        ending: None,
    }
}

#[test]
fn months_follow_each_other_and_lie_in_no_future() {
    let now = month("2026-03");
    assert_eq!(care("2025-11", Start::In(month("2026-01")), Some("2026-03")).check(now, &lists()), Ok(()));
    assert!(care("2025-11", Start::In(month("2025-10")), None).check(now, &lists()).is_err());
    assert!(care("2025-11", Start::In(month("2026-01")), Some("2025-12")).check(now, &lists()).is_err());
    assert!(care("2026-04", Start::Unknown, None).check(now, &lists()).is_err());
}

/// The fields that need another look, and what is said of them.
fn refused(care: Care) -> Vec<(String, &'static str)> {
    match care.check(month("2026-03"), &lists()) {
        Err(Problem::Refused(all)) => all.into_iter().map(|one| (one.field.into_owned(), one.says)).collect(),
        Ok(()) | Err(_) => Vec::new(),
    }
}

fn of(field: &str, says: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), says)]
}

#[test]
fn what_still_waits_has_not_ended() {
    let line = care("2025-11", Start::StillWaiting, Some("2026-01"));
    assert_eq!(refused(line), of("ended", "care-refused-ended-waiting"));
}

#[test]
fn care_does_not_start_before_it_is_asked_nor_end_before_either() {
    let (december, january) = (Start::In(month("2025-12")), Start::In(month("2026-01")));
    assert_eq!(refused(care("2026-01", december, None)), of("started", "care-refused-started"));
    assert_eq!(refused(care("2025-11", january, Some("2025-12"))), of("ended", "care-refused-ended"));
    assert_eq!(refused(care("2026-01", Start::Unknown, Some("2025-12"))), of("ended", "care-refused-ended-asked"));
}

#[test]
fn no_month_of_care_lies_in_the_future() {
    assert_eq!(refused(care("2026-04", Start::Unknown, None)), of("asked", "care-refused-future"));
    let april = Start::In(month("2026-04"));
    assert_eq!(refused(care("2025-11", april, None)), of("started", "care-refused-future"));
    assert_eq!(refused(care("2025-11", Start::Unknown, Some("2026-04"))), of("ended", "care-refused-future"));
}

#[test]
fn weeks_waited_do_not_contradict_the_months() {
    let weeks = |care: Care, weeks| refused(Care { weeks: Some(weeks), ..care });
    let wrong = of("weeks", "care-refused-weeks-months");
    let started = care("2025-11", Start::In(month("2026-01")), None);
    assert_eq!((weeks(started, 4), weeks(started, 13)), (Vec::new(), Vec::new()));
    assert_eq!((weeks(started, 3), weeks(started, 14)), (wrong.clone(), wrong.clone()));
    let unknown = care("2025-11", Start::Unknown, Some("2025-12"));
    assert_eq!((weeks(unknown, 0), weeks(unknown, 10)), (Vec::new(), wrong));
    assert_eq!(weeks(Care { asked: None, ..started }, 400), Vec::new(), "without the month asked anything can be");
}

#[test]
fn nobody_types_the_weeks_of_a_wait_that_goes_on() {
    let waits = care("2025-11", Start::StillWaiting, None);
    assert_eq!(refused(waits), Vec::new());
    for asked in [waits.asked, None] {
        for weeks in [0, 12, MOST_WEEKS + 1] {
            let typed = Care { asked, weeks: Some(weeks), ..waits };
            assert_eq!(refused(typed), of("weeks", "care-refused-weeks-waiting"));
        }
    }
}

/// The numbers of the lines that a form is taken with.
fn taken(form: &str) -> Vec<u8> {
    let with = |line| Care { form: code(form), line, ..care("2025-11", Start::StillWaiting, None) };
    let fits = HelpLine::ALL.into_iter().filter(|line| refused(with(*line)).is_empty());
    fits.map(HelpLine::number).collect()
}

#[test]
fn a_form_of_help_is_taken_only_with_a_line_that_its_row_names() {
    assert_eq!((taken("network"), taken("outpatient"), taken("closed")), (vec![0, 1], vec![2], vec![3]));
    assert_eq!(taken("addiction"), [0, 1, 2, 3]);
    let closed = Care { form: code("closed"), line: HelpLine::ALL[0], ..care("2025-11", Start::StillWaiting, None) };
    assert_eq!(refused(closed), of("line", "care-refused-line-3"));
}

#[test]
fn what_ended_in_a_list_is_for_help_that_began_before_its_end() {
    let old = |start| Care { form: code("old"), ..care("2025-11", Start::In(month(start)), None) };
    assert_eq!((refused(old("2025-12")), refused(old("2026-01"))), (Vec::new(), of("form", "care-refused-past")));
    let ending = |ended| Care { ending: Some(code("one")), ..care("2025-10", Start::In(month("2025-11")), ended) };
    assert_eq!(refused(ending(Some("2025-12"))), Vec::new());
    assert_eq!(refused(ending(Some("2026-01"))), of("ending", "care-refused-past"));
    assert_eq!(refused(ending(None)).last(), of("ended", "care-refused-ending").first());
}

#[test]
fn what_is_in_no_list_is_not_taken() {
    let plain = care("2025-11", Start::In(month("2025-12")), None);
    assert_eq!(refused(Care { form: code("elsewhere"), ..plain }), of("form", "refused-choose"));
    assert_eq!(refused(Care { referrer: Some(code("two")), ..plain }), of("referrer", "refused-choose"));
    assert_eq!(refused(Care { provider: Some(code("two")), ..plain }), of("provider", "refused-choose"));
}

#[test]
fn a_wait_longer_than_ten_years_is_a_slip_of_the_pen() {
    let mut long = Care { asked: None, weeks: Some(MOST_WEEKS), ..care("2025-11", Start::Unknown, None) };
    assert_eq!(long.check(month("2026-03"), &lists()), Ok(()));
    long.weeks = Some(MOST_WEEKS + 1);
    assert!(long.check(month("2026-03"), &lists()).is_err());
}
