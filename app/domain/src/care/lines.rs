//! What is said of help that cannot be of a line; of which lines a form can be stands in its row of the list.

use crate::classification::HelpLine;
use crate::code_list::Entry;

/// What is said of a form that cannot be of this line; nothing when it can.
pub(super) fn refusal(entry: &Entry, line: HelpLine) -> Option<&'static str> {
    let lines = entry.line_numbers().filter(|_| !entry.is_of(line))?;
    Some(match (*lines.start(), *lines.end()) {
        (0, 0) => "care-refused-line-0",
        (1, 1) => "care-refused-line-1",
        (2, 2) => "care-refused-line-2",
        (3, 3) => "care-refused-line-3",
        (0, 1) => "care-refused-line-0-1",
        (1, 2) => "care-refused-line-1-2",
        (2, 3) => "care-refused-line-2-3",
        (0, 2) => "care-refused-line-0-2",
        (1, 3) => "care-refused-line-1-3",
        _ => "refused-choose",
    })
}
