//! Whose turn it is to answer: once a round, by one way, a parent of the older young after their yes; the walk of an answer is tested in invitation.

use crate::access::Coded;
use crate::chosen::person;
use crate::invitation::{SAID, marks, own, words};
use chrono::Duration;
use domain::Problem;
use domain::access::{AccessDesk, Purpose};
use domain::case::{CaseDesk, Notice, Stance};
use domain::classification::Concerned;
use domain::experience::{Answers, ExperienceDesk};
use domain::invitation::{InvitationDesk, Share};
use domain::session::Done;
use office::Seat;

impl Coded {
    /// Written down of the young person, over this version.
    async fn young(&self, stance: Stance, version: i32) {
        let notice = Notice::new(Concerned::Young, stance, "nog niet gesproken").expect("a notice");
        self.anna.record_notices(self.case, vec![(notice, version)]).await.expect("recorded");
    }

    /// A client at the table of Anna's device.
    async fn at_the_table(&self, who: Concerned) -> Seat {
        let anna = self.world.seat(person(&self.anna)).await;
        self.with(&anna.host_client(self.case, who, "").await.expect("a table")).await
    }
}

fn refused(done: &Result<Done, Problem>) -> bool {
    *done == Err(Problem::form("refused-access"))
}

#[tokio::test(flavor = "multi_thread")]
async fn from_sixteen_a_yes_that_is_taken_back_stops_every_open_code_of_a_parent() {
    for (nth, less) in [Stance::Told, Stance::NotTold, Stance::Objects].into_iter().enumerate() {
        let coded = Coded::new().await;
        coded.world.set_case(coded.case, "age_band", "16-17").await;
        coded.young(Stance::Agrees, 0).await;
        let young = coded.invited(&coded.anna, Concerned::Young).await;
        let (open, shut) = (
            coded.invited(&coded.anna, Concerned::Parent1).await,
            coded.invited(&coded.anna, Concerned::Parent2).await,
        );
        let phone = coded.opens(&open.typed).await;
        phone.keep_marks(marks(4)).await.expect("marks");
        coded.young(less, 1).await;
        let stranger = coded.stranger().await;
        for key in [&open.typed, &open.carried, &shut.typed] {
            assert!(refused(&stranger.come_in(Purpose::Client, key, "").await), "{nth} {key:?}");
        }
        assert!(phone.opened().await.is_err() && phone.send().await.is_err(), "{nth}");
        assert_eq!(coded.world.count("experiences").await, 0, "no answer of a parent is sent then");
        assert_eq!(coded.world.count("invitations where better is not null").await, 0, "what was filled in goes");
        // An objection stops the case, and with it the young person's own.
        let ended = if less == Stance::Objects { 3 } else { 2 };
        assert_eq!(coded.world.count("access_codes where ended_at is not null").await, ended);
        if less == Stance::Told {
            assert!(coded.opens(&young.typed).await.opened().await.is_ok(), "the young person's own code stays");
            coded.young(Stance::Agrees, 2).await;
            assert!(refused(&stranger.come_in(Purpose::Client, &open.typed, "").await), "a yes revives no code");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_meets_the_same_page_when_an_age_turns_out_to_be_sixteen() {
    let coded = Coded::new().await;
    let parent = coded.invited(&coded.anna, Concerned::Parent1).await;
    let phone = coded.opens(&parent.typed).await;
    let table = coded.at_the_table(Concerned::Parent2).await;
    phone.keep_marks(marks(4)).await.expect("marks");
    coded.world.set_case(coded.case, "age_band", "16-17").await;
    let over = Problem::NotNow("invitation-over");
    assert_eq!((phone.opened().await.err(), phone.send().await.err()), (Some(over.clone()), Some(over)));
    assert!(refused(&coded.stranger().await.come_in(Purpose::Client, &parent.typed, "").await));
    let answers = Answers::new(marks(4), None).expect("answers");
    assert_eq!(table.answer(answers).await, Err(Problem::NotNow("table-over")));
    assert_eq!(coded.world.count("experiences").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_puts_another_answer_in_the_place_of_an_own_one_before_a_new_round_or_its_withdrawal() {
    let coded = Coded::new().await;
    let first = coded.invited(&coded.anna, Concerned::Young).await;
    let seat = coded.answers(&first.typed, Share::Circle).await;
    seat.choose_word("Zonnebloem").await.expect("kept");
    let refused = || Err(Problem::form("experience-refused-answered"));
    assert_eq!(coded.anna.invite(coded.case, Concerned::Young, true).await, refused());
    assert_eq!(
        coded.world.seat(person(&coded.anna)).await.host_client(coded.case, Concerned::Young, "").await,
        refused()
    );
    assert!(coded.anna.invite(coded.case, Concerned::Parent1, true).await.is_ok(), "another is asked as before");
    assert!(own(&coded.anna, &coded).await[0].answers.words() == Some(SAID));

    // Withdrawn: they can be asked anew.
    let back = coded.stranger().await.come_in(Purpose::Client, &first.typed, "zonnebloem").await.expect("back");
    coded.with(&back).await.withdraw_answer().await.expect("withdrawn");
    let second = coded.invited(&coded.anna, Concerned::Young).await;
    coded.answers(&second.typed, Share::MarksOnly).await;
    assert_eq!(coded.anna.invite(coded.case, Concerned::Young, true).await, refused());

    // A meeting closed with the case: a new round, whose answer takes the place of the one before.
    coded.pass(Duration::minutes(1));
    coded.world.meeting_closed(coded.case, coded.world.kade, &coded.anna).await;
    let third = coded.invited(&coded.anna, Concerned::Young).await;
    coded.answers(&third.typed, Share::Circle).await;
    assert_eq!(own(&coded.anna, &coded).await[0].answers.words(), Some(SAID));
    assert_eq!(coded.anna.invite(coded.case, Concerned::Young, true).await, refused());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_at_the_table_stops_the_code_for_the_same_round() {
    let coded = Coded::new().await;
    let given = coded.invited(&coded.anna, Concerned::Young).await;
    let phone = coded.opens(&given.typed).await;
    phone.keep_marks(marks(9)).await.expect("marks");
    let table = coded.at_the_table(Concerned::Young).await;
    table.answer(Answers::new(marks(4), None).expect("answers")).await.expect("an answer");
    assert!(matches!(phone.send().await, Err(Problem::NotNow(_))), "of two ways to answer one is too late");
    assert!(refused(&coded.stranger().await.come_in(Purpose::Client, &given.carried, "").await));
    assert_eq!(coded.world.count("experiences where better = 4").await, 1);
    assert_eq!(coded.world.count("invitations where better is not null").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_can_answer_any_more_a_good_code_looks_like_a_wrong_one_and_nothing_of_it_is_kept() {
    for state in ["stopped", "learned"] {
        let coded = Coded::new().await;
        let sent = coded.invited(&coded.anna, Concerned::Parent1).await;
        coded.answers(&sent.typed, Share::Circle).await.choose_word("Zonnebloem").await.expect("kept");
        let open = coded.invited(&coded.anna, Concerned::Young).await;
        coded.opens(&open.typed).await.keep_words(words(SAID), Some(Share::Circle)).await.expect("words");
        coded.world.set_case(coded.case, "state", state).await;
        let stranger = coded.stranger().await;
        for key in [&open.typed, &open.carried] {
            assert!(refused(&stranger.come_in(Purpose::Client, key, "").await), "{state}");
        }
        assert_eq!(coded.world.office.sweep().await.expect("swept").drafts, 1);
        assert_eq!(coded.world.count("invitations where words is not null").await, 0, "{state}");
        let back = stranger.come_in(Purpose::Client, &sent.typed, "zonnebloem").await;
        assert_eq!(back.expect("their own word still opens").to, "/v/terug", "{state}");
    }
}
