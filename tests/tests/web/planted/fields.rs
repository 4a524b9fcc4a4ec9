//! S-4: whatever anybody is answered, page or refusal, holds no word that the policy keeps from them.

use super::columns::COLUMNS;
use super::plant::{Planted, Somebody, words_in};
use super::tour::{Look, Told, tour};
use std::collections::{BTreeMap, BTreeSet};

/// What was read by somebody who may not.
#[derive(Default)]
struct Leaks {
    leaks: BTreeMap<String, String>,
    answers: usize,
    read: BTreeSet<String>,
}

impl Look for Leaks {
    async fn look(&mut self, planted: &Planted, told: Told<'_>) {
        self.answers += 1;
        let headers: String = told.answer.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        for at in words_in(&format!("{headers}{}", told.answer.body)) {
            let column = &planted.spot(at).column;
            if planted.may_read(told.who, at).await {
                self.read.insert(column.clone());
            } else {
                let who = match told.who {
                    Somebody::Person(name, _) => name.as_str(),
                    Somebody::Client(_) => "client",
                    Somebody::Stranger => "stranger",
                };
                let sent = if told.sent { "after a form" } else { "on a page" };
                self.leaks.entry(format!("{column} is read by {who} {sent}")).or_insert(told.asked.clone());
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s_4_every_column_is_told_who_may_read_it() {
    let house = tests::House::demonstration().await;
    let found = match std::env::var("TEST_POSTGRES_URL") {
        Ok(_) => house
            .column(
                "select cast(table_name || '.' || column_name as text) from information_schema.columns \
                 where table_schema = 'public' and data_type not in ('uuid', 'date', 'boolean', 'timestamp with time zone')",
            )
            .await,
        Err(_) => house
            .column(
                "select m.name || '.' || p.name from sqlite_master m join pragma_table_info(m.name) p \
                 where m.type = 'table' and m.name not like 'sqlite%' \
                 and p.type not in ('uuid_blob', 'date_text', 'boolean', 'timestamp_with_timezone_text')",
            )
            .await,
    };
    let listed: BTreeSet<_> = COLUMNS.iter().map(|(table, name, _)| format!("{table}.{name}")).collect();
    let new: Vec<_> = found.iter().filter(|name| !listed.contains(*name) && !name.ends_with(".version")).collect();
    assert!(
        new.is_empty(),
        "{new:?}: add each to tests/tests/web/planted/columns.rs: code(..) when nobody wrote it, else words(..) \
         with what it is about and what somebody must be to it to read it"
    );
    let gone: Vec<_> = listed.iter().filter(|name| !found.contains(*name)).collect();
    assert!(gone.is_empty(), "{gone:?} stand in the list and in no table");
}

#[tokio::test(flavor = "multi_thread")]
async fn s_4_nobody_is_answered_with_words_that_the_policy_keeps_from_them() {
    let planted = Planted::new().await;
    let mut leaks = Leaks::default();
    tour(&planted, &mut leaks).await;
    let some: Vec<_> = leaks.leaks.iter().map(|(said, first)| format!("{said}: {first}")).collect();
    let verdict = if leaks.leaks.is_empty() { "met" } else { "missed" };
    println!("S-4 {} words beyond the policy in {} answers goal 0 {verdict}", leaks.leaks.len(), leaks.answers);
    println!("read by those who may: {:?}", leaks.read);
    println!("no row to plant: {:?}", planted.unplanted());
    assert!(leaks.leaks.is_empty(), "{}", some.join("\n"));
    assert!(leaks.answers > 1_500 && leaks.read.len() > 25, "too little was read to say anything");
}

/// The control: one page in the wrong hands is seen.
#[tokio::test(flavor = "multi_thread")]
async fn s_4_a_page_in_the_wrong_hands_would_be_seen() {
    let planted = Planted::new().await;
    let case = planted.house.one("select k.case_id from circle k join cases c on c.id = k.case_id where c.state = 'chosen' order by k.case_id, k.person_id").await;
    let owner = planted.house.one("select k.person_id from circle k join cases c on c.id = k.case_id where c.state = 'chosen' order by k.case_id, k.person_id").await;
    let mut visitor = planted.house.stranger();
    visitor.send("/aanmelden", "demo", &[("person", &owner)]).await;
    let page = visitor.get(&format!("/casus/{case}")).await;
    assert_eq!(page.status, 200);
    let officer = planted.house.one("select person_id from roles where kind = 'privacy_officer'").await;
    for (who, leaked) in [(owner, false), (officer, true)] {
        let mut leaks = Leaks::default();
        let who = Somebody::Person("somebody".into(), who.parse().expect("an id"));
        leaks.look(&planted, Told { who: &who, asked: "/casus".into(), sent: false, answer: &page }).await;
        assert_eq!(leaks.leaks.is_empty(), !leaked, "{:?}", leaks.leaks);
    }
}
