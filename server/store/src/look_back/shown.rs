//! What one sees when looking back: one's own answer, what can be picked, and the answers without their persons.

use super::{sql, values};
use crate::Tx;
use crate::reflection::{AT_STEP, at_step};
use chrono::NaiveDate;
use domain::agreement::Wording;
use domain::alphabet::alphabetical;
use domain::look_back::{Answer, Cause, Energy, Hands, LookBack, Pick, Raw, Said, Worth};
use domain::policy::{Action, Permit, SeeReflection};
use domain::reflection::Progress;
use domain::{AgreementId, Line, Problem, ReflectionId, RuleObstacleId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Between causes, and between the parts of an agreement's sentence: signs that no line holds.
pub(super) const CAUSE: char = '\n';
const PART: char = '\u{1f}';

/// What gave (`gave`) or what cost (`cost`) energy in a row, an answer or a count of hands, in one text that [`raw`] and [`counted`] take apart.
pub(crate) fn causes(row: &str, which: &str) -> String {
    format!(
        "coalesce({row}.{which}_words, '') || '{CAUSE}' || coalesce((select x.text from rule_obstacles x where x.id = {row}.{which}_rule_id), '') \
         || '{CAUSE}' || coalesce((select v.who || '{PART}' || v.what || '{PART}' || v.moment from agreement_versions v \
         where v.agreement_id = {row}.{which}_agreement_id order by v.number desc limit 1), '')"
    )
}

/// The hands in the count `h`, in one text that [`hands_of`] takes apart; null where none were counted.
pub(crate) const COUNTS: &str = "cast(h.worth_yes as text) || ' ' || cast(h.worth_half as text) || ' ' || cast(h.worth_no as text) || ' ' || \
     cast(h.energy_gave as text) || ' ' || cast(h.energy_even as text) || ' ' || cast(h.energy_cost as text)";

/// The hands that were counted.
pub(crate) fn hands_of(counts: &str) -> Result<Hands, Problem> {
    let numbers: Result<Vec<usize>, _> = counts.split(' ').map(str::parse).collect();
    match numbers.map_err(|_| Problem::Broken)?.as_slice() {
        [yes, half, no, gave, even, cost] => Ok(Hands { worth: [*yes, *half, *no], energy: [*gave, *even, *cost] }),
        _ => Err(Problem::Broken),
    }
}

/// What a team sees of a count of hands.
pub(crate) fn counted(counts: &str, gave: &str, cost: &str) -> Result<Said, Problem> {
    Ok(Said::by_hands(&hands_of(counts)?, &apart(gave), &apart(cost)))
}

/// One answer without its person.
pub(crate) fn raw(worth: &str, energy: &str, gave: &str, cost: &str) -> Result<Raw, Problem> {
    let worth = Worth::parse(worth).ok_or(Problem::Broken)?;
    let energy = Energy::parse(energy).ok_or(Problem::Broken)?;
    Ok((worth, energy, apart(gave), apart(cost)))
}

fn apart(text: &str) -> Vec<String> {
    text.split(CAUSE).filter(|cause| !cause.is_empty()).map(sentence).collect()
}

fn sentence(cause: &str) -> String {
    let parts: Vec<_> = cause.split(PART).collect();
    match parts.as_slice() {
        [who, what, moment] => Wording::stored(who, what, moment).map(|wording| wording.sentence()).unwrap_or_default(),
        _ => cause.to_owned(),
    }
}

#[derive(FromQueryResult)]
struct Head {
    slug: String,
    team: String,
    planned_on: NaiveDate,
    state: String,
    here: bool,
    at_step: Option<String>,
    counts: Option<String>,
    gave: String,
    cost: String,
}

#[derive(FromQueryResult)]
struct AnswerRow {
    own: bool,
    told: bool,
    worth: String,
    energy: String,
    gave: String,
    cost: String,
    gave_agreement_id: Option<Uuid>,
    gave_rule_id: Option<Uuid>,
    gave_words: Option<String>,
    cost_agreement_id: Option<Uuid>,
    cost_rule_id: Option<Uuid>,
    cost_words: Option<String>,
}

#[derive(FromQueryResult)]
struct ChoiceRow {
    kind: String,
    id: Uuid,
    who: String,
    words: String,
    moment: String,
}

/// The page of a meeting of the permit's team, for the permit's person.
///
/// # Errors
/// [`Problem::Absent`] when the team has no such reflection; what the database said.
pub async fn page(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeReflection>,
    id: ReflectionId,
) -> Result<LookBack, Problem> {
    let (team, person) = (permit.team().0, permit.person().0);
    let sql = format!(
        "select t.slug, t.name as team, r.planned_on, r.state, \
         exists (select 1 from attendances a where a.reflection_id = r.id and a.person_id = $3) as here, \
         {AT_STEP} as at_step, {COUNTS} as counts, {} as gave, {} as cost from reflections r join teams t on t.id = r.team_id \
         left join look_back_hands h on h.reflection_id = r.id where r.id = $1 and r.team_id = $2",
        causes("h", "gave"),
        causes("h", "cost")
    );
    let head: Option<Head> = sql::row(db, &sql, values![id.0, team, person]).await?;
    let head = head.ok_or(Problem::Absent)?;
    let progress = Progress::parse(&head.state).ok_or(Problem::Broken)?;
    let found = answered(db, (team, person), id).await?;
    let phones = if found.told || progress != Progress::Open { 0 } else { found.answers.len() };
    let answered = Said::of(found.answers, found.told || progress == Progress::Closed);
    let by_hands = head.counts.map(|counts| counted(&counts, &head.gave, &head.cost)).transpose()?;
    Ok(LookBack {
        reflection: id,
        team: (head.slug, head.team),
        planned_on: head.planned_on,
        progress,
        at_step: at_step(head.at_step.as_deref())?,
        present: head.here,
        own: found.own,
        choices: choices(db, team).await?,
        by_hands: by_hands.is_some(),
        phones,
        said: by_hands.unwrap_or(answered),
    })
}

/// How answers on phones stand in a meeting.
pub struct Stands {
    /// That of the permit's person.
    pub own: Option<Answer>,
    /// How many there are.
    pub phones: usize,
    /// Whether the team reads them.
    pub told: bool,
}

/// How answers on phones stand in a meeting that is open; hold it first.
///
/// # Errors
/// What the database said.
pub async fn stands<A: Action>(tx: &Tx, permit: &Permit<A>, id: ReflectionId) -> Result<Stands, Problem> {
    let found = answered(&**tx, (permit.team().0, permit.person().0), id).await?;
    Ok(Stands { own: found.own, phones: found.answers.len(), told: found.told })
}

/// The answer of one person, all of them without their persons, and whether they are told.
struct Answered {
    own: Option<Answer>,
    answers: Vec<Raw>,
    told: bool,
}

async fn answered(
    db: &impl ConnectionTrait,
    (team, person): (Uuid, Uuid),
    id: ReflectionId,
) -> Result<Answered, Problem> {
    let sql = format!(
        "select (b.person_id is not null and b.person_id = $3) as own, r.look_back_told as told, b.worth, b.energy, {} as gave, {} as cost, \
         b.gave_agreement_id, b.gave_rule_id, b.gave_words, b.cost_agreement_id, b.cost_rule_id, b.cost_words from look_backs b \
         join reflections r on r.id = b.reflection_id where b.reflection_id = $1 and r.team_id = $2",
        causes("b", "gave"),
        causes("b", "cost")
    );
    let rows: Vec<AnswerRow> = sql::rows(db, &sql, values![id.0, team, person]).await?;
    let answers = rows.iter().map(|row| raw(&row.worth, &row.energy, &row.gave, &row.cost));
    let answers = answers.collect::<Result<Vec<_>, _>>()?;
    let told = rows.first().is_some_and(|row| row.told);
    let own = rows.into_iter().find(|row| row.own).map(own).transpose()?;
    Ok(Answered { own, answers, told })
}

fn own(row: AnswerRow) -> Result<Answer, Problem> {
    let cause = |agreement: Option<Uuid>, rule: Option<Uuid>, words: Option<String>| Cause {
        pick: agreement.map(|id| Pick::Agreement(AgreementId(id))).or(rule.map(|id| Pick::Rule(RuleObstacleId(id)))),
        words: words.and_then(|words| Line::parse(&words).ok()),
    };
    Ok(Answer {
        worth: Worth::parse(&row.worth).ok_or(Problem::Broken)?,
        energy: Energy::parse(&row.energy).ok_or(Problem::Broken)?,
        gave: cause(row.gave_agreement_id, row.gave_rule_id, row.gave_words),
        cost: cause(row.cost_agreement_id, row.cost_rule_id, row.cost_words),
    })
}

/// The agreements in force and the rules of a team, each by its words.
async fn choices(db: &impl ConnectionTrait, team: Uuid) -> Result<Vec<(Pick, String)>, Problem> {
    let rows: Vec<ChoiceRow> = sql::rows(
        db,
        "select 'agreement' as kind, a.id, v.who, v.what as words, v.moment from agreements a join agreement_versions v on v.agreement_id = a.id \
         and v.number = (select max(w.number) from agreement_versions w where w.agreement_id = a.id) \
         where a.team_id = $1 and a.ended_on is null union all \
         select 'rule', x.id, '', x.text, '' from rule_obstacles x where x.team_id = $1",
        values![team],
    )
    .await?;
    let all = rows.into_iter().map(|row| match row.kind.as_str() {
        "agreement" => {
            let wording = Wording::stored(&row.who, &row.words, &row.moment)?;
            Ok((Pick::Agreement(AgreementId(row.id)), wording.sentence()))
        }
        _ => Ok((Pick::Rule(RuleObstacleId(row.id)), row.words)),
    });
    let mut all = all.collect::<Result<Vec<_>, Problem>>()?;
    all.sort_by_cached_key(|(pick, words)| (matches!(pick, Pick::Rule(_)), alphabetical(words)));
    Ok(all)
}
