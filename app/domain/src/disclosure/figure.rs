//! One figure as a reader gets it: a number of families, or hidden; why it is hidden is known nowhere.

use serde::{Deserialize, Serialize};

/// A number of distinct families, or nothing at all: hidden has no reason and no size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<u32>", into = "Option<u32>")]
pub enum Figure {
    /// This many families.
    Shown(u32),
    /// Too few to show, or it would give another figure away.
    Hidden,
}

impl Figure {
    /// The number, if it may be read.
    pub fn shown(self) -> Option<u32> {
        match self {
            Self::Shown(families) => Some(families),
            Self::Hidden => None,
        }
    }

    /// Whether there is nothing to read.
    pub fn is_hidden(self) -> bool {
        self == Self::Hidden
    }
}

impl From<Option<u32>> for Figure {
    fn from(families: Option<u32>) -> Self {
        families.map_or(Self::Hidden, Self::Shown)
    }
}

impl From<Figure> for Option<u32> {
    fn from(figure: Figure) -> Self {
        figure.shown()
    }
}
