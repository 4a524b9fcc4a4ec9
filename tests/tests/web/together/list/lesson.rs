//! Two people at a lesson before it is released.

use super::{ANOUK_AND_BRAM, both, same, step};
use crate::together::places::{FREE_INSIGHT, OPEN_LESSON};
use crate::together::scene::{Before, End, Meeting, Step};

const LESSON: &str = "/inzicht/{id}/les?aanpassen=1";
const FIRST_LESSON: &[(&str, &str)] = &[
    ("theme", "school"),
    ("title", "Eerste titel {n}"),
    ("works", "Dit werkt eerst {n}"),
    ("context", "Waar het eerst {n} is"),
    ("limits", "Eerst niet bij {n}"),
];
const SECOND_LESSON: &[(&str, &str)] = &[
    ("theme", "school"),
    ("title", "Tweede titel {n}"),
    ("works", "Dit werkt daarna {n}"),
    ("context", "Waar het daarna {n} is"),
    ("limits", "Daarna niet bij {n}"),
];
const READS_LESSON: &[&str] =
    &["Eerste titel {n}", "Dit werkt eerst {n}", "Waar het eerst {n} is", "Eerst niet bij {n}"];
const WRITES_LESSON: Step = step("Anouk Terwolde", LESSON, "les", &[FREE_INSIGHT], FIRST_LESSON);
const HANDS_LESSON: Step = step("Anouk Terwolde", "/inzicht/{id}/les", "voorleggen", &[FREE_INSIGHT], &[]);

/// The meetings.
pub const MEETINGS: &[Meeting] = &[
    Meeting {
        mistypes: &[("title", "")],
        ..same(ANOUK_AND_BRAM, LESSON, "les", &[FREE_INSIGHT], [FIRST_LESSON, SECOND_LESSON], READS_LESSON)
    },
    Meeting {
        before: &[Before::Does(WRITES_LESSON)],
        ..both(
            WRITES_LESSON,
            step("Bram Oosterling", "/inzicht/{id}/les", "voorleggen", &[FREE_INSIGHT], &[]),
            READS_LESSON,
        )
    },
    Meeting {
        end: End::Never,
        before: &[Before::Does(WRITES_LESSON), Before::Does(HANDS_LESSON)],
        ..both(
            WRITES_LESSON,
            step("Dirk Hoogvelt", "/les/{id}/bevestigen", "bevestigen", &[OPEN_LESSON], &[("knows", "nee")]),
            READS_LESSON,
        )
    },
];
