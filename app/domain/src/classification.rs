//! The classification that rules depend on: lines, age bands, whom a case concerns; wording lives in the Fluent files under `line-N`, `age-CODE`. Lists that an administrator keeps live in code_list.

/// A line of help, 0 to 3: network and school; neighbourhood and GP; specialised outpatient; residential, protection and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HelpLine(u8);

impl HelpLine {
    /// All four.
    pub const ALL: [HelpLine; 4] = [HelpLine(0), HelpLine(1), HelpLine(2), HelpLine(3)];

    /// The line's number.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The line with this number.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.0.to_string() == text)
    }

    /// The line with this number.
    pub fn of(number: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|line| i32::from(line.0) == number)
    }
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$row:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$row])* $variant),* }

        impl $name {
            /// All of them, in the order of the screen.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code in the database and in forms.
            pub fn code(self) -> &'static str { match self { $($name::$variant => $code),* } }

            /// The one with this code.
            pub fn parse(code: &str) -> Option<Self> { Self::ALL.iter().copied().find(|one| one.code() == code) }
        }
    };
}
#[allow(unused_imports)] // slices bring code lists of their own
pub(crate) use codes;

codes! {
    /// Age bands, cut where rights change.
    AgeBand {
        /// Below 12.
        Below12 = "0-11",
        /// 12 to 15.
        From12 = "12-15",
        /// 16 and 17.
        From16 = "16-17",
        /// 18 and over.
        From18 = "18+",
    }
}

codes! {
    /// Whom a case concerns, each apart.
    Concerned {
        /// The young person.
        Young = "young",
        /// One parent.
        Parent1 = "parent1",
        /// The other parent.
        Parent2 = "parent2",
    }
}
