//! The desk: everything a visitor can ask, slice by slice; what each answer means lives with its slice.

use crate::access::AccessDesk;
use crate::account::AccountDesk;
use crate::action::ActionDesk;
use crate::administration::AdministrationDesk;
use crate::agenda::AgendaDesk;
use crate::agreement::AgreementDesk;
use crate::canvas::CanvasDesk;
use crate::care::CareDesk;
use crate::care_return::CareReturnDesk;
use crate::case::CaseDesk;
use crate::code_list::CodeListDesk;
use crate::draft::DraftDesk;
use crate::experience::ExperienceDesk;
use crate::feedback::FeedbackDesk;
use crate::guest::GuestDesk;
use crate::invitation::InvitationDesk;
use crate::learning_loop::LoopDesk;
use crate::lesson::LessonDesk;
use crate::look_back::LookBackDesk;
use crate::network::NetworkDesk;
use crate::practice::PracticeDesk;
use crate::quartet::QuartetDesk;
use crate::read_log::ReadLogDesk;
use crate::reflection::{LiveDesk, ReflectionDesk, RouteDesk};
use crate::report::ReportDesk;
use crate::rhythm::RhythmDesk;
use crate::rule_obstacle::RuleDesk;
use crate::session::SessionDesk;
use crate::team::TeamDesk;
use crate::trace::TraceDesk;
use crate::weighing::WeighingDesk;
use crate::work::WorkDesk;
use crate::writing::WritingDesk;
use crate::year::YearDesk;

/// A visitor's place at the office: pages and forms know nothing else.
pub trait Desk:
    SessionDesk
    + AccessDesk
    + AccountDesk
    + AdministrationDesk
    + ReadLogDesk
    + TeamDesk
    + WorkDesk
    + CaseDesk
    + AgreementDesk
    + QuartetDesk
    + ExperienceDesk
    + InvitationDesk
    + FeedbackDesk
    + PracticeDesk
    + CanvasDesk
    + CareDesk
    + CodeListDesk
    + CareReturnDesk
    + GuestDesk
    + ReflectionDesk
    + LiveDesk
    + RhythmDesk
    + ActionDesk
    + AgendaDesk
    + WritingDesk
    + WeighingDesk
    + RouteDesk
    + LookBackDesk
    + YearDesk
    + LessonDesk
    + LoopDesk
    + RuleDesk
    + ReportDesk
    + NetworkDesk
    + TraceDesk
    + DraftDesk
{
}

impl<T> Desk for T where
    T: SessionDesk
        + AccessDesk
        + AccountDesk
        + AdministrationDesk
        + ReadLogDesk
        + TeamDesk
        + WorkDesk
        + CaseDesk
        + AgreementDesk
        + QuartetDesk
        + ExperienceDesk
        + InvitationDesk
        + FeedbackDesk
        + PracticeDesk
        + CanvasDesk
        + CareDesk
        + CodeListDesk
        + CareReturnDesk
        + GuestDesk
        + ReflectionDesk
        + LiveDesk
        + RhythmDesk
        + ActionDesk
        + AgendaDesk
        + WritingDesk
        + WeighingDesk
        + RouteDesk
        + LookBackDesk
        + YearDesk
        + LessonDesk
        + LoopDesk
        + RuleDesk
        + ReportDesk
        + NetworkDesk
        + TraceDesk
        + DraftDesk
{
}
