//! Rows and queries: a team's own page, in five statements whatever the team holds.

use crate::agreement::TESTS;
use crate::care_return::{dues, involved, returned};
use crate::case::MEMBER;
use crate::{sql, values};
use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::{Health, Outcome, Wording};
use domain::alphabet::alphabetical;
use domain::care_return::Due;
use domain::case::CaseState;
use domain::policy::{Permit, SeeTeam};
use domain::profession::Profession;
use domain::team::{NextReflection, OpenAction, TeamAgreement, TeamCase, TeamPage};
use domain::theme::Theme;
use domain::{ActionId, AgreementId, CaseId, Problem, ReflectionId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A team's page as the visitor sees it.
///
/// # Errors
/// What the database said.
pub async fn page(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>, today: NaiveDate) -> Result<TeamPage, Problem> {
    let mut page = team(db, permit, today).await?;
    let (cases, returns) = cases(db, permit).await?;
    sort(&mut page, cases);
    page.returns = returns;
    page.agreements = agreements(db, permit, today).await?;
    page.actions = actions(db, permit).await?;
    Ok(page)
}

#[derive(FromQueryResult)]
struct TeamRow {
    slug: String,
    name: String,
    open: bool,
    organisation: Option<String>,
    privacy_contact: Option<String>,
    reflection_id: Option<Uuid>,
    planned_on: Option<NaiveDate>,
    state: Option<String>,
    leader: Option<String>,
}

async fn team(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>, today: NaiveDate) -> Result<TeamPage, Problem> {
    let member = MEMBER.replace("$DAY", "$2");
    let rows: Vec<TeamRow> = sql::rows(
        db,
        &format!(
            "select t.slug, t.name, (t.organisation_id is not null and t.purpose is not null and t.legal_basis is not null \
             and t.privacy_contact is not null) as open, o.name as organisation, t.privacy_contact, \
             f.id as reflection_id, f.planned_on, f.state, p.name as leader \
             from teams t join neighbourhoods n on n.id = t.neighbourhood_id left join organisations o on o.id = t.organisation_id \
             left join reflections f on f.id = (select x.id from reflections x where x.team_id = t.id and x.state <> 'closed' \
             order by case x.state when 'open' then 0 else 1 end, x.planned_on, x.id limit 1) \
             left join people p on p.state <> 'stopped' and p.id in (select l.person_id from roles l \
             where l.leads_others = true and l.from_day <= $2 and (l.until_day is null or l.until_day >= $2)) and {member} \
             where t.id = $1"
        ),
        values![permit.team().0, today],
    )
    .await?;
    let mut leaders: Vec<_> = rows.iter().filter_map(|row| row.leader.clone()).collect();
    leaders.sort_by_cached_key(|name| alphabetical(name));
    let row = rows.into_iter().next().ok_or(Problem::Absent)?;
    let open = row.state.as_deref() == Some("open");
    let next = row.reflection_id.zip(row.planned_on);
    Ok(TeamPage {
        team: (row.slug, row.name),
        open: row.open,
        organisation: row.organisation,
        privacy_contact: row.privacy_contact,
        leaders,
        reflection: next.map(|(id, on)| NextReflection { id: ReflectionId(id), on, open }),
        proposed: Vec::new(),
        chosen: Vec::new(),
        learned: Vec::new(),
        held: Vec::new(),
        agreements: Vec::new(),
        actions: Vec::new(),
        returns: Vec::new(),
    })
}

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
    youth_doctor_due: bool,
}

/// A case, and since when it is learned from.
type Learnable = (TeamCase, Option<DateTime<Utc>>);

/// The team's cases in order of proposal, but for families that the visitor knows privately.
async fn cases(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<(Vec<Learnable>, Vec<Due>), Problem> {
    let due = |doctor| format!("({} and not {})", involved(doctor), returned(doctor));
    let (gp, youth_doctor) = (due(Profession::Gp), due(Profession::YouthDoctor));
    let rows: Vec<CaseRow> = sql::rows(
        db,
        &format!(
        "select c.id, c.pseudonym, c.state, c.hope, c.learned_at, \
         (select count(*) from votes v where v.case_id = c.id) as votes, \
         exists (select 1 from votes v where v.case_id = c.id and v.person_id = $2) as mine, \
         exists (select 1 from circle k where k.case_id = c.id and k.person_id = $2) as in_circle, h.theme, {gp} as gp_due, {youth_doctor} as youth_doctor_due \
         from cases c left join case_themes h on h.case_id = c.id where c.team_id = $1 \
         and not exists (select 1 from private_knowledge k where k.case_id = c.id and k.person_id = $2) \
         order by c.proposed_at, c.id"),
        values![permit.team().0, permit.person().0],
    )
    .await?;
    let mut cases: Vec<Learnable> = Vec::new();
    let mut returns = Vec::new();
    for row in rows {
        let theme = row.theme.as_deref().and_then(Theme::parse);
        if cases.last().is_none_or(|(case, _)| case.id.0 != row.id) {
            let state = CaseState::parse(&row.state).ok_or(Problem::Broken)?;
            let case = TeamCase {
                id: CaseId(row.id),
                pseudonym: row.pseudonym,
                state,
                themes: Vec::new(),
                question: row.hope,
                votes: u32::try_from(row.votes).unwrap_or_default(),
                mine: row.mine,
                in_circle: row.in_circle,
            };
            returns.extend(dues(&case, row.gp_due, row.youth_doctor_due));
            cases.push((case, row.learned_at));
        }
        if let Some(((case, _), theme)) = cases.last_mut().zip(theme) {
            case.themes.push(theme);
        }
    }
    for (case, _) in &mut cases {
        case.themes.sort_by_key(|theme| Theme::ALL.iter().position(|one| one == theme));
    }
    Ok((cases, returns))
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

#[derive(FromQueryResult)]
struct AgreementRow {
    id: Uuid,
    who: String,
    what: String,
    moment: String,
    outcome: Option<String>,
    rule_obstacle_id: Option<Uuid>,
}

/// Agreements in force with their last ten tests, in one statement.
async fn agreements(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeTeam>,
    today: NaiveDate,
) -> Result<Vec<TeamAgreement>, Problem> {
    let rows: Vec<AgreementRow> = sql::rows(
        db,
        &format!(
            "select g.id, v.who, v.what, v.moment, l.outcome, l.rule_obstacle_id from agreements g \
             join agreement_versions v on v.agreement_id = g.id \
             and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = g.id) \
             left join ({TESTS}) l on l.agreement_id = g.id and l.place <= 10 \
             where g.team_id = $1 and (g.ended_on is null or g.ended_on > $2) order by g.made_at, g.id, l.place desc"
        ),
        values![permit.team().0, today],
    )
    .await?;
    rows.chunk_by(|one, next| one.id == next.id).map(agreement).collect()
}

fn agreement(rows: &[AgreementRow]) -> Result<TeamAgreement, Problem> {
    let first = rows.first().ok_or(Problem::Broken)?;
    let tested = |row: &AgreementRow| {
        let outcome = Outcome::parse(row.outcome.as_deref()?);
        Some(outcome.map(|outcome| (outcome, row.rule_obstacle_id.map(RuleObstacleId))).ok_or(Problem::Broken))
    };
    Ok(TeamAgreement {
        id: AgreementId(first.id),
        wording: Wording::stored(&first.who, &first.what, &first.moment)?,
        health: Health::of(rows.iter().filter_map(tested).collect::<Result<Vec<_>, _>>()?),
    })
}

#[derive(FromQueryResult)]
struct ActionRow {
    id: Uuid,
    text: String,
    owner: String,
    due_on: NaiveDate,
}

async fn actions(db: &impl ConnectionTrait, permit: &Permit<SeeTeam>) -> Result<Vec<OpenAction>, Problem> {
    let rows: Vec<ActionRow> = sql::rows(
        db,
        "select a.id, a.text, p.name as owner, a.due_on from actions a join people p on p.id = a.owner_id \
         where a.team_id = $1 and a.state = 'open' order by a.due_on, a.made_at, a.id",
        values![permit.team().0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OpenAction { id: ActionId(row.id), text: row.text, owner: row.owner, due_on: row.due_on })
        .collect())
}
