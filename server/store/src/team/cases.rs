//! The cases on a team's page, each in its list, and what is due of them to doctors and guests.

use crate::care_return::{dues, involved, missed, returned};
use crate::{sql, values};
use chrono::{DateTime, Utc};
use domain::case::CaseState;
use domain::policy::{Permit, SeeTeam};
use domain::profession::Profession;
use domain::team::{TeamCase, TeamPage};
use domain::theme::Theme;
use domain::{CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct CaseRow {
    id: Uuid,
    pseudonym: String,
    state: String,
    hope: String,
    learned_at: Option<DateTime<Utc>>,
    votes: i64,
    mine: bool,
    in_circle: bool,
    theme: Option<String>,
    gp_due: bool,
    gp_missed: bool,
    youth_doctor_due: bool,
    youth_doctor_missed: bool,
    guests_wait: bool,
}

/// A case, and since when it is learned from.
type Learnable = (TeamCase, Option<DateTime<Utc>>);

/// Closed, with answers of guests to whom nothing was told yet.
const GUESTS_WAIT: &str = "(c.state = 'learned' \
    and exists (select 1 from guests g where g.case_id = c.id and g.answered_at is not null) \
    and not exists (select 1 from guest_conclusions n where n.case_id = c.id))";

/// The team's cases in order of proposal, but for families that the visitor knows privately, and what is due of them.
pub(super) async fn fill(
    page: &mut TeamPage,
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
) -> Result<(), Problem> {
    let mut cases: Vec<Learnable> = Vec::new();
    for row in rows(db, permit).await? {
        let theme = row.theme.as_deref().and_then(Theme::parse);
        if cases.last().is_none_or(|(case, _)| case.id.0 != row.id) {
            let case = case(&row)?;
            let doctors = [
                (Profession::GP, row.gp_due, row.gp_missed),
                (Profession::YOUTH_DOCTOR, row.youth_doctor_due, row.youth_doctor_missed),
            ];
            page.returns.extend(dues(&case, doctors));
            if row.guests_wait && case.in_circle {
                page.guests_wait.push((case.id, case.pseudonym.clone()));
            }
            cases.push((case, row.learned_at));
        }
        if let Some(((case, _), theme)) = cases.last_mut().zip(theme) {
            case.themes.push(theme);
        }
    }
    for (case, _) in &mut cases {
        case.themes.sort_by_key(|theme| Theme::ALL.iter().position(|one| one == theme));
    }
    sort(page, cases);
    Ok(())
}

async fn rows(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<Vec<CaseRow>, Problem> {
    let due = |doctor| format!("({} and not {})", involved(doctor), returned(doctor));
    let (gp, youth_doctor) = (due(Profession::GP), due(Profession::YOUTH_DOCTOR));
    let (no_gp, no_youth_doctor) = (missed(Profession::GP), missed(Profession::YOUTH_DOCTOR));
    sql::rows(
        db,
        &format!(
            "select c.id, c.pseudonym, c.state, c.hope, c.learned_at, \
             (select count(*) from votes v where v.case_id = c.id) as votes, \
             exists (select 1 from votes v where v.case_id = c.id and v.person_id = $2) as mine, \
             exists (select 1 from circle k where k.case_id = c.id and k.person_id = $2) as in_circle, h.theme, \
             {gp} as gp_due, {no_gp} as gp_missed, {youth_doctor} as youth_doctor_due, \
             {no_youth_doctor} as youth_doctor_missed, {GUESTS_WAIT} as guests_wait \
             from cases c left join case_themes h on h.case_id = c.id where c.team_id = $1 \
             and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2) \
             order by c.proposed_at, c.id"
        ),
        values![permit.team().0, permit.person().0],
    )
    .await
}

fn case(row: &CaseRow) -> Result<TeamCase, Problem> {
    Ok(TeamCase {
        id: CaseId(row.id),
        pseudonym: row.pseudonym.clone(),
        state: CaseState::parse(&row.state).ok_or(Problem::Broken)?,
        themes: Vec::new(),
        question: row.hope.clone(),
        votes: u32::try_from(row.votes).unwrap_or_default(),
        mine: row.mine,
        in_circle: row.in_circle,
    })
}

/// Each case in its list.
fn sort(page: &mut TeamPage, mut cases: Vec<Learnable>) {
    cases.sort_by_key(|(case, learned)| (std::cmp::Reverse(case.votes), std::cmp::Reverse(*learned)));
    let mut learned = Vec::new();
    for (case, at) in cases {
        match case.state {
            CaseState::Proposed => page.proposed.push(case),
            CaseState::Chosen => page.chosen.push(case),
            CaseState::Learned => learned.push((at, case)),
            CaseState::Waiting | CaseState::Stopped if case.in_circle => page.held.push(case),
            CaseState::Waiting | CaseState::Stopped => {}
        }
    }
    learned.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    page.learned = learned.into_iter().map(|(_, case)| case).collect();
}
