//! The order of an agenda and the minutes wished for its points.

use super::{MOST_LESSONS, MOST_MINUTES, Point, Topic, Why};
use crate::alphabet::alphabetical;

/// In the order of the team; what has no place comes after: cases, agreements, loops, lessons, own lines. Of lessons that are proposed the
/// newest is first.
pub fn in_order(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by_cached_key(|point| {
        let newer = point.why.map(|_| point.newer);
        (point.place.is_none(), point.place, point.topic.kind, newer, alphabetical(&point.label), point.topic)
    });
    points
}

/// Of all lessons that could be proposed the newest few are, also when those are old; what the team says of one makes no room for another.
pub fn few_lessons(mut points: Vec<Point>) -> Vec<Point> {
    let new = |point: &&mut Point| point.why == Some(Why::NewLesson);
    let mut lessons: Vec<_> = points.iter_mut().filter(new).collect();
    lessons.sort_unstable_by_key(|point| point.newer);
    lessons.into_iter().skip(MOST_LESSONS).for_each(|point| point.why = None);
    points
}

/// The topics on an agenda in their new order when one moves a place up or down; the same when it cannot.
pub fn moved(points: &[Point], topic: Topic, up: bool) -> Vec<Topic> {
    let mut topics: Vec<_> = points.iter().filter(|point| point.on).map(|point| point.topic).collect();
    let Some(at) = topics.iter().position(|one| *one == topic) else { return topics };
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < topics.len()) };
    if let Some(to) = to {
        topics.swap(at, to);
    }
    topics
}

/// Wished minutes as they are typed; nothing is fine.
///
/// # Errors
/// The key of a sentence.
pub fn minutes(raw: &str) -> Result<Option<i32>, &'static str> {
    match raw.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|n| (1..=MOST_MINUTES).contains(n)).map(Some).ok_or("refused-minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::TopicKind;
    use uuid::Uuid;

    fn point(kind: TopicKind, n: u128, place: Option<i32>) -> Point {
        Point {
            topic: Topic { kind, id: Uuid::from_u128(n) },
            label: format!("Punt {n}"),
            state: None,
            on: true,
            stopped: false,
            reasons: None,
            why: None,
            minutes: None,
            place,
            newer: 0,
            version: 0,
        }
    }

    #[test]
    fn of_the_lessons_that_could_be_proposed_the_newest_few_are_newest_first() {
        let lesson =
            |n: u128, newer| Point { why: Some(Why::NewLesson), on: false, newer, ..point(TopicKind::Lesson, n, None) };
        // The oldest has the first title; one was put on the agenda already, and still counts.
        let mut points: Vec<_> = (1..=7).map(|n| lesson(n, 7 - n as i64)).collect();
        points[6].on = true;
        points.push(Point { why: None, ..lesson(8, 40) });
        let points = in_order(few_lessons(points));
        let proposed: Vec<_> = points.iter().filter(|point| point.why.is_some()).map(|point| point.newer).collect();
        assert_eq!(proposed, [0, 1, 2, 3, 4]);
        let others: Vec<_> = points.iter().filter(|point| point.why.is_none()).map(|point| point.newer).collect();
        assert_eq!(others, [6, 5, 40], "by title");
    }

    #[test]
    fn what_has_no_place_comes_after_what_has_and_cases_before_own_lines() {
        let points = vec![
            point(TopicKind::Own, 1, None),
            point(TopicKind::Case, 2, None),
            point(TopicKind::Own, 3, Some(1)),
            point(TopicKind::Agreement, 4, Some(0)),
        ];
        let order: Vec<_> = in_order(points).iter().map(|point| point.topic.id.as_u128()).collect();
        assert_eq!(order, [4, 3, 2, 1]);
    }

    #[test]
    fn a_point_moves_one_place_past_what_is_on_and_stops_at_the_ends() {
        let mut points: Vec<_> = (1..=4).map(|n| point(TopicKind::Own, n, None)).collect();
        points[1].on = false;
        let order = |n: usize, up| {
            let topics = moved(&points, points[n].topic, up);
            topics.iter().map(|topic| topic.id.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(order(2, true), [3, 1, 4], "over the one that was left out");
        assert_eq!(order(0, true), [1, 3, 4]);
        assert_eq!(order(3, false), [1, 3, 4]);
    }

    #[test]
    fn a_case_has_a_page_only_while_it_is_on_the_agenda_and_not_stopped() {
        let case = point(TopicKind::Case, 1, None);
        assert!(case.has_page());
        assert!(
            !Point { on: false, ..case.clone() }.has_page(),
            "the meeting has no page of a case that is not its own"
        );
        assert!(!Point { stopped: true, ..case }.has_page());
        let lesson = point(TopicKind::Lesson, 2, None);
        assert!(Point { on: false, ..lesson }.has_page() && !point(TopicKind::Own, 3, None).has_page());
    }

    #[test]
    fn minutes_are_wished_or_not_and_never_more_than_two_hours() {
        assert_eq!((minutes(" "), minutes("15")), (Ok(None), Ok(Some(15))));
        for wrong in ["0", "121", "-5", "tien"] {
            assert_eq!(minutes(wrong), Err("refused-minutes"), "{wrong}");
        }
    }
}
