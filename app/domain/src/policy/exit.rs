//! Which deeds let a text out of its team; what such a text may hold is decided in trace.

use super::Deed::{self, *};

impl Deed {
    /// Whether what is written by it is read, now or after a second person, by others than the team: such a text holds no
    /// structured trace of a person. A test posts one into every text field of every such form.
    pub fn is_exit(self) -> bool {
        match self {
            PrepareRelease
            | ConfirmRelease
            | AnswerLoop
            | CloseLoop
            | ComposeReport
            | InterpretAsFrontLine
            | InterpretAsMunicipality
            | TellDone
            | ParaphraseWords
            | ConfirmRule
            | ConcludeForGuests => true,
            SeePublic
            | SignIn
            | SeeAccount
            | KeepAccount
            | SeeWork
            | CheckText
            | SeeAdministration
            | Administer
            | ReviewReadLog
            | SeeTeam
            | ProposeCase
            | SeeCaseCard
            | SeeCase
            | SeeTableVersion
            | VoteCase
            | ChooseCase
            | DescribeCase
            | KeepFamily
            | RecordNotice
            | ResumeCase
            | KeepCircle
            | DeclarePrivate
            | EraseCase
            | SeeAgreements
            | KeepAgreements
            | CheckAgreements
            | SeeRules
            | KeepRules
            | RecordExperience
            | HostClient
            | SeeOwnQuestions
            | AnswerAsClient
            | Invite
            | SeeInvitation
            | AnswerInvitation
            | SeeOwnAnswer
            | KeepOwnAnswer
            | RecordPractice
            | AnnounceRound
            | AnswerRound
            | AskGuest
            | RemoveGuestWords
            | SeeAsGuest
            | AnswerAsGuest
            | RecordReturn
            | RecordCare
            | KeepCanvas
            | SettleCanvas
            | SeeReflection
            | PlanReflection
            | KeepRhythm
            | SeeFeed
            | KeepFeed
            | KeepReflection
            | SettleAction
            | KeepAgenda
            | AnswerLookBack
            | SeeAction
            | TendAction
            | KeepPrompts
            | WriteThought
            | WriteUnsigned
            | Weigh
            | KeepDraft
            | SeeRelease
            | WithdrawRule
            | SeeReleasedRules
            | WithdrawLesson
            | SeeLesson
            | SeeLoops
            | SeeLoop
            | SeeNetwork
            | SeeReport
            | SeeDraft
            | SeeStories
            | WithdrawInterpretation => false,
        }
    }
}
