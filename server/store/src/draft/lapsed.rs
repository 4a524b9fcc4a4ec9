//! Rows and queries: own words of an answer looking back that counted hands took the place of; its writer alone reads them, until the meeting closes.

use super::left_behind::LOOKING_BACK;
use super::read;
use crate::{Tx, sql, values};
use chrono::{DateTime, Utc};
use domain::draft::Typed;
use domain::{Problem, ReflectionId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The form in which they were sent.
const FORM: &str = "terugkijken";

/// An answer with own words, and what its writer was typing there since.
#[derive(FromQueryResult)]
struct Lapsed {
    person_id: Uuid,
    gave_words: Option<String>,
    cost_words: Option<String>,
    fields: Option<String>,
    other: Option<String>,
}

impl Lapsed {
    /// Both texts of the draft with the words of the answer in them; what stands there already comes no second time.
    fn beside(self) -> (Typed, Typed) {
        let [mut typed, mut other] =
            [self.fields, self.other].map(|text| text.as_deref().map(read).unwrap_or_default());
        let sent = [("gave_words", self.gave_words), ("cost_words", self.cost_words)];
        let words: Typed = sent
            .into_iter()
            .filter_map(|(name, words)| Some((name.to_owned(), words?)))
            .filter(|(_, words)| !typed.iter().chain(&other).any(|(_, stands)| stands.trim() == words))
            .collect();
        let text = if typed.is_empty() { &mut typed } else { &mut other };
        text.extend(words);
        (typed, other)
    }
}

/// Leaves the words of every answer of a meeting behind for their writers, under ids made by `id`; before the answers go.
pub(crate) async fn leave_lapsed(
    tx: &Tx,
    reflection: ReflectionId,
    (id, now): (impl Fn() -> Uuid, DateTime<Utc>),
) -> Result<(), Problem> {
    let path = format!("/sessie/{}{LOOKING_BACK}", reflection.0);
    let text = "select b.person_id, b.gave_words, b.cost_words, d.fields, d.other from look_backs b \
         left join drafts d on d.person_id = b.person_id and d.path = $2 and d.form = $3 \
         where b.reflection_id = $1 and b.person_id is not null and (b.gave_words is not null or b.cost_words is not null) \
         order by b.person_id";
    let all: Vec<Lapsed> = sql::rows(&**tx, text, values![reflection.0, path.as_str(), FORM]).await?;
    for row in all {
        let person = row.person_id;
        let (typed, other) = row.beside();
        let told = |typed: &Typed| serde_json::to_string(typed).map_err(|_| Problem::Broken);
        sql::run(
            &**tx,
            "insert into drafts as d (id, person_id, reflection_id, path, form, fields, leaf, other, other_leaf, updated_at, version, left_behind) \
             values ($1, $2, $3, $4, $5, $6, '', $7, '', $8, 1, true) on conflict (person_id, path, form) do update set \
             fields = excluded.fields, other = excluded.other, version = d.version + 1, left_behind = true",
            values![id(), person, reflection.0, path.as_str(), FORM, told(&typed)?, told(&other)?, now],
        )
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, words: &str) -> (String, String) {
        (name.to_owned(), words.to_owned())
    }

    #[test]
    fn words_that_lapse_come_beside_what_was_typed_since_and_never_twice() {
        let lapsed = |fields: Option<&str>| Lapsed {
            person_id: Uuid::nil(),
            gave_words: Some("De koffie".to_owned()),
            cost_words: Some("De stoelen".to_owned()),
            fields: fields.map(str::to_owned),
            other: Some("[]".to_owned()),
        };
        let both = vec![pair("gave_words", "De koffie"), pair("cost_words", "De stoelen")];
        assert_eq!(lapsed(None).beside(), (both.clone(), Typed::new()));
        assert_eq!(lapsed(Some("[]")).beside(), (both, Typed::new()));
        let typed = vec![pair("gave_words", "De koffie "), pair("cost_words", "De tafels")];
        let json = serde_json::to_string(&typed).expect("a text");
        assert_eq!(lapsed(Some(&json)).beside(), (typed, vec![pair("cost_words", "De stoelen")]));
    }
}
