//! A publication as bytes: the same for ever, read back only when written exactly so.

use super::village::{FIVE, village};
use crate::disclosure::{Label, Published, Refused, Rules, Table, Unlabelled, disclose};

fn published() -> Published {
    let village = village().with_story("bell", vec![]);
    let tally = village.spreads(Table::Waiting, &[12, 9, 8, 2]).spreads(Table::Theme, &[7, 8, 9, 10]).tally();
    let label = Label::new("leidsche-rijn", "2026-Q3").expect("a label");
    disclose(&tally, &FIVE()).publish(&tally, &FIVE(), label).expect("proven")
}

const WRITTEN: &str = concat!(
    r#"{"schema":1,"neighbourhood":"leidsche-rijn","quarter":"2026-Q3","self_chosen":true,"threshold":5,"tables":["#,
    r#"{"key":"theme","total":34,"cells":[{"key":"infrastructure","families":null},{"key":"coherence","families":null},"#,
    r#"{"key":"specialised","families":9},{"key":"learning","families":10}]},"#,
    r#"{"key":"line","total":null,"cells":[{"key":"0","families":null},{"key":"1","families":null},"#,
    r#"{"key":"2","families":null},{"key":"3","families":null}]},"#,
    r#"{"key":"waiting","total":31,"cells":[{"key":"to-4","families":12},{"key":"5-12","families":9},"#,
    r#"{"key":"over-12","families":null},{"key":"still-waiting","families":null}]},"#,
    r#"{"key":"checks","total":null,"cells":[{"key":"kept","families":null},{"key":"not-kept","families":null},"#,
    r#"{"key":"not-applicable","families":null},{"key":"blocked","families":null}]}],"#,
    r#""seen":[{"key":"bell","families":null}]}"#,
);

#[test]
fn published_bytes_never_change() {
    assert_eq!(String::from_utf8(published().bytes()).expect("text"), WRITTEN);
    assert_eq!(published().hash(), "cc366768d8277ac08be44c253e1e964b902c37f0baf6b2366b85cbac7f69ee15");
    assert_eq!(serde_json::to_string(&published()).expect("text"), WRITTEN);
}

#[test]
fn a_publication_reads_back_as_itself() {
    let read = Published::parse(WRITTEN.as_bytes()).expect("a publication");
    assert_eq!(read, published());
    assert_eq!(read.bytes(), WRITTEN.as_bytes());
    assert!(read.self_chosen());
}

#[test]
fn another_way_of_writing_the_same_is_refused() {
    let refused = |from: &str, to: &str| Published::parse(WRITTEN.replacen(from, to, 1).as_bytes()).err();
    assert_eq!(refused(",", ", "), Some(Refused::NotCanonical));
    assert_eq!(refused("34", "34.0"), Some(Refused::Unreadable));
    assert_eq!(
        refused(r#""quarter":"2026-Q3","self_chosen":true"#, r#""self_chosen":true,"quarter":"2026-Q3""#),
        Some(Refused::NotCanonical)
    );
    assert_eq!(refused(r#","families":null"#, ""), Some(Refused::NotCanonical));
    assert_eq!(refused(r#"{"schema""#, r#"{"note":1,"schema""#), Some(Refused::Unreadable));
    assert_eq!(refused("bell", r"\u0062ell"), Some(Refused::NotCanonical));
}

#[test]
fn what_no_publication_may_say_is_refused() {
    let refused = |from: &str, to: &str| Published::parse(WRITTEN.replacen(from, to, 1).as_bytes()).err();
    assert_eq!(refused(r#""schema":1"#, r#""schema":2"#), Some(Refused::Version));
    for (from, to) in [
        (r#""self_chosen":true"#, r#""self_chosen":false"#),
        (r#""threshold":5"#, r#""threshold":4"#),
        (r#""families":9"#, r#""families":4"#),
        (r#""key":"coherence""#, r#""key":"infrastructure""#),
        ("2026-Q3", "2026-Q5"),
        (r#""key":"line""#, r#""key":"lines""#),
    ] {
        assert_eq!(refused(from, to), Some(Refused::Unlawful), "{to}");
    }
}

#[test]
fn a_label_is_a_slug_and_a_quarter() {
    assert_eq!(Label::new("Zuilen", "2026-Q3"), Err(Unlabelled::Neighbourhood));
    assert_eq!(Label::new("zuilen--oost", "2026-Q3"), Err(Unlabelled::Neighbourhood));
    assert_eq!(Label::new("", "2026-Q3"), Err(Unlabelled::Neighbourhood));
    assert_eq!(Label::new("zuilen", "2026-Q0"), Err(Unlabelled::Quarter));
    assert_eq!(Label::new("zuilen", "26-Q1"), Err(Unlabelled::Quarter));
}

#[test]
fn the_order_in_which_families_come_makes_no_difference() {
    let one = village().spreads(Table::Waiting, &[12, 9, 8, 2]).spreads(Table::Theme, &[7, 8, 9, 10]);
    let other = village().spreads(Table::Theme, &[7, 8, 9, 10]).spreads(Table::Waiting, &[12, 9, 8, 2]);
    assert_eq!(one.preview(), other.preview());
    assert_eq!(Rules::new(5), Ok(FIVE()));
}
