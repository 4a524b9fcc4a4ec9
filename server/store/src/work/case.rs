//! Queries: what cases ask of one person who is in their circle: their own view, and what a family is still to hear.

use super::{MEMBER, STRANGER};
use crate::experience::earlier;
use crate::{sql, values};
use chrono::NaiveDate;
use domain::classification::Concerned;
use domain::policy::{Permit, SeeWork};
use domain::work::{OwedFeedback, UnansweredCase};
use domain::{CaseId, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    pseudonym: String,
    team: String,
    /// Who waits to hear; empty when the person's own view is asked.
    respondent: String,
    closes_on: Option<NaiveDate>,
}

/// Chosen cases in whose circle this person is and of which they said nothing yet (where a round without names runs, each case
/// of it, for nobody can look up who answered); and who of a family came to choose a word,
/// and reads nothing behind it though a meeting about the case closed.
///
/// # Errors
/// What the database said.
pub async fn of_cases(
    db: &impl ConnectionTrait,
    permit: &Permit<SeeWork>,
    today: NaiveDate,
) -> Result<(Vec<UnansweredCase>, Vec<OwedFeedback>), Problem> {
    let earlier = earlier("e");
    let case = "circle w join cases c on c.id = w.case_id join teams t on t.id = c.team_id";
    let found: Vec<Row> = sql::rows(
        db,
        &format!(
            "select c.id, c.pseudonym, t.name as team, '' as respondent, o.closes_on, c.chosen_at as since from {case} \
             left join practice_rounds o on o.case_id = c.id \
             where w.person_id = $1 and c.state = 'chosen' and {MEMBER} and {STRANGER} \
             and (o.closes_on is null or o.closes_on >= $2) \
             and not exists (select 1 from practices p where p.case_id = c.id and p.person_id = $1) \
             union select c.id, c.pseudonym, t.name, e.respondent, cast(null as date), coalesce(c.learned_at, e.at) from {case} \
             join experiences e on e.case_id = c.id and e.source = 'own' \
             where w.person_id = $1 and (c.state = 'learned' or (c.state = 'chosen' and {earlier})) and {MEMBER} and {STRANGER} \
             and exists (select 1 from invitations i join access_codes x on x.id = i.access_id where i.case_id = c.id \
              and i.respondent = e.respondent and x.word is not null and x.ended_at is null) \
             and not exists (select 1 from feedbacks f where f.case_id = c.id and f.respondent = e.respondent and f.kind = 'done') \
             order by since, 1"
        ),
        values![permit.person().0, today, today],
    )
    .await?;
    let (mut cases, mut feedbacks) = (Vec::new(), Vec::new());
    for Row { id, pseudonym, team, respondent, closes_on } in found {
        match Concerned::parse(&respondent) {
            Some(respondent) => feedbacks.push(OwedFeedback { case: CaseId(id), pseudonym, team, respondent }),
            None => cases.push(UnansweredCase { id: CaseId(id), pseudonym, team, round_until: closes_on }),
        }
    }
    Ok((cases, feedbacks))
}
