//! The professions that may be involved with a family, as kinds and never as names; what they are called and when they can be chosen stands in the list that an administrator keeps.

use crate::code_list::Code;

/// A kind of professional: the code of a row of the list of professions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Profession(Code);

impl Profession {
    /// GP. The list may name it otherwise or end it; its code goes on meaning a doctor.
    pub const GP: Profession = Profession(Code::known("gp"));
    /// Youth doctor; as above.
    pub const YOUTH_DOCTOR: Profession = Profession(Code::known("youth_doctor"));

    /// The one with this code, if it has the form of a code; whether it can be chosen is for the list to say.
    pub fn parse(code: &str) -> Option<Self> {
        Code::parse(code).ok().map(Profession)
    }

    /// The code in the database and in forms.
    pub fn code(&self) -> &str {
        self.0.as_str()
    }

    /// Its row in the list.
    pub fn row(self) -> Code {
        self.0
    }

    /// Whether doctors expect a care return: the ones who keep a file of their own.
    pub fn expects_return(self) -> bool {
        self == Self::GP || self == Self::YOUTH_DOCTOR
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profession_is_any_code_and_two_of_them_expect_a_return() {
        assert_eq!(Profession::parse("gp"), Some(Profession::GP));
        assert_eq!(Profession::parse("youth_doctor"), Some(Profession::YOUTH_DOCTOR));
        let returns = |code: &str| Profession::parse(code).map(Profession::expects_return);
        assert_eq!(["gp", "youth_doctor", "school"].map(returns), [Some(true), Some(true), Some(false)]);
        assert_eq!([Profession::parse(""), Profession::parse("Huisarts (m/v)")], [None, None]);
    }
}
