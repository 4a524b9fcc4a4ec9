//! What colleagues make of a story together, at its page: nobody's words go because somebody else sent an older page.

use tests::{Answer, House, Visitor};

/// Sends a page's form as it stands there, with these fields typed.
async fn sends(visitor: &mut Visitor<'_>, path: &str, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let all = tests::filled(page, "professionals", typed);
    let pairs: Vec<(&str, &str)> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.send(path, "professionals", &pairs).await
}

fn field(page: &Answer, name: &str) -> String {
    page.text(&format!("textarea[name={name}]")).trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_colleague_left_alone_is_not_taken_from_another() {
    let house = House::demonstration().await;
    let story = house.one("select s.id from stories s join reports r on r.id = s.report_id where r.state = 'draft' order by s.made_at desc").await;
    let path = format!("/rapport/verhaal/{story}/duiding");
    let (mut femke, mut anouk) = (house.as_person("Femke Dijkzicht").await, house.as_person("Anouk Terwolde").await);
    let (first, second) = (femke.get(&path).await, anouk.get(&path).await);
    assert!(first.text("main").contains("De cijfers komen erbij"), "figures that still change are shown to nobody");
    assert_eq!(sends(&mut femke, &path, &first, &[("recognise", "Ja,\r\nbij ons ook.")]).await.status, 303);
    assert_eq!(sends(&mut anouk, &path, &second, &[("value", "Het helpt.")]).await.status, 303, "another field");
    let both = femke.get(&path).await;
    assert_eq!(
        (field(&both, "recognise").as_str(), field(&both, "value").as_str()),
        ("Ja,\nbij ons ook.", "Het helpt.")
    );
    let lost = sends(&mut anouk, &path, &second, &[("recognise", "Bij ons niet.")]).await;
    assert_eq!((lost.status, field(&lost, "recognise").as_str()), (409, "Bij ons niet."));
    assert_eq!(field(&lost, "value"), "Het helpt.", "what was left alone is shown as it stands now");
    assert_eq!(sends(&mut anouk, &path, &lost, &[]).await.status, 303, "both texts were on the page");
    let after = femke.get(&path).await;
    assert_eq!((field(&after, "recognise").as_str(), field(&after, "value").as_str()), ("Bij ons niet.", "Het helpt."));
    let nothing = sends(&mut anouk, &path, &after, &[]).await;
    assert_eq!(nothing.status, 422, "a form that changes nothing says so");
}
