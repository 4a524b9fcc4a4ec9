//! A round of writing without names at its pages: nothing that was typed is kept for whoever was away.

use crate::writing::{begins, round};
use tests::House;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_typed_in_a_round_without_names_is_kept_under_the_name_of_whoever_was_away() {
    let house = House::demonstration().await;
    let mut anouk = house.as_person("Anouk Terwolde").await;
    let page = begins(&house, &mut anouk, true).await;
    let round = round(&anouk.get(&page).await).await;
    house.run("update sessions set seen_at = '2020-01-01T00:00:00+00:00'").await;
    let kept = "select count(*) from kept_forms";
    let typed = [("round", round.as_str()), ("thoughts", "KANARIE")];
    for form in ["zonder-naam", "papier-zonder-namen"] {
        let door = anouk.send(&page, form, &typed).await;
        assert!(door.status == 303 && door.to().starts_with("/aanmelden"), "{form}: {}", door.to());
        assert_eq!(house.one(kept).await, "0", "{form}");
    }
    let named = anouk.send(&page, "papier", &typed).await;
    assert_eq!(named.to(), "/aanmelden?bewaard=1", "the control: the same pile of a round with names");
    assert_eq!(house.one(kept).await, "1");
}
