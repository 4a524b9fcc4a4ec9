//! Whatever somebody types, looking at it ends, and every hit lies on whole characters; what the hits mean is tested beside each finder.

use super::traces;
use proptest::prelude::*;

fn whole(text: &str) -> Result<(), TestCaseError> {
    for at in traces(text).into_iter().map(|trace| trace.at) {
        prop_assert!(text.get(at.clone()).is_some_and(|hit| !hit.is_empty()), "{at:?} of {text:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_characters_at_all(text in "\\PC{0,60}") {
        whole(&text)?;
    }

    /// What stands beside a word or a figure in texts that people paste: fractions, marks, other scripts, joiners.
    #[test]
    fn dutch_with_strange_signs_between(
        parts in prop::collection::vec("(½|¼|²|①|Ⅻ|٣|ı|ß|é|e\u{301}|\u{200d}|👩‍👧|'s|’|-|\\.|@|#|06|12|1234 AB|Fatima|van der|Straat|school|[a-z]{1,4}| ){1}", 0..30)
    ) {
        whole(&parts.concat())?;
    }
}
