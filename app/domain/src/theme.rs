//! The themes of cases, lessons and signals: 24 topics in four groups (source: regional exploration of youth help, par. 8.2); what they are called and when they can be chosen stands in a list that an administrator keeps, their groups here.

use crate::code_list::Code;

/// A group of themes; reports count per group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ThemeGroup {
    /// Local infrastructure.
    Local,
    /// Coherence of basic and specialised help.
    Coherence,
    /// Specialised supply.
    Specialised,
    /// Learning from each other.
    Learning,
}

impl ThemeGroup {
    /// Every group, in the order of the screen.
    pub const ALL: [ThemeGroup; 4] = [Self::Local, Self::Coherence, Self::Specialised, Self::Learning];

    /// The group's code; its words stand under `theme-group-CODE`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Coherence => "coherence",
            Self::Specialised => "specialised",
            Self::Learning => "learning",
        }
    }

    /// The field in which its themes are sent.
    pub fn field(self) -> &'static str {
        match self {
            Self::Local => "themes_local",
            Self::Coherence => "themes_coherence",
            Self::Specialised => "themes_specialised",
            Self::Learning => "themes_learning",
        }
    }

    /// The group with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// One theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Theme(&'static str, ThemeGroup);

impl Theme {
    /// Every theme, group by group.
    pub const ALL: [Theme; 24] = {
        use ThemeGroup::{Coherence, Learning, Local, Specialised};
        [
            Theme("signal-earlier", Local),
            Theme("clear-assessment", Local),
            Theme("easy-access", Local),
            Theme("own-strength", Local),
            Theme("light-support", Local),
            Theme("own-network", Local),
            Theme("prevention", Local),
            Theme("lasting-bond", Local),
            Theme("informal-network", Local),
            Theme("work-together", Coherence),
            Theme("stabilise-first", Coherence),
            Theme("school", Coherence),
            Theme("remove-barriers", Coherence),
            Theme("pressure-to-voluntary", Coherence),
            Theme("force-to-pressure", Coherence),
            Theme("less-bureaucracy", Specialised),
            Theme("across-segments", Specialised),
            Theme("past-eighteen", Specialised),
            Theme("new-specialised", Specialised),
            Theme("budget-shift", Specialised),
            Theme("craft", Learning),
            Theme("learning-organisation", Learning),
            Theme("leadership", Learning),
            Theme("support-tasks", Learning),
        ]
    };

    /// The theme's code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Its row in the list.
    pub fn row(self) -> Code {
        Code::known(self.0)
    }

    /// Its group.
    pub fn group(self) -> ThemeGroup {
        self.1
    }

    /// The theme with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.0 == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_its_own_code_and_every_group_has_themes() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.code()), Some(theme));
            assert_eq!(Code::parse(theme.code()), Ok(theme.row()));
        }
        assert!(ThemeGroup::ALL.iter().all(|group| Theme::ALL.iter().any(|theme| theme.group() == *group)));
    }
}
