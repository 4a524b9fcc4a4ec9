//! How a deed is done: without a name, without a line, in an open team, by professionals; who may do it is in deed and table.

use super::Deed;
use super::Who::{
    Administrator, AnyMember, Anyone, Circle, Client, Coordinator, Guest, Manager, Member, Neighbour, Network,
    OutsideCircle, Own, PrivacyOfficer, Respondent, SignedIn,
};

impl Deed {
    /// Whether nothing may tell who did it, nor when: the round is in the audit, an answer in it is not. That somebody weighed is
    /// an event of the meeting, for its page tells how many did.
    pub fn is_unsigned(self) -> bool {
        matches!(self, Deed::AnswerRound | Deed::WriteUnsigned | Deed::Weigh)
    }

    /// Whether what is let in leaves no line in the audit: what somebody types for themselves alone is kept every second, and
    /// what comes of it leaves its line when it is sent. A refusal leaves its line.
    pub fn leaves_no_line(self) -> bool {
        self == Deed::KeepDraft || self.is_unsigned()
    }

    /// Whether it can change what a meeting that is going on shows of a case. The door holds the meetings of its team before the case then,
    /// as everything that is done in a meeting does, so that the two never wait for each other.
    pub fn shows_in_meetings(self) -> bool {
        matches!(
            self,
            Deed::DescribeCase | Deed::KeepFamily | Deed::RecordNotice | Deed::DeclarePrivate | Deed::EraseCase
        )
    }

    /// Whether it needs a team that is open: with a responsible organisation, purpose, legal basis and privacy contact.
    pub fn needs_open_team(self) -> bool {
        self != Deed::SeeTeam && self.who().iter().all(|who| matches!(who, Member | Circle | OutsideCircle | AnyMember))
    }

    /// Whether those who do it write of families at work, with an account or as a guest; a client, an administrator and whoever
    /// keeps an account do not.
    pub fn is_of_professionals(self) -> bool {
        self.who().iter().all(|who| match who {
            SignedIn | Member | Circle | OutsideCircle | AnyMember | Coordinator | Manager | Neighbour | Network
            | Guest => true,
            Anyone | Client | Respondent | Own | Administrator | PrivacyOfficer => false,
        })
    }
}
