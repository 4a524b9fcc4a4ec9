//! The policy as an exhaustive table: role, relation, stage and deed; what the door resolves is tested elsewhere.

mod by_code;

use super::*;
use crate::access::Purpose;
use crate::{AccessId, CaseId, MunicipalityId, NeighbourhoodId, PersonId, TeamId};
use chrono::{Days, NaiveDate};
use uuid::Uuid;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date")
}

fn here() -> Place {
    Place {
        municipality: Some(MunicipalityId(Uuid::from_u128(1))),
        neighbourhood: Some(NeighbourhoodId(Uuid::from_u128(2))),
        team: Some(TeamId(Uuid::from_u128(3))),
        case: Some(CaseId(Uuid::from_u128(4))),
        person: None,
        access: Some(AccessId(Uuid::from_u128(5))),
    }
}

fn person(active: bool, kind: RoleKind, scope: Scope, past: bool) -> Visitor {
    let until = past.then(|| today() - Days::new(1));
    let within = matches!(scope, Scope::Team(id) if Some(id) == here().team).then(|| here().neighbourhood).flatten();
    let role = Role { kind, scope, within, from: today() - Days::new(90), until };
    Visitor::Person { id: PersonId(Uuid::from_u128(9)), active, roles: vec![role] }
}

fn scopes(place: &Place, own: bool) -> Vec<Scope> {
    let other = Uuid::from_u128(99);
    if own {
        vec![
            Scope::Network,
            Scope::Municipality(place.municipality.expect("set")),
            Scope::Neighbourhood(place.neighbourhood.expect("set")),
            Scope::Team(place.team.expect("set")),
        ]
    } else {
        vec![
            Scope::Municipality(MunicipalityId(other)),
            Scope::Neighbourhood(NeighbourhoodId(other)),
            Scope::Team(TeamId(other)),
        ]
    }
}

const STAGES: [Stage; 7] =
    [Stage::Plain, Stage::TeamShut, Stage::Waiting, Stage::Proposed, Stage::Chosen, Stage::Learned, Stage::Stopped];

fn situations() -> impl Iterator<Item = Situation> {
    STAGES.into_iter().flat_map(|stage| {
        [(false, false), (true, false), (false, true), (true, true)].map(|(in_circle, knows_privately)| Situation {
            place: here(),
            stage,
            in_circle,
            knows_privately,
            on_table: false,
        })
    })
}

fn may(deed: Deed, visitor: &Visitor, situation: &Situation) -> bool {
    let mine = relations(visitor, situation, today());
    deed.who().iter().any(|who| mine.contains(who))
}

#[test]
fn strangers_get_only_what_is_public() {
    let other = AccessId(Uuid::from_u128(98));
    let by_code = Purpose::ALL.iter().map(|purpose| Visitor::ByCode(*purpose, other));
    let nobody: Vec<_> =
        [Visitor::Anonymous, Visitor::Client(CaseId(Uuid::from_u128(98)))].into_iter().chain(by_code).collect();
    let never_active = RoleKind::ALL.map(|kind| person(false, kind, Scope::Network, false));
    for visitor in nobody.iter().chain(&never_active) {
        for situation in situations() {
            for deed in Deed::ALL {
                let public = matches!(deed, Deed::SeePublic | Deed::SignIn);
                assert_eq!(may(*deed, visitor, &situation), public, "{deed:?} {visitor:?}");
            }
        }
    }
}

#[test]
fn a_role_elsewhere_or_in_the_past_opens_nothing_here() {
    let elsewhere = RoleKind::ALL
        .into_iter()
        .flat_map(|kind| scopes(&here(), false).into_iter().map(move |scope| person(true, kind, scope, false)));
    let past = RoleKind::ALL
        .into_iter()
        .flat_map(|kind| scopes(&here(), true).into_iter().map(move |scope| person(true, kind, scope, true)));
    for visitor in elsewhere.chain(past) {
        for situation in situations() {
            for deed in Deed::ALL.iter().filter(|deed| may(**deed, &visitor, &situation)) {
                let wide = deed.who().iter().any(|who| matches!(who, Who::Anyone | Who::SignedIn | Who::Network));
                assert!(wide, "{deed:?} {visitor:?}");
            }
        }
    }
}

#[test]
fn only_the_circle_reads_a_case_whole() {
    for kind in RoleKind::ALL {
        for scope in scopes(&here(), true) {
            let visitor = person(true, kind, scope, false);
            for situation in situations() {
                let expected = kind == RoleKind::Member && situation.in_circle && !situation.knows_privately;
                assert_eq!(may(Deed::SeeCase, &visitor, &situation), expected, "{visitor:?} {situation:?}");
            }
        }
    }
}

#[test]
fn who_knows_the_family_privately_can_only_say_so() {
    let visitor = person(true, RoleKind::Member, Scope::Team(here().team.expect("set")), false);
    for situation in situations().filter(|situation| situation.knows_privately) {
        for deed in Deed::ALL.iter().filter(|deed| may(**deed, &visitor, &situation)) {
            let wide = deed.who().iter().any(|who| matches!(who, Who::Anyone | Who::SignedIn | Who::Network));
            assert!(wide || *deed == Deed::DeclarePrivate, "{deed:?}");
        }
    }
}

#[test]
fn the_second_person_stands_outside_the_circle() {
    let visitor = person(true, RoleKind::Member, Scope::Team(here().team.expect("set")), false);
    for situation in situations() {
        let expected = !situation.in_circle && !situation.knows_privately;
        assert_eq!(may(Deed::ConfirmRelease, &visitor, &situation), expected);
    }
}

#[test]
fn those_who_steer_or_guard_never_reach_case_text() {
    let text = [
        Deed::SeeCase,
        Deed::SeeCaseCard,
        Deed::SeeTableVersion,
        Deed::SeeTeam,
        Deed::SeeReflection,
        Deed::AnswerLookBack,
        Deed::SeeAction,
        Deed::KeepAgenda,
        Deed::TendAction,
        Deed::SeeAgreements,
        Deed::SeeRules,
        Deed::ConfirmRule,
        Deed::SeeRelease,
        Deed::CheckAgreements,
        Deed::RecordExperience,
        Deed::RecordPractice,
        Deed::AnnounceRound,
        Deed::AnswerRound,
        Deed::AskGuest,
        Deed::RemoveGuestWords,
        Deed::ConcludeForGuests,
        Deed::RecordReturn,
        Deed::RecordCare,
        Deed::KeepCanvas,
        Deed::SettleCanvas,
        Deed::KeepPrompts,
        Deed::WriteThought,
        Deed::WriteUnsigned,
        Deed::Weigh,
    ];
    for kind in RoleKind::ALL.into_iter().filter(|kind| *kind != RoleKind::Member) {
        for scope in scopes(&here(), true) {
            let visitor = person(true, kind, scope, false);
            for situation in situations() {
                assert!(text.iter().all(|deed| !may(*deed, &visitor, &situation)), "{visitor:?}");
            }
        }
    }
}

#[test]
fn only_the_team_closes_a_loop_and_only_a_manager_answers_it() {
    for kind in RoleKind::ALL {
        let visitor = person(true, kind, Scope::Neighbourhood(here().neighbourhood.expect("set")), false);
        let plain = Situation { place: here(), ..Situation::default() };
        assert_eq!(may(Deed::CloseLoop, &visitor, &plain), kind == RoleKind::Member);
        assert_eq!(may(Deed::AnswerLoop, &visitor, &plain), kind == RoleKind::Manager);
    }
}

#[test]
fn professionals_of_the_neighbourhood_speak_for_the_front_line_and_never_for_the_municipality() {
    let report = Situation { place: Place { team: None, case: None, ..here() }, ..Situation::default() };
    let far = Place { neighbourhood: Some(NeighbourhoodId(Uuid::from_u128(77))), ..report.place.clone() };
    let elsewhere = Situation { place: far, ..Situation::default() };
    for kind in RoleKind::ALL {
        let visitor = person(true, kind, Scope::Team(here().team.expect("set")), false);
        let near = kind == RoleKind::Member;
        for deed in [Deed::SeeStories, Deed::InterpretAsFrontLine, Deed::WithdrawInterpretation] {
            assert_eq!(may(deed, &visitor, &report), near, "{deed:?} {kind:?}");
            assert!(!may(deed, &visitor, &elsewhere), "{deed:?} {kind:?}");
            let of_a_team = Situation { place: here(), ..Situation::default() };
            assert!(!near || !may(deed, &visitor, &of_a_team), "{deed:?}: what is a team's own is of no neighbourhood");
        }
        for deed in [Deed::InterpretAsMunicipality, Deed::SeeDraft, Deed::ComposeReport] {
            assert!(!may(deed, &visitor, &report), "{deed:?} {kind:?}");
        }
    }
}

#[test]
fn a_permit_is_not_given_at_the_wrong_stage() {
    let visitor = person(true, RoleKind::Member, Scope::Team(here().team.expect("set")), false);
    for situation in situations().filter(|situation| situation.in_circle && !situation.knows_privately) {
        let answer = decide::<RecordExperience>(&visitor, &situation, today());
        let open = matches!(situation.stage, Stage::Plain | Stage::Chosen);
        assert_eq!(matches!(answer, Decision::Permitted(_)), open, "{situation:?}");
        assert_eq!(matches!(answer, Decision::NotNow), !open, "{situation:?}");
    }
}

#[test]
fn whose_family_it_is_can_be_said_after_a_session_and_the_texts_cannot() {
    let visitor = person(true, RoleKind::Member, Scope::Team(here().team.expect("set")), false);
    for situation in situations().filter(|situation| situation.in_circle && !situation.knows_privately) {
        let (stage, day) = (situation.stage, today());
        let said = matches!(decide::<KeepFamily>(&visitor, &situation, day), Decision::Permitted(_));
        let described = matches!(decide::<DescribeCase>(&visitor, &situation, day), Decision::Permitted(_));
        let open = matches!(stage, Stage::Plain | Stage::Proposed | Stage::Chosen);
        assert_eq!((said, described), (open || stage == Stage::Learned, open), "{stage:?}");
    }
    for situation in situations().filter(|situation| !situation.in_circle || situation.knows_privately) {
        assert!(!may(Deed::KeepFamily, &visitor, &situation), "{situation:?}");
    }
}

#[test]
fn a_case_lies_on_the_table_only_once_its_reflection_began() {
    let visitor = person(true, RoleKind::Member, Scope::Team(here().team.expect("set")), false);
    for on_table in [false, true] {
        let situation = Situation { place: here(), stage: Stage::Chosen, on_table, ..Situation::default() };
        let answer = decide::<SeeTableVersion>(&visitor, &situation, today());
        assert_eq!(matches!(answer, Decision::Permitted(_)), on_table);
    }
}
