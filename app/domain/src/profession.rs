//! The professions that may be involved with a family, as kinds and never as names; wording lives in the Fluent files under `profession-CODE`.

use crate::classification::codes;

codes! {
    /// A kind of professional.
    Profession {
        /// GP.
        Gp = "gp",
        /// Practice nurse for mental health, with the GP.
        PracticeNurse = "practice_nurse",
        /// Youth doctor.
        YouthDoctor = "youth_doctor",
        /// Youth nurse.
        YouthNurse = "youth_nurse",
        /// Teacher, mentor or internal supervisor of a school.
        School = "school",
        /// Attendance officer.
        Attendance = "attendance",
        /// Youth worker.
        YouthWorker = "youth_worker",
        /// District nurse.
        DistrictNurse = "district_nurse",
        /// Psychologist, therapist or remedial educationalist.
        Therapist = "therapist",
        /// Medical specialist.
        Specialist = "specialist",
        /// Youth protection or youth probation.
        YouthProtection = "youth_protection",
        /// Help with debts or housing.
        Livelihood = "livelihood",
        /// Community police officer.
        Police = "police",
    }
}

impl Profession {
    /// Whether doctors expect a care return: the ones who keep a file of their own.
    pub fn expects_return(self) -> bool {
        matches!(self, Self::Gp | Self::YouthDoctor)
    }
}
