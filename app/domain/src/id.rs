//! The names of things: one random-looking id per kind; how an id is made does not live here.

use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl FromStr for $name {
            type Err = crate::Problem;
            /// Text that is no id names nothing: [`crate::Problem::Absent`].
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name).map_err(|_| crate::Problem::Absent)
            }
        }
    )*};
}

ids! {
    /// Somebody with an account.
    PersonId,
    /// A provider, practice, school or municipality.
    OrganisationId,
    /// A municipality of the network.
    MunicipalityId,
    /// A neighbourhood (wijk) of a municipality.
    NeighbourhoodId,
    /// A team of one neighbourhood.
    TeamId,
    /// A role that somebody has, somewhere, for some time.
    RoleId,
    /// A case of one team.
    CaseId,
    /// The family a case is about; the unit of counting.
    FamilyId,
    /// A working agreement of one team.
    AgreementId,
    /// One wording of a working agreement.
    AgreementVersionId,
    /// A rule that stood in the way.
    RuleObstacleId,
    /// A code of one purpose.
    AccessId,
    /// A rule that the network reads.
    ReleasedRuleId,
    /// What one client said of the help.
    ExperienceId,
    /// What one professional said of the collaboration.
    PracticeId,
    /// One line of care use.
    CareUseId,
    /// One card on a canvas.
    CanvasCardId,
    /// A vacation of schools, or other weeks without meetings.
    VacationId,
    /// That a doctor got word.
    CareReturnId,
    /// A meeting of a team.
    ReflectionId,
    /// A route that a team made its own.
    RouteId,
    /// A promise made in a reflection.
    ActionId,
    /// What a reflection concluded.
    InsightId,
    /// What a team cannot solve itself.
    SignalId,
    /// A question that a team writes about.
    PromptId,
    /// A round of writing in silence.
    RoundId,
    /// What somebody wrote in such a round.
    ThoughtId,
    /// Thoughts that belong together.
    GroupId,
    /// A weighing of what lies on the table.
    WeighingId,
    /// Something that is weighed.
    WeighedId,
    /// Something on a team's parking list.
    ParkedId,
    /// An insight released to the network.
    LessonId,
    /// A signal on its way up and back.
    LoopId,
    /// A neighbourhood's report of one quarter.
    ReportId,
    /// Words beside the figures of a report.
    StoryId,
    /// What one side makes of a story.
    InterpretationId,
}
