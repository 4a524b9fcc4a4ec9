//! Which lines a form of help can be of; the lines and the forms themselves live in classification.

use crate::classification::{CareForm, HelpLine};

/// What is said of a form that cannot be of this line; nothing when it can.
///
/// The forms are those of the national statistics on youth care (CBS, *Jeugdzorg*), which set help with stay,
/// protection and probation apart: with us line 3. Help without stay is line 1 when the neighbourhood team gives it and
/// line 2 when a provider does; at home it can be either. An own network is no help of a provider. What parents use
/// is any help without stay, but a clinic for addiction or mental health can be a stay. Wider where lines meet, for a
/// refusal is wrong only when somebody really had that help.
pub(super) fn refusal(form: CareForm, line: HelpLine) -> Option<&'static str> {
    let (lines, says) = match form {
        CareForm::Network => (0..=1, "care-refused-line-network"),
        CareForm::Neighbourhood => (1..=1, "care-refused-line-neighbourhood"),
        CareForm::AtHome => (1..=2, "care-refused-line-at-home"),
        CareForm::Outpatient | CareForm::DayTreatment => (2..=2, "care-refused-line-specialist"),
        CareForm::Foster | CareForm::FamilyLike | CareForm::Closed | CareForm::OtherStay => {
            (3..=3, "care-refused-line-stay")
        }
        CareForm::Supervision | CareForm::Guardianship | CareForm::Probation => (3..=3, "care-refused-line-protection"),
        CareForm::Debts | CareForm::Housing | CareForm::Work => (0..=2, "care-refused-line-parents"),
        CareForm::Addiction | CareForm::MentalHealth => return None,
    };
    (!lines.contains(&line.number())).then_some(says)
}
