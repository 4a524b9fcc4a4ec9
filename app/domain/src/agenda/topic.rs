//! What a point of an agenda is about, and how it is named in addresses and forms.

use crate::Problem;
use crate::classification::codes;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

codes! {
    /// What a point is about.
    TopicKind {
        /// A case that the team chose.
        Case = "case",
        /// A working agreement.
        Agreement = "agreement",
        /// A learning loop that came back to the team.
        Loop = "loop",
        /// A lesson of another team.
        Lesson = "lesson",
        /// A line of the team's own.
        Own = "own",
    }
}

/// A thing that can be on an agenda: what it is, and which. In an address and in forms `case-ID`, and an own line by its id alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic {
    /// What it is.
    pub kind: TopicKind,
    /// Which; of an own line the point itself.
    pub id: Uuid,
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TopicKind::Own => self.id.fmt(f),
            kind @ (TopicKind::Case | TopicKind::Agreement | TopicKind::Loop | TopicKind::Lesson) => {
                write!(f, "{}-{}", kind.code(), self.id)
            }
        }
    }
}

impl FromStr for Topic {
    type Err = Problem;

    /// Text that names no topic: [`Problem::Absent`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(id) = Uuid::parse_str(text) {
            return Ok(Topic { kind: TopicKind::Own, id });
        }
        let (kind, id) = text.split_once('-').ok_or(Problem::Absent)?;
        let kind = TopicKind::parse(kind).ok_or(Problem::Absent)?;
        Ok(Topic { kind, id: Uuid::parse_str(id).map_err(|_| Problem::Absent)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_reads_back_as_it_was_written_and_nonsense_is_none() {
        for kind in TopicKind::ALL {
            let topic = Topic { kind: *kind, id: Uuid::from_u128(7) };
            assert_eq!(topic.to_string().parse(), Ok(topic));
        }
        for nonsense in ["", "case", "case-", "kaas-00000000-0000-0000-0000-000000000007", "own-7"] {
            assert_eq!(nonsense.parse::<Topic>(), Err(Problem::Absent), "{nonsense}");
        }
    }
}
