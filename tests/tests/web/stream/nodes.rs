//! Two nodes on one PostgreSQL: each hears what the other writes, and shows who is in the other's rooms.

use super::{change, listen};
use crate::meeting::begun;
use office::clock::MachineClock;
use std::sync::Arc;
use tests::{House, twice};

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_on_one_database_hear_each_other() {
    let Some([one, other]) = twice().await else { return };
    let one = House::at(one, Arc::new(MachineClock)).await;
    let other = House::at(other, Arc::new(MachineClock)).await;
    let mut anouk = one.as_person("Anouk Terwolde").await;
    let (session, _) = begun(&mut anouk).await;
    let mut bram = other.as_person("Bram Oosterling").await;
    let mut there = listen(&bram, &session, "?after=2").await;
    let mut here = listen(&anouk, &session, "?after=2").await;
    change(&mut anouk, &session).await;
    change(&mut bram, &session).await;
    for stream in [&mut here, &mut there] {
        assert_eq!(stream.next_of(2).await.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3, 4]);
    }
    // Somebody on the other node comes to be seen here, and goes again.
    loop {
        let shown = anouk.get(&session).await.text("#nu-hier");
        if shown.contains("Bram Oosterling") {
            break;
        }
        while here.any().await.expect("somebody comes").kind != "aanwezig" {}
    }
    bram.send("/afmelden", "afmelden", &[]).await;
    assert_eq!(there.rest().await, ["einde"]);
    change(&mut anouk, &session).await;
    assert_eq!(here.next().await.expect("an event").id, Some(5));
}
