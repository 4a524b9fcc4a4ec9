//! The rows of the forms that a client fills in by their own hand, at the table or by a code; the table itself lives in forms.

use super::Asked;
use super::Kind::{Mark, Several, Tap, Words};
use super::Need::Optional;
use super::forms::field;
use crate::policy::Deed;

/// The six questions and own words, by the client.
pub const OWN: Asked = Asked {
    page: "/tafel",
    form: "antwoorden",
    deed: Deed::AnswerAsClient,
    reading: 260,
    fields: &[
        field("better", Mark, Optional),
        field("got_help", Mark, Optional),
        field("taken_seriously", Mark, Optional),
        field("story_once", Mark, Optional),
        field("knew_whom", Mark, Optional),
        field("worked_together", Mark, Optional),
        field("words", Words, Optional),
    ],
};

/// The six questions by code, after everything that must be read first.
pub const SIX: Asked = Asked {
    page: "/v/vragen",
    form: "vragen",
    deed: Deed::AnswerInvitation,
    reading: 230,
    fields: &[
        field("better", Mark, Optional),
        field("got_help", Mark, Optional),
        field("taken_seriously", Mark, Optional),
        field("story_once", Mark, Optional),
        field("knew_whom", Mark, Optional),
        field("worked_together", Mark, Optional),
    ],
};

/// With whom it went well or not: a page of its own, for who wants to.
pub const HELPERS: Asked = Asked {
    page: "/v/hulp",
    form: "hulp",
    deed: Deed::AnswerInvitation,
    reading: 0,
    fields: &[field("well", Several, Optional), field("badly", Several, Optional)],
};

/// Own words by code, and who may read them.
pub const OWN_WORDS: Asked = Asked {
    page: "/v/woorden",
    form: "woorden",
    deed: Deed::AnswerInvitation,
    reading: 0,
    fields: &[field("words", Words, Optional), field("share", Tap, Optional)],
};
