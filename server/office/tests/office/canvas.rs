//! A canvas: who lays cards and reads them, what becomes of it, and that nobody's card is lost.

use crate::world::World;
use domain::canvas::{CanvasDesk, MOST, Spot};
use domain::quartet::{QuartetDesk, Sight};
use domain::{CanvasCardId, CaseId, Line, Problem};
use office::Seat;

fn spot(text: &str) -> Spot {
    Spot::parse(text).expect("a field")
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

async fn lay(seat: &Seat, case: CaseId, text: &str) -> CanvasCardId {
    seat.lay_card(case, spot("body-now"), line(text)).await.expect("a card")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_circle_lays_moves_and_takes_cards_and_nobody_else_sees_one() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna]).await;
    let card = lay(&anna, case, "Slaapt slecht").await;
    lay(&anna, case, "Sport niet meer").await;
    anna.change_card(case, card, spot("mind-wished"), None, 1).await.expect("moved");
    let canvas = anna.canvas(case).await.expect("a canvas");
    let moved: Vec<_> = canvas.in_spot(spot("mind-wished")).map(|card| card.text.as_str()).collect();
    assert_eq!((moved, canvas.cards.len(), canvas.undecided()), (vec!["Slaapt slecht"], 2, true));
    assert_eq!(bo.canvas(case).await, Err(Problem::Absent));
    assert_eq!(bo.lay_card(case, spot("body-now"), line("x")).await, Err(Problem::Absent));
    assert_eq!(bo.discard_canvas(case).await, Err(Problem::Absent));
    anna.take_card(case, card, 2).await.expect("taken");
    assert_eq!(world.count("canvas_cards").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_change_one_card_the_second_sees_what_the_first_wrote() {
    let world = World::new().await;
    let (anna, bo) = (world.member(world.kade, "Anna").await, world.member(world.kade, "Bo").await);
    let case = world.chosen(world.kade, &[&anna, &bo]).await;
    let card = lay(&anna, case, "Eerst").await;
    anna.change_card(case, card, spot("body-now"), Some(line("Van Anna")), 1).await.expect("changed");
    let late = bo.change_card(case, card, spot("social-now"), Some(line("Van Bo")), 1).await;
    assert_eq!(late, Err(Problem::Conflict(vec![("canvas-text", "Van Anna".to_owned())])));
    assert!(matches!(bo.take_card(case, card, 1).await, Err(Problem::Conflict(_))));
    bo.change_card(case, card, spot("social-now"), None, 2).await.expect("after reading");
    let cards = anna.canvas(case).await.expect("a canvas").cards;
    assert_eq!((cards[0].text.as_str(), cards[0].spot, cards[0].version), ("Van Anna", spot("social-now"), 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_canvas_is_kept_or_every_card_of_it_is_gone_from_the_database() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let (case, other) = (world.chosen(world.kade, &[&anna]).await, world.chosen(world.kade, &[&anna]).await);
    for one in [case, other] {
        lay(&anna, one, "Slaapt slecht").await;
        lay(&anna, one, "Piekert").await;
    }
    let left = |sight| matches!(sight, Sight::Whole(quartet) if quartet.about.canvas_undecided);
    assert!(left(anna.quartet(case).await.expect("a case")), "nobody chose yet");
    anna.keep_canvas(case).await.expect("kept");
    anna.keep_canvas(case).await.expect("twice is once");
    assert!(anna.canvas(case).await.expect("a canvas").kept);
    assert!(!left(anna.quartet(case).await.expect("a case")));
    anna.discard_canvas(case).await.expect("thrown away");
    let canvas = anna.canvas(case).await.expect("a canvas");
    assert_eq!((canvas.cards.len(), canvas.kept), (0, false));
    assert_eq!((world.count("canvas_cards").await, world.count("canvases").await), (2, 0), "the other case's stay");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_canvas_has_an_end_and_leaves_nothing_of_its_cards_in_the_audit() {
    let world = World::new().await;
    let anna = world.member(world.kade, "Anna").await;
    let case = world.chosen(world.kade, &[&anna]).await;
    for n in 0..MOST {
        lay(&anna, case, &format!("KANARIE {n}")).await;
    }
    let more = anna.lay_card(case, spot("body-now"), line("Nog een")).await;
    assert_eq!(more.map(|_| ()), Err(Problem::field("text", "canvas-refused-many")));
    let told = "audit where thing like '%KANARIE%' or coalesce(thing_id, '') like '%KANARIE%'";
    assert_eq!(world.count(told).await, 0);
}
