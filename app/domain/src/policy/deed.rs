//! The table: every deed with who may do it, and at which stages of a case; nothing is decided here.

use super::{Action, Stage, Who};
use Stage::{Chosen, Learned, Proposed, Stopped, Waiting};
use Who::{
    Administrator, AnyMember, Anyone, Circle, Client, Coordinator, Guest, Manager, Member, Neighbour, Network,
    OutsideCircle, Own, PrivacyOfficer, Respondent, SignedIn,
};

/// Whether a deed changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It shows something.
    Read,
    /// It changes something, and leaves an audit line.
    Write,
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident: $kind:ident [$($who:ident),+] $({$($stage:ident),+})?;)*) => {
        /// Everything that can be done here.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Deed { $($(#[$doc])* $name),* }

        impl Deed {
            /// Every row of the table.
            pub const ALL: &'static [Deed] = &[$(Deed::$name),*];

            /// The row's name, as the audit writes it.
            pub fn name(self) -> &'static str { match self { $(Deed::$name => stringify!($name)),* } }

            /// Who may do it.
            pub fn who(self) -> &'static [Who] { match self { $(Deed::$name => &[$($who),+]),* } }

            /// Whether it changes something.
            pub fn kind(self) -> Kind { match self { $(Deed::$name => Kind::$kind),* } }

            /// At which stages of a case it makes sense; any when nothing is said.
            pub fn stages(self) -> Option<&'static [Stage]> {
                match self { $(Deed::$name => deeds!(@stages $($($stage),+)?)),* }
            }
        }

        $($(#[$doc])* #[derive(Debug)] pub struct $name;
        impl Action for $name { const DEED: Deed = Deed::$name; })*
    };
    (@stages) => { None };
    (@stages $($stage:ident),+) => { Some(&[$($stage),+]) };
}

deeds! {
    /// See the sign-in page, the explanation, and what every visitor may see.
    SeePublic: Read [Anyone];
    /// Sign in, sign out, set a password by a one-time link.
    SignIn: Write [Anyone];
    /// See the own account with its sessions.
    SeeAccount: Read [Own];
    /// Change the own password, end own sessions.
    KeepAccount: Write [Own];
    /// See what waits for oneself.
    SeeWork: Read [SignedIn];
    /// Have a text looked at for traces of persons; nothing of it is kept.
    CheckText: Read [SignedIn, Guest];

    /// See organisations, teams, people and roles.
    SeeAdministration: Read [Administrator];
    /// Change organisations, teams, people and roles.
    Administer: Write [Administrator];
    /// See who saw what.
    ReviewReadLog: Read [PrivacyOfficer];

    /// See a team's own page.
    SeeTeam: Read [Member];
    /// Propose a case.
    ProposeCase: Write [Member];
    /// See pseudonym, theme and question of a case.
    SeeCaseCard: Read [Member];
    /// See a case whole.
    SeeCase: Read [Circle];
    /// See a case without own words and without the parents' care use, in a reflection.
    SeeTableVersion: Read [Member] {Chosen, Learned};
    /// Give or take back a vote.
    VoteCase: Write [Member] {Proposed};
    /// Choose a proposed case.
    ChooseCase: Write [Member] {Proposed};
    /// Describe a case: age band, lines, themes, end date.
    DescribeCase: Write [Circle] {Proposed, Chosen};
    /// Say whose family a case is about: of another case too, or perhaps known to another team.
    KeepFamily: Write [Circle] {Proposed, Chosen, Learned};
    /// Record what the family knows.
    RecordNotice: Write [Circle] {Waiting, Proposed, Chosen, Stopped};
    /// Let a case that waited go on; one that stopped goes on when the objection is taken back.
    ResumeCase: Write [Circle] {Waiting};
    /// Change who is in the circle.
    KeepCircle: Write [Circle] {Waiting, Proposed, Chosen};
    /// Say that one knows the family privately.
    DeclarePrivate: Write [AnyMember];
    /// Erase a case.
    EraseCase: Write [Circle];

    /// See a team's working agreements.
    SeeAgreements: Read [Member];
    /// Make and change working agreements.
    KeepAgreements: Write [Member];
    /// Tick which agreements were kept in a case.
    CheckAgreements: Write [Circle] {Chosen};
    /// See a team's list of rules that stood in the way.
    SeeRules: Read [Member];
    /// Word a rule of the team anew, or say that it means the same as another.
    KeepRules: Write [Member];
    /// Record a client's answers on their behalf.
    RecordExperience: Write [Circle] {Chosen};
    /// Hand the device to a client.
    HostClient: Write [Circle] {Chosen};
    /// See one's own questions, as the client at the table.
    SeeOwnQuestions: Read [Client] {Chosen};
    /// Answer as the client at the table.
    AnswerAsClient: Write [Client] {Chosen};
    /// Invite somebody of the family by a code, and take that back.
    Invite: Write [Circle] {Chosen};
    /// See one's own questions, by a code.
    SeeInvitation: Read [Respondent] {Chosen};
    /// Answer by a code.
    AnswerInvitation: Write [Respondent] {Chosen};
    /// Tell a respondent what was done with their answer, once a meeting about the case closed.
    TellDone: Write [Circle] {Chosen, Learned};
    /// Put a respondent's words as they may be told on before them.
    ParaphraseWords: Write [Circle] {Chosen, Learned};
    /// See what there is after answering by a code.
    SeeOwnAnswer: Read [Respondent];
    /// Choose a word to come back with, or take one's own answer away.
    KeepOwnAnswer: Write [Respondent];
    /// Say how the collaboration was.
    RecordPractice: Write [Circle] {Chosen};
    /// Announce a round in which the circle says without names how the collaboration was.
    AnnounceRound: Write [Circle] {Chosen};
    /// Answer in such a round.
    AnswerRound: Write [Circle] {Chosen};
    /// Ask a professional without an account, or take that back.
    AskGuest: Write [Circle] {Chosen};
    /// Take away the own words of a guest who answered; their marks stay.
    RemoveGuestWords: Write [Circle] {Chosen, Learned, Stopped};
    /// Write what the guests of a case hear after its reflection.
    ConcludeForGuests: Write [Circle] {Learned};
    /// See what is asked, and later what was concluded, as a guest.
    SeeAsGuest: Read [Guest] {Chosen, Learned};
    /// Answer as a guest.
    AnswerAsGuest: Write [Guest] {Chosen};
    /// Record that a doctor got word.
    RecordReturn: Write [Circle] {Chosen, Learned};
    /// Record care use.
    RecordCare: Write [Circle] {Chosen};
    /// Lay, change and take cards on a canvas.
    KeepCanvas: Write [Circle] {Chosen};
    /// Keep a canvas with the case, or throw it away: also when the case is over.
    SettleCanvas: Write [Circle] {Chosen, Learned, Stopped};

    /// See a reflection and its minutes.
    SeeReflection: Read [Member];
    /// Plan a reflection.
    PlanReflection: Write [Member];
    /// Set a team's rhythm, plan by it, say that one would rather not lead.
    KeepRhythm: Write [Member];
    /// Have a team's meetings in a calendar of one's own: day, hours, place.
    SeeFeed: Read [Member];
    /// Make, renew or take away the address that such a calendar asks.
    KeepFeed: Write [Member];
    /// Keep a reflection: attendance, insights, actions, signals, closing.
    KeepReflection: Write [Member];
    /// Settle a promise in a meeting, or word it anew there.
    SettleAction: Write [Member];
    /// Put points on the agenda of a meeting, leave them out, put them in order; tend the parking list.
    KeepAgenda: Write [Member];
    /// Look back on a meeting at which one was.
    AnswerLookBack: Write [Member];
    /// See one promise with its history.
    SeeAction: Read [Member];
    /// Outside of a meeting: say what became of a promise, move its day, hand it over.
    TendAction: Write [Member];
    /// Add, word and retire the questions that a team writes about.
    KeepPrompts: Write [Member];
    /// Write, change and take away one's own thoughts in a meeting.
    WriteThought: Write [Member];
    /// Send one's thoughts in a round of a meeting without names.
    WriteUnsigned: Write [Member];
    /// Choose what counts most while a meeting weighs.
    Weigh: Write [Member];
    /// Have kept what one is typing in a form of a meeting, for oneself alone, or throw it away.
    KeepDraft: Write [Member];

    /// See what waits for release in a team.
    SeeRelease: Read [Member];
    /// Prepare an insight or signal for release.
    PrepareRelease: Write [Member];
    /// Confirm or send back a release, as the second person.
    ConfirmRelease: Write [OutsideCircle];
    /// Confirm or send back a rule; who can be its second person, over several cases, the rule itself says.
    ConfirmRule: Write [Member];
    /// Withdraw a rule's released words.
    WithdrawRule: Write [Member];
    /// See the rules that the network knows.
    SeeReleasedRules: Read [Network];
    /// Withdraw a lesson's words.
    WithdrawLesson: Write [Member];
    /// See a released lesson.
    SeeLesson: Read [Network];

    /// See which loops of one's own teams, neighbourhood or scope lie where.
    SeeLoops: Read [Network];
    /// See a learning loop.
    SeeLoop: Read [Member, Coordinator, Manager];
    /// Answer a learning loop.
    AnswerLoop: Write [Manager];
    /// Close a learning loop, or send it back up.
    CloseLoop: Write [Member];

    /// See lessons and reports of the network.
    SeeNetwork: Read [Network];
    /// See a published report.
    SeeReport: Read [Network];
    /// See a report in the making.
    SeeDraft: Read [Coordinator];
    /// Compose and publish a report, withdraw its words.
    ComposeReport: Write [Coordinator];
    /// See how far a neighbourhood's reports are, and their stories, to say what one makes of them.
    SeeStories: Read [Coordinator, Manager, Neighbour];
    /// Write what the professionals of the neighbourhood make of a story.
    InterpretAsFrontLine: Write [Neighbour, Coordinator];
    /// Write what the municipality makes of a story.
    InterpretAsMunicipality: Write [Manager];
    /// Withdraw what was made of a published story: one's own side's, or as coordinator any.
    WithdrawInterpretation: Write [Coordinator, Manager, Neighbour];
}
