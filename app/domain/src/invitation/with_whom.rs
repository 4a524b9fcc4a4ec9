//! With which kinds of helper it went well or not; kinds, never names.

use crate::classification::codes;

codes! {
    /// A kind of helper, as a family speaks of them.
    Helper {
        /// Somebody of the neighbourhood team.
        FamilyWorker = "family_worker",
        /// The GP, or who works there.
        Gp = "gp",
        /// School.
        School = "school",
        /// Youth doctor or nurse.
        YouthDoctor = "youth_doctor",
        /// Psychologist or therapist.
        Therapist = "therapist",
        /// Youth protection or the court.
        Protection = "protection",
        /// A home or group where somebody stays.
        Stay = "stay",
        /// Somebody else.
        Other = "other",
    }
}

/// With whom it went well and with whom it did not; one kind may stand in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Helpers {
    /// With whom it went well.
    pub well: Vec<Helper>,
    /// With whom it did not.
    pub badly: Vec<Helper>,
}

impl Helpers {
    /// Out of codes as they are sent or stored; what is no kind is left out, and each stands once.
    pub fn of<'a>(well: impl IntoIterator<Item = &'a str>, badly: impl IntoIterator<Item = &'a str>) -> Self {
        Helpers { well: kinds(well), badly: kinds(badly) }
    }

    /// As stored: codes with commas between.
    pub fn remembered(well: &str, badly: &str) -> Self {
        Self::of(well.split(','), badly.split(','))
    }

    /// To store: codes with commas between, of those with whom it went well and of the others.
    pub fn stored(&self) -> (String, String) {
        (joined(&self.well), joined(&self.badly))
    }

    /// Whether nobody was named.
    pub fn is_empty(&self) -> bool {
        self.well.is_empty() && self.badly.is_empty()
    }
}

fn kinds<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<Helper> {
    let sent: Vec<_> = codes.into_iter().filter_map(Helper::parse).collect();
    Helper::ALL.iter().copied().filter(|kind| sent.contains(kind)).collect()
}

fn joined(kinds: &[Helper]) -> String {
    kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_helper_are_remembered_as_they_were_sent_each_once() {
        let helpers = Helpers::of(["school", "gp", "school", "juf Ans"], ["gp"]);
        assert_eq!(helpers, Helpers { well: vec![Helper::Gp, Helper::School], badly: vec![Helper::Gp] });
        let (well, badly) = helpers.stored();
        assert_eq!(Helpers::remembered(&well, &badly), helpers);
        assert!(Helpers::remembered("", "").is_empty());
    }
}
