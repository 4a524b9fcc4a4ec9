//! Somebody of a family answers by a code: the walk of one invited answer, who reads it, and how little anybody else learns.

use crate::access::{Coded, Given, given};
use crate::chosen::person;
use chrono::{DateTime, Days, Duration, Utc};
use domain::access::{AccessDesk, Key, Purpose};
use domain::calendar::{last_day_before, local_day};
use domain::classification::Concerned;
use domain::experience::{Experience, ExperienceDesk};
use domain::gap::Mark;
use domain::invitation::{DAYS, Helper, Helpers, InvitationDesk, Share};
use domain::policy::{AnswerInvitation, SeeCase, SeeInvitation};
use domain::quartet::{QuartetDesk, Sight};
use domain::session::{Cookie, SessionDesk, Sitter};
use domain::{AccessId, Problem, Words};
use office::Seat;
use store::{Thing, sql, values};

pub const SAID: &str = "Ik moest alles vier keer vertellen.";

pub fn marks(mark: u8) -> [Option<Mark>; 6] {
    [Mark::try_from(mark).ok(); 6]
}

pub fn words(text: &str) -> Option<Words> {
    Words::optional(text).expect("words")
}

impl Coded {
    pub async fn invited(&self, host: &Seat, who: Concerned) -> Given {
        let done = host.invite(self.case, who, true).await.expect("an invitation");
        given(AccessId::default(), &done.shown_once.expect("a code"))
    }

    pub async fn opens(&self, key: &Key) -> Seat {
        let done = self.stranger().await.come_in(Purpose::Client, key, "").await.expect("in");
        assert_eq!(done.to, "/v/begin");
        self.with(&done).await
    }

    /// Fills everything in and sends it.
    pub async fn answers(&self, key: &Key, share: Share) -> Seat {
        let seat = self.opens(key).await;
        seat.keep_marks(marks(4)).await.expect("marks");
        seat.keep_helpers(Helpers::of(["school"], ["gp"])).await.expect("helpers");
        assert!(!seat.keep_words(words(SAID), Some(share)).await.expect("words"));
        seat.send().await.expect("sent");
        seat
    }
}

pub async fn own(seat: &Seat, coded: &Coded) -> Vec<Experience> {
    seat.experiences(coded.case).await.expect("experiences").given
}

#[tokio::test(flavor = "multi_thread")]
async fn the_walk_of_one_invited_answer() {
    let coded = Coded::new().await;
    let (anna, world) = (&coded.anna, &coded.world);
    let invited = coded.invited(anna, Concerned::Young).await;
    let waiting = anna.experiences(coded.case).await.expect("experiences").invited;
    assert_eq!((waiting.len(), waiting[0].respondent, waiting[0].by.as_str()), (1, Concerned::Young, "Anna"));

    // First what is read and by whom, by role; then the steps, each kept on the server.
    let first = coded.opens(&invited.typed).await;
    let opened = first.opened().await.expect("the first page");
    assert_eq!((opened.host.as_deref(), opened.table.readers.len()), (Some("gezinswerker"), 1));
    assert!(!opened.others_read && opened.draft.is_empty());
    assert_eq!(
        last_day_before(opened.until),
        local_day(coded.world.office.now()) + Days::new(DAYS),
        "to the end of the day"
    );
    first.keep_marks(marks(4)).await.expect("marks");

    // Leaving and coming again, by the code or by its QR, loses nothing; and nobody reads what is not sent.
    let again = coded.opens(&invited.carried).await;
    assert_eq!(again.opened().await.expect("again").draft.marks, marks(4));
    again.keep_helpers(Helpers::of(["school"], ["gp"])).await.expect("helpers");
    assert!(again.keep_words(words(SAID), None).await.expect("words"), "it is not said yet who may read them");
    assert!(matches!(again.send().await, Err(Problem::Refused(_))));
    assert!(!again.keep_words(words(SAID), Some(Share::Circle)).await.expect("words"));
    assert_eq!(own(anna, &coded).await, []);

    // Sent: stored as their own, once, and gone from where it was filled in.
    assert_eq!(again.send().await.expect("sent").to, "/v/verstuurd");
    let read = own(anna, &coded).await.remove(0);
    assert_eq!((read.answers.words(), read.author.as_str()), (Some(SAID), "Anna"));
    assert_eq!((read.helpers.well, read.helpers.badly), (vec![Helper::School], vec![Helper::Gp]));
    assert_eq!(world.count("invitations where better is not null or words is not null or share is not null").await, 0);
    assert_eq!(world.count("audit where deed = 'AnswerInvitation' and person_id is null").await, 5);
    assert!(matches!(again.send().await, Err(Problem::NotNow(_))), "of two answers by one code one is too late");
    assert!(matches!(again.opened().await, Err(Problem::NotNow(_))), "an answer is never shown again");
    assert_eq!(anna.experiences(coded.case).await.expect("experiences").invited, []);

    // A word to come back with; without it the code looks like one that never was.
    assert!(matches!(again.choose_word("abc").await, Err(Problem::Refused(_))));
    assert_eq!(again.choose_word("Zonnebloem").await.expect("kept").cookie, Cookie::End);
    let stranger = coded.stranger().await;
    assert!(stranger.come_in(Purpose::Client, &invited.typed, "").await.is_err());
    let back = stranger.come_in(Purpose::Client, &invited.typed, "zonnebloem").await.expect("back");
    assert_eq!(back.to, "/v/terug");
    let back = coded.with(&back).await;
    assert!(back.sent().await.expect("sent").kept);
    assert!(matches!(back.opened().await, Err(Problem::NotNow(_))));

    // Withdrawn: gone from everything live, and the code with it.
    let out = back.withdraw_answer().await.expect("withdrawn");
    assert_eq!((out.to.as_str(), out.cookie), ("/v/weggehaald", Cookie::End));
    assert_eq!(own(anna, &coded).await, []);
    assert_eq!(world.count("experiences").await, 0);
    assert!(stranger.come_in(Purpose::Client, &invited.typed, "zonnebloem").await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_for_whoever_invited_is_read_by_the_others_of_the_circle_alone() {
    let coded = Coded::new().await;
    let (anna, bram) = (&coded.anna, coded.world.member(coded.world.kade, "Bram").await);
    let joins = "insert into circle (case_id, person_id, added_by, added_at) values ($1, $2, $2, $3)";
    let row = values![coded.case.0, person(&bram).0, coded.world.office.now()];
    sql::run(coded.world.office.db().read(), joins, row).await.expect("in the circle");
    let invited = coded.invited(anna, Concerned::Young).await;
    assert!(coded.opens(&invited.typed).await.opened().await.expect("opened").others_read);
    coded.answers(&invited.typed, Share::NotHost).await;
    let whole = async |seat: &Seat| match seat.quartet(coded.case).await.expect("a case") {
        Sight::Whole(quartet) => quartet.family,
        Sight::Card(_) => panic!("only a card"),
    };
    for (seat, read) in [(anna, None), (&bram, Some(SAID))] {
        for said in [own(seat, &coded).await, whole(seat).await] {
            assert_eq!(said.len(), 1);
            assert_eq!((said[0].answers.words(), said[0].helpers.is_empty()), (read, read.is_none()));
            assert_eq!(said[0].voice().better, Mark::try_from(4).ok(), "the marks are for all of them");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_marks_loses_nothing_before_it_is_sent_and_stores_no_words_and_no_helpers_after() {
    let coded = Coded::new().await;
    let invited = coded.invited(&coded.anna, Concerned::Parent1).await;
    let seat = coded.opens(&invited.typed).await;
    seat.keep_marks(marks(7)).await.expect("marks");
    seat.keep_helpers(Helpers::of(["school"], [])).await.expect("helpers");
    assert!(!seat.keep_words(words(SAID), Some(Share::MarksOnly)).await.expect("words"));
    // Whoever goes back and chooses again finds the words and the kinds of helper as they were.
    let draft = seat.opened().await.expect("opened").draft;
    assert_eq!((&draft.words, &draft.helpers), (&words(SAID), &Helpers::of(["school"], [])));
    assert!(!seat.keep_words(draft.words, Some(Share::Circle)).await.expect("words"));
    assert!(!seat.keep_words(words(SAID), Some(Share::MarksOnly)).await.expect("words"));
    seat.send().await.expect("sent");
    assert_eq!(coded.world.count("invitations where words is not null or went_well <> ''").await, 0);
    assert_eq!(coded.world.count("experiences where words is not null or went_well <> ''").await, 0);
    assert_eq!(coded.world.count("experiences where better = 7").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_invitation_ends_the_one_before_with_what_was_filled_in() {
    let coded = Coded::new().await;
    let first = coded.invited(&coded.anna, Concerned::Young).await;
    let seat = coded.opens(&first.typed).await;
    seat.keep_words(words(SAID), Some(Share::Circle)).await.expect("words");
    let parent = coded.invited(&coded.anna, Concerned::Parent1).await;
    let second = coded.invited(&coded.anna, Concerned::Young).await;
    let stranger = coded.stranger().await;
    assert!(stranger.come_in(Purpose::Client, &first.typed, "").await.is_err());
    assert_eq!(coded.world.count("invitations where words is not null").await, 0);
    assert!(coded.opens(&second.typed).await.opened().await.expect("opened").draft.is_empty());
    assert!(coded.opens(&parent.typed).await.opened().await.is_ok(), "another's stays");
    coded.anna.take_back_invitation(coded.case, Concerned::Young).await.expect("taken back");
    assert!(stranger.come_in(Purpose::Client, &second.carried, "").await.is_err());
    assert_eq!(coded.anna.experiences(coded.case).await.expect("experiences").invited.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_never_sent_goes_when_the_time_to_answer_is_over() {
    let coded = Coded::new().await;
    let invited = coded.invited(&coded.anna, Concerned::Young).await;
    coded.opens(&invited.typed).await.keep_words(words(SAID), Some(Share::Circle)).await.expect("words");
    let until = coded.anna.experiences(coded.case).await.expect("experiences").invited[0].until;
    coded.clock.set(until - Duration::seconds(1));
    assert_eq!(coded.world.office.sweep().await.expect("swept").drafts, 0);
    coded.clock.set(until);
    assert_eq!(coded.world.office.sweep().await.expect("swept").drafts, 1);
    assert_eq!(coded.world.count("invitations where words is not null or share is not null").await, 0);
    assert!(coded.stranger().await.come_in(Purpose::Client, &invited.typed, "").await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_to_the_end_of_its_last_day_also_over_the_clock_change() {
    for (made, over) in [
        ("2031-10-05T10:09:00Z", "2031-11-04T23:00:00Z"),
        ("2031-11-22T12:09:00Z", "2031-12-22T23:00:00Z"),
        ("2032-03-05T12:09:00Z", "2032-04-04T22:00:00Z"),
    ] {
        let at = |written: &str| written.parse::<DateTime<Utc>>().expect("an instant");
        let coded = Coded::new().await;
        coded.clock.set(at(made));
        let anna = coded.world.seat(person(&coded.anna)).await;
        let invited = coded.invited(&anna, Concerned::Young).await;
        let waits = anna.experiences(coded.case).await.expect("experiences").invited.remove(0);
        assert_eq!(waits.until, at(over), "{made}");
        coded.clock.set(at(over) - Duration::seconds(1));
        let phone = coded.opens(&invited.typed).await;
        coded.clock.set(at(over));
        assert!(phone.keep_marks(marks(4)).await.is_err(), "{made}");
        assert!(coded.stranger().await.come_in(Purpose::Client, &invited.typed, "").await.is_err(), "{made}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_finds_out_that_another_was_invited_or_answered() {
    let coded = Coded::new().await;
    let parent = coded.invited(&coded.anna, Concerned::Parent1).await;
    let before = coded.opens(&parent.typed).await.opened().await.expect("opened");
    let young = coded.invited(&coded.anna, Concerned::Young).await;
    coded.answers(&young.typed, Share::Circle).await;
    assert_eq!(coded.opens(&parent.typed).await.opened().await.expect("opened"), before);
    let seat = coded.answers(&parent.typed, Share::Circle).await;
    assert_eq!(seat.choose_word("Zonnebloem").await.expect("kept").to, "/v/klaar");
    let done = coded.stranger().await.come_in(Purpose::Client, &parent.typed, "zonnebloem").await.expect("back");
    coded.with(&done).await.withdraw_answer().await.expect("withdrawn");
    assert_eq!(own(&coded.anna, &coded).await.len(), 1, "only one's own is taken away");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_invited_before_it_was_talked_about_and_from_sixteen_not_before_the_young_person() {
    let coded = Coded::new().await;
    assert!(matches!(coded.anna.invite(coded.case, Concerned::Young, false).await, Err(Problem::Refused(_))));
    coded.world.set_case(coded.case, "age_band", "16-17").await;
    assert!(matches!(coded.anna.invite(coded.case, Concerned::Parent2, true).await, Err(Problem::Refused(_))));
    assert!(coded.anna.invite(coded.case, Concerned::Young, true).await.is_ok());
    assert_eq!(coded.world.count("invitations").await, 1);
    let dirk = coded.world.member(coded.world.kade, "Dirk").await;
    assert_eq!(dirk.invite(coded.case, Concerned::Young, true).await, Err(Problem::Absent), "outside the circle");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_reaches_its_own_questions_and_nothing_else_of_the_case() {
    let coded = Coded::new().await;
    let one = coded.invited(&coded.anna, Concerned::Young).await;
    coded.invited(&coded.anna, Concerned::Parent1).await;
    let seat = coded.opens(&one.typed).await;
    let Sitter::ByCode(holder) = seat.sitter() else { panic!("no holder") };
    let others = coded.world.count("access_codes").await;
    assert_eq!(others, 2);
    let other = AccessId(other_than(&coded, holder.access).await);
    assert!(seat.look::<SeeInvitation>(Thing::Access(other)).await.is_err(), "another's code");
    assert!(seat.enter::<AnswerInvitation>(Thing::Access(other)).await.is_err());
    assert!(seat.look::<SeeCase>(Thing::Case(coded.case)).await.is_err());
    assert_eq!(seat.experiences(coded.case).await, Err(Problem::Absent));
    assert_eq!(seat.invite(coded.case, Concerned::Parent2, true).await, Err(Problem::Absent));
    assert_eq!(coded.anna.opened().await, Err(Problem::Absent), "who has an account has no invitation");
    assert_eq!(coded.anna.send().await, Err(Problem::Absent));
}

async fn other_than(coded: &Coded, id: AccessId) -> uuid::Uuid {
    #[derive(sea_orm::FromQueryResult)]
    struct Row {
        id: uuid::Uuid,
    }
    let rows: Vec<Row> =
        sql::rows(coded.world.office.db().read(), "select id from access_codes", values![]).await.expect("codes");
    rows.into_iter().map(|row| row.id).find(|other| *other != id.0).expect("another")
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_case_was_learned_from_nobody_answers_by_a_code_and_an_answer_can_still_be_withdrawn() {
    let coded = Coded::new().await;
    let (late, sent) =
        (coded.invited(&coded.anna, Concerned::Parent1).await, coded.invited(&coded.anna, Concerned::Young).await);
    let seat = coded.answers(&sent.typed, Share::Circle).await;
    seat.choose_word("Zonnebloem").await.expect("kept");
    let open = coded.opens(&late.typed).await;
    coded.world.set_case(coded.case, "state", "learned").await;
    assert!(matches!(open.opened().await, Err(Problem::NotNow(_))));
    assert!(matches!(open.keep_marks(marks(3)).await, Err(Problem::NotNow(_))));
    let done = coded.stranger().await.come_in(Purpose::Client, &sent.typed, "zonnebloem").await.expect("back");
    coded.with(&done).await.withdraw_answer().await.expect("withdrawn");
    assert_eq!(coded.world.count("experiences").await, 0);
}
