//! The one table of what every form of the four perspectives asks, and of bringing a case in; a client's own forms live in client, what a field costs in effort.

use super::Kind::{Choice, Day, Line, Mark, Month, Number, Several, Standing, Tap, Unseen, Weigh, Words};
use super::Need::{Carried, Optional, Part, Required, Seldom};
use super::client::{HELPERS, OWN, OWN_WORDS, SIX};
use super::{Asked, Field, HANDFUL, Kind, MANY_AGREEMENTS, Need, Perspective};
use crate::policy::Deed;

pub(super) const fn field(name: &'static str, kind: Kind, need: Need) -> Field {
    Field { name, kind, need }
}

/// A case in three fields, the question about safety, and what the family knows.
pub const PROPOSE: Asked = Asked {
    page: "/team/{naam}/casus/nieuw",
    form: "inbrengen",
    deed: Deed::ProposeCase,
    reading: 30,
    fields: &[
        field("hard", Words, Required),
        field("line", Tap, Required),
        field("hope", Words, Required),
        field("safety", Tap, Required),
        field("stance_young", Choice, Required),
        field("reason_young", Line, Seldom),
        field("stance_parent1", Choice, Part),
        field("reason_parent1", Line, Seldom),
        field("stance_parent2", Choice, Part),
        field("reason_parent2", Line, Seldom),
        field("same", Choice, Optional),
    ],
};

/// Age, lines and themes, with the choice of a case.
pub const CHOOSE: Asked = Asked {
    page: "/casus/{id}/kiezen",
    form: "kiezen",
    deed: Deed::ChooseCase,
    reading: 60,
    fields: &[
        field("age", Tap, Required),
        field("lines", Several, Required),
        field("themes_local", Several, Required),
        field("themes_coherence", Several, Part),
        field("themes_specialised", Several, Part),
        field("themes_learning", Several, Part),
    ],
};

/// The same with the texts, which stand there already.
pub const DESCRIBE: Asked = Asked {
    page: "/casus/{id}/beschrijven",
    form: "beschrijven",
    deed: Deed::DescribeCase,
    reading: 30,
    fields: &[
        field("version", Unseen, Carried),
        field("hard", Standing, Required),
        field("hope", Standing, Required),
        field("age", Standing, Required),
        field("lines", Several, Required),
        field("themes_local", Several, Required),
        field("themes_coherence", Several, Part),
        field("themes_specialised", Several, Part),
        field("themes_learning", Several, Part),
        field("elsewhere", Tap, Optional),
        field("shown_elsewhere", Unseen, Carried),
        field("same", Choice, Optional),
        field("ends_on", Day, Required),
    ],
};

/// One tap for each agreement; which rule, only where one stood in the way.
pub const AGREEMENTS: Asked = Asked {
    page: "/casus/{id}/werkafspraken",
    form: "werkafspraken",
    deed: Deed::CheckAgreements,
    reading: 0,
    fields: &[
        field("seen-", Unseen, Carried),
        field("version-", Unseen, Carried),
        field("check-", Weigh, Optional),
        field("rule-", Line, Seldom),
    ],
};

/// The same as at the table, typed in for somebody: how it was asked, and that they know.
pub const BEHALF: Asked = Asked {
    page: "/casus/{id}/ervaring/{wie}",
    form: "namens",
    deed: Deed::RecordExperience,
    reading: 0,
    fields: &[
        field("version", Unseen, Carried),
        field("better", Mark, Optional),
        field("got_help", Mark, Optional),
        field("taken_seriously", Mark, Optional),
        field("story_once", Mark, Optional),
        field("knew_whom", Mark, Optional),
        field("worked_together", Mark, Optional),
        field("words", Words, Optional),
        field("asked_how", Tap, Required),
        field("knows", Tap, Required),
    ],
};

/// Three marks and own words; who else was involved stands folded.
pub const PRACTICE: Asked = Asked {
    page: "/casus/{id}/samenwerking",
    form: "samenwerking",
    deed: Deed::RecordPractice,
    reading: 0,
    fields: &[
        field("version", Unseen, Carried),
        field("communication", Mark, Optional),
        field("added_value", Mark, Optional),
        field("energy", Mark, Optional),
        field("involved", Several, Seldom),
        field("words", Words, Optional),
    ],
};

/// The same three in a round without names.
pub const UNSIGNED: Asked = Asked {
    page: "/casus/{id}/samenwerking",
    form: "anoniem",
    deed: Deed::AnswerRound,
    reading: 60,
    fields: &[
        field("communication", Mark, Optional),
        field("added_value", Mark, Optional),
        field("energy", Mark, Optional),
        field("words", Words, Optional),
    ],
};

/// One line of care use: whoever still waits types no start, and what is seldom known stands folded.
pub const CARE_LINE: Asked = Asked {
    page: "/casus/{id}/zorg",
    form: "toevoegen",
    deed: Deed::RecordCare,
    reading: 0,
    fields: &[
        field("about", Tap, Required),
        field("form", Choice, Required),
        field("line", Tap, Required),
        field("asked", Month, Optional),
        field("started", Month, Optional),
        field("waits", Tap, Seldom),
        field("weeks", Number, Optional),
        field("ended", Month, Seldom),
        field("provider", Choice, Seldom),
        field("referrer", Choice, Seldom),
        field("ending", Choice, Seldom),
    ],
};

/// The same line, to change: what is right stays.
pub const CARE_CHANGE: Asked = Asked {
    page: "/casus/{id}/zorg/{regel}",
    form: "wijzigen",
    deed: Deed::RecordCare,
    reading: 30,
    fields: &[
        field("version", Unseen, Carried),
        field("about", Tap, Required),
        field("form", Choice, Required),
        field("line", Tap, Required),
        field("asked", Month, Optional),
        field("started", Month, Optional),
        field("waits", Tap, Seldom),
        field("weeks", Number, Optional),
        field("ended", Month, Seldom),
        field("provider", Choice, Seldom),
        field("referrer", Choice, Seldom),
        field("ending", Choice, Seldom),
    ],
};

/// Every form.
pub const ALL: &[&Asked] = &[
    &PROPOSE,
    &CHOOSE,
    &DESCRIBE,
    &AGREEMENTS,
    &OWN,
    &SIX,
    &HELPERS,
    &OWN_WORDS,
    &BEHALF,
    &PRACTICE,
    &UNSIGNED,
    &CARE_LINE,
    &CARE_CHANGE,
];

/// The four perspectives as the professional meets them who fills in most: what a client said is typed in by them too.
pub const PERSPECTIVES: [Perspective; 4] = [
    Perspective { asked: &AGREEMENTS, times: MANY_AGREEMENTS, share: 180 },
    Perspective { asked: &BEHALF, times: 1, share: 120 },
    Perspective { asked: &PRACTICE, times: 1, share: 90 },
    Perspective { asked: &CARE_LINE, times: HANDFUL, share: 210 },
];
